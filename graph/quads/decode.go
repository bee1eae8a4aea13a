package quads

import (
	"fmt"
	"slices"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/schema"
)

// Decode returns the extraction of an article from its quads, which may come in
// any order and may include those under [ReadingLabel] and [IndexLabel]. It is
// the inverse of [Encode] with these differences: Notes and Source.Origin are
// nil, lists without elements are nil, evidence without spans is the zero
// Evidence, and the article's publication is the entry of Publications that has
// its id. It returns [ErrMalformed] where the quads form no extraction; it does
// not validate the extraction.
func Decode(article schema.ID, qs []quad.Quad) (*schema.Extraction, error) {
	records, err := Records(article, qs)
	if err != nil {
		return nil, fmt.Errorf("article %s: %w", article.Short(), err)
	}
	d := decoder{records: records, byKind: map[schema.NodeKind][]*Record{}}
	for _, r := range records {
		d.byKind[r.Kind] = append(d.byKind[r.Kind], r)
	}
	x := &schema.Extraction{
		Publications: decodeAll(&d, schema.PublicationNode, (*Record).Publication),
		Actors:       decodeAll(&d, schema.ActorNode, func(r *Record) (schema.Actor, error) { return r.Actor(d.part) }),
		Claims:       decodeAll(&d, schema.ClaimNode, (*Record).Claim),
		Attributions: decodeAll(&d, schema.AttributionNode, (*Record).Attribution),
		Blames:       decodeAll(&d, schema.BlameNode, (*Record).Blame),
		Reprints:     decodeAll(&d, schema.ReprintNode, (*Record).Reprint),
		Citations:    decodeAll(&d, schema.CitationNode, (*Record).Citation),
		Notices:      decodeAll(&d, schema.NoticeNode, (*Record).Notice),
	}
	x.Article = d.article(article, x.Publications)
	if d.err != nil {
		return nil, fmt.Errorf("article %s: %w", article.Short(), d.err)
	}
	x.Article.Source, err = decodeReading(article, qs)
	if err != nil {
		return nil, fmt.Errorf("article %s: %w", article.Short(), err)
	}
	return x, nil
}

// decoder holds the records of one article and the first fault.
type decoder struct {
	records map[schema.ID]*Record
	byKind  map[schema.NodeKind][]*Record
	err     error
}

func (d *decoder) fault(err error) {
	if d.err == nil {
		d.err = err
	}
}

// decodeAll decodes the nodes of a kind in their order.
func decodeAll[T any](d *decoder, kind schema.NodeKind, decode func(*Record) (T, error)) []T {
	records := d.byKind[kind]
	if len(records) == 0 {
		return nil
	}
	d.fault(sortByOrdinal(records))
	out := make([]T, 0, len(records))
	for _, r := range records {
		t, err := decode(r)
		d.fault(err)
		out = append(out, t)
	}
	return out
}

// sortByOrdinal puts records in order and checks that their ordinals are 0, 1, 2 …
func sortByOrdinal(records []*Record) error {
	var err error
	ordinal := func(r *Record) int {
		rd := reader{Record: r}
		i := rd.int(Ordinal)
		if rd.err != nil {
			err = rd.err
		}
		return i
	}
	slices.SortFunc(records, func(a, b *Record) int { return ordinal(a) - ordinal(b) })
	for i, r := range records {
		if ordinal(r) != i && err == nil {
			err = fmt.Errorf("%s %s has ordinal %d instead of %d: %w", r.Kind, r.Node, ordinal(r), i, ErrMalformed)
		}
	}
	return err
}

// part returns the record of a node of the article.
func (d *decoder) part(id schema.ID) (*Record, error) {
	r := d.records[id]
	if r == nil {
		return nil, fmt.Errorf("node %s is not there: %w", id, ErrMalformed)
	}
	return r, nil
}

func (d *decoder) article(id schema.ID, publications []schema.Publication) *schema.Article {
	r, err := d.part(id)
	if err != nil {
		d.fault(err)
		return &schema.Article{}
	}
	a, err := r.Article(d.part)
	d.fault(err)
	if p := r.PublishedIn(); !p.IsZero() {
		i := slices.IndexFunc(publications, func(q schema.Publication) bool { return q.ID == p })
		if i < 0 {
			d.fault(fmt.Errorf("publication %s is not there: %w", p, ErrMalformed))
			return a
		}
		publication := publications[i]
		a.Publication = &publication
	}
	return a
}

// decodeReading reads how the article was read; it is empty where nothing is known.
func decodeReading(article schema.ID, qs []quad.Quad) (schema.Source, error) {
	r := reader{Record: &Record{Node: article, In: article, Kind: "reading", properties: map[quad.IRI][]quad.Value{}}}
	for _, q := range qs {
		if p, ok := q.Predicate.(quad.IRI); ok && q.Label == ReadingLabel(article) {
			r.properties[p] = append(r.properties[p], q.Object)
		}
	}
	s := schema.Source{
		Path: r.string(ReadPath), Line: r.int(ReadLine), MediaType: r.string(MediaType),
		SHA256: r.string(SHA256), Importer: r.string(ReadImporter),
	}
	return s, r.err
}
