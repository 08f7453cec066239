package temporal

import (
	"fmt"

	"github.com/dateline-tools/dateline/timeline"
)

// Below pubFloor a clue is no answer: better none than a date from inside a
// sentence somewhere on the page. Below pubWeak it is one for want of a better.
const (
	pubFloor = 0.02
	pubWeak  = 0.3
)

// decide writes down the winner, the update and the candidates.
func (j *pubJudge) decide() {
	win := j.winner()
	upd := j.update(win)
	j.list()
	a := j.a
	a.Grabbed = j.grab
	if a.PublishedGrade != "" && a.PublishedGrade != timeline.None {
		return // set by hand
	}
	a.PublishedGrade = timeline.None
	if upd != nil {
		a.Updated = timeline.Opt(upd.value.String())
	}
	if win == nil {
		a.PublishedWhy = "no clue to the date"
		return
	}
	a.Published = timeline.Opt(win.value.String())
	a.PublishedEarliest, a.PublishedLatest, a.PublishedBest = win.span.Start, win.span.End, win.best
	if !win.day.IsZero() && win.day == win.st.Date() {
		a.PublishedTime = win.st.RFC3339()
	}
	a.PublishedGrade = j.grade(win)
	a.PublishedWhy = win.clue.Origin + ": " + win.why
	if r := j.rival(win); r != nil {
		a.PublishedGrade = timeline.Disputed
		a.PublishedWhy += fmt.Sprintf("; %s says %s", r.clue.Origin, r.value)
	}
}

// winner returns the best candidate; of equal ones the first on the page: the
// newest of an index, the article's before its comments'.
func (j *pubJudge) winner() *pubCand {
	var win *pubCand
	for _, p := range j.cands {
		// A file's time names no publication: a copy or a clone changes it.
		if p.out || p.score < pubFloor || p.clue.Origin == timeline.OriginFile {
			continue
		}
		if win == nil || p.score > win.score {
			win = p
		}
	}
	return win
}

func (j *pubJudge) grade(p *pubCand) timeline.Grade {
	switch {
	case p.doubt:
		return timeline.Disputed
	case p.day.IsZero():
		return timeline.Window
	case p.score < pubWeak, p.age != nil, p.clue.Origin == timeline.OriginMasthead, p.st.Year == 0, p.clue.Field == "prose":
		return timeline.Inferred
	}
	return timeline.Firm
}

// rival returns the strongest candidate that contradicts the winner and is
// nearly as strong, nil if there is none.
func (j *pubJudge) rival(win *pubCand) *pubCand {
	if win.clue.Origin == timeline.OriginGiven || win.clue.Origin == timeline.OriginFeed {
		return nil
	}
	for _, p := range j.cands {
		if p.out || p == win || p.day.IsZero() || win.day.IsZero() || p.role == "updated" || p.base < 0.75 {
			continue
		}
		if n := p.day.Sub(win.day); (n > 1 || n < -1) && p.score > win.score*0.9 {
			return p
		}
	}
	return nil
}

// update returns the best candidate for the day of the last change: not
// before the publication.
func (j *pubJudge) update(win *pubCand) *pubCand {
	var upd *pubCand
	for _, p := range j.cands {
		if p.role != "updated" || p.out || p.value.IsZero() || p.away() {
			continue
		}
		if win != nil && !p.day.IsZero() && p.day.Before(win.span.Start) {
			continue
		}
		if upd == nil || p.base > upd.base {
			upd = p
		}
	}
	if upd == nil || upd == win && win.role != "updated" {
		return nil
	}
	return upd
}
