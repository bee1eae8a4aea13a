package gold

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby/schema/text"
)

// words are the words of a saying's three parts, each piece of a span in
// several pieces by itself.
type words struct{ source, cue, content []string }

// pieces parts the words for a span.
func pieces(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, text.Gap)
}

// maxPlaces bounds how many places of a piece are looked at, the first ones. No
// article has as many of one phrase.
const maxPlaces = 200

// place finds where the words stand. Where they occur more than once, the
// occurrences nearest to one another are meant, first content and cue, then
// the source; of equally near ones the first. The parts do not overlap, and the
// saying comes after the one whose key is given. missing names the part that
// has no place, or is "".
func place(body string, w words, after [2]int) (a Attribution, missing string) {
	contents, cues, sources := places(body, w.content), places(body, w.cue), places(body, w.source)
	switch {
	case len(cues) == 0:
		return a, "cue"
	case len(contents) == 0 && len(w.content) > 0:
		return a, "content"
	case len(sources) == 0 && len(w.source) > 0:
		return a, "source"
	}
	found := false
	var nearest [2]int
	for _, c := range atLeastOne(contents) {
		for _, q := range cues {
			s := Saying{Attribution: Attribution{Cue: q, Content: c}}
			if overlap(c, q) || !later(s.key(), after) {
				continue
			}
			near := [2]int{distance(c, q)}
			if found && near[0] > nearest[0] {
				continue
			}
			for _, r := range atLeastOne(sources) {
				if overlap(r, q) || overlap(r, c) {
					continue
				}
				near[1] = distance(r, q)
				if len(c) > 0 {
					near[1] = min(near[1], distance(r, c)+beyondCue)
				}
				if !found || slices.Compare(near[:], nearest[:]) < 0 {
					s.Source = r
					a, nearest, found = s.Attribution, near, true
				}
			}
		}
	}
	if !found {
		return a, "order"
	}
	return a, ""
}

// beyondCue is how much nearer to the content than to the cue a source must be
// to be the nearest, in bytes: a blank and a mark that may stand between.
const beyondCue = 2

// later reports whether one key comes after another.
func later(key, after [2]int) bool { return slices.Compare(key[:], after[:]) > 0 }

// atLeastOne gives a part without words its one place, which is nowhere.
func atLeastOne(places [][]text.Span) [][]text.Span {
	if len(places) == 0 {
		return [][]text.Span{nil}
	}
	return places
}

// places lists where pieces stand in their order. Each piece but the first is
// taken at the first place behind the one before it, and of places that end
// together only the last is meant, where the pieces are nearest.
func places(body string, pieces []string) [][]text.Span {
	if len(pieces) == 0 {
		return nil
	}
	var out [][]text.Span
	rest := make([][]text.Span, len(pieces))
	for i, p := range pieces {
		rest[i] = occurrences(body, p)
	}
	for _, first := range rest[0] {
		spans := []text.Span{first}
		for _, next := range rest[1:] {
			end := spans[len(spans)-1].End
			i, _ := slices.BinarySearchFunc(next, end, func(s text.Span, end int) int { return cmp.Compare(s.Start, end) })
			if i == len(next) {
				return out
			}
			spans = append(spans, next[i])
		}
		if last := len(out) - 1; last >= 0 && text.Cover(out[last]).End == text.Cover(spans).End {
			out = out[:last]
		}
		out = append(out, spans)
	}
	return out
}

// occurrences lists where words stand by themselves, in order.
func occurrences(body, words string) []text.Span {
	var out []text.Span
	for from := 0; words != "" && len(out) < maxPlaces; {
		i := strings.Index(body[from:], words)
		if i < 0 {
			return out
		}
		s := text.Span{Start: from + i, End: from + i + len(words)}
		if apart(body, s.Start) && apart(body, s.End) {
			out = append(out, s)
		}
		_, n := utf8.DecodeRuneInString(words)
		from = s.Start + n
	}
	return out
}

// apart reports whether no word goes through a place.
func apart(body string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(body[:i])
	after, _ := utf8.DecodeRuneInString(body[i:])
	return !inWord(before) || !inWord(after)
}

func inWord(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsNumber(r)) }

// distance is the number of bytes between the nearest pieces of two parts, or 0
// where one has none.
func distance(a, b []text.Span) int {
	best := -1
	for _, x := range a {
		for _, y := range b {
			if d := max(0, x.Start-y.End, y.Start-x.End); best < 0 || d < best {
				best = d
			}
		}
	}
	return max(0, best)
}

// overlap reports whether two parts have a byte in common.
func overlap(a, b []text.Span) bool {
	for _, x := range a {
		if slices.ContainsFunc(b, x.Overlaps) {
			return true
		}
	}
	return false
}
