package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-tools/dateline/timeline/stamp"
)

// datelineAt is what "PARIS, Sept. 4 (Reuters) —" says.
type datelineAt struct {
	end   int    // byte offset behind the dash
	place string // "PARIS", "Kyiv", "" if only an agency is named
	wire  string // "Reuters"; "" if none
	date  *stamp.Stamp
}

// dashes end a dateline. The single hyphen and underscore need spaces.
var dashes = []string{" — ", " – ", " -- ", "— ", "– ", " - ", " _ ", "—", " —", " –", " _", " --"}

// maxDateline bounds the search for the dash.
const maxDateline = 110

// readDateline reads a dateline at the beginning of a paragraph. The first
// word must be a place in capitals, or an agency or a date must stand in it:
// "The talks - which ..." is none.
func readDateline(s string, o stamp.Order) (datelineAt, bool) {
	head := s[:runeStart(s, min(len(s), maxDateline))]
	at, dash := -1, ""
	for _, d := range dashes {
		if i := strings.Index(head, d); i > 0 && (at < 0 || i < at) {
			at, dash = i, d
		}
	}
	if at < 0 {
		return datelineAt{}, false
	}
	d := datelineAt{end: at + len(strings.TrimRight(dash, " "))}
	body := head[:at]
	if found := stamp.Find(body, o); len(found) > 0 && found[0].Day != 0 {
		st := found[0]
		d.date = &st
		body = body[:st.Start] + strings.Repeat(" ", st.End-st.Start) + body[st.End:]
	}
	if i := strings.IndexByte(body, '('); i >= 0 {
		j := strings.IndexByte(body[i:], ')')
		if j < 0 {
			return datelineAt{}, false
		}
		d.wire = agencyName(body[i+1 : i+j])
		if d.wire == "" && len(body[i+1:i+j]) > 30 {
			return datelineAt{}, false
		}
		body = body[:i] + " " + body[i+j+1:]
	}
	if name := agencyName(strings.Trim(body, " ,.-/")); name != "" {
		d.wire, body = name, ""
	}
	place, ok := placeName(body, d.wire != "" || d.date != nil)
	d.place = place
	return d, ok && (place != "" || d.wire != "")
}

// placeName reads "KYIV, Ukraine", "NEW YORK CITY", "Washington, D.C.". sure
// is set where an agency or a date stands beside it, so that capitals are not
// needed.
func placeName(s string, sure bool) (string, bool) {
	s = strings.Trim(s, " ,.;:/|-\u00a0")
	if i := strings.LastIndexByte(s, '/'); i > 0 {
		s = strings.TrimSpace(s[:i])
	}
	first, _, _ := strings.Cut(s, ",")
	ws := strings.Fields(s)
	if len(ws) == 0 {
		return "", sure
	}
	if len(ws) > 8 {
		return "", false
	}
	for i, w := range ws {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) && !smallPlaceWord(w) {
			return "", false
		}
		if i == 0 && !sure && (!allCaps(w) || len(w) < 2) {
			return "", false
		}
	}
	return strings.TrimSpace(first), !sure || len(ws) <= 6
}

func smallPlaceWord(w string) bool {
	switch strings.Trim(w, ",") {
	case "de", "of", "and", "the", "am", "an", "del", "la", "le", "upon", "es", "el", "al", "on":
		return true
	}
	return false
}

// agencies maps printed credits to the agency's name.
var agencies = map[string]string{
	"ap": "AP", "associated press": "AP", "the associated press": "AP", "reuters": "Reuters", "thomson reuters": "Reuters",
	"afp": "AFP", "agence france-presse": "AFP", "dpa": "dpa", "upi": "UPI", "xinhua": "Xinhua", "tass": "TASS", "ansa": "ANSA",
	"efe": "EFE", "pa": "PA Media", "pa media": "PA Media", "press association": "PA Media", "kyodo": "Kyodo",
	"kyodo news": "Kyodo", "yonhap": "Yonhap", "anadolu": "Anadolu", "anadolu agency": "Anadolu", "aa": "Anadolu",
	"ukrinform": "Ukrinform", "interfax": "Interfax", "interfax-ukraine": "Interfax-Ukraine", "bloomberg": "Bloomberg",
	"cnn": "CNN", "cp": "The Canadian Press", "the canadian press": "The Canadian Press", "ani": "ANI", "pti": "PTI",
	"ians": "IANS", "bernama": "Bernama", "irna": "IRNA", "sana": "SANA", "wafa": "WAFA", "mena": "MENA", "belga": "Belga",
	"apa": "APA", "sda": "Keystone-SDA", "keystone-sda": "Keystone-SDA", "stt": "STT", "ntb": "NTB", "tt": "TT", "ritzau": "Ritzau",
	"lusa": "Lusa", "pap": "PAP", "ctk": "CTK", "čtk": "CTK", "mti": "MTI", "agerpres": "Agerpres", "kna": "KNA", "epd": "epd",
}

// agencyName returns the agency named by a credit such as "AP", "Reuters/AFP".
func agencyName(s string) string {
	s = strings.ToLower(strings.Trim(s, " .,"))
	if name, ok := agencies[s]; ok {
		return name
	}
	first, _, found := strings.Cut(s, "/")
	if found {
		return agencies[strings.TrimSpace(first)]
	}
	return ""
}
