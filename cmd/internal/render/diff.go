package render

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/saidby/saidby/cmd/internal/term"
	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/drift"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Diff writes what became of an article a in another one, b: first the acts of
// saying, then the count, then the passages. For a program it writes a line for
// each change: what it is, what was, what is now, the two lines, and the words of
// both.
func Diff(s *Sheet, a, b *schema.Extraction, d *drift.Drift) {
	v := newDiffView(s, a, b)
	if !s.LaidOut() {
		v.rows(d)
		return
	}
	v.heading(v.a)
	v.heading(v.b)
	for _, group := range together(d.Attributions) {
		s.blank()
		v.attributions(group)
	}
	s.blank()
	s.hang("", Plain, DiffSummary(d), Name)
	v.passages(d)
}

// diffView is a comparison as it is shown.
type diffView struct {
	*Sheet
	a, b *printed
	// gutter is the width of the line numbers.
	gutter int
}

// printed is one of the two articles, with the sign that its lines have.
type printed struct {
	*schema.Article
	sign  string
	lines *text.Lines
	names map[schema.ID]string
}

func newDiffView(s *Sheet, a, b *schema.Extraction) *diffView {
	v := &diffView{s, newPrinted(a, "–"), newPrinted(b, "+"), 0}
	for _, p := range []*printed{v.a, v.b} {
		last, _ := p.lines.At(len(p.Text))
		v.gutter = max(v.gutter, len(fmt.Sprint(last)))
	}
	return v
}

func newPrinted(x *schema.Extraction, sign string) *printed {
	p := &printed{x.Article, sign, text.NewLines(x.Article.Text), map[schema.ID]string{}}
	for _, a := range x.Actors {
		p.names[a.ID] = a.Name
	}
	return p
}

// line is the number of the line where spans begin, "" where there are none.
func (p *printed) line(spans []text.Span) string {
	if len(spans) == 0 {
		return ""
	}
	n, _ := p.lines.At(text.Cover(spans).Start)
	return fmt.Sprint(n)
}

// heading names one of the two articles.
func (v *diffView) heading(p *printed) {
	a := graph.ArticleSummary{ID: p.ID, Title: p.Title, Publication: p.Publication, Published: p.Published}
	head := p.sign + " " + a.ID.Short() + "  "
	v.hang(head, Ident, title(a), Name)
	v.hang(spaces(Columns(head)), Plain, join(" · ", outlet(a), Day(a.Published)), Faint)
}

// together puts the changes of one act of saying together, in the order of the first
// of each.
func together(all []drift.AttributionChange) [][]drift.AttributionChange {
	at := map[[2]*schema.Attribution]int{}
	var groups [][]drift.AttributionChange
	for _, c := range all {
		key := [...]*schema.Attribution{c.Before, c.After}
		i, known := at[key]
		if !known {
			i = len(groups)
			at[key] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], c)
	}
	return groups
}

// attributions writes what became of one act of saying, with the sentences of both
// articles.
func (v *diffView) attributions(changes []drift.AttributionChange) {
	var lost, gained []text.Span
	for _, c := range changes {
		v.hang(kindLabel(c.Kind)+"   ", Verb, v.what(c), Name)
		lost, gained = append(lost, c.LostA...), append(gained, c.GainedB...)
	}
	v.sentences(v.a, changes[0].A, lost)
	v.sentences(v.b, changes[0].B, gained)
}

// what says what changed, and whose words it is about.
func (v *diffView) what(c drift.AttributionChange) string {
	was, now := strings.Join(c.Was, ", "), strings.Join(c.Now, ", ")
	switch c.Kind {
	case drift.SourceDropped, drift.SourceAdded:
		nobody := "credited to nobody"
		if c.Before == nil || c.After == nil {
			nobody = "stated as fact"
		}
		return cmp.Or(was, nobody) + " → " + cmp.Or(now, nobody)
	case drift.SourceWeakened, drift.SourceNamed, drift.SourceChanged:
		return was + " → " + now
	case drift.Lost:
		return was + " " + did(*c.Before)
	case drift.Added:
		return now + " " + did(*c.After)
	case drift.QuoteToIndirect, drift.QuoteFromIndirect:
		return v.who(c)
	case drift.RelayDropped, drift.RelayAdded:
		return v.who(c) + ", via " + was + now
	case drift.ActChanged:
		return v.who(c) + ": " + did(*c.Before) + " → " + did(*c.After)
	case drift.BlameChanged:
		return v.who(c) + ": " + cmp.Or(was, "nobody") + " → " + cmp.Or(now, "nobody")
	}
	was, now = inQuotes(c.Was), inQuotes(c.Now)
	switch {
	case was != "" && now != "":
	case c.Kind != drift.NegationChanged:
		return v.who(c) + ": " + was + now
	case now == "":
		return v.who(c) + ": " + was + " taken out"
	default:
		return v.who(c) + ": " + now + " put in"
	}
	return v.who(c) + ": " + was + " → " + now
}

