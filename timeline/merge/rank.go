package merge

import "strings"

// ranks is a set of levels at which people meet. When leaders and, in the same
// month, their ministers meet about one affair, those are two meetings. Envoys and
// delegations go with everybody, and tell nothing.
type ranks uint8

const (
	rankLeader ranks = 1 << iota
	rankMinister
	rankDeputy
)

// rankWords are words for who meets.
var rankWords = map[string]ranks{
	"president": rankLeader, "presidents": rankLeader, "leader": rankLeader, "leaders": rankLeader, "summit": rankLeader, "chancellor": rankLeader, "premier": rankLeader,
	"premiers": rankLeader, "king": rankLeader, "emir": rankLeader,

	"minister": rankMinister, "ministers": rankMinister, "secretary": rankMinister,

	"vice-president": rankDeputy, "vice-premier": rankDeputy, "vice-premiers": rankDeputy, "working-level": rankDeputy,
}

// deputyReach is how many words may stand between "deputy" and whose: "deputy
// foreign ministers".
const deputyReach = 2

// ranksIn returns the ranks that words name: a "Prime Minister" is a leader, and
// a deputy of one is not.
func ranksIn(text string) ranks {
	var out ranks
	before, deputy := "", 0
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return r != '-' && notLetterOrDigit(r) }) {
		switch r := rankWords[w]; {
		case w == "deputy" || w == "vice":
			deputy = deputyReach + 1
		case r != 0 && deputy > 0:
			out |= rankDeputy
		case r != 0 && before == "prime":
			out |= rankLeader
		default:
			out |= r
		}
		before, deputy = w, deputy-1
	}
	return out
}

// setRanks gives every reading the ranks that it names, and those that any reading
// prints with the people whom it names.
func (c *corpus) setRanks() {
	of := map[string]ranks{}
	for i := range c.rs {
		for _, a := range c.rs[i].e.Actors {
			if a.Role != "" {
				of[a.Name] |= ranksIn(a.Role)
			}
		}
	}
	for i := range c.rs {
		f := &c.fs[i]
		f.ranks = ranksIn(c.rs[i].quote().Sentence)
		for _, a := range c.rs[i].e.Actors {
			f.ranks |= of[a.Name]
		}
	}
}

// otherRank reports whether two readings are of people who meet, and of one rank
// in the one and of another in the other.
func otherRank(a, b *features) bool {
	return a.acts&b.acts&actMeet != 0 && a.ranks != 0 && b.ranks != 0 && a.ranks&b.ranks == 0
}
