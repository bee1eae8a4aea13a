package name

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/saidby/saidby/schema"
)

//go:embed data/press.txt
var pressTable string

// outlet is a publication's name in its parts.
type outlet struct {
	// words are those of the name without "the"; core are they without words
	// for the kind of outlet behind them.
	words, core []string
	// bag is the core, sorted, in one string.
	bag string
	// domain is the registrable domain, where the name is an address; label is
	// its first part, without hyphens and a leading "the".
	domain, label string
	// known is the number in the table of the press, from 1; 0 for none.
	known int
	// halves are the two names of a joint one: "Radio Free Europe/Radio Liberty".
	halves []string
}

// press leads from names and domains to the numbers of publications, from 1.
var press = sync.OnceValue(func() map[string]int {
	found := make(map[string]int, 300)
	number := 0
	for line := range records(pressTable) {
		number++
		names, domains, _ := strings.Cut(line, "|")
		for _, n := range strings.Split(names, ";") {
			found[strings.Join(outletWords(fold(n)), " ")] = number
		}
		for _, d := range strings.Fields(domains) {
			found[d] = number
		}
	}
	return found
})

// parseOutlet reads the folded name of a publication.
func parseOutlet(folded string) *outlet {
	o := &outlet{}
	if o.domain = domainOf(folded); o.domain != "" {
		label, _, _ := strings.Cut(o.domain, ".")
		o.label = strings.TrimPrefix(strings.ReplaceAll(label, "-", ""), "the")
		if o.label == "" {
			o.label = label
		}
		o.known = press()[o.domain]
		return o
	}
	o.words = outletWords(folded)
	o.known = press()[strings.Join(o.words, " ")]
	n := len(o.words)
	for n > 1 && in(o.words[n-1], mastheadTail) {
		n--
	}
	if n > 1 && n < len(o.words) && o.words[n-1] == "news" && o.words[n] == "agency" {
		n--
	}
	o.core = o.words[:n]
	sorted := slices.Clone(o.core)
	slices.Sort(sorted)
	o.bag = strings.Join(sorted, " ")
	if a, b, found := strings.Cut(folded, "/"); found {
		o.halves = []string{strings.Join(outletWords(a), " "), strings.Join(outletWords(b), " ")}
	}
	return o
}

// outletWords parts a name into words. Points inside are dropped, "the" at the
// front, stop words and and.
func outletWords(s string) []string {
	fields := strings.FieldsFunc(strings.ReplaceAll(s, "&", " "), func(r rune) bool {
		return r == ' ' || r == '-' || r == ',' || r == '/' || r == '(' || r == ')' || r == '"'
	})
	words := make([]string, 0, len(fields))
	for _, w := range fields {
		w = letters(strings.TrimSuffix(w, "'s"))
		if w != "" && w != "the" && w != "and" && w != "of" && !slices.Contains(words, w) {
			words = append(words, w)
		}
	}
	if len(words) == 0 {
		return []string{letters(s)}
	}
	return words
}

// domainOf is the registrable domain of a name that is written as an address
// ("www.nytimes.com"), or "".
func domainOf(s string) string {
	if strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") {
		return schema.Domain(s)
	}
	host, _, _ := strings.Cut(s, "/")
	if strings.ContainsAny(host, " '\"(),&") || !strings.Contains(host, ".") {
		return ""
	}
	longest := 0
	parts := strings.Split(host, ".")
	for _, p := range parts {
		if p == "" {
			return ""
		}
		longest = max(longest, len(p))
	}
	if longest < 2 || len(parts[len(parts)-1]) < 2 {
		return ""
	}
	return schema.Domain(host)
}
