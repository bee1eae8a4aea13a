package warc_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/textproto"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/format/formattest"
	"github.com/saidby/saidby/importers/warc"
)

const (
	harbour = "https://harbour.example/talks"
	valley  = "https://valley.example/flood"
)

// crawl is a small file with a record of every type, in its parts.
func crawl() []string {
	return []string{
		entry("warcinfo", "", "software: a crawler\r\n", "Content-Type: application/warc-fields"),
		entry("request", harbour, "GET /talks HTTP/1.1\r\n\r\n", "Content-Type: application/http; msgtype=request"),
		answer(harbour, "", "<p>Talks."),
		entry("metadata", harbour, "fetchTimeMs: 7\r\n"),
		entry("revisit", valley, "HTTP/1.1 304 Not Modified\r\n\r\n", "WARC-Refers-To-Target-URI: <"+harbour+">"),
		entry("resource", "file:///flood.txt", "Flood.", "Content-Type: text/plain"),
		entry("conversion", valley, "Flood."),
	}
}

// TestKinds: the same records come from every way to write them down, each with
// its offset as documented.
func TestKinds(t *testing.T) {
	parts := crawl()
	var plain, members []int
	for i := range parts {
		plain = append(plain, len(strings.Join(parts[:i], "")))
		members = append(members, len(zipped(parts[:i]...)))
	}
	want := func(at []int) (lines []string) {
		for i, line := range []string{"warcinfo", "request " + harbour, "response " + harbour + " <p>Talks.", "metadata " + harbour,
			"revisit " + valley, "resource file:///flood.txt Flood.", "conversion " + valley} {
			lines = append(lines, fmt.Sprintf("%d %s", at[i], line))
		}
		return lines
	}
	whole := strings.Join(parts, "")
	for _, tt := range []struct {
		name, file string
		offsets    []int
	}{
		{"plain", whole, plain},
		{"a member a record", zipped(parts...), members},
		{"one gzip stream", zipped(whole), plain},
		{"zeros at the end", whole + strings.Repeat("\x00", 700), plain},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(want(tt.offsets), told(t, tt.file, warc.Options{})); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			if !warc.Sniff([]byte(tt.file)) {
				t.Error("not sniffed")
			}
		})
	}
}

func TestSniff(t *testing.T) {
	for raw, want := range map[string]bool{
		"": false, "WARC": false, "WARC/1.1\r\n": true, "WARC/x.1": false, "\x1f\x8b\x08\x00": false,
		zipped("text"): false, zipped("<p>A long page that is no archive"): false, zipped(crawl()...)[:200]: true,
	} {
		if got := warc.Sniff([]byte(raw)); got != want {
			t.Errorf("%.20q: %v", raw, got)
		}
	}
}

