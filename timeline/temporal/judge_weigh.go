package temporal

import (
	"strings"
	"time"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
	"github.com/dateline-tools/dateline/timeline/stamp"
)

// pubWeights are the weights of clues by origin and place, for the role
// "published". They are not probabilities; their order was set by hand and
// checked on pages with known days.
var pubWeights = map[string]map[string]float64{
	timeline.OriginGiven:      {"": 1},
	timeline.OriginOverride:   {"": 1},
	timeline.OriginJSONLD:     {timeline.WhereHead: 0.95, timeline.WhereBody: 0.84, timeline.WhereAside: 0.2, "": 0.84},
	timeline.OriginMeta:       {"": 0.9, timeline.WhereAside: 0.45},
	timeline.OriginMicrodata:  {timeline.WhereHead: 0.92, timeline.WhereBody: 0.8, timeline.WhereFoot: 0.7, timeline.WhereAside: 0.45},
	timeline.OriginTime:       {timeline.WhereHead: 0.82, timeline.WhereBody: 0.4, timeline.WhereFoot: 0.5, timeline.WhereAside: 0.15},
	timeline.OriginPrinted:    {timeline.WhereHead: 0.8, timeline.WhereBody: 0.38, timeline.WhereFoot: 0.42, timeline.WhereAside: 0.12},
	timeline.OriginByline:     {timeline.WhereHead: 0.85, timeline.WhereBody: 0.4, timeline.WhereFoot: 0.45, timeline.WhereAside: 0.15, "": 0.8},
	timeline.OriginDateline:   {"": 0.86},
	timeline.OriginMasthead:   {"": 0.25},
	timeline.OriginURL:        {"": 0.88},
	timeline.OriginFeed:       {"": 0.96},
	timeline.OriginMail:       {"": 0.9},
	timeline.OriginHTTP:       {"": 0.1},
	timeline.OriginWARC:       {"": 0.1},
	timeline.OriginFile:       {"": 0.05},
	timeline.OriginProperties: {"": 0.3},
	timeline.OriginAge:        {timeline.WhereHead: 0.6, timeline.WhereAside: 0.1, "": 0.5},
}

// pubWeight returns the weight of a clue by itself and says why.
func pubWeight(p *pubCand) (float64, string) {
	c := &p.clue
	by := pubWeights[c.Origin]
	w, ok := by[c.Where]
	if !ok {
		w = by[""]
	}
	why := pubFrom[c.Origin]
	if why == "" || c.Field != "" {
		why = "stands as " + pubFirst(c.Field, c.Origin)
	}
	if c.Where != "" {
		why += ", " + pubWhere[c.Where]
	}
	switch p.role {
	case "updated", "grabbed":
		w *= 0.35
		why += ", says " + p.role
	case "created":
		w *= 0.8
		if c.Origin == timeline.OriginMeta && p.away() {
			w = 0.06 // anything on the page may have been created then
		}
	case "":
		if c.Origin == timeline.OriginMeta {
			w *= 0.75 // "date": of what, it does not say
		}
	case "published":
		if c.Origin == timeline.OriginPrinted || c.Origin == timeline.OriginTime {
			w = min(w+0.08, 0.9)
			if p.away() {
				w = 0.34
			}
		}
	}
	if c.Field == "prose" {
		w *= 0.5
		if p.away() {
			w *= 0.5
		}
		why += ", inside a sentence"
	} else if c.Field == "title" || c.Field == "description" {
		w = 0.3
	} else if c.Field == "above the headline" {
		w -= 0.001 // others before it: it may be the masthead's
	} else if c.Origin == timeline.OriginPrinted && c.Field != "" && c.Where != timeline.WhereAside {
		w += 0.04
	}
	if p.day.IsZero() && p.age == nil {
		w *= 0.3
		why += ", without a day"
	}
	return w, why
}

// pubFrom says where clues come from that have no name on a page.
var pubFrom = map[string]string{
	timeline.OriginGiven:    "given with the record",
	timeline.OriginFeed:     "the feed's entry",
	timeline.OriginMail:     "the mail's date",
	timeline.OriginURL:      "in the address",
	timeline.OriginPrinted:  "printed",
	timeline.OriginByline:   "in the byline",
	timeline.OriginDateline: "in the dateline",
	timeline.OriginMasthead: "in the masthead",
	timeline.OriginHTTP:     "from the server",
	timeline.OriginFile:     "the file's time",
}

var pubWhere = map[string]string{
	timeline.WhereHead:  "beside the headline",
	timeline.WhereBody:  "within the page's text",
	timeline.WhereFoot:  "below the text",
	timeline.WhereAside: "away from the article",
}

// pubURLDate reads the date in the path of an address.
func pubURLDate(path string) (stamp.Stamp, bool) {
	var month stamp.Stamp
	for i := 0; i+4 <= len(path); i++ {
		if path[i] != '1' && path[i] != '2' || i > 0 && path[i-1] >= '0' && path[i-1] <= '9' {
			continue
		}
		st, ok := pubPathDate(path[i:])
		if ok && st.Day != 0 {
			return st, true
		}
		if ok && st.Day == 0 && month.Year == 0 && i > 0 && path[i-1] == '/' {
			month = st
		}
	}
	for _, st := range stamp.Find(path, stamp.DayFirst) {
		if !st.Date().IsZero() && st.Year >= 1990 { // 29-10-2021
			return st, true
		}
	}
	return month, month.Year != 0
}

// pubPathDate reads a date at the beginning of s, whose year has four digits.
func pubPathDate(s string) (stamp.Stamp, bool) {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n == 8 {
		st, ok := stamp.Machine(s[:8], stamp.DayFirst)
		return st, ok && st.Year >= 1990
	}
	if n != 4 || len(s) < 7 || strings.IndexByte("/-_.", s[4]) < 0 {
		return stamp.Stamp{}, false
	}
	y := int(s[0]-'0')*1000 + int(s[1]-'0')*100 + int(s[2]-'0')*10 + int(s[3]-'0')
	sep := s[4]
	month, rest, _ := strings.Cut(s[5:], string(sep))
	st := stamp.Stamp{Year: y, Month: stamp.MonthNamed(month), Numeric: true}
	if st.Month == 0 {
		st.Month = time.Month(pubDigits(month, 2))
	}
	if y < 1990 || y > 2100 || st.Month < 1 || st.Month > 12 {
		return stamp.Stamp{}, false
	}
	e := 0
	for e < len(rest) && rest[e] >= '0' && rest[e] <= '9' {
		e++
	}
	if d := pubDigits(rest[:e], 2); civil.Valid(y, st.Month, d) && (e == len(rest) || strings.IndexByte("/-_.", rest[e]) >= 0) {
		st.Day = d
	}
	return st, st.Day != 0 || sep == '/'
}

// pubDigits returns the number of one or up to n digits, 0 if s is none.
func pubDigits(s string, n int) int {
	if len(s) == 0 || len(s) > n {
		return 0
	}
	v := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0
		}
		v = v*10 + int(s[i]-'0')
	}
	return v
}
