package refer

import (
	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
)

// part is one of several coordinated sources; words stand for its text where
// the coordination left a word out ("U.S. [officials] and Saudi officials").
type part struct {
	rng   prose.Range
	words string
}

// coordinated parts "A, B and C" and "U.S. and Saudi officials".
func (r *Resolver) coordinated(source prose.Range) []part {
	if parts := r.listed(source); parts != nil {
		return parts
	}
	head := r.headEnd(source)
	at := -1
	for i := source.First + 1; i < head-1; i++ {
		k := &r.t.Tokens[i]
		if k.Tag == tag.CC && k.Lower == "and" {
			at = i
		}
		if k.Tag == tag.IN && at < 0 || k.Tag == tag.WP || k.Tag == tag.WDT {
			break
		}
	}
	if at < 0 || r.insideName(at) {
		return nil
	}
	left, right := prose.Range{First: source.First, Last: at}, prose.Range{First: at + 1, Last: source.Last}
	last := &r.t.Tokens[head-1]
	l := &r.t.Tokens[at-1]
	switch {
	case isPlural(last) && right.Len() > 1 && adjectival(&r.t.Tokens[at+1]) && (l.Tag == tag.JJ || english.IsState(l.Lower) || left.Len() == 1 && l.IsName() && r.t.Tokens[at+1].Tag == tag.JJ):
		// "U.S. and Saudi officials": both are officials of a state each.
		return []part{{left, r.t.Words(left) + " " + r.t.Words(prose.Range{First: head - 1, Last: head})}, {right, ""}}
	case isPlural(last) && !l.IsName() && l.Tag != tag.NNS:
		return nil // "military and militia sources" are one group
	case l.Tag == tag.NN && (english.IsPerson(l.Lower) || english.IsTitle(l.Lower)) && r.onlyTitle(left) && r.titled(right):
		return nil // "author and activist Ada Moor" is one person
	case l.IsNoun():
		parts := []part{}
		start := left.First
		for i := left.First; i < left.Last; i++ {
			if r.t.Tokens[i].Tag == tag.Comma && i > start {
				parts = append(parts, part{prose.Range{First: start, Last: i}, ""})
				start = i + 1
			}
		}
		if start < left.Last {
			parts = append(parts, part{prose.Range{First: start, Last: left.Last}, ""})
		}
		return append(parts, part{right, ""})
	}
	return nil
}

// onlyTitle reports whether a noun phrase in the singular has nothing in front of it that
// makes somebody of it: "author", and not "an author".
func (r *Resolver) onlyTitle(phrase prose.Range) bool {
	for i := phrase.First; i < phrase.Last; i++ {
		switch r.t.Tokens[i].Tag {
		case tag.DT, tag.PRPS, tag.POS, tag.CD, tag.Comma, tag.IN:
			return false
		}
	}
	return true
}

// titled reports whether a phrase is a name with a title in front.
func (r *Resolver) titled(phrase prose.Range) bool {
	m, n := r.cast.person(phrase)
	return m != nil && !n.Title.Empty() && n.opens() == phrase.First
}

// listed parts a list of names: "White, Hill and Governor Ada Moor of Orn". It is
// nil where a part is no name with at most a place behind it.
func (r *Resolver) listed(source prose.Range) []part {
	var parts []part
	and := false
	for first := source.First; first < source.Last; {
		m, n := r.cast.in(prose.Range{First: first, Last: min(source.Last, first+12)})
		if m == nil || n.opens() != first && !(n.opens() == first+1 && r.t.Tokens[first].Tag == tag.DT) {
			return nil
		}
		end := n.End
		for end < source.Last && (r.t.Tokens[end].Tag == tag.IN || r.t.Tokens[end].IsName()) {
			end++
		}
		end = r.seatEnd(end, source.Last)
		parts = append(parts, part{prose.Range{First: first, Last: end}, ""})
		for first = end; first < source.Last && (r.t.Tokens[first].Tag == tag.Comma || r.t.Tokens[first].Lower == "and"); first++ {
			and = and || r.t.Tokens[first].Lower == "and"
		}
		if first == end && end < source.Last {
			return nil
		}
	}
	if !and || len(parts) < 2 {
		return nil
	}
	return parts
}

// seatEnd returns where the party and the state behind a name end, or the same token:
// "Ada Moor, I-New Orn," and "Ada Moor (I-Orn)".
func (r *Resolver) seatEnd(i, last int) int {
	if i+1 >= last || !seatAt(r.t, i+1) {
		return i
	}
	bracket := r.t.Tokens[i].Word == "("
	for i += 2; i < last && r.t.Tokens[i].IsName(); i++ {
	}
	if bracket && i < last && r.t.Tokens[i].Word == ")" {
		i++
	}
	return i
}

// adjectival tells words for the state that officials belong to: "Saudi", "U.S.".
func adjectival(k *prose.Token) bool {
	return k.Tag == tag.JJ || k.IsName()
}

// insideName reports whether a token stands inside one name.
func (r *Resolver) insideName(i int) bool {
	for j := i; j >= 0 && j > i-6; j-- {
		if r.cast.at[j] != nil && r.cast.names[j].Range.Holds(i) {
			return true
		}
	}
	return false
}
