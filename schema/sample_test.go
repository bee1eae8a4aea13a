package schema_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// quay is the article that the sample extraction was read from.
const quay = `By Tom Ferrow

This article was first published by The Northern Standard and is reprinted with permission.

The Harbour Ministry, an arm of the Estuary Council, on Tuesday blamed Kessel Shipping for the fire that closed the eastern basin last month.

“Nobody,” Mayor Ana Brill said, “has shown us one photograph of the burning ship.” Kessel Shipping denied causing the fire that closed the eastern basin. “No comment,” Brill added.

A Continental Press report said a drone had struck the quay before dawn, citing three security officials. The ministry declined to say whether it would pay.

The long delay was blamed on a worn cable in the old crane.`

// sample is an extraction made by hand, in which every type of the package and
// every kind of reference occurs. It is new at each call: tests change it.
func sample(t testing.TB) *schema.Extraction {
	t.Helper()
	gazette := schema.NewPublication("The Estuary Gazette", "https://www.estuarygazette.example/news", schema.Outlet)
	standard := schema.NewPublication("The Northern Standard", "", schema.Outlet)
	agency := schema.NewPublication("Continental Press", "", schema.Agency)
	article := &schema.Article{
		SourceID: "17", Title: "Fire on the quay", Text: quay, Language: "en",
		URL: "https://www.estuarygazette.example/2019/12/30/quay", Publication: &gazette, Authors: []string{"Tom Ferrow"},
		Published: schema.Date{Year: 2019, Month: 12, Day: 30, Clock: "08:00:00Z"}, Section: "Local",
		Source: schema.Source{Path: "quay.txt", MediaType: "text/plain", Importer: "plain@1"},
	}
	article.ID = schema.ArticleID(article)
	s := &sampler{t: t, x: &schema.Extraction{
		Article: article, Publications: []schema.Publication{gazette, standard, agency},
		Notes: []schema.Note{{Message: "the text speaks of a ship", Span: text.Span{Start: 0, End: 2}}},
	}}

	ministry := s.actor(schema.Organization, "Harbour Ministry", "The ministry")
	council := s.actor(schema.Organization, "Estuary Council")
	kessel := s.actor(schema.Organization, "Kessel Shipping")
	brill := s.actor(schema.Person, "Ana Brill", "Brill")
	press := s.actor(schema.Organization, "Continental Press")
	officials := s.local("three security officials")
	s.x.Actors[3].Roles = []schema.Role{{Title: "Mayor", Evidence: s.words("Mayor")}}
	s.x.Actors[0].Affiliations = []schema.Affiliation{{To: council, Relation: "an arm of", Evidence: s.words("an arm of the Estuary Council")}}

	const fire = "the fire that closed the eastern basin"
	_, charge := s.say(schema.BlameAct, "The Harbour Ministry", "blamed", "Kessel Shipping for "+fire+" last month", ministry)
	s.x.Attributions[0].Said = schema.Date{Year: 2019, Month: 12, Day: 24, Text: "on Tuesday", Rule: schema.LastSuch}
	s.at("“Nobody").say(schema.Say, "Mayor Ana Brill", "said", "“Nobody,”"+text.Gap+"“has shown us one photograph of the burning ship.”", brill)
	s.x.Attributions[1].Manner = schema.Direct
	s.at("Kessel Shipping denied").say(schema.Deny, "Kessel Shipping", "denied", "causing "+fire, kessel)
	s.at("“No comment").say(schema.Say, "Brill", "added", "“No comment,”", brill)
	outer, _ := s.at("A Continental").say(schema.Say, "A Continental Press report", "said", "a drone had struck the quay before dawn", press)
	s.say(schema.Cite, "three security officials", "citing", "a drone had struck the quay before dawn", officials)
	s.x.Attributions[5].RelayedBy = outer
	s.at("The ministry").say(schema.Decline, "The ministry", "declined to say", "", ministry)
	_, cause := s.at("The long delay").say(schema.BlameAct, "", "was blamed on", "a worn cable in the old crane")

	s.at("The Harbour").blame(schema.Blame{
		Claim: charge, Actor: kessel, For: fire, Blamed: s.words("Kessel Shipping"), Event: s.words(fire),
		When: schema.Date{Year: 2019, Month: 11, Text: "last month", Rule: schema.FromDay},
	})
	s.blame(schema.Blame{
		Claim: cause, Cause: "a worn cable in the old crane", For: "The long delay",
		Blamed: s.words("a worn cable in the old crane"), Event: s.words("The long delay"),
	})
	s.at("By Tom Ferrow")
	reprint := schema.Reprint{
		Copy: article.ID, From: standard.ID, Kind: schema.WithPermission, Basis: schema.Declared, Score: 0.98,
		Reason: "credited in the text", Evidence: s.words("This article was first published by The Northern Standard and is reprinted with permission."),
	}
	reprint.ID = schema.ReprintID(&reprint)
	s.x.Reprints = append(s.x.Reprints, reprint)
	s.x.Citations = append(s.x.Citations, schema.Citation{
		ID: schema.CitationID(article.ID, agency.ID), Article: article.ID, Publication: agency.ID,
		Evidence: s.words("A Continental Press report"),
	})
	s.x.Notices = append(s.x.Notices,
		schema.Notice{Kind: schema.Byline, Evidence: s.words("By Tom Ferrow")},
		schema.Notice{Kind: schema.CreditLine, Evidence: reprint.Evidence})
	return s.x
}

