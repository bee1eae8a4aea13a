package newsml

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/saidby/saidby/importers/newsitem"
)

// item takes down what a newsItem states.
func item(root *newsitem.Node) *newsitem.Item {
	management, content, rights := root.First("itemMeta"), root.First("contentMeta"), root.First("rightsInfo")
	it := &newsitem.Item{
		ID: root.Attr("guid"), Class: code(management.First("itemClass")), Status: code(management.First("pubStatus")),
		Name: management.First("title").Words(), By: words(content.All("by")), Dateline: content.First("dateline").Words(), Language: language(root, content),
		FirstCreated: management.First("firstCreated").Words(), VersionCreated: management.First("versionCreated").Words(),
		ContentCreated: content.First("contentCreated").Words(), ContentModified: content.First("contentModified").Words(),
		Provider: party(management.First("provider")), CopyrightHolder: party(rights.First("copyrightHolder")),
		CreditLines: words(content.All("creditline")), UsageTerms: words(rights.All("usageTerms")),
		CopyrightNotices: words(rights.All("copyrightNotice")), Hops: hops(root.First("hopHistory")),
	}
	for _, h := range content.All("headline") {
		it.Headlines = append(it.Headlines, newsitem.Headline{Role: h.Attr("role"), Value: h.Words()})
	}
	for _, c := range content.All("creator") {
		if kind := newsitem.Code(c.Attr("type")); kind != "organisation" && kind != "organization" {
			it.Creators = append(it.Creators, party(c).Label())
		}
	}
	for _, s := range content.All("infoSource") {
		it.InfoSources = append(it.InfoSources, party(s))
	}
	for _, s := range content.All("subject") {
		if kind := newsitem.Code(s.Attr("type")); kind == "" || kind == "abstract" {
			it.Subjects = append(it.Subjects, s.First("name").Words())
		}
	}
	for _, part := range []*newsitem.Node{root, management, content} {
		related(it, part)
	}
	it.Bodies = bodies(root.All("contentSet"))
	return it
}

// related takes down the origins, links and alternative ids that are stated in
// one part of an item.
func related(it *newsitem.Item, part *newsitem.Node) {
	for _, from := range part.All("derivedFrom") {
		it.DerivedFrom = append(it.DerivedFrom, party(from))
	}
	for _, id := range part.All("altId") {
		role := cmp.Or(id.Attr("type"), id.Attr("role"))
		it.Addresses = append(it.Addresses, newsitem.Address{Role: role, Value: id.Words()})
	}
	for _, link := range part.All("link") {
		target := cmp.Or(link.Attr("href"), link.Attr("residref"))
		if newsitem.Code(link.Attr("rel")) == "derivedfrom" {
			it.DerivedFrom = append(it.DerivedFrom, newsitem.Party{URI: target})
			continue
		}
		it.Addresses = append(it.Addresses, newsitem.Address{Role: link.Attr("rel"), Value: target})
	}
}

// hops reads the hop history. A hop without a number follows the one before it.
func hops(history *newsitem.Node) []newsitem.Hop {
	var list []newsitem.Hop
	seq := 0
	for _, h := range history.All("hop") {
		if n, err := strconv.Atoi(h.Attr("seq")); err == nil {
			seq = n
		}
		for _, p := range h.All("party") {
			list = append(list, newsitem.Hop{Seq: seq, Party: party(p)})
		}
	}
	return list
}

// party reads who is named by an element: a name in it, or words of its own.
func party(n *newsitem.Node) newsitem.Party {
	if n == nil {
		return newsitem.Party{}
	}
	name := n.First("name").Words()
	if name == "" && len(n.Children) == 1 && n.Children[0].Name == "" {
		name = n.Children[0].Text
	}
	return newsitem.Party{
		Name: name, Literal: n.Attr("literal"), Code: n.Attr("qcode"), URI: cmp.Or(n.Attr("uri"), n.Attr("href")),
		Role: cmp.Or(n.Attr("role"), n.Attr("roleuri")),
	}
}

// bodies lists what the sets of content carry in the file itself.
func bodies(sets []*newsitem.Node) []newsitem.Body {
	var list []newsitem.Body
	for _, set := range sets {
		for _, x := range set.All("inlineXML") {
			list = append(list, inlineXML(x))
		}
		for _, x := range set.All("inlineData") {
			list = append(list, newsitem.Body{Type: x.Attr("contenttype"), Value: flushLeft(x.Words())})
		}
	}
	return list
}

// inlineXML reads content in XML: the one element in it, or several as they
// stand, or markup that was written as mere text.
func inlineXML(x *newsitem.Node) newsitem.Body {
	var elements []*newsitem.Node
	for _, c := range x.Children {
		if c.Name != "" {
			elements = append(elements, c)
		}
	}
	b := newsitem.Body{Type: x.Attr("contenttype")}
	switch len(elements) {
	case 0:
		b.Value = x.Words()
	case 1:
		b.XML = elements[0]
	default:
		b.XML = &newsitem.Node{Name: "div", Children: x.Children}
	}
	return b
}

// flushLeft takes away the indentation that a text has from the XML around it.
func flushLeft(s string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = strings.Trim(line, " \t\r")
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}

// language is that of the content, else of the item.
func language(root, content *newsitem.Node) string {
	if l := content.First("language"); l != nil && l.Attr("tag") != "" {
		return l.Attr("tag")
	}
	return root.Attr("lang")
}

// code returns the code of an element that is nothing but one.
func code(n *newsitem.Node) string {
	if n == nil {
		return ""
	}
	return cmp.Or(n.Attr("qcode"), n.Attr("uri"))
}

// words returns the words of each element.
func words(list []*newsitem.Node) []string {
	var all []string
	for _, n := range list {
		all = append(all, n.Words())
	}
	return all
}
