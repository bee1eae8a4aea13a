package app

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/saidby/saidby/cmd/internal/term"
)

// On a terminal an import tells how far it is: how many articles, how many a second,
// and how long the rest will take.
func TestImportProgress(t *testing.T) {
	d := newDesk(t)
	var lines strings.Builder
	for i := range 300 {
		fmt.Fprintf(&lines, `{"id":"%d","publication":"Quay Notes","text":"The mayor said crane number %d had been sold to a museum in the city."}`+"\n", i, i)
	}
	if err := os.WriteFile(filepath.Join(d.dir, "a.jsonl"), []byte(lines.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	var mu sync.Mutex
	at := time.Date(2024, 3, 11, 8, 0, 0, 0, time.UTC)
	clock := func() time.Time { // a slow machine: whoever looks at the clock waits 20 ms
		mu.Lock()
		defer mu.Unlock()
		at = at.Add(20 * time.Millisecond)
		return at
	}
	var said bytes.Buffer
	s := term.Streams{In: strings.NewReader(""), Out: io.Discard, Err: &said, ErrTTY: true, Columns: 100, Getenv: func(string) string { return "" }}
	p := &program{streams: s, dir: d.dir, now: clock}
	if err := p.run(t.Context(), []string{"saidby", "import", "a.jsonl"}); err != nil {
		t.Fatal(err)
	}
	if want := regexp.MustCompile(`saidby: \d+ articles, \d+/s, \d+ %, \d+ s left  .*a\.jsonl`); !want.MatchString(said.String()) {
		t.Errorf("no line like %s in %q", want, said.String())
	}
}
