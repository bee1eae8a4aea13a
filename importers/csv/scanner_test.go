package csv

import (
	stdcsv "encoding/csv"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

// rows reads all rows of a source, whatever their width. It returns false where
// one of them is at fault.
func rows(r io.Reader, comma byte) (all [][]string, sound bool) {
	s := &scanner{r: r, comma: comma}
	for sound = true; s.next(); {
		sound = sound && s.fault == nil
		all = append(all, texts(s.data, s.row.cells))
	}
	return all, sound
}

// FuzzRows: what encoding/csv reads without a fault is read as encoding/csv reads
// it, save for rows of empty cells; and in small parts as in one.
func FuzzRows(f *testing.F) {
	for _, raw := range []string{
		"a,b\n1,2\n", "a,b\r\n\"1\r\n2\",\"\"\"x\"\"\"\r\n", "\"a\"\r", "a,\r\n,b", "\n\n\"\"\n,\n", "\"x\ny\"", "\"a\" ,b", "a\"b,c", "a,\"b,\"c\nd\"", "\"\"\"\"\"\n\"", "\r,\"\r\"\n\r\n",
	} {
		f.Add(raw)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		got, sound := rows(strings.NewReader(raw), ',')
		parts, soundParts := rows(iotest.OneByteReader(strings.NewReader(raw)), ',')
		if diff := cmp.Diff(got, parts); diff != "" || sound != soundParts {
			t.Fatalf("in small parts (-whole +parts)\n%s", diff)
		}
		r := stdcsv.NewReader(strings.NewReader(raw))
		r.FieldsPerRecord = -1
		all, err := r.ReadAll()
		if err != nil {
			return
		}
		var want [][]string
		for _, row := range all {
			if strings.TrimSpace(strings.Join(row, "")) != "" {
				want = append(want, row)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" || !sound {
			t.Fatalf("sound %v (-want +got)\n%s", sound, diff)
		}
	})
}
