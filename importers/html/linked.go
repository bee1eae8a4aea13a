package html

import (
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// object is a JSON-LD object.
type object map[string]any

// linkedData are the objects of a page's JSON-LD scripts, flat and in order.
type linkedData struct {
	objects []object
	// listed tells of each whether it is an entry of a list or a part of something,
	// as related stories and breadcrumbs are.
	listed []bool
	// alone tells of each whether it is the only part of something and in no list.
	alone []bool
	byID  map[string]object
	// lost tells of each script with a review in it that cannot be read where and why.
	lost []string
}

// maxObjects is how many objects of JSON-LD are looked at.
const maxObjects = 2_000

// parseLinked reads JSON-LD scripts: lists, @graph and objects within objects
// are all taken down. What cannot be read even after [mend] is passed over.
func parseLinked(scripts []script) *linkedData {
	d := &linkedData{byID: map[string]object{}}
	for _, s := range scripts {
		var v any
		err := json.Unmarshal([]byte(s.text), &v)
		if err != nil && json.Unmarshal([]byte(mend(s.text)), &v) != nil {
			if strings.Contains(s.text, "ClaimReview") && len(d.lost) < maxLost {
				d.lost = append(d.lost, s.lost(err))
			}
			continue
		}
		d.add(v, 0, false, false)
	}
	return d
}

// maxLost is how many scripts are told of that cannot be read.
const maxLost = 5

// lost tells what is lost with a script that cannot be read, and on which line of
// the page its fault is.
func (s script) lost(err error) string {
	line := s.line
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		line += strings.Count(s.text[:min(int(syntax.Offset), len(s.text))], "\n")
	}
	return fmt.Sprintf("a ClaimReview is lost: line %d of the page is no JSON (%v)", line, err)
}

// add takes down an object and those within it that stand on their own.
func (d *linkedData) add(v any, depth int, listed, alone bool) {
	if depth > 8 || len(d.objects) >= maxObjects {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			d.add(item, depth+1, listed, alone)
		}
	case map[string]any:
		o := object(v)
		if len(o.types()) > 0 {
			d.objects, d.listed, d.alone = append(d.objects, o), append(d.listed, listed), append(d.alone, alone)
		}
		if id := o.text("@id"); id != "" && (d.byID[id] == nil || len(o) > len(d.byID[id])) {
			d.byID[id] = o
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "hasPart", "subjectOf", "review"} {
			if inner, ok := o[key]; ok {
				d.add(inner, depth+1, listed || key == "itemListElement" || key == "hasPart", key != "itemListElement" && (alone || !listed && key == "hasPart" && len(list(inner)) == 1))
			}
		}
	}
}

// standing yields the objects that stand on their own: neither in lists nor as
// parts of others.
func (d *linkedData) standing() iter.Seq[object] {
	return func(yield func(object) bool) {
		for i, o := range d.objects {
			if !d.listed[i] && !yield(o) {
				return
			}
		}
	}
}

// follow returns the object that a mere reference leads to, else the object.
func (d *linkedData) follow(o object) object {
	if id := o.text("@id"); id != "" && len(o) <= 2 && d.byID[id] != nil {
		return d.byID[id]
	}
	return o
}

// types returns the object's types without their namespace.
func (o object) types() []string {
	var names []string
	for _, t := range list(o["@type"]) {
		if s, ok := t.(string); ok && s != "" {
			names = append(names, s[strings.LastIndexAny(s, "/:#")+1:])
		}
	}
	return names
}

// isArticle reports whether the object is an article of any kind.
func (o object) isArticle() bool {
	for _, t := range o.types() {
		if strings.HasSuffix(t, "Article") || t == "Report" || t == "BlogPosting" || t == "LiveBlogPosting" || t == "SocialMediaPosting" {
			return true
		}
	}
	return false
}

// isA reports whether the object has the type.
func (o object) isA(name string) bool {
	for _, t := range o.types() {
		if t == name {
			return true
		}
	}
	return false
}

