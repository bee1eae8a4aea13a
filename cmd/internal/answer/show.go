package answer

import (
	"time"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Record answers `saidby show --json`. Which fields are there depends on the
// kind of node; those that do not apply are left out.
type Record struct {
	// Kind is the kind of node: article, claim, actor, publication, attribution,
	// blame, reprint or citation.
	Kind string `json:"kind"`
	// ID is the node's id, Name what it is called, or what was said.
	ID   string `json:"id"`
	Name string `json:"name"`
	// Text is what a claim says, without the quotation marks around it.
	Text string `json:"text,omitempty"`
	// Act and Manner are those of a claim's first statement, Hedges its hedges.
	Act    string   `json:"act,omitempty"`
	Manner string   `json:"manner,omitempty"`
	Hedges []string `json:"hedges,omitempty"`
	// Attributions are who said a claim, what an actor said, or the acts of
	// saying in an article.
	Attributions []Statement `json:"attributions,omitempty"`
	// Carried is when and where a claim was first seen, and who has carried it since.
	Carried *Carried `json:"carried,omitempty"`
	// Variants are other claims that say the same as a claim, in other words, those
	// first seen first.
	Variants []Variant `json:"variants,omitempty"`
	// Article is an article as it was read, with its text.
	Article *FullArticle `json:"article,omitempty"`
	// Actor is an actor with all that is known of it.
	Actor *FullActor `json:"actor,omitempty"`
	// Blamed are the statements that blame an actor.
	Blamed []BlameEntry `json:"blamed,omitempty"`
	// Publication is a publication.
	Publication *FullPublication `json:"publication,omitempty"`
	// Articles are what a publication published, or where a citation stands.
	Articles []Article `json:"articles,omitempty"`
	// CitedBy are the articles that name a publication as their source.
	CitedBy []Article `json:"cited_by,omitempty"`
	// Reprints are the reprints that the node is part of.
	Reprints []Reprint `json:"reprints,omitempty"`
}

// Variant is another claim that says the same.
type Variant struct {
	// Claim is its id, Text what was said.
	Claim string `json:"claim"`
	Text  string `json:"text"`
	// Kind is "same words", "shortened" or "reworded".
	Kind string `json:"kind"`
	// Score is which part of their words both have, from 0 to 1.
	Score float64 `json:"score"`
	// Edge is the edge that joins the two, "variant-of".
	Edge string `json:"edge"`
	// Order is "before" or "after": when the variant was first seen, against the
	// claim that is shown; left out where their dates do not tell.
	Order string `json:"order,omitempty"`
	// Carried is when and where the variant was first seen, and who has carried it.
	Carried Carried `json:"carried"`
	// Evidence are the words that were compared, where each was first seen: those of
	// the claim that is shown, and those of the variant.
	Evidence []PlacedEvidence `json:"evidence"`
}

// Carried is when and where a claim was first seen, and who has carried it since.
type Carried struct {
	// First is the earliest date on which it was said or, where that is not known,
	// printed, in EDTF; Last is the latest one on which it was printed. They are left
	// out if unknown.
	First string `json:"first,omitempty"`
	Last  string `json:"last,omitempty"`
	// In is the article of the first date.
	In Article `json:"in"`
	// Articles and Outlets count where it can be read.
	Articles int `json:"articles"`
	Outlets  int `json:"outlets"`
}

// PlacedEvidence is evidence with the article that it stands in.
type PlacedEvidence struct {
	// Article is the article's id.
	Article string `json:"article"`
	Evidence
}

// FullArticle is an article as it was read.
type FullArticle struct {
	Article
	// Authors are names as printed.
	Authors []string `json:"authors"`
	// Modified is the date of the last change in EDTF; left out if unknown.
	Modified string `json:"modified,omitempty"`
	// Canonical is the address that the article declares as canonical.
	Canonical string `json:"canonical,omitempty"`
	// Language is a BCP 47 tag.
	Language string `json:"language,omitempty"`
	// Section is the part of the publication.
	Section string `json:"section,omitempty"`
	// Text is the text as imported; every span counts code points of it.
	Text string `json:"text"`
	// Notices are stretches of the text that are not its story.
	Notices []Notice `json:"notices"`
	// SHA256 is the digest of the original bytes.
	SHA256 string `json:"sha256,omitempty"`
	// Path is what it was read from, Line the line of a file that holds many.
	Path string `json:"path,omitempty"`
	Line int    `json:"line,omitempty"`
	// Revisions tell what changed each time that a later version of the article was
	// imported, the first one first.
	Revisions []Revision `json:"revisions"`
}

// Revision is what changed when an article was replaced by a later version.
type Revision struct {
	// When is when the later version was imported, in RFC 3339.
	When string `json:"when"`
	// Fields are the fields that changed, text and claims apart.
	Fields []FieldChange `json:"fields"`
	// Added and Removed are the paragraphs that one version alone has.
	Added   []string `json:"added"`
	Removed []string `json:"removed"`
	// Said and Unsaid are the claims that one version alone has.
	Said   []string `json:"said"`
	Unsaid []string `json:"unsaid"`
}

// FieldChange is a field that changed.
type FieldChange struct {
	// Name is title, authors, published, modified or address.
	Name string `json:"name"`
	// Before and After are its values.
	Before string `json:"before"`
	After  string `json:"after"`
}

// Notice is a stretch of an article that is not its story.
type Notice struct {
	// Kind is headline, byline, dateline, caption, credit, copyright, staff,
	// promotion, tip or correction.
	Kind string `json:"kind"`
	Evidence
}

// FullPublication is a publication with its other names.
type FullPublication struct {
	Publication
	// Aliases are other names.
	Aliases []string `json:"aliases"`
}

// NewRecord describes a node; offsets counts the code points of an article.
func NewRecord(r *graph.Record, offsets Offsets) (Record, error) {
	out := Record{Kind: string(r.Node.Kind), ID: r.Node.ID.String(), Name: r.Node.Name}
	for _, st := range r.Statements {
		o, err := offsets(st.Article.ID)
		if err != nil {
			return out, err
		}
		out.Attributions = append(out.Attributions, NewStatement(st, o))
	}
	if r.Claim != nil {
		out.Text = r.Claim.Text
	}
	if r.Carried != nil {
		c := newCarried(r.Carried)
		out.Carried = &c
	}
	for i := range r.Variants {
		v, err := newVariant(&r.Variants[i], offsets)
		if err != nil {
			return out, err
		}
		out.Variants = append(out.Variants, v)
	}
	if r.Claim != nil && len(out.Attributions) > 0 {
		first := out.Attributions[0]
		out.Act, out.Manner, out.Hedges = first.Act, first.Manner, first.Hedges
	}
	for _, b := range r.Blamed {
		o, err := offsets(b.Statement.Article.ID)
		if err != nil {
			return out, err
		}
		out.Blamed = append(out.Blamed, NewBlameEntry(b, o))
	}
	for _, l := range r.Reprints {
		o, err := offsets(l.Copy.ID)
		if err != nil {
			return out, err
		}
		out.Reprints = append(out.Reprints, NewReprint(l, o))
	}
	out.Articles, out.CitedBy = newArticles(r.Articles), newArticles(r.CitedBy)
	if r.Actor != nil {
		out.Actor = newFullActor(r)
	}
	if p := r.Publication; p != nil {
		out.Publication = &FullPublication{*NewPublication(p), list(p.Aliases)}
	}
	if r.Extraction != nil {
		out.Article = newFullArticle(r.Extraction)
		out.Article.Revisions = newRevisions(r.Revisions)
	}
	return out, nil
}

// newVariant describes a variant of a claim.
func newVariant(v *graph.Variant, offsets Offsets) (Variant, error) {
	out := Variant{
		Claim: v.Claim.ID.String(), Text: v.Claim.Text, Kind: string(v.Kind), Score: v.Score,
		Edge: string(schema.VariantOf), Carried: newCarried(&v.Seen),
	}
	switch v.Order() {
	case -1:
		out.Order = "before"
	case 1:
		out.Order = "after"
	}
	for _, c := range []*graph.Carried{&v.Of, &v.Seen} {
		if c.Evidence.IsZero() {
			continue
		}
		o, err := offsets(c.Article.ID)
		if err != nil {
			return out, err
		}
		out.Evidence = append(out.Evidence, PlacedEvidence{c.Article.ID.String(), *NewEvidence(c.Evidence, o)})
	}
	return out, nil
}

// newCarried describes how a claim was carried.
func newCarried(c *graph.Carried) Carried {
	return Carried{c.First.EDTF(), c.Last.EDTF(), NewArticle(c.Article), c.Articles, c.Outlets}
}

// newArticles describes articles.
func newArticles(all []graph.ArticleSummary) []Article {
	var out []Article
	for _, a := range all {
		out = append(out, NewArticle(a))
	}
	return out
}

// newRevisions describes what changed in an article.
func newRevisions(all []graph.Revision) []Revision {
	out := make([]Revision, len(all))
	for i, r := range all {
		out[i] = Revision{
			When: r.When.Format(time.RFC3339), Fields: make([]FieldChange, len(r.Fields)),
			Added: list(r.Added), Removed: list(r.Removed), Said: list(r.Said), Unsaid: list(r.Unsaid),
		}
		for j, f := range r.Fields {
			out[i].Fields[j] = FieldChange(f)
		}
	}
	return out
}

// newFullArticle describes an article as it was read.
func newFullArticle(x *schema.Extraction) *FullArticle {
	a := x.Article
	out := &FullArticle{
		Article: NewArticle(graph.ArticleSummary{
			ID: a.ID, Title: a.Title, URL: a.URL, SourceID: a.SourceID, Publication: a.Publication, Published: a.Published,
		}),
		Authors: list(a.Authors), Modified: a.Modified.EDTF(), Canonical: a.Canonical, Language: a.Language,
		Section: a.Section, Text: a.Text, Notices: []Notice{}, SHA256: a.Source.SHA256, Path: a.Source.Path, Line: a.Source.Line,
	}
	o := text.NewOffsets(a.Text)
	for _, n := range x.Notices {
		out.Notices = append(out.Notices, Notice{string(n.Kind), *NewEvidence(n.Evidence, o)})
	}
	return out
}
