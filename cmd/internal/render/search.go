package render

import (
	"strings"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema/text"
)

// Search lists what a query fits: claims first, then articles.
func Search(s *Sheet, page *graph.SearchPage) {
	if !s.LaidOut() {
		for _, c := range page.Claims {
			s.row("claim", c.Claim.ID.Short(), names(c.Speakers), did(c.Attribution), bracketed(c.Snippet), c.Article.ID.Short())
		}
		for _, a := range page.Articles {
			s.row("article", a.Article.ID.Short(), outlet(a.Article), title(a.Article), bracketed(a.Snippet), Day(a.Article.Published))
		}
		return
	}
	claims := foundClaims(page.Claims)
	for _, c := range claims {
		s.line(s.ink(Ident, c.Claim.ID.Short()), "  ", s.ink(Name, join(", ", names(c.Speakers), via(c.Via))), "  ", s.ink(Verb, did(c.Attribution)))
		if !fromClaim(c) { // it was found by its article's title, or by who said it
			s.hang(spaces(9), Plain, content(c.Statement), Plain)
		}
		s.snippet(9, c.Snippet)
	}
	for i, a := range page.Articles {
		if i == 0 && len(claims) > 0 {
			s.blank()
		}
		s.hang(a.Article.ID.Short()+"  ", Ident, title(a.Article), Name)
		s.line(spaces(9), s.ink(Faint, join(" · ", outlet(a.Article), Day(a.Article.Published))))
		s.snippet(9, a.Snippet)
	}
	s.blank()
	s.linef("%s, %s", Count(len(claims), "claim", "claims"), Count(len(page.Articles), "article", "articles"))
}

// foundClaims leaves out claims that differ in nothing but the article.
func foundClaims(all []graph.FoundClaim) []graph.FoundClaim {
	seen := map[string]bool{}
	var kept []graph.FoundClaim
	for _, c := range all {
		if key := alike(c.Statement); !seen[key] {
			seen[key] = true
			kept = append(kept, c)
		}
	}
	return kept
}

// fromClaim reports whether a snippet shows words of the claim itself.
func fromClaim(c graph.FoundClaim) bool {
	plain := strings.NewReplacer("\x02", "", "\x03", "").Replace(c.Snippet)
	return strings.Contains(text.Fold(c.Claim.Text), text.Fold(strings.Trim(plain, "… ")))
}

// bracketed puts what fits into [brackets], on one line.
func bracketed(snippet string) string {
	return strings.Join(strings.Fields(strings.NewReplacer("\x02", "[", "\x03", "]").Replace(snippet)), " ")
}

// snippet writes a snippet with what fits in brackets, which colour repeats.
func (s *Sheet) snippet(indent int, snippet string) {
	inside := false
	for _, l := range s.broken(bracketed(snippet), indent) {
		var b strings.Builder
		for len(l) > 0 {
			mark := "["
			if inside {
				mark = "]"
			}
			before, after, found := strings.Cut(l, mark)
			if inside {
				before = s.ink(Hit, before)
			}
			b.WriteString(before)
			if found {
				b.WriteString(mark)
				inside = !inside
			}
			l = after
		}
		s.line(spaces(indent), b.String())
	}
}
