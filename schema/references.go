package schema

import "fmt"

// validateReferences checks that ids are unique and that every reference leads
// to a value of the extraction.
func (x *Extraction) validateReferences() error {
	ids := index{}
	for i := range x.Publications {
		ids.add("publication", x.Publications[i].ID)
	}
	for i := range x.Actors {
		ids.add("actor", x.Actors[i].ID)
	}
	for i := range x.Claims {
		ids.add("claim", x.Claims[i].ID)
	}
	for i := range x.Attributions {
		ids.add("attribution", x.Attributions[i].ID)
	}
	for i := range x.Blames {
		ids.add("blame", x.Blames[i].ID)
	}
	for i := range x.Reprints {
		ids.add("reprint", x.Reprints[i].ID)
	}
	for i := range x.Citations {
		ids.add("citation", x.Citations[i].ID)
	}
	x.addUses(&ids)
	if ids.err != nil {
		return ids.err
	}
	if p := x.Article.Publication; p != nil && x.Publications[0].ID != p.ID {
		return fmt.Errorf("publication %s is the article's own but not the first: %w", p.ID.Short(), ErrInvalid)
	}
	return x.validateRelays()
}

// addUses takes down every reference. Those that may be zero are none then; the
// values' own laws say which may.
func (x *Extraction) addUses(ids *index) {
	for _, a := range x.Attributions {
		ids.use("claim", a.Claim)
		ids.use("attribution", a.RelayedBy)
		for _, s := range a.Speakers {
			ids.use("actor", s)
		}
	}
	for _, b := range x.Blames {
		ids.use("claim", b.Claim)
		ids.use("actor", b.Actor)
	}
	for _, r := range x.Reprints {
		ids.use("publication", r.From)
		for _, p := range r.Through {
			ids.use("publication", p)
		}
	}
	for _, c := range x.Citations {
		ids.use("publication", c.Publication)
	}
	for _, a := range x.Actors {
		for _, f := range a.Affiliations {
			ids.use("actor", f.To)
		}
	}
	if p := x.Article.Publication; p != nil {
		ids.use("publication", p.ID)
	}
}

// validateRelays checks that following RelayedBy comes to an end.
func (x *Extraction) validateRelays() error {
	next := make(map[ID]ID, len(x.Attributions))
	for _, a := range x.Attributions {
		next[a.ID] = a.RelayedBy
	}
	for _, a := range x.Attributions {
		hops := 0
		for id := a.RelayedBy; !id.IsZero(); id = next[id] {
			if hops++; hops > len(x.Attributions) {
				return fmt.Errorf("attribution %s relays itself in a circle: %w", a.ID.Short(), ErrInvalid)
			}
		}
	}
	return nil
}

// index collects ids and the references to them, by the kind of node, and
// keeps the first fault.
type index struct {
	held map[indexKey]bool
	err  error
}

type indexKey struct {
	kind string
	id   ID
}

func (x *index) add(kind string, id ID) {
	if x.held == nil {
		x.held = map[indexKey]bool{}
	}
	if x.held[indexKey{kind, id}] && x.err == nil {
		x.err = fmt.Errorf("%s %s stands twice: %w", kind, id.Short(), ErrInvalid)
	}
	x.held[indexKey{kind, id}] = true
}

func (x *index) use(kind string, id ID) {
	if !id.IsZero() && !x.held[indexKey{kind, id}] && x.err == nil {
		x.err = fmt.Errorf("%s %s is referred to but not there: %w", kind, id.Short(), ErrInvalid)
	}
}
