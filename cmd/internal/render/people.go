package render

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// names joins the names of speakers as a sentence does: "A, B and C".
func names(actors []schema.Actor) string {
	if len(actors) == 0 {
		return "nobody named"
	}
	list := make([]string, len(actors))
	for i, a := range actors {
		list[i] = a.Name
	}
	if len(list) == 1 {
		return list[0]
	}
	return strings.Join(list[:len(list)-1], ", ") + " and " + list[len(list)-1]
}

// described names speakers and says of each what a name cannot: that it is
// unnamed.
func described(actors []schema.Actor) string {
	named := make([]schema.Actor, len(actors))
	for i, a := range actors {
		if a.Kind == schema.Unnamed {
			a.Name += " (unnamed)"
		}
		named[i] = a
	}
	return names(named)
}

// via names the hands that words came through, the speaker's side first:
// "via Reuters, via The Herald".
func via(hands []graph.Hand) string {
	parts := make([]string, len(hands))
	for i, h := range hands {
		parts[i] = "via " + names(h.Speakers)
	}
	return strings.Join(parts, ", ")
}

// outlet names where an article appeared.
func outlet(a graph.ArticleSummary) string {
	if a.Publication == nil {
		return "unknown publication"
	}
	return a.Publication.Name
}

// older orders articles by date; those without one come last.
func older(a, b graph.ArticleSummary) int { return a.Published.Compare(b.Published) }

// place says where a statement can be read, whatever stands above it.
func place(st graph.Statement) string {
	return fmt.Sprintf("%s line %d", st.Article.ID.Short(), st.Line)
}

// alike is what statements have in common that differ in nothing but where they
// were read: a report and its reprints hold the same ones.
func alike(st graph.Statement) string {
	return text.Fold(strings.Join([]string{
		st.Claim.Text, did(st.Attribution), described(st.Speakers), via(st.Via), when(st.Attribution.Said),
	}, "\x1f"))
}

// gather puts statements together that are alike, in the order of the first of each.
func gather(all []graph.Statement, key func(graph.Statement) string) [][]graph.Statement {
	at := map[string]int{}
	var groups [][]graph.Statement
	for _, st := range all {
		k := key(st)
		i, ok := at[k]
		if !ok {
			i = len(groups)
			at[k] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], st)
	}
	return groups
}

// when says when something was said: the words of the text, with the date that
// they stand for.
func when(d schema.Date) string {
	switch date := Day(d); {
	case d.Text == "" || d.Text == date:
		return date
	case date == "" || !d.Known():
		return d.Text
	case d.Year == 0:
		return d.Text
	default:
		return d.Text + " (" + date + ")"
	}
}

// Day writes a date for people: EDTF without the time of day.
func Day(d schema.Date) string {
	d.Clock = ""
	return d.EDTF()
}

// did is what the speaker did, as a list shows it: "accused", "did not say".
func did(a schema.Attribution) string {
	if a.Act == schema.Decline {
		return "declined"
	}
	if a.Negated {
		return "not " + a.Act.Past()
	}
	return a.Act.Past()
}

// content is what a statement says, in the article's own words and quotation
// marks; of an act without content it is the cue.
func content(st graph.Statement) string {
	switch {
	case !st.Attribution.Content.IsZero():
		return st.Attribution.Content.Quote
	case st.Claim.Text != "":
		return st.Claim.Text
	}
	return st.Attribution.Cue.Quote
}

// upper returns s with its first letter as a capital.
func upper(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// role is the first title that a text gives an actor, or what kind it is.
func role(a schema.Actor) string {
	if len(a.Roles) > 0 {
		return a.Roles[0].Title
	}
	return string(a.Kind)
}
