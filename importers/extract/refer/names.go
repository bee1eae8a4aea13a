package refer

import (
	"slices"
	"strings"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema"
)

// Name is one mention of a name: "U.S. Secretary of State Mike Pompeo".
type Name struct {
	// Range is the name itself, "Mike Pompeo".
	Range prose.Range
	// Title is the run of titles before it, "U.S. Secretary of State"; it may
	// be empty.
	Title prose.Range
	Kind  schema.ActorKind
	// Sure says that the form alone tells the kind.
	Sure bool
	// Noun is the noun in lower case that introduces a body: "the newspaper
	// Fjordposten".
	Noun string
}

// Names finds the names of a text in order.
func Names(t *prose.Text) []Name {
	var found []Name
	for i := range t.Sentences {
		s := &t.Sentences[i]
		for j := s.First; j < s.Last; {
			office := opensOffice(t, j, s)
			if !t.Tokens[j].IsName() && !office || english.IsWeekday(t.Tokens[j].Lower) || inDate(t, j, s.Last) {
				j++
				continue
			}
			from := j
			if office {
				from++
			}
			end := runEnd(t, from, s.Last)
			names := split(t, prose.Range{First: runStart(t, j, end, s.First), Last: end}, s.First)
			if len(names) == 1 && owned(t, &names[0], found) {
				found = found[:len(found)-1]
			}
			found = append(found, names...)
			j = end
		}
	}
	return found
}

// owned widens the name of a body that every state has to whose it is: "Iran’s
// Foreign Ministry" is not Iraq's. The owner must be the name found last.
func owned(t *prose.Text, n *Name, found []Name) bool {
	if n.Kind != schema.Organization || len(found) == 0 || n.Range.First == 0 || t.Tokens[n.Range.First-1].Tag != tag.POS {
		return false
	}
	owner := found[len(found)-1]
	if owner.Range.Last != n.Range.First-1 || !everyState(t.Tokens[n.Range.Last-1].Lower) {
		return false
	}
	n.Range.First = owner.Range.First
	return true
}

// everyState tells bodies that every state or town has one of.
func everyState(noun string) bool {
	switch noun {
	case "ministry", "government", "parliament", "army", "military", "police", "navy", "cabinet", "office", "embassy", "senate", "court", "congress", "department":
		return true
	}
	return false
}

// opensOffice tells the first word of a sentence that begins an office and not
// just the sentence: "Secretary of State Anna White".
func opensOffice(t *prose.Text, i int, s *prose.Sentence) bool {
	return i == s.First && i+2 < s.Last && t.Tokens[i].IsNoun() && prose.Capital(t.Tokens[i].Word) && english.IsTitle(t.Tokens[i].Lower) &&
		t.Tokens[i+1].Lower == "of" && t.Tokens[i+2].IsName()
}

// runStart takes in the capitalised adjective that opens a name: "Continental
// Press", "Islamic Revolutionary Guards Corps". At the head of a sentence every
// word has a capital; there it must be the name of a body.
func runStart(t *prose.Text, first, end, bound int) int {
	for first > bound {
		k := &t.Tokens[first-1]
		if k.Tag != tag.JJ && k.Tag != tag.VBN && k.Tag != tag.VBG || !prose.Capital(k.Word) {
			break
		}
		last := t.Tokens[end-1].Lower
		if english.IsTitle(k.Lower) && !english.IsBody(english.Singular(last)) { // "Foreign Minister", but "Foreign Ministry"
			break
		}
		if first-1 == bound && !english.IsBody(english.Singular(last)) && !english.IsCarrier(last) && !english.IsOrgWord(last) {
			break
		}
		first--
	}
	return first
}

// inDate tells the name of a month that is no person's: "January", "Jan. 3", but
// not "Jan Pohl" or "April Jones".
func inDate(t *prose.Text, i, last int) bool {
	w := t.Tokens[i].Lower
	if !english.IsMonth(w) {
		return false
	}
	if i+1 < last && (t.Tokens[i+1].Tag == tag.CD || t.Tokens[i+1].Word == ",") {
		return true
	}
	return len(w) > 4 && (i+1 >= last || !t.Tokens[i+1].IsName())
}

