package schema

import "slices"

// Act is what somebody does by saying something. It follows the cue, not the
// content: "said" is say even when the words amount to a denial.
type Act string

// The acts of saying. A saying that is negated or withheld ("declined to
// comment", "did not say whether") is Decline and has no claim.
const (
	Say        Act = "say"
	ClaimAct   Act = "claim"
	Confirm    Act = "confirm"
	Deny       Act = "deny"
	BlameAct   Act = "blame"
	Accuse     Act = "accuse"
	Admit      Act = "admit"
	Apologise  Act = "apologise"
	Threaten   Act = "threaten"
	Warn       Act = "warn"
	Demand     Act = "demand"
	Promise    Act = "promise"
	Predict    Act = "predict"
	Condemn    Act = "condemn"
	Praise     Act = "praise"
	Order      Act = "order"
	Ask        Act = "ask"
	Cite       Act = "cite"
	Decline    Act = "decline"
	Believe    Act = "believe"
	Intend     Act = "intend"
	unknownAct Act = ""
)

// Acts lists every act.
func Acts() []Act {
	return []Act{
		Say, ClaimAct, Confirm, Deny, BlameAct, Accuse, Admit, Apologise, Threaten, Warn, Demand,
		Promise, Predict, Condemn, Praise, Order, Ask, Cite, Decline, Believe, Intend,
	}
}

// Valid reports whether the act is one of [Acts].
func (a Act) Valid() bool { return a != unknownAct && slices.Contains(Acts(), a) }

// Family groups the acts under which equal words are the same claim. Saying,
// confirming and denying a proposition share one family, so that a denial
// points at the positive claim.
type Family string

// The families of acts.
const (
	Assertion  Family = "assertion"
	Charge     Family = "charge"
	Threat     Family = "threat"
	Request    Family = "request"
	Commitment Family = "commitment"
	Evaluation Family = "evaluation"
)

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

// Past returns the act as a reader sees it in a list: "said", "blamed".
func (a Act) Past() string {
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

// Direct content stands in quotation marks altogether, Indirect has none,
// Mixed has some words of it in quotation marks.
const (
	Direct   Manner = "direct"
	Indirect Manner = "indirect"
	Mixed    Manner = "mixed"
)

// Manners lists every manner.
func Manners() []Manner { return []Manner{Direct, Indirect, Mixed} }
