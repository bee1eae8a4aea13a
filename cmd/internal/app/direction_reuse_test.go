package app

import (
	"encoding/json"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/saidby/saidby/cmd/internal/answer"
)

// reused is an article of the corpus of reuse.
type reused struct {
	ID, Publisher, Seen, Text string
}

// credits reports whether an article names another one's outlet as its origin: in a
// byline, dateline, copyright or credit line, as a person would read it. It is read
// here by other means than the extractor's, by the outlets that others print.
func (r *reused) credits(o *reused) bool {
	name := ""
	switch o.Publisher {
	case "washingtonpost.com":
		name = `Washington Post`
	case "nytimes.com":
		name = `New York Times`
	case "latimes.com":
		name = `Los Angeles Times`
	case "chicagotribune.com":
		name = `Chicago Tribune`
	case "wsj.com":
		name = `Wall Street Journal`
	case "usatoday.com":
		name = `USA (?:TODAY|Today)`
	case "cnn.com":
		name = `CNN`
	case "cnbc.com":
		name = `CNBC`
	case "npr.org":
		name = `NPR`
	case "politico.com":
		name = `(?i:politico)`
	case "foxnews.com":
		name = `Fox News`
	case "cbsnews.com":
		name = `CBS News`
	case "nbcnews.com":
		name = `NBC News`
	case "miamiherald.com":
		name = `Miami Herald`
	case "bostonglobe.com":
		name = `Boston Globe`
	case "zerohedge.com":
		name = `Zero ?[Hh]edge`
	case "dailycaller.com":
		name = `Daily Caller`
	case "dailymail.co.uk":
		name = `Daily Mail`
	default:
		return false
	}
	alone := `\n[(©* ]*(?:By [^\n]{0,60}|[Cc]opyright [^\n]{0,12}|Source: |[A-Z][A-Z ,]+ \()?(?:The )?` + name + `\b[^\n]{0,20}\n`
	said := `(?:originally (?:appeared|published)|first appeared|[Rr]eprinted|[Rr]epublished)[^\n]{0,60}` + name
	return regexp.MustCompile(alone + `|` + said).MatchString("\n" + r.Text + "\n")
}

// readReuse reads the corpus, by id, and the pairs that are reprints by the reference.
func readReuse(t *testing.T) (articles map[string]*reused, pairs [][2]string) {
	t.Helper()
	raw, err := os.ReadFile(shared(t, "corpora/reuse_helsinki.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	articles = map[string]*reused{}
	for _, line := range strings.Split(strings.TrimSpace(string(raw)), "\n") {
		r := &reused{}
		if err := json.Unmarshal([]byte(line), r); err != nil {
			t.Fatal(err)
		}
		articles[r.ID] = r
	}
	if raw, err = os.ReadFile(shared(t, "corpora/reuse_helsinki_pairs.tsv")); err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(strings.TrimSpace(string(raw)), "\n")[1:] {
		f := strings.Split(line, "\t")
		n, _ := strconv.Atoi(f[2])
		containment, _ := strconv.ParseFloat(f[3], 64)
		if n >= 60 && containment >= 0.5 {
			pairs = append(pairs, [2]string{f[0], f[1]})
		}
	}
	return articles, pairs
}

// TestDirectionOfReuse measures direction on real copies: where one of two names the
// other one's outlet in a line of its own, and where the dates alone can tell.
func TestDirectionOfReuse(t *testing.T) {
	if testing.Short() {
		t.Skip("it reads 563 articles")
	}
	articles, pairs := readReuse(t)
	d := newDesk(t)
	d.must("import", shared(t, "corpora/reuse_helsinki.jsonl"), "--map", "published=seen")
	original, reasons := map[[2]string]string{}, map[string]int{}
	for line := range strings.Lines(d.must("reprints", "--pairs", "--jsonl")) {
		var r answer.Reprint
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			t.Fatal(err)
		}
		if r.OriginalSourceID != "" {
			original[[2]string{min(r.CopySourceID, r.OriginalSourceID), max(r.CopySourceID, r.OriginalSourceID)}] = r.OriginalSourceID
			reasons[r.Basis+" "+r.Reason]++
		}
	}
	var credited, right, dated, inOrder, found int
	for _, p := range pairs {
		got, ok := original[[2]string{min(p[0], p[1]), max(p[0], p[1])}]
		if !ok {
			continue
		}
		found++
		a, b := articles[p[0]], articles[p[1]]
		switch ab, ba := a.credits(b), b.credits(a); {
		case ab != ba:
			credited++
			if ab == (got == b.ID) {
				right++
			} else {
				t.Logf("credit: %s %s and %s %s: original %s", a.ID, a.Publisher, b.ID, b.Publisher, got)
			}
		default:
			x, _ := time.Parse(time.RFC3339, a.Seen)
			y, _ := time.Parse(time.RFC3339, b.Seen)
			if gap := y.Sub(x); gap.Abs() >= time.Hour {
				dated++
				if (gap > 0) == (got == a.ID) {
					inOrder++
				} else {
					t.Logf("date: %s %s and %s %s: original %s", a.ID, a.Publisher, b.ID, b.Publisher, got)
				}
			}
		}
	}
	t.Logf("%d of %d pairs found; credit: %d of %d; date: %d of %d; %v", found, len(pairs), right, credited, inOrder, dated, reasons)
	if 10*right < 9*credited || 10*inOrder < 9*dated {
		t.Errorf("direction by credit %d of %d, by date %d of %d", right, credited, inOrder, dated)
	}
}