// inQuotes puts each in quotation marks.
func inQuotes(all []string) string {
	var out []string
	for _, s := range all {
		out = append(out, "“"+s+"”")
	}
	return strings.Join(out, ", ")
}

// who names those who said it.
func (v *diffView) who(c drift.AttributionChange) string {
	p, a := v.a, c.Before
	if a == nil || len(a.Speakers) == 0 && c.After != nil {
		p, a = v.b, c.After
	}
	var list []schema.Actor
	for _, id := range a.Speakers {
		list = append(list, schema.Actor{Name: p.names[id]})
	}
	return names(list)
}

// changedGlyph marks the words that make the difference.
const changedGlyph = '~'

// sentences writes the sentences of an article that hold some words, with marks
// below them; where none are to be marked, those that hold the claim.
func (v *diffView) sentences(p *printed, claim, marked []text.Span) {
	show := marked
	if len(show) == 0 {
		show = claim
	}
	if len(show) == 0 {
		return
	}
	v.wording(p, show, marked)
}

// region writes one stretch of one line of an article.
func (v *diffView) region(p *printed, region text.Span, parts []Part, number int) {
	label := fmt.Sprintf("  %s %*d │ ", p.sign, v.gutter, number)
	blank := spaces(v.gutter+4) + " │ "
	for _, l := range WrapSpans(p.Text, region, max(v.width-Columns(blank), narrowest)) {
		v.line(v.ink(Faint, label), term.Safe(l.In(p.Text)))
		label = blank
		if m := marks(p.Text, l, parts); m != "" {
			v.line(v.ink(Faint, blank), v.ink(Verb, m))
		}
	}
}

// passages writes what was cut, added, changed and moved.
func (v *diffView) passages(d *drift.Drift) {
	v.group("cut", len(d.Cut), func(i int) { v.wording(v.a, []text.Span{d.Cut[i].A}, nil) })
	v.group("added", len(d.Added), func(i int) { v.wording(v.b, []text.Span{d.Added[i].B}, nil) })
	v.group("changed", len(d.Changed), func(i int) {
		c := d.Changed[i]
		var lost, gained []text.Span
		for _, e := range c.Edits {
			lost, gained = append(lost, e.A), append(gained, e.B)
		}
		v.wording(v.a, []text.Span{c.A}, lost)
		v.wording(v.b, []text.Span{c.B}, gained)
	})
	moved := movedPassages(d)
	v.group("moved", len(moved), func(i int) {
		v.wording(v.a, []text.Span{moved[i].A}, nil)
		v.hang(fmt.Sprintf("  + %*s │ ", v.gutter, v.b.line([]text.Span{moved[i].B})), Faint, "stands here", Faint)
	})
}

// wording writes the sentences that spans touch, with marks below some words.
func (v *diffView) wording(p *printed, show, marked []text.Span) {
	parts := []Part{{Glyph: changedGlyph, Spans: marked}}
	for _, r := range regions(p.Text, show) {
		n, _ := p.lines.At(r.Start)
		v.region(p, r, parts, n)
	}
}

// group writes a heading and n entries with a blank line between them.
func (v *diffView) group(name string, n int, entry func(int)) {
	if n == 0 {
		return
	}
	v.blank()
	v.line(v.ink(Name, name))
	for i := range n {
		if i > 0 {
			v.blank()
		}
		entry(i)
	}
}

// movedPassages returns the passages that were kept, but in another order.
func movedPassages(d *drift.Drift) []drift.Passage {
	var out []drift.Passage
	for _, p := range d.Kept {
		if p.Moved {
			out = append(out, p)
		}
	}
	return out
}
