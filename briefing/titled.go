package briefing

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A document whose title says whose words it holds needs no guess about "I"
// and "we": "Remarks by President X Announcing ...", "Foreign Secretary's
// speech at ...". Where several people speak, the title names no one.
var (
	wordsBy   = regexp.MustCompile(`(?:^|\b)(?:Remarks|Statement|Address|Speech|Message|Letter|Op-Ed) (?:by|of|from) (?:the )?`)
	wordsOf   = regexp.MustCompile(`^((?:\p{Lu}[\p{L}.’'-]* ){0,5}\p{Lu}[\p{L}.-]*)[’']s? (?:opening |closing )?(?:remarks|statement|speech|address)\b`)
	severalIn = regexp.MustCompile(`(?i)\b(?:joint|press (?:conference|briefing|gaggle|call|availability)|interview|exchange|conversation|questions)\b`)
)

// byTitle returns whose words a document holds, as its title prints him; "" if
// the title does not say.
func byTitle(title string) string {
	if severalIn.MatchString(title) {
		return ""
	}
	if m := wordsOf.FindStringSubmatch(title); m != nil {
		return m[1]
	}
	loc := wordsBy.FindStringIndex(title)
	if loc == nil {
		return ""
	}
	return leadingName(title[loc[1]:])
}

// leadingName returns the words of a name and its office at the head of s: up
// to the first word that is no part of one. A name that another is joined to
// is not returned.
func leadingName(s string) string {
	words := strings.Fields(s)
	n := 0
	for n < len(words) && partOfName(words, n) {
		n++
		if strings.HasSuffix(words[n-1], ",") && !(n < len(words) && (words[n] == "Jr." || words[n] == "Sr.")) {
			break
		}
	}
	for n > 0 && joining[words[n-1]] {
		n--
	}
	if n == 0 || n < len(words) && (words[n] == "and" || words[n] == "&") {
		return ""
	}
	name := strings.TrimRight(strings.Join(words[:n], " "), ",:;")
	if r, _ := utf8.DecodeRuneInString(words[n-1]); n == 1 && !unicode.IsUpper(r) {
		return ""
	}
	return name
}

var (
	// joining are small words inside of a name or an office.
	joining = wordSet("of the for de von van der al bin")
	// after are words with a capital that in a title follow the name.
	after = map[string]bool{"At": true, "On": true, "In": true, "To": true, "For": true, "With": true, "Before": true, "After": true,
		"During": true, "Upon": true, "Regarding": true, "Ahead": true, "As": true, "About": true, "From": true, "Of": true}
)

// partOfName reports whether word i can belong to a name: it has a capital
// and is no verb in -ing, or is a small word with more of the name behind it.
func partOfName(words []string, i int) bool {
	w := words[i]
	if joining[w] {
		return i > 0 && i+1 < len(words) && partOfName(words, i+1)
	}
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r) && !after[w] && !(i > 0 && len(w) > 5 && strings.HasSuffix(w, "ing"))
}
