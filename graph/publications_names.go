package graph

import (
	_ "embed"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/resolve/name"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// A form is what spellings of one name have in common. All names that the table of
// the press has for one publication, its domains too, have one form, "#12". A name that
// is written as a domain has the form "@domain". Any other has its words, without "The",
// if it is one of the renderings of these words: as it is these that the keys of the
// graph are asked for, two of one form always find each other. What is written in yet
// another way has a form of its own.

// formOf returns the form of a name; "" of none.
func formOf(called string) string {
	if domain := domainNamed(called); domain != "" {
		return domainForm(domain)
	}
	form := plainForm(called)
	if n := press().names[form]; n > 0 {
		return numbered(n)
	}
	return form
}

func domainForm(domain string) string {
	if n := press().domains[domain]; n > 0 {
		return numbered(n)
	}
	return "@" + domain
}

// plainForm is the form of a name as far as its words go.
func plainForm(called string) string {
	folded := withoutThe(called)
	words := mastheadWords(folded)
	if slices.Contains(renderings(words), folded) {
		return strings.Join(words, " ")
	}
	return folded
}

func numbered(n int) string { return "#" + strconv.Itoa(n) }

// domainNamed returns the registrable domain that a name is written as, or "".
func domainNamed(called string) string {
	s := strings.ToLower(called)
	dot := strings.LastIndexByte(s, '.')
	if dot < 0 || len(s)-dot < 3 || strings.ContainsAny(s, " /@") || schema.Domain(s) != s {
		return ""
	}
	return s
}

// mastheadWords returns the words of a folded name.
func mastheadWords(folded string) []string {
	words := strings.FieldsFunc(strings.ReplaceAll(folded, "&", " and "), func(r rune) bool { return r == ' ' || r == '/' || r == '-' })
	for i := range words {
		words[i] = strings.ReplaceAll(words[i], ".", "")
	}
	return words
}

// mostWords is of how many words a name is written in more ways than one.
const mostWords = 8

// renderings are the ways, folded, in which a newsroom writes the words of a name: with
// a stroke or hyphen for one of the spaces, "&" for "and", points in initials.
func renderings(words []string) (all []string) {
	plain := strings.Join(words, " ")
	if len(words) > mostWords {
		return []string{plain}
	}
	dotted := slices.Clone(words)
	for i, w := range words {
		dotted[i] = withPoints(w, len(words) == 1)
	}
	spelled := [][]string{words}
	if !slices.Equal(dotted, words) {
		spelled = append(spelled, dotted)
	}
	for _, ws := range spelled {
		all = append(all, strings.Join(ws, " "))
		for i := 1; i < len(ws); i++ {
			before, after := strings.Join(ws[:i], " "), strings.Join(ws[i:], " ")
			all = append(all, before+"/"+after, before+" / "+after, before+"-"+after)
		}
	}
	for _, s := range all {
		if strings.Contains(s, " and ") {
			all = append(all, strings.ReplaceAll(s, " and ", " & "))
		}
	}
	return all
}

// withPoints writes initials with points: those that names of papers begin with, and a
// name that is nothing else.
func withPoints(w string, alone bool) string {
	switch {
	case w == "st":
		return "st."
	case w == "us" || w == "uk" || w == "un" || w == "eu" || w == "la" || w == "ny", alone && len(w) > 1 && len(w) < 5:
		return strings.Join(strings.Split(w, ""), ".") + "."
	}
	return w
}

// asked are the keys under which the graph has whatever has a form: as names, and as
// aliases by their letters.
func asked(form string) (names, aliases []string) {
	switch {
	case form == "":
		return nil, nil
	case form[0] == '@':
		return []string{form[1:]}, nil
	case form[0] == '#':
		n, _ := strconv.Atoi(form[1:])
		names = slices.Clone(press().lines[n].domains)
		for _, p := range press().lines[n].names {
			names = append(names, waysOf(p)...)
		}
		return names, nil
	}
	letters := quads.Letters(form)
	return waysOf(form), []string{letters, "the" + letters}
}

// waysOf are all ways to write a name of a plain form.
func waysOf(form string) (all []string) {
	ways := renderings(mastheadWords(form))
	if !slices.Contains(ways, form) {
		ways = []string{form}
	}
	for _, w := range ways {
		all = append(all, w, "the "+w)
	}
	return all
}

// pressTable is the table of the press: publications from 1, by their forms.
type pressTable struct {
	names, domains map[string]int
	lines          []pressLine
}

type pressLine struct{ names, domains []string }

// The table is package name's, which tells of two names whether it has them for one; here
// it is asked for the others of a name.
//
//go:embed resolve/name/data/press.txt
var pressLines string

var press = sync.OnceValue(func() *pressTable {
	t := &pressTable{names: map[string]int{}, domains: map[string]int{}, lines: []pressLine{{}}}
	for line := range strings.Lines(pressLines) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		n := len(t.lines)
		names, domains, _ := strings.Cut(line, "|")
		l := pressLine{domains: strings.Fields(domains)}
		for _, called := range strings.Split(names, ";") {
			form := plainForm(strings.TrimSpace(called))
			l.names, t.names[form] = append(l.names, form), n
		}
		for _, d := range l.domains {
			t.domains[d] = n
		}
		t.lines = append(t.lines, l)
	}
	return t
})

