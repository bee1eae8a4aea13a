package refer

import (
	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema"
)

// bodyBefore returns the body whose office a title is, if it is called by what it is of:
// "Bank of Orn" of "Bank of Orn Deputy Governor". It is named by the title, so that "the
// Bank" may be it.
func bodyBefore(t *prose.Text, title prose.Range) prose.Range {
	of := prose.Range{First: behindState(t, title), Last: title.Last}
	if !bodyWithOf(t, of) || of.Len() < 3 {
		return prose.Range{}
	}
	i := of.First + 3
	for i < title.Last && !officeWord(&t.Tokens[i]) {
		i++
	}
	return prose.Range{First: title.First, Last: i}
}

// bodyWithOf reports whether words begin with a noun for a body and what it is of: "Bank
// of", "Department for".
func bodyWithOf(t *prose.Text, r prose.Range) bool {
	if r.Len() < 3 || !prose.Capital(t.Tokens[r.First].Word) || !english.IsBody(t.Tokens[r.First].Lower) {
		return false
	}
	w := t.Tokens[r.First+1].Lower
	return w == "of" || w == "for"
}

// officeStart returns the first word of a run that may be of an office: behind the
// department of a ministry, which some titles are called like: "Ministry of Defence", but
// not "Office of Governor Ada Moor".
func officeStart(t *prose.Text, r prose.Range) int {
	if first := behindState(t, r); bodyWithOf(t, prose.Range{First: first, Last: r.Last}) && department(t.Tokens[first+2].Lower) {
		return first + 3
	}
	return r.First
}

// behindState returns where in a run the state ends whose body is named: "U.S. Department
// of Justice".
func behindState(t *prose.Text, r prose.Range) int {
	first := r.First
	for first < r.Last && first < r.First+2 && (t.Tokens[first].Tag == tag.JJ || english.IsState(t.Tokens[first].Lower)) {
		first++
	}
	return first
}

// department tells the words for departments that are those of titles, too.
func department(w string) bool { return w == "justice" || english.IsModifier(w) }

// officeWord tells words that offices are made of: "Acting", "Chief", "Permanent".
func officeWord(k *prose.Token) bool {
	return k.Tag == tag.JJ || english.IsTitle(k.Lower) || english.IsPerson(k.Lower) || english.IsModifier(k.Lower)
}

// withBody widens a title to the whole name of the body that it begins within: "University
// of Orn historian" instead of "Orn historian".
func withBody(t *prose.Text, n *Name, found []Name) {
	if n.Title.Empty() || len(found) == 0 {
		return
	}
	body := &found[len(found)-1]
	if body.Kind == schema.Organization && body.Range.First < n.Title.First && body.Range.Last > n.Title.First && body.Range.Last < n.Title.Last &&
		bodyWithOf(t, prose.Range{First: behindState(t, body.Range), Last: body.Range.Last}) {
		n.Title.First = body.Range.First
	}
}

// headOfTitle returns where in a title the office proper begins, behind the body that it
// is held in.
func (c *Cast) headOfTitle(title prose.Range) int {
	first := title.First
	for first < title.Last && (c.t.Tokens[first].Tag == tag.DT || c.t.Tokens[first].Tag == tag.JJ) {
		first++
	}
	if m := c.at[first]; m != nil && m.Kind == schema.Organization && c.names[first].Range.Last < title.Last {
		return c.names[first].Range.Last
	}
	return title.First
}
