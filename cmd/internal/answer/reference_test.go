package answer

import (
	"flag"
	"fmt"
	"go/ast"
	"go/doc/comment"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/cmd/internal/render"
)

var update = flag.Bool("update", false, "rewrite FIELDS.md")

// width is the width that the reference is set for: it is a help topic too.
const width = 80

// TestReference keeps FIELDS.md in step with the types that are written.
func TestReference(t *testing.T) {
	got := makeReference(t)
	if *update {
		if err := os.WriteFile("FIELDS.md", []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(Reference(), got); diff != "" {
		t.Errorf("FIELDS.md is out of step; go test ./cmd/internal/answer -update (-want +got):\n%s", diff)
	}
}

// makeReference makes the reference from the comments of this package.
func makeReference(t *testing.T) string {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	slices.SortStableFunc(files, func(a, b string) int { return rank(a) - rank(b) })
	set := token.NewFileSet()
	var b strings.Builder
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(set, name, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		if name == "doc.go" {
			_, text, _ := strings.Cut(f.Doc.Text(), "\n\n")
			text = text[:strings.LastIndex(strings.TrimSpace(text), "\n\n")+1]
			fmt.Fprintf(&b, "# The fields of every answer\n\n%s", text)
			continue
		}
		for _, d := range f.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.TYPE {
				continue
			}
			for _, s := range g.Specs {
				describe(t, &b, s.(*ast.TypeSpec), g.Doc.Text())
			}
		}
	}
	return b.String()
}

// rank puts the introduction first and the shared parts last.
func rank(file string) int {
	switch file {
	case "doc.go":
		return -1
	case "parts.go":
		return 1
	}
	return 0
}

// describe writes one type: its comment, and each field with its own.
func describe(t *testing.T, b *strings.Builder, spec *ast.TypeSpec, doc string) {
	t.Helper()
	s, ok := spec.Type.(*ast.StructType)
	if !ok || !written(s) {
		return
	}
	if doc == "" {
		t.Errorf("%s has no comment", spec.Name)
	}
	fmt.Fprintf(b, "\n## %s\n\n%s\n\n", spec.Name, strings.Join(render.Wrap(sentence(doc, spec.Name.Name), width), "\n"))
	names := []string{}
	text := ""
	flush := func() {
		if len(names) > 0 {
			item := fmt.Sprintf("%s: %s", strings.Join(names, ", "), strings.Join(strings.Fields(text), " "))
			fmt.Fprintf(b, "- %s\n", strings.Join(render.Wrap(item, width-2), "\n  "))
		}
		names, text = nil, ""
	}
	for _, f := range s.Fields.List {
		if len(f.Names) == 0 {
			flush()
			fmt.Fprintf(b, "- the fields of %s\n", typeName(f.Type))
			continue
		}
		if f.Doc.Text() != "" {
			flush()
			text = f.Doc.Text()
		} else if text == "" {
			t.Errorf("%s.%s has no comment", spec.Name, f.Names[0])
		}
		tag := reflect.StructTag(strings.Trim(f.Tag.Value, "`")).Get("json")
		name, _, _ := strings.Cut(tag, ",")
		names = append(names, fmt.Sprintf("`%s` (%s)", name, typeName(f.Type)))
	}
	flush()
}

// written reports whether a struct is written as JSON.
func written(s *ast.StructType) bool {
	return slices.ContainsFunc(s.Fields.List, func(f *ast.Field) bool { return f.Tag != nil })
}

// sentence is a type's comment without the type's name at its head.
func sentence(doc, name string) string {
	doc = strings.Join(strings.Fields(doc), " ")
	for _, opening := range []string{name + " is ", name + " are "} {
		if rest, ok := strings.CutPrefix(doc, opening); ok {
			doc = strings.ToUpper(rest[:1]) + rest[1:]
		}
	}
	if rest, ok := strings.CutPrefix(doc, name+" answers "); ok {
		doc = "Answers " + rest
	}
	var p comment.Parser
	var printer comment.Printer
	printer.TextWidth = -1
	return strings.TrimSpace(string(printer.Text(p.Parse(doc))))
}

// typeName names a field's type as a reader of JSON sees it.
func typeName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.StarExpr:
		return typeName(e.X) + " or null"
	case *ast.ArrayType:
		if typeName(e.Elt) == "[start, end)" {
			return "list of [start, end)"
		}
		return "list of " + typeName(e.Elt)
	case *ast.MapType:
		return "numbers by name"
	case *ast.SelectorExpr:
		if e.Sel.Name == "Span" {
			return "[start, end)"
		}
		return e.Sel.Name
	case *ast.Ident:
		switch e.Name {
		case "int", "int64", "float64":
			return "number"
		case "bool":
			return "true or false"
		}
		return e.Name
	}
	return "?"
}
