package jsonl

import (
	"encoding/json"
	"strings"

	"github.com/saidby/saidby/schema"
)

// values is a field that may hold a string, a number, an object with a name, or
// a list of these. Anything else counts as not stated.
type values []string

// UnmarshalJSON reads any of the forms; it never fails on valid JSON.
func (v *values) UnmarshalJSON(raw []byte) error {
	*v = nil
	var list []json.RawMessage
	if len(raw) == 0 || raw[0] != '[' || json.Unmarshal(raw, &list) != nil {
		list = []json.RawMessage{raw}
	}
	for _, item := range list {
		if s := strings.TrimSpace(scalar(item)); s != "" {
			*v = append(*v, s)
		}
	}
	return nil
}

// scalar returns a string, a number's own digits, or an object's name.
func scalar(raw json.RawMessage) string {
	switch c := raw[0]; {
	case c == '"':
		var s string
		if json.Unmarshal(raw, &s) == nil {
			return s
		}
	case c == '-' || c >= '0' && c <= '9':
		return string(raw)
	case c == '{':
		var named struct{ Name any }
		if json.Unmarshal(raw, &named) == nil {
			s, _ := named.Name.(string)
			return s
		}
	}
	return ""
}

// first returns the first value, or "".
func (v values) first() string {
	if len(v) == 0 {
		return ""
	}
	return v[0]
}

// or returns the values, or where there are none the others.
func (v values) or(other values) values {
	if len(v) == 0 {
		return other
	}
	return v
}

// publication is a name, or an object with name and domain.
type publication struct{ name, domain string }

// UnmarshalJSON reads either form; it never fails on valid JSON.
func (p *publication) UnmarshalJSON(raw []byte) error {
	*p = publication{name: strings.TrimSpace(scalar(raw))}
	if raw[0] == '{' {
		var o struct{ Domain any }
		if json.Unmarshal(raw, &o) == nil {
			p.domain, _ = o.Domain.(string)
		}
	}
	return nil
}

// or returns the publication, or where it is not stated the other.
func (p publication) or(other publication) publication {
	if p == (publication{}) {
		return other
	}
	return p
}

// schema returns what [format.Finish] makes a publication of, nil where it is
// not stated.
func (p publication) schema() *schema.Publication {
	if p == (publication{}) {
		return nil
	}
	return &schema.Publication{Name: p.name, Domain: p.domain}
}
