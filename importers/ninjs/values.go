package ninjs

import (
	"bytes"
	"cmp"
	"encoding/json"
	"strings"

	"github.com/saidby/saidby/importers/newsitem"
)

// entry is an object of strings, its names in lower case. A mere string is one
// with a value.
type entry map[string]string

// entries reads a field that may hold a string, a number, an object, or a list
// of these. Anything else counts as not stated; what is nested deeper likewise.
func entries(raw json.RawMessage) []entry {
	var list []json.RawMessage
	if len(raw) == 0 || raw[0] != '[' || json.Unmarshal(raw, &list) != nil {
		list = []json.RawMessage{raw}
	}
	var found []entry
	for _, item := range list {
		if e := single(item); len(e) > 0 {
			found = append(found, e)
		}
	}
	return found
}

// single reads one entry.
func single(raw json.RawMessage) entry {
	raw = bytes.TrimSpace(raw)
	if s := scalar(raw); s != "" {
		return entry{"value": s}
	}
	var object map[string]json.RawMessage
	if len(raw) == 0 || raw[0] != '{' || json.Unmarshal(raw, &object) != nil {
		return nil
	}
	e := entry{}
	for name, value := range object {
		lower := strings.ToLower(name)
		if s := scalar(value); s != "" && (name == lower || e[lower] == "") {
			e[lower] = s
		}
	}
	return e
}

// scalar returns a string, or a number's own digits.
func scalar(raw json.RawMessage) string {
	raw = bytes.TrimSpace(raw)
	var s string
	switch {
	case len(raw) == 0:
	case raw[0] == '"':
		if json.Unmarshal(raw, &s) == nil {
			return s
		}
	case raw[0] == '-' || raw[0] >= '0' && raw[0] <= '9':
		return string(raw)
	}
	return ""
}

// values are what the entries say: a value, else a name or literal.
func values(raw json.RawMessage) []string {
	var list []string
	for _, e := range entries(raw) {
		if s := cmp.Or(e["value"], e["name"], e["by"], e["literal"]); s != "" {
			list = append(list, s)
		}
	}
	return list
}

// first is the first of the values, or "".
func first(raw json.RawMessage) string {
	if list := values(raw); len(list) > 0 {
		return list[0]
	}
	return ""
}

// named are the names of entries.
func named(raw json.RawMessage) []string {
	var list []string
	for _, e := range entries(raw) {
		list = append(list, cmp.Or(e["name"], e["value"]))
	}
	return list
}

// parties reads persons and organisations.
func parties(raw json.RawMessage) []newsitem.Party {
	var list []newsitem.Party
	for _, e := range entries(raw) {
		list = append(list, party([]entry{e}))
	}
	return list
}

// party reads the first entry as a person or organisation.
func party(list []entry) newsitem.Party {
	if len(list) == 0 {
		return newsitem.Party{}
	}
	e := list[0]
	return newsitem.Party{
		Name: cmp.Or(e["name"], e["value"]), Literal: e["literal"], Code: e["code"], URI: cmp.Or(e["uri"], e["href"]),
		Role: cmp.Or(e["role"], e["rel"]),
	}
}

// creators are the people who made the item and not those that it is about.
func creators(raw json.RawMessage) []string {
	var list []string
	for _, e := range entries(raw) {
		if rel := newsitem.Code(e["rel"]); rel == "creator" || rel == "author" {
			list = append(list, e["name"])
		}
	}
	return list
}

// altIDs reads alternative ids: an object of roles and values (1.x), or a list
// of objects with role and value.
func altIDs(raw json.RawMessage) []newsitem.Address {
	var list []newsitem.Address
	for _, e := range entries(raw) {
		if e["role"] != "" {
			list = append(list, newsitem.Address{Role: e["role"], Value: e["value"]})
			continue
		}
		for _, role := range []string{"web", "weburl", "webpage", "url", "permalink", "canonical", "canonicalurl"} {
			if e[role] != "" {
				list = append(list, newsitem.Address{Role: role, Value: e[role]})
			}
		}
	}
	return list
}

// links reads links; one to what the item was made from names an origin.
func links(it *newsitem.Item, raw json.RawMessage) {
	for _, e := range entries(raw) {
		target, rel := cmp.Or(e["href"], e["uri"], e["value"]), cmp.Or(e["rel"], e["role"])
		if newsitem.Code(rel) == "derivedfrom" {
			it.DerivedFrom = append(it.DerivedFrom, newsitem.Party{URI: target})
			continue
		}
		it.Addresses = append(it.Addresses, newsitem.Address{Role: rel, Value: target})
	}
}
