// Package briefing chooses and words the weekly issue: what happened, what was
// said, what is coming, what is overdue and where sources differ.
//
// In comes a [timeline.Timeline] and a period; out comes a [Briefing], a plain
// model with JSON names, and from that one model every format: Markdown, HTML,
// DOCX, plain text, mail and JSON, in the same order and with the same note
// numbers.
//
//  1. [AsOf] drops everything published after the cut-off and reads the events
//     again from the quotes that remain.
//  2. [Make] chooses events by stated weights ([Weights]), picks one sentence
//     for each, and numbers the notes.
//  3. [Write] lays the model out in blocks and prints them by templates, which
//     a user may replace ([Look]).
//  4. [Verify] reads an issue back and compares every sentence with the bytes
//     of the stored articles.
//
// The package writes no sentence of its own: each is verbatim from an article,
// with article, paragraph and byte range in a note, or a fixed phrase of the
// templates filled with data. It refuses to print a sentence without a note, a
// window as a day, a conditional event in the calendar, and a disputed date
// without the word. It reads no clock and no file.
package briefing
