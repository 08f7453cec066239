package event

import "testing"

// Who says what it did itself tells the deed; who says what others did speaks.
func TestOwnDeed(t *testing.T) {
	readAll(t, []told{
		{"Sudan's army said on {Friday|2025-05-23|x} it retook the palace in Khartoum.", []string{"happened COERCE 2025-05-23 [Sudan] @Khartoum"}},
		{"Sudan's army said on {Friday|2025-05-23|x} that it had attacked a camp in Nyala.", []string{"happened ASSAULT 2025-05-23 [Sudan] @Nyala"}},
		{"Sudan's army said on {Friday|2025-05-23|x} the rebels retook the palace in Khartoum.", []string{"happened  2025-05-23 [Sudan]"}},
		{"Sudan's army said on {Friday|2025-05-23|x} it would retake the palace in Khartoum.", []string{"happened  2025-05-23 [Sudan]"}},
		{"Sudan's army said on {Friday|2025-05-23|x} it was ready for talks.", []string{"happened  2025-05-23 [Sudan]"}},
	})
}
