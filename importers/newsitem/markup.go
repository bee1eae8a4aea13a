package newsitem

import (
	stdhtml "html"
	"strings"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/html"
	"github.com/saidby/saidby/schema/text"
)

// nitf says what becomes of an element of NITF (3.x), its name in lower case, when
// its text is read: the element of HTML that it is, or "" for one that goes with
// all that is in it. Other elements are those of HTML, or mark up words.
func nitf(name string) (element string, special bool) {
	switch name {
	case "head", "body.head", "hedline", "byline", "distributor", "bibliography", "media", "note", "fn", "ds", "custom-table", "nitf-table-metadata":
		return "", true
	case "body.content", "body.end", "block", "nitf-table":
		return "div", true
	case "hl1":
		return "h2", true
	case "hl2":
		return "h3", true
	case "bq":
		return "blockquote", true
	case "credit", "tagline":
		return "p", true
	}
	return "", false
}

// story reads NITF or XHTML.
func (n *Node) story() (story, error) {
	var out strings.Builder
	n.write(&out)
	body, err := html.Fragment(out.String())
	if err != nil {
		return story{}, err
	}
	return story{
		text:     withDateline(body, format.OneLine(n.find("body.head").First("dateline").Words())),
		headline: n.find("hedline").First("hl1").Words(),
		byline:   n.find("byline").person(),
	}, nil
}

// write writes HTML for a node. What the elements of HTML mean is then for
// [html.Fragment] to say, as for HTML that came as such.
func (n *Node) write(out *strings.Builder) {
	if n.Name == "" {
		out.WriteString(stdhtml.EscapeString(n.Text))
		return
	}
	name, special := nitf(strings.ToLower(n.Name))
	switch {
	case special && name == "":
		return
	case !special && plainName(n.Name):
		name = strings.ToLower(n.Name)
	}
	if name != "" {
		out.WriteString("<" + name)
		for _, key := range []string{"hidden", "style"} { // what these hide is no text
			if value := n.Attr(key); value != "" {
				out.WriteString(" " + key + `="` + stdhtml.EscapeString(value) + `"`)
			}
		}
		out.WriteString(">")
	}
	if isVoid(name) {
		return
	}
	for _, c := range n.Children {
		c.write(out)
	}
	if name != "" {
		out.WriteString("</" + name + ">")
	}
}

// plainName reports whether a name may stand in HTML and means there what it
// means in XML: <plaintext> would swallow the rest.
func plainName(name string) bool {
	for _, c := range []byte(name) {
		if (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') {
			return false
		}
	}
	return name[0] > '9' && !strings.EqualFold(name, "plaintext")
}

// isVoid reports whether an element of HTML has no end tag.
func isVoid(name string) bool {
	switch name {
	case "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr":
		return true
	}
	return false
}

// find returns the first element of that name at or under the node, or nil.
func (n *Node) find(name string) *Node {
	if n.Name == name {
		return n
	}
	for _, c := range n.Children {
		if found := c.find(name); found != nil {
			return found
		}
	}
	return nil
}

// person is a byline without the title and place that stand in it.
func (n *Node) person() string {
	if n == nil {
		return ""
	}
	var out strings.Builder
	for _, c := range n.Children {
		if c.Name != "byttl" && c.Name != "location" {
			c.words(&out)
		}
	}
	return strings.Trim(format.OneLine(out.String()), " ,;")
}

// withDateline opens a text with its dateline, as papers print it. A text that
// begins with it, or with its place in capitals, stays as it is.
func withDateline(body, dateline string) string {
	if dateline == "" || body == "" || strings.HasPrefix(text.Fold(body), strings.TrimRight(text.Fold(dateline), " -–—")) {
		return body
	}
	place, _, _ := strings.Cut(dateline+",", ",")
	place, _, _ = strings.Cut(place, " (")
	if place != "" && place == strings.ToUpper(place) && strings.HasPrefix(body, place) {
		return body
	}
	for _, dash := range []string{"-", "–", "—"} {
		if strings.HasSuffix(dateline, dash) {
			return dateline + " " + body
		}
	}
	return dateline + " — " + body
}
