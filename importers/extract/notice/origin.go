package notice

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Patterns are compiled on first use: a question about the graph never needs them.
var (
	noun = `(?:(?:news|opinion|blog|guest|joint|photo) )?(?:article|story|piece|post|report|essay|column|op-ed|commentary|interview|analysis|item|text|feature|dispatch|editorial|investigation|work|excerpt)s?`
	// self is how a credit line names the article that it stands in. "The report"
	// and "her column" are mostly those that a story tells of.
	self = `\b(?:this|these|the following|the above)(?: (?:is|are))?(?:(?: an?)? (?:[a-z]+ )?(?:version|excerpt|translation) (?:of|from))?(?: (?:this|the|an?))? ` + noun + `\b`
	once = `(?:(?:originally|first|previously) (?:published|posted|appeared|printed|ran|broadcast|written|produced)|(?:published|appeared|posted) (?:originally|first))(?: here)?(?: online)?(?: by| in| on| at| with| for)?(?: the (?:website|site|pages|blog)(?: of)?)? `

	// firstAppeared: "This article was originally published by X".
	firstAppeared = pattern(`(?i)` + self + `[^.]{0,60}?\b(?:was |were |is |has been )?` + once)
	// theArticle: "The article was originally published by X", nothing else.
	theArticle = pattern(`(?i)^[([*_ ]*the (?:article|story|piece|post|essay|op-ed) (?:was |has been )?` + once)
	// produced: "This story was produced by X and is republished with permission".
	produced = pattern(`(?i)` + self + ` (?:(?:was|is) (?:produced|published|written|created) (?:by|in|at|on)|comes from) `)
	// barely: "Originally published by X", "First appeared in X" as a line of its own.
	barely = pattern(`(?i)^[([*_ ]*(?:article |story |piece |post )?(?:originally|first) (?:published|posted|appeared|printed)(?: online)?(?: by| in| on| at)?:? `)
	// taken: "Republished from X", nothing else.
	taken = pattern(`(?i)^[([*_ ]*(?:re-?printed|re-?published|re-?posted|syndicated|excerpted|adapted)(?: here)? from `)
	// permitted: "Reprinted with permission from X".
	permitted = pattern(`(?i)\b(?:re-?printed|re-?published|re-?posted|reproduced|syndicated|used|cross-?posted|shared)(?: here)?(?: in full)? (?:with|by)(?: the)?(?: kind| express| written| full)? permission(?: (?:of|from|by))(?: the (?:website|site|pages|blog|author and)(?: of)?)? `)
	// republished: "is republished from X under a Creative Commons license".
	republished = pattern(`(?i)` + self + `[^.]{0,40}?\b(?:is|was|has been|comes|are)\s+(?:edited and )?(?:re-?published|re-?printed|reproduced|syndicated|adapted|excerpted|courtesy)(?: here)?(?: from| by| of| courtesy of| via) `)
	// tail: "Copyright 2018 The Associated Press. All rights reserved."
	tail = pattern(`(?i)^[([*_ ]*(?:copyright|\(c\)|©)( ?(?:\(c\)|©))?[.,]?( ?\d{4}(?: ?[-–] ?\d{2,4})?)?[.,]?( by)?,?(?:\s+|$)`)
	// placeLine: "BAGHDAD (Reuters) -", "WASHINGTON, March 3 (AP) —", "PARIS — (AFP)",
	// "MOSCOW, December 1. /TASS/."
	placeLine = pattern(`^(?:(?:[A-Z][a-z]{2,8}\.? \d{1,2}|[A-Z][\p{L}'’. -]{1,40}(?:/[A-Z][\p{L}'’. -]{1,30})?(?:, (?:\d{1,2} )?[A-Z][\p{L}.]+(?: \d{1,2})?){0,2}),?\.? ?)?` +
		`(?:\(([A-Za-z][\p{L}. /-]{1,30})\) ?[-–—]+|[-–—]+ ?\(([A-Z][\p{L}. /-]{1,30})\)|/([A-Z][\p{L}. -]{1,30})/\.?) ?`)
	// bareLine: "WASHINGTON —".
	bareLine = pattern(`^[A-Z][A-Z'’. -]{2,40}(?:, (?:\d{1,2} )?[A-Z][\p{L}.]+(?: \d{1,2})?){0,2} ?(?:--|–|—| - ) ?`)
	// nameEnd ends the name of a publication.
	nameEnd = pattern(`(?i) and (?:is|was|has|it|are|re-?p[a-z]+|appears)\b| under (?:a|the|an) | with (?:the |kind |their |its )?permission| (?:on|in) (?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d)|[.,;:)\]!]+["”’»]*(?:\s|$)| \(|["”»](?:[\s,]|$)|\ball rights reserved|,? \d{4}\b|, an? | where | which | as part | through | in partnership| here\b`)
)

