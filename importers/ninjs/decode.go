package ninjs

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/newsitem"
)

// maxProperties is how many properties an item may have. The richest have some
// sixty.
const maxProperties = 4_096

// property is one member of an item; its name is in lower case, at is the first
// byte of its value.
type property struct {
	name string
	raw  json.RawMessage
	at   int
}

// item is an item with those that it carries.
type item struct {
	newsitem.Item
	associations []within
	// event is set where details of an event are stated.
	event bool
}

// decode reads an item of sound JSON that begins at a byte of the outermost
// one. Where it fails it also tells the byte at fault.
func decode(raw []byte, start int) (it *item, at int, err error) {
	properties, at, err := members(raw)
	if err != nil {
		return nil, start + at, err
	}
	it = &item{}
	for _, p := range properties {
		switch p.name {
		case "associations":
			it.associations = associated(p.raw, start+p.at)
		case "eventdetails":
			it.event = true
		default:
			take(&it.Item, p)
		}
	}
	if it.Class == "" && it.event && len(it.Bodies) == 0 {
		it.Class = "event"
	}
	return it, 0, nil
}

// empty reports whether an object has nothing that makes a news item of it.
func (it *item) empty() bool {
	return it.ID == "" && it.Class == "" && len(it.Bodies) == 0 && len(it.Headlines) == 0
}

// members lists the properties of an item in their order. Of those that differ
// in case only the first counts.
func members(raw []byte) (list []property, at int, err error) {
	d := json.NewDecoder(bytes.NewReader(raw))
	if _, err := d.Token(); err != nil {
		return nil, 0, fmt.Errorf("%w JSON: %w", format.ErrMalformed, err)
	}
	exact, folded := map[string]bool{}, map[string]bool{}
	for d.More() {
		at := int(d.InputOffset())
		key, err := d.Token()
		name, _ := key.(string)
		var value json.RawMessage
		if err == nil {
			err = d.Decode(&value)
		}
		switch {
		case err != nil:
			return nil, at, fmt.Errorf("%w JSON: %w", format.ErrMalformed, err)
		case exact[name]:
			return nil, at, fmt.Errorf("%w: %q stands twice in the item", format.ErrMalformed, brief(name))
		case len(exact) == maxProperties:
			return nil, at, fmt.Errorf("%w: more than %d properties", format.ErrTooLarge, maxProperties)
		}
		exact[name] = true
		if lower := strings.ToLower(name); !folded[lower] {
			folded[lower] = true
			list = append(list, property{lower, value, int(d.InputOffset()) - len(value)})
		}
	}
	return list, 0, nil
}

// brief shortens a name for a message.
func brief(name string) string {
	if len(name) > 40 {
		return strings.ToValidUTF8(name[:40], "") + "…"
	}
	return name
}

// take takes down what a property states.
func take(it *newsitem.Item, p property) {
	switch p.name {
	case "uri":
		it.ID = first(p.raw)
	case "guid":
		if it.ID == "" {
			it.ID = first(p.raw)
		}
	case "type":
		it.Class = first(p.raw)
	case "pubstatus":
		it.Status = first(p.raw)
	case "title":
		it.Name = first(p.raw)
	case "language":
		it.Language = first(p.raw)
	case "firstcreated":
		it.FirstCreated = first(p.raw)
	case "versioncreated":
		it.VersionCreated = first(p.raw)
	case "contentcreated":
		it.ContentCreated = first(p.raw)
	case "contentmodified":
		it.ContentModified = first(p.raw)
	case "byline", "by", "bylines":
		it.By = append(it.By, values(p.raw)...)
	case "creditline":
		it.CreditLines = values(p.raw)
	case "dateline":
		it.Dateline = first(p.raw)
	case "copyrightnotice":
		it.CopyrightNotices = values(p.raw)
	case "usageterms":
		it.UsageTerms = values(p.raw)
	case "subject", "subjects":
		it.Subjects = append(it.Subjects, named(p.raw)...)
	default:
		takeParties(it, p)
	}
}

// takeParties takes down who is named, and the headlines, bodies and addresses.
func takeParties(it *newsitem.Item, p property) {
	switch {
	case p.name == "provider":
		it.Provider = party(entries(p.raw))
	case p.name == "copyrightholder":
		it.CopyrightHolder = party(entries(p.raw))
	case p.name == "infosource", p.name == "infosources":
		it.InfoSources = append(it.InfoSources, parties(p.raw)...)
	case p.name == "derivedfrom":
		it.DerivedFrom = append(parties(p.raw), it.DerivedFrom...)
	case p.name == "person", p.name == "people":
		it.Creators = append(it.Creators, creators(p.raw)...)
	case p.name == "altids":
		it.Addresses = append(it.Addresses, altIDs(p.raw)...)
	case p.name == "link", p.name == "links":
		links(it, p.raw)
	case p.name == "headline":
		main := newsitem.Headline{Value: first(p.raw)}
		it.Headlines = append([]newsitem.Headline{main}, it.Headlines...)
	case p.name == "headlines":
		for _, e := range entries(p.raw) {
			it.Headlines = append(it.Headlines, newsitem.Headline{Role: e["role"], Type: e["contenttype"], Value: e["value"]})
		}
	case strings.HasPrefix(p.name, "headline_"):
		it.Headlines = append(it.Headlines, newsitem.Headline{Role: "other", Value: first(p.raw)})
	case p.name == "bodies":
		for _, e := range entries(p.raw) {
			it.Bodies = append(it.Bodies, newsitem.Body{Type: e["contenttype"], Role: e["role"], Value: e["value"]})
		}
	case strings.HasPrefix(p.name, "body_"):
		it.Bodies = append(it.Bodies, newsitem.Body{Role: strings.TrimPrefix(p.name, "body_"), Value: first(p.raw)})
	}
}
