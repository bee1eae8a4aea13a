package render

import (
	"fmt"
	"strings"
	"time"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Imported reports what became of one article.
func Imported(s *Sheet, r graph.Receipt, x *schema.Extraction) {
	head := r.Article.Short() + "  "
	switch r.Status {
	case graph.Unchanged:
		s.line(s.ink(Ident, head), string(r.Status))
		return
	case graph.Older:
		s.line(s.ink(Ident, head), "older than what is held, and kept beside it")
		return
	}
	name := r.Title
	if name == "" {
		name = "untitled"
	}
	s.hang(head, Ident, name, Name)
	lines := text.NewLines(x.Article.Text)
	for _, reprint := range x.Reprints {
		where := reprint.Tag
		if !reprint.Evidence.IsZero() {
			line, _ := lines.At(reprint.Evidence.Start())
			where = fmt.Sprintf("line %d", line)
		}
		s.hang(spaces(9), Plain, fmt.Sprintf("reprinted from %s (%s, %s)", publicationName(x, reprint.From), reprint.Basis, where), Plain)
	}
	counts := []string{Count(r.Claims, "claim", "claims"), Count(r.Speakers, "speaker", "speakers")}
	if r.Blames > 0 {
		counts = append(counts, fmt.Sprintf("%d blame", r.Blames))
	}
	about := strings.Join(counts, ", ")
	if r.Status == graph.Changed {
		about += " (changed)"
	}
	s.line(spaces(9), about)
}

// Roughly says how long something will take: "40 s", "12 min", "3 h".
func Roughly(d time.Duration) string {
	switch {
	case d < 90*time.Second:
		return fmt.Sprintf("%.0f s", d.Seconds())
	case d < 90*time.Minute:
		return fmt.Sprintf("%.0f min", d.Minutes())
	}
	return fmt.Sprintf("%.0f h", d.Hours())
}

// publicationName names a publication of an extraction.
func publicationName(x *schema.Extraction, id schema.ID) string {
	for _, p := range x.Publications {
		if p.ID == id {
			return p.Name
		}
	}
	return "an article that we hold"
}

// Removed reports an article that was taken out.
func Removed(s *Sheet, r graph.Receipt, dry bool) {
	verb := "removed"
	if dry {
		verb = "would remove"
	}
	s.hang(r.Article.Short()+"  ", Ident, verb+" "+r.Title, Plain)
	s.line(spaces(9), join(", ", Count(r.Claims, "claim", "claims"), Count(r.Attributions, "attribution", "attributions"),
		fmt.Sprintf("%d blame", r.Blames), Count(r.Reprints, "reprint", "reprints")))
}
