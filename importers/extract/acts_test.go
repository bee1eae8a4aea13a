package extract_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract"
	"github.com/saidby/saidby/schema"
)

// TestActs reads testdata/acts.txt: which act each verb, noun and cue of several words
// performs in its frame, who is spoken to, who is blamed for what, and what is said.
func TestActs(t *testing.T) {
	raw, err := os.ReadFile("testdata/acts.txt")
	if err != nil {
		t.Fatal(err)
	}
	x := extractor(t)
	entries := 0
	var frame, body string
	var want []string
	check := func() {
		if body == "" {
			return
		}
		entries++
		if d := cmp.Diff(want, acts(x, body)); d != "" {
			t.Errorf("%s: %s (-want +got):\n%s", frame, body, d)
		}
	}
	for line := range strings.Lines(string(raw)) {
		switch line = strings.TrimRight(line, "\n"); {
		case line == "" || line[0] == '#':
		case line[0] != ' ':
			check()
			frame, body, want = line, "", nil
		case body == "":
			body = strings.TrimSpace(line)
		default:
			want = append(want, strings.TrimSpace(line))
		}
	}
	check()
	if entries < 150 {
		t.Errorf("only %d entries", entries)
	}
}

// acts writes the attributions of a sentence as testdata/acts.txt has them.
func acts(x *extract.Extractor, body string) []string {
	a := &schema.Article{Text: body, Language: "en"}
	a.ID = schema.ArticleID(a)
	e := x.Extract(a)
	names := map[schema.ID]string{}
	for _, actor := range e.Actors {
		names[actor.ID] = actor.Name
	}
	var lines []string
	for _, at := range e.Attributions {
		fields := []string{string(at.Act)}
		if at.Negated && at.Act != schema.Decline {
			fields[0] = "not " + fields[0]
		}
		if at.Addressee != "" {
			fields = append(fields, "to "+at.Addressee)
		}
		for _, b := range e.Blames {
			if b.Claim == at.Claim {
				fields = append(fields, strings.TrimSuffix("blames "+names[b.Actor]+b.Cause+" for "+b.For, " for "))
			}
		}
		if !at.Content.IsZero() {
			fields = append(fields, at.Content.Quote)
		}
		if len(at.Hedges) > 0 {
			fields = append(fields, fmt.Sprint(at.Hedges))
		}
		lines = append(lines, strings.Join(fields, " | "))
	}
	return lines
}
