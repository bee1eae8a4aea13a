package gold

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"sort"

	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Document is an annotated article.
type Document struct {
	Article *schema.Article
	// Publisher and Date are as the corpus spells them, empty where it does not
	// say.
	Publisher, Date string
	Attributions    []Attribution
}

// Attribution is what an annotator marked, in bytes of the article's text.
// Any part may be empty.
type Attribution struct {
	Source, Cue, Content []text.Span
	// Nested says that another attribution relays this one. Corpora that mark no
	// such attributions have it nowhere.
	Nested bool
}

// maxLine bounds one line of a corpus.
const maxLine = 16 << 20

// Read reads a corpus in the form that `saidby extract --format jsonl` writes,
// with the texts: a document a line, offsets in code points.
func Read(r io.Reader) ([]Document, error) {
	var docs []Document
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, maxLine)
	for n := 1; lines.Scan(); n++ {
		if len(lines.Bytes()) == 0 {
			continue
		}
		d, err := parse(lines.Bytes())
		if err != nil {
			return nil, fmt.Errorf("gold line %d: %w", n, err)
		}
		docs = append(docs, d)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("gold: %w", err)
	}
	return docs, nil
}

func parse(line []byte) (Document, error) {
	var in struct {
		ID, Text, Title, Publisher, Date string

		Attributions []struct {
			Source, Cue, Content [][2]int
			Nested               bool
		}
	}
	if err := json.Unmarshal(line, &in); err != nil {
		return Document{}, err
	}
	clean, back := text.Clean(in.Text)
	a := &schema.Article{SourceID: in.ID, Title: in.Title, Text: clean, Language: "en"}
	if d, err := schema.ParseDate(in.Date); err == nil {
		a.Published = d
	}
	a.ID = schema.ArticleID(a)
	d := Document{Article: a, Publisher: in.Publisher, Date: in.Date}
	points := text.NewOffsets(in.Text)
	// at leads from a code point of the given text to a byte of the clean one.
	at := func(p int) int {
		b := points.Byte(p)
		return sort.Search(len(clean), func(i int) bool { return back.Original(i) >= b })
	}
	spans := func(pairs [][2]int) []text.Span {
		var out []text.Span
		for _, p := range pairs {
			s := text.Span{Start: at(p[0]), End: at(p[1])}
			if s.Empty() || !text.Valid(clean, s) {
				continue
			}
			if s = text.Trim(clean, s); !s.Empty() {
				out = append(out, s)
			}
		}
		return out
	}
	for _, x := range in.Attributions {
		d.Attributions = append(d.Attributions, Attribution{spans(x.Source), spans(x.Cue), spans(x.Content), x.Nested})
	}
	return d, nil
}
