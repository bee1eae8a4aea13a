package app

import (
	"bytes"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"github.com/saidby/saidby/cmd/internal/term"
	"github.com/saidby/saidby/graph"
)

// asker gives what read returns, when somebody asks for it.
type asker struct {
	read func() string
	from io.Reader
}

func (a *asker) Read(p []byte) (int, error) {
	if a.from == nil {
		a.from = strings.NewReader(a.read())
	}
	return a.from.Read(p)
}

// Whoever finds what is to be removed may be asking the same graph, and is to be done
// with it before remove is in: it reads all that it is given first.
func TestRemoveReadsFirst(t *testing.T) {
	d := newDesk(t)
	article, err := filepath.Abs("../../../testdata/articles/brief-cod.txt")
	if err != nil {
		t.Fatal(err)
	}
	d.must("import", "--quiet", article)
	in := &asker{read: func() string {
		l, err := graph.Open(t.Context(), filepath.Join(d.dir, folderName), graph.Options{Wait: -1})
		if err != nil {
			t.Fatalf("the graph is not free: %v", err)
		}
		if err := l.Close(); err != nil {
			t.Fatal(err)
		}
		return d.must("search", "--ids", "kind:article said")
	}}
	var out, said bytes.Buffer
	s := term.Streams{In: in, Out: &out, Err: &said, Getenv: func(string) string { return "" }}
	if status := Run(t.Context(), s, d.dir, []string{"saidby", "remove", "-"}); status != 0 || out.Len() == 0 {
		t.Errorf("status %d\n%s\n%s", status, out.String(), said.String())
	}
}
