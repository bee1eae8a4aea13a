package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/cmd/internal/answer"
	"github.com/saidby/saidby/schema"
)

// The heading of a speaker's claims, for which few articles are looked at, is
// what `show` puts together from all of them, and every form lists the same.
func TestClaimsOfOneSpeaker(t *testing.T) {
	d := newDesk(t)
	lines := `{"id": "1", "publication": "Quay Notes", "text": "Dorn Varga said the quay would open."}
{"id": "2", "publication": "Quay Notes", "text": "Harbour Minister Dorn Varga said the crane had been sold."}
{"id": "3", "publication": "Tide Times", "text": "Dorn Varga said the ferry was late.\n\nDorn Varga denied that the pilots had left."}
`
	if err := os.WriteFile(filepath.Join(d.dir, "a.jsonl"), []byte(lines), 0o644); err != nil {
		t.Fatal(err)
	}
	d.must("import", "a.jsonl")
	var whole answer.Claims
	d.json(&whole, "claims", "dorn varga")
	var shown answer.Record
	d.json(&shown, "show", "dorn varga")
	if whole.Actor == nil {
		t.Fatal("the answer names no actor")
	}
	if diff := cmp.Diff(shown.Actor.Actor, *whole.Actor); diff != "" {
		t.Errorf("actor (-shown +listed):\n%s", diff)
	}
	want := len(shown.Attributions)
	if want < 3 || len(whole.Claims) != want {
		t.Errorf("%d claims listed, %d shown, want the same and 3 at least", len(whole.Claims), want)
	}
	for _, form := range []struct {
		flags []string
		lines int
	}{{nil, want}, {[]string{"--jsonl"}, want}, {[]string{"--csv"}, want + 1}, {[]string{"-n", "1"}, 1}} {
		out := d.must(append([]string{"claims", "dorn varga"}, form.flags...)...)
		if n := strings.Count(out, "\n"); n != form.lines {
			t.Errorf("%v: %d lines, want %d:\n%s", form.flags, n, form.lines, out)
		}
	}
	var ids []string
	for _, c := range whole.Claims {
		ids = append(ids, c.Claim)
	}
	if diff := cmp.Diff(ids, strings.Fields(d.must("claims", "dorn varga", "--ids"))); diff != "" {
		t.Errorf("--ids (-want +got):\n%s", diff)
	}
}

// A list of ids reads no text, and an article's text is read once for all of
// its claims.
func TestTextsAreReadOnce(t *testing.T) {
	in := &invocation{form: asIDs} // without a library
	if _, err := in.offsets(t.Context(), schema.ID{}); err != nil {
		t.Error(err)
	}
	in.form = asJSON
	in.articles.kept = map[schema.ID]*articleText{{}: {text: "é said"}}
	first, err := in.offsets(t.Context(), schema.ID{})
	if err != nil {
		t.Fatal(err)
	}
	again, err := in.offsets(t.Context(), schema.ID{})
	if err != nil || first != again {
		t.Errorf("counted again, %v", err)
	}
	if got := first.Rune(2); got != 1 {
		t.Errorf("byte 2 is code point %d, want 1", got)
	}
}
