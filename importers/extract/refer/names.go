package refer

import (
	"slices"
	"strings"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Name is one mention of a name: "U.S. Secretary of State Mike Pompeo".
type Name struct {
	// Range is the name itself, "Mike Pompeo".
	Range prose.Range
	// Title is the run of titles before it, "U.S. Secretary of State"; it may
	// be empty.
	Title prose.Range
	// End is the token after the name and the letters behind it ("QC").
	End  int
	Kind schema.ActorKind
	// Sure says that the form alone tells the kind.
	Sure bool
	// Noun is the noun in lower case that introduces a body: "the newspaper
	// Fjordposten".
	Noun string
}

// opens returns the first token of title and name.
func (n *Name) opens() int {
	if n.Title.Empty() {
		return n.Range.First
	}
	return n.Title.First
}

// Names finds the names of a text in order.
func Names(t *prose.Text) []Name {
	found := runs(t, nil)
	if family := families(t, found); family != nil {
		found = runs(t, family)
	}
	return overrun(t, reopened(t, found))
}

// runs finds the runs of words that are names. family are the titles that are family
// names in this text.
func runs(t *prose.Text, family map[string]bool) []Name {
	var found []Name
	for i := range t.Sentences {
		s := &t.Sentences[i]
		headline := headline(t, s)
		for j := s.First; j < s.Last; {
			office := opensOffice(t, j, s)
			if !nameWord(t, j, s, headline) && !office || english.IsWeekday(t.Tokens[j].Lower) || inDate(t, j, s.Last) {
				j++
				continue
			}
			end := runEnd(t, j, s, headline)
			if office && end == j+1 && !nameWord(t, j, s, headline) { // "Office of" what is no name
				j++
				continue
			}
			names := slices.DeleteFunc(split(t, prose.Range{First: runStart(t, j, end, s.First), Last: end}, s.First, family), func(n Name) bool {
				return partisan(t, &n) || seat(t, &n) || n.Range.Len() == 1 && commonLetters(t.Words(n.Range))
			})
			if len(names) == 1 && ownedBy(t, &names[0], found) {
				found = found[:len(found)-1]
			}
			for k := range names {
				ministryIn(t, &names[k])
				peerOf(t, &names[k], s.Last)
				names[k].End = names[k].Range.Last
				lettersBehind(t, &names[k])
				withBody(t, &names[k], found)
				end = max(end, names[k].Range.Last)
			}
			found = append(found, names...)
			j = end
		}
	}
	return found
}

// overrun takes from names what is no part of them: the members of a party that stand
// before two of them, "Democrats Hanna Reed and Tom Hill", and what stands there where the
// text has the name without it, "Celebrating Hanna Reed" of a headline.
func overrun(t *prose.Text, found []Name) []Name {
	known := map[string]bool{}
	for i := range found {
		if n := &found[i]; n.Kind == schema.Person && n.Range.Len() == 2 {
			known[text.Fold(t.Words(n.Range))] = true
		}
	}
	for i := range found {
		n := &found[i]
		if n.Range.Len() > 2 && partisans(t.Tokens[n.Range.First].Lower) && english.IsFirstName(t.Tokens[n.Range.First+1].Lower) {
			n.Range.First++
			n.Kind = schema.Person
		}
		name := prose.Range{First: n.Range.Last - 2, Last: n.Range.Last}
		if n.Range.Len() < 3 || !english.IsFirstName(t.Tokens[name.First].Lower) || !known[text.Fold(t.Words(name))] {
			continue
		}
		before := t.Tokens[n.Range.First:name.First]
		if !slices.ContainsFunc(before, func(k prose.Token) bool {
			return english.IsFirstName(k.Lower) || strings.HasSuffix(k.Word, ".") || len(k.Word) < 3
		}) {
			n.Range, n.Kind = name, schema.Person
		}
	}
	return found
}

// partisan tells the word for a member of a party, which is nobody's name:
// "a Democrat", "Democratic senators".
func partisan(t *prose.Text, n *Name) bool {
	switch t.Tokens[n.Range.First].Lower {
	case "democrat", "republican", "democratic", "conservative", "liberal", "socialist", "gop":
		return n.Range.Len() == 1
	}
	return false
}

// seat tells the party and the state behind a name, which are nobody's name: "Ada Moor,
// I-Orn,".
func seat(t *prose.Text, n *Name) bool { return n.Title.Empty() && seatAt(t, n.Range.First) }

// seatAt tells the "I-Orn" behind a comma or in a bracket.
func seatAt(t *prose.Text, i int) bool {
	if i == 0 || i >= len(t.Tokens) || t.Tokens[i-1].Tag != tag.Comma && t.Tokens[i-1].Word != "(" {
		return false
	}
	letters, place, _ := strings.Cut(strings.ReplaceAll(t.Tokens[i].Word, "–", "-"), "-")
	return prose.Capital(place) && place != "Day" && english.PartyOfLetters(strings.TrimSuffix(letters, ".")) != ""
}

// reopened gives names at the head of a sentence, where every word has a
// capital, the first word that they have elsewhere: "Open Doors said" after "the
// charity Open Doors".
func reopened(t *prose.Text, found []Name) []Name {
	known := map[string]*Name{}
	for i := range found {
		if n := &found[i]; n.Range.Len() > 1 {
			known[text.Fold(t.Words(n.Range))] = n
		}
	}
	for i := range found {
		n := &found[i]
		first := t.SentenceOf(n.Range.First).First
		if n.Range.First != first+1 || !n.Title.Empty() || !prose.Capital(t.Tokens[first].Word) {
			continue
		}
		if o := known[text.Fold(t.Words(prose.Range{First: first, Last: n.Range.Last}))]; o != nil {
			n.Range.First, n.Kind, n.Sure = first, o.Kind, o.Sure
		}
	}
	return found
}

// lettersBehind parts a person's name from the letters behind it: "Anna White QC".
func lettersBehind(t *prose.Text, n *Name) {
	for n.Kind == schema.Person && n.Range.Len() > 1 && postnominal(t.Tokens[n.Range.Last-1].Word) {
		n.Range.Last--
	}
}

// postnominal tells the letters that follow a person's name.
func postnominal(w string) bool {
	switch w {
	case "KC", "QC", "SC", "MP", "MEP", "MSP", "MS", "TD", "OBE", "MBE", "CBE", "KBE", "DBE", "PhD", "Ph.D.", "MD", "M.D.", "Esq", "Esq.", "RN", "FRS":
		return true
	}
	return false
}

// ownedBy widens the name of a body that every state has to whose it is: "Iran’s
// Foreign Ministry" is not Iraq's. The owner must be the name found last.
func ownedBy(t *prose.Text, n *Name, found []Name) bool {
	if n.Kind != schema.Organization || len(found) == 0 || n.Range.First == 0 || t.Tokens[n.Range.First-1].Tag != tag.POS {
		return false
	}
	owner := found[len(found)-1]
	if owner.Range.Last != n.Range.First-1 || !everyState(t.Tokens[n.Range.Last-1].Lower) && !(ministry(t, n.Range) && owner.Kind == schema.State) {
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