// runEnd returns where the run of name words from i ends: capitalised words
// and what joins them inside a name ("Ministry of Ports").
func runEnd(t *prose.Text, i, last int) int {
	for i < last {
		k := &t.Tokens[i]
		if k.IsName() && !english.IsWeekday(k.Lower) {
			i++
			continue
		}
		joins := k.Lower == "of" || k.Lower == "for" && i > 0 && english.IsBody(english.Singular(t.Tokens[i-1].Lower)) ||
			particle(k.Lower) || k.Lower == "&" || k.Lower == "/"
		if !joins {
			return i
		}
		j := i + 1
		for j < last && (t.Tokens[j].Lower == "the" || particle(k.Lower) && particle(t.Tokens[j].Lower)) {
			j++
		}
		if k.Lower == "of" && !takesOf(t.Tokens[i-1].Lower) || j >= last || !t.Tokens[j].IsName() {
			return i
		}
		i = j
	}
	return i
}

// particle tells the small words inside personal names.
func particle(w string) bool {
	switch w {
	case "de", "da", "dos", "van", "von", "der", "den", "bin", "ibn", "al", "el", "la", "le", "du", "di", "ben", "zu", "af", "e", "y":
		return true
	}
	return false
}

// takesOf tells words of names that go on with "of": offices and bodies.
func takesOf(w string) bool {
	return english.IsTitle(w) || english.IsBody(w) || english.IsPerson(english.Singular(w)) || w == "republic" || w == "states" || w == "united"
}

// split parts a run into its title and its name, and tells the kind.
func split(t *prose.Text, r prose.Range, bound int) []Name {
	title := -1 // the last word of the title
	for i := r.First; i < r.Last; i++ {
		if english.IsTitle(t.Tokens[i].Lower) || english.IsPerson(t.Tokens[i].Lower) && i+1 < r.Last {
			title = i
		}
	}
	if title < 0 || english.IsBody(english.Singular(t.Tokens[r.Last-1].Lower)) {
		return []Name{unTitled(t, r, bound)}
	}
	first := title + 1
	if first < r.Last && t.Tokens[first].Lower == "of" {
		first++
		if first < r.Last && t.Tokens[first].Lower == "the" {
			first++
		}
		first = officeEnd(t, first, r.Last)
	} else if first < r.Last && t.Tokens[first].Lower == "general" {
		first++
	}
	if first >= r.Last { // an office without a name: "the Secretary of State"
		return nil
	}
	name := prose.Range{First: first, Last: r.Last}
	return []Name{{Range: name, Title: prose.Range{First: titleStart(t, r.First, bound), Last: first}, Kind: schema.Person, Sure: true}}
}

// officeEnd returns where an office's "of" phrase ends and the name begins:
// names have two words, unless one word is left after a known department.
func officeEnd(t *prose.Text, first, last int) int {
	n := last - first
	switch {
	case n <= 1:
		return last
	case n == 2:
		switch t.Tokens[first].Lower {
		case "state", "defense", "defence", "treasury", "justice", "commerce", "interior", "labor", "energy", "health", "education", "police", "finance", "transport":
			return first + 1
		}
		return last
	}
	at := last - 2
	for at > first+1 && particle(t.Tokens[at-1].Lower) || at > first+1 && len(t.Tokens[at].Lower) <= 2 {
		at--
	}
	return at
}

