package mail

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/format/formattest"
)

var update = flag.Bool("update", false, "write the goldens anew")

// TestNewsletters reads newsletters as the services of the trade send them, and
// holds what is left of each against its golden.
func TestNewsletters(t *testing.T) {
	files, err := filepath.Glob("testdata/*.eml")
	if err != nil || len(files) < 10 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			raw, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if !Is(raw[:min(len(raw), 4096)]) {
				t.Error("not taken for a mail")
			}
			got := letter(t, string(raw))
			golden := strings.TrimSuffix(file, ".eml") + ".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			if again := letter(t, strings.ReplaceAll(string(raw), "\n", "\r\n")); again != got {
				t.Errorf("with CRLF (-want +got)\n%s", cmp.Diff(got, again))
			}
		})
	}
}

// letter is what a golden holds of a newsletter: a line for each field, and the
// text.
func letter(t *testing.T, raw string) string {
	t.Helper()
	docs, errs := formattest.Read(t, New(), format.Input{Path: "letter", Reader: strings.NewReader(raw)})
	if len(docs) != 1 || len(errs) != 0 {
		t.Fatalf("%d articles, errors %v", len(docs), errs)
	}
	a := docs[0].Article
	return fmt.Sprintf("title: %s\npublication: %s <%s>\nauthors: %s\npublished: %s\nurl: %s\n\n%s\n",
		a.Title, a.Publication.Name, a.Publication.Domain, strings.Join(a.Authors, "; "), a.Published.EDTF(), a.URL, a.Text)
}
