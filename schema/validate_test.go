package schema_test

import (
	"errors"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// A mutation breaks one law of the sample; want is what the message must say.
type mutation struct {
	name string
	do   func(x *schema.Extraction)
	want string
}

// refuse holds Validate to refuse each mutation, and to say why.
func refuse(t *testing.T, mutations []mutation) {
	t.Helper()
	for _, m := range mutations {
		t.Run(m.name, func(t *testing.T) {
			x := sample(t)
			m.do(x)
			refused(t, x.Validate(), m.want)
		})
	}
}

func refused(t *testing.T, err error, want string) {
	t.Helper()
	if !errors.Is(err, schema.ErrInvalid) {
		t.Fatalf("got %v, want ErrInvalid", err)
	}
	if !strings.Contains(err.Error(), want) {
		t.Errorf("got %q, which does not say %q", err, want)
	}
}

func TestSampleIsValid(t *testing.T) {
	if err := sample(t).Validate(); err != nil {
		t.Fatal(err)
	}
	bare := &schema.Article{Text: "Nobody said anything."}
	bare.ID = schema.ArticleID(bare)
	if err := (&schema.Extraction{Article: bare}).Validate(); err != nil {
		t.Errorf("an article from which nothing was read: %v", err)
	}
}

// An extraction that holds only a part of what a whole one may is valid too.
func TestValidVariants(t *testing.T) {
	for _, tt := range []mutation{
		{name: "spans that touch", do: func(x *schema.Extraction) {
			x.Attributions[0].Source = schema.NewEvidence(x.Article, text.Span{Start: 0, End: 2}, text.Span{Start: 2, End: 6})
		}},
		{name: "no source", do: func(x *schema.Extraction) { x.Attributions[0].Source = schema.Evidence{} }},
		{name: "no cue", do: func(x *schema.Extraction) {
			x.Attributions[1].Cue = schema.Evidence{}
			x.Attributions[1].ID = schema.AttributionID(&x.Attributions[1])
		}},
		{name: "sure and unsure", do: func(x *schema.Extraction) { x.Attributions[0].Confidence, x.Attributions[1].Confidence = 0, 1 }},
		{name: "a refusal with a manner", do: func(x *schema.Extraction) { x.Attributions[6].Manner = schema.Indirect }},
		{name: "a reprint of an article elsewhere", do: func(x *schema.Extraction) {
			r := &x.Reprints[0]
			r.Original, r.From, r.Basis, r.Evidence = schema.NewID("article", "elsewhere"), schema.ID{}, schema.Detected, schema.Evidence{}
			r.ID = schema.ReprintID(r)
		}},
		{name: "a reprint declared by a page", do: func(x *schema.Extraction) {
			x.Reprints[0].Evidence, x.Reprints[0].Tag = schema.Evidence{}, "link rel=syndication-source"
		}},
		{name: "a partial date", do: func(x *schema.Extraction) { x.Article.Modified = schema.Date{Year: 2020} }},
		{name: "words for a date", do: func(x *schema.Extraction) { x.Attributions[1].Said = schema.Date{Text: "the other day"} }},
	} {
		x := sample(t)
		if tt.do(x); x.Validate() != nil {
			t.Errorf("%s: %v", tt.name, x.Validate())
		}
	}
}

func TestArticleValidate(t *testing.T) {
	refuse(t, []mutation{
		{"no article", func(x *schema.Extraction) { x.Article = nil }, "without an article"},
		{"no text", func(x *schema.Extraction) { x.Article.Text = "" }, "no text"},
		{"no UTF-8", func(x *schema.Extraction) { x.Article.Text += "\xff" }, "not valid UTF-8"},
		{"not cleaned", func(x *schema.Extraction) { x.Article.Text += "\r\n" }, "not cleaned"},
		{"not composed", func(x *schema.Extraction) { x.Article.Text += " cafe\u0301" }, "not cleaned"},
		{"id of nothing", func(x *schema.Extraction) { x.Article.ID = schema.ID{} }, "does not follow"},
		{"id of another address", func(x *schema.Extraction) { x.Article.URL += "/2" }, "article id"},
		{"publication", func(x *schema.Extraction) { x.Article.Publication.Kind = "rumour" }, `"rumour"`},
		{"published", func(x *schema.Extraction) { x.Article.Published.Day = 32 }, "published: there is no date 2019-12-32"},
		{"modified", func(x *schema.Extraction) { x.Article.Modified = schema.Date{Year: 2019, Day: 3} }, "modified: day 3 without a month"},
		{"rule", func(x *schema.Extraction) { x.Article.Published.Rule = "guess" }, `rule "guess"`},
	})
}

func TestPublicationValidate(t *testing.T) {
	refuse(t, []mutation{
		{"no name", func(x *schema.Extraction) { x.Publications[1].Name = "" }, "no name"},
		{"kind", func(x *schema.Extraction) { x.Publications[1].Kind = "rumour" }, `unknown kind "rumour"`},
		{"id", func(x *schema.Extraction) { x.Publications[1].Name = "The Southern Standard" }, "publication id"},
		{"host for a domain", func(x *schema.Extraction) { x.Publications[0].Domain = "www.estuarygazette.example" }, `"www.estuarygazette.example" for a domain`},
		{"no domain at all", func(x *schema.Extraction) { x.Publications[0].Domain = "The Gazette" }, "for a domain"},
		{"aliases out of order", func(x *schema.Extraction) { x.Publications[1].Aliases = []string{"TNS", "Standard"} }, "aliases of publication"},
		{"an alias twice", func(x *schema.Extraction) { x.Publications[1].Aliases = []string{"TNS", "TNS"} }, "each once"},
		{"twice", func(x *schema.Extraction) { x.Publications = append(x.Publications, x.Publications[1]) }, "stands twice"},
		{"the article's own is missing", func(x *schema.Extraction) { x.Publications = x.Publications[1:] }, "referred to but not there"},
		{"the article's own comes later", func(x *schema.Extraction) {
			x.Publications[0], x.Publications[1] = x.Publications[1], x.Publications[0]
		}, "not the first"},
	})
}

func TestActorValidate(t *testing.T) {
	local := func(x *schema.Extraction) *schema.Actor { return &x.Actors[5] }
	relocate := func(a *schema.Actor) { a.ID = schema.LocalActorID(a.Article, a.Kind, a.Name, a.Ordinal) }
	refuse(t, []mutation{
		{"no name", func(x *schema.Extraction) { x.Actors[0].Name = "" }, "no name"},
		{"kind", func(x *schema.Extraction) { x.Actors[0].Kind = "ship" }, `unknown kind "ship"`},
		{"id of another name", func(x *schema.Extraction) { x.Actors[0].Name = "Port Ministry" }, "actor id"},
		{"id of another kind", func(x *schema.Extraction) { x.Actors[0].Kind = schema.Person }, "actor id"},
		{"unnamed, of no article", func(x *schema.Extraction) {
			a := local(x)
			a.Article, a.Ordinal = schema.ID{}, 0
			a.ID = schema.ActorID(a.Kind, a.Name)
		}, "not local"},
		{"local to another article", func(x *schema.Extraction) {
			local(x).Article = schema.NewID("article", "another")
			relocate(local(x))
		}, "local to another article"},
		{"local without an ordinal", func(x *schema.Extraction) {
			local(x).Ordinal = 0
			relocate(local(x))
		}, "ordinal 0"},
		{"an ordinal below one", func(x *schema.Extraction) { x.Actors[0].Ordinal = -1 }, "ordinal -1"},
		{"named with an ordinal", func(x *schema.Extraction) { x.Actors[0].Ordinal = 1 }, "ordinal 1"},
		{"aliases out of order", func(x *schema.Extraction) { x.Actors[0].Aliases = []string{"b", "a"} }, "aliases of actor"},
		{"an alias twice", func(x *schema.Extraction) { x.Actors[0].Aliases = []string{"a", "a"} }, "each once"},
		{"mention", func(x *schema.Extraction) { x.Actors[0].Mention.Quote = "Harbor Ministry" }, `actor "Harbour Ministry"`},
		{"role without a title", func(x *schema.Extraction) { x.Actors[3].Roles[0].Title = "" }, "role without a title"},
		{"role's evidence", func(x *schema.Extraction) { x.Actors[3].Roles[0].Evidence.Quote = "mayor" }, `role "Mayor" of actor "Ana Brill"`},
		{"affiliation's evidence", func(x *schema.Extraction) { x.Actors[0].Affiliations[0].Evidence.Quote = "arm" }, "affiliation of actor"},
		{"affiliation with nobody", func(x *schema.Extraction) { x.Actors[0].Affiliations[0].To = schema.ID{} }, "itself or nobody"},
		{"affiliation with itself", func(x *schema.Extraction) { x.Actors[0].Affiliations[0].To = x.Actors[0].ID }, "itself or nobody"},
		{"affiliation with a stranger", func(x *schema.Extraction) {
			x.Actors[0].Affiliations[0].To = schema.ActorID(schema.Person, "Tom Ferrow")
		}, "referred to but not there"},
		{"twice", func(x *schema.Extraction) { x.Actors = append(x.Actors, x.Actors[0]) }, "stands twice"},
	})
}

func TestClaimValidate(t *testing.T) {
	refuse(t, []mutation{
		{"no text", func(x *schema.Extraction) { x.Claims[0].Text = "" }, "no text"},
		{"family", func(x *schema.Extraction) { x.Claims[0].Family = "gossip" }, `unknown family "gossip"`},
		{"id of another text", func(x *schema.Extraction) { x.Claims[0].Text += " again" }, "claim id"},
		{"id of another language", func(x *schema.Extraction) { x.Claims[0].Language = "de" }, "claim id"},
		{"id of another family", func(x *schema.Extraction) { x.Claims[0].Family = schema.Threat }, "claim id"},
		{"long, but local", func(x *schema.Extraction) { x.Claims[0].Article = x.Article.ID }, "long enough"},
		{"short, but not local", func(x *schema.Extraction) { x.Claims[3].Article = schema.ID{} }, "too short"},
		{"local to another article", func(x *schema.Extraction) {
			x.Claims[3] = schema.NewClaim(schema.Assertion, "en", "No comment", schema.NewID("article", "another"))
		}, "local to another article"},
		{"twice", func(x *schema.Extraction) { x.Claims = append(x.Claims, x.Claims[0]) }, "stands twice"},
	})
}

func TestAttributionValidate(t *testing.T) {
	// The last attribution is one that no other refers to.
	last := func(do func(a *schema.Attribution)) func(x *schema.Extraction) {
		return func(x *schema.Extraction) {
			a := &x.Attributions[len(x.Attributions)-1]
			do(a)
			a.ID = schema.AttributionID(a)
		}
	}
	refuse(t, []mutation{
		{"article", last(func(a *schema.Attribution) { a.Article = schema.NewID("article", "another") }), "belongs to article"},
		{"id", func(x *schema.Extraction) { x.Attributions[0].ID = schema.ID{} }, "does not follow from its content"},
		{"id of other speakers", func(x *schema.Extraction) { x.Attributions[0].Speakers = nil }, "does not follow from its content"},
		{"no act", last(func(a *schema.Attribution) { a.Act = "" }), `unknown act ""`},
		{"act", last(func(a *schema.Attribution) { a.Act = "mutter" }), `unknown act "mutter"`},
		{"no claim", last(func(a *schema.Attribution) { a.Claim = schema.ID{} }), "no claim"},
		{"a refusal with a claim", last(func(a *schema.Attribution) { a.Act = schema.Decline }), "declines, but has claim"},
		{"no content", last(func(a *schema.Attribution) { a.Content = schema.Evidence{} }), "no content"},
		{"neither source nor cue", last(func(a *schema.Attribution) { a.Cue = schema.Evidence{} }), "neither source nor cue"},
		{"no manner", last(func(a *schema.Attribution) { a.Manner = "" }), `unknown manner ""`},
		{"manner", last(func(a *schema.Attribution) { a.Manner = "loud" }), `unknown manner "loud"`},
		{"a refusal's manner", func(x *schema.Extraction) { x.Attributions[6].Manner = "loud" }, `unknown manner "loud"`},
		{"a speaker who is nobody", last(func(a *schema.Attribution) { a.Speakers = []schema.ID{{}} }), "speaker without an id"},
		{"a speaker who is not there", last(func(a *schema.Attribution) { a.Speakers = []schema.ID{schema.NewID("actor", "?")} }), "referred to but not there"},
		{"too sure", last(func(a *schema.Attribution) { a.Confidence = 1.01 }), "confidence 1.01"},
		{"less than unsure", last(func(a *schema.Attribution) { a.Confidence = -0.01 }), "confidence -0.01"},
		{"no number", last(func(a *schema.Attribution) { a.Confidence = math.NaN() }), "confidence NaN"},
		{"by nobody", last(func(a *schema.Attribution) { a.By = "" }), "who extracted it"},
		{"said", last(func(a *schema.Attribution) { a.Said = schema.Date{Year: 2019, Month: 2, Day: 29} }), "said: there is no date 2019-2-29"},
		{"said by a rule", last(func(a *schema.Attribution) { a.Said = schema.Date{Year: 2019, Rule: "guess"} }), "said: date by unknown rule"},
		{"source's evidence", func(x *schema.Extraction) { x.Attributions[1].Source.Quote = "Mayor" }, "evidence at byte"},
		{"cue's evidence", last(func(a *schema.Attribution) { a.Cue.Quote = "is blamed on" }), "evidence at byte"},
		{"content's evidence", last(func(a *schema.Attribution) { a.Content.Article = schema.ID{} }), "evidence points at article"},
		{"a claim that is not there", last(func(a *schema.Attribution) { a.Claim = schema.NewID("claim", "?") }), "referred to but not there"},
		{"relayed by itself", func(x *schema.Extraction) { x.Attributions[0].RelayedBy = x.Attributions[0].ID }, "relays itself: invalid"},
		{"relayed by what is not there", func(x *schema.Extraction) { x.Attributions[0].RelayedBy = schema.NewID("attribution", "?") }, "referred to but not there"},
		{"relayed in a circle", func(x *schema.Extraction) {
			x.Attributions[4].RelayedBy = x.Attributions[0].ID
			x.Attributions[0].RelayedBy = x.Attributions[5].ID
		}, "relays itself in a circle"},
		{"twice", func(x *schema.Extraction) { x.Attributions = append(x.Attributions, x.Attributions[0]) }, "stands twice"},
	})
}

func TestEvidenceValidate(t *testing.T) {
	cue := func(do func(e *schema.Evidence)) func(x *schema.Extraction) {
		return func(x *schema.Extraction) { do(&x.Actors[0].Mention) }
	}
	refuse(t, []mutation{
		{"quote", cue(func(e *schema.Evidence) { e.Quote = "Harbour ministry" }), `says "Harbour Ministry", its quote "Harbour ministry"`},
		{"quote without a place", cue(func(e *schema.Evidence) { e.Spans = nil }), `evidence "Harbour Ministry" without a span`},
		{"another article", cue(func(e *schema.Evidence) { e.Article = schema.NewID("article", "another") }), "points at article"},
		{"moved", cue(func(e *schema.Evidence) { e.Spans[0].Start++; e.Spans[0].End++ }), "its quote"},
		{"before the text", cue(func(e *schema.Evidence) { e.Spans[0].Start = -1 }), "span -1-"},
		{"behind the text", cue(func(e *schema.Evidence) { e.Spans[0].End = len(quay) + 1 }), "evidence span"},
		{"backwards", cue(func(e *schema.Evidence) { e.Spans[0].Start, e.Spans[0].End = e.Spans[0].End, e.Spans[0].Start }), "evidence span"},
		{"empty", cue(func(e *schema.Evidence) { e.Spans[0].End = e.Spans[0].Start }), "evidence span"},
		{"in the middle of a character", func(x *schema.Extraction) {
			e := &x.Attributions[1].Content
			e.Spans[0].Start++
			x.Attributions[1].ID = schema.AttributionID(&x.Attributions[1])
		}, "evidence span"},
		{"out of order", func(x *schema.Extraction) {
			e := &x.Attributions[1].Content
			e.Spans[0], e.Spans[1] = e.Spans[1], e.Spans[0]
			x.Attributions[1].ID = schema.AttributionID(&x.Attributions[1])
		}, "evidence span"},
		{"overlapping", func(x *schema.Extraction) {
			e := &x.Attributions[1].Content
			e.Spans[0].End = e.Spans[1].Start + 3
			x.Attributions[1].ID = schema.AttributionID(&x.Attributions[1])
		}, "evidence span"},
	})
}

func TestBlameValidate(t *testing.T) {
	blame := func(do func(b *schema.Blame)) func(x *schema.Extraction) {
		return func(x *schema.Extraction) {
			do(&x.Blames[0])
			x.Blames[0].ID = schema.BlameID(&x.Blames[0])
		}
	}
	refuse(t, []mutation{
		{"no claim", blame(func(b *schema.Blame) { b.Claim = schema.ID{} }), "no claim"},
		{"a claim that is not there", blame(func(b *schema.Blame) { b.Claim = schema.NewID("claim", "?") }), "referred to but not there"},
		{"nobody and nothing", blame(func(b *schema.Blame) { b.Actor = schema.ID{} }), "a party or a cause"},
		{"both", blame(func(b *schema.Blame) { b.Cause = "a worn cable" }), "not both"},
		{"a party who is not there", blame(func(b *schema.Blame) { b.Actor = schema.NewID("actor", "?") }), "referred to but not there"},
		{"no evidence", blame(func(b *schema.Blame) { b.Blamed = schema.Evidence{} }), "no evidence"},
		{"id", func(x *schema.Extraction) { x.Blames[0].For = "the smoke" }, "blame id"},
		{"party's evidence", blame(func(b *schema.Blame) { b.Blamed.Quote = "Kessel" }), "evidence at byte"},
		{"event's evidence", blame(func(b *schema.Blame) { b.Event.Quote = "the fire" }), "evidence at byte"},
		{"when", blame(func(b *schema.Blame) { b.When.Month = 13 }), "when: there is no date 2019-13-0"},
		{"twice", func(x *schema.Extraction) { x.Blames = append(x.Blames, x.Blames[0]) }, "stands twice"},
	})
}

func TestReprintValidate(t *testing.T) {
	reprint := func(do func(r *schema.Reprint)) func(x *schema.Extraction) {
		return func(x *schema.Extraction) {
			do(&x.Reprints[0])
			x.Reprints[0].ID = schema.ReprintID(&x.Reprints[0])
		}
	}
	refuse(t, []mutation{
		{"of another article", reprint(func(r *schema.Reprint) { r.Copy = schema.NewID("article", "another") }), "is not of article"},
		{"from nowhere", reprint(func(r *schema.Reprint) { r.From = schema.ID{} }), "no original"},
		{"of itself", reprint(func(r *schema.Reprint) { r.Original = r.Copy }), "copies itself"},
		{"kind", reprint(func(r *schema.Reprint) { r.Kind = "theft" }), `unknown kind "theft"`},
		{"basis", reprint(func(r *schema.Reprint) { r.Basis = "hunch" }), `unknown basis "hunch"`},
		{"declared without evidence", reprint(func(r *schema.Reprint) { r.Evidence = schema.Evidence{} }), "no evidence"},
		{"detected without an original", reprint(func(r *schema.Reprint) { r.Basis = schema.Detected }), "no article to compare with"},
		{"too sure", reprint(func(r *schema.Reprint) { r.Score = 1.5 }), "score 1.5"},
		{"less than unsure", reprint(func(r *schema.Reprint) { r.Score = -1 }), "score -1"},
		{"no number", reprint(func(r *schema.Reprint) { r.Score = math.NaN() }), "score NaN"},
		{"id", func(x *schema.Extraction) { x.Reprints[0].Original = schema.NewID("article", "another") }, "reprint id"},
		{"evidence", reprint(func(r *schema.Reprint) { r.Evidence.Quote = "reprinted" }), "evidence at byte"},
		{"from a publication that is not there", reprint(func(r *schema.Reprint) { r.From = schema.PublicationID("Nobody's News", "") }), "referred to but not there"},
		{"twice", func(x *schema.Extraction) { x.Reprints = append(x.Reprints, x.Reprints[0]) }, "stands twice"},
	})
}

func TestCitationValidate(t *testing.T) {
	citation := func(do func(c *schema.Citation)) func(x *schema.Extraction) {
		return func(x *schema.Extraction) {
			c := &x.Citations[0]
			do(c)
			c.ID = schema.CitationID(c.Article, c.Publication)
		}
	}
	refuse(t, []mutation{
		{"of another article", citation(func(c *schema.Citation) { c.Article = schema.NewID("article", "another") }), "belongs to article"},
		{"of nobody", citation(func(c *schema.Citation) { c.Publication = schema.ID{} }), "cites no publication"},
		{"no evidence", citation(func(c *schema.Citation) { c.Evidence = schema.Evidence{} }), "no evidence"},
		{"id", func(x *schema.Extraction) { x.Citations[0].Publication = x.Publications[1].ID }, "citation id"},
		{"evidence", citation(func(c *schema.Citation) { c.Evidence.Quote = "Continental" }), "evidence at byte"},
		{"of a publication that is not there", citation(func(c *schema.Citation) { c.Publication = schema.PublicationID("Nobody's News", "") }), "referred to but not there"},
		{"twice", func(x *schema.Extraction) { x.Citations = append(x.Citations, x.Citations[0]) }, "stands twice"},
	})
}

func TestNoticeValidate(t *testing.T) {
	refuse(t, []mutation{
		{"kind", func(x *schema.Extraction) { x.Notices[1].Kind = "riddle" }, `unknown kind "riddle"`},
		{"no evidence", func(x *schema.Extraction) { x.Notices[1].Evidence = schema.Evidence{} }, "credit notice has no evidence"},
		{"evidence", func(x *schema.Extraction) { x.Notices[0].Evidence.Quote = "By Tom" }, "byline notice"},
		{"a note from behind the text", func(x *schema.Extraction) { x.Notes[0].Span.End = len(quay) + 1 }, "note"},
	})
}

// decision is a valid judgement.
func decision() schema.Judgement {
	j := schema.Judgement{
		Question: schema.SameActor, Verdict: schema.Yes, By: "Jo",
		A: schema.ActorID(schema.Person, "Ana Brill"), B: schema.ActorID(schema.Person, "A. Brill"),
		At: time.Date(2020, time.January, 2, 3, 4, 5, 0, time.UTC),
	}
	j.ID = schema.JudgementID(&j)
	return j
}

func TestJudgementValidate(t *testing.T) {
	for _, tt := range []struct {
		name string
		do   func(j *schema.Judgement)
		want string // "" if the judgement is still valid
	}{
		{"as it is", func(*schema.Judgement) {}, ""},
		{"about one node", func(j *schema.Judgement) { j.Question, j.B = schema.IsClaim, schema.ID{} }, ""},
		{"withdrawn", func(j *schema.Judgement) { j.Withdrawn = j.At.Add(time.Hour) }, ""},
		{"question", func(j *schema.Judgement) { j.Question = "why" }, `unknown question "why"`},
		{"verdict", func(j *schema.Judgement) { j.Verdict = "perhaps" }, `unknown verdict "perhaps"`},
		{"about nothing", func(j *schema.Judgement) { j.A = schema.ID{} }, "needs what, who and when"},
		{"by nobody", func(j *schema.Judgement) { j.By = "" }, "needs what, who and when"},
		{"never", func(j *schema.Judgement) { j.At = time.Time{} }, "needs what, who and when"},
		{"one and the same", func(j *schema.Judgement) { j.B = j.A }, "with itself"},
		{"the same as nobody", func(j *schema.Judgement) { j.B = schema.ID{} }, "same-actor of one node"},
		{"withdrawn by whom", func(j *schema.Judgement) { j.Withdrawn, j.WithdrawnBy, j.Note = j.At, "Al", "a slip" }, ""},
		{"withdrawn at no time", func(j *schema.Judgement) { j.WithdrawnBy = "Al" }, "withdrawn by somebody, but at no time"},
		{"a claim and another", func(j *schema.Judgement) { j.Question = schema.IsClaim }, "is-claim of two nodes"},
		{"no UTF-8", func(j *schema.Judgement) { j.Note = "\xff" }, "not in UTF-8"},
		{"withdrawn before", func(j *schema.Judgement) { j.Withdrawn = j.At.Add(-time.Hour) }, "before it was made"},
	} {
		j := decision()
		tt.do(&j)
		j.ID = schema.JudgementID(&j)
		if err := j.Validate(); tt.want != "" {
			refused(t, err, tt.want)
		} else if err != nil {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
	j := decision()
	j.Verdict = schema.No
	refused(t, j.Validate(), "judgement id")
}

// A judgement that is withdrawn is the same judgement, and where it was made
// makes no other one.
func TestJudgementID(t *testing.T) {
	j := decision()
	want := j.ID
	j.Withdrawn, j.WithdrawnBy, j.Note = j.At.Add(time.Hour), "Al", "a slip"
	if j.Stands() {
		t.Error("it stands, though it was withdrawn")
	}
	j.At = j.At.In(time.FixedZone("", 3600))
	if got := schema.JudgementID(&j); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
