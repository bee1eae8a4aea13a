package warc_test

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/saidby/saidby/importers/warc"
)

// entry writes one record with the fields given as "Name: value".
func entry(kind, uri, block string, fields ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Date: 2024-03-09T08:00:00Z\r\n", kind)
	if uri != "" {
		fmt.Fprintf(&b, "WARC-Target-URI: %s\r\n", uri)
	}
	for _, f := range fields {
		b.WriteString(f + "\r\n")
	}
	fmt.Fprintf(&b, "Content-Length: %d\r\n\r\n%s\r\n\r\n", len(block), block)
	return b.String()
}

// answer writes the record of an HTTP answer.
func answer(uri, headers, payload string) string {
	if headers != "" {
		headers += "\r\n"
	}
	return entry("response", uri, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"+headers+"\r\n"+payload,
		"Content-Type: application/http; msgtype=response")
}

// zipped compresses each part as a gzip member of its own.
func zipped(parts ...string) string {
	var b bytes.Buffer
	for _, p := range parts {
		w := gzip.NewWriter(&b)
		_, _ = io.WriteString(w, p)
		_ = w.Close()
	}
	return b.String()
}

func zlibbed(s string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = io.WriteString(w, s)
	_ = w.Close()
	return b.String()
}

func deflated(s string) string {
	var b bytes.Buffer
	w, _ := flate.NewWriter(&b, 6)
	_, _ = io.WriteString(w, s)
	_ = w.Close()
	return b.String()
}

// told is what a file gives: a line for every record and every error.
func told(t testing.TB, file string, o warc.Options) []string {
	t.Helper()
	return toldBy(t, strings.NewReader(file), o)
}

func toldBy(t testing.TB, r io.Reader, o warc.Options) []string {
	t.Helper()
	var lines []string
	for rec, err := range warc.Records(context.Background(), r, o) {
		var e *warc.Error
		switch {
		case err != nil && !errors.As(err, &e):
			t.Errorf("not an *Error: %v", err)
		case err != nil:
			lines = append(lines, strings.TrimSpace("! "+rec.TargetURI)+" "+err.Error())
		case rec.Body == nil:
			lines = append(lines, strings.TrimSpace(fmt.Sprintf("%d %s %s", rec.Offset, rec.Type, rec.TargetURI)))
		default:
			payload, err := io.ReadAll(rec.Body)
			line := fmt.Sprintf("%d %s %s %s", rec.Offset, rec.Type, rec.TargetURI, payload)
			if err != nil {
				line = fmt.Sprintf("%s ? %v", rec.TargetURI, err)
			}
			lines = append(lines, line)
		}
	}
	return lines
}
