package schema

import (
	"fmt"
	"slices"
)

// PublicationKind says what sort of outlet a publication is.
type PublicationKind string

// The kinds of publication. An Agency sells its texts to others; a Site is
// known by its address alone.
const (
	Outlet      PublicationKind = "outlet"
	Agency      PublicationKind = "agency"
	Broadcaster PublicationKind = "broadcaster"
	Site        PublicationKind = "site"
	Journal     PublicationKind = "journal"
)

// PublicationKinds lists every kind of publication.
func PublicationKinds() []PublicationKind {
	return []PublicationKind{Outlet, Agency, Broadcaster, Site, Journal}
}

// Publication is an outlet or agency.
type Publication struct {
	// ID follows from domain or name, see [PublicationID].
	ID ID
	// Name is the name as printed, or the domain where no name is known.
	Name string
	// Aliases are other names, sorted, each once.
	Aliases []string
	// Domain is the registrable domain ("rferl.org"), see [Domain]; empty if
	// unknown.
	Domain string
	Kind   PublicationKind
}

// NewPublication makes a publication with its id. Domain may be a host name or
// an address; its registrable domain is kept.
func NewPublication(name, domain string, kind PublicationKind) Publication {
	p := Publication{Name: name, Domain: Domain(domain), Kind: kind}
	if p.Name == "" {
		p.Name = p.Domain
	}
	p.ID = PublicationID(p.Name, p.Domain)
	return p
}

// PublicationID derives a publication's id from its registrable domain, else
// from its folded name. One that is known by name here and by domain there has
// two ids.
func PublicationID(name, domain string) ID {
	if domain != "" {
		return NewID("publication", "domain", domain)
	}
	return NewID("publication", "name", name)
}

// Validate checks name, kind, domain, aliases and id. It returns an error that
// wraps [ErrInvalid].
func (p *Publication) Validate() error {
	switch {
	case p.Name == "":
		return fmt.Errorf("publication %s has no name: %w", p.ID.Short(), ErrInvalid)
	case !slices.Contains(PublicationKinds(), p.Kind):
		return fmt.Errorf("publication %q is of unknown kind %q: %w", p.Name, p.Kind, ErrInvalid)
	case p.Domain != Domain(p.Domain):
		return fmt.Errorf("publication %q has %q for a domain: %w", p.Name, p.Domain, ErrInvalid)
	case !isSet(p.Aliases):
		return fmt.Errorf("aliases of publication %q are not sorted, each once: %w", p.Name, ErrInvalid)
	case p.ID != PublicationID(p.Name, p.Domain):
		return fmt.Errorf("publication id %s does not follow from %q: %w", p.ID.Short(), p.Name, ErrInvalid)
	}
	return nil
}

// isSet reports whether names are sorted and each is there once.
func isSet(names []string) bool {
	for i := 1; i < len(names); i++ {
		if names[i-1] >= names[i] {
			return false
		}
	}
	return true
}
