package reprint_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/saidby/saidby/graph/reprint"
)

// corpus is where the corpora lie beside the repository, which may not have them.
const corpus = "../../../shared/corpora"

type printed struct {
	ID, Publisher, Text string
}

// helsinki reads 563 articles of 75 outlets on one summit, July 2018.
func helsinki(t testing.TB) []printed {
	t.Helper()
	file, err := os.Open(filepath.Join(corpus, "reuse_helsinki.jsonl"))
	if err != nil {
		t.Skip("the corpus of reuse is not here")
	}
	defer file.Close()
	var all []printed
	for s := json.NewDecoder(bufio.NewReader(file)); s.More(); {
		var p printed
		if err := s.Decode(&p); err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	return all
}

// referenceOverlap is what the reference says of a pair.
type referenceOverlap struct {
	shared      int
	containment float64
}

func reference(t testing.TB) map[[2]string]referenceOverlap {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(corpus, "reuse_helsinki_pairs.tsv"))
	if err != nil {
		t.Skip("the corpus of reuse is not here")
	}
	all := map[[2]string]referenceOverlap{}
	for _, line := range strings.Split(strings.TrimSpace(string(raw)), "\n")[1:] {
		f := strings.Split(line, "\t")
		shared, _ := strconv.Atoi(f[2])
		c, _ := strconv.ParseFloat(f[3], 64)
		all[pair(f[0], f[1])] = referenceOverlap{shared, c}
	}
	return all
}

func pair(a, b string) [2]string { return [2]string{min(a, b), max(a, b)} }

// TestHelsinki: pairs of different outlets, found by their samples and compared, are
// those of the reference.
func TestHelsinki(t *testing.T) {
	all, want := helsinki(t), reference(t)
	repeated := map[string]map[uint64]int{}
	for _, p := range all {
		seen := map[uint64]bool{}
		for _, line := range strings.Split(p.Text, "\n") {
			if k := reprint.ParagraphKey(line); strings.TrimSpace(line) != "" && !seen[k] {
				seen[k] = true
				if repeated[p.Publisher] == nil {
					repeated[p.Publisher] = map[uint64]int{}
				}
				repeated[p.Publisher][k]++
			}
		}
	}
	texts := make([]*reprint.Text, len(all))
	postings := map[uint64][]int{}
	found, right, grey, quotes := 0, 0, 0, 0
	for i, p := range all {
		texts[i] = reprint.New(p.Text, func(key uint64) bool { return repeated[p.Publisher][key] >= reprint.Repeated })
		hits := map[int]int{}
		for _, key := range texts[i].Sample() {
			for _, j := range postings[key] {
				hits[j]++
			}
			postings[key] = append(postings[key], i)
		}
		for j := range hits {
			if all[j].Publisher == p.Publisher {
				continue
			}
			o := reprint.Compare(texts[j], texts[i])
			if !o.IsReprint() {
				continue
			}
			r := want[pair(all[j].ID, p.ID)]
			switch {
			case r.shared >= 60 && r.containment >= 0.5:
				right++
			case r.containment >= 0.3:
				grey++
				continue
			}
			found++
			if o.Plain() < 0.3 {
				quotes++
			}
		}
	}
	truth := 0
	for _, r := range want {
		if r.shared >= 60 && r.containment >= 0.5 {
			truth++
		}
	}
	precision, recall := float64(right)/float64(found), float64(right)/float64(truth)
	f1 := 2 * precision * recall / (precision + recall)
	t.Logf("precision %.3f, recall %.3f, F1 %.3f; %d in the grey zone, %d mostly quotation", precision, recall, f1, grey, quotes)
	if f1 < 0.94 || precision < 0.95 {
		t.Errorf("precision %.3f, F1 %.3f", precision, f1)
	}
}
