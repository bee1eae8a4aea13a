package sample

import (
	"fmt"
	"strings"

	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Builder makes an extraction by hand. Evidence is given by its words, which are
// looked for in the text; pieces that stand apart are joined by [text.Gap]. A
// Builder panics on words that are not there and on extractions that are not
// valid, since both are mistakes of the test.
type Builder struct {
	x *schema.Extraction
}

// New begins the extraction of an article, whose id it derives.
func New(a schema.Article) *Builder {
	x := &schema.Extraction{Article: &a}
	if a.Publication != nil {
		x.Publications = append(x.Publications, *a.Publication)
	}
	a.ID = schema.ArticleID(&a)
	return &Builder{x}
}

// Extraction returns what has been built.
func (b *Builder) Extraction() *schema.Extraction {
	if err := b.x.Validate(); err != nil {
		panic(fmt.Sprintf("sample: %v", err))
	}
	return b.x
}

// Evidence returns where words stand in the text: their first occurrence.
func (b *Builder) Evidence(words string) schema.Evidence {
	if words == "" {
		return schema.Evidence{}
	}
	var spans []text.Span
	from := 0
	for _, piece := range strings.Split(words, text.Gap) {
		i := strings.Index(b.x.Article.Text[from:], piece)
		if i < 0 {
			panic(fmt.Sprintf("sample: %q does not stand in the text", piece))
		}
		spans = append(spans, text.Span{Start: from + i, End: from + i + len(piece)})
		from += i + len(piece)
	}
	return schema.NewEvidence(b.x.Article, spans...)
}

// Publication adds a publication that the article speaks of.
func (b *Builder) Publication(p schema.Publication) schema.ID {
	for _, held := range b.x.Publications {
		if held.ID == p.ID {
			return p.ID
		}
	}
	b.x.Publications = append(b.x.Publications, p)
	return p.ID
}

// Actor adds an actor that is known by name.
func (b *Builder) Actor(kind schema.ActorKind, name, mention string, aliases ...string) schema.ID {
	a := schema.Actor{ID: schema.ActorID(kind, name), Kind: kind, Name: name, Mention: b.Evidence(mention)}
	for _, alias := range aliases {
		a.AddAlias(alias)
	}
	b.x.Actors = append(b.x.Actors, a)
	return a.ID
}

// Unnamed adds a source that is known in this article only.
func (b *Builder) Unnamed(description string) schema.ID {
	a := schema.Actor{
		ID:   schema.LocalActorID(b.x.Article.ID, schema.Unnamed, description, 1),
		Kind: schema.Unnamed, Name: description, Article: b.x.Article.ID, Ordinal: 1, Mention: b.Evidence(description),
	}
	b.x.Actors = append(b.x.Actors, a)
	return a.ID
}

// Role gives an actor a title.
func (b *Builder) Role(actor schema.ID, title string) {
	for i := range b.x.Actors {
		if b.x.Actors[i].ID == actor {
			b.x.Actors[i].Roles = append(b.x.Actors[i].Roles, schema.Role{Title: title, Evidence: b.Evidence(title)})
		}
	}
}

// Trait states a trait of a person.
func (b *Builder) Trait(actor schema.ID, kind schema.TraitKind, value, words string) {
	for i := range b.x.Actors {
		if b.x.Actors[i].ID == actor {
			b.x.Actors[i].AddTrait(schema.Trait{Kind: kind, Value: value, Evidence: b.Evidence(words)})
		}
	}
}

// Affiliate makes an actor a member of another one.
func (b *Builder) Affiliate(actor, to schema.ID, relation string) {
	for i := range b.x.Actors {
		if b.x.Actors[i].ID == actor {
			b.x.Actors[i].Affiliations = append(b.x.Actors[i].Affiliations,
				schema.Affiliation{To: to, Relation: relation, Evidence: b.Evidence(relation)})
		}
	}
}

// Saying is an act of saying in words.
type Saying struct {
	Act      schema.Act
	Manner   schema.Manner
	Speakers []schema.ID
	// Source, Cue and Content are the words of the evidence.
	Source, Cue, Content string
	// Claim is what was said where that is not the Content as it stands.
	Claim string
	// Family is that of the claim, if it is not the act's own.
	Family    schema.Family
	Said      schema.Date
	RelayedBy schema.ID
	Hedges    []string
	Medium    string
	Negated   bool
}

// Say adds an attribution and its claim, and returns their ids.
func (b *Builder) Say(s Saying) (attribution, claim schema.ID) {
	a := schema.Attribution{
		Article: b.x.Article.ID, Speakers: s.Speakers, Act: s.Act, Verb: string(s.Act), Manner: s.Manner,
		Negated: s.Negated, Hedges: s.Hedges, Medium: s.Medium, Said: s.Said, RelayedBy: s.RelayedBy,
		Source: b.Evidence(s.Source), Cue: b.Evidence(s.Cue), Content: b.Evidence(s.Content),
		Confidence: 0.75, By: "sample@1",
	}
	if s.Act != schema.Decline {
		words, family := s.Claim, s.Family
		if words == "" {
			words = s.Content
		}
		if family == "" {
			family = s.Act.Family()
		}
		a.Claim = b.claim(schema.NewClaim(family, b.x.Article.Language, words, b.x.Article.ID))
	}
	a.ID = schema.AttributionID(&a)
	b.x.Attributions = append(b.x.Attributions, a)
	return a.ID, a.Claim
}

// claim adds a claim once.
func (b *Builder) claim(c schema.Claim) schema.ID {
	for _, held := range b.x.Claims {
		if held.ID == c.ID {
			return c.ID
		}
	}
	b.x.Claims = append(b.x.Claims, c)
	return c.ID
}

// Blame adds whom or what a claim blames: an actor, or the words of a cause.
func (b *Builder) Blame(claim, actor schema.ID, blamed, event string) schema.ID {
	bl := schema.Blame{Claim: claim, Actor: actor, For: event, Blamed: b.Evidence(blamed), Event: b.Evidence(event)}
	if strings.Contains(event, " in ") {
		bl.When = schema.Date{Month: 9, Text: "September"}
	}
	if actor.IsZero() {
		bl.Cause = blamed
	}
	bl.ID = schema.BlameID(&bl)
	b.x.Blames = append(b.x.Blames, bl)
	return bl.ID
}

// Reprint adds a declared reprint.
func (b *Builder) Reprint(original, from schema.ID, kind schema.ReprintKind, credit string) schema.ID {
	r := schema.Reprint{
		Copy: b.x.Article.ID, Original: original, From: from, Kind: kind, Basis: schema.Declared, Score: 1,
		Evidence: b.Evidence(credit),
	}
	r.ID = schema.ReprintID(&r)
	b.x.Reprints = append(b.x.Reprints, r)
	return r.ID
}

// Cite adds a citation.
func (b *Builder) Cite(publication schema.ID, words string) schema.ID {
	c := schema.Citation{
		ID: schema.CitationID(b.x.Article.ID, publication), Article: b.x.Article.ID, Publication: publication,
		Evidence: b.Evidence(words),
	}
	b.x.Citations = append(b.x.Citations, c)
	return c.ID
}

// Notice adds a stretch that is not the story.
func (b *Builder) Notice(kind schema.NoticeKind, words string) {
	b.x.Notices = append(b.x.Notices, schema.Notice{Kind: kind, Evidence: b.Evidence(words)})
}
