package refer

import (
	"slices"
	"strings"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema"
)

// unTitled tells the kind of a name that has no title.
func unTitled(t *prose.Text, r prose.Range, bound int) Name {
	n := Name{Range: r, Kind: schema.Person}
	words := t.Words(r)
	lower := strings.ToLower(words)
	last := t.Tokens[r.Last-1].Lower
	switch {
	case english.IsState(strings.TrimPrefix(lower, "the ")):
		n.Kind, n.Sure = schema.State, true
	case english.IsCapital(lower), english.IsRegion(lower): // its government is meant where it speaks
		n.Kind = schema.State
	case english.IsAgency(lower), english.IsOrganization(lower):
		n.Kind, n.Sure = schema.Organization, true
	case familyBody(t, r):
	case partisans(last), r.Len() == 1 && nation(&t.Tokens[r.First]):
		n.Kind, n.Sure = schema.Group, true
	case english.IsBody(english.Singular(last)), english.IsCarrier(last) && r.Len() > 1, bodyOf(t, r), firm(t, r), borderless(t, r), strings.ContainsAny(words, "/&"):
		n.Kind, n.Sure = schema.Organization, true
	case chiefOfStaff(t, r.First, bound):
		n.Title, n.Sure = prose.Range{First: roleStart(t, r.First-3, bound), Last: r.First}, true
		return n
	case r.First > bound && bodyNoun(&t.Tokens[r.First-1]) && !(r.Len() > 1 && english.IsFirstName(t.Tokens[r.First].Lower)):
		n.Kind, n.Sure, n.Noun = schema.Organization, true, english.Singular(t.Tokens[r.First-1].Lower)
	case r.First == bound+1 && introduces(t.Tokens[bound].Lower): // "Airline Velland", where every word has a capital
		n.Kind, n.Sure, n.Noun = schema.Organization, true, t.Tokens[bound].Lower
	case r.Len() > 1 && english.IsCarrier(t.Tokens[r.First].Lower) && english.IsBody(t.Tokens[r.First].Lower): // "Radio Orun"
		n.Kind, n.Sure = schema.Organization, true
	case r.Len() == 1 && (acronym(words) || domain(words)):
		n.Kind, n.Sure = schema.Organization, true
	case r.First > bound && t.Tokens[r.First-1].Lower == "the" && !beforeNoun(t, r.Last):
		n.Kind = schema.Organization
	case nameLength(t, r) > mostNames:
		n.Kind = schema.Organization
	}
	if n.Kind == schema.Person {
		lowerTitle(t, &n, bound)
	}
	return n
}

// chiefOfStaff reports whether a name stands behind the office that ends with a noun for a
// body.
func chiefOfStaff(t *prose.Text, first, bound int) bool {
	return first-3 >= bound && t.Tokens[first-1].Lower == "staff" && t.Tokens[first-2].Lower == "of" && t.Tokens[first-3].Lower == "chief"
}

// beforeNoun reports whether a noun follows, at most an adjective before it, so that "the"
// is not of the name: "the Ada Moor presidential campaign".
func beforeNoun(t *prose.Text, i int) bool {
	if i+1 < len(t.Tokens) && t.Tokens[i].Tag == tag.JJ {
		i++
	}
	return i < len(t.Tokens) && t.Tokens[i].IsNoun()
}

// lowerTitle reads a role in lower case before a bare name: "spokesman John
// Smith", and whatever noun stands before a known first name: "lamplighter Ada Moor".
func lowerTitle(t *prose.Text, n *Name, bound int) {
	if n.Range.First == bound {
		return
	}
	k := &t.Tokens[n.Range.First-1]
	known := english.IsPerson(k.Lower) || english.IsTitle(k.Lower)
	switch {
	case english.IsModifier(k.Lower) && n.Range.Last < len(t.Tokens) && t.Tokens[n.Range.Last].Tag == tag.NN: // "former Reed campaign manager"
		return
	case !known && k.Tag == tag.NN && n.Range.Len() > 1 && english.IsFirstName(t.Tokens[n.Range.First].Lower) && wasOnce(t, n.Range.First-1, bound): // "former glassblower Ada Moor"
	case (k.Tag == tag.NN || k.Tag == tag.NNP || k.Tag == tag.NNS && singularForm(k.Lower)) && known:
	case known && (!prose.Capital(k.Word) || n.Range.First == bound+1) && (k.Tag == tag.JJ || k.Tag == tag.IN || k.Tag == tag.VB || k.Tag == tag.RBR): // mistaken by the tagger: "neighbour Ada Moor"
	default:
		return
	}
	n.Title = prose.Range{First: roleStart(t, n.Range.First-1, bound), Last: n.Range.First}
	n.Sure = true
}

