package event

import "testing"

// The type that verb and object give together.
func TestTypeByObject(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Merz praised the bargain which was struck on {Friday|2025-05-16|x}.", "AGREE"},
		{"Merz praised the deal on four villages that was struck on {Friday|2025-05-16|x}.", "AGREE"},
		{"Merz deplored the attack on a village that was struck on {Friday|2025-05-16|x}.", "ASSAULT"},
		{"The two sides struck a bargain on {Tuesday|2025-05-20|x}.", "AGREE"},
		{"Russian missiles struck a bridge on {Tuesday|2025-05-20|x}.", "ASSAULT"},
		{"Soldiers from both sides exchanged fire on {Tuesday|2025-05-20|x}.", "ASSAULT"},
		{"The two sides exchanged prisoners on {Tuesday|2025-05-20|x}.", "COOPERATE"},
		{"Orban shot down the proposal on {Tuesday|2025-05-20|x}.", "REJECT"},
		{"The proposal was shot down on {Tuesday|2025-05-20|x}.", "REJECT"},
		{"Poland shot down a drone on {Tuesday|2025-05-20|x}.", "ASSAULT"},
		{"Kyiv attacked the draft text on {Tuesday|2025-05-20|x}.", "ACCUSE"},
		{"Israel attacked the nuclear plant on {Tuesday|2025-05-20|x}.", "ASSAULT"},
		{"Reporters bombarded Trump with questions on {Tuesday|2025-05-20|x}.", ""},
		{"Ukraine bombarded Belgorod with shells on {Tuesday|2025-05-20|x}.", "ASSAULT"},
		{"Nicaragua broke off relations with Israel on {Tuesday|2025-05-20|x}.", "SANCTION"},
		{"Hamas broke off the talks on {Tuesday|2025-05-20|x}.", "REJECT"},
		{"Egypt sent 300 tonnes of food to Gaza on {Tuesday|2025-05-20|x}.", "AID"},
		{"Egypt sent a letter to Gaza on {Tuesday|2025-05-20|x}.", ""},
		{"Ukraine hit a refinery on {Tuesday|2025-05-20|x}.", "ASSAULT"},
		{"Ukraine hit a record on {Tuesday|2025-05-20|x}.", ""},
	} {
		_, events := story(t, "2025-05-23", c.text)
		if len(events) != 1 || string(events[0].Type) != c.want {
			t.Errorf("%s: %d events, %v, want %q", c.text, len(events), events, c.want)
		}
	}
}

// Who stands in the clause and takes no part in it.
func TestNoActor(t *testing.T) {
	readAll(t, []told{
		{"A drone hit the Saudi Maternity Hospital on {Tuesday|2025-05-20|x}.", []string{"happened ASSAULT 2025-05-20 []"}},
		{"Demonstrators blocked the road to Georgia on {Tuesday|2025-05-20|x}.", []string{"happened COERCE 2025-05-20 []"}},
		{"Armenia reopened the road to Georgia on {Tuesday|2025-05-20|x}.", []string{"happened COOPERATE 2025-05-20 [Armenia]"}},
		{"Egypt sent envoys to Georgia on {Tuesday|2025-05-20|x}.", []string{"happened CONSULT 2025-05-20 [Egypt, Georgia] @Georgia"}},
		{"Poland blocked aid to Ukraine on {Tuesday|2025-05-20|x}.", []string{"happened COERCE 2025-05-20 [Poland, Ukraine]"}},
	})
}
