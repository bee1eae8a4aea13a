package drift

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// article is an extraction without anything said.
func article(body string) *schema.Extraction {
	a := &schema.Article{Title: "Quay", Text: body, Language: "en"}
	a.ID = schema.ArticleID(a)
	return &schema.Extraction{Article: a}
}

// drawn writes what became of the passages, a line each.
func drawn(a, b *schema.Extraction, d *Drift) []string {
	var out []string
	moved := func(m bool) string {
		if m {
			return " (moved)"
		}
		return ""
	}
	for _, p := range d.Kept {
		out = append(out, "= "+p.A.In(a.Article.Text)+moved(p.Moved))
	}
	for _, p := range d.Cut {
		out = append(out, "- "+p.A.In(a.Article.Text))
	}
	for _, p := range d.Added {
		out = append(out, "+ "+p.B.In(b.Article.Text))
	}
	for _, c := range d.Changed {
		line := "~"
		for _, e := range c.Edits {
			line += " [" + e.A.In(a.Article.Text) + "|" + e.B.In(b.Article.Text) + "]"
		}
		out = append(out, line+moved(c.Moved))
	}
	return out
}

func TestPassages(t *testing.T) {
	const (
		fire  = "A fire closed the eastern quay of the harbour on Monday morning."
		ferry = "The island ferry will leave from the western pier until further notice."
		crane = "The old crane was sold to a museum in the capital last spring."
		storm = "Nobody was hurt, and the storm had passed by noon."
	)
	for _, tt := range []struct {
		name, a, b string
		want       []string
	}{
		{"nothing", "", "", nil},
		{"the same", fire + " " + ferry, fire + " " + ferry, []string{"= " + fire + " " + ferry}},
		{"punctuation and capitals", fire, strings.ToUpper(fire[:6]) + fire[6:len(fire)-1] + "!", []string{"= " + fire}},
		{
			"cut at the end, across paragraphs", fire + "\n\n" + ferry + "\n\n" + crane + "\n\n" + storm, fire + "\n\n" + ferry,
			[]string{"= " + fire + "\n\n" + ferry, "- " + crane + "\n\n" + storm},
		},
		{"added between", fire + "\n" + ferry, fire + "\n" + crane + "\n" + ferry, []string{"= " + fire, "= " + ferry, "+ " + crane}},
		{
			"other words", fire + " " + ferry, "A blaze closed the quay of the harbour on Monday morning. " + ferry,
			[]string{"= " + ferry, "~ [fire|blaze] [eastern|]"},
		},
		{
			"words put in", storm, "Nobody was hurt, officials said, and the storm had passed by noon.",
			[]string{"~ [|officials said]"},
		},
		{
			"another order", fire + "\n" + ferry + "\n" + crane + "\n" + storm, crane + "\n" + fire + "\n" + ferry + "\n" + storm,
			[]string{"= " + fire + "\n" + ferry, "= " + crane + " (moved)", "= " + storm},
		},
		{
			"one sentence made two", "The island ferry will leave from the western pier, and the old crane was sold to a museum in the capital.",
			"The island ferry will leave from the western pier. The old crane was sold to a museum in the capital.",
			[]string{"~ [and|]"},
		},
		{"nothing in common", fire, ferry, []string{"- " + fire, "+ " + ferry}},
		{
			"shortened", "The harbour office, which has run the quay since 1961, said in a long letter that the ferry was late again.",
			"The ferry was late again, the harbour office said.", []string{
				"- The harbour office, which has run the quay since 1961, said in a long letter that the ferry was late again.",
				"+ The ferry was late again, the harbour office said.",
			},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a, b := article(tt.a), article(tt.b)
			d := Compare(a, b)
			if diff := cmp.Diff(tt.want, drawn(a, b, &d)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestShares(t *testing.T) {
	a, b := article("The quay burned. The ferry sank there."), article("The quay burned. Nobody saw any of it at all, and that was that.")
	d := Compare(a, b)
	if d.Words != 7 || d.WordsB != 14 || d.Common != 3 {
		t.Errorf("%d words of %d in %d", d.Common, d.Words, d.WordsB)
	}
	if d.Held() != 3.0/7 || d.Taken() != 3.0/14 {
		t.Errorf("held %v, taken %v", d.Held(), d.Taken())
	}
	if empty := Compare(article(""), article("")); empty.Held() != 1 || empty.Taken() != 1 {
		t.Errorf("of nothing: held %v, taken %v", empty.Held(), empty.Taken())
	}
}

// desk makes an article with what is said in it.
func desk(body string, say func(*sample.Builder)) *schema.Extraction {
	a := schema.Article{Title: "Quay", Text: body, Language: "en"}
	b := sample.New(a)
	if say != nil {
		say(b)
	}
	return b.Extraction()
}

// spoken adds one act of saying by a named speaker, or by nobody.
func spoken(s sample.Saying, kind schema.ActorKind, name string) func(*sample.Builder) {
	return func(b *sample.Builder) {
		switch {
		case name == "":
		case kind == schema.Unnamed:
			s.Speakers = []schema.ID{b.Unnamed(name)}
		default:
			s.Speakers = []schema.ID{b.Actor(kind, name, s.Source)}
		}
		b.Say(s)
	}
}

// told writes what became of the acts of saying, a line each.
func told(a, b *schema.Extraction, d *Drift) []string {
	var out []string
	for _, c := range d.Attributions {
		marks := ""
		if c.LostA != nil || c.GainedB != nil {
			marks = " [" + text.Join(a.Article.Text, c.LostA) + "|" + text.Join(b.Article.Text, c.GainedB) + "]"
		}
		out = append(out, string(c.Kind)+": "+strings.Join(c.Was, ", ")+" -> "+strings.Join(c.Now, ", ")+marks)
	}
	return out
}
