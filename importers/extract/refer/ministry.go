package refer

import (
	"slices"
	"strings"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// ministryIn widens the name of a ministry to the state that it is said to be in or of:
// "the Ministry of Health in Kenya" is not Uganda's.
func ministryIn(t *prose.Text, n *Name) {
	i := n.Range.Last
	last := t.SentenceOf(n.Range.First).Last
	if n.Kind != schema.Organization || i+1 >= last || t.Tokens[i].Lower != "in" && t.Tokens[i].Lower != "of" || !ministry(t, n.Range) {
		return
	}
	for end := min(i+4, last); end > i+1; end-- { // the longest name: "South Sudan"
		if state := plainState(t, prose.Range{First: i + 1, Last: end}); state && (end >= last || !t.Tokens[end].IsName()) {
			n.Range.Last = end
			return
		}
	}
}

// plainState reports whether words are the name of a state or of one in a federation.
func plainState(t *prose.Text, r prose.Range) bool {
	words := strings.ToLower(t.Words(r))
	return prose.Capital(t.Tokens[r.First].Word) && (english.IsState(words) || english.IsRegion(words))
}

// ministry tells the department of a government: "Ministry of Health", "Health Ministry".
func ministry(t *prose.Text, r prose.Range) bool {
	first, last := t.Tokens[r.First].Lower, t.Tokens[r.Last-1].Lower
	of := r.Len() > 2 && (t.Tokens[r.First+1].Lower == "of" || t.Tokens[r.First+1].Lower == "for")
	return of && (first == "ministry" || first == "department") || r.Len() > 1 && (last == "ministry" || last == "department")
}

// owner parts the name of a ministry from the state that it says it is of: "Kenya’s |
// Ministry of Health", "Ministry of Health | in Kenya", "Kenyan | Ministry of Health".
// Both are empty where it says none.
func owner(t *prose.Text, r prose.Range) (state, body prose.Range) {
	for i := r.First + 1; i+1 < r.Last; i++ {
		switch {
		case t.Tokens[i].Tag == tag.POS:
			return prose.Range{First: r.First, Last: i}, prose.Range{First: i + 1, Last: r.Last}
		case t.Tokens[i].Lower == "in", t.Tokens[i].Lower == "of" && i > r.First+1 && plainState(t, prose.Range{First: i + 1, Last: r.Last}):
			return prose.Range{First: i + 1, Last: r.Last}, prose.Range{First: r.First, Last: i}
		}
	}
	rest := prose.Range{First: r.First + 1, Last: r.Last}
	if of := rest.Len() > 2 && (t.Tokens[rest.First+1].Lower == "of" || t.Tokens[rest.First+1].Lower == "for"); of && ministry(t, rest) {
		return prose.Range{First: r.First, Last: r.First + 1}, rest
	}
	return prose.Range{}, prose.Range{}
}

// ministries takes down of which states the text names ministries, and by which words
// first.
func (c *Cast) ministries(names []Name) {
	for i := range names {
		n := &names[i]
		if n.Kind != schema.Organization {
			continue
		}
		state, body := owner(c.t, n.Range)
		if state.Empty() || !ministry(c.t, body) || body.First > state.Last && !plainState(c.t, state) { // "Moor’s Ministry of Health"
			continue
		}
		key := text.Fold(c.t.Words(body))
		whose := text.Fold(c.t.Words(state))
		if !slices.ContainsFunc(c.owners[key], func(o owned) bool { return o.state == whose }) {
			c.owners[key] = append(c.owners[key], owned{whose, cleanName(c.t.Words(n.Range)), n.Range.Last, strings.Fields(strings.ToLower(c.t.Words(body)))})
		}
	}
	for key, all := range c.owners {
		if len(all) == 1 && c.others(&all[0]) {
			c.owners[key] = append(all, owned{})
		}
	}
}

// owned is a ministry of a state, by its first name in the text, which ends before a
// token, and the words for it without the state.
type owned struct {
	state, name string
	after       int
	words       []string
}

// others reports whether the text has the same ministry of anybody else, in whatever form:
// "the Russian Defence Ministry", "Gaza’s Health Ministry", "the Ministry of Health in
// Beirut". Then the ministry alone may be either’s.
func (c *Cast) others(o *owned) bool {
	t := c.t
	for i := 0; i+len(o.words) <= len(t.Tokens); i++ {
		if !slices.EqualFunc(t.Tokens[i:i+len(o.words)], o.words, func(k prose.Token, w string) bool { return k.Lower == w }) {
			continue
		}
		if before := i - 1; before >= 0 && t.Tokens[before].Sentence == t.Tokens[i].Sentence {
			if k := &t.Tokens[before]; k.Tag == tag.POS {
				if before == 0 || !strings.HasSuffix(o.state, text.Fold(t.Tokens[before-1].Word)) {
					return true
				}
			} else if k.Kind == text.Word && prose.Capital(k.Word) && k.Tag != tag.DT && k.Tag != tag.IN {
				return true
			}
		}
		behind := i + len(o.words)
		if behind+1 < len(t.Tokens) && (t.Tokens[behind].Lower == "in" || t.Tokens[behind].Lower == "of") && prose.Capital(t.Tokens[behind+1].Word) &&
			!strings.HasPrefix(o.state, text.Fold(t.Tokens[behind+1].Word)) {
			return true
		}
	}
	return false
}

// stated returns the name under which a ministry is known: the first with its state, which
// is also meant by the ministry alone behind it where the text has no other such. It is
// empty for all other names.
func (c *Cast) stated(n *Name) string {
	if n.Kind != schema.Organization || len(c.owners) == 0 {
		return ""
	}
	state, body := owner(c.t, n.Range)
	if state.Empty() {
		if s := c.t.SentenceOf(n.Range.First); c.t.Tokens[s.First].Lower == "in" && prose.Capital(c.t.Tokens[s.First+1].Word) && s.First+1 < n.Range.First {
			return "" // "In Gaza, the Health Ministry said"
		}
		if all := c.owners[text.Fold(c.t.Words(n.Range))]; len(all) == 1 && all[0].after <= n.Range.First {
			return all[0].name
		}
		return ""
	}
	whose := text.Fold(c.t.Words(state))
	for _, o := range c.owners[text.Fold(c.t.Words(body))] {
		if o.state == whose {
			return o.name
		}
	}
	return ""
}
