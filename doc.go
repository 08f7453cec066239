// Package dateline is the map of the house; it holds no code.
//
// Dateline reads news articles and writes a dated, cited chronology: an
// interactive timeline page and a weekly briefing. The rooms, in the order in
// which an article walks through them:
//
//	cmd/dateline        front door: flags, files, exit codes
//	timeline            the nouns everybody shares
//	timeline/civil      days, spans, precision, EDTF; no clock
//	timeline/source     bytes in              -> Document
//	timeline/stamp      dates as pages print and machines write them
//	timeline/article    Document              -> Article
//	timeline/temporal   Article               -> publication date, dated Mentions
//	timeline/event      Article + Mentions    -> Events of one quote each
//	timeline/copies     Articles              -> which repeat which
//	timeline/merge      Events of many docs   -> Events
//	timeline/topic      Events                -> Topics
//	timeline/keydates   Articles + Mentions   -> the dates that matter most
//	timeline/pipeline   the only place that knows the order above
//	timeline/names      people, places, organisations: gazetteers and aliases
//	timeline/override   what the user corrects by hand
//	timeline/userfile   what is wrong with a YAML file of the user's, in one line
//	timeline/chart      Timeline              -> interactive page
//	timeline/export     Timeline              -> CSV, ICS, JSON-LD, GEXF, ...
//	timeline/changes    two Timelines         -> what is new, moved, due
//	timeline/eval       answers + labels      -> scores
//	briefing            Timeline + period     -> weekly briefing
//	templates           every page, style and script, embedded
//	examples            stories to run: input, command, result
//
// Packages import downwards only; arch_test.go keeps that true.
package dateline
