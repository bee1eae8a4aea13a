package graph

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Spread says how far a claim went, and from how many sources.
type Spread struct {
	// Articles and Outlets count where it can be read; an article of no known outlet
	// counts as one of its own, and outlets that are one count once.
	Articles, Outlets int
	// Sources are those at the ends of the ways, each once, those in most articles
	// first; Against are those who deny it.
	Sources, Against []Source
	// Shortest and Longest are the numbers of hands on the ways, see
	// [TracePath.Count].
	Shortest, Longest int
}

// Source is somebody at the end of the ways to a claim.
//
// An actor who is known by name is one source wherever it speaks. One that is known
// in its article only (officials, a report) is one in all copies of that article, and
// in all articles that have it through the same hand: nobody can tell whether
// "officials" of Reuters here are others than "officials" of Reuters there. Where
// nobody is named the last hand is the source.
type Source struct {
	// Actor is zero where nobody is named at all.
	Actor schema.Actor
	// Through is whose report an unnamed source is known from.
	Through string
	// Articles counts the articles whose ways end here.
	Articles int
}

// Spread tells how far claims went that a reader takes for one. It must be asked of
// the graph that the traces are from.
func (l *Library) Spread(ctx context.Context, traces ...*Trace) (*Spread, error) {
	return answer(ctx, l, func(d *desk) (*Spread, error) {
		s := spreader{copies: d.newCopies(), sources: map[string]*spreadSource{}}
		// Where ways begin comes first: then all publications are known that count.
		for _, take := range []func(*TracePath) error{s.begin, s.add} {
			for _, t := range traces {
				for i := range t.Paths {
					if err := take(&t.Paths[i]); err != nil {
						return nil, fmt.Errorf("spread of claim %s: %w", t.Claim.ID.Short(), err)
					}
				}
			}
		}
		return s.spread(), nil
	})
}

// spreader gathers where ways end.
type spreader struct {
	Spread
	copies   *copies
	articles map[schema.ID]bool
	outlets  map[schema.ID]bool
	sources  map[string]*spreadSource
}

type spreadSource struct {
	Source
	in map[schema.ID]bool
	// carrier is whose text it is known from, folded; named says that it is known
	// by name, relayed that the carrier is cited for it.
	carrier        string
	named, relayed bool
	// told is whom it spoke to, folded; against says that it denies the claim.
	told    string
	against bool
}

// root is the print that an article was copied from, as far as is known: its key, who
// printed it, and the key of that.
type root struct{ key, outlet, carrier string }

// begin finds the root of a way.
func (s *spreader) begin(p *TracePath) error {
	_, err := s.root(p)
	return err
}

// root returns the first print that a way leads to.
func (s *spreader) root(p *TracePath) (root, error) {
	at := p.Article.ID
	var credit *schema.Publication
	if n := len(p.Reprints); n > 0 {
		last := &p.Reprints[n-1]
		at = last.Copy.ID
		if last.Original != nil {
			at = last.Original.ID
		} else {
			credit = last.From
		}
	}
	r := root{key: at.String()}
	if p, err := s.copies.profile(at); err != nil {
		return root{}, err
	} else if p.Publication != nil {
		r.outlet, r.carrier = outletName(p.Publication), s.copies.outlets.key(p.Publication)
	}
	if credit != nil {
		r.outlet, r.carrier = outletName(credit), s.copies.outlets.key(credit)
		r.key = r.carrier
	}
	return r, nil
}

func outletName(p *schema.Publication) string { return cmp.Or(p.Name, p.Domain) }

// add takes a way down.
func (s *spreader) add(p *TracePath) error {
	if s.articles == nil {
		s.articles, s.outlets = map[schema.ID]bool{}, map[schema.ID]bool{}
	}
	s.articles[p.Article.ID] = true
	outlet := p.Article.ID
	if p.Article.Publication != nil {
		outlet = s.copies.outlets.canonical(p.Article.Publication.ID)
	}
	s.outlets[outlet] = true
	s.Longest = max(s.Longest, p.Count)
	if s.Shortest == 0 || p.Count < s.Shortest {
		s.Shortest = p.Count
	}
	r, err := s.root(p)
	if err != nil {
		return err
	}
	hands := p.Hands
	for len(hands) > 1 && len(hands[len(hands)-1].Speakers) == 0 { // nobody is named: the last hand is the source
		hands = hands[:len(hands)-1]
	}
	last := hands[len(hands)-1]
	keyOf := s.copies.outlets.keyOf
	from, carrier, through := r.key, r.carrier, r.outlet
	if len(hands) > 1 {
		if relay := hands[len(hands)-2]; len(relay.Speakers) > 0 {
			through = relay.Speakers[0].Name
			carrier = keyOf(through)
			from = carrier
		}
	}
	if len(last.Speakers) == 0 {
		s.source("nobody "+from, &spreadSource{Source: Source{Through: through}, carrier: carrier, relayed: len(hands) > 1}, p.Article.ID)
	}
	for _, a := range last.Speakers {
		key, named := a.ID.String(), !a.Local()
		if !named {
			key = "local " + from
			if len(hands) == 1 { // of one outlet two descriptions are two, and one is one in all that it printed
				key = "local " + cmp.Or(r.carrier, r.key) + " " + text.Fold(a.Name)
			}
		}
		source := &spreadSource{
			Source: Source{Actor: a}, carrier: carrier, named: named, relayed: len(hands) > 1,
			told: keyOf(last.Attribution.Addressee), against: last.Attribution.Act == schema.Deny,
		}
		if !named {
			source.Through = through
		}
		if source.against {
			key = "against " + key
		}
		s.source(key, source, p.Article.ID)
	}
	return nil
}

func (s *spreader) source(key string, source *spreadSource, article schema.ID) {
	if s.sources[key] == nil {
		source.in = map[schema.ID]bool{}
		s.sources[key] = source
	}
	s.sources[key].in[article] = true
}

// spread sums up. Where the report of a publication is held, and names somebody
// that is no actor by name, those who cite the publication, with or without its
// sources, have it from there.
func (s *spreader) spread() *Spread {
	keys := slices.Sorted(maps.Keys(s.sources))
	for _, key := range keys {
		a, cited := s.sources[key], ""
		switch {
		case a.named && a.Actor.Kind == schema.Organization:
			cited = s.copies.outlets.keyOf(a.Actor.Name)
		case !a.named && a.relayed:
			cited = a.carrier
		case !a.named && a.told != "": // "three officials told Reuters", in somebody else's report
			cited = a.told
		default:
			continue
		}
		for _, other := range keys {
			if b := s.sources[other]; b != nil && b != a && !b.named && !b.relayed && b.carrier == cited && b.against == a.against {
				for article := range a.in {
					b.in[article] = true
				}
				delete(s.sources, key)
				break
			}
		}
	}
	s.Articles, s.Outlets = len(s.articles), len(s.outlets)
	for _, source := range s.sources {
		source.Source.Articles = len(source.in)
		if source.against {
			s.Against = append(s.Against, source.Source)
		} else {
			s.Sources = append(s.Sources, source.Source)
		}
	}
	slices.SortFunc(s.Sources, Source.compare)
	slices.SortFunc(s.Against, Source.compare)
	return &s.Spread
}

func (s Source) compare(other Source) int {
	return cmp.Or(cmp.Compare(other.Articles, s.Articles), cmp.Compare(s.Actor.Name, other.Actor.Name), cmp.Compare(s.Through, other.Through), s.Actor.ID.Compare(other.Actor.ID))
}
