package render

import (
	"fmt"
	"strings"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// showArticle writes an article with what it taught us.
func showArticle(s *Sheet, r *graph.Record) {
	a := r.Extraction.Article
	s.heading(r.Node, Count(len(strings.Fields(a.Text)), "word", "words"))
	s.blank()
	if a.Title != "" {
		s.hang("  ", Plain, a.Title, Name)
		s.blank()
	}
	published := "unknown publication"
	if p := a.Publication; p != nil {
		published = join("   ", p.Name, p.ID.Short(), p.Domain)
	}
	s.field("published", join(" · ", published, a.Published.EDTF()))
	s.field("modified", a.Modified.EDTF())
	s.field("by", strings.Join(a.Authors, ", "))
	s.field("section", a.Section)
	s.field("address", a.URL)
	if a.Canonical != a.URL {
		s.field("canonical", a.Canonical)
	}
	s.field("came as", a.SourceID)
	s.field("read from", readFrom(a.Source))
	notices(s, r.Extraction)
	revisions(s, r.Revisions)
	reprintLines(s, r.Reprints)
	if len(r.Statements) == 0 {
		return
	}
	s.blank()
	for _, st := range r.Statements {
		claimInside(s, st)
	}
}

// readFrom says what file an article was read from.
func readFrom(src schema.Source) string {
	at := src.Path
	if src.Line > 0 {
		at += fmt.Sprintf(":%d", src.Line)
	}
	return join("   ", at, src.Importer)
}

// notices lists what is not part of the story.
func notices(s *Sheet, x *schema.Extraction) {
	lines := text.NewLines(x.Article.Text)
	for _, n := range x.Notices {
		line, _ := lines.At(n.Evidence.Start())
		s.field(string(n.Kind), fmt.Sprintf("line %d: %s", line, n.Evidence.Quote))
	}
}

// revisions tells when an article was replaced by a later version of itself, and
// what changed.
func revisions(s *Sheet, all []graph.Revision) {
	for _, r := range all {
		s.blank()
		s.field("changed", join(" · ", r.When.Format("2006-01-02 15:04 UTC"), changes(r)))
		for _, f := range r.Fields {
			s.field(f.Name, fmt.Sprintf("%s → %s", quoted(f.Before), quoted(f.After)))
		}
		for _, p := range r.Removed {
			s.field("–", p)
		}
		for _, p := range r.Added {
			s.field("+", p)
		}
		for _, c := range r.Unsaid {
			s.field("not claimed", c)
		}
		for _, c := range r.Said {
			s.field("now claimed", c)
		}
	}
}

// changes counts what changed.
func changes(r graph.Revision) string {
	var told []string
	for _, c := range []struct {
		n                int
		one, many, after string
	}{
		{len(r.Added), "paragraph", "paragraphs", "new"}, {len(r.Removed), "paragraph", "paragraphs", "gone"},
		{len(r.Said), "claim", "claims", "new"}, {len(r.Unsaid), "claim", "claims", "gone"},
	} {
		if c.n > 0 {
			told = append(told, Count(c.n, c.one, c.many)+" "+c.after)
		}
	}
	return strings.Join(told, ", ")
}

// quoted is a field's value as it stood, or a dash for none.
func quoted(s string) string {
	if s == "" {
		return "–"
	}
	return "“" + s + "”"
}

// reprintLines lists the reprints that a node is part of.
func reprintLines(s *Sheet, links []graph.ReprintLink) {
	if len(links) == 0 {
		return
	}
	s.blank()
	for _, l := range links {
		original := originalName(l)
		if l.Original != nil {
			original = l.Original.ID.Short() + " " + original
		}
		s.field("reprint", join("   ", l.Copy.ID.Short(), outlet(l.Copy), "from "+original, join(", ", string(l.Reprint.Kind), string(l.Reprint.Basis))))
	}
}

// showPublication writes a publication with its articles.
func showPublication(s *Sheet, r *graph.Record) {
	p := r.Publication
	s.heading(r.Node, string(p.Kind))
	s.blank()
	s.hang("  ", Plain, p.Name, Name)
	s.blank()
	s.field("also", strings.Join(p.Aliases, ", "))
	s.field("domain", p.Domain)
	articles(s, "published", r.Articles)
	articles(s, "cited by", r.CitedBy)
	reprintLines(s, r.Reprints)
}

// articles lists articles under a name.
func articles(s *Sheet, name string, list []graph.ArticleSummary) {
	for _, a := range list {
		s.field(name, join("   ", a.ID.Short(), title(a), Day(a.Published)))
		name = ""
	}
}
