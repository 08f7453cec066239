package merge

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

// hours is the part of a day that the words of a date print, from an hour to an hour; it is known if to is not zero.
type hours struct{ from, to int8 }

// apartHours is by how many hours two printed parts of one day differ at least, so that they are of two events. Of the
// pairs of one day that do in the labelled sets 63 are two events; nine are one, of plans put off in the day or of
// "overnight", which says no hour here.
const apartHours = 3

// clockTime is a time of day with its side of noon, or of a clock of 24 hours.
var clockTime = regexp.MustCompile(`\b(\d{1,2})(?:[:.](\d\d))? ?(?:(a|p)\.?m\b)?`)

// dayHours are the parts of the day, in the order in which they are looked for.
var dayHours = []struct {
	words string
	hours hours
}{
	{"overnight", hours{}},
	{"midnight", hours{23, 24}},
	{"afternoon", hours{12, 18}},
	{"noon", hours{12, 12}}, {"midday", hours{12, 12}}, {"lunch", hours{12, 14}},
	{"small hours", hours{0, 5}}, {"early hours", hours{0, 5}}, {"dawn", hours{4, 8}},
	{"morning", hours{5, 12}},
	{"evening", hours{17, 23}},
	{"night", hours{18, 24}},
}

// hoursOf returns the hours that the words of a date print. A time with a zone is that of another place, and gives none.
func hoursOf(date string) hours {
	low := strings.ToLower(date)
	for _, zone := range [...]string{"gmt", "utc", "local", "time"} {
		if strings.Contains(low, zone) {
			return hours{}
		}
	}
	if m := clockTime.FindStringSubmatch(low); m != nil && (m[3] != "" || strings.Contains(m[0], ":")) {
		if h, err := strconv.Atoi(m[1]); err == nil && h <= 24 {
			switch m[3] {
			case "p":
				h = h%12 + 12
			case "a":
				h %= 12
			}
			return hours{int8(h), int8(max(h, 1))}
		}
	}
	for _, part := range dayHours {
		if strings.Contains(low, part.words) {
			return part.hours
		}
	}
	return hours{}
}

// otherHours reports whether two readings of one day print hours that are far apart, and neither is a plan that was moved.
func otherHours(a, b *features) bool {
	if a.kind != oneDay || b.kind != oneDay || a.lo != b.lo || a.hours.to == 0 || b.hours.to == 0 {
		return false
	}
	if a.cue || b.cue || a.status == timeline.Postponed || b.status == timeline.Postponed {
		return false
	}
	return a.hours.from-b.hours.to >= apartHours || b.hours.from-a.hours.to >= apartHours
}
