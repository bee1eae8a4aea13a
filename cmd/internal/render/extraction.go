package render

import (
	"fmt"
	"strings"

	"github.com/saidby/saidby/cmd/internal/term"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Article writes an article as it was read: what is known of it, and its text.
func Article(s *Sheet, id string, a *schema.Article) {
	s.field("id", id)
	s.field("title", a.Title)
	if a.Publication != nil {
		s.field("publication", join("  ", a.Publication.Name, a.Publication.Domain))
	}
	s.field("authors", strings.Join(a.Authors, ", "))
	s.field("published", a.Published.String())
	s.field("modified", a.Modified.String())
	s.field("section", a.Section)
	s.field("language", a.Language)
	s.field("url", a.URL)
	s.field("canonical", a.Canonical)
	for _, c := range a.Credits {
		s.field("credit", join("  ", c.Tag, c.Value))
	}
	s.blank()
	for _, l := range strings.Split(strings.TrimRight(a.Text, "\n"), "\n") {
		for _, broken := range s.broken(l, 0) {
			s.line(broken)
		}
	}
}

// Extraction writes who said what in an article, in the order of the text.
func Extraction(s *Sheet, id string, x *schema.Extraction) {
	s.line(s.ink(Name, term.Safe(id)), "  ", term.Safe(x.Article.Title))
	lines := text.NewLines(x.Article.Text)
	numbers := map[schema.ID]int{}
	for i, a := range x.Attributions {
		numbers[a.ID] = i + 1
	}
	for i, a := range x.Attributions {
		at := a.Content
		if at.IsZero() {
			at = a.Cue
		}
		line, _ := lines.At(at.Start())
		s.blank()
		head := fmt.Sprintf("%3d  ", i+1)
		s.line(s.ink(Ident, head), s.ink(Verb, did(a)), s.ink(Faint, join(" · ", " ", string(a.Manner), fmt.Sprintf("line %d", line), relay(a, numbers))))
		s.extracted("speaker", described(actorsOf(x, a.Speakers)))
		s.extracted("source", a.Source.Quote)
		s.extracted("cue", a.Cue.Quote)
		s.extracted("content", a.Content.Quote)
		for _, b := range x.Blames {
			if b.Claim == a.Claim && !a.Claim.IsZero() {
				s.extracted("blamed", join(" for ", blameName(x, b), b.For))
			}
		}
		s.extracted("said", when(a.Said))
	}
	for _, r := range x.Reprints {
		s.blank()
		s.hang("     reprinted from  ", Faint, join(" · ", publicationName(x, r.From), string(r.Kind), r.Tag, r.Evidence.Quote), Plain)
	}
	s.blank()
	s.line(Count(len(x.Attributions), "attribution", "attributions"), ", ", Count(len(x.Notices), "notice", "notices"))
}

// extracted writes one part of an attribution.
func (s *Sheet) extracted(name, value string) {
	if value != "" {
		s.hang("     "+pad(name, 9), Faint, value, Plain)
	}
}

// relay says through which other attribution the article has this one.
func relay(a schema.Attribution, numbers map[schema.ID]int) string {
	if a.RelayedBy.IsZero() {
		return ""
	}
	return fmt.Sprintf("through %d", numbers[a.RelayedBy])
}

// actorsOf returns actors of an extraction, in order.
func actorsOf(x *schema.Extraction, ids []schema.ID) []schema.Actor {
	var out []schema.Actor
	for _, id := range ids {
		for _, a := range x.Actors {
			if a.ID == id {
				out = append(out, a)
			}
		}
	}
	return out
}

// blameName names whom or what a blame is about.
func blameName(x *schema.Extraction, b schema.Blame) string {
	if actors := actorsOf(x, []schema.ID{b.Actor}); len(actors) > 0 {
		return actors[0].Name
	}
	return b.Cause
}
