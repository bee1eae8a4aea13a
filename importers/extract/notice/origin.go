package notice

import (
	"regexp"
	"strings"
	"sync"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Patterns are compiled on first use: a question about the graph never needs them.
var (
	work = `(?:(?:this|the|following|above|his|her)\s+)*(?:article|story|piece|post|report|essay|column|op-ed|commentary|interview|analysis|item|text|feature|dispatch|editorial|investigation)`

	// firstAppeared: "This article was originally published by X".
	firstAppeared = pattern(`(?i)\b` + work + `s?\b[^.]{0,60}?\b(?:was |were |is |has been )?(?:(?:originally|first|previously) (?:published|posted|appeared|printed|ran|reported|broadcast|written|produced)|(?:published|appeared|posted) (?:originally|first))(?: here)?(?: online)?(?: by| in| on| at| with| for)?(?: the (?:website|site|pages|blog)(?: of)?)? `)
	// barely: "Originally published by X", "First appeared in X" as a line of its own.
	barely = pattern(`(?i)^[([*_ ]*(?:originally|first) (?:published|posted|appeared|printed)(?: online)?(?: by| in| on| at)?:? `)
	// permitted: "Reprinted with permission from X".
	permitted = pattern(`(?i)\b(?:re-?printed|re-?published|re-?posted|reproduced|syndicated|used|cross-?posted|shared)(?: here)?(?: in full)? (?:with|by)(?: the)?(?: kind| express| written| full)? permission(?: (?:of|from|by))(?: the (?:website|site|pages|blog|author and)(?: of)?)? `)
	// republished: "is republished from X under a Creative Commons license".
	republished = pattern(`(?i)\b` + work + `s?\b[^.]{0,40}?\b(?:is|was|has been|comes|are)\s+(?:edited and )?(?:re-?published|re-?printed|reproduced|syndicated|adapted|excerpted|courtesy)(?: here)?(?: from| by| of| courtesy of| via) `)
	// tail: "Copyright 2018 The Associated Press. All rights reserved."
	tail = pattern(`(?i)^[([*_ ]*(?:copyright|\(c\)|©)(?: ?(?:\(c\)|©))?,?(?: ?\d{4}(?: ?[-–] ?\d{2,4})?)?(?: by)?,? `)
	// placeLine: "BAGHDAD (Reuters) -", "WASHINGTON, March 3 (AP) —".
	placeLine = pattern(`^(?:[A-Z][\p{L}'’. -]{1,40}(?:/[A-Z][\p{L}'’. -]{1,30})?(?:, [A-Z][\p{L}.]+(?: \d{1,2})?){0,2},? ?)?\(([A-Z][\p{L}. /-]{1,30})\) ?[-–—]+ ?`)
	// bareLine: "WASHINGTON —".
	bareLine = pattern(`^[A-Z][A-Z'’. -]{2,40}(?:, [A-Z][\p{L}.]+(?: \d{1,2})?){0,2} ?(?:--|–|—| - ) ?`)
	// nameEnd ends the name of a publication.
	nameEnd = pattern(`(?i) and (?:is|was|has|it|are|re-?p|appears)\b| under (?:a|the|an) | with (?:the |kind |their |its )?permission| (?:on|in) (?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d)|[.,;:)\]!]+(?:\s|$)|, an? | where | which | as part | through | in partnership| here\b`)
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
		!strings.Contains(lower, "syndicat") && !strings.Contains(lower, "excerpted") && !strings.Contains(lower, "adapted") && !strings.Contains(lower, "courtesy") {
		return Notice{}, false
	}
	for _, re := range []func() *regexp.Regexp{barely, permitted, republished, firstAppeared} {
		at := re().FindStringIndex(p)
		if at == nil || at[0] > 40 && !strings.Contains(lower[:at[0]], "version of this") && strings.Count(p[:at[0]], ". ") > 1 {
			continue
		}
		name := publicationName(p[at[1]:])
		if name == "" {
			continue
		}
		return Notice{Kind: schema.CreditLine, From: name, Terms: terms(lower)}, true
	}
	return Notice{}, false
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

// publicationName reads a name from the beginning of s: capitalised words up
// to what cannot belong to one.
func publicationName(s string) string {
	if at := nameEnd().FindStringIndex(s); at != nil {
		s = s[:at[0]]
	}
	s = strings.Trim(s, " \t.,;:()[]*_\"'“”‘’«»")
	lower := strings.ToLower(s)
	for _, lead := range []string{"the website ", "the site ", "the blog ", "the magazine ", "the newspaper "} {
		if strings.HasPrefix(lower, lead) {
			s = s[len(lead):]
		}
	}
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 8 {
		return ""
	}
	first := words[0]
	if strings.EqualFold(first, "the") && len(words) > 1 {
		first = words[1]
	}
	if first[0] >= 'a' && first[0] <= 'z' && !strings.Contains(first, ".") {
		return ""
	}
	return s
}

// copyright tells a tail such as "© 2019 Thomson/Reuters. All rights reserved."
func copyright(p, lower string) (Notice, bool) {
	at := tail().FindStringIndex(p)
	if at == nil || strings.HasPrefix(lower, "copyright law") {
		return Notice{}, false
	}
	name := publicationName(p[at[1]:])
	if name == "" {
		return Notice{Kind: schema.CopyrightTag}, strings.Contains(lower, "all rights reserved")
	}
	n := Notice{Kind: schema.CopyrightTag, From: strings.TrimSuffix(name, " All rights reserved"), Terms: schema.Wire}
	if strings.Contains(lower, "permission") {
		if from, ok := credit(p, lower); ok {
			n.From, n.Terms = from.From, from.Terms
		}
	}
	return n, true
}

// dateline tells the place and agency that open a story. The span's End is
// where the story begins, in bytes of p.
func dateline(p string) (Notice, bool) {
	head := p[:min(len(p), 120)]
	if m := placeLine().FindStringSubmatchIndex(head); m != nil {
		n := Notice{Kind: schema.Dateline, Span: text.Span{End: len(strings.TrimRight(head[:m[1]], " "))}}
		brand := head[m[2]:m[3]]
		if english.IsAgency(strings.ToLower(brand)) {
			n.From, n.Terms = brand, schema.Wire
		}
		return n, true
	}
	if m := bareLine().FindStringIndex(head); m != nil && m[1] < len(p) {
		return Notice{Kind: schema.Dateline, Span: text.Span{End: len(strings.TrimRight(head[:m[1]], " "))}}, true
	}
	return Notice{}, false
}
