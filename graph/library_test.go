package graph_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/schema"
)

// open opens a graph in dir, which may be new, and closes it in the end.
func open(t testing.TB, dir string) *graph.Library {
	t.Helper()
	l, err := graph.Open(t.Context(), dir, graph.Options{Create: true, Command: "test"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := l.Close(); err != nil {
			t.Error(err)
		}
	})
	return l
}

// newsroom opens a new graph that holds the sample articles.
func newsroom(t testing.TB) *graph.Library {
	t.Helper()
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	put(t, l, sample.Newsroom()...)
	return l
}

func put(t testing.TB, l *graph.Library, xs ...*schema.Extraction) []graph.Receipt {
	t.Helper()
	receipts, err := l.Put(t.Context(), xs...)
	if err != nil {
		t.Fatal(err)
	}
	return receipts
}

// export returns what the graph exports.
func export(t testing.TB, l *graph.Library, format string) string {
	t.Helper()
	var b bytes.Buffer
	if err := l.Export(t.Context(), &b, format); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// sound checks that the graph breaks no law.
func sound(t testing.TB, l *graph.Library) {
	t.Helper()
	r, err := l.Verify(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range r.Faults {
		t.Error(f)
	}
}

// statuses returns what became of articles, in order.
func statuses(receipts []graph.Receipt) []graph.Status {
	var out []graph.Status
	for _, r := range receipts {
		out = append(out, r.Status)
	}
	return out
}

func TestPut(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "graph")
	l := open(t, dir)
	xs := sample.Newsroom()
	receipts := put(t, l, xs...)
	if diff := cmp.Diff([]graph.Status{graph.New, graph.New, graph.New, graph.New, graph.New}, statuses(receipts)); diff != "" {
		t.Errorf("first time (-want +got):\n%s", diff)
	}
	want := graph.Receipt{
		Article: xs[1].Article.ID, Title: "Depot near Vessel Bay hit by drones, report says", Status: graph.New,
		Claims: 4, Speakers: 4, Attributions: 5, Blames: 1,
	}
	if diff := cmp.Diff(want, receipts[1]); diff != "" {
		t.Errorf("receipt (-want +got):\n%s", diff)
	}
	sound(t, l)
	before := export(t, l, graph.NQuads)
	if diff := cmp.Diff([]graph.Status{graph.Unchanged, graph.Unchanged}, statuses(put(t, l, xs[3], xs[0]))); diff != "" {
		t.Errorf("second time (-want +got):\n%s", diff)
	}
	if export(t, l, graph.NQuads) != before {
		t.Error("putting the same again changes the export")
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	l = open(t, dir)
	if export(t, l, graph.NQuads) != before {
		t.Error("opening again changes the export")
	}
	for _, x := range xs {
		got, err := l.Extraction(t.Context(), x.Article.ID)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(x, got, cmpopts.EquateEmpty(), cmpopts.IgnoreFields(schema.Source{}, "Origin")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", x.Article.Title, diff)
		}
	}
}

func TestPutReplaces(t *testing.T) {
	l := newsroom(t)
	before := export(t, l, graph.NQuads)
	x := sample.Wire()
	x.Attributions, x.Claims, x.Article.Authors = x.Attributions[:1], x.Claims[:1], []string{"Somebody Else"}
	if got := put(t, l, x)[0].Status; got != graph.Changed {
		t.Errorf("status %q, want changed", got)
	}
	sound(t, l)

	fresh := open(t, filepath.Join(t.TempDir(), "fresh"))
	put(t, fresh, append([]*schema.Extraction{x}, sample.Newsroom()[1:]...)...)
	if diff := cmp.Diff(export(t, fresh, graph.NQuads), export(t, l, graph.NQuads)); diff != "" {
		t.Errorf("replaced differs from fresh (-fresh +replaced):\n%s", diff)
	}
	put(t, l, sample.Wire())
	if diff := cmp.Diff(before, export(t, l, graph.NQuads)); diff != "" {
		t.Errorf("replaced and put back (-before +after):\n%s", diff)
	}
	sound(t, l)
}

// The same article several times in one Put: the last one stays.
func TestPutTwiceAtOnce(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	changed := sample.Wire()
	changed.Article.Section = "Ports"
	receipts := put(t, l, sample.Wire(), changed, sample.Denial(), changed)
	want := []graph.Status{graph.New, graph.Changed, graph.New, graph.Unchanged}
	if diff := cmp.Diff(want, statuses(receipts)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	got, err := l.Extraction(t.Context(), changed.Article.ID)
	if err != nil || got.Article.Section != "Ports" {
		t.Errorf("section %q, %v", got.Article.Section, err)
	}
	sound(t, l)
}

func TestPutInvalid(t *testing.T) {
	l := newsroom(t)
	before := export(t, l, graph.NQuads)
	bad := sample.Denial()
	bad.Attributions[0].Cue.Quote = "something else"
	if _, err := l.Put(t.Context(), sample.Generate(1, 1)[0], bad); !errors.Is(err, schema.ErrInvalid) {
		t.Errorf("error %v, want %v", err, schema.ErrInvalid)
	}
	odd := sample.Denial()
	odd.Article.Section = "\xff"
	if _, err := l.Put(t.Context(), sample.Generate(1, 1)[0], odd); err == nil {
		t.Error("invalid UTF-8 was put")
	}
	if export(t, l, graph.NQuads) != before {
		t.Error("a Put that was refused changed the graph")
	}
}

func TestRemove(t *testing.T) {
	xs := sample.Newsroom()
	for i, gone := range xs {
		l := newsroom(t)
		r, err := l.Remove(t.Context(), gone.Article.ID)
		if err != nil {
			t.Fatal(err)
		}
		if r.Status != graph.Removed || r.Title != gone.Article.Title || r.Claims != len(gone.Claims) {
			t.Errorf("receipt %+v", r)
		}
		sound(t, l)
		never := open(t, filepath.Join(t.TempDir(), "never"))
		for k, x := range xs {
			if k != i {
				put(t, never, x)
			}
		}
		for _, format := range []string{graph.NQuads, graph.JSONLines} {
			if diff := cmp.Diff(export(t, never, format), export(t, l, format)); diff != "" {
				t.Errorf("%s without %q (-never there +removed):\n%s", format, gone.Article.Title, diff)
			}
		}
		if _, err := l.Remove(t.Context(), gone.Article.ID); !errors.Is(err, graph.ErrNotFound) {
			t.Errorf("removed twice: %v", err)
		}
		if _, err := l.Extraction(t.Context(), gone.Article.ID); !errors.Is(err, graph.ErrNotFound) {
			t.Errorf("extraction of what was removed: %v", err)
		}
		put(t, l, gone)
		whole := newsroom(t)
		if diff := cmp.Diff(export(t, whole, graph.NQuads), export(t, l, graph.NQuads)); diff != "" {
			t.Errorf("put back (-whole +put back):\n%s", diff)
		}
		sound(t, l)
		_ = l.Close()
		_ = whole.Close()
	}
}

func TestOpen(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "graph")
	if _, err := graph.Open(t.Context(), dir, graph.Options{}); !errors.Is(err, graph.ErrNoGraph) {
		t.Errorf("nothing there: %v", err)
	}
	if _, err := os.Stat(dir); err == nil {
		t.Error("looking for a graph made its folder")
	}
	l := open(t, dir)
	if _, err := l.Extraction(t.Context(), schema.NewID("x")); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("empty graph: %v", err)
	}
	sound(t, l)
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	if err := l.Close(); err != nil {
		t.Errorf("closed twice: %v", err)
	}
	if _, err := l.Put(t.Context(), sample.Wire()); !errors.Is(err, graph.ErrClosed) {
		t.Errorf("put after close: %v", err)
	}
	for _, err := range l.Articles(t.Context()) {
		if !errors.Is(err, graph.ErrClosed) {
			t.Errorf("asked after close: %v", err)
		}
	}

	if err := os.WriteFile(filepath.Join(dir, "format"), []byte(`{"name":"saidby","version":99}`), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := graph.Open(t.Context(), dir, graph.Options{Create: true}); !errors.Is(err, graph.ErrNewerFormat) {
		t.Errorf("newer format: %v", err)
	}
	if err := os.WriteFile(filepath.Join(dir, "format"), []byte(`{"name":"saidby","version":1}`), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := graph.Open(t.Context(), dir, graph.Options{Create: true}); !errors.Is(err, graph.ErrOlderFormat) {
		t.Errorf("older format: %v", err)
	}
	for _, content := range []string{"", "{}", `{"name":"other","version":1}`} {
		if err := os.WriteFile(filepath.Join(dir, "format"), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := graph.Open(t.Context(), dir, graph.Options{Create: true}); !errors.Is(err, graph.ErrNoGraph) {
			t.Errorf("format %q: %v", content, err)
		}
	}
}

// A folder with other things in it does not become a graph.
func TestOpenRefusesOtherFolders(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "thesis.txt"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := graph.Open(t.Context(), dir, graph.Options{Create: true}); !errors.Is(err, graph.ErrNoGraph) {
		t.Errorf("error %v", err)
	}
}

func TestLocked(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "graph")
	l := open(t, dir)
	start := time.Now()
	_, err := graph.Open(t.Context(), dir, graph.Options{Wait: 60 * time.Millisecond})
	locked, ok := errors.AsType[*graph.LockedError](err)
	if !ok || !errors.Is(err, graph.ErrLocked) || locked.PID != os.Getpid() || locked.Command != "test" {
		t.Errorf("error %v", err)
	}
	if waited := time.Since(start); waited < 50*time.Millisecond {
		t.Errorf("waited %v", waited)
	}
	if _, err = graph.Open(t.Context(), dir, graph.Options{Wait: -1}); !errors.Is(err, graph.ErrLocked) {
		t.Errorf("without waiting: %v", err)
	}
	go func() {
		time.Sleep(100 * time.Millisecond)
		_ = l.Close()
	}()
	second, err := graph.Open(t.Context(), dir, graph.Options{})
	if err != nil {
		t.Fatalf("after the holder has gone: %v", err)
	}
	_ = second.Close()
}
