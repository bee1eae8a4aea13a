package gold_test

import (
	"bytes"
	"crypto/sha256"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract/gold"
	"github.com/saidby/saidby/schema/text"
)

func TestRead(t *testing.T) {
	corpus := `{"id":"a","publisher":"Gazette","date":"2016-03-04","title":"On <b>","text":"“Ça va,” dit-il.","attributions":[
		{"source":[[13,15]],"cue":[[9,12]],"content":[[0,8]]},
		{"source":[],"content":[[1,3],[4,6]],"nested":true}]}

		{"id":"b","text":"x\r\n\u00a0 y\u200bz  \nsaid A.","attributions":[
		{"source":[[16,17]],"cue":[[11,15]],"content":[[0,2],[3,8]]},
		{"source":[[5,5],[7,2],[-4,1],[15,99]],"cue":[[1,3]],"content":[[40,50]]}]}
`
	corpus = strings.NewReplacer("\n\t\t{\"s", "{\"s", "\n\t\t{\"id", "\n{\"id").Replace(corpus)
	docs, err := gold.Read(strings.NewReader(corpus))
	if err != nil {
		t.Fatal(err)
	}
	type words struct {
		Source, Cue, Content string
		Nested               bool
	}
	got := map[string][]words{}
	for _, d := range docs {
		body := d.Article.Text
		for _, a := range d.Attributions {
			got[d.Article.SourceID] = append(got[d.Article.SourceID],
				words{text.Join(body, a.Source), text.Join(body, a.Cue), text.Join(body, a.Content), a.Nested})
		}
		if err := d.Article.Validate(); err != nil {
			t.Error(err)
		}
	}
	want := map[string][]words{
		"a": {{"il", "dit", "“Ça va,”", false}, {"", "", "Ça … va", true}},
		"b": {{"A", "said", "x … yz", false}, {"x … A.", "", "", false}},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if a := docs[0]; a.Publisher != "Gazette" || a.Date != "2016-03-04" || a.Article.Published.EDTF() != "2016-03-04" || a.Article.Title != "On <b>" {
		t.Errorf("read %+v of %+v", a, a.Article)
	}
}

func TestReadErrors(t *testing.T) {
	for _, tt := range []struct{ name, corpus, want string }{
		{"not JSON", "{\"text\":\"a\"}\n{\"text\":", "gold line 2: "},
		{"spans of one number", `{"text":"a","attributions":[{"cue":["x"]}]}`, "gold line 1: "},
	} {
		if _, err := gold.Read(strings.NewReader(tt.corpus)); err == nil || !strings.HasPrefix(err.Error(), tt.want) {
			t.Errorf("%s: %v, want %s…", tt.name, err, tt.want)
		}
	}
}

func TestHeldOut(t *testing.T) {
	kept, n := 0, 0
	for _, publisher := range []string{"", "Gazette", "The Zeitung", "нью"} {
		for _, date := range []string{"", "2016-03-04", "2016-03-05", "2016-03-06", "2016-03-07", "2016-03-08"} {
			sum := sha256.Sum256([]byte(publisher + date))
			want := new(big.Int).Mod(new(big.Int).SetBytes(sum[:]), big.NewInt(10)).Sign() == 0
			if got := gold.HeldOut(gold.Document{Publisher: publisher, Date: date}); got != want {
				t.Errorf("%q of %q: held out %v, want %v", date, publisher, got, want)
			}
			n++
			if want {
				kept++
			}
		}
	}
	if kept == 0 || kept == n {
		t.Errorf("%d of %d are held out: the cases cannot tell", kept, n)
	}
}

// TestHeldOutOfPolNeAR checks that it is the tenth that scores are reported on.
func TestHeldOutOfPolNeAR(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join(root(t), "..", "shared", "corpora", "polnear_train.jsonl"))
	if err != nil {
		t.Skipf("the corpus is not beside the checkout: %v", err)
	}
	docs, err := gold.Read(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	kept, attributions := 0, 0
	for _, d := range docs {
		if gold.HeldOut(d) {
			kept++
			attributions += len(d.Attributions)
		}
	}
	if len(docs) != 840 || kept != 76 || attributions != 1698 {
		t.Errorf("%d of %d articles with %d attributions are held out, want 76 of 840 with 1698", kept, len(docs), attributions)
	}
}

// root returns the top of the checkout.
func root(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		if filepath.Dir(dir) == dir {
			t.Fatal("no go.mod above the test")
		}
		dir = filepath.Dir(dir)
	}
}
