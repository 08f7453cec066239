package pipeline_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/pipeline"
)

// movedPlans are plans as three articles tell them: announced, moved or not carried out on their day, and held.
var movedPlans = []struct {
	name, date, history string
	told                [3][2]string // day of publication, lead
}{
	{"old and new day in one sentence", "2026-03-20", "announced 2026-03-12, moved 2026-03-20, confirmed 2026-03-20", [3][2]string{
		{"2026-03-02", "Ministers of Kenya and Uganda will sign the pipeline accord in Kampala on March 12, officials said."},
		{"2026-03-10", "The signing of the pipeline accord, which had been planned for Thursday, will now take place on March 20 in Nairobi."},
		{"2026-03-21", "Kenya and Uganda signed the pipeline accord in Nairobi on Friday."},
	}},
	{"nothing but the talks in common", "2026-05-13", "announced 2026-05-11, moved 2026-05-13, confirmed 2026-05-13", [3][2]string{
		{"2026-05-04", "Talks between the government and the rebels are to open in Djibouti on May 11."},
		{"2026-05-11", "The talks, which should have begun on Monday, are now expected to start on Wednesday, a mediator said."},
		{"2026-05-14", "Talks between the government and the rebels opened in Djibouti on Wednesday."},
	}},
	{"adjourned", "2026-06-02", "announced 2026-05-18, moved 2026-06-02, confirmed 2026-06-02", [3][2]string{
		{"2026-05-04", "The court will hear the case on May 18."},
		{"2026-05-18", "The hearing in the case, originally scheduled for Monday, was adjourned until June 2."},
		{"2026-06-03", "The court heard the case on Tuesday."},
	}},
	{"put off without a day", "2026-06-16", "announced 2026-06-09, moved , confirmed 2026-06-16", [3][2]string{
		{"2026-06-01", "The Georgian parliament is due to vote on the treaty on June 9."},
		{"2026-06-09", "The Georgian parliament put off a vote on the treaty that was due on Tuesday."},
		{"2026-06-17", "The Georgian parliament approved the treaty on Tuesday by 84 votes to 40."},
	}},
	{"plans put back", "2026-02-19", "announced 2026-02-16, moved , confirmed 2026-02-19", [3][2]string{
		{"2026-02-02", "The foreign ministers plan to meet in Oslo on Feb. 16."},
		{"2026-02-14", "Plans to meet in Oslo on Monday were put back at the request of Sweden."},
		{"2026-02-20", "The foreign ministers met in Oslo on Thursday."},
	}},
	{"not done on its day", "2026-08-10", "announced 2026-08-07, moved , confirmed 2026-08-10", [3][2]string{
		{"2026-08-03", "The first grain ship is due to leave Odesa on Aug. 7."},
		{"2026-08-08", "The first grain ship did not leave Odesa on Friday because mines had been seen."},
		{"2026-08-11", "The first grain ship left Odesa on Monday."},
	}},
	{"a week later", "2026-01-22", "announced 2026-01-15, moved , confirmed 2026-01-22", [3][2]string{
		{"2026-01-05", "Prime Minister Anna Berg will travel to Ankara on Jan. 15."},
		{"2026-01-14", "Berg's trip to Ankara on Thursday was postponed because of snow; she will go a week later."},
		{"2026-01-23", "Prime Minister Anna Berg held talks in Ankara on Thursday."},
	}},
	{"brought forward", "2026-08-20", "announced 2026-08-27, moved 2026-08-20, confirmed 2026-08-20", [3][2]string{
		{"2026-08-03", "The donors' conference will be held in Brussels on Aug. 27."},
		{"2026-08-13", "The donors' conference in Brussels has been brought forward from Aug. 27 to Aug. 20."},
		{"2026-08-21", "The donors' conference was held in Brussels on Thursday."},
	}},
}

// A plan that three articles tell of is one event with its history, however the second says that it did not stand.
func TestMovedPlans(t *testing.T) {
	for _, c := range movedPlans {
		var in strings.Builder
		for n, told := range c.told {
			line, err := json.Marshal(map[string]string{"id": fmt.Sprint(n), "outlet": fmt.Sprintf("Paper %d", n), "published": told[0], "text": told[1] + "\n\nDiplomats of both sides say that little is left to be settled."})
			if err != nil {
				t.Fatal(err)
			}
			in.Write(append(line, '\n'))
		}
		res, err := pipeline.Run(t.Context(), pipeline.Options{Paths: []string{"-"}, Stdin: strings.NewReader(in.String()), Depth: pipeline.ToEvents})
		if err != nil {
			t.Fatal(err)
		}
		if len(res.Events) != 1 {
			t.Errorf("%s: %d events", c.name, len(res.Events))
			continue
		}
		e := res.Events[0]
		var steps []string
		for _, s := range e.History {
			steps = append(steps, s.Kind+" "+string(s.Date))
		}
		if string(e.Date.EDTF) != c.date || e.Status != timeline.Happened || strings.Join(steps, ", ") != c.history || len(e.Disputes) != 0 {
			t.Errorf("%s: %s %s %v %v", c.name, e.Date.EDTF, e.Status, steps, e.Disputes)
		}
	}
}
