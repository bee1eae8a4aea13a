package blame

import (
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/source"
	"github.com/saidby/saidby/importers/extract/tag"
)

// faults reads what is said of who is at fault: "(that) A was to blame for B",
// "the blame for B lay with A".
func faults(t *prose.Text, content []prose.Range) []Charge {
	var found []Charge
	for n, r := range content {
		for i := r.First + 1; i < r.Last; i++ {
			last := predicate(t, i, r.Last)
			if last < 0 {
				continue
			}
			cs := faulty(t, r, i, last)
			if len(cs) > 0 && n+1 < len(content) {
				cs = append(cs, gap(t, content[n+1])...)
			}
			found = append(found, cs...)
			i = last
		}
		if c := lies(t, r); c != nil {
			found = append(found, c...)
		}
	}
	return found
}

// predicate returns the token after "to blame" or "at fault" if one of them
// begins at i, or -1.
func predicate(t *prose.Text, i, last int) int {
	if i+1 >= last {
		return -1
	}
	switch a, b := t.Tokens[i].Lower, t.Tokens[i+1].Lower; {
	case a == "to" && b == "blame", a == "at" && b == "fault":
		return i + 2
	}
	return -1
}

// faulty reads the clause around a predicate that stands from first to last.
func faulty(t *prose.Text, r prose.Range, first, last int) []Charge {
	be := first
	for be > r.First && t.Tokens[be-1].IsAdverb() && !t.Tokens[be-1].IsNegation() {
		be--
	}
	if be == r.First || !t.Tokens[be-1].IsBe() && t.Tokens[be-1].Lower != "'s" {
		return nil
	}
	for be > r.First && (t.Tokens[be-1].IsAuxiliary() || t.Tokens[be-1].IsAdverb()) {
		if be--; t.Tokens[be].IsNegation() {
			return nil
		}
	}
	blamed := source.Subject(t, be)
	if blamed.Empty() || blamed.First < r.First || asked(t, blamed, r.First) {
		return nil
	}
	for last < r.Last && t.Tokens[last].IsAdverb() {
		last++
	}
	if last >= r.Last || t.Tokens[last].Lower != "for" {
		return charge(t, blamed, prose.Range{})
	}
	event := prose.Range{First: last + 1, Last: clauseEnd(t, last+1, r.Last)}
	cs := charge(t, blamed, event)
	if event.Last < r.Last {
		cs = append(cs, gap(t, prose.Range{First: event.Last, Last: r.Last})...)
	}
	return cs
}

// asked reports whether a clause with this subject asks or supposes: "who was to
// blame", "whether the mayor was to blame".
func asked(t *prose.Text, subject prose.Range, first int) bool {
	if k := &t.Tokens[subject.First]; k.Tag == tag.WP || k.Tag == tag.WDT || k.Tag == tag.EX {
		return true
	}
	if subject.First <= first {
		return false
	}
	switch t.Tokens[subject.First-1].Lower {
	case "whether", "if", "unless", "nobody", "no":
		return true
	}
	return false
}

// clauseEnd returns where what begins at first ends: at the stop of its sentence,
// or where another clause begins.
func clauseEnd(t *prose.Text, first, last int) int {
	for i := first; i < last; i++ {
		k := &t.Tokens[i]
		switch {
		case k.Tag == tag.Period, k.Lower == ";", k.Lower == ":":
			return i
		case k.Tag == tag.Comma && i+1 < last && (t.Tokens[i+1].Tag == tag.CC || t.Tokens[i+1].Tag == tag.VBG || t.Tokens[i+1].Tag == tag.WDT || t.Tokens[i+1].Tag == tag.PRP):
			return i
		case k.Tag == tag.CC && i+1 < last && (t.Tokens[i+1].Lower == "that" || t.Tokens[i+1].Tag == tag.PRP || k.Lower == "but"):
			return i
		}
	}
	for last > first && (t.Tokens[last-1].Tag == tag.Comma || t.Tokens[last-1].IsQuote() && t.Tokens[first].Quotation != t.Tokens[last-1].Quotation) {
		last--
	}
	return last
}

// gap reads the second half of "A was to blame for B and C for D".
func gap(t *prose.Text, r prose.Range) []Charge {
	for !r.Empty() && (t.Tokens[r.First].Tag == tag.Comma || t.Tokens[r.First].Tag == tag.CC) {
		r.First++
	}
	for i := r.First + 1; i < r.Last; i++ {
		k := &t.Tokens[i]
		if k.IsVerb() || k.Tag == tag.MD || k.Tag == tag.PRP || k.Tag == tag.Period {
			return nil
		}
		if k.Lower == "for" && i+1 < r.Last {
			return charge(t, prose.Range{First: r.First, Last: i}, prose.Range{First: i + 1, Last: clauseEnd(t, i+1, r.Last)})
		}
	}
	return nil
}

// lies reads "the blame for B lies with A".
func lies(t *prose.Text, r prose.Range) []Charge {
	for i := r.First; i < r.Last; i++ {
		switch t.Tokens[i].Lower {
		case "blame", "responsibility", "fault":
		default:
			continue
		}
		var event prose.Range
		for j := i + 1; j+2 < r.Last && !t.Tokens[j].IsNegation(); j++ {
			switch k := &t.Tokens[j]; {
			case k.Lower == "for" && event.First == 0:
				event.First = j + 1
			case k.IsVerb() && (k.Lemma() == "lie" || k.Lemma() == "rest" || k.Lower == "lay"):
				if event.First > 0 {
					event.Last = j
				}
				for j++; j+1 < r.Last && t.Tokens[j].IsAdverb(); j++ {
				}
				if t.Tokens[j].Lower != "with" {
					return nil
				}
				return charge(t, prose.Range{First: j + 1, Last: clauseEnd(t, j+1, r.Last)}, event)
			case k.IsFinite():
				return nil
			}
		}
	}
	return nil
}
