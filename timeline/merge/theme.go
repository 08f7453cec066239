package merge

import (
	"strings"

	"github.com/kljensen/snowball/english"
)

// themes is a set of classes of what happens in negotiations. Reports of one event are mostly told in other
// words, "the deal lapsed", "the agreement ran out": what they share is a class.
type themes uint64

// themeWords are the classes, each with the words that tell it; a word may be of several.
var themeWords = [...]string{
	`meet met meeting talks talk summit negotiate negotiations conference session round gather gathering convene table dinner dine lunch
		breakfast host receive saw sat discussion discuss dialogue consultations huddle encounter audience conferred`,
	`phone telephone call videoconference video hotline spoke speak conversation`,
	`visit trip travel tour arrive arrival fly flew land journey`,
	`deal accord agreement pact treaty agree sign memorandum protocol communique compact settlement framework initialled inked clinched
		sealed concluded brokered`,
	`vote ballot referendum plebiscite poll parliament deputies lawmakers chamber approve approval adopt pass ratify ratification bundestag
		senate congress voters legislators backed`,
	`election elect inauguration inaugurated sworn presidency`,
	`strike struck attack bomb missile rocket drone shell shelling raid explosion blast hit kill barrage airstrike offensive burn slammed
		wounded casualties fire assault`,
	`sanctions embargo tariff blacklist freeze penalty curbs duties`,
	`release free swap exchange prisoner hostage captive detainee handed repatriated detained`,
	`expire expiry lapse end ran run deadline ceases ultimatum cutoff term expiration midnight`,
	`extend extension prolong renew renewal rolled rollover`,
	`suspend suspension halt freeze froze pause broke walked withdrew withdraw withdrawal quit leaves left exit abandoned pullout pulled
		stormed collapse departure walkout`,
	`resume resumption rejoin return restart reopen restored reconvene`,
	`resign resignation quit departure stepped`,
	`pay paid payment repay repaid repayment instalment default loan tranche debt arrears credit aid money billion million package`,
	`bank cash withdrawals controls branches`,
	`ship vessel sail cargo port caravan convoy sea`,
	`court judge ruling ruled trial verdict hearing sentence tribunal justices`,
	`protest demonstration demonstrators rally demonstrated`,
	`ceasefire cease truce armistice cessation hostilities guns fighting pause lull`,
	`announce announcement address declare declaration`,
	`offer proposal propose plan draft list submit present reforms text paper`,
	`reject rejection refuse refusal dismissed rebuffed`,
	`test launch nuclear missile`,
	`troops soldiers forces army deploy deployment pullback pull`,
	`open begin began begun start launch inaugurated kicked`,
	`letter wrote message note invitation invite`,
	`statement said communique`,
	`site dismantle destroy demolish blown tunnels`,
	`drill exercise manoeuvres maneuvers wargames games`,
	`bill law legislation act`,
	`decree order decreed`,
	`cancel cancellation scrapped`,
}

// themeIndex gives the classes of each stem.
var themeIndex = func() map[string]themes {
	m := map[string]themes{}
	for n, words := range themeWords {
		for w := range strings.FieldsSeq(words) {
			m[english.Stem(w, false)] |= 1 << n
		}
	}
	return m
}()

// themesOf returns the classes that some stems tell.
func themesOf(stems []string) themes {
	var t themes
	for _, w := range stems {
		t |= themeIndex[w]
	}
	return t
}
