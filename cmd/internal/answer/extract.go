package answer

import (
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Document is a line of `saidby extract --format jsonl`: one article and who
// said what in it. Its spans count code points of the document's own text, as
// it was given and before any cleaning.
type Document struct {
	// ID is the id that the document came with, else its file's name without
	// the endings.
	ID string `json:"id"`
	// Attributions are the acts of saying, by the place of their content.
	Attributions []Attribution `json:"attributions"`
}

// Attribution is one act of saying in a document.
type Attribution struct {
	// Source are the words that name the speaker, Cue those that attribute,
	// Content those attributed. Each is a list of [start, end) pairs.
	Source  []text.Span `json:"source"`
	Cue     []text.Span `json:"cue"`
	Content []text.Span `json:"content"`
	// Act is what the speaker did by saying it: say, deny, blame, threaten ...
	Act string `json:"act"`
	// Manner is direct, indirect or mixed; "" for an act without content.
	Manner string `json:"manner"`
	// Nested says that the article has it from another attribution.
	Nested bool `json:"nested"`
	// RelayedBy is that attribution's place in the list, counted from 0, or null.
	RelayedBy *int `json:"relayed_by"`
	// Speaker is the first who is credited, null if nobody is; Speakers are all.
	Speaker  *Speaker  `json:"speaker"`
	Speakers []Speaker `json:"speakers"`
	// Blamed is whom or what the claim blames first, null if nothing; Blames are all.
	Blamed *BlamedParty  `json:"blamed"`
	Blames []BlamedParty `json:"blames"`
	// Verb is the dictionary form of the cue's head.
	Verb string `json:"verb"`
	// Negated says that the saying itself is denied.
	Negated bool `json:"negated"`
	// Hedges are the words that weaken the claim, in order.
	Hedges []string `json:"hedges"`
	// Said is when it was said, null if the text does not tell.
	Said *Date `json:"said"`
	// Medium is what carried the words, Addressee who was spoken to; "" if the
	// text does not tell.
	Medium    string `json:"medium"`
	Addressee string `json:"addressee"`
	// Confidence is the extractor's, from 0 to 1.
	Confidence float64 `json:"confidence"`
}

// Speaker is who is credited.
type Speaker struct {
	// Name is the fullest name found in the document.
	Name string `json:"name"`
	// Kind is person, organization, state, group, document or unnamed.
	Kind string `json:"kind"`
	// Role is the first title that the text gives; "" if none.
	Role string `json:"role"`
}

// BlamedParty is whom or what a claim blames.
type BlamedParty struct {
	// Name is the party's name, or the words for a cause.
	Name string `json:"name"`
	// Kind is the kind of actor, or "cause".
	Kind string `json:"kind"`
	// For is the event, in the words of the text; "" if there is none.
	For string `json:"for"`
}

// NewDocument describes an extraction. place translates a span of the article's
// text in bytes into one of the document's own text in code points.
func NewDocument(id string, x *schema.Extraction, place func(text.Span) text.Span) Document {
	d := Document{ID: id, Attributions: []Attribution{}}
	at := make(map[schema.ID]int, len(x.Attributions))
	for i, a := range x.Attributions {
		at[a.ID] = i
	}
	for _, a := range x.Attributions {
		out := Attribution{
			Source: places(a.Source, place), Cue: places(a.Cue, place), Content: places(a.Content, place),
			Act: string(a.Act), Manner: string(a.Manner), Nested: !a.RelayedBy.IsZero(),
			Speakers: []Speaker{}, Blames: []BlamedParty{}, Verb: a.Verb, Negated: a.Negated, Hedges: list(a.Hedges),
			Said: NewDate(a.Said), Medium: a.Medium, Addressee: a.Addressee, Confidence: a.Confidence,
		}
		if i, ok := at[a.RelayedBy]; ok {
			out.RelayedBy = &i
		}
		for _, s := range a.Speakers {
			if actor := actorOf(x, s); actor != nil {
				described := NewActor(*actor)
				out.Speakers = append(out.Speakers, Speaker{described.Name, described.Kind, described.Role})
			}
		}
		out.Blames = blamesOf(x, a)
		if len(out.Speakers) > 0 {
			out.Speaker = &out.Speakers[0]
		}
		if len(out.Blames) > 0 {
			out.Blamed = &out.Blames[0]
		}
		d.Attributions = append(d.Attributions, out)
	}
	return d
}

// places translates the spans of evidence.
func places(e schema.Evidence, place func(text.Span) text.Span) []text.Span {
	out := make([]text.Span, len(e.Spans))
	for i, s := range e.Spans {
		out[i] = place(s)
	}
	return out
}

// actorOf returns an actor of an extraction, or nil.
func actorOf(x *schema.Extraction, id schema.ID) *schema.Actor {
	for i := range x.Actors {
		if x.Actors[i].ID == id {
			return &x.Actors[i]
		}
	}
	return nil
}

// blamesOf returns whom the claim of an attribution blames.
func blamesOf(x *schema.Extraction, a schema.Attribution) []BlamedParty {
	out := []BlamedParty{}
	for _, b := range x.Blames {
		if b.Claim != a.Claim || a.Claim.IsZero() {
			continue
		}
		party := BlamedParty{Name: b.Cause, Kind: "cause", For: b.For}
		if actor := actorOf(x, b.Actor); actor != nil {
			party.Name, party.Kind = actor.Name, string(actor.Kind)
		}
		out = append(out, party)
	}
	return out
}
