package schema

import "slices"

// Act is what somebody does by saying something: a speech act, in a closed list
// made for news. It follows the cue, not the content: "said" is say even when
// the words amount to a denial. The verb itself is kept beside it, see
// [Attribution].
type Act string

// The acts of saying. A saying that is negated or withheld ("declined to
// comment", "did not say whether") is Decline and has no claim.
const (
	Say       Act = "say"
	ClaimAct  Act = "claim"
	Confirm   Act = "confirm"
	Deny      Act = "deny"
	BlameAct  Act = "blame"
	Accuse    Act = "accuse"
	Admit     Act = "admit"
	Apologise Act = "apologise"
	Threaten  Act = "threaten"
	Warn      Act = "warn"
	Demand    Act = "demand"
	Promise   Act = "promise"
	Predict   Act = "predict"
	Condemn   Act = "condemn"
	Praise    Act = "praise"
	Order     Act = "order"
	Ask       Act = "ask"
	Cite      Act = "cite"
	Decline   Act = "decline"
	Believe   Act = "believe"
	Intend    Act = "intend"
)

// Acts lists every act, the commonest first and kindred ones together.
func Acts() []Act {
	return []Act{
		Say, ClaimAct, Confirm, Deny, BlameAct, Accuse, Admit, Apologise, Threaten, Warn, Demand,
		Promise, Predict, Condemn, Praise, Order, Ask, Cite, Decline, Believe, Intend,
	}
}

// Valid reports whether the act is one of [Acts].
func (a Act) Valid() bool { return slices.Contains(Acts(), a) }

// Family groups the acts under which equal words are the same claim. Saying,
// confirming and denying a proposition share one family, so that a denial
// points at the positive claim.
type Family string

// The families of acts. An Assertion says how things are, a Charge who is to
// blame, a Threat what will be done to somebody, a Request what somebody else
// shall do, a Commitment what the speaker will do, an Evaluation what is to be
// thought of it (after Searle, "A classification of illocutionary acts", 1976,
// with charges and threats apart, for readers ask for them).
const (
	Assertion  Family = "assertion"
	Charge     Family = "charge"
	Threat     Family = "threat"
	Request    Family = "request"
	Commitment Family = "commitment"
	Evaluation Family = "evaluation"
)

// Families lists every family.
func Families() []Family {
	return []Family{Assertion, Charge, Threat, Request, Commitment, Evaluation}
}

// Family returns the family that the act belongs to.
func (a Act) Family() Family {
	switch a {
	case BlameAct, Accuse:
		return Charge
	case Threaten, Warn:
		return Threat
	case Demand, Order, Ask:
		return Request
	case Promise, Intend:
		return Commitment
	case Condemn, Praise, Apologise:
		return Evaluation
	default:
		return Assertion
	}
}

// Past returns the act as a reader sees it in a list: "said", "blamed". What
// is no act is returned as it is.
func (a Act) Past() string {
	if !a.Valid() {
		return string(a)
	}
	switch a {
	case Say:
		return "said"
	case Deny:
		return "denied"
	case Admit:
		return "admitted"
	case Apologise, Accuse, BlameAct, Praise, Promise, Cite, Decline, Believe:
		return string(a) + "d"
	default:
		return string(a) + "ed"
	}
}

// Manner says whether the words are the speaker's own.
type Manner string

// Direct content stands in quotation marks altogether, Indirect content has
// none around it, and of Mixed content some words stand in them.
const (
	Direct   Manner = "direct"
	Indirect Manner = "indirect"
	Mixed    Manner = "mixed"
)

// Manners lists every manner.
func Manners() []Manner { return []Manner{Direct, Indirect, Mixed} }
