package newsitem

import (
	"strings"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema"
)

// Party is a person or organisation that had a hand in an item.
type Party struct {
	// Name is as written, Literal an identifier in free text, Code one of some
	// vocabulary ("nprov:AFP"), URI an address or other identifier.
	Name, Literal, Code, URI string
	// Role is a code or URI of what the party did, "isrol:origcont" for example.
	Role string
}

// Hop is one step of an item's way: who handled it, and as which in order.
type Hop struct {
	// Seq is the hop's sequence number, the smallest being the first hand.
	Seq int
	Party
}

// Label is how the party is written in a credit: its name, else its literal,
// else its code without the scheme, else the domain of its address; "" if
// nothing is stated. It is never an address.
func (p Party) Label() string {
	for _, s := range []string{p.Name, p.Literal} {
		if s = format.OneLine(s); s != "" && !strings.Contains(s, "://") {
			return s
		}
	}
	if code := last(p.Code); code != "" {
		return code
	}
	for _, s := range []string{p.URI, p.Name, p.Literal} {
		switch s = strings.TrimSpace(s); {
		case strings.Contains(s, "cv.iptc.org/"): // a code of the IPTC's own, as an address
			return last(s)
		case strings.Contains(s, "://"):
			return schema.Domain(s)
		case s != "":
			return s
		}
	}
	return ""
}

// reference is how an origin is written: its name, else its address or id.
func (p Party) reference() string {
	for _, s := range []string{p.Name, p.Literal, p.URI} {
		if s = format.OneLine(s); s != "" {
			return s
		}
	}
	return last(p.Code)
}

// sends reports whether the party's role is to send the item on to us.
func (p Party) sends() bool { return p.rank() == rankSender }

// Ranks of roles, the nearest to the origin first. The vocabularies differ from
// house to house, so the words in a code decide.
const (
	rankOrigin = iota
	rankNone
	rankEnhancer
	rankAggregator
	rankSender
)

// rank orders the roles of info sources.
func (p Party) rank() int {
	role := Code(p.Role)
	for _, r := range []struct {
		word string
		rank int
	}{
		{"orig", rankOrigin}, {"creat", rankOrigin}, {"enhanc", rankEnhancer}, {"modif", rankEnhancer}, {"aggreg", rankAggregator},
		{"sender", rankSender}, {"distribut", rankSender}, {"provider", rankSender}, {"publish", rankSender},
	} {
		if strings.Contains(role, r.word) {
			return r.rank
		}
	}
	return rankNone
}

// publisher is who publishes the item; see the package comment for the rule.
func (it *Item) publisher() Party {
	if it.Provider.Label() != "" {
		return it.named(it.Provider)
	}
	for _, p := range it.InfoSources {
		if p.sends() && p.Label() != "" {
			return p
		}
	}
	return it.CopyrightHolder
}

// named gives a party that is stated by its address alone the name that the
// copyright holder or an info source of that domain has.
func (it *Item) named(p Party) Party {
	if p.Name != "" || p.Literal != "" || p.Code != "" {
		return p
	}
	domain := p.domain()
	for _, other := range append([]Party{it.CopyrightHolder}, it.InfoSources...) {
		if domain != "" && other.Name != "" && other.domain() == domain {
			p.Name = other.Name
			break
		}
	}
	return p
}

// domain is that of the party's address; "" where it has none of its own.
func (p Party) domain() string {
	if !strings.Contains(p.URI, "://") || strings.Contains(p.URI, "cv.iptc.org/") {
		return ""
	}
	return schema.Domain(p.URI)
}

// publication makes what [format.Finish] completes. An id's authority counts
// where nobody is named and there is no address.
func (it *Item) publication(own Party, address string) *schema.Publication {
	name := own.Label()
	if name == "" && address == "" {
		name = Authority(it.ID)
	}
	if name == "" {
		return nil
	}
	domain := ""
	if p := it.Provider; p.Name == "" && p.Literal == "" && p.Code == "" {
		domain = p.domain()
	}
	return &schema.Publication{Name: name, Domain: domain}
}

// Authority returns the domain that an id names as its authority, or "":
// urn:newsml:DOMAIN:… (RFC 3085) and tag:DOMAIN,DATE:… (RFC 4151).
func Authority(id string) string {
	id = strings.TrimSpace(id)
	var domain string
	switch lower := strings.ToLower(id); {
	case strings.HasPrefix(lower, "urn:newsml:"):
		domain, _, _ = strings.Cut(lower[len("urn:newsml:"):], ":")
	case strings.HasPrefix(lower, "tag:"):
		domain, _, _ = strings.Cut(lower[len("tag:"):], ",")
	}
	if !strings.Contains(domain, ".") || strings.ContainsAny(domain, "/@ ") {
		return ""
	}
	return schema.Domain(domain)
}

// Code returns the code of a QCode or concept URI in lower case: "main" for
// "hlrole:Main" and for "http://cv.iptc.org/newscodes/…/main".
func Code(s string) string { return strings.ToLower(last(s)) }

// last returns what follows the scheme in a QCode or concept URI.
func last(s string) string {
	s = strings.TrimRight(format.OneLine(s), "/#:")
	return s[strings.LastIndexAny(s, ":/#")+1:]
}
