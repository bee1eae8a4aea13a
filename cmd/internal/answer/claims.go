package answer

import (
	"strconv"
	"strings"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Claims answers `saidby claims --json`.
type Claims struct {
	// Actor is who was asked for, null if nobody was.
	Actor *Actor `json:"actor"`
	// Claims are the statements found, by article and place.
	Claims []Statement `json:"claims"`
}

// Statement is one act of saying. It is an entry of `claims`, `who` and
// `search`, and a line of their --jsonl.
type Statement struct {
	// Claim is the claim's id; left out for an act without content (decline).
	Claim string `json:"claim,omitempty"`
	// Text is what was said, without the quotation marks around it.
	Text string `json:"text"`
	// Act is what the speaker did by saying it: say, deny, blame, threaten ...
	Act string `json:"act"`
	// Manner is direct, indirect or mixed; left out for an act without content.
	Manner string `json:"manner,omitempty"`
	// Verb is the dictionary form of the cue's head.
	Verb string `json:"verb,omitempty"`
	// Negated says that the saying itself is denied.
	Negated bool `json:"negated"`
	// Hedges are the words that weaken the claim, in order.
	Hedges []string `json:"hedges"`
	// Speakers are credited jointly, in order of mention; empty if nobody is named.
	Speakers []Actor `json:"speakers"`
	// Via are the hands that the words came through, from the speaker's side
	// towards the reader.
	Via []Hand `json:"via"`
	// Blamed is whom or what the claim blames.
	Blamed []Blame `json:"blamed"`
	// Said is when it was said, null if the text does not tell.
	Said *Date `json:"said"`
	// Medium is what carried the words; left out if the text does not tell.
	Medium string `json:"medium,omitempty"`
	// Addressee is who was spoken to; left out if the text does not tell.
	Addressee string `json:"addressee,omitempty"`
	// Attribution is the id of this act of saying.
	Attribution string `json:"attribution"`
	// RelayedBy is the attribution through which this one reached the article;
	// left out where the article reports it itself.
	RelayedBy string `json:"relayed_by,omitempty"`
	// Article is where it was read.
	Article Article `json:"article"`
	// Line is the line of the article's text, counted from 1.
	Line int `json:"line"`
	// Copies are where copies of the article say the same, the first printed first;
	// left out if there are none, with --all, and where copies are not put together.
	Copies []StatementCopy `json:"copies,omitempty"`
	// Source are the words that name the speaker, null if there are none.
	Source *Evidence `json:"source"`
	// Cue are the words that attribute.
	Cue *Evidence `json:"cue"`
	// Content are the words attributed, null for an act without content.
	Content *Evidence `json:"content"`
	// Confidence is the extractor's, from 0 to 1. It says nothing of how reliable
	// the source is or whether the claim is true.
	Confidence float64 `json:"confidence"`
	// By is the extractor's name and version.
	By string `json:"by"`
}

// StatementCopy is where a statement stands again, in a copy.
type StatementCopy struct {
	// Claim is the claim's id there; left out for an act without content.
	Claim string `json:"claim,omitempty"`
	// Attribution is the id of the act of saying there.
	Attribution string `json:"attribution"`
	// Article is the copy.
	Article Article `json:"article"`
}

// Hand is one relay between the speaker and the reader.
type Hand struct {
	// Attribution is the relaying act's id.
	Attribution string `json:"attribution"`
	// Speakers are who relayed, empty if nobody is named.
	Speakers []Actor `json:"speakers"`
	// As are the words used for the speakers.
	As string `json:"as,omitempty"`
	// Cue are the words that attribute.
	Cue string `json:"cue"`
	// Confidence is the extractor's in this act, from 0 to 1.
	Confidence float64 `json:"confidence"`
}

// Blame is whom or what a claim blames.
type Blame struct {
	// ID is the blame's id.
	ID string `json:"id"`
	// Actor is the blamed party, null where a cause is blamed.
	Actor *Actor `json:"actor"`
	// Cause is what is blamed where that is no party.
	Cause string `json:"cause,omitempty"`
	// For is the event, in the words of the text.
	For string `json:"for,omitempty"`
	// When is when that event was, as far as the text tells.
	When *Date `json:"when"`
}

// NewStatement describes a statement; o counts the article's code points.
func NewStatement(s graph.Statement, o *text.Offsets) Statement {
	a := s.Attribution
	return Statement{
		Claim: id(a.Claim), Text: s.Claim.Text, Act: string(a.Act), Manner: string(a.Manner), Verb: a.Verb,
		Negated: a.Negated, Hedges: list(a.Hedges), Speakers: NewActors(s.Speakers), Via: newHands(s.Via),
		Blamed: newBlames(s.Blames, s.BlamedActors), Said: NewDate(a.Said), Medium: a.Medium, Addressee: a.Addressee,
		Attribution: a.ID.String(), RelayedBy: id(a.RelayedBy), Article: NewArticle(s.Article), Line: s.Line, Copies: newStatementCopies(s.Copies),
		Source: NewEvidence(a.Source, o), Cue: NewEvidence(a.Cue, o), Content: NewEvidence(a.Content, o),
		Confidence: a.Confidence, By: a.By,
	}
}

// newStatementCopies describes copies of a statement.
func newStatementCopies(copies []graph.StatementCopy) []StatementCopy {
	out := make([]StatementCopy, len(copies))
	for i, c := range copies {
		out[i] = StatementCopy{id(c.Claim), c.Attribution.String(), NewArticle(c.Article)}
	}
	return out
}

// newHands describes relays.
func newHands(hands []graph.Hand) []Hand {
	out := make([]Hand, len(hands))
	for i, h := range hands {
		out[i] = Hand{
			Attribution: h.Attribution.ID.String(), Speakers: NewActors(h.Speakers),
			As: h.Attribution.Source.Quote, Cue: h.Attribution.Cue.Quote, Confidence: h.Attribution.Confidence,
		}
	}
	return out
}

// newBlames describes blames; actors holds the parties.
func newBlames(blames []schema.Blame, actors []schema.Actor) []Blame {
	out := make([]Blame, len(blames))
	for i, b := range blames {
		out[i] = Blame{ID: b.ID.String(), Cause: b.Cause, For: b.For, When: NewDate(b.When)}
		for _, a := range actors {
			if a.ID == b.Actor {
				actor := NewActor(a)
				out[i].Actor = &actor
			}
		}
	}
	return out
}

// Ident is the id that --ids prints.
func (s Statement) Ident() string {
	if s.Claim == "" {
		return s.Attribution
	}
	return s.Claim
}

// Header names the columns of [Statement.Record].
func (Statement) Header() []string { return append(statementColumns(), "copies") }

// Record is the statement as a line of CSV; copies is their number.
func (s Statement) Record() []string { return append(s.cells(), s.copies()) }

// copies is how many copies say the same.
func (s Statement) copies() string { return strconv.Itoa(len(s.Copies)) }

// statementColumns name what every list of statements has in CSV, in [Statement.cells].
func statementColumns() []string {
	return []string{
		"claim", "speaker", "act", "manner", "text", "said", "via", "article", "start", "end",
		"attribution", "line", "publication", "published",
	}
}

// cells are the statement in the columns of all lists. Several names are joined by
// "; "; start and end are in code points and cover the whole content.
func (s Statement) cells() []string {
	said, start, end, publication := "", "", "", ""
	if s.Said != nil {
		said = s.Said.EDTF
	}
	if s.Content != nil {
		cover := text.Cover(s.Content.Spans)
		start, end = strconv.Itoa(cover.Start), strconv.Itoa(cover.End)
	}
	if s.Article.Publication != nil {
		publication = s.Article.Publication.Name
	}
	var via []string
	for _, h := range s.Via {
		via = append(via, names(h.Speakers))
	}
	return []string{
		s.Claim, names(s.Speakers), s.Act, s.Manner, s.Text, said, strings.Join(via, " < "), s.Article.ID, start, end,
		s.Attribution, strconv.Itoa(s.Line), publication, s.Article.Published,
	}
}

// names joins the names of actors.
func names(actors []Actor) string {
	out := make([]string, len(actors))
	for i, a := range actors {
		out[i] = a.Name
	}
	return strings.Join(out, "; ")
}
