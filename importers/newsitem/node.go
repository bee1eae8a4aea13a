package newsitem

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/saidby/saidby/importers/format"
)

// Limits of an item in XML: how deep elements nest, and how many elements and
// pieces of text it has.
const (
	maxDepth = 100
	maxNodes = 200_000
)

// Node is an element of XML, or where Name is empty a piece of text.
type Node struct {
	// Space is the namespace, Name the local name.
	Space, Name string
	Attrs       []xml.Attr
	Children    []*Node
	Text        string
}

// ReadNode reads an element whose start has been read, to its end. Entities
// other than XML's own five are an error, comments and instructions are passed
// over. It returns an error that wraps format.ErrMalformed, or
// format.ErrTooLarge beyond 100 levels or 200,000 nodes; the decoder stands
// where it happened.
func ReadNode(d *xml.Decoder, start xml.StartElement) (*Node, error) {
	root := newNode(start)
	open := []*Node{root}
	for n := 1; ; {
		tok, err := d.Token()
		if err != nil {
			return nil, Malformed(err)
		}
		top := open[len(open)-1]
		switch tok := tok.(type) {
		case xml.StartElement:
			if len(open) == maxDepth {
				return nil, fmt.Errorf("%w: elements nest more than %d levels deep", format.ErrTooLarge, maxDepth)
			}
			child := newNode(tok)
			top.Children = append(top.Children, child)
			open = append(open, child)
			n++
		case xml.CharData:
			top.Children = append(top.Children, &Node{Text: string(tok)})
			n++
		case xml.EndElement:
			if open = open[:len(open)-1]; len(open) == 0 {
				return root, nil
			}
		}
		if n > maxNodes {
			return nil, fmt.Errorf("%w: more than %d elements in one item", format.ErrTooLarge, maxNodes)
		}
	}
}

func newNode(start xml.StartElement) *Node {
	return &Node{Space: start.Name.Space, Name: start.Name.Local, Attrs: start.Attr}
}

// ParseNode reads the root element of a piece of XML; errors are those of
// [ReadNode].
func ParseNode(raw string) (*Node, error) {
	d := xml.NewDecoder(strings.NewReader(raw))
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil } // it is decoded already
	for {
		tok, err := d.Token()
		if err != nil {
			return nil, Malformed(err)
		}
		if start, ok := tok.(xml.StartElement); ok {
			return ReadNode(d, start)
		}
	}
}

// Malformed says in plain words what is wrong with XML. It wraps
// format.ErrMalformed.
func Malformed(err error) error {
	var syntax *xml.SyntaxError
	switch {
	case errors.As(err, &syntax):
		return fmt.Errorf("%w XML: %s", format.ErrMalformed, syntax.Msg)
	case errors.Is(err, io.EOF):
		return fmt.Errorf("%w XML: no element in it", format.ErrMalformed)
	}
	return fmt.Errorf("%w XML: %w", format.ErrMalformed, err)
}

// Attr returns the value of an attribute by its local name, or "".
func (n *Node) Attr(name string) string {
	for _, a := range n.Attrs {
		if a.Name.Local == name {
			return strings.TrimSpace(a.Value)
		}
	}
	return ""
}

// All returns the children of that name in the node's own namespace. A nil Node
// has none, so that a path can be followed without asking at each step.
func (n *Node) All(name string) []*Node {
	if n == nil {
		return nil
	}
	var found []*Node
	for _, c := range n.Children {
		if c.Name == name && c.Space == n.Space {
			found = append(found, c)
		}
	}
	return found
}

// First returns the first child of that name, or nil.
func (n *Node) First(name string) *Node {
	if all := n.All(name); len(all) > 0 {
		return all[0]
	}
	return nil
}

// Words returns all text in and under the node, "" for nil.
func (n *Node) Words() string {
	if n == nil {
		return ""
	}
	var out strings.Builder
	n.words(&out)
	return out.String()
}

func (n *Node) words(out *strings.Builder) {
	out.WriteString(n.Text)
	for _, c := range n.Children {
		c.words(out)
	}
}
