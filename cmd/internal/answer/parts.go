package answer

import (
	"bytes"
	"encoding/json"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Actor is a speaker or a blamed party.
type Actor struct {
	// ID is the actor's id.
	ID string `json:"id"`
	// Name is the fullest name found; of an unnamed source it is the description.
	Name string `json:"name"`
	// Kind is person, organization, state, group, document or unnamed.
	Kind string `json:"kind"`
	// Role is the first title that a text gives the actor; left out if none does.
	Role string `json:"role,omitempty"`
}

// NewActor describes an actor.
func NewActor(a schema.Actor) Actor {
	out := Actor{ID: a.ID.String(), Name: a.Name, Kind: string(a.Kind)}
	if len(a.Roles) > 0 {
		out.Role = a.Roles[0].Title
	}
	return out
}

// NewActors describes actors.
func NewActors(actors []schema.Actor) []Actor {
	out := make([]Actor, len(actors))
	for i, a := range actors {
		out[i] = NewActor(a)
	}
	return out
}

// Publication is an outlet or agency.
type Publication struct {
	// ID is the publication's id.
	ID string `json:"id"`
	// Name is what it is called.
	Name string `json:"name"`
	// Kind is outlet, agency, broadcaster, site or journal.
	Kind string `json:"kind"`
	// Domain is its registrable domain; left out if unknown.
	Domain string `json:"domain,omitempty"`
}

// NewPublication describes a publication; nil stays nil.
func NewPublication(p *schema.Publication) *Publication {
	if p == nil {
		return nil
	}
	return &Publication{ID: p.ID.String(), Name: p.Name, Kind: string(p.Kind), Domain: p.Domain}
}

// Article is where something was read.
type Article struct {
	// ID is the article's id.
	ID string `json:"id"`
	// Title is its title; left out if it has none.
	Title string `json:"title,omitempty"`
	// Publication is where this copy appeared, null if unknown.
	Publication *Publication `json:"publication"`
	// Published is the date of publication in EDTF; left out if unknown.
	Published string `json:"published,omitempty"`
	// URL is the article's own address; left out if unknown.
	URL string `json:"url,omitempty"`
	// SourceID is the id that the article came with; left out if it had none.
	SourceID string `json:"source_id,omitempty"`
}

// NewArticle describes an article.
func NewArticle(a graph.ArticleSummary) Article {
	return Article{
		ID: a.ID.String(), Title: a.Title, Publication: NewPublication(a.Publication),
		Published: a.Published.EDTF(), URL: a.URL, SourceID: a.SourceID,
	}
}

// Evidence is the words that a fact was read from.
type Evidence struct {
	// Quote is the words; pieces that are apart are joined by " … ".
	Quote string `json:"quote"`
	// Spans are half-open ranges of the article's text as imported, in Unicode
	// code points.
	Spans []text.Span `json:"spans"`
}

// NewEvidence translates evidence into code points; evidence of nothing is nil.
func NewEvidence(e schema.Evidence, o *text.Offsets) *Evidence {
	if e.IsZero() {
		return nil
	}
	return &Evidence{Quote: e.Quote, Spans: Spans(e.Spans, o)}
}

// Spans translates spans of bytes into spans of code points.
func Spans(spans []text.Span, o *text.Offsets) []text.Span {
	out := make([]text.Span, len(spans))
	for i, s := range spans {
		out[i] = o.Span(s)
	}
	return out
}

// Date is when something was said.
type Date struct {
	// EDTF is the date as far as it is known; left out if the words alone are.
	EDTF string `json:"edtf,omitempty"`
	// Words are what the date was read from; left out if it was not read.
	Words string `json:"words,omitempty"`
	// Rule says how what the words leave open was filled in:
	// last-not-after-article, counted-from-article or period-of-article.
	Rule string `json:"rule,omitempty"`
}

// NewDate describes a date; no date is nil.
func NewDate(d schema.Date) *Date {
	if d.IsZero() {
		return nil
	}
	return &Date{EDTF: d.EDTF(), Words: d.Text, Rule: string(d.Rule)}
}

// list returns s, or an empty list instead of none.
func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

// marshal is json.Marshal without the escapes that are for web pages.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return b.Bytes(), err
}

// id returns an id, or nothing for the zero one.
func id(x schema.ID) string {
	if x.IsZero() {
		return ""
	}
	return x.String()
}
