package app

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"iter"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/cmd/internal/render"
	"github.com/saidby/saidby/schema"
)

// form is how an answer is written.
type form int

// The forms. Only forPeople is laid out; the others are contracts.
const (
	forPeople form = iota
	asJSON
	asJSONL
	asCSV
	asIDs
)

// formFlags returns the flags for the forms of a list.
func formFlags() []cli.Flag {
	return []cli.Flag{
		jsonFlag(),
		boolFlag("jsonl", "one JSON object a line"),
		boolFlag("csv", "comma-separated values with a header"),
		boolFlag("ids", "ids alone, one a line"),
	}
}

// jsonFlag returns the flag for one JSON document.
func jsonFlag() cli.Flag { return boolFlag("json", "one JSON document (fields: saidby help fields)") }

// limitFlag returns the flag that bounds a list.
func limitFlag(usual int) cli.Flag {
	return &cli.IntFlag{Name: "limit", Usage: "no more than `N` (0: all)", Value: usual, Aliases: []string{"n"}}
}

// chosenForm returns the form that the flags ask for.
func chosenForm(ctx *cli.Context) (form, error) {
	chosen, name := forPeople, ""
	for i, flag := range []string{"json", "jsonl", "csv", "ids"} {
		if !ctx.Bool(flag) {
			continue
		}
		if name != "" {
			return chosen, usagef("--%s and --%s exclude each other", name, flag)
		}
		chosen, name = form(i+1), flag
	}
	return chosen, nil
}

// entry is an entry of a list as programs get it.
type entry interface {
	Ident() string
	Header() []string
	Record() []string
}

// lister says how a list is written: convert makes an entry for programs, whole
// the one JSON document, people the page that people read.
type lister[T any, E entry] struct {
	convert func(T) (E, error)
	whole   func([]E) any
	people  func(*render.Sheet, []T)
}

// write writes a list in the chosen form and returns its length. What people
// read and one JSON document need the list as a whole; the other forms are
// written as the answers come.
func (l lister[T, E]) write(in *invocation, answers iter.Seq2[T, error]) (int, error) {
	switch in.form {
	case forPeople:
		all, err := collect(answers)
		if err != nil || len(all) == 0 {
			return len(all), err
		}
		s := in.sheet()
		l.people(s, all)
		return len(all), s.Err()
	case asJSON:
		entries := []E{}
		n, err := l.each(answers, func(e E) error { entries = append(entries, e); return nil })
		if err != nil {
			return n, err
		}
		return n, writeJSON(in.out(), l.whole(entries))
	case asCSV:
		return l.csv(in.out(), answers)
	case asIDs:
		last := ""
		return l.each(answers, func(e E) error {
			if e.Ident() == last {
				return nil
			}
			last = e.Ident()
			_, err := fmt.Fprintln(in.out(), last)
			return err
		})
	default:
		return l.each(answers, func(e E) error { return writeLine(in.out(), e) })
	}
}

// csv writes a header and one record an entry (RFC 4180).
func (l lister[T, E]) csv(out io.Writer, answers iter.Seq2[T, error]) (int, error) {
	w := csv.NewWriter(out)
	var none E
	if err := w.Write(none.Header()); err != nil {
		return 0, err
	}
	n, err := l.each(answers, func(e E) error { return w.Write(e.Record()) })
	w.Flush()
	if err == nil {
		err = w.Error()
	}
	return n, err
}

// each converts the answers one by one.
func (l lister[T, E]) each(answers iter.Seq2[T, error], do func(E) error) (n int, err error) {
	for a, err := range answers {
		if err != nil {
			return n, err
		}
		e, err := l.convert(a)
		if err != nil {
			return n, err
		}
		if err := do(e); err != nil {
			return n, err
		}
		n++
	}
	return n, nil
}

// collect takes all answers, or the first error.
func collect[T any](answers iter.Seq2[T, error]) ([]T, error) {
	var all []T
	for a, err := range answers {
		if err != nil {
			return all, err
		}
		all = append(all, a)
	}
	return all, nil
}

// sequence turns a slice into answers.
func sequence[T any](all []T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, a := range all {
			if !yield(a, nil) {
				return
			}
		}
	}
}

// writeJSON writes one document, indented.
func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// writeLine writes one JSON object in a line.
func writeLine(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}

// chained gives the answers to one question after the other.
func chained[T any](ids []schema.ID, ask func(schema.ID) iter.Seq2[T, error]) iter.Seq2[T, error] {
	if len(ids) == 1 {
		return ask(ids[0])
	}
	return func(yield func(T, error) bool) {
		for _, id := range ids {
			for a, err := range ask(id) {
				if !yield(a, err) {
					return
				}
			}
		}
	}
}

// limited ends answers after n, or never for 0.
func limited[T any](answers iter.Seq2[T, error], n int) iter.Seq2[T, error] {
	if n <= 0 {
		return answers
	}
	return func(yield func(T, error) bool) {
		left := n
		for a, err := range answers {
			if left--; !yield(a, err) || left == 0 {
				return
			}
		}
	}
}
