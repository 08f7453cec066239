package civil

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// Kind says how the parts of a [Value] belong together.
type Kind uint8

// The kinds of values. The zero Value is Nothing.
const (
	Nothing  Kind = iota // nothing is known
	Single               // one part
	Interval             // all the time from the first part to the second
	OneOf                // one of the parts; sources or readings differ
	Between              // one day, or some, between the first part and the second
)

// Value is a date as EDTF can say it.
type Value struct {
	Kind  Kind
	Parts []Part // one for Single, two for Interval and Between, two or more for OneOf
}

// Of1 returns the value that is the one part p.
func Of1(p Part) Value { return Value{Single, []Part{p}} }

// DayValue returns the value that is the one day d.
func DayValue(d Date) Value { return Of1(DayPart(d)) }

// IntervalOf returns the duration from the day s.Start to the day s.End;
// a zero end is open.
func IntervalOf(s Span) Value { return Value{Interval, []Part{DayPart(s.Start), DayPart(s.End)}} }

// WindowOf returns the value "one day from s.Start to s.End", or the day
// itself where both are one; a zero end is open.
func WindowOf(s Span) Value {
	switch {
	case s.IsZero():
		return Value{}
	case s.Start == s.End:
		return DayValue(s.Start)
	}
	return Value{Between, []Part{DayPart(s.Start), DayPart(s.End)}}
}

// OneOfDays returns the value "one of these days", in order and without
// repetition; a single day is that day.
func OneOfDays(days ...Date) Value {
	ds := slices.Clone(days)
	slices.SortFunc(ds, Date.Compare)
	ds = slices.Compact(ds)
	switch len(ds) {
	case 0:
		return Value{}
	case 1:
		return DayValue(ds[0])
	}
	v := Value{Kind: OneOf}
	for _, d := range ds {
		v.Parts = append(v.Parts, DayPart(d))
	}
	return v
}

// IsZero reports whether nothing is known.
func (v Value) IsZero() bool { return v.Kind == Nothing }

// Bounds returns the earliest and the latest day that v allows.
func (v Value) Bounds() Span {
	switch v.Kind {
	case Single:
		return v.Parts[0].Span()
	case Interval, Between:
		return Span{v.Parts[0].Span().Start, v.Parts[1].Span().End}
	case OneOf:
		s := v.Parts[0].Span()
		for _, p := range v.Parts[1:] {
			o := p.Span()
			if o.Start.Before(s.Start) {
				s.Start = o.Start
			}
			if o.End.After(s.End) {
				s.End = o.End
			}
		}
		return s
	}
	return Span{}
}

// String prints v as EDTF (ISO 8601-2:2019, levels 0 to 2); "" for the zero
// Value.
func (v Value) String() string {
	switch v.Kind {
	case Single:
		return v.Parts[0].EDTF()
	case Interval:
		return endEDTF(v.Parts[0], false, "..") + "/" + endEDTF(v.Parts[1], true, "..")
	case Between:
		return "[" + endEDTF(v.Parts[0], false, "") + ".." + endEDTF(v.Parts[1], true, "") + "]"
	case OneOf:
		var b strings.Builder
		b.WriteByte('[')
		for i, p := range v.Parts {
			if i > 0 {
				b.WriteByte(',')
			}
			b.WriteString(p.EDTF())
		}
		b.WriteByte(']')
		return b.String()
	}
	return ""
}

// endEDTF prints one end of an interval, a week or part of a month as its
// outer day, and open for the zero Part.
func endEDTF(p Part, last bool, open string) string {
	switch p.Precision {
	case Unknown:
		return open
	case Week, PartOfMonth:
		s := p.Span()
		d := s.Start
		if last {
			d = s.End
		}
		q := DayPart(d)
		q.Approx, q.Uncertain = p.Approx || p.Precision == PartOfMonth, p.Uncertain
		return q.EDTF()
	}
	return p.EDTF()
}

// ParseEDTF reads EDTF: days, months, years, decades (202X), centuries
// (20XX), seasons, quarters and halves (2025-21, -33, -40), days and months
// of unknown number (2025-09-XX is the month), the qualifiers ?, ~ and %,
// intervals with open or unknown ends, and sets of one ([a,b], [a..b]). A
// time of day is accepted and dropped. What else EDTF has is an error, as is
// what leaves the years 1 to 9999. The empty string is the zero Value.
func ParseEDTF(s string) (Value, error) {
	v, ok := parseEDTF(s)
	if !ok {
		return Value{}, fmt.Errorf("not an EDTF date: %.60q", s)
	}
	return v, nil
}

func parseEDTF(s string) (Value, bool) {
	if s == "" {
		return Value{}, true
	}
	if inner, ok := strings.CutPrefix(s, "["); ok {
		inner, ok = strings.CutSuffix(inner, "]")
		return parseSet(inner, ok)
	}
	if a, b, ok := strings.Cut(s, "/"); ok {
		return parseEnds(a, b, Interval)
	}
	p, ok := parsePart(s)
	return Of1(p), ok
}

