package html

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/saidby/saidby/importers/format"
)

// Limits of a page after pruning. The largest news pages (live reports with
// hundreds of entries and comments) stay below a fifth of each.
const (
	maxTags      = 60_000
	maxPruned    = 4 << 20 // bytes
	maxDepth     = 64      // open elements of one name
	maxAttribute = 4 << 10 // bytes of a value
	maxAttrs     = 48      // attributes of a tag
	maxCells     = 3_000   // rows and cells of tables
	maxToken     = 8 << 20 // bytes of a tag, script or comment
	maxLinked    = 4 << 20 // bytes of JSON-LD
)

// pruned is a page without what is no text: what remains is smaller, has the
// same words, and cannot make the tree builder take more than linear time or
// memory. Three things are done to that end. Tags that the tree builder would
// pass over (cells outside a table, a second <body>, ends without a beginning)
// go, for each makes it copy the text before it; so do the cells of a table
// beyond any size that is read, which become <div>. Formatting elements, which it
// opens again in every block that follows, become <span>. And no element nests
// in its like more than maxDepth times.
type pruned struct {
	page []byte
	// linked are the page's JSON-LD scripts.
	linked []script
	// savedFrom is the address that a browser noted when it saved the page.
	savedFrom string
}

// script is a piece of JSON-LD and the line of the page on which it begins.
type script struct {
	text string
	line int
}

// pruner prunes one page.
type pruner struct {
	pruned
	line    int // on which the token begins that was read last
	out     bytes.Buffer
	z       *html.Tokenizer
	open    map[string]int // elements of each name that are open
	skipped map[string]int // and of those how many were not written, for their depth
	once    map[string]bool
	tags    int
	cells   int
	linked  int // bytes of JSON-LD so far
}

// prune prunes a page in UTF-8. It returns an error that wraps ErrTooLarge
// where more remains than the limits allow.
func prune(page []byte) (*pruned, error) {
	p := &pruner{
		z:    html.NewTokenizer(bytes.NewReader(page)),
		line: 1, open: map[string]int{}, skipped: map[string]int{}, once: map[string]bool{},
	}
	p.z.SetMaxBuf(maxToken)
	p.out.Grow(len(page) / 2)
	p.out.WriteString("<!DOCTYPE html>")
	for {
		switch p.next() {
		case html.ErrorToken:
			switch err := p.z.Err(); {
			case errors.Is(err, html.ErrBufferExceeded):
				return nil, fmt.Errorf("%w: a tag or script of more than %s", format.ErrTooLarge, format.Size(maxToken))
			case !errors.Is(err, io.EOF):
				return nil, fmt.Errorf("%w HTML: %w", format.ErrMalformed, err)
			}
			p.page = p.out.Bytes()
			return &p.pruned, nil
		case html.TextToken:
			p.out.Write(p.z.Raw())
		case html.CommentToken:
			p.comment()
		case html.StartTagToken, html.SelfClosingTagToken:
			name, hasAttr := p.z.TagName()
			p.start(string(name), hasAttr)
		case html.EndTagToken:
			name, _ := p.z.TagName()
			p.end(string(name))
		}
		if p.tags > maxTags {
			return nil, fmt.Errorf("%w: more than %d tags", format.ErrTooLarge, maxTags)
		}
		if p.out.Len() > maxPruned {
			return nil, fmt.Errorf("%w: more than %s of text and tags", format.ErrTooLarge, format.Size(maxPruned))
		}
	}
}

// next reads the next token and counts the lines of the one before it.
func (p *pruner) next() html.TokenType {
	p.line += bytes.Count(p.z.Raw(), []byte("\n"))
	return p.z.Next()
}

// start writes a start tag, or what stands for it.
func (p *pruner) start(tag string, hasAttr bool) {
	name := elementName(tag)
	switch name {
	case "script":
		p.script(hasAttr)
		return
	case "svg", "math", "template", "select", "style", "noscript", "iframe", "noembed", "noframes", "textarea", "object", "applet",
		"xmp", "plaintext":
		p.skip(name)
		return
	case "frameset", "frame", "param", "source", "track", "wbr", "basefont", "bgsound":
		return
	case "html", "head", "body", "title":
		if p.once[name] {
			if name == "title" {
				p.skip(name)
			}
			return
		}
		p.once[name] = true
	}
	if isTablePart(name) {
		if p.cells++; p.cells > maxCells || p.open["table"] == 0 {
			name = "div"
		}
	}
	if p.open[name]++; p.open[name] > maxDepth && !endsItself(name) {
		p.skipped[name]++
		return
	}
	p.tags++
	p.out.WriteString("<" + name)
	p.attributes(hasAttr)
	p.out.WriteByte('>')
}

