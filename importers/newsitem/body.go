package newsitem

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/html"
)

// Body is one rendition of an item's text.
type Body struct {
	// Type is the media type, Role what the provider calls it ("xhtml", "text",
	// "summary"); either may be empty.
	Type, Role string
	// Value is the text or markup as it came; XML, where set, stands for it.
	Value string
	XML   *Node
}

// story is a body as read.
type story struct{ text, headline, byline string }

// Kinds of bodies, the best first.
const (
	kindHTML = iota
	kindNITF
	kindPlain
	kindOther
)

// kind tells how a body is written: by its element, its media type, its role,
// else by how it begins.
func (b Body) kind() int {
	name, begins := "", strings.ToLower(strings.TrimSpace(b.Value[:min(len(b.Value), 512)]))
	if b.XML != nil {
		name = strings.ToLower(b.XML.Name)
	}
	stated := strings.ToLower(b.Type + " " + b.Role)
	switch {
	case name == "nitf", strings.Contains(stated, "nitf"), strings.Contains(begins, "<nitf"):
		return kindNITF
	case strings.Contains(stated, "html"), isHTML(name):
		return kindHTML
	case b.XML != nil:
		return kindOther
	case strings.Contains(stated, "text/plain"), Code(b.Role) == "text" && b.Type == "":
		return kindPlain
	case strings.Contains(stated, "xml"), strings.Contains(stated, "json"):
		return kindOther
	case strings.HasPrefix(begins, "<"):
		return kindHTML
	}
	return kindPlain
}

// isHTML reports whether a root element is one of XHTML that holds a text.
func isHTML(name string) bool {
	switch name {
	case "html", "body", "article", "section", "div", "p":
		return true
	}
	return false
}

// rank orders bodies, the best first: by kind, and behind all others those
// whose role says that they are not the story.
func (b Body) rank() int {
	switch Code(b.Role) {
	case "summary", "teaser", "abstract", "caption", "lead", "ednote", "description":
		return kindOther + 1 + b.kind()
	}
	return b.kind()
}

// read reads the best body that holds a text.
func (it *Item) read() (story, error) {
	bodies := slices.Clone(it.Bodies)
	slices.SortStableFunc(bodies, func(a, b Body) int {
		return a.rank() - b.rank()
	})
	var first error
	for _, b := range bodies {
		s, err := b.read()
		if err == nil && strings.TrimSpace(s.text) != "" {
			return s, nil
		}
		if first == nil {
			first = err
		}
	}
	switch {
	case first != nil:
		return story{}, first
	case len(bodies) == 0:
		return story{}, fmt.Errorf("%w: the item carries no body", format.ErrEmpty)
	}
	return story{}, format.ErrEmpty
}

// read reads one body. Its errors wrap format.ErrMalformed, format.ErrTooLarge
// or format.ErrNoArticle.
func (b Body) read() (story, error) {
	switch b.kind() {
	case kindNITF:
		root := b.XML
		if root == nil {
			var err error
			if root, err = ParseNode(b.Value); errors.Is(err, format.ErrMalformed) {
				return fragment(b.Value) // better its words than nothing
			} else if err != nil {
				return story{}, err
			}
		}
		return root.story()
	case kindHTML:
		if b.XML != nil {
			return b.XML.story()
		}
		return fragment(b.Value)
	case kindPlain:
		return story{text: b.Value}, nil
	}
	return story{}, fmt.Errorf("%w: the body is neither HTML, NITF nor plain text", format.ErrNoArticle)
}

// fragment reads HTML.
func fragment(raw string) (story, error) {
	s, err := html.Fragment(raw)
	return story{text: s}, err
}