func parseSet(s string, ok bool) (Value, bool) {
	if !ok || s == "" {
		return Value{}, false
	}
	if a, b, ok := strings.Cut(s, ".."); ok {
		return parseEnds(a, b, Between)
	}
	v := Value{Kind: OneOf}
	for _, m := range strings.Split(s, ",") {
		p, ok := parsePart(m)
		if !ok {
			return Value{}, false
		}
		v.Parts = append(v.Parts, p)
	}
	if len(v.Parts) == 1 {
		v.Kind = Single
	}
	return v, true
}

func parseEnds(a, b string, k Kind) (Value, bool) {
	pa, okA := parseEnd(a)
	pb, okB := parseEnd(b)
	v := Value{k, []Part{pa, pb}}
	s := v.Bounds()
	if !okA || !okB || s.IsZero() || (s.Closed() && s.Start.After(s.End)) {
		return Value{}, false
	}
	return v, true
}

func parseEnd(s string) (Part, bool) {
	if s == "" || s == ".." {
		return Part{}, true
	}
	return parsePart(s)
}

func parsePart(s string) (Part, bool) {
	var p Part
	if n := len(s); n > 0 {
		switch s[n-1] {
		case '~':
			p.Approx, s = true, s[:n-1]
		case '?':
			p.Uncertain, s = true, s[:n-1]
		case '%':
			p.Approx, p.Uncertain, s = true, true, s[:n-1]
		}
	}
	if day, clock, ok := strings.Cut(s, "T"); ok {
		if len(day) != 10 || !isClock(clock) {
			return Part{}, false
		}
		s = day
	}
	if !p.set(s) {
		return Part{}, false
	}
	span := p.Span() // the winter of 9999 ends in 10000
	return p, span.Start.Year >= 1 && span.End.Year <= 9999
}

// set reads what is left without qualifier and time of day.
func (p *Part) set(s string) bool {
	if len(s) < 4 || !p.setYear(s[:4]) {
		return false
	}
	switch {
	case len(s) == 4:
		return true
	case p.Precision != Year || s[4] != '-':
		return false
	case len(s) == 7:
		return p.setSub(s[5:7])
	case len(s) == 10 && s[7] == '-':
		return p.setDay(s[5:7], s[8:])
	}
	return false
}

// isClock reports whether s is a time of day: hours, or with minutes, seconds
// and a fraction, and a zone or none.
func isClock(s string) bool {
	if at := strings.IndexAny(s, "Z+-"); at >= 0 {
		zone := s[at:]
		if s = s[:at]; zone != "Z" && (zone[0] == 'Z' || !hoursMinutes(zone[1:], 14)) {
			return false
		}
	}
	if len(s) > len("15:04") {
		whole, fraction, cut := strings.Cut(s, ".")
		if _, ok := digits(fraction); cut && !ok || len(whole) != len("15:04:05") || whole[5] != ':' {
			return false
		}
		if sec, ok := digits(whole[6:]); !ok || sec > 60 {
			return false // 60 is a leap second
		}
		s = whole[:5]
	}
	return hoursMinutes(s, 24)
}

// hoursMinutes reports whether s is 15 or 15:04, with at most so many hours.
func hoursMinutes(s string, most int) bool {
	h, m, cut := strings.Cut(s, ":")
	hours, ok := digits(h)
	minutes, ok2 := digits(m)
	return ok && len(h) == 2 && hours <= most && (!cut || ok2 && len(m) == 2 && minutes < 60 && (hours < 24 || minutes == 0))
}

func (p *Part) setYear(s string) bool {
	p.Precision = Year
	scale := 1
	for ; strings.HasSuffix(s, "X") && scale < 100; scale *= 10 {
		s = s[:len(s)-1]
	}
	switch scale {
	case 10:
		p.Precision = Decade
	case 100:
		p.Precision = Century
	}
	n, ok := digits(s)
	p.Year = n * scale
	return ok
}

func (p *Part) setSub(s string) bool {
	if s == "XX" {
		return true
	}
	n, ok := digits(s)
	switch {
	case !ok:
		return false
	case n >= 1 && n <= 12:
		p.Precision, p.Month = Month, time.Month(n)
	case n >= 21 && n <= 24:
		p.Precision, p.Number = Season, n-20
	case n >= 33 && n <= 36:
		p.Precision, p.Number = Quarter, n-32
	case n == 40 || n == 41:
		p.Precision, p.Number = Half, n-39
	default:
		return false
	}
	return true
}

func (p *Part) setDay(month, day string) bool {
	if day == "XX" {
		return p.setSub(month) && p.Precision <= Month || month == "XX"
	}
	m, ok1 := digits(month)
	d, ok2 := digits(day)
	if !ok1 || !ok2 || !Valid(p.Year, time.Month(m), d) {
		return false
	}
	p.Precision, p.Month, p.Day = Day, time.Month(m), d
	return true
}
