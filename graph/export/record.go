package export

import (
	"github.com/saidby/saidby/schema/text"
)

// What [Record] says of itself.
const (
	recordFormat  = "saidby"
	recordVersion = 1
)

// Record is one line of [JSONLines]: an article with all that it taught us. The
// fields are a contract: they are added to, never changed. Fields that have
// nothing to say are left out. Ids are UUIDs; where a field refers to a node by
// its id, the node stands in the same record unless the field says otherwise.
type Record struct {
	// Format is "saidby" and Version 1; a later version reads earlier ones, and an
	// earlier one refuses later ones.
	Format  string `json:"format"`
	Version int    `json:"version"`
	// ID is the article's id.
	ID string `json:"id"`
	// SourceID is the id that the article came with.
	SourceID string `json:"source_id,omitempty"`
	Title    string `json:"title,omitempty"`
	// Text is the text as imported. Every offset of the record counts its Unicode
	// code points.
	Text string `json:"text"`
	// Language is a BCP 47 tag.
	Language string `json:"language,omitempty"`
	// URL is the article's own address, Canonical the one that it declares.
	URL       string `json:"url,omitempty"`
	Canonical string `json:"canonical,omitempty"`
	// Publication is the id of the publication where this copy appeared.
	Publication string   `json:"publication,omitempty"`
	Authors     []string `json:"authors,omitempty"`
	Published   *Date    `json:"published,omitempty"`
	Modified    *Date    `json:"modified,omitempty"`
	Section     string   `json:"section,omitempty"`
	// Credits are machine-readable statements of origin.
	Credits []Credit `json:"credits,omitempty"`

	Publications []Publication `json:"publications,omitempty"`
	Actors       []Actor       `json:"actors,omitempty"`
	Claims       []Claim       `json:"claims,omitempty"`
	Attributions []Attribution `json:"attributions,omitempty"`
	Blames       []Blame       `json:"blames,omitempty"`
	Reprints     []Reprint     `json:"reprints,omitempty"`
	Citations    []Citation    `json:"citations,omitempty"`
	Notices      []Notice      `json:"notices,omitempty"`
}

// Credit is a field of the article's markup that says where it comes from.
type Credit struct {
	Tag   string `json:"tag,omitempty"`
	Value string `json:"value,omitempty"`
}

// Date is a date as far as it is known.
type Date struct {
	// EDTF is the date in the Extended Date/Time Format, "XXXX-12-29" where the
	// year is not stated.
	EDTF string `json:"edtf,omitempty"`
	// Text are the words that it was read from, Rule how they were completed:
	// "last-not-after-article", "counted-from-article" or "period-of-article".
	Text string `json:"text,omitempty"`
	Rule string `json:"rule,omitempty"`
}

// Evidence is where something was read.
type Evidence struct {
	// Spans are half-open ranges of code points of the record's text.
	Spans []text.Span `json:"spans"`
	// Quote is the text under them, its pieces joined by " … ".
	Quote string `json:"quote"`
}

// Publication is an outlet or agency.
type Publication struct {
	ID      string   `json:"id"`
	Name    string   `json:"name"`
	Aliases []string `json:"aliases,omitempty"`
	Domain  string   `json:"domain,omitempty"`
	// Kind is outlet, agency, broadcaster, site or journal.
	Kind string `json:"kind"`
}

// Actor is a speaker or a blamed party.
type Actor struct {
	ID string `json:"id"`
	// Kind is person, organization, state, group, document or unnamed.
	Kind    string   `json:"kind"`
	Name    string   `json:"name"`
	Aliases []string `json:"aliases,omitempty"`
	// Local says that the actor is known in this article only; Ordinal then
	// tells it from others of the same name.
	Local        bool          `json:"local,omitempty"`
	Ordinal      int           `json:"ordinal,omitempty"`
	Roles        []Role        `json:"roles,omitempty"`
	Affiliations []Affiliation `json:"affiliations,omitempty"`
	Traits       []Trait       `json:"traits,omitempty"`
	Mention      *Evidence     `json:"mention,omitempty"`
}