// end writes an end tag if its element is open.
func (p *pruner) end(tag string) {
	name := elementName(tag)
	if isTablePart(name) && p.open[name] == 0 {
		name = "div"
	}
	if p.open[name] == 0 || isVoid(name) || name == "html" || name == "body" || name == "head" {
		return
	}
	p.open[name]--
	if p.skipped[name] > 0 {
		p.skipped[name]--
		return
	}
	p.out.WriteString("</" + name + ">")
}

// attributes writes the attributes that something is made of later.
func (p *pruner) attributes(more bool) {
	for n := 0; more && n < maxAttrs; n++ {
		var key, val []byte
		key, val, more = p.z.TagAttr()
		if !keepAttribute(key) {
			continue
		}
		if len(val) > maxAttribute {
			val = bytes.ToValidUTF8(val[:maxAttribute], nil)
		}
		p.out.WriteByte(' ')
		p.out.Write(key)
		p.out.WriteString(`="`)
		p.out.WriteString(html.EscapeString(string(val)))
		p.out.WriteByte('"')
	}
}

// script takes down JSON-LD and drops every other script.
func (p *pruner) script(more bool) {
	linked := false
	for n := 0; more && n < maxAttrs; n++ {
		var key, val []byte
		key, val, more = p.z.TagAttr()
		linked = linked || string(key) == "type" && strings.HasPrefix(strings.ToLower(strings.TrimSpace(string(val))), "application/ld+json")
	}
	if p.next() != html.TextToken {
		return // the end of the script, or of the page
	}
	if text := p.z.Raw(); linked && p.linked+len(text) <= maxLinked {
		p.linked += len(text)
		p.pruned.linked = append(p.pruned.linked, script{string(text), p.line})
	}
	p.next()
}

// skip passes over an element and all that is in it. A drawing or a list of
// options ends, as in a browser, also where ordinary HTML begins.
func (p *pruner) skip(name string) {
	for depth := 1; depth > 0; {
		switch p.next() {
		case html.ErrorToken:
			return
		case html.StartTagToken:
			raw, hasAttr := p.z.TagName()
			tag := string(raw)
			switch {
			case tag == name:
				depth++
			case (name == "svg" || name == "math" || name == "select") && breaksOut(tag):
				p.start(tag, hasAttr)
				return
			}
		case html.EndTagToken:
			if raw, _ := p.z.TagName(); string(raw) == name {
				depth--
			}
		}
	}
}

// comment looks for the address that browsers note in a saved page.
func (p *pruner) comment() {
	text := string(p.z.Text())
	if _, after, found := strings.Cut(text, "saved from url=("); found && p.savedFrom == "" {
		if _, url, found := strings.Cut(after, ")"); found {
			p.savedFrom = strings.TrimSpace(url)
		}
	}
}

// elementName returns the name to write for an element: formatting becomes
// span, forms and rare containers div.
func elementName(tag string) string {
	switch a := atom.Lookup([]byte(tag)); a {
	case 0:
		if len(tag) > 64 {
			return "div"
		}
		return tag
	case atom.B, atom.Big, atom.Code, atom.Em, atom.Font, atom.I, atom.Nobr, atom.S, atom.Small, atom.Strike, atom.Strong, atom.Tt, atom.U:
		return "span"
	case atom.Form, atom.Fieldset, atom.Listing, atom.Marquee, atom.Center:
		return "div"
	default:
		return a.String()
	}
}

// isTablePart reports whether an element counts inside a table only.
func isTablePart(name string) bool {
	switch name {
	case "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "td", "th":
		return true
	}
	return false
}

// isVoid reports whether an element has no end.
func isVoid(name string) bool {
	switch name {
	case "area", "base", "br", "col", "embed", "hr", "image", "img", "input", "keygen", "link", "meta":
		return true
	}
	return false
}

// endsItself reports whether an element has no end tag, or ends without one
// where the next of its like begins, so that it does not nest in itself.
func endsItself(name string) bool {
	switch name {
	case "p", "li", "dd", "dt", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "caption", "option", "optgroup", "rp", "rt", "rb",
		"h1", "h2", "h3", "h4", "h5", "h6", "a", "button":
		return true
	}
	return isVoid(name)
}

// breaksOut reports whether an element cannot stand in a drawing or a list of options.
func breaksOut(name string) bool {
	switch name {
	case "p", "div", "article", "section", "main", "body", "h1", "h2", "h3", "h4", "ul", "ol", "table", "blockquote", "footer", "header":
		return true
	}
	return false
}

// keepAttribute reports whether an attribute is of use.
func keepAttribute(key []byte) bool {
	switch string(key) {
	case "class", "id", "itemprop", "itemscope", "itemtype", "rel", "href", "src", "content", "name", "property", "datetime", "lang",
		"xml:lang", "hidden", "style", "role", "aria-hidden", "aria-modal", "type", "http-equiv", "pubdate", "hreflang", "alt", "amp", "⚡",
		"data-gu-name", "data-component", "data-qa", "data-testid", "data-module", "data-type", "data-url":
		return true
	}
	return false
}
