package formattest

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/saidby/saidby/importers/format"
)

// Input is a source of that text, which is called "a".
func Input(raw string) format.Input {
	return format.Input{Path: "a", Reader: strings.NewReader(raw)}
}

// Read reads a whole source. It stops the test where a law of all formats is
// broken: an error is a *format.Error and one line, an article is valid, and a
// source gives something.
func Read(t testing.TB, f format.Format, in format.Input) (docs []format.Document, errs []error) {
	t.Helper()
	for doc, err := range f.Read(context.Background(), in) {
		if err == nil {
			err = doc.Article.Validate()
			if err != nil {
				t.Fatalf("invalid article: %v", err)
			}
			docs = append(docs, doc)
			continue
		}
		var placed *format.Error
		if !errors.As(err, &placed) || strings.ContainsAny(err.Error(), "\r\n") {
			t.Fatalf("no error of one line with its place: %q", err)
		}
		errs = append(errs, err)
	}
	if len(docs)+len(errs) == 0 {
		t.Fatal("neither an article nor an error")
	}
	return docs, errs
}

// Told are the words of errors, nil where there are none.
func Told(errs []error) (words []string) {
	for _, err := range errs {
		words = append(words, err.Error())
	}
	return words
}
