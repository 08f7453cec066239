package event

import "testing"

// Who has told it, where that is nobody by name.
func TestUnnamedSources(t *testing.T) {
	const met = "Witkoff met Araghchi in Muscat on {Sunday|2025-05-18|x}"
	for _, c := range []struct{ text, status, speaker, anonymous, title string }{
		{met + ", said a person briefed on the talks who was not authorised to speak publicly.", "reported", "a person briefed on the talks",
			"not authorised to speak publicly", "Witkoff met Araghchi in Muscat on Sunday, said a person briefed on the talks"},
		{met + ", said two diplomats familiar with the talks.", "happened", "two diplomats familiar with the talks", "", "Witkoff met Araghchi in Muscat on Sunday"},
		{met + ", two diplomats who asked not to be named said.", "reported", "two diplomats", "asked not to be named", "Witkoff met Araghchi in Muscat on Sunday"},
		{met + ", according to a person who was not authorised to speak publicly.", "reported", "a person", "not authorised to speak publicly",
			"Witkoff met Araghchi in Muscat on Sunday, according to a person"},
		{met + ", witnesses said.", "reported", "witnesses", "", "Witkoff met Araghchi in Muscat on Sunday, witnesses said"},
		{met + ", and officials briefed reporters on the talks.", "happened", "", "", "Witkoff met Araghchi in Muscat on Sunday"},
		{"Witkoff witnesses a signing in Muscat on {Sunday|2025-05-25|x}.", "scheduled", "", "", "Witkoff witnesses a signing in Muscat on Sunday"},
	} {
		_, events := story(t, "2025-05-23", c.text)
		if len(events) != 1 {
			t.Errorf("%s: %d events", c.text, len(events))
			continue
		}
		q := &events[0].Quotes[0]
		if string(q.Status) != c.status || q.Speaker != c.speaker || q.Anonymous != c.anonymous || events[0].Title != c.title {
			t.Errorf("%s\n got %s <%s> %q %q", c.text, q.Status, q.Speaker, q.Anonymous, events[0].Title)
		}
	}
}
