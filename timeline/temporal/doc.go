// Package temporal decides when an article was published and which days its
// time phrases mean.
//
// In comes a [timeline.Article] with its text; out go its publication day or
// window ([Judge]) and one [timeline.Mention] for every temporal expression
// ([Resolve]), with TIMEX3 value, EDTF, days, grade, anchor, rule, reason and
// the readings that lost. Nothing is read but the article: no clock, no
// network, no zone of the host.
//
// # The two passes of Resolve
//
// Pass one knows words and no dates. Headlines are read as a sentence prints them
// (headline.go); scan.go cuts the text into tokens and
// looks every word up in the lexicon (lexicon.go, data); where a word may begin
// an expression, the hand-written grammar (parser.go and the files beside it)
// reads the longest one into an expr: unit, number, shift, edge, part of the
// day, clock; nothing resolved. There is no regular expression.
//
// Pass two (resolve.go) walks over the expressions in text order and gives
// each its days. The anchor is, in this order: the day of the speech
// that a "tomorrow" stands in, the last day that the story has told of where a
// quotation names none (speech.go), the date spoken of before (for "the next day",
// "two years later", "that month"), the entry of a chronology (chronology.go), the
// dateline, the publication day. Texts
// about history (isNarrative decides by the dates in the text alone) count
// from the date before. The direction of a bare weekday, month or day comes
// from the cues of its sentence: the first that applies of tables whose rows carry
// their examples (cues.go and the files beside it), else the nearest verb (cue.go,
// purpose.go, condition.go, verb.go, idiom.go), or from the lead of its agenda
// (agenda.go): closed lists of words, no tagger. A publication known only as a window is tried day
// by day, and what differs becomes a window with its candidates (fill.go).
//
// # The library `when`
//
// All arithmetic on days and instants goes through a when.Parser that holds
// two rules of ours (instant.go). They point at the words that the grammar
// found and write a move, a date, a time of day and a zone into the context;
// `when` joins "Thursday" and "3 p.m." into one instant. Its own English rules
// are not used: a bare weekday is always next week there, "may" and "sat" are
// dates, and "one month ago" on 31 March is 3 March. It sets year, month and
// day one after the other, so that the base is always the first of January;
// and it takes the zero time for now, so that the base is always noon.
//
// # What it refuses
//
// It never gives a day that the text does not give: a week stays a week, a
// window a window, and a weekday without any anchor is XXXX-WXX-4. It finds no
// events (timeline/event does) and reads no other language than English.
//
// GOLD.md lists where corpora and this package differ on purpose. To correct
// a reading, begin at the rule's examples in rules.go: they run as tests.
// testdata/hard holds some 2,200 hard cases by kind, with those that are wrong.
package temporal
