package mail

import (
	"bytes"
	"context"
	"strings"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/html"
	"github.com/saidby/saidby/schema"
)

// isSavedPage reports whether a browser wrote the message, to save a page (RFC
// 2557, MHTML).
func (m *message) isSavedPage() bool {
	return m.header["snapshot-content-location"] != "" || strings.HasPrefix(strings.TrimLeft(m.header["from"], `" `), "<Saved by ")
}

// takePage takes the first page for the one that was saved; frames follow it.
func (m *message) takePage() {
	for _, s := range m.sections {
		if s.html != nil {
			m.page = []byte(s.html.text)
			break
		}
	}
	if own := m.header["snapshot-content-location"]; own != "" {
		m.location = own
	}
	if schema.URLKey(m.location) == "" {
		m.location = ""
	}
}

// savedPage reads a page that was saved as a message, as package html does. The
// message's Date is the day of saving and says nothing of the article.
func savedPage(ctx context.Context, m *message, r format.Reading) (format.Document, error) {
	in := format.Input{
		Path: r.Input.Path, Reader: bytes.NewReader(m.page), Size: int64(len(m.page)), MaxSize: MaxMessage,
		Defaults: format.Defaults{URL: m.location},
	}
	for d, err := range html.New().Read(ctx, in) {
		if err != nil {
			return format.Document{}, err
		}
		return format.Finish(d.Article, r)
	}
	return format.Document{}, format.ErrNoArticle
}
