package blame

import (
	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
)

// Party is one of those that are blamed.
type Party struct {
	// Words are what it is called.
	Words prose.Range
	// Name is what an apposition names it by: "the operator, Nordaske Power". It
	// is empty where none does.
	Name prose.Range
}

// parties lists those that a phrase blames and returns the phrase without what
// follows them: appositions at its end, ages, brackets. A phrase that is a clause
// or begins like one blames nobody.
func parties(t *prose.Text, r prose.Range) (prose.Range, []Party) {
	for !r.Empty() && (t.Tokens[r.First].IsAdverb() || t.Tokens[r.First].Tag == tag.Comma) {
		r.First++
	}
	for r.Len() > 1 && (t.Tokens[r.Last-1].Tag == tag.Comma || t.Tokens[r.Last-1].Tag == tag.POS || t.Tokens[r.Last-1].IsAdverb() && t.Tokens[r.Last-2].Tag != tag.DT) {
		r.Last--
	}
	if r.Empty() || t.Tokens[r.First].Lower == "that" && t.Tokens[r.First].Tag != tag.DT {
		return prose.Range{}, nil
	}
	l := list{t: t, r: r}
	l.split()
	if len(l.pieces) == 0 {
		return prose.Range{}, nil
	}
	ps := l.parties()
	return prose.Range{First: ps[0].Words.First, Last: ps[len(ps)-1].Words.Last}, ps
}

// list takes a phrase apart at commas and conjunctions.
type list struct {
	t      *prose.Text
	r      prose.Range
	pieces []piece
}

// piece is a part of a list; joined if a conjunction stands before it.
type piece struct {
	words  prose.Range
	joined bool
}

// split fills in the pieces.
func (l *list) split() {
	t, first, joined := l.t, l.r.First, false
	add := func(last int) {
		if r := (prose.Range{First: first, Last: last}); worded(t, r) {
			l.pieces = append(l.pieces, piece{r, joined})
		}
	}
	for i := l.r.First; i < l.r.Last; i++ {
		switch k := &t.Tokens[i]; {
		case k.Word == "(":
			add(i)
			for i < l.r.Last && t.Tokens[i].Word != ")" {
				i++
			}
			first, joined = i+1, false
		case k.Tag == tag.WP || k.Tag == tag.WDT || k.Tag == tag.WPS || k.Lower == "that" && k.Tag != tag.DT:
			if i > first { // "an upgrade that failed": the clause tells which
				add(l.r.Last)
			}
			return
		case k.Tag == tag.Comma:
			add(i)
			first, joined = i+1, false
		case k.Tag == tag.CC && (k.Lower == "and" || k.Lower == "or") && i > l.r.First:
			add(i)
			first, joined = i+1, true
			for first < l.r.Last && l.t.Tokens[first].IsAdverb() {
				first++
			}
		case k.IsFinite() && worded(t, prose.Range{First: first, Last: i}):
			if len(l.pieces) == 0 { // a clause, or a list that goes on as one
				add(i)
			}
			return
		}
	}
	add(l.r.Last)
}

// worded reports whether a range has a noun or a pronoun.
func worded(t *prose.Text, r prose.Range) bool {
	for i := r.First; i < r.Last; i++ {
		if k := &t.Tokens[i]; k.IsNoun() || k.Tag == tag.PRP || k.Tag == tag.VBG || k.Lower == "other" || k.Tag == tag.DT && r.Len() == 1 {
			return true
		}
	}
	return false
}

// parties joins the pieces: what describes the one before it is none of its own.
func (l *list) parties() []Party {
	end := 0 // the piece that ends the list: the last one with a conjunction before it
	for i := range l.pieces {
		if l.pieces[i].joined && (i == end+1 || l.listed(end+1, i)) {
			end = i
		}
	}
	var ps []Party
	for i := 0; i <= end; i++ {
		if i > 0 && !l.pieces[i].joined && l.names(i-1, i) && i < end && !l.pieces[i+1].joined {
			continue
		}
		p := Party{Words: l.words(i)}
		if i+1 < len(l.pieces) && !l.pieces[i+1].joined && l.names(i, i+1) && (i == end || i+2 < len(l.pieces) && l.adjoins(i+1)) {
			p.Name = l.pieces[i+1].words
			if i < end {
				i++
			}
		}
		ps = append(ps, p)
	}
	return ps
}

// words returns a piece as far as it can be a noun phrase with what ties to it.
func (l *list) words(i int) prose.Range { return l.pieces[i].words }

// adjoins reports whether a comma stands after a piece.
func (l *list) adjoins(i int) bool {
	last := l.pieces[i].words.Last
	return last < l.r.Last && l.t.Tokens[last].Tag == tag.Comma
}

// listed reports whether the pieces from one to another can all be parts of a
// list: they begin as noun phrases do.
func (l *list) listed(from, to int) bool {
	for i := from; i <= to; i++ {
		k := &l.t.Tokens[l.pieces[i].words.First]
		if !k.IsNominal() && k.Tag != tag.PRP && !k.IsQuote() || k.Tag == tag.CD {
			return false
		}
	}
	return true
}

// names reports whether piece b is the name of the one that a describes: a ends
// with a common noun, and b is nothing but titles and names.
func (l *list) names(a, b int) bool {
	described, name := l.pieces[a].words, l.pieces[b].words
	if k := &l.t.Tokens[described.Last-1]; !k.IsNoun() && k.Tag != tag.JJ || k.IsName() && !english.IsTitle(k.Lower) {
		return false
	}
	for i := name.First; i < name.Last; i++ {
		if k := &l.t.Tokens[i]; !k.IsName() && !english.IsTitle(k.Lower) && k.Tag != tag.DT {
			return false
		}
	}
	return l.t.Tokens[name.Last-1].IsName()
}
