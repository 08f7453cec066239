package pipeline_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/pipeline"
)

// eventsOn runs one article published on a day through all rooms.
func eventsOn(t *testing.T, day, text string) []timeline.Event {
	t.Helper()
	line, err := json.Marshal(map[string]string{"published": day, "text": text})
	if err != nil {
		t.Fatal(err)
	}
	res, err := pipeline.Run(t.Context(), pipeline.Options{Paths: []string{"-"}, Stdin: strings.NewReader(string(line))})
	if err != nil {
		t.Fatal(err)
	}
	return res.Events
}

// Two mentions that are the ends of one run of days make one event of all of
// them, two of which one is meant an event of one of them; two days with a gap
// between them stay two.
func TestRunOfDaysIsOneEvent(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // EDTF of the events, in order
	}{
		{"On 10-11 September, Ankara will host talks between the two delegations.", []string{"2025-09-10/2025-09-11"}},
		{"The contact group met in Munich on Aug. 11-12 and reached an agreement.", []string{"2025-08-11/2025-08-12"}},
		{"The first round took place in Geneva from Aug. 20 to Aug. 22.", []string{"2025-08-20/2025-08-22"}},
		{"The ministers will meet in Geneva on Saturday and Sunday.", []string{"2025-09-06/2025-09-07"}},
		{"The conference will be held from 30 September until 2 October.", []string{"2025-09-30/2025-10-02"}},
		{"The leaders will meet in Geneva on 13 or 14 September.", []string{"[2025-09-13,2025-09-14]"}},
		{"The vote is expected to take place next Monday or Tuesday.", []string{"[2025-09-08,2025-09-09]"}},
		{"Ministers could sign the pact in October or in December.", []string{"[2025-10,2025-12]"}},
		{"Either they sign on Thursday or the truce ends on Saturday.", []string{"2025-09-06", "2025-09-11"}},
		{"The ministers will meet in Geneva on Monday and Thursday.", []string{"2025-09-08", "2025-09-11"}},
		{"The ministers met in Rome on Wednesday and will meet in Oslo on Monday.", []string{"2025-09-03", "2025-09-08"}},
	} {
		var got []string
		for _, e := range eventsOn(t, "2025-09-05", c.text) {
			got = append(got, string(e.Date.EDTF))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s\n got %v\nwant %v", c.text, got, c.want)
		}
	}
}

// A date before a noun is the noun's own, whatever stands before both; a
// session to be held is to come.
func TestDateOfTheNoun(t *testing.T) {
	for _, c := range []struct{ text, edtf, status string }{
		{"The envoy told reporters after Thursday's meeting of the two delegations that a draft was ready.", "2025-09-04", "happened"},
		{"The ministers met in Oslo before next Friday's summit in Rome.", "2025-09-12", "scheduled"},
		{"The first meeting was technical, with a session of deputy ministers to be held this week.", "2025-09-01/2025-09-07", "scheduled"},
	} {
		found := false
		for _, e := range eventsOn(t, "2025-09-05", c.text) {
			found = found || string(e.Date.EDTF) == c.edtf && string(e.Status) == c.status
		}
		if !found {
			t.Errorf("%s: no event %s %s", c.text, c.edtf, c.status)
		}
	}
}

// What stands under the dates of a chronology is of them; a page with its date below the headline is none.
func TestChronology(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // EDTF and title
	}{
		{"Key dates in the river talks\n\nMarch 9, 2015\n\nSenators send a letter to the other side.\n\nApril 2\n\nThe six powers agree on a frame for a deal. It is hailed in Bern.\n\nJuly 14\n\nDiplomats say that they have reached a deal.", []string{
			"2015-03-09 Senators send a letter to the other side", "2015-04-02 The six powers agree on a frame for a deal", "2015-07-14 Diplomats say that they have reached a deal"}},
		{"Key dates in the river talks.\n\n9 March 2015:\nSenators send a letter to the other side.\n\n2 April 2015:\nThe six powers agree on a frame for a deal.\n\n30 August 2015:\nThe six powers meet in Bern.", []string{
			"2015-03-09 Senators send a letter to the other side", "2015-04-02 The six powers agree on a frame for a deal", "2015-08-30 The six powers meet in Bern"}},
		{"River talks resume in Bern\n\nJuly 15, 2015\n\nSenators send letters to each other all the time, as everybody in the small town knows.", nil},
	} {
		var got []string
		for _, e := range eventsOn(t, "2015-07-15", c.text) {
			got = append(got, string(e.Date.EDTF)+" "+e.Title)
			if q := e.Quotes[0]; q.Grade != timeline.Inferred || !strings.HasPrefix(q.Why, "the date of the heading above: ") {
				t.Errorf("%s: %s, %s", e.Title, q.Grade, q.Why)
			}
		}
		slices.Sort(got)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s\n got %v\nwant %v", c.text, got, c.want)
		}
	}
}
