package merge

// The score of a pair is a sum of evidence in log-odds; zero is the line.
// The weights were set by hand and checked with TestLabelled, which prints
// B-cubed on the stories in testdata. Each stands beside what it weighs.
const (
	bias = -2.9

	sameDayBase   = 1.1  // equal printed days...
	sameDayRare   = 1.8  // ...and more, the fewer readings that day has
	softDay       = 0.8  // part of that, where a day is inherited and not printed
	boundDay      = 0.75 // "by Monday" against Monday
	sameTerm      = 4.4  // two terms that end on one day
	calendarTerm  = 1.5  // the same, with the month or the year, when many things end
	lastDay       = 0.4  // talks that go on until a day, and talks a few days before it
	daySpread     = 1.25 // one day against some days that hold it
	bestDay       = 2.75 // a window whose best day, or another of its days, is the other's day
	inWindow      = 1.05 // a day inside a window of a week; less in a wider one
	wideWindow    = -1.6 // a year, and a day or month in it
	nextDay       = -3.6
	nextDaySoft   = -1.2
	nextDaySlip   = -1.2 // a plan and what came of it, a day apart
	farSoft       = -2.6
	otherDay      = -9.0 // printed days that differ by more
	outsideWindow = -5.0
	undatedNear   = -0.7 // no date, but published within days of the other
	undatedSelf   = 0.9  // no date, in the same article
	sequel        = 2.2  // an inherited day, in the article it was inherited in, and the same type
	sameAs        = 5.0  // the same, and it calls the other by its name
	heldNotDue    = -7.0 // one article says of one that it took place, of the other that it will
	innerPlan     = -4.0 // a plan inside a held event, against what another article tells of that day
	preparesOther = -2.6 // one prepares something, the other does not
	undatedFar    = -2.5

	sharedName    = 1.5 // for the rarest name; less for common ones
	sharedNameMax = 3.0
	namedShare    = 0.9 // part of that, for a name that is only in the other's words
	sharedNation  = 0.35
	otherSide     = -3.6 // each has a party whose country the other lacks
	otherPair     = -9.0 // the same, where one country meets another, and one third: two meetings of a day
	otherSideMany = -0.8 // the same, in a list of many
	otherFaces    = -6.5 // the same countries, but other people: ministers, not presidents
	strangers     = -3.4 // both name parties, none shared, nor any country
	noActorShared = -0.8
	actorsMissing = 0.15

	samePlace    = 1.8
	placeNamed   = 1.5 // one is at a place that the other's sentence names
	sameLand     = 0.3
	otherCity    = -1.2
	otherLand    = -1.65
	sameType     = 0.4
	otherType    = -1.0
	sameAct      = 1.1
	signMeeting  = -0.6 // one meets and the other signs: on one day, mostly at one table
	deniedOther  = -2.5 // one says what did not happen, the other what else did
	heldInstead  = -6.5 // one is called off, the other took place
	otherThanMay = -4.0 // one may be, or would be if, and the other that was done is another thing
	tiesOrGoods  = -4.0 // one cuts back relations between states, the other trade
	otherAct     = -1.5
	sayOrDo      = -0.75
	tellOrDo     = -0.5 // the same, where it is announced
	sameSpeaker  = 0.8  // one and the same says something
	otherSpeaker = -3.5 // two people say something on one day
	callOrMeet   = -5.6 // one is a call, the other is not
	sideMeeting  = -3.0 // two countries talk, beside four or more
	deedOrTalks  = -2.5 // one is a vote, an attack, a release, the other a meeting that knows of none
	otherDeed    = -7.5 // one signs and the other ratifies, one acts and the other takes a stand
	holdsOrDeal  = -2.0 // one is a truce that takes effect, the other the deal about it
	headOther    = -2.5 // the clauses tell first what is of different classes
	awardOrNot   = -4.0 // one is the award of a prize, the other is not
	sameRound    = 1.0
	otherRound   = -9.0 // the first round of talks is not the second
	inAddition   = -3.0 // one article tells one in addition to the other: "he also received"
	wordsFactor  = 5.0
	wordsMissing = -0.6
	context      = 8.0  // for articles that speak of the same things altogether...
	contextBase  = -1.0 // ...and for those that do not
	contextMost  = 0.8
	known        = 1.4  // "Monday's talks", in the same affair as another report of Monday
	sameAffair   = 1.1  // two articles about one affair, where the dates may be one
	otherAffair  = -1.5 // two about different ones
	sameSentence = 9.0
	moveCue      = 2.2
)
