package merge

import "strings"

// cardinals are the numbers that texts write of parties at a table.
var cardinals = map[string]int8{"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}

// headNouns are those who are counted.
var headNouns = map[string]bool{
	"leaders": true, "ministers": true, "presidents": true, "sides": true, "countries": true, "nations": true, "governments": true,
	"delegations": true, "powers": true, "parties": true, "neighbours": true, "neighbors": true, "diplomats": true,
}

// tables are words for how many sit at one, and tableNouns for it.
var (
	tables     = map[string]int8{"bilateral": 2, "trilateral": 3, "quadrilateral": 4}
	tableNouns = map[string]bool{"meeting": true, "meetings": true, "talks": true, "session": true, "summit": true}
)

// headsOf returns how many parties a clause says took part: 2 for "the two
// leaders" or "bilateral", 4 for "the four foreign ministers"; 0 if it does not say.
func headsOf(clause string) int8 {
	words := strings.FieldsFunc(strings.ToLower(clause), notLetterOrDigit)
	for i, w := range words {
		if n := tables[w]; n > 0 && i+1 < len(words) && tableNouns[words[i+1]] {
			return n // not "bilateral and multilateral meetings", nor "a bilateral treaty"
		}
		n := cardinals[w]
		if n == 0 || n == 2 && ofThem(words[:i]) {
			continue // "the ministers of the two countries" may have met others
		}
		for _, next := range words[i+1 : min(len(words), i+3)] {
			if headNouns[next] {
				return n
			}
		}
	}
	return 0
}

// ofThem reports whether what follows the words belongs to what they name:
// "of", "of the".
func ofThem(words []string) bool {
	n := len(words)
	return n > 0 && words[n-1] == "of" || n > 1 && words[n-2] == "of" && words[n-1] == "the"
}

// otherHeads reports whether one of two readings counts three or more at the
// table where the other has two.
func otherHeads(a, b *features) bool {
	if a.acts&actMeet == 0 || b.acts&actMeet == 0 {
		return false
	}
	return a.heads > 2 && atTable(b) == 2 || b.heads > 2 && atTable(a) == 2
}

func atTable(f *features) int {
	if f.heads == 0 && len(f.parties) == len(f.nations) {
		return len(f.nations)
	}
	return int(f.heads)
}

func notLetterOrDigit(r rune) bool {
	return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && r < 128
}
