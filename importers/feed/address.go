package feed

import (
	"bytes"
	"encoding/xml"
	"net/url"
	"strings"

	"github.com/saidby/saidby/schema"
)

// maxAddress is how many bytes an address has at most.
const maxAddress = 2 << 10

// setBase finds what addresses in the feed are relative to: xml:base, else the
// feed's own link, else the address that it comes from.
func (s *source) setBase(from string) {
	var base *url.URL
	if schema.URLKey(from) != "" {
		base, _ = url.Parse(strings.TrimSpace(from))
	}
	s.head.link = resolve(base, s.head.link)
	link, _ := url.Parse(s.head.link)
	switch {
	case s.head.link == "":
	case base == nil || len(s.bases) == 0:
		base = link
	}
	for _, ref := range s.bases {
		base = rebase(base, ref)
	}
	s.base = base
}

// rebase is the base that an xml:base makes within another, which may be nil.
func rebase(base *url.URL, ref string) *url.URL {
	u, err := url.Parse(strings.TrimSpace(ref))
	switch {
	case err != nil:
		return base
	case base != nil:
		return base.ResolveReference(u)
	case u.IsAbs():
		return u
	}
	return base
}

// resolve returns a web address in full, or "" for what is none.
func resolve(base *url.URL, ref string) string {
	ref = strings.TrimSpace(ref)
	u, err := url.Parse(ref)
	if err != nil || ref == "" || len(ref) > maxAddress {
		return ""
	}
	if !u.IsAbs() {
		if base == nil {
			return ""
		}
		ref = base.ResolveReference(u).String()
	}
	if schema.URLKey(ref) == "" || strings.ContainsAny(ref, " \t\r\n") {
		return ""
	}
	return ref
}

// own returns the base and the language within an entry's own tag.
func (s *source) own(p piece) (base *url.URL, language string) {
	base = s.base
	t, ok := nextToken(s.doc[:p.end], p.start)
	if !ok || !bytes.Contains(s.doc[t.start:t.end], []byte("xml:")) {
		return base, ""
	}
	for _, a := range attributes(s.doc[t.start:t.end]) {
		switch {
		case a.space == "xml" && a.name == "base":
			base = rebase(base, a.value)
		case a.space == "xml" && a.name == "lang":
			language = a.value
		}
	}
	return base, language
}

// hideBase hides every xml:base in a copy of a text.
func hideBase(text []byte) []byte {
	return bytes.ReplaceAll(text, []byte("xml:base"), []byte("xml_base"))
}

// attribute is an attribute of a tag; space is its prefix.
type attribute struct{ space, name, value string }

// attributes returns the attributes of a tag, as far as it is sound.
func attributes(tag []byte) []attribute {
	d := xml.NewDecoder(bytes.NewReader(tag))
	d.Strict = false
	t, _ := d.RawToken()
	start, ok := t.(xml.StartElement)
	if !ok {
		return nil
	}
	var list []attribute
	for _, a := range start.Attr {
		list = append(list, attribute{a.Name.Space, a.Name.Local, a.Value})
	}
	return list
}
