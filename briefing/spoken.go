package briefing

import (
	"regexp"
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

// asks reports whether a sentence is a question of its own, not one that it
// quotes: nobody announces, and nothing happens, in a question.
func asks(s string) bool {
	return strings.HasSuffix(strings.TrimRight(unquoted(s), " )]\n"), "?") || asking.MatchString(s)
}

// asking is how a question begins that is not put as one.
var asking = regexp.MustCompile(`(?i)^(?:(?:just )?(?:a|one|my|two|another|a quick|a second|my second|the second) (?:follow-?up )?questions? (?:about|on|for|is|was|to)|I (?:wanted|just wanted|want) to ask|I (?:was|am) (?:also )?wondering)\b`)

// asksOnly reports whether every sentence of the event is a question.
func asksOnly(e *timeline.Event) bool {
	return !slices.ContainsFunc(e.Quotes, func(q timeline.Quote) bool {
		whole, _ := sentence(&q)
		return !asks(whole)
	})
}

// filler are the words of somebody who talks and does not write. One is a
// manner of speaking, two are a transcript.
var filler = regexp.MustCompile(`(?i)\b(?:you know|i mean|sort of|kind of|i think|i guess|of course|by the way|frankly|obviously|going to go into|a little bit|as i (?:said|mentioned)|as you (?:know|saw|heard)|let me|look,|well,|okay|ok,|um|uh|folks|got to|gonna|step back|i(?: just)? (?:want|wanted|would like) to|i[’']d (?:also |just )?like to|walk you through|the question is|i (?:will|can|would) tell you|quick preview|as it were|if you will|on background|embargoed|thank you|thanks|good (?:morning|afternoon|evening)|point out something)(?:\W|$)` +
	`|\((?:inaudible|laughter|applause|ph|off-mic|crosstalk)[.)]` +
	`|[–—] (?:the|that|it|I|we|you|they|he|she|a|an|and|in|of|to|as|if|so|just) [–—]|\b(?:the|that|I|we|and|a|to|of|in) [–—]+ (?:the|that|I|we|and|a|to|of|in|on|at|by|for|with|he|she|it|they)\b`)

// talk is how much a sentence sounds like talk: 0 for writing, 1 for one
// filler, 2 at most.
func talk(s string) float64 {
	s = unquoted(s)
	if broken.MatchString(s) {
		return 2
	}
	return float64(min(2, len(filler.FindAllStringIndex(s, 3))+b2i(openly.MatchString(s))))
}

var (
	// broken is a word that somebody broke off: "on Feb- — on February 24th".
	broken = regexp.MustCompile(`\p{L}- [–—]`)
	// openly is how somebody goes on who talks.
	openly = regexp.MustCompile(`^So (?:the|I|we|he|she|they|it|that|this|if|when|what|\p{Lu})`)
)

// unended reports a sentence that only heads the list behind it.
func unended(s string) bool { return strings.HasSuffix(strings.TrimSpace(s), ":") }

// halfQuoted reports whether a sentence stands inside a quotation that begins
// or ends elsewhere: it holds one mark of a pair and not the other.
func halfQuoted(s string) bool {
	return strings.Count(s, "“") != strings.Count(s, "”") || strings.Count(s, `"`)%2 == 1
}

// capsHead is a heading in capitals that runs into its sentence: "SECURING THE
// BORDER: ". One word is an acronym.
var capsHead = regexp.MustCompile(`^[*•–-]?\s*\p{Lu}[\p{Lu}\d’']+(?:[ ,&/-]+(?:\p{Lu}[\p{Lu}\d’'.]*|\d+)){1,12}:\s+`)
