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
	// Variants are other claims that say the same as a claim, in other words.
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

// FullActor is an actor with all that is known of it.
type FullActor struct {
	Actor
	// Aliases are other names.
	Aliases []string `json:"aliases"`
	// Roles are the titles that texts give the actor.
	Roles []string `json:"roles"`
	// Article is the article that an unnamed source belongs to; left out for the others.
	Article string `json:"article,omitempty"`
	// Affiliations are the bodies that the actor belongs to, Members the actors
	// that belong to it.
	Affiliations []Affiliation `json:"affiliations"`
	Members      []Affiliation `json:"members"`
}

// Affiliation is a membership that a text states.
type Affiliation struct {
	// Actor is the other one of the two.
	Actor Actor `json:"actor"`
	// Relation are the words that join them.
	Relation string `json:"relation"`
	// Article is where it was read.
	Article string `json:"article"`
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
	for _, v := range r.Variants {
		out.Variants = append(out.Variants, Variant{v.Claim.ID.String(), v.Claim.Text, string(v.Kind), v.Score})
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

// newArticles describes articles.
func newArticles(all []graph.ArticleSummary) []Article {
	var out []Article
	for _, a := range all {
		out = append(out, NewArticle(a))
	}
	return out
}

// newFullActor describes an actor with all that is known of it.
func newFullActor(r *graph.Record) *FullActor {
	a := r.Actor
	out := &FullActor{
		Actor: NewActor(*a), Aliases: list(a.Aliases), Roles: []string{}, Article: id(a.Article),
		Affiliations: newAffiliations(r.Affiliations), Members: newAffiliations(r.Members),
	}
	for _, role := range a.Roles {
		out.Roles = append(out.Roles, role.Title)
	}
	return out
}

// newAffiliations describes memberships.
func newAffiliations(links []graph.Link) []Affiliation {
	out := make([]Affiliation, len(links))
	for i, l := range links {
		out[i] = Affiliation{NewActor(l.Actor), l.Affiliation.Relation, l.Article.ID.String()}
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