// Role is a title that the text gives an actor.
type Role struct {
	Title    string    `json:"title"`
	Evidence *Evidence `json:"evidence,omitempty"`
}

// Affiliation is a membership that the text states.
type Affiliation struct {
	// To is the actor that is the larger body.
	To string `json:"to"`
	// Relation are the words that join the two.
	Relation string    `json:"relation,omitempty"`
	Evidence *Evidence `json:"evidence,omitempty"`
}

// Trait is what the text states of a person.
type Trait struct {
	// Kind is age or party.
	Kind string `json:"kind"`
	// Value is an age in years, or the name of a party.
	Value    string    `json:"value"`
	Evidence *Evidence `json:"evidence,omitempty"`
}

// Claim is the content of what is said. Records that hold the same claim give it
// the same id.
type Claim struct {
	ID       string `json:"id"`
	Text     string `json:"text"`
	Language string `json:"language,omitempty"`
	// Family is assertion, charge, threat, request, commitment or evaluation.
	Family string `json:"family"`
	// Local says that the claim is too short to mean the same elsewhere.
	Local bool `json:"local,omitempty"`
}

// Attribution is one act of saying.
type Attribution struct {
	ID string `json:"id"`
	// Claim is left out where the act is decline.
	Claim string `json:"claim,omitempty"`
	// Speakers are actors, in order of mention.
	Speakers []string `json:"speakers,omitempty"`
	Act      string   `json:"act"`
	// Verb is the dictionary form of the cue's head.
	Verb string `json:"verb,omitempty"`
	// Manner is direct, indirect or mixed.
	Manner    string   `json:"manner,omitempty"`
	Negated   bool     `json:"negated,omitempty"`
	Hedges    []string `json:"hedges,omitempty"`
	Medium    string   `json:"medium,omitempty"`
	Addressee string   `json:"addressee,omitempty"`
	Said      *Date    `json:"said,omitempty"`
	// RelayedBy is the attribution through which this one reached the article.
	RelayedBy string    `json:"relayed_by,omitempty"`
	Source    *Evidence `json:"source,omitempty"`
	Cue       *Evidence `json:"cue,omitempty"`
	Content   *Evidence `json:"content,omitempty"`
	// Confidence is the extractor's, from 0 to 1.
	Confidence float64 `json:"confidence"`
	// By is the extractor's name and version.
	By string `json:"by"`
}

// Blame is whom or what a claim blames, and for what.
type Blame struct {
	ID    string `json:"id"`
	Claim string `json:"claim"`
	// Actor is the party blamed, Cause what is blamed where that is no party.
	Actor string `json:"actor,omitempty"`
	Cause string `json:"cause,omitempty"`
	For   string `json:"for,omitempty"`
	// When is when that event was.
	When   *Date     `json:"when,omitempty"`
	Blamed *Evidence `json:"blamed,omitempty"`
	Event  *Evidence `json:"event,omitempty"`
}

// Reprint says what the article was made from.
type Reprint struct {
	ID string `json:"id"`
	// Original is the article that it was copied from, in another record; From
	// the publication credited.
	Original string `json:"original,omitempty"`
	From     string `json:"from,omitempty"`
	// Through are the publications by whose hands it came, in that order.
	Through []string `json:"through,omitempty"`
	// Kind is permission, wire, licence, excerpt, syndicated or uncredited.
	Kind string `json:"kind"`
	// Basis is declared, detected or judged.
	Basis    string    `json:"basis"`
	Score    float64   `json:"score"`
	Reason   string    `json:"reason,omitempty"`
	Tag      string    `json:"tag,omitempty"`
	Evidence *Evidence `json:"evidence,omitempty"`
}

// Citation says that the article names a publication as a source.
type Citation struct {
	ID          string    `json:"id"`
	Publication string    `json:"publication"`
	Evidence    *Evidence `json:"evidence,omitempty"`
}

// Notice is a stretch of the article that is not its story.
type Notice struct {
	Kind     string    `json:"kind"`
	Evidence *Evidence `json:"evidence,omitempty"`
}
