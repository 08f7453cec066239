package merge

import "strings"

// deed is a class of what a clause tells first. Two clauses of one day and one affair whose heads are
// of different classes mostly tell two events: who approves a plan does not carry it out, and who
// delays a tariff has not imposed it.
type deed uint8

const (
	noDeed deed = iota
	deedAgree
	deedDecide
	deedFree
	deedMove
	deedTravel
	deedMeet
	deedFight
	deedJudge
	deedImpose
	deedEase
	deedOffice
	deedCourt
	deedHome
)

// deedHeads gives the class of each head: verbs in their base form, and nouns. Heads of two classes,
// as "strike" is, have none.
var deedHeads = func() map[string]deed {
	m := map[string]deed{}
	for d, words := range headWords {
		for w := range strings.FieldsSeq(words) {
			m[w] = deed(d)
		}
	}
	return m
}()

// headWords are the heads of each class, each in one class alone.
var headWords = [...]string{
	deedAgree:  "agree reach sign conclude seal initial finalise finalize clinch broker negotiate agreement deal accord pact signing",
	deedDecide: "approve endorse ratify vote pass adopt veto back referendum approval ratification plebiscite",
	deedFree:   "release free hand return swap exchange handover",
	deedMove:   "withdraw pull deploy retreat withdrawal deployment pullout pullback",
	deedTravel: "arrive travel fly leave land depart",
	deedHome:   "homecoming",
	deedMeet:   "meet talk speak host gather convene attend confer discuss meeting talks summit round session conference negotiations dialogue",
	deedFight:  "attack kill bomb shell fire seize capture shoot hit destroy demolish offensive assault raid bombing shelling",
	deedJudge:  "accuse warn criticise criticize blame condemn welcome praise urge threaten reject dismiss denounce complain describe insist call demand",
	deedImpose: "impose raise hike levy slap introduce increase",
	deedEase:   "delay suspend postpone pause exempt lift ease waive",
	deedOffice: "elect appoint inaugurate resign dissolve nominate swear inauguration resignation",
	deedCourt:  "plead charge arrest indict sentence convict",
}

// otherHead reports whether two clauses tell first what is of different classes.
func otherHead(a, b *features) bool {
	return a.head != noDeed && b.head != noDeed && a.head != b.head && !alike[[2]deed{min(a.head, b.head), max(a.head, b.head)}]
}

// alike are the pairs of classes of which one may be the other: talks that reach an accord, an envoy
// who arrives for talks.
var alike = map[[2]deed]bool{{deedAgree, deedMeet}: true, {deedTravel, deedMeet}: true, {deedMove, deedTravel}: true, {deedAgree, deedFree}: true}
