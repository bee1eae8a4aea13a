package search

import (
	"strings"
	"unicode/utf8"

	"github.com/saidby/saidby/graph/search/words"
	"github.com/saidby/saidby/schema"
)

// Cut is what an index keeps of a document to find it by: its words. It is
// exported for other engines.
type Cut struct {
	Publication, Speakers, Title, Text Row
	// Act, Manner and Date are terms in small letters, with blanks between them.
	Act, Manner, Date string
	// Length is how long the document is to the score: its terms, twice its words,
	// and two.
	Length int
}

// Row is the words of a text, or of several with [Between] between them, each
// with a blank behind it.
type Row struct {
	Stems, Forms string
	// Count is how many words there are.
	Count int
}

// Between is a word that no form can be. It keeps the last word of one name from
// making a phrase with the first of the next.
const Between = "-"

// separator parts names where they are kept as one. No name that was cleaned
// holds it.
const separator = "\x1f"

// NewCut cuts a document into its words.
func NewCut(d *Document) Cut {
	c := Cut{
		Publication: cutWords(d.Publication), Speakers: cutWords(names(d)...), Title: cutWords(d.Title), Text: cutWords(d.Text),
		Act: Terms(d.Act), Manner: Terms(d.Manner), Date: Terms(d.Date),
	}
	c.Length = 2 + 2*(c.Publication.Count+c.Speakers.Count+c.Title.Count+c.Text.Count)
	for _, terms := range []string{c.Act, c.Manner, c.Date} {
		c.Length += len(strings.Fields(terms))
	}
	return c
}

// names are the speakers' names as a file keeps them.
func names(d *Document) []string {
	return strings.Split(strings.Join(d.Speakers, separator), separator)
}

func cutWords(texts ...string) Row {
	size := 0
	for _, s := range texts {
		size += len(s) + len(s)/8 + len(Between) + 2
	}
	stems, forms, count := make([]byte, 0, size), make([]byte, 0, size), 0
	for i, s := range texts {
		if i > 0 {
			stems, forms = append(stems, Between+" "...), append(forms, Between+" "...)
			count++
		}
		for w := range words.Scan(s) {
			stems = append(append(stems, words.Stem(w.Form)...), ' ')
			forms = append(append(forms, w.Form...), ' ')
			count++
		}
	}
	return Row{string(stems), string(forms), count}
}

// Terms are acts, manners or dates as they are compared: in small letters, at most
// as long as a word, parted by everything but letters, digits and the signs of
// dates, with a blank between them.
func Terms(s string) string {
	list := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return r < utf8.RuneSelf && (r < 'a' || r > 'z') && (r < '0' || r > '9') && !strings.ContainsRune("-:+.", r)
	})
	for i, term := range list {
		if len(term) > words.Longest {
			n := words.Longest
			for !utf8.RuneStart(term[n]) {
				n--
			}
			list[i] = term[:n]
		}
	}
	return strings.Join(list, " ")
}

// terms returns a document's words for each of the full-text table's columns,
// behind its id.
func (c *Cut) terms(id int64, kind schema.NodeKind) []any {
	var headline, title, claim, story Row
	if kind == schema.ClaimNode {
		headline, claim = c.Title, c.Text
	} else {
		title, story = c.Title, c.Text
	}
	return []any{
		id, everything + " " + string(kind), c.Act, c.Manner, c.Date,
		c.Publication.Stems, c.Speakers.Stems, headline.Stems, title.Stems, claim.Stems, story.Stems,
		c.Publication.Forms, c.Speakers.Forms, headline.Forms, title.Forms, claim.Forms, story.Forms,
	}
}

// everything is a word of the column kind that all documents have; what is left
// out of a query is left out of them.
const everything = "all"