// wasOnce reports whether "former" or the like opens the noun phrase that ends with a
// token: then it tells what somebody was, whatever the noun.
func wasOnce(t *prose.Text, i, bound int) bool {
	for i--; i >= bound && (t.Tokens[i].Tag == tag.JJ || t.Tokens[i].IsNoun()); i-- {
		switch t.Tokens[i].Lower {
		case "former", "ex", "retired", "longtime", "onetime":
			return true
		}
	}
	return false
}

// singularForm tells nouns that only look like plurals.
func singularForm(noun string) bool { return english.Singular(noun) == noun }

// bodyNoun tells the noun in lower case that introduces the name of a body:
// "the newspaper Fjordposten", "consultants Weir Lobb".
func bodyNoun(k *prose.Token) bool {
	if prose.Capital(k.Word) {
		return false
	}
	if k.Lower == "daily" || k.Lower == "weekly" || k.Lower == "consultants" { // adjectives, says the tagger, the first two
		return true
	}
	switch k.Tag {
	case tag.NN, tag.NNP, tag.NNS:
		singular := english.Singular(k.Lower)
		return english.IsBody(singular) || sortOf(singular) == "company" || sortOf(singular) == "outlet"
	}
	return false
}

// nation tells the plural that names a people: "Lorvenians".
func nation(k *prose.Token) bool {
	switch k.Lower {
	case "muslims", "jews", "hindus", "sikhs", "hispanics", "catholics", "protestants":
		return true
	}
	return (k.Tag == tag.NNPS || k.Tag == tag.NNS && strings.Contains(k.Lower, "-")) && len(k.Lower) > 6 && (strings.HasSuffix(k.Lower, "ans") || strings.HasSuffix(k.Lower, "inos"))
}

// partisans tells the plurals that name the members of a party.
func partisans(w string) bool {
	switch w {
	case "democrats", "republicans", "conservatives", "liberals", "socialists", "greens", "tories", "labourites", "nationalists", "unionists":
		return true
	}
	return false
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

// firm tells a name with its legal form: "Velland AG", but not "the Texas AG".
func firm(t *prose.Text, r prose.Range) bool {
	last := r.Last - 1
	return last > r.First && english.IsLegalForm(t.Tokens[last].Word) && !english.IsRegion(strings.ToLower(t.Words(prose.Range{First: r.First, Last: last})))
}

// borderless tells the bodies that are called for what they do without: "Nurses Without
// Borders", "Médecins Sans Frontières".
func borderless(t *prose.Text, r prose.Range) bool {
	return r.Len() > 2 && slices.ContainsFunc(t.Tokens[r.First+1:r.Last-1], func(k prose.Token) bool { return k.Word == "Without" || k.Word == "Sans" })
}

// commonLetters tells capitals that name nobody: "a PAC", "on TV".
func commonLetters(w string) bool {
	switch w {
	case "TV", "PAC", "PACs", "CEO", "CEOs", "CFO", "AM", "PM", "A.M.", "P.M.", "DVD", "GPS", "HIV", "AIDS", "VIP", "FAQ", "OK", "ID":
		return true
	}
	return false
}

// domain tells the name of a place on the web: "Factcheck.org".
func domain(w string) bool {
	name, suffix, found := strings.Cut(strings.ToLower(w), ".")
	return found && len(name) > 2 && (suffix == "com" || suffix == "org" || suffix == "net" || suffix == "gov" || suffix == "co.uk")
}

// acronym tells "KH", "NATO", "U.N.".
func acronym(w string) bool {
	if len(w) < 2 || len(w) > 7 || len(w) > 6 && !strings.Contains(w, "-") {
		return false
	}
	if commonLetters(w) {
		return false
	}
	for _, c := range []byte(w) {
		if (c < 'A' || c > 'Z') && c != '&' && c != '.' && c != '-' && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}
