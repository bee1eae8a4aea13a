package extract_test

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/saidby/saidby/importers/extract"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// credited is an item of testdata/credits.txt: an article, and the origins that
// it declares.
type credited struct {
	line     int // in the file, counted from 1
	category string
	article  *schema.Article
	gold     []declared
}

// declared is an origin: who it is, on what terms, which words or which tag
// say so, and the original's address, if any.
type declared struct {
	kind, from, evidence, original string
}

// story is what "~" stands for.
func story(n int) string {
	return [...]string{
		"The lock will stay closed until the spring, the port said on Monday. Two of its four gates have to be replaced.",
		"“Nobody told us,” said Jan Pohl, who keeps the inn beside it and has seen 40 winters on the canal.",
		"The council has asked for a second opinion, but a decision is not expected before May. The work may cost two million.",
		"Barges now take the old arm of the river, which adds a day to the trip.",
	}[n%4]
}

// credits reads a file of items; its first lines say how they are written.
func credits(t *testing.T, path string) []credited {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("testdata", path))
	if err != nil {
		t.Fatal(err)
	}
	var items []credited
	var category string
	for i, line := range strings.Split(string(raw), "\n") {
		mark, rest, _ := strings.Cut(line, " ")
		switch {
		case line == "" || mark == "#" || strings.HasPrefix(line, "#"):
		case mark == "==":
			category = rest
		case mark == "@":
			name, domain, _ := strings.Cut(strings.TrimSuffix(rest, ">"), " <")
			p := schema.NewPublication(name, domain, schema.Outlet)
			items = append(items, credited{i + 1, category, &schema.Article{URL: "https://" + domain + "/lock", Publication: &p}, nil})
		case mark == ">" && rest == "none":
		case mark == ">":
			f := append(splitBar(rest), "")
			if len(f) < 4 {
				t.Fatalf("%s:%d: %q is no origin", path, i+1, line)
			}
			at := &items[len(items)-1]
			at.gold = append(at.gold, declared{f[0], f[1], f[2], f[3]})
		case strings.HasPrefix(line, "  "):
			a := items[len(items)-1].article
			a.Text = strings.TrimPrefix(a.Text+"\n\n"+paragraph(line[2:]), "\n\n")
		default:
			if err := field(items[len(items)-1].article, mark, rest); err != nil {
				t.Fatalf("%s:%d: %v", path, i+1, err)
			}
		}
	}
	for _, it := range items {
		it.article.Text = cmp.Or(it.article.Text, paragraph("~"))
		it.article.ID = schema.ArticleID(it.article)
	}
	return items
}

// splitBar splits the fields of an origin. Evidence may hold a bar of its own.
func splitBar(s string) []string {
	f := strings.Split(s, " | ")
	if n := len(f); n > 3 && !strings.HasPrefix(f[n-1], "http") {
		return append(f[:2:2], strings.Join(f[2:], " | "))
	}
	return f
}

// paragraph writes out what a line of an item stands for.
func paragraph(line string) string {
	if line == "~" {
		return story(0) + "\n\n" + story(1) + "\n\n" + story(2) + "\n\n" + story(3)
	}
	return strings.ReplaceAll(line, "~", story(len(line)))
}

// field sets what an article has beside its text.
func field(a *schema.Article, mark, rest string) error {
	switch mark {
	case "url:":
		a.URL = rest
	case "canonical:":
		a.Canonical = rest
	case "author:":
		a.Authors = append(a.Authors, rest)
	case "tag":
		name, value, found := strings.Cut(rest, ": ")
		if !found {
			return fmt.Errorf("no value: %q", rest)
		}
		a.Credits = append(a.Credits, schema.Credit{Tag: name, Value: value})
	default:
		return fmt.Errorf("no such field: %q", mark)
	}
	return nil
}

// share counts declared origins: those right in origin, kind and evidence,
// those found and those there are; and of the former, those whose original is
// right too.
type share struct{ right, found, gold, original int }

func (s *share) add(o share) {
	s.right, s.found, s.gold, s.original = s.right+o.right, s.found+o.found, s.gold+o.gold, s.original+o.original
}

func (s share) precision() float64 { return float64(s.right) / float64(max(1, s.found)) }
func (s share) recall() float64    { return float64(s.right) / float64(max(1, s.gold)) }

