package gold

import (
	"encoding/json"
	"errors"
	"fmt"
	"sort"
	"strings"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema/text"
)

// record is a line of a corpus, or of what a program found in one.
type record struct {
	ID   name
	Text *string

	Title, Publisher, Date string

	Attributions []mark
}

// mark is an attribution in code points of the text as it was given.
type mark struct {
	Source, Cue, Content [][2]int
	Nested               bool
	Confidence           *float64
}

// name is an id, which may be a number.
type name string

// UnmarshalJSON takes a string, or a number as it is written.
func (n *name) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '"' {
		return json.Unmarshal(b, (*string)(n))
	}
	var number json.Number
	err := json.Unmarshal(b, &number)
	*n = name(number)
	return err
}

// decode reads a line.
func decode(line []byte) (record, error) {
	var r record
	err := json.Unmarshal(line, &r)
	var unfit *json.UnmarshalTypeError
	switch {
	case errors.As(err, &unfit) && unfit.Field == "":
		return r, fmt.Errorf("%w JSON: want one object a line, got: %s", format.ErrMalformed, unfit.Value)
	case errors.As(err, &unfit):
		return r, fmt.Errorf("%w: %q is of type %s", format.ErrMalformed, strings.ToLower(unfit.Field), unfit.Value)
	case err != nil:
		return r, fmt.Errorf("%w JSON: %s", format.ErrMalformed, strings.TrimPrefix(err.Error(), "json: "))
	}
	return r, nil
}

// given is a text as it was given, and what leads from there to the clean one.
type given struct {
	text, clean string
	back        *text.Map
}

// attributions translates marks into bytes of the clean text. What they mark
// outside of it is left out, and so are the blanks at the edges.
func (g *given) attributions(marks []mark) []Attribution {
	points := text.NewOffsets(g.text)
	at := func(point int) int {
		b := points.Byte(point)
		return sort.Search(len(g.clean), func(i int) bool { return g.back.Original(i) >= b })
	}
	spans := func(pairs [][2]int) []text.Span {
		var out []text.Span
		for _, pair := range pairs {
			s := text.Span{Start: at(pair[0]), End: at(pair[1])}
			if s.Empty() || !text.Valid(g.clean, s) {
				continue
			}
			if s = text.Trim(g.clean, s); !s.Empty() {
				out = append(out, s)
			}
		}
		return out
	}
	var out []Attribution
	for _, m := range marks {
		a := Attribution{Source: spans(m.Source), Cue: spans(m.Cue), Content: spans(m.Content), Nested: m.Nested}
		if m.Confidence != nil {
			a.Confidence = *m.Confidence
		}
		out = append(out, a)
	}
	return out
}
