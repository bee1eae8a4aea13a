package name

// Reason is one thing that two names tell when laid side by side.
type Reason uint8

// The reasons, those that join before those that leave open and those that
// keep apart. Each has a weight: the score that it allows at most.
const (
	SameName Reason = iota
	SameWords
	SameFamily
	SameFirst
	SameNickname
	AcronymOf
	OtherNameOf
	SameDomain
	DomainOf
	DomainMix
	StateName
	TurnedRound
	LegalForm
	OutletNoun
	ShortForm
	MiddleMissing
	FamilySpelling
	FirstSpelling
	WordSpelling
	Demonym
	Capital
	Seat
	OneWord

	OtherShortForm
	CommonName
	InitialFits
	MiddleFits
	FamilyOnly
	FirstOnly
	PartOnly
	FamilyInMiddle
	FirstInMiddle
	OtherOrder
	ParticleDiffers
	SuffixMissing
	JoinedMissing
	FamilySpelled
	FirstSpelled
	WordSpelled
	AcronymMay
	ShorterForm
	WhoseMissing
	StateOtherwise
	NumberMissing
	AmbiguousPlace
	People
	OtherKind
	UnnamedBoth

	OtherFamily
	OtherFirst
	OtherMiddle
	OtherSuffix
	OtherGender
	OtherWords
	OtherState
	OtherPower
	OtherNumber
	OtherBody
	PartOf
	OnlyKind
	Sister
	DifferentKinds
	OtherDescription
	NoName
	lastReason
)

// String is the reason in words.
func (x Reason) String() string {
	words, _ := x.told()
	return words
}

// weight is the score that the reason allows at most; 1 for one that is no
// doubt at all.
func (x Reason) weight() float64 {
	_, w := x.told()
	return w
}

// told is the reason in words and its weight.
func (x Reason) told() (words string, weight float64) {
	switch {
	case x < OtherShortForm:
		return x.joins()
	case x < OtherFamily:
		return x.leavesOpen()
	}
	return x.keepsApart()
}

// joins tells the reasons for one bearer. The weights follow how often
// a newsroom would be wrong to go by the reason alone.
func (x Reason) joins() (string, float64) {
	switch x {
	case SameName:
		return "the same name", 1
	case SameWords:
		return "the same words", 1
	case SameFamily:
		return "same family name", 1
	case SameFirst:
		return "same first name", 1
	case SameNickname:
		return "same nickname", 0.9
	case AcronymOf:
		return "acronym of the other", 0.92
	case OtherNameOf:
		return "another name of the same", 0.95
	case SameDomain:
		return "same domain", 1
	case DomainOf:
		return "the name is the domain's label", 0.9
	case DomainMix:
		return "initials and last word are the domain's label", 0.85
	case StateName:
		return "names of the same state", 0.97
	case TurnedRound:
		return "the same words turned round", 0.93
	case LegalForm:
		return "legal form left out", 0.95
	case OutletNoun:
		return "a word for the kind of outlet left out", 0.9
	case ShortForm:
		return "short form of the first name", 0.88
	case MiddleMissing:
		return "middle name missing in one", 0.87
	case FamilySpelling:
		return "family name in another spelling", 0.86
	case FirstSpelling:
		return "first name in another spelling", 0.88
	case WordSpelling:
		return "a word in another spelling", 0.85
	case Demonym:
		return "adjective of the state", 0.86
	case Capital:
		return "capital for its government", 0.83
	case Seat:
		return "seat of power for its state", 0.82
	}
	return "one word, the same in both", SameFrom
}

// leavesOpen tells the reasons that allow one bearer and two.
func (x Reason) leavesOpen() (string, float64) {
	switch x {
	case OtherShortForm:
		return "two short forms of one first name", 0.6
	case CommonName:
		return "a name that many bear", 0.7
	case InitialFits:
		return "initial fits", 0.55
	case MiddleFits:
		return "middle initial fits", 0.95
	case FamilyOnly:
		return "family name only", 0.5
	case FirstOnly:
		return "first name only", 0.4
	case PartOnly:
		return "one word of the name only", 0.4
	case FamilyInMiddle:
		return "family name of one inside the name of the other", 0.6
	case FirstInMiddle:
		return "first name of one inside the name of the other", 0.65
	case OtherOrder:
		return "the same words in another order", 0.6
	case ParticleDiffers:
		return "particle before the family name differs", 0.7
	case SuffixMissing:
		return "generation suffix missing in one", 0.65
	case JoinedMissing:
		return "one half of a double name missing", 0.6
	case FamilySpelled:
		return "family name spelled a little otherwise", 0.5
	case FirstSpelled:
		return "first name spelled a little otherwise", 0.5
	case WordSpelled:
		return "a word spelled a little otherwise", 0.5
	case AcronymMay:
		return "may be an acronym of the other", 0.55
	case ShorterForm:
		return "short form of the other, or a part of it", 0.5
	case WhoseMissing:
		return "one does not say of which state", 0.65
	case StateOtherwise:
		return "the state named in another way", 0.7
	case NumberMissing:
		return "one has no number", 0.4
	case AmbiguousPlace:
		return "name of more than one place", 0.6
	case People:
		return "the people of the state", 0.6
	case OtherKind:
		return "the same name of another kind", 0.6
	}
	return "no name, but the same description", UnsureFrom
}

// keepsApart tells the reasons against one bearer.
func (x Reason) keepsApart() (string, float64) {
	switch x {
	case OtherFamily:
		return "other family name", 0.02
	case OtherFirst:
		return "other first name", 0.05
	case OtherMiddle:
		return "other middle name", 0.1
	case OtherSuffix:
		return "generation suffix differs", 0.1
	case OtherGender:
		return "a man and a woman", 0.05
	case OtherWords:
		return "other words", 0.05
	case OtherState:
		return "of another state", 0.03
	case OtherPower:
		return "another power of the same state", 0.1
	case OtherNumber:
		return "other number", 0.05
	case OtherBody:
		return "known bodies of other names", 0.05
	case PartOf:
		return "a part of the other", 0.15
	case OnlyKind:
		return "one says only what kind of body it is", 0.2
	case Sister:
		return "sister title", 0.15
	case DifferentKinds:
		return "kinds that do not go together", 0.02
	case OtherDescription:
		return "other descriptions", 0.1
	}
	return "no name", 0
}
