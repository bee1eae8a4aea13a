package search

import (
	"fmt"
	"strings"

	"github.com/saidby/saidby/graph/search/words"
	"github.com/saidby/saidby/schema"
)

const (
	// everything is a word of the column kind that all documents have; what is left
	// out of a query is left out of them.
	everything = "all"
	// between is a word that no form can be. It keeps the last word of one name
	// from making a phrase with the first of the next.
	between = "-"
	// separator stands between names in a record. No name that was cleaned holds it.
	separator = "\x1f"
)

// record is a document as the file keeps it. Everything that the full-text table
// was given can be made from it again.
type record struct {
	id                                                          int64
	kind, act, manner, date, publication, speakers, title, body string
}

func newRecord(d *Document) record {
	return record{
		kind: string(d.Kind), act: d.Act, manner: d.Manner, date: d.Date, publication: d.Publication,
		speakers: strings.Join(d.Speakers, separator), title: d.Title, body: d.Text,
	}
}

// terms returns the record's id and its words for each of the full-text table's
// columns.
func (r *record) terms() []any {
	publication, speakers := cutWords(r.publication), cutWords(strings.Split(r.speakers, separator)...)
	title, body := cutWords(r.title), cutWords(r.body)
	var headline, claim, story columnWords
	if r.kind == string(schema.ClaimNode) {
		headline, title, claim = title, columnWords{}, body
	} else {
		story = body
	}
	return []any{
		r.id, everything + " " + r.kind, filterWords(r.act), filterWords(r.manner), filterWords(r.date),
		publication.stems, speakers.stems, headline.stems, title.stems, claim.stems, story.stems,
		publication.forms, speakers.forms, headline.forms, title.forms, claim.forms, story.forms,
	}
}

// columnWords are the words of one text with blanks between them.
type columnWords struct{ stems, forms string }

func cutWords(texts ...string) columnWords {
	size := 0
	for _, s := range texts {
		size += len(s) + len(s)/8 + len(between) + 2
	}
	stems, forms := make([]byte, 0, size), make([]byte, 0, size)
	for i, s := range texts {
		if i > 0 {
			stems, forms = append(stems, between+" "...), append(forms, between+" "...)
		}
		for w := range words.Scan(s) {
			stems = append(append(stems, words.Stem(w.Form)...), ' ')
			forms = append(append(forms, w.Form...), ' ')
		}
	}
	return columnWords{string(stems), string(forms)}
}

// filterWords is a term or a date as the filters compare it.
func filterWords(s string) string { return strings.ToLower(s) }

// key is an id in a row.
type key schema.ID

// Scan reads the id from its 16 bytes.
func (k *key) Scan(v any) error {
	b, ok := v.([]byte)
	if !ok || len(b) != len(k) {
		return fmt.Errorf("id of %T: %w", v, schema.ErrInvalid)
	}
	copy(k[:], b)
	return nil
}