func pattern(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}

// credit tells a sentence that says where the article was published first. The
// sentence must be the whole of a short paragraph or its beginning: "a message
// to me (reprinted with permission)" inside a story says nothing about it.
func credit(p, lower string) (Notice, bool) {
	if len(p) > 420 || !strings.Contains(lower, "publish") && !strings.Contains(lower, "appeared") && !strings.Contains(lower, "print") &&
		!strings.Contains(lower, "permission") && !strings.Contains(lower, "posted") && !strings.Contains(lower, "ran ") &&
		!strings.Contains(lower, "syndicat") && !strings.Contains(lower, "broadcast") && !strings.Contains(lower, "produced") && !strings.Contains(lower, "written") && !strings.Contains(lower, "excerpted") && !strings.Contains(lower, "adapted") && !strings.Contains(lower, "courtesy") {
		return Notice{}, false
	}
	patterns := []func() *regexp.Regexp{barely, permitted, theArticle, taken}
	if strings.Contains(lower, "this ") || strings.Contains(lower, "these ") || strings.Contains(lower, "the following ") || strings.Contains(lower, "the above ") {
		patterns = append(patterns, republished, firstAppeared, produced)
	}
	for _, re := range patterns {
		at := re().FindStringIndex(p)
		if at == nil || at[0] > 40 && !strings.Contains(lower[:at[0]], "version of this") && strings.Count(p[:at[0]], ". ") > 1 {
			continue
		}
		name, rest := publicationName(p[at[1]:])
		if name == "" {
			continue
		}
		switch re := re(); {
		case re == permitted() && !opensPermission(lower[:at[0]]),
			(re == theArticle() || re == taken()) && !closesCredit(rest),
			re == produced() && !strings.Contains(lower, "republished") && !strings.Contains(lower, "reprinted") && !strings.Contains(lower, "reposted") && !strings.Contains(lower, "published here"):
			continue
		}
		return Notice{Kind: schema.CreditLine, From: name, Terms: terms(lower)}, true
	}
	return Notice{}, false
}

