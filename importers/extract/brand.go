package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/notice"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// ownBrand reports whether a name, or the address of a site, is that of the
// article's own publication.
func (b *builder) ownBrand(name string) bool {
	p := b.a.Publication
	if p == nil {
		return false
	}
	if d := siteOf(name); d != "" {
		return b.ownSite(d)
	}
	own, other := brand(p.Name), brand(name)
	first, _, _ := strings.Cut(other, " ")
	label, _, _ := strings.Cut(p.Domain, ".")
	if label != "" && first == label { // "BBC News NI" on bbc.com
		return true
	}
	return own == other || letters(own) == letters(other) || within(own, other) || within(other, own) || p.Domain != "" && resembles(name, p.Domain)
}

// ownSite reports whether a domain is the article's own: that of its address or
// publication, the same name under another country's, or one that the address
// holds because it leads to a kept copy ("https://cache.example/c/quay.example/1").
func (b *builder) ownSite(domain string) bool {
	key := schema.URLKey(b.a.URL)
	own := schema.Domain(b.a.URL)
	p := b.a.Publication
	if domain == own || sameLabel(domain, own) || key != "" && (strings.Contains(key, "/"+domain) || strings.Contains(key, "."+domain) || strings.HasPrefix(key, strings.ReplaceAll(domain, ".", "-")) || strings.Contains(key, "www-"+strings.ReplaceAll(domain, ".", "-"))) {
		return true
	}
	return p != nil && (domain == p.Domain || sameLabel(domain, p.Domain) || resembles(p.Name, domain))
}

// sameLabel reports whether two domains differ in their endings alone.
func sameLabel(a, b string) bool {
	x, _, _ := strings.Cut(a, ".")
	y, _, _ := strings.Cut(b, ".")
	return x != "" && x == y
}

// siteOf returns the registrable domain of what a credit names by its address,
// "https://www.quay.example/1" or "Quay.example", and "" for a name.
func siteOf(name string) string {
	if strings.Contains(name, "://") {
		return schema.Domain(name)
	}
	host, _, _ := strings.Cut(name, "/")
	if !strings.Contains(host, ".") || strings.ContainsFunc(host, unicode.IsSpace) {
		return ""
	}
	last := host[strings.LastIndexByte(host, '.')+1:]
	if len(last) < 2 || last != strings.ToLower(last) {
		return "" // "U.S."
	}
	return schema.Domain(host)
}

// within reports whether a short name is a part of a longer one, word by word:
// "quay" of "quay media". Words that many papers' names have tell nothing.
func within(short, long string) bool {
	s, l := text.Words(short), text.Words(long)
	if len(s) == 0 || len(s) >= len(l) || !slices.ContainsFunc(s, func(w string) bool { return !common(w) }) {
		return false
	}
	for i := 0; i+len(s) <= len(l); i++ {
		if slices.Equal(l[i:i+len(s)], s) {
			return true
		}
	}
	return false
}

// common reports whether a word is in the names of many publications.
func common(w string) bool {
	if _, agency := notice.Agency(w); agency {
		return false
	}
	switch w {
	case "daily", "weekly", "the", "of", "and", "today", "review", "courier", "magazine", "conversation", "local", "network", "media":
		return true
	}
	return english.IsCarrier(w)
}

// resembles reports whether a domain is rather that of the publication of a
// name: "harbourweekly.example" of "Harbour Weekly", "rferl.org" of none.
func resembles(name, domain string) bool {
	label, _, _ := strings.Cut(domain, ".")
	label = strings.ReplaceAll(label, "-", "")
	short := letters(brand(name))
	if label == "" || short == "" {
		return false
	}
	return label == short || label == short+"news" || "the"+short == label || len(short) > 3 && strings.HasPrefix(label, short) ||
		len(label) > 4 && strings.HasPrefix(short, label) || len(label) > 2 && label == strings.ToLower(initials(name))
}

// letters is a folded name without what stands between its letters.
func letters(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, name)
}

// initials returns the first letters of a name's words, "The" left out.
func initials(name string) string {
	var out strings.Builder
	for _, w := range strings.Fields(strings.TrimPrefix(name, "The ")) {
		r, _ := utf8.DecodeRuneInString(w)
		out.WriteRune(r)
	}
	return out.String()
}

// brand is a publication's name for comparing.
func brand(name string) string {
	full, _ := notice.Agency(name)
	switch full {
	case "The Associated Press":
		return "ap"
	case "Agence France-Presse":
		return "afp"
	case "United Press International":
		return "upi"
	}
	name = strings.TrimPrefix(text.Fold(full), "the ")
	for _, form := range []string{", inc", " inc", " llc", " ltd", " limited", " plc"} {
		name = strings.TrimSuffix(strings.TrimRight(name, ". "), form)
	}
	return strings.TrimRight(name, ",. ")
}
