package render

import (
	"fmt"
	"strings"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
)

// Texts gives the text of an article, for evidence to be shown in it.
type Texts func(article schema.ID) (string, error)

// Show writes all that there is to show of a node.
func Show(s *Sheet, r *graph.Record, texts Texts) error {
	switch {
	case r.Extraction != nil:
		showArticle(s, r)
	case r.Actor != nil:
		showActor(s, r)
	case r.Node.Kind == schema.PublicationNode && r.Publication != nil:
		showPublication(s, r)
	case r.Citation != nil:
		return showCitation(s, r, texts)
	case r.Node.Kind == schema.ReprintNode:
		return showReprint(s, r, texts)
	default:
		return showClaim(s, r, texts)
	}
	return s.Err()
}

// fieldWidth is the width of the column that names what stands beside it.
const fieldWidth = 13

// field writes a named fact.
func (s *Sheet) field(name, fact string) {
	if fact == "" {
		return
	}
	for i, l := range s.broken(fact, fieldWidth) {
		if i > 0 {
			name = ""
		}
		s.line(s.ink(Faint, pad(name, fieldWidth)), l)
	}
}

// heading names the node that is shown.
func (s *Sheet) heading(n graph.Node, about string) {
	s.line(s.ink(Faint, string(n.Kind)), " ", s.ink(Ident, n.ID.Short()), "   ", about)
}

// showClaim writes a claim, or one act of saying it, with everybody who said it.
func showClaim(s *Sheet, r *graph.Record, texts Texts) error {
	about := ""
	if len(r.Statements) > 0 {
		a := r.Statements[0].Attribution
		about = join(", ", did(a), manner(a.Manner))
	}
	s.heading(r.Node, about)
	s.blank()
	if len(r.Statements) > 0 {
		s.hang("  ", Plain, content(r.Statements[0]), Name)
	} else if r.Claim != nil {
		s.hang("  ", Plain, r.Claim.Text, Name)
	}
	for _, st := range r.Statements {
		s.blank()
		showStatement(s, st)
		if err := showEvidence(s, st, texts); err != nil {
			return err
		}
	}
	history(s, r)
	return s.Err()
}

// manner says how the words are given.
func manner(m schema.Manner) string {
	switch m {
	case schema.Direct:
		return "in the speaker’s own words"
	case schema.Mixed:
		return "partly in the speaker’s own words"
	case schema.Indirect:
		return "in the article’s words"
	}
	return ""
}

// showStatement writes what is known of one act of saying.
func showStatement(s *Sheet, st graph.Statement) {
	a := st.Attribution
	label := "stated by"
	if len(st.Speakers) == 0 {
		s.field(label, "nobody named")
	}
	for i, sp := range st.Speakers {
		as := ""
		if i == 0 && a.Source.Quote != "" && !strings.EqualFold(a.Source.Quote, sp.Name) {
			as = "as “" + a.Source.Quote + "”"
		}
		s.field(label, join("   ", sp.Name, sp.ID.Short(), role(sp), as))
		label = ""
	}
	for i, h := range st.Via {
		name := "through"
		if i > 0 {
			name = ""
		}
		s.field(name, join("   ", names(h.Speakers), cueOf(h.Attribution)))
	}
	for _, b := range st.Blames {
		s.field("blamed", blamedParty(st, b))
		s.field("for", b.For)
	}
	s.field("hedged", strings.Join(a.Hedges, ", "))
	s.field("said", when(a.Said))
	s.field("in", a.Medium)
	s.field("to", a.Addressee)
	s.field("made in", join("   ", st.Article.ID.Short(), outlet(st.Article), fmt.Sprintf("line %d", st.Line), byteRange(a)))
	s.field("confidence", fmt.Sprintf("%.2f, by %s", a.Confidence, a.By))
}

// cueOf quotes the cue of a hand.
func cueOf(a schema.Attribution) string { return "“" + a.Cue.Quote + "”" }

// byteRange says where the content stands.
func byteRange(a schema.Attribution) string {
	e := a.Content
	if e.IsZero() {
		e = a.Cue
	}
	return fmt.Sprintf("bytes %d–%d", e.Start(), e.End())
}

// blamedParty names whom or what a blame is about.
func blamedParty(st graph.Statement, b schema.Blame) string {
	for _, a := range st.BlamedActors {
		if a.ID == b.Actor {
			return join("   ", a.Name, a.ID.Short(), alsoCalled(a))
		}
	}
	return b.Cause + "   (a cause)"
}

// alsoCalled lists the other names of an actor.
func alsoCalled(a schema.Actor) string {
	if len(a.Aliases) == 0 {
		return ""
	}
	quoted := make([]string, len(a.Aliases))
	for i, alias := range a.Aliases {
		quoted[i] = "“" + alias + "”"
	}
	return "also " + strings.Join(quoted, ", ")
}

// showEvidence marks the words of one act of saying in their sentences.
func showEvidence(s *Sheet, st graph.Statement, texts Texts) error {
	a := st.Attribution
	article, err := texts(a.Article)
	if err != nil {
		return err
	}
	parts := []Part{{"source", sourceGlyph, a.Source.Spans}, {"cue", cueGlyph, a.Cue.Spans}}
	blamed := Part{Name: "blamed", Glyph: blamedGlyph}
	for _, b := range st.Blames {
		blamed.Spans = append(blamed.Spans, b.Blamed.Spans...)
	}
	parts = append(parts, blamed, Part{"content", contentGlyph, a.Content.Spans})
	s.blank()
	s.line(s.ink(Faint, "evidence"))
	s.Marked(article, parts)
	return s.Err()
}

// showReprint writes a copy, its original and the words that say so.
func showReprint(s *Sheet, r *graph.Record, texts Texts) error {
	for _, link := range r.Reprints {
		s.heading(r.Node, join(", ", string(link.Reprint.Kind), string(link.Reprint.Basis)))
		s.blank()
		s.field("copy", join("   ", link.Copy.ID.Short(), outlet(link.Copy), link.Copy.Title, Day(link.Copy.Published)))
		original := originalName(link)
		if link.Original != nil {
			original = join("   ", link.Original.ID.Short(), original, link.Original.Title, Day(link.Original.Published))
		} else {
			original += "   (which article is not stated)"
		}
		s.field("original", original)
		s.field("through", publicationNames(link.Through))
		s.field("score", fmt.Sprintf("%.2f", link.Reprint.Score))
		s.field("reason", link.Reprint.Reason)
		s.field("tag", link.Reprint.Tag)
		if err := s.evidence("notice", link.Reprint.Evidence, texts); err != nil {
			return err
		}
	}
	return s.Err()
}

// showCitation writes an article that names a publication as its source.
func showCitation(s *Sheet, r *graph.Record, texts Texts) error {
	s.heading(r.Node, "")
	s.blank()
	if r.Publication != nil {
		s.field("cited", join("   ", r.Publication.Name, r.Publication.ID.Short()))
	}
	for _, a := range r.Articles {
		s.field("by", join("   ", a.ID.Short(), outlet(a), a.Title))
	}
	return s.evidence("citation", r.Citation.Evidence, texts)
}

// evidence marks words in their sentence.
func (s *Sheet) evidence(name string, e schema.Evidence, texts Texts) error {
	if e.IsZero() {
		return s.Err()
	}
	article, err := texts(e.Article)
	if err != nil {
		return err
	}
	s.blank()
	s.line(s.ink(Faint, "evidence"))
	s.Marked(article, []Part{{name, noticeGlyph, e.Spans}})
	return s.Err()
}
