package feed

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/mmcdole/gofeed"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/format/formattest"
)

// corpus lists the feeds among gofeed's own test files: XML, and JSON that is
// no expectation of what another file gives.
func corpus(t *testing.T) (root string, files []string) {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/mmcdole/gofeed").Output()
	root = filepath.Join(strings.TrimSpace(string(dir)), "testdata")
	if _, missing := os.Stat(root); err != nil || missing != nil {
		t.Skipf("gofeed's test files are not on this machine: %v, %v", err, missing)
	}
	err = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		name, isJSON := strings.CutSuffix(path, ".json")
		if _, none := os.Stat(name + ".xml"); !d.IsDir() && (!isJSON || none != nil && !strings.HasSuffix(name, "_expected")) {
			files = append(files, path)
		}
		return err
	})
	if err != nil || len(files) < 500 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	return root, files
}

// unit is the beginning of an entry in XML.
var unit = regexp.MustCompile(`<(?:\w+:)?(?:item|entry)[\s>/]`)

// TestCorpus reads every feed that gofeed tests itself with. Each is read whole,
// or refused where gofeed refuses it or there is no entry in it; entries are
// counted by gofeed and by their tags.
func TestCorpus(t *testing.T) {
	root, files := corpus(t)
	counts := map[string]int{}
	for _, file := range files {
		name, _ := filepath.Rel(root, file)
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		theirs, refused := gofeed.NewParser().Parse(strings.NewReader(string(raw)))
		docs, errs := formattest.Read(t, New(), formattest.Input(string(raw)))
		ours, whole := len(docs), 0
		for _, err := range errs {
			var placed *format.Error
			if errors.As(err, &placed); placed.Line == 0 {
				whole++
				counts[placed.Err.Error()]++
				continue
			}
			ours++
			if !errors.Is(err, ErrSummary) {
				t.Errorf("%s: %v", name, err)
			}
			counts[ErrSummary.Error()]++
		}
		counts["articles"] += len(docs)
		switch tags := len(unit.FindAllString(string(raw), -1)); {
		case refused != nil && (ours > 0 || whole != 1 || errors.Is(errs[0], format.ErrNoArticle)):
			t.Errorf("%s: gofeed refuses it (%v), and we read %d entries, errors %q", name, refused, ours, errs)
		case refused != nil:
			counts["refused by both"]++
		case len(theirs.Items) != ours || theirs.FeedType != "json" && tags != ours:
			t.Errorf("%s: %d entries, by gofeed %d, by tags %d", name, ours, len(theirs.Items), tags)
		case (ours == 0) != (whole == 1) || whole == 1 && !errors.Is(errs[0], format.ErrNoArticle):
			t.Errorf("%s: %d entries, errors %q", name, ours, errs)
		default:
			compare(t, name, raw, theirs, counts)
		}
	}
	t.Logf("%d files: %v", len(files), counts)
	if counts["articles"] < 25 || counts[ErrSummary.Error()] < 200 {
		t.Error("too few of them are read")
	}
}

// compare holds title, address and date of every entry against gofeed's. What
// only one of both has is left out, save that nothing gofeed has may be missing.
func compare(t *testing.T, name string, raw []byte, theirs *gofeed.Feed, counts map[string]int) {
	t.Helper()
	s, err := open("a", raw, "a")
	if len(theirs.Items) == 0 {
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	for i, it := range theirs.Items {
		e, err := s.entry(i + 1)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range []struct{ field, ours, theirs, known string }{
			{"title", e.title, it.Title, knownTitle(e.title, it)},
			{"address", e.url, it.Link, knownAddress(e.url, it)},
			{"date", e.published.EDTF(), when(it), knownDate(e, it)},
			{"text", e.content.value, it.Content, knownText(e.content, it.Content)},
			{"summary", e.summary.value, it.Description, knownText(e.summary, it.Description)},
		} {
			ours, theirs := strings.TrimSpace(f.ours), strings.TrimSpace(f.theirs)
			switch {
			case theirs == "" || ours == theirs:
			case ours == "" && f.field != "text", f.known == "":
				t.Errorf("%s:%d: %s %q, by gofeed %q", name, i+1, f.field, ours, theirs)
			default:
				counts[f.field+": "+f.known]++
			}
		}
	}
}

// when is the date that gofeed reads where one is stated at all.
func when(it *gofeed.Item) string {
	if it.Published != "" {
		return it.Published
	}
	return it.Updated
}

// The known differences, by their rules. Each returns "" for what is none.

func knownTitle(ours string, it *gofeed.Item) string {
	if ours == plainTitle(it.Title) {
		return "ours is without markup, for a headline is printed without"
	}
	return ""
}

func knownAddress(ours string, it *gofeed.Item) string {
	if slices.Contains(it.Links, ours) {
		return "of several links ours is the first, as other readers have it"
	}
	return ""
}

func knownDate(e entry, it *gofeed.Item) string {
	at := it.PublishedParsed
	if it.Published == "" {
		at = it.UpdatedParsed
	}
	switch {
	case at == nil:
		return ""
	case e.published == format.Date(at.Format(time.RFC3339)), e.published.EDTF() == at.Format("2006-01-02"),
		e.published.EDTF() == at.Format("2006-01"), e.published.EDTF() == at.Format("2006"):
		return "the same, as precise as stated"
	}
	if stated, err := time.Parse(time.RFC3339, e.published.EDTF()); err == nil && stated.Equal(*at) {
		return "the same moment, ours in the zone that is stated"
	}
	return ""
}

func knownText(ours body, theirs string) string {
	if ours.value == "" {
		return "content of a type that is no text is none"
	}
	own, err := ours.text()
	if other, otherErr := looseBody(theirs).text(); own != other || err != nil || otherErr != nil {
		return ""
	}
	return "the same once markup is gone: ours keeps addresses as they are, and one entity more is undone"
}
