package formattest_test

import (
	"context"
	"errors"
	"io"
	"iter"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/format/formattest"
	"github.com/saidby/saidby/schema"
)

func TestRepeat(t *testing.T) {
	for want, r := range map[string]io.Reader{
		"":           formattest.Repeat("ab", 0),
		" ":          formattest.File(formattest.Repeat("", 9), " "),
		"ababab":     formattest.Repeat("ab", 3),
		"[abab]":     formattest.File("[", formattest.Repeat("ab", 2), "]"),
		"one by one": iotest.OneByteReader(formattest.Repeat("one by one", 1)),
	} {
		if got, err := io.ReadAll(r); string(got) != want || err != nil {
			t.Errorf("got %q, %v, want %q", got, err, want)
		}
	}
}

// TestPeak: what is held counts, and what was let go counts hardly.
func TestPeak(t *testing.T) {
	var held [][]byte
	if got := formattest.Peak(func() { held = append(held, make([]byte, 8<<20)) }); got < 8<<20 || len(held) != 1 {
		t.Errorf("8 MiB are %d", got)
	}
	if got := formattest.Peak(func() {
		for range 400 {
			held[0] = make([]byte, 1<<20)
		}
	}); got > 100<<20 {
		t.Errorf("one MiB at a time is %d", got)
	}
	rec := &recorder{TB: t}
	formattest.Within(rec, 1<<20, time.Hour, func() { held = append(held, make([]byte, 8<<20)) })
	formattest.Within(rec, 1<<30, 0, func() { time.Sleep(time.Millisecond) })
	want := 2
	if formattest.RaceDetector { // which makes all slow and large
		want = 0
	}
	if rec.failures != want {
		t.Errorf("%d failures, want %d", rec.failures, want)
	}
}

// recorder counts failures.
type recorder struct {
	testing.TB
	failures int
}

func (r *recorder) Helper()               {}
func (r *recorder) Errorf(string, ...any) { r.failures++ }
func (r *recorder) Fatalf(string, ...any) { r.failures++; panic(r) }
func (r *recorder) Fatal(...any)          { r.failures++; panic(r) }

// fake is a format that gives what it is.
type fake struct {
	docs []format.Document
	errs []error
}

func (fake) Name() string { return "fake" }

func (f fake) Read(context.Context, format.Input) iter.Seq2[format.Document, error] {
	return func(yield func(format.Document, error) bool) {
		for _, d := range f.docs {
			yield(d, nil)
		}
		for _, err := range f.errs {
			yield(format.Document{}, err)
		}
	}
}

// TestRead: what breaks a law of formats is found.
func TestRead(t *testing.T) {
	placed := format.Fail("a", format.ErrEmpty)
	docs, errs := formattest.Read(t, fake{errs: []error{placed}}, formattest.Input("x"))
	if got := strings.Join(formattest.Told(errs), "|"); len(docs) != 0 || got != placed.Error() {
		t.Errorf("%d articles, errors %s", len(docs), got)
	}
	for name, f := range map[string]fake{
		"nothing":          {},
		"no place":         {errs: []error{errors.New("x")}},
		"two lines":        {errs: []error{format.Fail("a", errors.New("x\ny"))}},
		"an empty article": {docs: []format.Document{{Article: &schema.Article{}}}},
	} {
		rec := &recorder{TB: t}
		func() {
			defer func() { _ = recover() }()
			formattest.Read(rec, f, formattest.Input("x"))
		}()
		if rec.failures != 1 {
			t.Errorf("%s: %d failures", name, rec.failures)
		}
	}
}
