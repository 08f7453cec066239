package event

// furniture reports whether a date belongs to the page or to a source rather
// than to the news: "(Update 5:58 p.m. in Cairo)", "(8/27/24)", "the Trade Act
// of 1974".
func (s *sentence) furniture(m int) bool {
	at, end := s.dateTokens(m)
	if at < 0 {
		return true
	}
	if s.punct(at-1, "(", "[") && s.punct(end, ")", "]") && end-at >= 1 && (at <= 1 || end >= len(s.toks)-1) {
		return true
	}
	if s.low(0) == "this" && s.low(1) == "article" && s.low(2) == "was" {
		return true // "This article was amended on 18 June"
	}
	if s.low(at-1) == "of" && legal[s.str(at-2)] {
		return true
	}
	for i := at - 1; i >= 0 && i > at-5; i-- {
		if s.punct(i, ")") {
			return false
		}
		switch s.str(i) {
		case "Update", "Updated", "UPDATE", "UPDATED", "Posted", "Published":
			return true
		}
	}
	return false
}

// legal are the kinds of texts that carry a year in their name.
var legal = map[string]bool{
	"Act": true, "Convention": true, "Code": true, "Constitution": true, "Law": true, "Protocol": true, "Charter": true, "Statute": true,
}
