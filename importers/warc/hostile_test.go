package warc_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/warc"
)

// TestPayload: encodings are undone, and faults in them are told by the body.
func TestPayload(t *testing.T) {
	long := strings.Repeat("The talks collapsed. ", 2000)
	for _, tt := range []struct{ name, headers, payload, want string }{
		{"chunks", "Transfer-Encoding: chunked", "5;x=y\r\nTalks\r\n001\r\n.\r\n0\r\nTrailer: x\r\n\r\n", "Talks."},
		{"chunks joined before", "Transfer-Encoding: chunked", "<p>Talks.", "<p>Talks."},
		{"chunk too long", "Transfer-Encoding: chunked", "ff\r\nTalks\r\n0\r\n\r\n", "? truncated: the chunks break off"},
		{"chunk too short", "Transfer-Encoding: chunked", "2\r\nTalks\r\n0\r\n\r\n", `? malformed: a chunk does not end where its size says: "lks\r\n"`},
		{"no chunk", "Transfer-Encoding: chunked", "2\r\nTa\r\nlks\r\n", `? malformed: no chunk begins here: "lks"`},
		{"no last chunk", "Transfer-Encoding: chunked", "2\r\nTa\r\n", "? truncated: the chunks break off"},
		{"gzip", "Content-Encoding: GZIP", zipped(long), long},
		{"gzip undone before", "Content-Encoding: gzip", "<p>Talks.", "<p>Talks."},
		{"gzip broken", "Content-Encoding: gzip", zipped("Talks.")[:20], "? truncated: the gzip payload breaks off"},
		{"gzip header alone", "Content-Encoding: gzip", "\x1f\x8b\x08\x00", "? truncated: the gzip payload breaks off"},
		{"gzip checksum", "Content-Encoding: gzip", zipped("Talks.")[:22] + "12345678", "? malformed: the gzip payload is broken (gzip: invalid checksum)"},
		{"deflate", "Content-Encoding: deflate", zlibbed(long), long},
		{"bare deflate", "Content-Encoding: deflate", deflated(long), long},
		{"gzip in chunks", "Content-Encoding: gzip\r\nTransfer-Encoding: chunked", chunks(zipped(long)), long},
		{"gzip twice", "Content-Encoding: gzip, identity, gzip", zipped(zipped(long)), long},
		{"no encoding", "Content-Encoding: utf-8", "Talks.", "Talks."},
		{"nothing", "Content-Encoding: br", "", ""},
		{"br", "Content-Encoding: br", "x", `! unsupported content encoding: "br"`},
		{"zstd", "Content-Encoding: gzip, zstd", "x", `! unsupported content encoding: "zstd"`},
		{"too many", "Content-Encoding: gzip,gzip,gzip,gzip,gzip", "x", "! unsupported content encoding: 5 of them, one over the other"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			raw, next := answer(harbour, tt.headers, tt.payload), answer(valley, "", "Next.")
			want := []string{"0 response " + harbour + " " + tt.want, fmt.Sprintf("%d response %s Next.", len(raw), valley)}
			if rest, ok := strings.CutPrefix(tt.want, "? "); ok {
				want[0] = harbour + " ? byte 0: " + rest
			} else if rest, ok := strings.CutPrefix(tt.want, "! "); ok {
				want[0] = "! " + harbour + " byte 0: " + rest
			}
			if diff := cmp.Diff(want, told(t, raw+next, warc.Options{})); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// chunks cuts a payload into chunks.
func chunks(s string) string {
	var b strings.Builder
	for len(s) > 0 {
		n := min(len(s), 100)
		fmt.Fprintf(&b, "%X\r\n%s\r\n", n, s[:n])
		s = s[n:]
	}
	return b.String() + "0\r\n\r\n"
}

// TestFaults: a fault is told once, with the offset of its record, and the
// records around it are read.
func TestFaults(t *testing.T) {
	good, next := answer(harbour, "", "Talks."), answer(valley, "", "Flood.")
	lie := func(by int) string {
		n := strings.Index(good, "Content-Length: ") + len("Content-Length: ")
		end := n + strings.Index(good[n:], "\r")
		var size int
		fmt.Sscan(good[n:end], &size)
		return fmt.Sprintf("%s%d%s", good[:n], size+by, good[end:])
	}
	without := strings.Replace(good, "Content-Length", "Content-Size", 1)
	first := fmt.Sprintf("0 response %s Talks.", harbour)
	bad, last := len(good), func(middle string) string { return fmt.Sprintf("%d response %s Flood.", len(good+middle), valley) }
	for _, tt := range []struct{ name, middle, want string }{
		{"too long by a little", lie(2), harbour + ` ? byte %d: malformed: no record ends where Content-Length 52 says: "\r\nWARC/1"`},
		{"too long by half a record", lie(120), harbour + ` ? byte %d: malformed: no record ends where Content-Length 170 says`},
		{"too long by a world", lie(1 << 40), harbour + ` ? byte %d: truncated: `},
		{"too short", lie(-3), harbour + ` ? byte %d: malformed: no record ends where Content-Length 47 says: "ks.\r\n\r\nW"`},
		{"no length", without, `! byte %d: malformed: no Content-Length`},
		{"length no number", strings.Replace(good, "Content-Length: ", "Content-Length: +", 1), `! byte %d: malformed: Content-Length is "+50"`},
		{"version", "WARC/2.0" + good[8:], `! byte %d: malformed: unknown version "WARC/2.0"`},
		{"no version", "warc" + good[4:], `! byte %d: malformed: no record begins here, for that "WARC/1.0" is wanted: "warc/1.0\r\n"`},
		{"no field", strings.Replace(good, "WARC-Type:", "WARC-Type", 1), `! byte %d: malformed: no header field: "WARC-Type response"`},
		{"header breaks off", good[:70] + "\r\n", `! byte %d: malformed: no header field`},
		{"header too large", "WARC/1.0\r\nX: " + strings.Repeat("x", 70<<10) + good[8:], `! byte %d: too large: a header of more than 64 KiB`},
		{"line too long", "WARC/1.0" + strings.Repeat("x", 70<<10) + "\r\n", `! byte %d: `},
		{"junk", "\x1f\x8b\x08\x00 junk\nWARC/1.\n", `! byte %d: malformed: the gzip member is broken`},
		{"status line", entry("response", harbour, "HTTP/1.1 fine\r\n\r\nx", "Content-Type: application/http"), `! ` + harbour + ` byte %d: malformed: no HTTP status line: "HTTP/1.1 fine"`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := told(t, good+tt.middle+next, warc.Options{})
			want := []string{first, strings.Replace(tt.want, "%d", fmt.Sprint(bad), 1), last(tt.middle)}
			if len(got) == 3 && strings.HasPrefix(got[1], want[1]) { // the end may be left out above
				want[1] = got[1]
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// TestMembers: faults of gzip members, and lengths that lie within them.
func TestMembers(t *testing.T) {
	good, next := answer(harbour, "", "Talks."), answer(valley, "", "Flood.")
	m := zipped(good)
	flip := func(i int) string { return m[:i] + string(m[i]^0x55) + m[i+1:] }
	long := zipped(strings.Replace(good, "Content-Length: 5", "Content-Length: 7", 1))
	for _, tt := range []struct{ name, middle, want string }{
		{"cut", m[:len(m)/2], "! byte %d: malformed: the gzip member is broken"},
		{"checksum", flip(len(m) - 8), harbour + " ? byte %d: malformed: the gzip member is broken (gzip: invalid checksum)"},
		{"data", flip(len(m) / 2), "malformed"},
		{"header", flip(2), "! byte %d: malformed: no record begins here"},
		{"junk between", "junk", "! byte %d: malformed: no record begins here"},
		{"other bytes in it", zipped("some text that is no record"), "! byte %d: malformed: no record begins here"},
		{"length too long", long, harbour + " ? byte %d: malformed: Content-Length is 70, and there are 54 bytes"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := told(t, m+tt.middle+zipped(next), warc.Options{})
			want := fmt.Sprintf("%d response %s Flood.", len(m+tt.middle), valley)
			if len(got) != 3 || got[0] != "0 response "+harbour+" Talks." || got[2] != want || !strings.Contains(got[1], fmt.Sprintf("byte %d: ", len(m))) ||
				!strings.Contains(got[1], strings.Replace(tt.want, "%d", fmt.Sprint(len(m)), 1)) {
				t.Errorf("got %q", got)
			}
		})
	}
}

// TestCut: wherever a file is cut, the records before are given and the one that
// is cut is told, once.
func TestCut(t *testing.T) {
	parts := []string{answer(harbour, "", "Talks."), answer(valley, "Transfer-Encoding: chunked", chunks("Flood.")), answer(harbour, "Content-Encoding: gzip", zipped("More."))}
	for name, join := range map[string]func(...string) string{
		"plain":   func(p ...string) string { return strings.Join(p, "") },
		"members": zipped,
		"stream":  func(p ...string) string { return zipped(strings.Join(p, "")) },
	} {
		whole := join(parts...)
		var ends []int
		for i := range parts {
			ends = append(ends, len(join(parts[:i+1]...)))
		}
		for cut := 1; cut < len(whole); cut++ {
			sound, faults := 0, 0
			for _, line := range told(t, whole[:cut], warc.Options{}) {
				if strings.Contains(line, "byte ") {
					faults++
				} else {
					sound++
				}
			}
			complete, edge := 0, false
			for i, n := range ends {
				if n <= cut {
					complete, edge = i+1, n == cut
				}
			}
			if name == "stream" {
				complete, edge = sound, false // what is whole before the cut cannot be told from outside
			}
			if edge && faults != 0 || !edge && faults != 1 || sound != complete {
				t.Fatalf("%s cut at %d of %d: %d records, %d faults, want %d records", name, cut, len(whole), sound, faults, complete)
			}
		}
	}
}

// TestBomb: a payload that swells is stopped, and reading goes on.
func TestBomb(t *testing.T) {
	bomb := answer(harbour, "Content-Encoding: gzip", zipped(strings.Repeat("\x00", 8<<20)))
	got := told(t, bomb+answer(valley, "", "Flood."), warc.Options{MaxPayload: 1 << 20})
	want := []string{harbour + " ? byte 0: too large: a payload of more than 1 MiB", fmt.Sprintf("%d response %s Flood.", len(bomb), valley)}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