// opensPermission reports whether "reprinted with permission of X" after these
// words is said of the article: it opens the paragraph, or the words name the
// article. Pictures and songs are reprinted with permission too.
func opensPermission(before string) bool {
	before = strings.Trim(before, "([*_ ")
	for _, about := range []string{"edited and", "this ", "the following", "copyright", "it is", "it was", "it has been", "©", "(c)"} {
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
	for _, next := range []string{".", ")", "]", "and is ", "and has been ", "and was re", "under ", "with permission", "on ", "("} {
		if strings.HasPrefix(rest, next) {
			return true
		}
	}
	return rest == ""
}

// terms tells on what terms a credit line says that the copy was made.
func terms(lower string) schema.ReprintKind {
	switch {
	case strings.Contains(lower, "creative commons") || strings.Contains(lower, "license") || strings.Contains(lower, "licence"):
		return schema.Licence
	case strings.Contains(lower, "excerpt") || strings.Contains(lower, "adapted from"):
		return schema.Excerpt
	case strings.Contains(lower, "permission"):
		return schema.WithPermission
	}
	return schema.Syndicated
}

// publicationName reads a name from the beginning of s, capitalised words up
// to what cannot belong to one, and returns what follows it too.
func publicationName(s string) (name, rest string) {
	if at := nameEnd().FindStringIndex(s); at != nil {
		s, rest = s[:at[0]], s[at[0]:]
	}
	s = strings.Trim(s, " \t.,;:()[]*_\"'“”‘’«»")
	for _, lead := range []string{"the website ", "the site ", "the blog ", "the magazine ", "the newspaper ", "the "} {
		s = strings.TrimPrefix(s, lead)
	}
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 8 {
		return "", rest
	}
	first := words[0]
	if strings.EqualFold(first, "the") && len(words) > 1 {
		first = words[1]
	}
	if first[0] >= 'a' && first[0] <= 'z' && !strings.Contains(first, ".") || strings.Trim(s, "0123456789") == "" { // "first published in 1911"
		return "", rest
	}
	return s, rest
}

// copyright tells a tail such as "© 2019 Thomson/Reuters. All rights reserved."
// The bare word may also open a sentence about copyright; it then needs a sign,
// a year or "by", or the name must be all that follows.
func copyright(p, lower string) (Notice, bool) {
	opens := strings.TrimLeft(lower, "([*_ ")
	if !strings.HasPrefix(opens, "copyright") && !strings.HasPrefix(opens, "c)") && !strings.HasPrefix(opens, "©") {
		return Notice{}, false
	}
	at := tail().FindStringSubmatchIndex(p)
	if at == nil {
		return Notice{}, false
	}
	reserved := strings.Contains(lower, "all rights reserved")
	name, rest := publicationName(p[at[1]:])
	if name == "" {
		return Notice{Kind: schema.CopyrightTag}, reserved
	}
	signed := at[2] >= 0 || at[4] >= 0 || at[6] >= 0 || !strings.HasPrefix(opens, "copyright")
	if !signed && !reserved && strings.Trim(rest, ".,)]*_ 0123456789") != "" {
		return Notice{}, false
	}
	n := Notice{Kind: schema.CopyrightTag, From: name, Terms: schema.Wire}
	if at := permitted().FindStringIndex(p); at != nil {
		if from, _ := publicationName(p[at[1]:]); from != "" {
			n.From = from
		}
		n.Terms = schema.WithPermission
	} else if strings.Contains(lower, "printed with permission") || strings.Contains(lower, "published with permission") {
		n.Terms = schema.WithPermission
	}
	return n, true
}

// dateline tells the place and agency that open a story. The span's End is
// where the story begins, in bytes of p.
func dateline(p string) (Notice, bool) {
	head := p[:min(len(p), 120)]
	if !strings.ContainsAny(head, "-–—/") { // most paragraphs need no closer look
		return Notice{}, false
	}
	if m := placeLine().FindStringSubmatchIndex(head); m != nil && opensStory(p[m[1]:]) && ofAgency(head, m) {
		n := Notice{Kind: schema.Dateline, Span: text.Span{End: len(strings.TrimRight(head[:m[1]], " "))}}
		brand := bracketed(head, m)
		if english.IsAgency(strings.ToLower(brand)) {
			n.From, n.Terms = brand, schema.Wire
		}
		return n, true
	}
	if m := bareLine().FindStringIndex(head); m != nil && m[1] < len(p) && opensStory(p[m[1]:]) {
		return Notice{Kind: schema.Dateline, Span: text.Span{End: len(strings.TrimRight(head[:m[1]], " "))}}, true
	}
	return Notice{}, false
}

// opensStory reports whether a story may begin so: "NASA — the space agency —
// said" has dashes and no dateline.
func opensStory(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, " \"'“‘«"))
	return unicode.IsUpper(r) || unicode.IsDigit(r) || unicode.IsSymbol(r) || s == ""
}

// bracketed returns what a dateline has in brackets or between strokes.
func bracketed(head string, m []int) string {
	for i := 2; i < len(m); i += 2 {
		if m[i] >= 0 {
			return head[m[i]:m[i+1]]
		}
	}
	return ""
}

// ofAgency reports whether brackets hold an outlet: one in lower case, or
// before or after which there is no dash as usual, must be a known agency.
func ofAgency(head string, m []int) bool {
	brand := bracketed(head, m)
	usual := m[2] >= 0 && brand[0] >= 'A' && brand[0] <= 'Z'
	return usual || english.IsAgency(strings.ToLower(brand))
}
