package cue_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/saidby/saidby/importers/extract/cue"
	"github.com/saidby/saidby/importers/extract/gold"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag/linear"
	"github.com/saidby/saidby/importers/extract/utter/uttertest"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// annotated marks "said" as the cue in articles in which other verbs attribute
// nothing.
func annotated() []gold.Document {
	var docs []gold.Document
	for _, who := range []string{"mayor", "minister", "lawyer", "driver", "judge", "farmer"} {
		body := "The " + who + " said that the lock was closed. The " + who + " opened the lock and left."
		at := strings.Index(body, "said")
		docs = append(docs, gold.Document{
			Article: &schema.Article{Text: body},
			Attributions: []gold.Attribution{{
				Source:  []text.Span{{Start: 0, End: at - 1}},
				Cue:     []text.Span{{Start: at, End: at + len("said")}},
				Content: []text.Span{{Start: at + len("said "), End: strings.Index(body, ". The")}},
			}},
		})
	}
	return docs
}

// TestTrain: what is learned finds the cue in a sentence that was not seen, and
// the same articles give the same bytes.
func TestTrain(t *testing.T) {
	reader, err := prose.Load()
	if err != nil {
		t.Fatal(err)
	}
	settings := linear.Fitting{Rounds: 40, Least: 1, Rate: 0.5, Seed: 1}
	weights := cue.Train(gold.Parse(reader, annotated()), settings)
	if again := cue.Train(gold.Parse(reader, annotated()), settings); !bytes.Equal(weights, again) {
		t.Error("the same articles give other weights")
	}
	f, err := cue.New(weights)
	if err != nil {
		t.Fatal(err)
	}
	p := uttertest.Parse(t, "The keeper said that the lock was open. The keeper opened the lock and left.")
	var got []string
	for _, c := range f.Find(p) {
		got = append(got, p.Words(c.Range))
	}
	if len(got) != 1 || got[0] != "said" {
		t.Errorf("found %q, want said alone", got)
	}
}

// BenchmarkFind scores the candidates of an article.
func BenchmarkFind(b *testing.B) {
	p := uttertest.Parse(b, strings.Repeat("“The lock is closed,” said Ada Quill, who keeps it. The owner won’t pay for the repair before May, the port told reporters.\n\n", 30))
	b.SetBytes(int64(len(p.Body)))
	for b.Loop() {
		uttertest.Cues(b, p)
	}
}
