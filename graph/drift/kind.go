package drift

import (
	"slices"

	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Kind says what became of an act of saying.
type Kind string

// The kinds of change. What A is said to have and B not is seen the other way
// round in the kind's counterpart.
const (
	// SourceDropped: the claim is still there, but its source is not: it stands as
	// fact, is credited to nobody, or to those alone who passed it on.
	SourceDropped Kind = "source-dropped"
	SourceAdded   Kind = "source-added"
	// QuoteAltered: words within quotation marks were replaced by others.
	QuoteAltered Kind = "quote-altered"
	// NegationChanged: one of the two denies what the other one affirms.
	NegationChanged Kind = "negation-changed"
	// SourceWeakened: a source that has a name is unnamed now.
	SourceWeakened Kind = "source-weakened"
	SourceNamed    Kind = "source-named"
	// SourceChanged: the claim is credited to others.
	SourceChanged Kind = "source-changed"
	// HedgeRemoved: a word that weakened the claim is gone ("reportedly").
	HedgeRemoved Kind = "hedge-removed"
	HedgeAdded   Kind = "hedge-added"
	// ActChanged: said became confirmed, accused became said.
	ActChanged Kind = "act-changed"
	// BlameChanged: another party or cause is blamed, or none.
	BlameChanged Kind = "blame-changed"
	// RelayDropped: one who passed the words on is not named any more.
	RelayDropped Kind = "relay-dropped"
	RelayAdded   Kind = "relay-added"
	// QuoteToIndirect: words that stood in quotation marks stand without them.
	// QuoteFromIndirect: words that nobody quoted are given as a quotation.
	QuoteToIndirect   Kind = "quote-to-indirect"
	QuoteFromIndirect Kind = "quote-from-indirect"
	// QuoteShortened: words are gone from a quotation, and none were put in.
	// QuoteLengthened: words were put in, and none are gone.
	QuoteShortened  Kind = "quote-shortened"
	QuoteLengthened Kind = "quote-lengthened"
	// Lost: the claim is not in B at all, and its source is not, either.
	Lost  Kind = "lost"
	Added Kind = "added"
)

// Kinds lists every kind, the gravest first: what makes a reader take for fact
// what somebody said comes before what he does not get to know.
func Kinds() []Kind {
	return []Kind{
		SourceDropped, QuoteAltered, NegationChanged, QuoteFromIndirect, SourceWeakened, SourceChanged, HedgeRemoved, ActChanged,
		BlameChanged, RelayDropped, QuoteToIndirect, QuoteShortened, Lost, HedgeAdded, SourceNamed, SourceAdded, RelayAdded,
		QuoteLengthened, Added,
	}
}

// rank is the kind's place among [Kinds].
func (k Kind) rank() int { return slices.Index(Kinds(), k) }

// Turned is the kind of the same change seen from the other side.
func (k Kind) Turned() Kind {
	pairs := [...][2]Kind{
		{SourceDropped, SourceAdded}, {SourceWeakened, SourceNamed}, {HedgeRemoved, HedgeAdded}, {RelayDropped, RelayAdded},
		{QuoteToIndirect, QuoteFromIndirect}, {QuoteShortened, QuoteLengthened}, {Lost, Added},
	}
	for _, p := range pairs {
		switch k {
		case p[0]:
			return p[1]
		case p[1]:
			return p[0]
		}
	}
	return k
}

// AttributionChange is one thing that became of an act of saying. An act of saying
// may have several.
type AttributionChange struct {
	Kind Kind
	// Before is the act of saying in A and After the one in B; nil where there is
	// none. They belong to the extractions that were compared.
	Before, After *schema.Attribution
	// A and B are where the words of the claim stand, in bytes; none where the text
	// does not have them.
	A, B []text.Span
	// LostA are the words of A that make the difference, GainedB those of B, in
	// bytes; there may be none.
	LostA, GainedB []text.Span
	// Was and Now say what changed: the names of sources, relays or blamed parties,
	// the hedges, the acts, or the words of a quotation.
	Was, Now []string
}

// turned is the change seen from the other side.
func (c AttributionChange) turned() AttributionChange {
	return AttributionChange{
		Kind: c.Kind.Turned(), Before: c.After, After: c.Before, A: c.B, B: c.A,
		LostA: c.GainedB, GainedB: c.LostA, Was: c.Now, Now: c.Was,
	}
}
