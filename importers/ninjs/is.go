package ninjs

import (
	"bytes"
	"encoding/json"
	"strings"
)

// Is tells from a source's first bytes (4 KiB are enough) whether it is ninjs:
// an object of JSON, or a list whose first member is one, that names ninjs as
// its standard or schema; or that has a uri and, beside it, a body, headlines, a
// type of the standard's or another property of its own (versioncreated,
// pubstatus, representationtype, eventdetails). An object with a "text" is JSON
// Lines of another kind.
func Is(head []byte) bool {
	d := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF"))))
	tok, err := d.Token()
	if tok == json.Delim('[') && err == nil {
		tok, err = d.Token()
	}
	if tok != json.Delim('{') || err != nil {
		return false
	}
	var uri, typical bool
	for {
		key, err := d.Token()
		name, ok := key.(string)
		if err != nil || !ok {
			return uri && typical
		}
		name = strings.ToLower(name)
		words, whole := value(d)
		switch {
		case name == "text":
			return false
		case name == "standard", name == "$standard", name == "$schema", name == "schema":
			if strings.Contains(strings.ToLower(words), "ninjs") {
				return true
			}
		case name == "uri":
			uri = true
		case name == "type":
			typical = typical || isType(words)
		case strings.HasPrefix(name, "body_"), strings.HasPrefix(name, "headline"), name == "bodies", name == "versioncreated",
			name == "pubstatus", name == "representationtype", name == "eventdetails":
			typical = true
		}
		if !whole {
			return uri && typical
		}
	}
}

// isType reports whether a type is one of the standard's.
func isType(s string) bool {
	switch strings.TrimSpace(s) {
	case "text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning":
		return true
	}
	return false
}

// value passes over a value and returns the strings in it. It is not whole where
// the bytes end.
func value(d *json.Decoder) (words string, whole bool) {
	var all strings.Builder
	for depth := 0; ; {
		tok, err := d.Token()
		if err != nil {
			return all.String(), false
		}
		switch tok := tok.(type) {
		case json.Delim:
			if tok == '{' || tok == '[' {
				depth++
			} else {
				depth--
			}
		case string:
			all.WriteString(tok + " ")
		}
		if depth == 0 {
			return all.String(), true
		}
	}
}
