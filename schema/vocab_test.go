package schema_test

import (
	"net/url"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/saidby/saidby/schema"
)

func TestNodes(t *testing.T) {
	seen := map[string]bool{}
	for _, n := range schema.Nodes() {
		for _, name := range []string{string(n.Kind), n.Plural} {
			if seen[name] && name != "evidence" { // one word for one and many
				t.Errorf("%q stands twice", name)
			}
			seen[name] = true
			if !isTerm(name) {
				t.Errorf("%q is no term", name)
			}
		}
		if n.Kind == schema.LiteralNode {
			t.Error("words are no node")
		}
		if want := schema.TermBase + string(n.Kind); n.IRI() != want {
			t.Errorf("%s: got %s, want %s", n.Kind, n.IRI(), want)
		}
		checkComment(t, string(n.Kind), n.Comment)
		for _, term := range n.MapsTo {
			if name := publicName(t, string(n.Kind), term); !unicode.IsUpper(rune(name[0])) {
				t.Errorf("%s maps to %s, which is no class", n.Kind, term)
			}
		}
	}
}

func TestEdges(t *testing.T) {
	kinds := []schema.NodeKind{schema.LiteralNode}
	for _, n := range schema.Nodes() {
		kinds = append(kinds, n.Kind)
	}
	seen := map[string]bool{}
	for _, e := range schema.Edges() {
		names := []string{string(e.Name), e.Inverse}
		if symmetric := e.Inverse == string(e.Name); symmetric {
			names = names[:1]
			if !slices.Equal(e.From, e.To) {
				t.Errorf("%s says the same both ways, but joins %v to %v", e.Name, e.From, e.To)
			}
		}
		for _, name := range names {
			if seen[name] {
				t.Errorf("%q stands twice", name)
			}
			seen[name] = true
			if !isTerm(name) {
				t.Errorf("%q is no term", name)
			}
		}
		if want := schema.TermBase + string(e.Name); e.IRI() != want || e.Name.IRI() != want {
			t.Errorf("%s: got %s and %s, want %s", e.Name, e.IRI(), e.Name.IRI(), want)
		}
		if len(e.From) == 0 || len(e.To) == 0 {
			t.Errorf("%s joins nothing", e.Name)
		}
		if slices.Contains(e.From, schema.LiteralNode) {
			t.Errorf("%s leads from words", e.Name)
		}
		for _, kind := range slices.Concat(e.From, e.To) {
			if !slices.Contains(kinds, kind) {
				t.Errorf("%s joins the unknown kind %q", e.Name, kind)
			}
		}
		checkComment(t, string(e.Name), e.Comment)
		for _, term := range e.MapsTo {
			name := publicName(t, string(e.Name), strings.TrimPrefix(term, "^"))
			if !unicode.IsLower(rune(name[0])) {
				t.Errorf("%s maps to %s, which is no property", e.Name, term)
			}
		}
	}
}

// The node kinds' names and the edges' are one namespace.
func TestTermsAreApart(t *testing.T) {
	for _, e := range schema.Edges() {
		for _, n := range schema.Nodes() {
			if string(n.Kind) == string(e.Name) || string(n.Kind) == e.Inverse {
				t.Errorf("%s names a node and an edge", n.Kind)
			}
		}
	}
}

// Every caller gets tables of its own.
func TestTablesAreCopies(t *testing.T) {
	schema.Edges()[0].From[0] = "x"
	schema.Nodes()[0].MapsTo[0] = "x"
	schema.Acts()[0] = "x"
	schema.Prefixes()["schema"] = "x"
	if schema.Edges()[0].From[0] == "x" || schema.Nodes()[0].MapsTo[0] == "x" || schema.Acts()[0] == "x" || schema.Prefixes()["schema"] == "x" {
		t.Error("a table was changed from outside")
	}
}

func TestPrefixes(t *testing.T) {
	bases := map[string]bool{}
	for prefix, base := range schema.Prefixes() {
		u, err := url.Parse(base)
		if err != nil || !u.IsAbs() || u.Host == "" || !strings.HasSuffix(base, "/") && !strings.HasSuffix(base, "#") {
			t.Errorf("%s: %q is no namespace", prefix, base)
		}
		if !isTerm(prefix) || bases[base] {
			t.Errorf("%s: %q", prefix, base)
		}
		bases[base] = true
	}
}

// checkComment fails on what would not read well in a legend.
func checkComment(t *testing.T, name, comment string) {
	t.Helper()
	if comment == "" || strings.TrimSpace(comment) != comment || strings.HasSuffix(comment, ".") || unicode.IsUpper(rune(comment[0])) {
		t.Errorf("%s: comment %q", name, comment)
	}
}

// publicName is the name of a public term, whose prefix must be known.
func publicName(t *testing.T, of, term string) string {
	t.Helper()
	prefix, name, _ := strings.Cut(term, ":")
	if schema.Prefixes()[prefix] == "" || name == "" {
		t.Fatalf("%s maps to %q, whose vocabulary is not known", of, term)
	}
	return name
}