// sampler puts the sample together.
type sampler struct {
	t testing.TB
	x *schema.Extraction
	// from is the byte from which words are looked for.
	from int
}

// at goes to where the article says the words.
func (s *sampler) at(words string) *sampler {
	s.t.Helper()
	if s.from = strings.Index(quay, words); s.from < 0 {
		s.t.Fatalf("the sample's text does not say %q", words)
	}
	return s
}

// words are the evidence for words of the article, the pieces parted by Gap.
func (s *sampler) words(words string) schema.Evidence {
	s.t.Helper()
	if words == "" {
		return schema.Evidence{}
	}
	var spans []text.Span
	at := s.from
	for piece := range strings.SplitSeq(words, text.Gap) {
		i := strings.Index(quay[at:], piece)
		if i < 0 {
			s.t.Fatalf("the sample's text does not say %q", piece)
		}
		spans = append(spans, text.Span{Start: at + i, End: at + i + len(piece)})
		at += i + len(piece)
	}
	return schema.NewEvidence(s.x.Article, spans...)
}

func (s *sampler) actor(kind schema.ActorKind, name string, aliases ...string) schema.ID {
	a := schema.Actor{ID: schema.ActorID(kind, name), Kind: kind, Name: name, Mention: s.words(name)}
	for _, alias := range aliases {
		a.AddAlias(alias)
	}
	s.x.Actors = append(s.x.Actors, a)
	return a.ID
}

func (s *sampler) local(description string) schema.ID {
	a := schema.Actor{
		ID:   schema.LocalActorID(s.x.Article.ID, schema.Unnamed, description, 1),
		Kind: schema.Unnamed, Name: description, Article: s.x.Article.ID, Ordinal: 1, Mention: s.words(description),
	}
	s.x.Actors = append(s.x.Actors, a)
	return a.ID
}

// say adds an attribution, and its claim where it has content.
func (s *sampler) say(act schema.Act, source, cue, content string, speakers ...schema.ID) (attribution, claim schema.ID) {
	s.t.Helper()
	a := schema.Attribution{
		Article: s.x.Article.ID, Speakers: speakers, Act: act, Verb: string(act), Confidence: 0.75, By: "hand@1",
		Source: s.words(source), Cue: s.words(cue), Content: s.words(content),
	}
	if content != "" {
		a.Manner = schema.Indirect
		c := schema.NewClaim(act.Family(), "en", content, s.x.Article.ID)
		a.Claim = c.ID
		if !slices.ContainsFunc(s.x.Claims, func(o schema.Claim) bool { return o.ID == c.ID }) {
			s.x.Claims = append(s.x.Claims, c)
		}
	}
	a.ID = schema.AttributionID(&a)
	s.x.Attributions = append(s.x.Attributions, a)
	return a.ID, a.Claim
}

func (s *sampler) blame(b schema.Blame) {
	b.ID = schema.BlameID(&b)
	s.x.Blames = append(s.x.Blames, b)
}
