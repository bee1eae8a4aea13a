package warc_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/format/formattest"
	"github.com/saidby/saidby/importers/warc"
)

// lone writes a record as it is given, with the two line ends behind it.
func lone(version, head, block string) string {
	return "WARC/" + version + "\r\n" + strings.ReplaceAll(head, "\n", "\r\n") + fmt.Sprintf("\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", len(block), block)
}

// TestTraits: what crawlers write, right and wrong. Each file gives a line for
// every record in it.
func TestTraits(t *testing.T) {
	get := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
	for _, tt := range []struct {
		name, raw string
		want      []string
	}{
		{"no reason", entry("response", harbour, "HTTP/1.1 404\r\n\r\nT."), []string{"0 response " + harbour + " T."}},
		{"status line of HTTP/2", entry("response", harbour, "HTTP/2 200 \r\n\r\nT."), []string{"0 response " + harbour + " T."}},
		{"no status", entry("response", harbour, "HTTP/1.1\r\n\r\nT."), []string{"! " + harbour + ` byte 0: malformed: no HTTP status line: "HTTP/1.1"`}},
		{"folded lines", entry("response", harbour, "HTTP/1.1 200 OK\r\nTransfer-Encoding:\r\n\tchunked\r\nX: a\r\n b\r\n\r\n2\r\nT.\r\n0\r\n\r\n"), []string{"0 response " + harbour + " T."}},
		{"folded lines of the record", lone("1.0", "WARC-Type:\n response\nWARC-Target-URI: <"+harbour+">", get+"T."), []string{"0 response " + harbour + " T."}},
		{"names in any case", lone("1.0", "warc-type: RESPONSE\nWARC-TARGET-URI: "+harbour, get+"T."), []string{"0 response " + harbour + " T."}},
		{"version 1.1", lone("1.1", "WARC-Type: response\nWARC-Date: 2024-03-09T08:00:00.123456Z\nWARC-Target-URI: "+harbour, get+"T."), []string{"0 response " + harbour + " T."}},
		{"blanks in the address", lone("1.0", "WARC-Type: resource\nWARC-Target-URI: file:///the harbour talks.html", "T."), []string{"0 resource file:///the%20harbour%20talks.html T."}},
		{"zero length", lone("1.0", "WARC-Type: resource\nWARC-Target-URI: "+harbour, "") + lone("1.0", "WARC-Type: response\nWARC-Target-URI: "+valley, ""),
			[]string{"0 resource " + harbour + " ", "104 response " + valley + " "}},
		{"continuation and unknown types", lone("1.0", "WARC-Type: continuation\nWARC-Segment-Number: 2", "T.") + lone("1.0", "WARC-Type: no-such-type", "T.") + lone("1.0", "X: y", "T."),
			[]string{"0 continuation", "86 no-such-type", "148"}},
		{"fields twice and odd", lone("1.0", "WARC-Type: metadata\nWARC-Type: request\nWARC-Date: 2024-03-09T08:00:00.Z\nWARC-Target-URI: ex ample\nWARC-Segment-Number: none\nWARC-Block-Digest: has space:x\nEmpty:", "T."),
			[]string{"0 metadata ex%20ample"}},
		{"a digest that is wrong", entry("response", harbour, get+"T.", "WARC-Block-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "WARC-Payload-Digest: sha1:none"), []string{"0 response " + harbour + " T."}},
		{"a revisit with headers and one without", entry("revisit", harbour, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "WARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest") + entry("revisit", valley, "", "WARC-Profile: none"),
			[]string{"0 revisit " + harbour, fmt.Sprintf("%d revisit %s", 264, valley)}},
		{"chunks not said", entry("response", harbour, get+"6\r\nTalks.\r\n4\r\n Go.\r\n0\r\n\r\n"), []string{"0 response " + harbour + " Talks. Go."}},
		{"a page that begins with a number", entry("response", harbour, get+"6\r\nTalks.\r\nA\nlist."), []string{"0 response " + harbour + " 6\r\nTalks.\r\nA\nlist."}},
		{"a number and nothing else", entry("response", harbour, get+"6\r\n"), []string{"0 response " + harbour + " 6\r\n"}},
		{"chunks said, and none", entry("response", harbour, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1 ship\r\nT."), []string{"0 response " + harbour + " 1 ship\r\nT."}},
		{"chunks that turn out none", entry("response", harbour, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nships 123"),
			[]string{harbour + ` ? byte 0: truncated: the chunks break off`}},
		{"no length", strings.Replace(entry("response", harbour, get+"T."), "Content-Length", "Length", 1) + entry("resource", valley, "T."),
			[]string{"! byte 0: malformed: no Content-Length", "176 resource " + valley + " T."}},
		{"an invalid version at the end", entry("resource", valley, "T.") + "WARC/invalid\r\n", []string{"0 resource " + valley + " T.", `! byte 138: malformed: unknown version "WARC/invalid"`}},
		{"several records in each member", zipped(entry("resource", harbour, "A.")+entry("resource", valley, "B."), entry("resource", harbour, "C.")+entry("resource", valley, "D.")),
			[]string{"0 resource " + harbour + " A.", "139 resource " + valley + " B.", "169 resource " + harbour + " C.", "308 resource " + valley + " D."}},
		{"rubbish behind the last member", zipped(entry("resource", harbour, "A.")) + "\x00\x00rubbish", []string{"0 resource " + harbour + " A.", `! byte 146: malformed: no record begins here, for that "WARC/1.0" is wanted: "rubbish"`}},
		{"an empty member between", zipped(entry("resource", harbour, "A."), "", entry("resource", valley, "B.")), []string{"0 resource " + harbour + " A.", "167 resource " + valley + " B."}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, told(t, tt.raw, warc.Options{})); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// TestARC: the older form of web archives is refused in one line.
func TestARC(t *testing.T) {
	raw := "filedesc://harbour.arc 0.0.0.0 20240309080000 text/plain 66\n1 1 Archive\nURL IP-address Archive-date Content-type Archive-length\n\n" +
		harbour + " 192.0.2.1 20240309080000 text/html 21\nHTTP/1.1 200 OK\n\n<p>T.\n"
	want := []string{"! byte 0: malformed: an ARC file, which is not read (convert it to WARC)"}
	for _, file := range []string{raw, zipped(raw), zipped(raw[:60], raw[60:])} {
		if diff := cmp.Diff(want, told(t, file, warc.Options{})); diff != "" || !warc.Sniff([]byte(file)) {
			t.Errorf("(-want +got)\n%s", diff)
		}
	}
}

// blocked compresses as bgzip does: members of so many bytes, whose header has an
// extra field, and an empty one at the end.
func blocked(s string, size int) string {
	var out bytes.Buffer
	for {
		member := []byte(zipped(s[:min(size, len(s))]))
		extra := []byte{6, 0, 'B', 'C', 2, 0, 0, 0}
		binary.LittleEndian.PutUint16(extra[6:], uint16(len(member)+len(extra)-1))
		member[3] |= 4
		out.Write(member[:10])
		out.Write(extra)
		out.Write(member[10:])
		if s == "" {
			return out.String()
		}
		s = s[min(size, len(s)):]
	}
}

// TestBlocked: a bgzip file, which is cut without regard to records, is read as
// one stream.
func TestBlocked(t *testing.T) {
	parts := crawl()
	whole := strings.Join(parts, "")
	for _, size := range []int{1, 100, 1000, 100_000} {
		if diff := cmp.Diff(told(t, whole, warc.Options{}), told(t, blocked(whole, size), warc.Options{})); diff != "" {
			t.Errorf("members of %d bytes (-want +got)\n%s", size, diff)
		}
	}
	cut := blocked(whole, 100)
	if got := told(t, cut[:len(cut)/2], warc.Options{}); !strings.Contains(got[len(got)-1], "truncated: the gzip member breaks off") {
		t.Errorf("the last is %s", got[len(got)-1])
	}
	if got := told(t, cut+"rubbish behind the end", warc.Options{}); !strings.Contains(got[len(got)-1], "malformed: the gzip member is broken") {
		t.Errorf("the last is %s", got[len(got)-1])
	}
}

// TestLies: where a record says that it is longer than it is, by however much,
// each record that it swallows is found again or counted as lost.
func TestLies(t *testing.T) {
	page := answer(valley, "", strings.Repeat("The talks collapsed. ", 2_000))
	const pages = 250 // ten MB
	for _, by := range []int64{1, 1 << 10, 300 << 10, 2 << 20, 5 << 20, 9 << 20, 1 << 40} {
		for _, form := range []string{"plain", "one member"} {
			n := strings.Index(page, "Content-Length: ") + len("Content-Length: ")
			end := n + strings.Index(page[n:], "\r")
			var size int64
			_, _ = fmt.Sscan(page[n:end], &size)
			liar := fmt.Sprintf("%s%d%s", page[:n], size+by, page[end:])
			file := formattest.File(page, liar, formattest.Repeat(page, pages))
			if form == "one member" {
				raw, _ := io.ReadAll(file)
				file = strings.NewReader(zipped(string(raw)))
			}
			sound, lost, faults := 0, 0, 0
			for rec, err := range warc.Records(context.Background(), file, warc.Options{}) {
				if err == nil && rec.Body != nil {
					_, err = io.Copy(io.Discard, rec.Body)
				}
				var e *warc.Error
				if err == nil {
					sound++
					continue
				}
				if faults++; !errors.As(err, &e) || e.Offset != int64(len(page)) {
					t.Errorf("%v", err)
				}
				if _, after, found := strings.Cut(err.Error(), "with it "); found {
					_, _ = fmt.Sscan(after, &lost)
				}
			}
			if faults != 1 || sound+lost != pages+1 || (by < 900<<10) != (lost == 0) {
				t.Errorf("%s, longer by %d: %d records, %d lost, %d faults", form, by, sound, lost, faults)
			}
		}
	}
}

// TestNoEnd: what has no end is told in one line, in small memory.
func TestNoEnd(t *testing.T) {
	next := entry("resource", valley, "T.")
	bomb := zipped(fmt.Sprintf("WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: %d\r\n\r\n", 96<<20) + strings.Repeat("\x00", 96<<20))
	other := zipped(strings.Repeat("x", 96<<20))
	for _, tt := range []struct {
		name string
		r    io.Reader
		want []string
	}{
		{"a header without a line end", formattest.File("WARC/1.0", formattest.Repeat(strings.Repeat("x", 1<<10), 64<<10)), []string{"! byte 0: too large: a header of more than 64 KiB"}},
		{"a field without a line end", formattest.File("WARC/1.0\r\nX: ", formattest.Repeat(strings.Repeat("x", 1<<10), 64<<10)), []string{"! byte 0: too large: a header of more than 64 KiB"}},
		{"fields", formattest.File("WARC/1.0\r\n", formattest.Repeat("X: y\r\n", 8<<20)), []string{"! byte 0: too large: a header of more than 64 KiB"}},
		{"an HTTP header without a line end", formattest.File("WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 67108879\r\n\r\nHTTP/1.1 200\r\nX:", formattest.Repeat(strings.Repeat("x", 1<<10), 64<<10), "\r\n\r\n", next),
			[]string{"! byte 0: too large: a header of more than 64 KiB", "67108975 resource " + valley + " T."}},
		{"NUL bytes", formattest.File(next, formattest.Repeat(strings.Repeat("\x00", 1<<10), 64<<10), next), []string{"0 resource " + valley + " T.", "67109002 resource " + valley + " T."}},
		{"a bomb within a record", strings.NewReader(bomb + zipped(next)),
			[]string{" ? byte 0: too large: a payload of more than 1 MiB", fmt.Sprintf("%d resource %s T.", len(bomb), valley)}},
		{"a bomb that is no record", strings.NewReader(other + zipped(next)), []string{"! byte 0: malformed: no record begins here",
			"! byte 67108864: too large: a gzip member that unpacks to more than 1000 times its size", fmt.Sprintf("%d resource %s T.", len(other), valley)}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			formattest.Within(t, 24<<20, 2*time.Minute, func() { got = toldBy(t, tt.r, warc.Options{MaxPayload: 1 << 20}) })
			for i := range got {
				if i < len(tt.want) && len(got[i]) < 300 && strings.HasPrefix(got[i], tt.want[i]) {
					got[i] = tt.want[i]
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%.2000s", diff)
			}
		})
	}
}

// TestMemory: memory does not grow with the file, be its records many, or one
// that is large, or lost in junk.
func TestMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs side by side")
	}
	const size = 64 << 20
	page := answer(harbour, "", strings.Repeat("The talks collapsed. ", 5000))
	large := fmt.Sprintf("WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: %d\r\n\r\n", size)
	for name, r := range map[string]io.Reader{
		"many":    formattest.Repeat(page, size/len(page)),
		"members": formattest.Repeat(zipped(page), size/len(page)),
		"one":     formattest.File(large, formattest.Repeat(page, size/len(page))),
		"junk":    formattest.Repeat("WARC/1.0\r\nContent-Length: 999999\r\n\r\njunk\n", 200_000),
	} {
		t.Run(name, func(t *testing.T) {
			n := 0
			formattest.Within(t, 24<<20, time.Minute, func() {
				for rec, err := range warc.Records(context.Background(), r, warc.Options{MaxPayload: math.MaxInt64}) {
					if err == nil && rec.Body != nil {
						_, _ = io.Copy(io.Discard, rec.Body)
					}
					n++
				}
			})
			if n == 0 {
				t.Error("no records")
			}
		})
	}
}

// TestLimit: a payload of just the limit is read.
func TestLimit(t *testing.T) {
	for limit, want := range map[int64]error{4: format.ErrTooLarge, 5: nil} {
		for rec, err := range warc.Records(context.Background(), strings.NewReader(answer(harbour, "", "12345")), warc.Options{MaxPayload: limit}) {
			if err != nil {
				t.Fatal(err)
			}
			if _, err := io.ReadAll(rec.Body); !errors.Is(err, want) {
				t.Errorf("limit %d: %v", limit, err)
			}
		}
	}
}