// TestRecord: what a record says of itself.
func TestRecord(t *testing.T) {
	date := time.Date(2024, 3, 9, 8, 0, 0, 0, time.UTC)
	for _, tt := range []struct {
		name, raw string
		want      warc.Record
	}{
		{"answer", entry("response", "<"+harbour+">", "HTTP/1.1 404 Not Found\r\ncontent-type: text/html;\r\n charset=utf-8\r\nnonsense\r\nX-A: 1\r\nX-A: 2\r\n\r\nGone",
			"Content-Type: application/http", "WARC-Record-ID: <urn:uuid:7>", "WARC-Truncated: Length"),
			warc.Record{Type: "response", ID: "urn:uuid:7", TargetURI: harbour, Date: date, ContentType: "text/html; charset=utf-8", Status: 404, Truncated: "length",
				Header: textproto.MIMEHeader{"Content-Type": {"text/html; charset=utf-8"}, "X-A": {"1", "2"}}}},
		{"HTTP unsaid, headers alone", entry("response", harbour, "HTTP/2 204\r\nX-A: 1"),
			warc.Record{Type: "response", TargetURI: harbour, Date: date, Status: 204, Header: textproto.MIMEHeader{"X-A": {"1"}}}},
		{"no HTTP", entry("response", "dns:harbour.example", "1 IN A", "Content-Type: text/dns"),
			warc.Record{Type: "response", TargetURI: "dns:harbour.example", Date: date, ContentType: "text/dns"}},
		{"segment", entry("resource", harbour, "Part", "WARC-Segment-Number: 1", "Content-Type:\ttext/plain"),
			warc.Record{Type: "resource", TargetURI: harbour, Date: date, ContentType: "text/plain", Truncated: "segmented"}},
		{"version 1.1", "WARC/1.1\r\nwarc-type:Resource\r\nWARC-Date: 2024-03-09T08:00:00.5+02:00\r\ncontent-length:1\r\n\r\nx\r\n\r\n",
			warc.Record{Type: "resource", Date: date.Add(-2*time.Hour + time.Second/2)}},
		{"version 0.17", "WARC/0.17\r\nWARC-Type: resource\r\nWARC-Date: 2024-03\r\nContent-Length: 0\r\n\r\n\r\n\r\n",
			warc.Record{Type: "resource", Date: time.Date(2024, 3, 1, 0, 0, 0, 0, time.UTC)}},
		{"line feeds", "WARC/1.0\nWARC-Type: resource\nWARC-Date: once\nContent-Length: 1\n\nx\n\n", warc.Record{Type: "resource"}},
		{"member without line ends", zipped(strings.TrimRight(entry("resource", harbour, "x"), "\r\n")),
			warc.Record{Type: "resource", TargetURI: harbour, Date: date}},
		{"revisit", entry("revisit", harbour, "HTTP/1.1 304 Not Modified\r\nX-A: 1\r\n\r\n", "WARC-Refers-To-Target-URI: "+valley),
			warc.Record{Type: "revisit", TargetURI: harbour, RefersToURI: valley, Date: date, Status: 304, Header: textproto.MIMEHeader{"X-A": {"1"}}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []warc.Record
			for rec, err := range warc.Records(context.Background(), strings.NewReader(tt.raw), warc.Options{}) {
				if err != nil {
					t.Fatal(err)
				}
				if (rec.Body != nil) != (rec.Type != "revisit") {
					t.Errorf("%s: body %v", rec.Type, rec.Body)
				}
				got = append(got, rec)
			}
			if diff := cmp.Diff([]warc.Record{tt.want}, got, cmpopts.IgnoreFields(warc.Record{}, "Body")); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// TestStop: who wants no more is not asked again, and a body is its record's only.
func TestStop(t *testing.T) {
	var first io.Reader
	n := 0
	for rec, err := range warc.Records(context.Background(), strings.NewReader(answer(harbour, "", "One.")+answer(valley, "", "Two.")+"junk"), warc.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		if n++; n == 1 {
			first = rec.Body
			continue
		}
		if _, err := io.ReadAll(first); !errors.Is(err, warc.ErrPast) {
			t.Errorf("the first body still reads: %v", err)
		}
		break
	}
	if n != 2 {
		t.Errorf("%d records", n)
	}
}

// TestContext: the context's end is told by the body that is read, and last.
func TestContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var all []error
	for rec, err := range warc.Records(ctx, formattest.Repeat(answer(harbour, "", strings.Repeat("Talks. ", 100_000)), 1<<30), warc.Options{}) {
		if err == nil {
			cancel()
			_, err = io.ReadAll(rec.Body)
		}
		all = append(all, err)
	}
	if len(all) != 2 || !errors.Is(all[0], context.Canceled) || !errors.Is(all[1], context.Canceled) {
		t.Errorf("%v", all)
	}
}

// TestReader: an error of the reader is told once, as it is.
func TestReader(t *testing.T) {
	broken := errors.New("the disk is gone")
	file := answer(harbour, "", "One.") + answer(valley, "", "Two.")
	for _, cut := range []int{0, 5, 100, len(answer(harbour, "", "One.")), len(file) - 10, len(file)} {
		for _, raw := range []string{file[:cut], zipped(file)[:min(cut, len(zipped(file)))]} {
			n := 0
			for rec, err := range warc.Records(context.Background(), io.MultiReader(strings.NewReader(raw), failing{broken}), warc.Options{}) {
				if err == nil && rec.Body != nil {
					_, err = io.ReadAll(rec.Body)
				}
				if errors.Is(err, broken) {
					n++
				}
			}
			if n != 1 {
				t.Errorf("cut at %d: told %d times", cut, n)
			}
		}
	}
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

func TestEmpty(t *testing.T) {
	for _, raw := range []string{"", "\r\n\r\n", zipped("")} {
		for _, err := range warc.Records(context.Background(), strings.NewReader(raw), warc.Options{}) {
			if !errors.Is(err, format.ErrEmpty) {
				t.Errorf("%q: %v", raw, err)
			}
		}
		if got := told(t, raw, warc.Options{}); len(got) != 1 {
			t.Errorf("%q: %q", raw, got)
		}
	}
}

func ExampleRecords() {
	file := strings.NewReader(answer("https://harbour.example/talks", "", "<p>The port is empty, she said.") + "WARC/1.0\r\nWARC-Type: resp")
	for rec, err := range warc.Records(context.Background(), file, warc.Options{}) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		page, err := io.ReadAll(rec.Body)
		fmt.Println(rec.Offset, rec.TargetURI, rec.ContentType, string(page), err)
	}
	// Output:
	// 0 https://harbour.example/talks text/html <p>The port is empty, she said. <nil>
	// byte 263: truncated: the header breaks off
}
