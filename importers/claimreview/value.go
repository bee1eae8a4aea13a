package claimreview

import (
	stdhtml "html"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"github.com/saidby/saidby/schema"
)

// object is a JSON-LD object, or a microdata item in the same form.
type object map[string]any

// maxValues is how many values of one property are looked at.
const maxValues = 100

// values returns the values of a property that are looked at.
func (o object) values(name string) []any {
	list := o.all(name)
	return list[:min(len(list), maxValues)]
}

// all returns the values of a property, whose name may carry the namespace.
func (o object) all(name string) []any {
	for _, prefix := range [...]string{"", "schema:", "http://schema.org/", "https://schema.org/"} {
		v, ok := o[prefix+name]
		if !ok || v == nil {
			continue
		}
		if list, ok := v.([]any); ok {
			return list
		}
		return []any{v}
	}
	return nil
}

// types returns the object's types without their namespace.
func (o object) types() []string {
	var names []string
	for _, key := range [...]string{"@type", "type"} {
		for _, v := range o.values(key) {
			if s, ok := v.(string); ok {
				s = strings.TrimRight(strings.TrimSpace(s), "/#")
				names = append(names, s[strings.LastIndexAny(s, "/:#")+1:])
			}
		}
	}
	return names
}

// isA reports whether one of the object's types has the name.
func (o object) isA(name string) bool {
	for _, t := range o.types() {
		if t == name {
			return true
		}
	}
	return false
}

// isReview reports whether the object is a review of a claim: by its type, or
// because it has what nothing else has.
func (o object) isReview() bool {
	return o.isA("ClaimReview") || len(o.values("claimReviewed")) > 0
}

// kind returns the kind that a person or body states to be of, or "".
func (o object) kind() schema.ActorKind {
	for _, t := range o.types() {
		switch {
		case t == "Person":
			return schema.Person
		case strings.HasSuffix(t, "Organization"), t == "Corporation", t == "NGO", t == "PoliticalParty", t == "Periodical", t == "Newspaper":
			return schema.Organization
		}
	}
	return ""
}

// reader reads the reviews among objects that may refer to one another.
type reader struct {
	// byID leads from ids to objects that say more than their id.
	byID map[string]object
}

// objects returns the objects that are values of a property; references are
// followed.
func (r *reader) objects(o object, name string) []object {
	var found []object
	for _, v := range o.values(name) {
		if m := asObject(v); m != nil {
			found = append(found, r.follow(m))
		}
	}
	return found
}

// asObject returns a value that is an object, else nil.
func asObject(v any) object {
	switch v := v.(type) {
	case map[string]any:
		return v
	case object:
		return v
	}
	return nil
}

// follow returns the object that a mere reference leads to, else the object.
func (r *reader) follow(o object) object {
	if id, _ := o["@id"].(string); id != "" && len(o) <= 2 {
		if whole := r.byID[id]; whole != nil {
			return whole
		}
	}
	return o
}

// words returns the words of the first value of the properties that has any: a
// string, a number, or what an object has for its value, text or name.
func (r *reader) words(o object, names ...string) string {
	for _, name := range names {
		for _, v := range o.values(name) {
			if s := r.wordsOf(v); s != "" {
				return s
			}
		}
	}
	return ""
}

func (r *reader) wordsOf(v any) string {
	if s := scalar(v); s != "" {
		return plain(s)
	}
	o := asObject(v)
	if o == nil {
		return ""
	}
	o = r.follow(o)
	for _, name := range [...]string{"@value", "text", "name", "headline"} {
		for _, v := range o.values(name) {
			if s := scalar(v); s != "" {
				return plain(s)
			}
		}
	}
	return ""
}

// scalar returns a string or number as a string.
func scalar(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return ""
}

// maxPlain is how many bytes of a string are looked at.
const maxPlain = 64 << 10

// plain returns a string as it is read: character references resolved, also
// those that were escaped twice, tags out, one line.
func plain(s string) string {
	if len(s) > maxPlain {
		s = s[:maxPlain]
	}
	s = stdhtml.UnescapeString(s)
	if strings.Contains(s, "<") && strings.Contains(s, ">") {
		s = withoutTags(s)
	}
	if strings.Contains(s, "&") {
		s = stdhtml.UnescapeString(s)
	}
	return oneLine(s)
}

// withoutTags takes the tags out of a string and scripts whole. A "<" that opens
// no tag stays.
func withoutTags(s string) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(s))
	skip := false
	for {
		switch z.Next() {
		case html.ErrorToken:
			return b.String()
		case html.TextToken:
			if !skip {
				b.Write(z.Raw())
			}
			skip = false
		case html.StartTagToken:
			name, _ := z.TagName()
			skip = string(name) == "script" || string(name) == "style"
			b.WriteByte(' ')
		case html.EndTagToken, html.SelfClosingTagToken:
			b.WriteByte(' ')
		}
	}
}
