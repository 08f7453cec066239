package merge

import (
	"fmt"
	"slices"
	"strings"
)

// reason says in words why the readings were taken for one event: what most
// of them share. It is empty for a single reading.
func (s *story) reason() string {
	if len(s.ids) < 2 {
		return ""
	}
	var parts []string
	for _, p := range []string{
		s.dateReason(),
		s.nameReason(),
		s.common("same actors", func(r *reading) []string {
			var out []string
			for _, a := range r.e.Actors {
				out = append(out, a.Name)
			}
			return out
		}),
		s.common("same place", func(r *reading) []string {
			if r.e.Place == nil {
				return nil
			}
			return []string{r.e.Place.Name}
		}),
		s.common("same type", func(r *reading) []string { return []string{string(r.e.Type)} }),
		s.common("same words", func(r *reading) []string { return r.quote().Words }),
	} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	return fmt.Sprintf("%d quotes: %s", len(s.ids), strings.Join(parts, "; "))
}

func (s *story) dateReason() string {
	var seen []string
	cue := false
	for _, i := range s.ids {
		q := s.reading(i).quote()
		cue = cue || s.feat(i).cue
		if v := string(q.EDTF); v != "" && !slices.Contains(seen, v) {
			seen = append(seen, v)
		}
	}
	slices.Sort(seen)
	switch {
	case len(seen) == 0:
		return "no date, published within days of each other"
	case len(seen) == 1:
		return "same date " + seen[0]
	case cue:
		return "date moved: " + strings.Join(seen, ", ")
	}
	return "compatible dates " + strings.Join(seen, ", ")
}

// nameReason says that an article calls the event by its name again ("the
// meeting") without giving its date again.
func (s *story) nameReason() string {
	for _, i := range s.ids {
		if at := s.c.anchor[i]; at != i && slices.Contains(s.ids, at) {
			return "the same article speaks of it again"
		}
	}
	return ""
}

// common lists the values that at least half of the readings have, at most
// four, the most common first.
func (s *story) common(label string, values func(*reading) []string) string {
	count := map[string]int{}
	var order []string
	for _, i := range s.ids {
		seen := map[string]bool{}
		for _, v := range values(s.reading(i)) {
			if v == "" || seen[v] {
				continue
			}
			seen[v] = true
			if count[v] == 0 {
				order = append(order, v)
			}
			count[v]++
		}
	}
	order = slices.DeleteFunc(order, func(v string) bool { return count[v] < 2 || 2*count[v] < len(s.ids) })
	if len(order) == 0 {
		return ""
	}
	slices.SortStableFunc(order, func(a, b string) int { return count[b] - count[a] })
	return label + " " + strings.Join(order[:min(4, len(order))], ", ")
}
