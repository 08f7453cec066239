package source

import (
	"regexp"
	"strings"
)

// forward is a mail found inside of another: what the one who passed it on
// did not write.
type forward struct {
	from, date, subject, text string
}

var (
	forwardMark = regexp.MustCompile(`(?im)^[> ]*(?:-{4,} ?(?:forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|message transféré|mensaje reenviado) ?-{4,}|begin forwarded message:|_{20,})[ \t]*$`)
	forwardLine = regexp.MustCompile(`^[> ]*\*?(From|Date|Sent|Subject|To|Cc|Reply-To|Von|Datum|Gesendet|Betreff|An|De|Envoyé|Objet|À|Fecha|Enviado|Asunto|Para)\*?[ \t]*:\*?[ \t]*(.*)$`)
	addressPart = regexp.MustCompile(`\s*(?:<[^<>]*>|\[mailto:[^\]]*\])`)
)

// forwarded finds the first forwarded mail in a body: a mark, then lines with
// at least who sent it and when.
func forwarded(text string) (forward, bool) {
	at := forwardMark.FindStringIndex(text)
	if at == nil {
		return forward{}, false
	}
	f, last := forward{}, ""
	rest := strings.TrimLeft(text[at[1]:], " \r\n")
	for rest != "" {
		line, after, _ := strings.Cut(rest, "\n")
		m := forwardLine.FindStringSubmatch(strings.TrimRight(line, "\r"))
		switch {
		case m != nil:
			last = m[1]
			f.set(last, m[2])
		case strings.TrimSpace(strings.Trim(line, "> ")) == "", last == "":
			last = ""
		case last == "Subject" || last == "Betreff" || last == "Objet" || last == "Asunto" || last == "To" || last == "Cc":
			f.set(last, strings.TrimSpace(line)) // the header line went on
		}
		if last == "" {
			break
		}
		rest = after
	}
	f.text = strings.TrimSpace(rest)
	return f, f.from != "" && f.date != "" && f.text != ""
}

func (f *forward) set(name, value string) {
	join := func(old string) string { return oneLine(old + " " + value) }
	switch name {
	case "From", "Von", "De":
		f.from = strings.Trim(addressPart.ReplaceAllString(join(""), ""), `" `)
		if f.from == "" {
			f.from = strings.Trim(join(""), "<> ")
		}
	case "Date", "Sent", "Datum", "Gesendet", "Envoyé", "Fecha", "Enviado":
		f.date = join("")
	case "Subject", "Betreff", "Objet", "Asunto":
		f.subject = join(f.subject)
	}
}
