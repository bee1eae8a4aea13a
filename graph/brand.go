package graph

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/resolve/name"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// brand is what a publication is called.
type brand struct {
	// keys are name, aliases and domain, folded.
	keys []string
	// short are the domain without what stands behind its first dot, and the name
	// where it is one word, letters alone.
	short []string
	// words are the words of the name; none where the domain is all that is known.
	words  []string
	agency bool
	// titles are the same as keys, for the table of the press.
	titles []*name.Name
}

// same reports whether a credit and the head of an article mean one publication, as far
// as their names tell. People name it in full in one place, and in another one by
// initials, by its domain, or as the edition or service that they know; so it is one
//
//   - of one name, alias or domain, "The" left out;
//   - of names that the table of the press has for one: "RT" and "Russia Today";
//   - of a name in one word, or a domain, that spells the other's name, in words or
//     their initials: "AFP" and "rferl.org", "nytimes.com", see [spells];
//   - of a name that goes on where the other's ends, "Reuters UK", and of one that
//     has an agency's in it. Names of words that many papers have do not count:
//     the Times of Malta is not The Times.
//
// Package name takes two names for one publication only where it is sure. A credit asks
// for less: it means somebody, and of those who share its text the one that it fits.
func (b *brand) same(o *brand) bool {
	return slices.ContainsFunc(b.keys, func(k string) bool { return slices.Contains(o.keys, k) }) ||
		b.shortFor(o) || o.shortFor(b) || b.partOf(o) || o.partOf(b) || b.known(o)
}

func newBrand(p *schema.Publication) *brand {
	b := &brand{agency: p.Kind == schema.Agency}
	for _, called := range append([]string{p.Name, p.Domain}, p.Aliases...) {
		if key := strings.TrimPrefix(text.Fold(called), "the "); key != "" {
			b.keys = append(b.keys, key)
			b.titles = append(b.titles, name.Parse(called, name.Publication))
		}
	}
	if label, _, _ := strings.Cut(p.Domain, "."); label != "" {
		b.short = append(b.short, quads.Letters(label))
	}
	if p.Name == "" || p.Name == p.Domain {
		return b
	}
	b.words = text.Words(b.keys[0])
	if !strings.ContainsAny(b.keys[0], " ") {
		b.short = append(b.short, quads.Letters(p.Name))
	}
	return b
}

// known reports whether the table of the press has a name of one and a name of the other
// for one publication.
func (b *brand) known(o *brand) bool {
	return slices.ContainsFunc(b.titles, func(t *name.Name) bool {
		return slices.ContainsFunc(o.titles, func(u *name.Name) bool { return t.Compare(u).Has(name.OtherNameOf) })
	})
}

// shortFor reports whether a short name of one, which is not a word that many papers
// have in theirs, spells that of the other.
func (b *brand) shortFor(o *brand) bool {
	return slices.ContainsFunc(b.short, func(s string) bool {
		s = strings.TrimPrefix(s, "the")
		return !isPaperWord(s) && (slices.Contains(o.short, s) || spells(s, o.words) || spells(strings.TrimSuffix(s, "news"), o.words))
	})
}

// spells reports whether a short name is made of a name's words, one after the
// other, each in full or by its initial. Words as "of" may be left out, and at the
// end those that say that it is a company or a service. It has two letters at least.
func spells(short string, words []string) bool {
	const longest = 12 // words of a name; each doubles the ways to spell it
	return len(short) >= 2 && len(words) <= longest && spelled(short, words)
}

func spelled(short string, words []string) bool {
	if short == "" {
		return !slices.ContainsFunc(words, func(w string) bool { return !isServiceWord(w) })
	}
	if len(words) == 0 {
		return false
	}
	first, rest := words[0], words[1:]
	_, n := utf8.DecodeRuneInString(first)
	for _, part := range []string{first, first[:n]} {
		if after, ok := strings.CutPrefix(short, part); ok && spelled(after, rest) {
			return true
		}
	}
	return (first == "of" || first == "the" || first == "and" || first == "for") && spelled(short, rest)
}

// partOf reports whether a name is the beginning of the other one or, of an agency,
// stands in it.
func (b *brand) partOf(o *brand) bool {
	n := len(b.words)
	if n == 0 || n >= len(o.words) || !slices.ContainsFunc(b.words, func(w string) bool { return !isPaperWord(w) }) {
		return false
	}
	for i := 0; i+n <= len(o.words) && (i == 0 || b.agency); i++ {
		if slices.Equal(o.words[i:i+n], b.words) {
			return true
		}
	}
	return false
}

// isServiceWord tells the words that are added to a publication's name where it
// sells its texts, or is a company.
func isServiceWord(w string) bool {
	switch w {
	case "news", "service", "services", "agency", "wire", "newswire", "syndicate", "online", "digital", "media", "network", "group", "inc", "ltd", "llc", "plc":
		return true
	}
	return false
}

// isPaperWord tells the words that many papers' names have, and that tell none.
func isPaperWord(w string) bool {
	switch w {
	case "times", "post", "guardian", "observer", "herald", "tribune", "mail", "express", "mirror", "star", "sun", "telegraph", "chronicle", "gazette",
		"courier", "journal", "standard", "echo", "globe", "independent", "mercury", "argus", "press", "dispatch", "bulletin", "record", "ledger", "review",
		"monitor", "sentinel", "examiner", "inquirer", "register", "republic", "nation", "citizen", "advertiser", "leader", "daily", "weekly",
		"sunday", "morning", "evening", "today", "national", "international", "world", "new", "the", "local", "free", "radio", "channel", "magazine", "newspaper":
		return true
	}
	return isServiceWord(w)
}
