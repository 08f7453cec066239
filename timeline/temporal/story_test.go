package temporal

import "testing"

// TestStory checks which dates of a history move its time on, so that the
// months after them get the right year.
func TestStory(t *testing.T) {
	const begins = "The war began on {3 May 1911=1911-05-03} and ended on {4 June 1915=1915-06-04}. A pact of {March 1910=1910-03} had failed.\n"
	for _, s := range []string{
		// What a sentence says to lie ahead moves nothing ...
		begins + "In {May 1912=1912-05} they landed and held out until the fall of the port in {February 1913=1913-02}. By {early July=1912-07} they were hungry.",
		begins + "In {May 1912=1912-05} they landed, planning to leave by {March 1913=1913-03}. In {June=1912-06} they fled.",
		// ... but a sentence that begins there does.
		begins + "In {May 1912=1912-05} they landed. By {February 1913=1913-02} they held the port. In {July=1913-07} they fled.",
		// The first month of a paragraph moves it, also back.
		begins + "In {May 1913=1913-05} they fled.\nIn the east, the army attacked in {June 1912=1912-06}. By {November=1912-11} it had the hills.",
		begins + "In {May 1912=1912-05} they fled, as those of {June 1911=1911-06} had done. By {November=1912-11} all were gone.",
		// Years that stand before a noun move nothing, nor do spans of years.
		begins + "In {May 1912=1912-05} they landed after the {1909=1909}-{1910=1910} drought. In {July=1912-07} they fled.",
		// A span over new year's that ends in the month of the story began before.
		begins + "In {March 1913=1913-03} it rained. They had fought from {October=1912-10} to {March=1913-03} in the hills.",
		begins + "In {March 1913=1913-03} it rained. They fought from {October=1913-10} to {April=1914-04} in the hills.",
		begins + "In {August=1913-08}/{September 1913=1913-09} it rained.",
	} {
		checkExample(t, "story", "2009-12-19|"+s)
	}
}

// A short text is about history if nothing in it points at its own day.
func TestShortStory(t *testing.T) {
	for _, s := range []string{
		"The league broke up in {1938=1938}. In {March=1938-03} troops came. War followed in {1939=1939}; it ended in {1945=1945} and was judged in {1946=1946}.",
		"The league broke up in {1938=1938}. In {March=2009-03} he spoke of it. War followed in {1939=1939}; it ended in {1945=1945}, he said {Friday=2009-12-18}.",
		"The pact of {3 May 1938=1938-05-03}, renewed in {June 1945=1945-06}, runs beyond {May 3, 2010=2010-05-03}. In {March=2010-03} it will be renewed.",
	} {
		checkExample(t, "story", "2009-12-19|"+s)
	}
}

// A text that recalls years long past comes back to its own day.
func TestReturnToToday(t *testing.T) {
	const recalled = "In {April 2002=2002-04}, a pact was signed. The army took Bern in {September 1994=1994-09}. In {December 2003=2003-12} a plan was drawn up. "
	for _, s := range []string{
		recalled + "{This month=2009-12} the council renewed the curbs. The next session is on {30 December=2009-12-30}.",
		recalled + "The next session is on {30 December=2009-12-30}.",
		recalled + "The mandate ends on {28 January=2010-01-28}.",
		recalled + "The mandate ended on {28 January=2004-01-28}.",
		"In {April 2002=2002-04}, a pact was signed. A vote set for {December 2003=2003-12} was called off. In {the past two weeks=P2W}, talks failed. On {5 December=2009-12-05}, a ship sank.",
		recalled + "The next session was on {30 December=2003-12-30}.",
		recalled + "{Ten years on=PRESENT_REF}, no deal is in sight.",
		recalled + "The mood was bright {ten years ago=1999}.",
		recalled + "A new try is planned for {next spring=2010-SP}.",
		"In {April 2002=2002-04}, a pact was signed. A vote set for {December 2003=2003-12} was called off. A new try is planned for {next spring=2010-SP}. In {the first half of the year=2009-H1}, output rose.",
		recalled + "{The following March=2004-03}, it fell.",
		// A glance far back is what "the following" counts from, though the story does not go there.
		recalled + "They had held Bonn since {May 1984=1984-05}, and {the following March=1985-03} it fell.",
		// "The next year" of what is told is the story's.
		recalled + "It was followed {the next year=2004} by another. It will end {next year=2010}. {This year=2009} is calm.",
		// Words of today that are few among the dates are those of the people in the story.
		recalled + recalled + recalled + "He said it would end {next year=2004}.",
	} {
		checkExample(t, "return", "2009-12-19|"+s)
	}
}
