package notice

import (
	"regexp"
	"strings"

	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// maxCreditLine is the length in bytes of the longest paragraph that is a credit
// line and no story, a note about the author before it included.
const maxCreditLine = 520

// manner is one way in which credit lines say where an article comes from. The
// name of the publication follows what the pattern matches.
type manner struct {
	pattern func() *regexp.Regexp
	// needs are words of which the paragraph must have one before the pattern is
	// tried, in lower case with a bar between them; most paragraphs have none.
	needs string
	// holds reports whether the match, together with the name and what stands
	// around both, is said of the article; nil if the pattern is enough.
	holds func(m *match) bool
}

// match is what a pattern found in a paragraph.
type match struct {
	before, found, name, rest string
	// lower is the whole paragraph in lower case.
	lower string
}

// this are the words with which a credit line points at the article.
const this = "this |these |the following |the above "

// manners are tried in this order, the one that says most first.
func manners() []manner {
	return []manner{
		{barely, "originally|first ", nil},
		{permitted, "permission", func(m *match) bool { return opensPermission(strings.ToLower(m.before)) }},
		{theArticle, "the ", func(m *match) bool { return closesCredit(m.rest) }},
		{taken, "print|publish|post|reproduced|syndicated|excerpted|adapted", func(m *match) bool { return closesCredit(m.rest) }},
		{republished, this, nil},
		{wroteFirst, "this |article |story |text |post ", func(m *match) bool { return closesCredit(m.rest) || reused(m.lower) }},
		{firstAppeared, this, func(m *match) bool {
			return !strings.Contains(m.found, ", ") || closesCredit(m.rest) || reused(m.lower)
		}},
		{olderVersion, "version of |versions of ", nil},
		{extract, "excerpt|extract", nil},
		{possessed, "his |her |their ", func(m *match) bool { return reused(m.lower) }},
		{postFirst, "the ", func(m *match) bool { return closesCredit(m.rest) }},
		{written, "this ", func(m *match) bool { return !isPerson(m.name) && reprintedNext().MatchString(m.rest) }},
		{from, "permission", func(m *match) bool { return !isPerson(m.name) && permittedNext().MatchString(m.rest) }},
		{granted, "permission", func(m *match) bool { return reprintsThis().MatchString(m.rest) }},
		{produced, this, func(m *match) bool { return !isPerson(m.name) && (reused(m.lower) || handsOver(m)) }},
		{partner, "partner|sister", func(m *match) bool { return closesCredit(m.rest) || strings.HasPrefix(m.rest, ",") }},
		{courtesy, "courtesy", func(m *match) bool { return closesCredit(m.rest) && !isPerson(m.name) }},
		{distributed, "distributed|syndicated", func(m *match) bool { return (isMedium(m.name) || isSyndicate(m.name)) && !tail().MatchString(m.before) }},
		{elsewhere, "artikel|beitrag|text|article|artículo|texto|artigo|articolo", nil},
	}
}

// hasAny reports whether a text has one of some words, which a bar parts.
func hasAny(s, words string) bool {
	for w := range strings.SplitSeq(words, "|") {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// credit tells a sentence that says where the article was published first. The
// sentence must be the whole of a short paragraph or near its beginning or end:
// "a message to me (reprinted with permission)" inside a story says nothing of it.
func credit(p, lower string) (Notice, bool) {
	if len(p) > maxCreditLine || !mayCredit(lower) {
		return Notice{}, false
	}
	for _, way := range manners() {
		if !hasAny(lower, way.needs) {
			continue
		}
		at := way.pattern().FindStringIndex(p)
		if at == nil || quoted(p[:at[0]]) || at[0] > 40 && strings.Count(p[:at[0]], ". ") > 2 {
			continue
		}
		m := match{before: p[:at[0]], found: p[at[0]:at[1]], lower: lower}
		m.name, m.rest = publicationName(p[at[1]:])
		if m.name == "" || way.holds != nil && !way.holds(&m) {
			continue
		}
		words := sentencesOf(p, at[1]-len(strings.TrimLeft(p[at[0]:at[1]], ". ")), at[1])
		n := Notice{Kind: schema.CreditLine, From: m.name, Terms: terms(strings.ToLower(words.In(p)), m.name), Words: words}
		n.Address = addressBeside(m.rest)
		return n, true
	}
	return firstBy(p, lower)
}

// firstBy tells a credit that has the name in front: "X first published this story".
func firstBy(p, lower string) (Notice, bool) {
	if !hasAny(lower, this) {
		return Notice{}, false
	}
	m := publisherFirst().FindStringSubmatchIndex(p)
	if m == nil {
		return Notice{}, false
	}
	name, rest := publicationName(p[m[2]:m[3]])
	if name == "" || rest != "" || isPerson(name) {
		return Notice{}, false
	}
	words := sentencesOf(p, m[0], m[1])
	return Notice{Kind: schema.CreditLine, From: name, Terms: terms(strings.ToLower(words.In(p)), name), Words: words, Address: addressBeside(p[m[1]:])}, true
}

// mayCredit saves most paragraphs the search for patterns.
func mayCredit(lower string) bool {
	return hasAny(lower, "publi|appear|print|permission|posted|ran |syndicat|broadcast|produced|written|excerpt|extract|adapted|courtesy|distributed|reproduced|partner|sister|"+
		"erschien|comes from|creative commons")
}

// quoted reports whether a quotation is open at the end of what stands before.
func quoted(before string) bool {
	return strings.Count(before, "“") > strings.Count(before, "”") || strings.Count(before, "\"")%2 == 1
}

// sentencesOf returns the sentences of a paragraph that make a credit: the one
// that holds the match, and those after it that go on about the terms.
func sentencesOf(p string, start, end int) text.Span {
	var out text.Span
	for _, s := range text.Sentences(p, text.Span{End: len(p)}) {
		switch {
		case s.End <= start:
		case out.Empty():
			out = s
		case s.Start < end || onTerms(strings.ToLower(s.In(p))):
			out.End = s.End
		default:
			return out
		}
	}
	if out.Empty() {
		out.End = len(p)
	}
	return out
}

// onTerms reports whether a sentence behind a credit belongs to it.
func onTerms(lower string) bool {
	return reused(lower) || strings.Contains(lower, "the original") || strings.HasPrefix(lower, "original") || strings.Contains(lower, "editorially independent")
}

// reused reports whether words speak of an article that is printed again.
func reused(lower string) bool {
	return hasAny(lower, "republished|re-published|reprinted|re-printed|reposted|reproduced|published here|appears here|shared here|shared as part|used here|"+
		"permission|creative commons|license|licence|cc by|distributed by|syndicated")
}

// handsOver reports whether "was produced by X" is said of another newsroom:
// by what follows the name, or by the name itself.
func handsOver(m *match) bool {
	rest := strings.TrimLeft(m.rest, " ,")
	for _, next := range []string{
		"in partnership", "in collaboration", "as part of", "through ", "which publishes", "and is ", "and reviewed", "and distributed", "and co-published", "and edited by",
	} {
		if strings.HasPrefix(rest, next) {
			return true
		}
	}
	return newsroomNext().MatchString(rest) || isMedium(m.name) && closesCredit(m.rest)
}

// opensPermission reports whether "reprinted with permission of X" after these
// words is said of the article: it opens the paragraph, or the words name the
// article. Pictures and songs are reprinted with permission too.
func opensPermission(before string) bool {
	before = strings.Trim(before, "([*_ ")
	for _, about := range []string{"edited and", "this ", "the following", "it is", "it was", "it has been"} {
		if strings.Contains(before, about) {
			return true
		}
	}
	return before == ""
}

// closesCredit reports whether a credit line may go on with these words after
// the publication's name.
func closesCredit(rest string) bool {
	rest = strings.TrimLeft(rest, " \"”’»*_")
	for _, next := range []string{".", ")", "]", ":", "|", "and is ", "and has been ", "and was re", "under ", "with permission", "on ", "(", "by "} {
		if strings.HasPrefix(rest, next) {
			return true
		}
	}
	return rest == ""
}

// isSyndicate reports whether a name is that of a house which sells columns.
func isSyndicate(name string) bool {
	lower := strings.ToLower(name)
	return strings.Contains(lower, "syndica") || strings.HasSuffix(lower, " features") || strings.HasSuffix(lower, " agency") || strings.HasSuffix(lower, "writers group")
}

// terms tells on what terms a credit says that the copy was made.
func terms(lower, from string) schema.ReprintKind {
	switch {
	case strings.Contains(lower, "creative commons") || strings.Contains(lower, "license") || strings.Contains(lower, "licence") || strings.Contains(lower, "cc by"):
		return schema.Licence
	case strings.Contains(lower, "excerpt") || strings.Contains(lower, "extract from") || strings.Contains(lower, "adapted from"):
		return schema.Excerpt
	case strings.Contains(lower, "permission"):
		return schema.WithPermission
	case isWire(from):
		return schema.Wire
	}
	return schema.Syndicated
}