// titleStart takes in what stands before a capitalised title and belongs to
// it: "U.S. Assistant to the Secretary of Defense", "Iranian".
func titleStart(t *prose.Text, first, bound int) int {
	for first > bound {
		k := &t.Tokens[first-1]
		switch {
		case k.Tag == tag.JJ || k.IsName() || k.Tag == tag.NN && !english.IsTime(k.Lower) || k.Tag == tag.HYPH:
			first--
			continue
		case (k.Lower == "the" || k.Lower == "to" || k.Lower == "of" || k.Lower == "for") && first-2 >= bound:
			j := first - 2
			if k.Lower == "the" && j > bound && (t.Tokens[j].Lower == "to" || t.Tokens[j].Lower == "of" || t.Tokens[j].Lower == "for") {
				j--
			}
			if j >= bound && j < first-1 && (english.IsTitle(t.Tokens[j].Lower) || english.IsPerson(t.Tokens[j].Lower)) && (j < first-2 || k.Lower != "the") {
				first = j
				continue
			}
		case k.Tag == tag.POS && first-2 >= bound && t.Tokens[first-2].IsName():
			first -= 2
			continue
		}
		break
	}
	return first
}

// unTitled tells the kind of a name that has no title.
func unTitled(t *prose.Text, r prose.Range, bound int) Name {
	n := Name{Range: r, Kind: schema.Person}
	words := t.Words(r)
	lower := strings.ToLower(words)
	last := t.Tokens[r.Last-1].Lower
	switch {
	case english.IsState(strings.TrimPrefix(lower, "the ")):
		n.Kind, n.Sure = schema.State, true
	case english.IsCapital(lower): // its government is meant where it speaks
		n.Kind = schema.State
	case english.IsAgency(lower), english.IsOrganization(lower):
		n.Kind, n.Sure = schema.Organization, true
	case english.IsBody(english.Singular(last)), english.IsCarrier(last) && r.Len() > 1, bodyOf(t, r), strings.ContainsAny(words, "/&"):
		n.Kind, n.Sure = schema.Organization, true
	case r.First > bound && english.IsBody(t.Tokens[r.First-1].Lower) && t.Tokens[r.First-1].Tag == tag.NN:
		n.Kind, n.Sure, n.Noun = schema.Organization, true, t.Tokens[r.First-1].Lower
	case r.Len() > 1 && english.IsCarrier(t.Tokens[r.First].Lower) && english.IsBody(t.Tokens[r.First].Lower): // "Radio Orun"
		n.Kind, n.Sure = schema.Organization, true
	case r.Len() == 1 && acronym(words):
		n.Kind, n.Sure = schema.Organization, true
	case r.First > bound && t.Tokens[r.First-1].Lower == "the" && (r.Last >= len(t.Tokens) || !t.Tokens[r.Last].IsNoun()):
		n.Kind = schema.Organization
	case r.Len() > 4:
		n.Kind = schema.Organization
	}
	// A role in lower case before a bare name: "spokesman John Smith".
	if n.Kind == schema.Person && r.First > bound {
		if k := &t.Tokens[r.First-1]; (k.Tag == tag.NN || k.Tag == tag.NNP) && (english.IsPerson(k.Lower) || english.IsTitle(k.Lower)) {
			n.Title = prose.Range{First: roleStart(t, r.First-1, bound), Last: r.First}
			n.Sure = true
		}
	}
	return n
}

// roleStart returns where the noun phrase of a role in lower case begins.
func roleStart(t *prose.Text, i, bound int) int {
	for i > bound {
		k := &t.Tokens[i-1]
		if k.Tag == tag.JJ || k.IsNoun() || k.Tag == tag.POS || k.Tag == tag.HYPH {
			i--
			continue
		}
		break
	}
	return i
}

// bodyOf tells "Ministry of Ports", "Bank of America".
func bodyOf(t *prose.Text, r prose.Range) bool {
	for i := r.First; i+1 < r.Last; i++ {
		if (t.Tokens[i+1].Lower == "of" || t.Tokens[i+1].Lower == "for") && english.IsBody(english.Singular(t.Tokens[i].Lower)) {
			return true
		}
	}
	return slices.ContainsFunc(t.Tokens[r.First:r.Last], func(k prose.Token) bool { return english.IsOrgWord(k.Lower) })
}

// acronym tells "KH", "NATO", "U.N.".
func acronym(w string) bool {
	if len(w) < 2 || len(w) > 6 {
		return false
	}
	for _, c := range []byte(w) {
		if (c < 'A' || c > 'Z') && c != '&' && c != '.' && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}
