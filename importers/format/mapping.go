package format

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Field is one thing that a record may say of an article, by its name with us.
type Field string

// The fields of an article.
const (
	FieldID          Field = "id"
	FieldText        Field = "text"
	FieldTitle       Field = "title"
	FieldURL         Field = "url"
	FieldCanonical   Field = "canonical"
	FieldPublication Field = "publication"
	FieldDomain      Field = "domain"
	FieldPublished   Field = "published"
	FieldModified    Field = "modified"
	FieldAuthors     Field = "authors"
	FieldLanguage    Field = "language"
	FieldSection     Field = "section"
)

// Fields lists all fields, in the order in which they are told to a reader.
func Fields() []Field {
	return []Field{
		FieldID, FieldText, FieldTitle, FieldURL, FieldCanonical, FieldPublication, FieldDomain, FieldPublished, FieldModified, FieldAuthors,
		FieldLanguage, FieldSection,
	}
}

// Mapping says where fields stand in the records of others: at the first of the
// paths that leads to something. A field that it lacks stands under its usual
// names.
type Mapping map[Field][]Path

// ParseMapping reads a mapping from parts "field=path". A path is the names of
// fields joined by dots, with places in lists: "source.name",
// "articles[0].body", "byline[*].name" for all of a list. A name that holds one
// of the signs . [ ] | " is set in quotation marks, in which \" and \\ stand for
// the signs themselves: a."b.c".d. Several paths, joined by |, are tried in
// their order: "text=maintext|content". "date" is another name for published.
//
// It returns an error of one line that names the part and what is wrong in it:
// a field that there is not, or that is given twice, or a path that is none.
func ParseMapping(parts []string) (Mapping, error) {
	m := Mapping{}
	for _, part := range parts {
		name, paths, found := strings.Cut(part, "=")
		if !found {
			return nil, fmt.Errorf("mapping %q: want field=path", part)
		}
		field, err := fieldOf(name)
		if err != nil {
			return nil, fmt.Errorf("mapping %q: %w", part, err)
		}
		if given := m[field]; given != nil {
			return nil, fmt.Errorf("mapping %q: %s is given twice (several paths in order: %s=%s|…)", part, field, field, given[0])
		}
		if m[field], err = parsePaths(paths); err != nil {
			return nil, fmt.Errorf("mapping %q: %w", part, err)
		}
	}
	return m, nil
}

// fieldOf returns the field of a name.
func fieldOf(name string) (Field, error) {
	f := Field(strings.ToLower(strings.TrimSpace(name)))
	if f == "date" {
		f = FieldPublished
	}
	if slices.Contains(Fields(), f) {
		return f, nil
	}
	var names []string
	for _, known := range Fields() {
		names = append(names, string(known))
	}
	return "", fmt.Errorf("there is no field %q (want %s)", strings.TrimSpace(name), strings.Join(names, ", "))
}

// Path leads to a value in a record, step by step. It has one step at least, and
// the first is a name.
type Path []Step

// Step is one step of a path: to the field Key of an object where Index is Named,
// else to an item of a list, counted from 0, or to All of them.
type Step struct {
	Key   string
	Index int
}

// What the Index of a [Step] is where it is no item's.
const (
	Named = -2
	All   = -1
)

// String writes a path as [ParseMapping] reads it.
func (p Path) String() string { return p.write(quoteKey) }

// Column is the path as the name of a column in a table, where a dot is a sign
// like others.
func (p Path) Column() string { return p.write(func(key string) string { return key }) }

// write writes a path, its keys as they are to be written.
func (p Path) write(key func(string) string) string {
	var b strings.Builder
	for i, s := range p {
		switch {
		case s.Index == All:
			b.WriteString("[*]")
		case s.Index >= 0:
			b.WriteString("[" + strconv.Itoa(s.Index) + "]")
		case i > 0:
			b.WriteString("." + key(s.Key))
		default:
			b.WriteString(key(s.Key))
		}
	}
	return b.String()
}