// text returns the first of the given fields that holds a string, or a list
// that begins with one; character references are resolved.
func (o object) text(keys ...string) string {
	for _, key := range keys {
		for _, v := range list(o[key]) {
			switch v := v.(type) {
			case string:
				if s := strings.TrimSpace(html.UnescapeString(v)); s != "" {
					return s
				}
			case map[string]any: // {"@value": "…"}
				if s, ok := v["@value"].(string); ok && strings.TrimSpace(s) != "" {
					return strings.TrimSpace(html.UnescapeString(s))
				}
			}
		}
	}
	return ""
}

// number returns a field that holds a number, or a string, as a string.
func (o object) number(key string) string {
	for _, v := range list(o[key]) {
		if f, ok := v.(float64); ok {
			return strconv.FormatFloat(f, 'f', 0, 64)
		}
	}
	return o.text(key)
}

// isFalse reports whether a field says no: false, or a string of that meaning.
func (o object) isFalse(key string) bool {
	for _, v := range list(o[key]) {
		if b, ok := v.(bool); ok {
			return !b
		}
	}
	switch s := strings.ToLower(o.text(key)); s[strings.LastIndexAny(s, "/:#")+1:] {
	case "false", "no", "0":
		return true
	}
	return false
}

// address returns the address in a field: a string, or an object's @id or url.
func (o object) address(keys ...string) string {
	for _, key := range keys {
		for _, v := range list(o[key]) {
			switch v := v.(type) {
			case string:
				return strings.TrimSpace(v)
			case map[string]any:
				if s := object(v).text("@id", "url"); s != "" {
					return s
				}
			}
		}
	}
	return ""
}

// names returns the names in a field: strings, or objects with a name.
func (d *linkedData) names(v any) []string {
	var names []string
	for _, item := range list(v) {
		switch item := item.(type) {
		case string:
			names = append(names, html.UnescapeString(item))
		case []any:
			for _, inner := range item {
				if _, deeper := inner.([]any); !deeper {
					names = append(names, d.names(inner)...)
				}
			}
		case map[string]any:
			o := d.follow(item)
			for _, name := range list(o["name"]) {
				if s, ok := name.(string); ok {
					names = append(names, html.UnescapeString(s))
				}
			}
		}
	}
	return names
}

// isOnePerson reports whether a field holds one person whose name is written with
// the family's first ("Doe, Jane"): it is no list of names.
func (d *linkedData) isOnePerson(v any, names []string) bool {
	if len(names) != 1 {
		return false
	}
	family, given, found := strings.Cut(names[0], ", ")
	for _, item := range list(v) {
		o, ok := item.(map[string]any)
		if ok && found && d.follow(o).isA("Person") && len(strings.Fields(family)) == 1 && !strings.Contains(given, ",") && len(strings.Fields(given)) <= 2 {
			return len(strings.Fields(given)) == 1 || strings.HasSuffix(given, ".")
		}
	}
	return false
}

// list returns a value as a list; nil gives none.
func list(v any) []any {
	switch v := v.(type) {
	case nil:
		return nil
	case []any:
		return v
	}
	return []any{v}
}

// mend repairs what publishing systems do to JSON: comment or CDATA marks
// around it, bare line ends and tabs inside strings, a comma before a closing
// bracket, a semicolon at the end.
func mend(s string) string {
	s = strings.NewReplacer("<![CDATA[", "", "]]>", "", "<!--", "", "-->", "").Replace(s)
	s = strings.TrimSpace(s)
	for _, edge := range []string{"//", "/*", "*/"} {
		s = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(s, edge), edge))
	}
	s = strings.TrimSuffix(s, ";")
	var b strings.Builder
	b.Grow(len(s))
	quoted, escaped := false, false
	for i := range len(s) {
		c := s[i]
		switch {
		case quoted && c < ' ':
			c = ' '
		case !quoted && c == ',':
			if rest := strings.TrimLeft(s[i+1:min(len(s), i+64)], " \t\r\n"); rest != "" && (rest[0] == '}' || rest[0] == ']') {
				continue
			}
		case c == '"' && !escaped:
			quoted = !quoted
		}
		escaped = quoted && c == '\\' && !escaped
		b.WriteByte(c)
	}
	return b.String()
}
