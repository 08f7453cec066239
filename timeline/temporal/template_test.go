package temporal

import (
	"fmt"
	"strings"
	"testing"
)

// The template test says of sixteen kinds of things, in forty ways each, that they are to be on a day, and in
// nineteen that they were: by itself, as told by somebody, and as told by somebody of whom another verb tells
// otherwise. What is meant does not depend on the noun.

var templateNouns = []string{
	"The talks/are", "The vote/is", "The summit/is", "A second round/is", "The exchange/is", "The ceasefire/is", "The hearing/is", "Elections/are",
	"The ceremony/is", "The visit/is", "The strike/is", "The deadline/is", "The withdrawal/is", "The release of hostages/is", "The tariffs/are", "The sanctions/are",
}

// In the templates IS, WAS and HAS take the number of the noun, and DAY is "on Monday", @DAY "Monday".
var (
	toCome = []string{
		"will take place DAY", "IS scheduled for @DAY", "IS set for @DAY", "IS planned for @DAY", "IS due DAY", "IS to be held DAY", "HAS been scheduled for @DAY",
		"HAS been set for @DAY", "HAS been fixed for @DAY", "HAS been moved to @DAY", "HAS been postponed until @DAY", "HAS been put off until @DAY", "IS expected DAY",
		"IS expected to be held in Bern DAY", "will go ahead DAY", "could take place DAY", "may be held DAY", "IS likely to be held DAY", "IS slated for @DAY",
		"IS tentatively set for @DAY", "IS now expected DAY", "might be held as early as @DAY", "will be held no later than @DAY", "will not be held DAY",
		"will be discussed DAY", "should be over by @DAY", "must end by @DAY", "will last until @DAY", "will begin DAY", "IS due to start DAY", "IS set to start DAY",
		"IS being prepared for @DAY", "HAS been called for @DAY", "IS pencilled in for @DAY", "IS on track for @DAY", "IS still planned for @DAY", "IS still on for @DAY",
		"IS on the agenda for @DAY", "will be formally opened DAY", "IS about to start DAY",
	}
	isOver = []string{
		"took place DAY", "WAS held DAY", "ended DAY", "began DAY", "collapsed DAY", "WAS announced DAY", "WAS condemned DAY", "WAS delayed by rain DAY",
		"WAS overshadowed DAY by a raid", "drew protests DAY", "started DAY", "came to an end DAY", "did not take place DAY", "went ahead DAY",
		"WAS called off at the last minute DAY", "WAS over by @DAY", "had ended by @DAY", "WAS disrupted DAY", "WAS marred DAY by violence",
	}
)

func TestTemplates(t *testing.T) {
	for _, d := range []struct{ on, day, next, last string }{
		{"on Monday", "Monday", "2025-09-08", "2025-09-01"},
		{"on Jan. 14", "Jan. 14", "2026-01-14", "2025-01-14"},
		{"on 14 March", "14 March", "2026-03-14", "2025-03-14"},
		{"in January", "January", "2026-01", "2025-01"},
		{"in May", "May", "2026-05", "2025-05"},
	} {
		n := 0
		for _, noun := range templateNouns {
			for _, said := range templates(noun, d.on, d.day) {
				n++
				if got, _ := values(t, said.text, exampleDay, nil); !strings.HasSuffix(got, d.next) && said.next || got != d.last && !said.next {
					t.Errorf("%s: got %s", said.text, got)
				}
			}
		}
		if n < 2800 {
			t.Errorf("%s: only %d sentences", d.on, n)
		}
	}
}