// pathSigns are the signs that a name may hold in quotation marks only.
const pathSigns = `.[]|"`

// quoteKey sets a name in quotation marks where it has to be.
func quoteKey(key string) string {
	if key != "" && !strings.ContainsAny(key, pathSigns) && strings.TrimSpace(key) == key {
		return key
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(key) + `"`
}

// What a mapping has at most: the steps of a path, and the paths of a field.
const (
	maxSteps = 32
	maxPaths = 32
)

// parsePaths reads paths that are joined by |.
func parsePaths(s string) ([]Path, error) {
	r := pathReader{rest: s}
	for paths := []Path(nil); ; {
		p, err := r.path()
		if err != nil {
			return nil, err
		}
		if paths = append(paths, p); len(paths) > maxPaths {
			return nil, fmt.Errorf("more than %d paths", maxPaths)
		}
		switch {
		case r.rest == "":
			return paths, nil
		case !r.take("|"):
			return nil, fmt.Errorf("%q stands where a dot, [ or | may", r.rest)
		}
	}
}

// pathReader reads paths from what is left of a part.
type pathReader struct{ rest string }

// take passes over a sign and the blanks before it, if the sign comes next.
func (r *pathReader) take(sign string) bool {
	after, found := strings.CutPrefix(strings.TrimLeft(r.rest, " \t"), sign)
	if found {
		r.rest = after
	}
	return found
}

// path reads a path.
func (r *pathReader) path() (Path, error) {
	key, err := r.key()
	if err != nil {
		return nil, err
	}
	for p := (Path{{Key: key, Index: Named}}); ; {
		var next Step
		switch {
		case r.take("["):
			next, err = r.item()
		case r.take("."):
			next.Index = Named
			next.Key, err = r.key()
		default:
			r.rest = strings.TrimLeft(r.rest, " \t")
			return p, nil
		}
		if err != nil {
			return nil, err
		}
		if p = append(p, next); len(p) > maxSteps {
			return nil, fmt.Errorf("a path of more than %d steps", maxSteps)
		}
	}
}

// key reads a name.
func (r *pathReader) key() (string, error) {
	if r.take(`"`) {
		return r.quoted()
	}
	end := strings.IndexAny(r.rest, pathSigns)
	if end < 0 {
		end = len(r.rest)
	}
	key := strings.TrimSpace(r.rest[:end])
	if key == "" && r.rest == "" {
		return "", errors.New("a name is missing at the end of the path")
	}
	if key == "" {
		return "", fmt.Errorf("a name is missing before %q", r.rest)
	}
	r.rest = r.rest[end:]
	return key, nil
}

// quoted reads a name whose opening quotation mark has been read.
func (r *pathReader) quoted() (string, error) {
	var key strings.Builder
	for i := 0; i < len(r.rest); i++ {
		switch c := r.rest[i]; {
		case c == '"':
			r.rest = r.rest[i+1:]
			return key.String(), nil
		case c == '\\' && i+1 < len(r.rest):
			i++
			key.WriteByte(r.rest[i])
		default:
			key.WriteByte(c)
		}
	}
	return "", fmt.Errorf("the quotation mark before %q does not close", r.rest)
}

// item reads a place in a list whose opening bracket has been read.
func (r *pathReader) item() (Step, error) {
	inner, after, closed := strings.Cut(r.rest, "]")
	if !closed {
		return Step{}, fmt.Errorf("the bracket before %q does not close", r.rest)
	}
	r.rest = after
	if inner = strings.TrimSpace(inner); inner == "*" {
		return Step{Index: All}, nil
	}
	n, err := strconv.ParseUint(inner, 10, 31)
	if err != nil {
		return Step{}, fmt.Errorf("%q is no place in a list (want [0], [1] … or [*])", "["+inner+"]")
	}
	return Step{Index: int(n)}, nil
}
