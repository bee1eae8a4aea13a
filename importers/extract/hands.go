package extract

import (
	"slices"
	"strings"

	"github.com/saidby/saidby/importers/extract/notice"
	"github.com/saidby/saidby/schema"
)

// handedOn reads the fields in which news items state whose text it was and by
// whose hands it came: the hop history, first hand first (NewsML-G2, hopHistory),
// else who the content originated with, a credit line or copyright holder that is
// an agency, or the id of the item that this one was derived from.
func (b *builder) handedOn() {
	hands := b.hops()
	tag := "hop"
	for _, field := range []string{"infosource origin", "creditline", "copyrightholder", "derivedFrom"} {
		if len(hands) == 0 {
			tag, hands = field, b.origins(field)
		}
	}
	if len(hands) == 0 {
		return
	}
	r := schema.Reprint{
		From: b.hand(hands[0]), Kind: schema.Syndicated, Score: 0.9, Reason: "declared by the item", Tag: tag + " " + strings.Join(hands, " → "),
	}
	if _, ok := notice.Agency(hands[0]); ok {
		r.Kind = schema.Wire
	}
	for _, h := range hands[1:] {
		if id := b.hand(h); id != r.From && !slices.Contains(r.Through, id) {
			r.Through = append(r.Through, id)
		}
	}
	b.reprint(r)
}

// hops returns the hands before the outlet's own. An item whose first hand is the
// outlet's is no copy, whoever handled it later.
func (b *builder) hops() (hands []string) {
	for _, c := range b.a.Credits {
		switch {
		case c.Tag != "hop" || len(hands) > 0 && hands[len(hands)-1] == c.Value:
		case b.ownBrand(c.Value):
			return hands
		default:
			hands = append(hands, c.Value)
		}
	}
	return hands
}

// origins returns the first party that a field names as the text's origin, if any.
// A credit line and a copyright holder count where they are agencies: others may
// have taken the picture, or own the outlet.
func (b *builder) origins(field string) []string {
	for _, c := range b.a.Credits {
		if c.Tag != field {
			continue
		}
		for _, name := range strings.FieldsFunc(c.Value, func(r rune) bool { return r == '/' || r == '|' }) {
			name = strings.TrimSpace(name)
			if field == "derivedFrom" {
				name = authority(c.Value)
			}
			_, known := notice.Agency(name)
			if name != "" && !b.ownBrand(name) && (known || field == "infosource origin" || field == "derivedFrom") {
				return []string{name}
			}
		}
	}
	return nil
}

// authority returns the domain that an item's id names: urn:newsml:DOMAIN:… (RFC
// 3085) or tag:DOMAIN,DATE:… (RFC 4151); "" for other ids.
func authority(id string) string {
	for _, scheme := range []string{"urn:newsml:", "tag:"} {
		if len(id) > len(scheme) && strings.EqualFold(id[:len(scheme)], scheme) {
			id = id[len(scheme):]
			if i := strings.IndexAny(id, ":,"); i > 0 && strings.Contains(id[:i], ".") {
				return schema.Domain(id[:i])
			}
		}
	}
	return ""
}

// hand takes a publication down by its name or domain.
func (b *builder) hand(name string) schema.ID { return b.credited(name, "") }