var (
	templateSubjects = []string{"The minister", "The two sides", "Roe", "They", "Officials from both countries", "The council", "The rebels"}
	willDo           = []string{
		"will meet the envoys DAY", "IS to meet the envoys DAY", "IS meeting the envoys DAY", "IS going to meet the envoys DAY", "IS due to meet the envoys DAY",
		"IS expected to meet the envoys DAY", "planS to meet the envoys DAY", "HAS agreed to meet the envoys DAY", "hopeS to meet the envoys DAY",
		"intendS to meet the envoys DAY", "may meet the envoys DAY", "could meet the envoys DAY", "should meet the envoys DAY", "must sign by @DAY",
		"HAS until @DAY to sign", "HAS been told to leave by @DAY", "HAS promised to free them DAY", "IS preparing to leave DAY", "will leave for Bern DAY",
		"leaveS for Bern DAY", "meetS the envoys DAY", "IS scheduled to visit Bern DAY", "IS ready to sign DAY", "HAS invited the envoys to talks DAY",
		"will not attend the talks DAY", "HAS called for a strike DAY", "HAS threatened to leave DAY", "HAS vowed to march DAY", "IS likely to vote DAY",
		"IS set to vote DAY", "IS poised to sign DAY", "aimS to sign DAY", "wantS to sign DAY", "would like to meet DAY", "IS considering a visit to Bern DAY",
		"will face a vote DAY", "IS under pressure to sign by @DAY", "IS racing to reach a deal by @DAY", "IS up for election DAY", "IS flying to Bern DAY",
		"IS about to sign DAY", "can sign DAY", "cannot sign before @DAY", "will only decide DAY", "will decide DAY whether to go",
	}
	didDo = []string{
		"met the envoys DAY", "signed the accord DAY", "WAS in Bern DAY", "left for Bern DAY", "said so DAY", "denied it DAY", "refused to sign DAY",
		"agreed DAY to meet", "announced DAY that talks would begin", "accused Chad DAY of stalling", "rejected the offer DAY", "WAS killed in a raid DAY",
		"WAS asked about it DAY", "HAS been in Bern since @DAY", "did not sign DAY", "failed to sign DAY", "could not agree DAY",
		"WAS due to testify DAY but did not", "had met the envoys DAY", "WAS seen in Bern DAY", "called DAY for new talks", "warned DAY that it may leave",
		"told reporters DAY that talks will begin", "met DAY to discuss a truce", "vowed DAY to go on", "asked DAY for more time", "urged Chad DAY to sign",
		"voted DAY to leave", "decided DAY to leave", "promised DAY to free them", "threatened DAY to leave", "offered DAY to talk", "WAS sworn in DAY",
		"took office DAY", "arrived in Bern DAY", "flew home DAY", "spoke by phone DAY", "launched a raid DAY", "began talks DAY", "ended talks DAY without a deal",
		"suspended the talks DAY", "postponed the vote DAY", "called off the vote DAY", "WAS quoted DAY as saying that talks will begin",
		"repeated DAY that talks will begin", "WAS still in Bern DAY", "lost the vote DAY", "won the vote DAY", "welcomed the plan DAY",
		"WAS criticised DAY for the plan to leave",
	}
)

// TestSubjects says what seven subjects will do or did on a day, and puts another phrase behind.
func TestSubjects(t *testing.T) {
	for _, d := range []struct{ on, day, next, last string }{
		{"on Monday", "Monday", "2025-09-08", "2025-09-01"}, {"Monday", "Monday", "2025-09-08", "2025-09-01"},
		{"on Jan. 14", "Jan. 14", "2026-01-14", "2025-01-14"}, {"in January", "January", "2026-01", "2025-01"},
	} {
		for n, subject := range templateSubjects {
			is, was, has, s := "is", "was", "has", "s"
			if plural := n%2 == 1 || n == 4 || n == 6; plural && subject != "The council" {
				is, was, has, s = "are", "were", "have", ""
			}
			fill := strings.NewReplacer("IS", is, "WAS", was, "HAS", has, "@DAY", d.day, "DAY", d.on, "S ", s+" ")
			for _, list := range [][]string{willDo, didDo} {
				want := d.next
				if &list[0] == &didDo[0] {
					want = d.last
				}
				for _, p := range list {
					said := subject + " " + fill.Replace(p)
					for _, text := range []string{said + ".", "Officials in Bern said " + strings.Replace(said, "The ", "the ", 1) + ".", said + ", the latest step in a long dispute over the port."} {
						if got, _ := values(t, text, exampleDay, nil); got != want {
							t.Errorf("%s: got %s", text, got)
						}
					}
				}
			}
		}
	}
}

type templated struct {
	text string
	next bool
}

// templates fills the templates for a noun with its verb, and a day.
func templates(noun, on, day string) (out []templated) {
	subject, be, _ := strings.Cut(noun, "/")
	was, has := "was", "has"
	if be == "are" {
		was, has = "were", "have"
	}
	fill := strings.NewReplacer("IS", be, "WAS", was, "HAS", has, "@DAY", day, "DAY", on)
	small := strings.ToLower(subject[:1]) + subject[1:]
	for _, p := range toCome {
		p = fill.Replace(p)
		out = append(out, templated{subject + " " + p + ".", true}, templated{"The minister said " + small + " " + p + ".", true},
			templated{fmt.Sprintf("The minister told reporters in Bern that %s %s, after he had met the envoys.", small, p), true})
	}
	for _, p := range isOver {
		p = fill.Replace(p)
		out = append(out, templated{subject + " " + p + ".", false}, templated{"The minister said " + small + " " + p + ".", false},
			templated{fmt.Sprintf("The minister, who will travel to Bern, told reporters that %s %s.", small, p), false})
	}
	return out
}
