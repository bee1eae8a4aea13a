package export

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"iter"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// JSONLines writes one [Record] a line, in the order given.
func JSONLines(w io.Writer, articles iter.Seq2[Article, error]) error {
	out := bufio.NewWriter(w)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	for a, err := range articles {
		if err != nil {
			return err
		}
		x, err := quads.Decode(a.ID, a.Quads)
		if err != nil {
			return err
		}
		if err := enc.Encode(NewRecord(x)); err != nil {
			return fmt.Errorf("write JSON Lines: %w", err)
		}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write JSON Lines: %w", err)
	}
	return nil
}

// NewRecord returns an extraction as it is written.
func NewRecord(x *schema.Extraction) *Record {
	a := x.Article
	w := writer{text.NewOffsets(a.Text)}
	r := &Record{
		Format: recordFormat, Version: recordVersion,
		ID: a.ID.String(), SourceID: a.SourceID, Title: a.Title, Text: a.Text, Language: a.Language,
		URL: a.URL, Canonical: a.Canonical, Authors: a.Authors, Section: a.Section,
		Published: date(a.Published), Modified: date(a.Modified),
		Credits:      each(a.Credits, func(c *schema.Credit) Credit { return Credit{c.Tag, c.Value} }),
		Publications: each(x.Publications, publication),
		Actors:       each(x.Actors, w.actor),
		Claims:       each(x.Claims, claim),
		Attributions: each(x.Attributions, w.attribution),
		Blames:       each(x.Blames, w.blame),
		Reprints:     each(x.Reprints, w.reprint),
		Citations: each(x.Citations, func(c *schema.Citation) Citation {
			return Citation{id(c.ID), id(c.Publication), w.evidence(c.Evidence)}
		}),
		Notices: each(x.Notices, func(n *schema.Notice) Notice { return Notice{string(n.Kind), w.evidence(n.Evidence)} }),
	}
	if a.Publication != nil {
		r.Publication = id(a.Publication.ID)
	}
	return r
}

// writer translates the offsets of one text.
type writer struct{ offsets *text.Offsets }

func (w writer) evidence(e schema.Evidence) *Evidence {
	if e.IsZero() {
		return nil
	}
	return &Evidence{each(e.Spans, func(s *text.Span) text.Span { return w.offsets.Span(*s) }), e.Quote}
}

func (w writer) actor(a *schema.Actor) Actor {
	return Actor{
		ID: id(a.ID), Kind: string(a.Kind), Name: a.Name, Aliases: a.Aliases, Local: a.Local(), Ordinal: a.Ordinal,
		Roles: each(a.Roles, func(r *schema.Role) Role { return Role{r.Title, w.evidence(r.Evidence)} }),
		Affiliations: each(a.Affiliations, func(f *schema.Affiliation) Affiliation {
			return Affiliation{id(f.To), f.Relation, w.evidence(f.Evidence)}
		}),
		Traits:  each(a.Traits, func(t *schema.Trait) Trait { return Trait{string(t.Kind), t.Value, w.evidence(t.Evidence)} }),
		Mention: w.evidence(a.Mention),
	}
}

func (w writer) attribution(a *schema.Attribution) Attribution {
	return Attribution{
		ID: id(a.ID), Claim: id(a.Claim), Speakers: each(a.Speakers, func(s *schema.ID) string { return id(*s) }),
		Act: string(a.Act), Verb: a.Verb, Manner: string(a.Manner), Negated: a.Negated, Hedges: a.Hedges,
		Medium: a.Medium, Addressee: a.Addressee, Said: date(a.Said), RelayedBy: id(a.RelayedBy),
		Source: w.evidence(a.Source), Cue: w.evidence(a.Cue), Content: w.evidence(a.Content),
		Confidence: a.Confidence, By: a.By,
	}
}

func (w writer) blame(b *schema.Blame) Blame {
	return Blame{id(b.ID), id(b.Claim), id(b.Actor), b.Cause, b.For, date(b.When), w.evidence(b.Blamed), w.evidence(b.Event)}
}

func (w writer) reprint(r *schema.Reprint) Reprint {
	return Reprint{
		ID: id(r.ID), Original: id(r.Original), From: id(r.From), Through: each(r.Through, func(p *schema.ID) string { return id(*p) }), Kind: string(r.Kind), Basis: string(r.Basis),
		Score: r.Score, Reason: r.Reason, Tag: r.Tag, Evidence: w.evidence(r.Evidence),
	}
}

func publication(p *schema.Publication) Publication {
	return Publication{id(p.ID), p.Name, p.Aliases, p.Domain, string(p.Kind)}
}

func claim(c *schema.Claim) Claim {
	return Claim{id(c.ID), c.Text, c.Language, string(c.Family), !c.Article.IsZero()}
}

func date(d schema.Date) *Date {
	if d.IsZero() {
		return nil
	}
	return &Date{d.EDTF(), d.Text, string(d.Rule)}
}

// id writes an id; the zero id is nothing.
func id(x schema.ID) string {
	if x.IsZero() {
		return ""
	}
	return x.String()
}

// each translates a list; an empty one stays out of the record.
func each[From, To any](list []From, to func(*From) To) []To {
	if len(list) == 0 {
		return nil
	}
	out := make([]To, len(list))
	for i := range list {
		out[i] = to(&list[i])
	}
	return out
}
