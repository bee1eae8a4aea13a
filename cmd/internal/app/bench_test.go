package app

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/saidby/saidby/cmd/internal/term"
	"github.com/saidby/saidby/testdata/press"
)

// BenchmarkImport measures import from end to end: bytes in, graph out. One
// operation is one article; run it with -benchtime=2000x.
func BenchmarkImport(b *testing.B) {
	run := func(b *testing.B, in io.Reader, args ...string) {
		b.Helper()
		dir := b.TempDir()
		if err := os.Mkdir(filepath.Join(dir, folderName), 0o755); err != nil {
			b.Fatal(err)
		}
		var said bytes.Buffer
		s := term.Streams{In: in, Out: io.Discard, Err: &said, Getenv: func(string) string { return "" }}
		b.ResetTimer()
		status := Run(b.Context(), s, dir, append([]string{"saidby", "import", "--quiet"}, args...))
		b.StopTimer()
		b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "articles/s")
		if status != 0 {
			b.Fatalf("status %d: %s", status, said.String())
		}
	}
	b.Run("pages", func(b *testing.B) {
		dir := b.TempDir()
		for i := range b.N {
			if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%06d.html", i)), press.Page(i), 0o644); err != nil {
				b.Fatal(err)
			}
		}
		run(b, strings.NewReader(""), dir)
	})
	b.Run("lines", func(b *testing.B) { run(b, press.Lines(b.N), "-") })
	b.Run("archive", func(b *testing.B) { run(b, press.Archive(b.N), "-") })
}
