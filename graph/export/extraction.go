package export

import (
	"fmt"
	"slices"

	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Extraction is the inverse of [NewRecord]. The extraction is valid and its
// article's Source is zero. It returns an error that wraps [ErrMalformed] and
// names the field that is not what it should be, or one that wraps
// [schema.ErrInvalid] where the whole breaks a law: a quote that is not the text
// under its spans, an id that does not follow from its content.
func (r *Record) Extraction() (*schema.Extraction, error) {
	p := parser{offsets: text.NewOffsets(r.Text)}
	p.length = p.offsets.Rune(len(r.Text))
	p.article = p.id("id", r.ID)
	x := &schema.Extraction{
		Article:      p.header(r),
		Publications: all(&p, "publications", r.Publications, p.publication),
		Actors:       all(&p, "actors", r.Actors, p.actor),
		Claims:       all(&p, "claims", r.Claims, p.claim),
		Attributions: all(&p, "attributions", r.Attributions, p.attribution),
		Blames:       all(&p, "blames", r.Blames, p.blame),
		Reprints:     all(&p, "reprints", r.Reprints, p.reprint),
		Citations: all(&p, "citations", r.Citations, func(c *Citation) schema.Citation {
			return schema.Citation{
				ID: p.id("id", c.ID), Article: p.article, Publication: p.id("publication", c.Publication),
				Evidence: p.evidence("evidence", c.Evidence),
			}
		}),
		Notices: all(&p, "notices", r.Notices, func(n *Notice) schema.Notice {
			return schema.Notice{Kind: schema.NoticeKind(n.Kind), Evidence: p.evidence("evidence", n.Evidence)}
		}),
	}
	x.Article.Publication = p.own(r.Publication, x.Publications)
	if p.err != nil {
		return nil, p.err
	}
	if err := x.Validate(); err != nil {
		return nil, err
	}
	return x, nil
}

// parser translates the fields of one record back and keeps the first fault.
type parser struct {
	article schema.ID
	offsets *text.Offsets
	length  int    // code points of the text
	place   string // the list at hand, "" for the record's own fields
	index   int    // the element at hand, from 0
	err     error
}

// fault takes down what is wrong with a field, named as jq names it.
func (p *parser) fault(field, format string, args ...any) {
	if p.err != nil {
		return
	}
	if p.place != "" {
		field = fmt.Sprintf("%s[%d].%s", p.place, p.index, field)
	}
	p.err = fmt.Errorf("%w: %s %s", ErrMalformed, field, fmt.Sprintf(format, args...))
}

// all translates one of the record's lists; an empty one is nil.
func all[From, To any](p *parser, place string, list []From, to func(*From) To) []To {
	p.place, p.index = place, -1
	defer func() { p.place = "" }()
	return each(list, func(f *From) To {
		p.index++
		return to(f)
	})
}

// id reads an id; nothing is the zero id.
func (p *parser) id(field, s string) schema.ID {
	if s == "" {
		return schema.ID{}
	}
	id, err := schema.ParseID(s)
	if err != nil {
		p.fault(field, "is no id: %q", s)
	}
	return id
}

// date reads a date; nothing is the zero date.
func (p *parser) date(field string, d *Date) schema.Date {
	if d == nil {
		return schema.Date{}
	}
	var date schema.Date
	if d.EDTF != "" {
		var err error
		if date, err = schema.ParseDate(d.EDTF); err != nil || date.EDTF() != d.EDTF {
			p.fault(field, "is no date in EDTF: %q", d.EDTF)
		}
	}
	date.Text, date.Rule = d.Text, schema.Rule(d.Rule)
	return date
}

// evidence counts its spans in bytes again. That the quote is the text under
// them is for [schema.Evidence.Validate] to say.
func (p *parser) evidence(field string, e *Evidence) schema.Evidence {
	if e == nil {
		return schema.Evidence{}
	}
	if len(e.Spans) == 0 {
		p.fault(field, "has no span")
	}
	for _, s := range e.Spans {
		if s.Start < 0 || s.Empty() || s.End > p.length {
			p.fault(field, "has span [%d,%d] in a text of %d code points", s.Start, s.End, p.length)
		}
	}
	spans := each(e.Spans, func(s *text.Span) text.Span { return p.offsets.Bytes(*s) })
	return schema.Evidence{Article: p.article, Spans: spans, Quote: e.Quote}
}

// own returns the article's publication, which stands among the others.
func (p *parser) own(id string, all []schema.Publication) *schema.Publication {
	if id == "" {
		return nil
	}
	want := p.id("publication", id)
	i := slices.IndexFunc(all, func(q schema.Publication) bool { return q.ID == want })
	if i < 0 {
		p.fault("publication", "is not among the publications: %q", id)
		return nil
	}
	publication := all[i]
	return &publication
}

// local returns the article that a node is local to, if it is.
func (p *parser) local(local bool) schema.ID {
	if !local {
		return schema.ID{}
	}
	return p.article
}

// words returns a list of strings; an empty one is nil.
func words(list []string) []string { return each(list, func(s *string) string { return *s }) }