// masthead is what a publication is called, over its articles.
type masthead struct {
	// told is as the first article tells of it.
	told   schema.Publication
	domain string
	// press is its number in the table of the press, by its domain; 0 for none.
	press int
	// names and aliases are the forms of its names; telling are those of names that not
	// just any paper could have.
	names, aliases, telling []string
}

// newMasthead puts together what articles tell of a publication, the first one first. A
// name counts that a quarter of them give: what one page or another is called by
// mistake, and what a host has of all that it hosts, are no names of it. An alias that the
// table of the press has is the name of whom it has there.
func newMasthead(told []schema.Publication) *masthead {
	m := &masthead{told: told[0], domain: told[0].Domain}
	m.press = press().domains[m.domain]
	times, plain := map[string]int{}, map[string]string{}
	for i := range told {
		form := formOf(told[i].Name)
		times[form]++
		plain[form] = plainForm(told[i].Name)
		for _, a := range told[i].Aliases {
			if form := formOf(a); !isPart(a, told[i].Name) && !strings.HasPrefix(form, "#") {
				m.aliases = append(m.aliases, form)
			}
		}
	}
	for _, form := range slices.Sorted(maps.Keys(times)) {
		if form == "" || 4*times[form] < len(told) || m.press > 0 && form[0] == '#' {
			continue
		}
		m.names = append(m.names, form)
		if form[0] != '@' && slices.ContainsFunc(strings.Fields(plain[form]), func(w string) bool { return !isCommonInPress(w) }) {
			m.telling = append(m.telling, form)
		}
	}
	if m.domain != "" {
		m.names = append(m.names, domainForm(m.domain))
	}
	m.names, m.aliases = distinct(m.names), distinct(m.aliases)
	m.aliases = slices.DeleteFunc(m.aliases, func(a string) bool { return slices.Contains(m.names, a) })
	return m
}

// label is the domain without the public suffix.
func (m *masthead) label() string {
	label, _, _ := strings.Cut(m.domain, ".")
	return label
}

// oneSite reports whether two domains are of one publication: the table of the press has
// both for it or, where it has neither, they differ in the public suffix alone and both
// have one name, which tells something. "The Standard" of London and that of Nairobi have
// but the name and the beginning of their domains in common.
func (m *masthead) oneSite(o *masthead) bool {
	switch {
	case m.domain == "" || o.domain == "":
		return false
	case m.press > 0 || o.press > 0:
		return m.press == o.press
	}
	return m.label() == o.label() && slices.ContainsFunc(m.telling, func(f string) bool { return slices.Contains(o.telling, f) })
}

// isSister reports whether names are those of two titles of one house, or of two that the
// table of the press tells apart.
func (m *masthead) isSister(o *masthead) bool {
	res := name.Parse(m.told.Name, name.Publication).Compare(name.Parse(o.told.Name, name.Publication))
	return res.Has(name.Sister) || res.Has(name.OtherBody) || isPart(m.told.Name, o.told.Name) || isPart(o.told.Name, m.told.Name)
}

// isPart reports whether a name is a part of another one, and what is left tells more than
// that it is a company or a service: AP Images may be called AP, and is not the AP.
func isPart(part, whole string) bool {
	in, words := mastheadWords(withoutThe(part)), mastheadWords(withoutThe(whole))
	return len(in) < len(words) && !slices.ContainsFunc(in, func(w string) bool { return !slices.Contains(words, w) }) &&
		slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(in, w) && !isServiceWord(w) })
}

// isCommonInPress tells the words that names of many papers are made of, beside those that
// a credit must not go by alone.
func isCommonInPress(w string) bool {
	switch text.Fold(w) {
	case "of", "and", "a", "afternoon", "business", "city", "day", "metro", "people", "saturday", "week", "weekend", "home", "blog", "latest", "radio", "tv":
		return true
	}
	return isPaperWord(w)
}
