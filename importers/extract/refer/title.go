package refer

import (
	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// opensOffice tells the first word of a sentence that begins an office or a body and not
// just the sentence: "Secretary of State Anna White", "Bank of Orn Governor Anna White".
func opensOffice(t *prose.Text, i int, s *prose.Sentence) bool {
	if i != s.First || i+2 >= s.Last || !t.Tokens[i].IsNoun() || !prose.Capital(t.Tokens[i].Word) {
		return false
	}
	of, next := t.Tokens[i+1].Lower, &t.Tokens[i+2]
	if next.Lower == "the" && i+3 < s.Last { // "Governor of the Bank of Orn Ada Moor"
		return english.IsTitle(t.Tokens[i].Lower) && of == "of" && t.Tokens[i+3].IsName()
	}
	return english.IsTitle(t.Tokens[i].Lower) && of == "of" && next.IsName() ||
		english.IsBody(t.Tokens[i].Lower) && (of == "of" || of == "for") && (next.IsName() || next.IsNoun() && prose.Capital(next.Word)) &&
			(department(next.Lower) || !english.IsTitle(next.Lower) && !english.IsFirstName(next.Lower)) // the "Office of Mayor Ada Moor" is not hers
}

// split parts a run into its title and its name, and tells the kind. family are the titles
// that are family names in this text.
func split(t *prose.Text, r prose.Range, bound int, family map[string]bool) []Name {
	if n, ok := headed(t, r, bound); ok {
		return []Name{n}
	}
	if n, ok := lowerOffice(t, r, bound); ok {
		return []Name{n}
	}
	title, last := -1, lastName(t, r) // the last word of the title
	for i := officeStart(t, r); i < last; i++ {
		w := t.Tokens[i].Lower
		if t.Nickname(i) { // Nat "King" Moor
			continue
		}
		if (rank(t, i, r) || english.IsTitle(w) || english.IsPerson(w) && i+1 < last) && !(english.IsFirstName(w) && i+1 < last && i == r.First) && !surname(t, i, r) && !again(t, i, r, family) {
			title = i
		}
	}
	if title < 0 || bodyLast(t, r) {
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
	if first >= r.Last || !capitalName(t.Tokens[first:r.Last]) { // an office without a name: "the Secretary of State"
		return nil
	}
	name := prose.Range{First: first, Last: r.Last}
	if singular := english.Singular(t.Tokens[first].Lower); name.Len() == 1 && singular != t.Tokens[first].Lower && english.IsPerson(singular) { // "Guild of Defence Lawyers"
		return []Name{unTitled(t, r, bound)}
	}
	person := Name{Range: name, Title: prose.Range{First: titleStart(t, r.First, bound), Last: first}, Kind: schema.Person, Sure: true}
	if body := bodyBefore(t, prose.Range{First: r.First, Last: title}); !body.Empty() {
		return []Name{{Range: body, Kind: schema.Organization, Sure: true}, person}
	}
	return []Name{person}
}

// bodyLast reports whether a run ends with a noun for a body, so that no word in it is
// anybody's title: "Revolutionary Guard Corps", but not "Ambassador Power".
func bodyLast(t *prose.Text, r prose.Range) bool {
	w := t.Tokens[r.Last-1].Lower
	return (english.IsBody(english.Singular(w)) || english.IsOrgWord(w) && !english.IsFamilyName(w)) && !familyBody(t, r)
}

// lowerOffice parts the department of an office in lower case from the name behind it:
// "secretary of State Anna White", "head of Orn Harbour Tom Hill".
func lowerOffice(t *prose.Text, r prose.Range, bound int) (Name, bool) {
	if r.First-2 < bound || r.Len() < 2 || t.Tokens[r.First-1].Lower != "of" {
		return Name{}, false
	}
	k := &t.Tokens[r.First-2]
	if prose.Capital(k.Word) || !k.IsNoun() || !english.IsTitle(k.Lower) && !english.IsPerson(k.Lower) || kin(k.Lower) { // "wife of Governor Tom Hill"
		return Name{}, false
	}
	first := officeEnd(t, r.First, r.Last)
	if first >= r.Last || r.Last-first < 2 || !english.IsFirstName(t.Tokens[first].Lower) {
		return Name{}, false
	}
	return Name{
		Range: prose.Range{First: first, Last: r.Last}, Title: prose.Range{First: roleStart(t, r.First-2, bound), Last: first}, Kind: schema.Person, Sure: true,
	}, true
}

// rank tells the letters of a police rank before a name: "DC Alan Mott".
func rank(t *prose.Text, i int, r prose.Range) bool {
	if i != r.First || r.Len() < 2 {
		return false
	}
	switch t.Tokens[i].Word {
	case "DC", "PC", "DS", "DI", "DCI", "DSI", "WPC", "Det", "Det.", "Supt", "Insp", "Cllr", "Cpt":
		return true
	}
	return false
}

// capitalName reports whether words can be a name: the first that is no particle
// has a capital.
func capitalName(words []prose.Token) bool {
	for i := range words {
		if !english.IsParticle(words[i].Lower) {
			return prose.Capital(words[i].Word) || words[i].Kind != text.Word
		}
	}
	return false
}

// headed parts the word that only the head of a sentence gives a capital from
// the name behind it: "Airline Vellair", "Gutted Ron Sedge", "Fiddler Ron Sedge".
func headed(t *prose.Text, r prose.Range, bound int) (Name, bool) {
	if r.First != bound || r.Len() < 2 {
		return Name{}, false
	}
	head, next := &t.Tokens[r.First], &t.Tokens[r.First+1]
	if introduces(head.Lower) {
		n := unTitled(t, prose.Range{First: r.First + 1, Last: r.Last}, r.First+1)
		n.Kind, n.Sure, n.Noun = schema.Organization, true, head.Lower
		return n, true
	}
	if r.Len() < 3 || !english.IsFirstName(next.Lower) || english.IsRegion(head.Lower+" "+next.Lower) || english.IsFirstName(head.Lower) || english.IsTitle(head.Lower) || !t.Tokens[r.First+2].IsName() {
		return Name{}, false
	}
	n := Name{Range: prose.Range{First: r.First + 1, Last: r.Last}, Kind: schema.Person, Sure: true}
	if english.IsPerson(head.Lower) {
		n.Title = prose.Range{First: r.First, Last: r.First + 1}
	}
	return n, true
}

// introduces tells nouns for bodies that stand before their names and begin none.
func introduces(noun string) bool {
	switch noun {
	case "carmaker", "automaker", "drugmaker", "chipmaker", "planemaker", "retailer", "insurer", "lender", "brewer", "airline", "charity", "broadcaster",
		"watchdog", "regulator", "tabloid", "newspaper", "supermarket", "housebuilder", "utility", "startup", "publisher", "supplier", "contractor":
		return true
	}
	return false
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
	for i := first + 1; i+1 < last; i++ { // "of State Ada Moor Hill"
		before := t.Tokens[i-1].Lower
		if english.IsFirstName(t.Tokens[i].Lower) && given(t, i+1, i) > 0 && !hallows(before) && !english.IsRegion(before+" "+t.Tokens[i].Lower) {
			return i
		}
	}
	at := last - 2
	for at > first+1 && english.IsParticle(t.Tokens[at-1].Lower) || at > first+1 && len(t.Tokens[at].Lower) <= 2 {
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
		case when(t, first-1):
		case k.Tag == tag.JJ || k.IsName() || k.Tag == tag.NN && !english.IsTime(k.Lower) || k.Tag == tag.HYPH || acting(t, first-1):
			first--
			continue
		case k.Lower == "the" && first-3 >= bound: // but "a spokesman for Governor Ada Moor" is not she
			j := first - 3
			if w := t.Tokens[first-2].Lower; (w == "to" || w == "of" || w == "for") && (english.IsTitle(t.Tokens[j].Lower) || english.IsPerson(t.Tokens[j].Lower)) {
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

// when tells a time before a title, which is no part of it: "On Monday President Ada
// Moor", but not "Sunday Herald editor".
func when(t *prose.Text, i int) bool {
	switch w := t.Tokens[i].Lower; {
	case english.IsWeekday(w):
		return i+1 >= len(t.Tokens) || !english.IsCarrier(t.Tokens[i+1].Lower)
	case english.IsMonth(w):
		return i > 0 && t.Tokens[i-1].Tag == tag.IN
	default: // but "Evening Herald"
		return t.Tokens[i].Word == w && (w == "morning" || w == "afternoon" || w == "evening" || w == "night" || w == "week" || w == "month" || w == "year")
	}
}

// acting tells the participle that an office is held with for a while: "acting mayor".
func acting(t *prose.Text, i int) bool {
	return t.Tokens[i].Lower == "acting" && i+1 < len(t.Tokens) && (t.Tokens[i+1].IsNoun() || t.Tokens[i+1].Tag == tag.JJ)
}

// roleStart returns where the noun phrase of a role in lower case begins.
func roleStart(t *prose.Text, i, bound int) int {
	for i > bound {
		k := &t.Tokens[i-1]
		if when(t, i-1) {
			break
		}
		if k.Tag == tag.JJ || k.IsNoun() || k.Tag == tag.POS || acting(t, i-1) || k.Tag == tag.HYPH || k.Tag == tag.VBN && i-1 > bound && t.Tokens[i-2].Tag == tag.DT {
			i--
			continue
		}
		break
	}
	return i
}
