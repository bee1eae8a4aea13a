package app

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/importers/extract"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
	"github.com/saidby/saidby/testdata/press"
)

// directions is where the marked pairs lie, and the scores that they had last.
const directions = "../../../graph/testdata/direction"

// marked is a case of the marked pairs: articles by letter, and which is made from which.
type marked struct {
	number    int
	name, why string
	class     string
	pairs     []markedPair
	letters   []string
	fields    map[string]string // "A", "A top", …
}

// markedPair is two letters; neither says that the first is no original of the second.
type markedPair struct {
	original, copy string
	neither        bool
}

func (p markedPair) String() string {
	if p.neither {
		return p.original + " ~ " + p.copy
	}
	return p.original + " > " + p.copy
}

// readMarked reads the marked pairs.
func readMarked(t *testing.T) []*marked {
	t.Helper()
	raw, err := os.ReadFile(directions + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	var all []*marked
	for i, line := range strings.Split(string(raw), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		name, value, ok := strings.Cut(line, ": ")
		if !ok || name != "case" && len(all) == 0 {
			t.Fatalf("%s.txt:%d: %q is no line of a case", directions, i+1, line)
		}
		if name == "case" {
			all = append(all, &marked{number: len(all), name: value, fields: map[string]string{}})
			continue
		}
		m := all[len(all)-1]
		switch {
		case name == "class":
			m.class = value
		case name == "why":
			m.why = value
		case name == "original":
			for _, p := range strings.Split(value, ", ") {
				f := strings.Fields(p)
				m.pairs = append(m.pairs, markedPair{f[0], f[2], f[1] == "~"})
			}
		default:
			if len(name) == 1 {
				m.letters = append(m.letters, name)
			}
			m.fields[name] = value
		}
	}
	return all
}

// article makes the article of a letter, under an address that edition changes.
func (m *marked) article(t *testing.T, letter, edition string) *schema.Article {
	t.Helper()
	head := strings.Split(m.fields[letter]+" | - | -", " | ")
	for i := range head {
		if head[i] == "-" {
			head[i] = ""
		}
	}
	a := &schema.Article{SourceID: fmt.Sprintf("%d%s", m.number, letter), Language: "en", Title: fmt.Sprintf("Report %d in %s", m.number, head[0])}
	if head[0] != "" || head[1] != "" {
		p := schema.NewPublication(head[0], head[1], schema.Outlet)
		a.Publication = &p
	}
	if head[1] != "" {
		a.URL = m.address(head[1], letter, edition)
	}
	for value, date := range map[string]*schema.Date{head[2]: &a.Published, head[3]: &a.Modified} {
		if value == "" {
			continue
		}
		d, err := schema.ParseDate(value)
		if err != nil {
			t.Fatalf("%s: %v", m.name, err)
		}
		*date = d
	}
	if author := m.fields[letter+" author"]; author != "" {
		a.Authors = []string{author}
	}
	a.Canonical = m.moved(m.fields[letter+" canonical"], edition)
	for credit := range strings.SplitSeq(m.fields[letter+" credit"], " // ") {
		if tag, value, ok := strings.Cut(credit, " "); ok {
			a.Credits = append(a.Credits, schema.Credit{Tag: tag, Value: value})
		}
	}
	a.Text, _ = text.Clean(m.moved(m.text(t, letter), edition))
	a.ID = schema.ArticleID(a)
	return a
}

// address is where an article stands; moved puts such addresses in the place of
// those in the file.
func (m *marked) address(domain, letter, edition string) string {
	return fmt.Sprintf("https://%s/%s%d/%s", domain, edition, m.number, letter)
}

func (m *marked) moved(s, edition string) string {
	for _, letter := range m.letters {
		domain := strings.Split(m.fields[letter], " | ")[1]
		s = strings.ReplaceAll(s, "https://"+domain+"/"+letter, m.address(domain, letter, edition))
	}
	return s
}

// text is the text of an article: the story's paragraphs, with its own lines around.
func (m *marked) text(t *testing.T, letter string) string {
	t.Helper()
	first, last, more := 1, 10, 0
	if body := m.fields[letter+" body"]; body != "" {
		if n, _ := fmt.Sscanf(body, "%d-%d +%d", &first, &last, &more); n < 2 {
			t.Fatalf("%s: body %q", m.name, body)
		}
	}
	story := press.New(m.number).Paragraphs
	_, story[0], _ = strings.Cut(story[0], ": ") // it has a dateline of its own
	story = slices.Concat(story[first-1:last], press.New(1000 + m.number).Paragraphs[1:1+more])
	if dateline := m.fields[letter+" dateline"]; dateline != "" {
		story[0] = dateline + " " + story[0]
	}
	story = append(strings.Split(m.fields[letter+" top"], " // "), story...)
	story = append(story, strings.Split(m.fields[letter+" end"], " // ")...)
	return strings.Trim(strings.Join(story, "\n\n"), "\n")
}

// judged is what the graph says of the marked pairs: by case and letters, in the
// manner of the marks.
func judged(t *testing.T, all []*marked, edition string, arrange func([]*schema.Extraction)) map[string]string {
	t.Helper()
	extractor, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	var xs []*schema.Extraction
	for _, m := range all {
		for _, letter := range m.letters {
			xs = append(xs, extractor.Extract(m.article(t, letter, edition)))
		}
	}
	arrange(xs)
	l, err := graph.Open(t.Context(), filepath.Join(t.TempDir(), "graph"), graph.Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	for some := range slices.Chunk(xs, 50) {
		if _, err := l.Put(t.Context(), some...); err != nil {
			t.Fatal(err)
		}
	}
	made := func(f graph.ReprintFilter) map[string]string {
		links, err := l.Reprints(t.Context(), f)
		if err != nil {
			t.Fatal(err)
		}
		out := map[string]string{}
		for _, r := range links {
			if r.Original != nil {
				out[r.Original.SourceID+" > "+r.Copy.SourceID] = r.Reprint.Reason
			}
		}
		return out
	}
	pairs, tree := made(graph.ReprintFilter{Pairs: true}), made(graph.ReprintFilter{})
	answers := map[string]string{}
	for _, m := range all {
		for _, p := range m.pairs {
			a, b := fmt.Sprintf("%d%s", m.number, p.original), fmt.Sprintf("%d%s", m.number, p.copy)
			forth, back := pairs[a+" > "+b], pairs[b+" > "+a]
			if p.neither {
				forth, back = tree[a+" > "+b], tree[b+" > "+a]
			}
			key := fmt.Sprint(m.number, p)
			switch {
			case forth != "":
				answers[key] = p.original + " > " + p.copy + ": " + forth
			case back != "":
				answers[key] = p.copy + " > " + p.original + ": " + back
			default:
				answers[key] = p.original + " ~ " + p.copy + ": "
			}
		}
	}
	return answers
}

// TestDirection: of two articles the graph names the one as the original that a
// person names, whatever the order they came in and whatever their ids.
func TestDirection(t *testing.T) {
	if testing.Short() {
		t.Skip("some hundred articles are read several times over, one after the other")
	}
	all := readMarked(t)
	asTheyStand := judged(t, all, "a", func([]*schema.Extraction) {})
	anew := judged(t, all, "b", func(xs []*schema.Extraction) {
		slices.SortFunc(xs, func(a, b *schema.Extraction) int { return b.Article.ID.Compare(a.Article.ID) })
	})
	if diff := cmp.Diff(asTheyStand, anew); diff != "" {
		t.Errorf("with other ids, in another order (-first +this):\n%s", diff)
	}
	got, decided := scoreDirections(all, asTheyStand)
	if decided < 0.9 {
		t.Errorf("%.3f of what a credit or an hour decides is right, want .9", decided)
	}
	if *update {
		if err := os.WriteFile(directions+".golden", got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(directions + ".golden")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("the scores (-golden +got):\n%s", diff)
	}
	t.Logf("\n%s", got)
}

// scoreDirections counts the answers that are those of the marks, by class, and
// lists the others. decided is the share of right ones where a credit or an hour
// decides.
func scoreDirections(all []*marked, answers map[string]string) (table []byte, decided float64) {
	var classes []string
	pairs, right := map[string]int{}, map[string]int{}
	var wrong bytes.Buffer
	for _, m := range all {
		if !slices.Contains(classes, m.class) {
			classes = append(classes, m.class)
		}
		for _, p := range m.pairs {
			groups := []string{m.class, "all"}
			if m.class != "extent" {
				groups = append(groups, "decided by a credit or an hour")
			}
			answer := answers[fmt.Sprint(m.number, p)]
			said, _, _ := strings.Cut(answer, ": ")
			for _, g := range groups {
				pairs[g]++
				if said == p.String() {
					right[g]++
				}
			}
			if said != p.String() {
				fmt.Fprintf(&wrong, "\n%s: %s, not %s\n  %s\n", m.name, p, strings.TrimSuffix(answer, ": "), m.why)
			}
		}
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "%-32s %5s %5s\n", "class", "right", "pairs")
	for _, c := range append(classes, "decided by a credit or an hour", "all") {
		fmt.Fprintf(&b, "%-32s %5d %5d  %.3f\n", c, right[c], pairs[c], float64(right[c])/float64(pairs[c]))
	}
	b.Write(wrong.Bytes())
	const group = "decided by a credit or an hour"
	return b.Bytes(), float64(right[group]) / float64(pairs[group])
}