// measure extracts an item and compares.
func measure(t *testing.T, x *extract.Extractor, it credited) share {
	t.Helper()
	found := x.Extract(it.article)
	if err := found.Validate(); err != nil {
		t.Fatalf("line %d: %v", it.line, err)
	}
	s := share{found: len(found.Reprints), gold: len(it.gold)}
	left := slices.Clone(found.Reprints)
	for _, g := range it.gold {
		i := slices.IndexFunc(left, func(r schema.Reprint) bool {
			return string(r.Kind) == g.kind && named(found, r.From, g.from) && shown(t, it, r, g.evidence)
		})
		if i < 0 {
			continue
		}
		s.right++
		if left[i].Original == addressed(g.original) {
			s.original++
		}
		left = slices.Delete(left, i, i+1)
	}
	return s
}

// addressed is the id of the article at an address, zero for none.
func addressed(address string) schema.ID {
	if address == "" {
		return schema.ID{}
	}
	return schema.ArticleID(&schema.Article{URL: address})
}

// named reports whether a publication goes by a name, alias or domain.
func named(x *schema.Extraction, id schema.ID, name string) bool {
	same := func(s string) bool {
		return strings.TrimPrefix(text.Fold(s), "the ") == strings.TrimPrefix(text.Fold(name), "the ")
	}
	return slices.ContainsFunc(x.Publications, func(p schema.Publication) bool {
		return p.ID == id && (same(p.Name) || same(p.Domain) || slices.ContainsFunc(p.Aliases, same))
	})
}

// shown reports whether the evidence is the gold's: the same tag, or a stretch
// that shares with the gold's words half of what the two cover together.
func shown(t *testing.T, it credited, r schema.Reprint, words string) bool {
	t.Helper()
	if tag, ok := strings.CutPrefix(words, "tag "); ok {
		return strings.HasPrefix(r.Tag, tag+" ")
	}
	expr := regexp.MustCompile(strings.ReplaceAll(regexp.QuoteMeta(words), " ", `\s+`))
	all := expr.FindAllStringIndex(it.article.Text, -1)
	if len(all) == 0 {
		t.Fatalf("line %d: the article does not say %q", it.line, words)
	}
	for _, at := range all {
		shared := 0
		covered := at[1] - at[0]
		for _, e := range r.Evidence.Spans {
			common := max(0, min(e.End, at[1])-max(e.Start, at[0]))
			shared += common
			covered += e.Len() - common
		}
		if 2*shared >= covered {
			return true
		}
	}
	return false
}

// TestCreditLines holds declared reprints to floors over items of every manner
// in which articles credit their origin, and of every manner that only looks
// so. The held-out part shows what the figures are worth elsewhere.
func TestCreditLines(t *testing.T) {
	const floorPrecision, floorRecall = 0.97, 0.90
	x := extractor(t)
	var all share
	var out strings.Builder
	for _, path := range []string{"credits.txt", "credits-heldout.txt"} {
		var whole share
		rows := map[string]*share{}
		var names []string
		for _, it := range credits(t, path) {
			s := measure(t, x, it)
			if rows[it.category] == nil {
				rows[it.category] = &share{}
				names = append(names, it.category)
			}
			rows[it.category].add(s)
			whole.add(s)
			if s.right != s.found || s.right != s.gold || s.right != s.original {
				t.Logf("%s:%d: %s: %d right, %d found, %d there, %d originals right", path, it.line, it.category, s.right, s.found, s.gold, s.original)
			}
		}
		fmt.Fprintf(&out, "%s\n%s", path, scoreRow("all", whole))
		for _, name := range names {
			out.WriteString(scoreRow(name, *rows[name]))
		}
		out.WriteString("\n")
		all.add(whole)
		if whole.precision() < floorPrecision || whole.recall() < floorRecall {
			t.Errorf("%s: precision %.3f and recall %.3f, want %.2f and %.2f", path, whole.precision(), whole.recall(), floorPrecision, floorRecall)
		}
	}
	golden(t, "../importers/extract/testdata/credits.scores", "precision, recall; right, found and marked origins; of the right, originals right\n"+scoreRow("both", all)+"\n"+out.String())
}

func scoreRow(name string, s share) string {
	return fmt.Sprintf("%-22s %6.2f %6.2f %5d %5d %5d %5d\n", name, 100*s.precision(), 100*s.recall(), s.right, s.found, s.gold, s.original)
}
