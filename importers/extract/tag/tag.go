package tag

// Tag is a part of speech of the Penn Treebank, with the additions of the
// English Web Treebank. The zero value, None, is the tag of no word.
type Tag uint8

// The tags. Names follow the Penn Treebank; where its name is punctuation the
// constant says what it stands for. String returns the treebank's own name.
const (
	None       Tag = iota
	NN             // noun, singular or mass
	NNS            // noun, plural
	NNP            // proper noun, singular
	NNPS           // proper noun, plural
	VB             // verb, base form
	VBD            // verb, past tense
	VBG            // verb, gerund or present participle
	VBN            // verb, past participle
	VBP            // verb, present, not third person singular
	VBZ            // verb, present, third person singular
	MD             // modal
	IN             // preposition or subordinating conjunction, "to" with a noun among them
	TO             // "to" before an infinitive
	DT             // determiner
	PDT            // predeterminer
	PRP            // personal pronoun
	PRPS           // possessive pronoun, PRP$
	WP             // wh-pronoun
	WPS            // possessive wh-pronoun, WP$
	WDT            // wh-determiner, relative "that" and "which"
	WRB            // wh-adverb
	JJ             // adjective
	JJR            // adjective, comparative
	JJS            // adjective, superlative
	RB             // adverb
	RBR            // adverb, comparative
	RBS            // adverb, superlative
	RP             // particle
	CC             // coordinating conjunction
	CD             // cardinal number
	EX             // existential "there"
	POS            // possessive ending
	UH             // interjection
	FW             // foreign word
	SYM            // symbol
	LS             // list item marker
	Comma          // , and other marks of its rank
	Period         // . ? !
	Colon          // : ; -- ...
	OpenQuote      // opening quotation mark, ``
	CloseQuote     // closing quotation mark, ''
	LRB            // opening bracket
	RRB            // closing bracket
	HYPH           // hyphen that is a token of its own
	NFP            // superfluous punctuation: ornaments, emoticons
	ADD            // e-mail or web address
	AFX            // affix that is a token of its own
	GW             // piece of a word that was split by mistake
	Dollar         // currency sign

	count = int(Dollar) + 1
)

// names are the treebank's names in the order of the constants.
var names = [count]string{
	"", "NN", "NNS", "NNP", "NNPS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD", "IN", "TO", "DT", "PDT",
	"PRP", "PRP$", "WP", "WP$", "WDT", "WRB", "JJ", "JJR", "JJS", "RB", "RBR", "RBS", "RP", "CC", "CD", "EX",
	"POS", "UH", "FW", "SYM", "LS", ",", ".", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "NFP", "ADD", "AFX",
	"GW", "$",
}

// Parse returns the tag of a treebank name such as "PRP$" or "-LRB-", or
// false when there is none.
func Parse(name string) (Tag, bool) {
	for i, n := range names {
		if n == name && i > 0 {
			return Tag(i), true
		}
	}
	return None, false
}

// String returns the treebank's name, empty for None.
func (t Tag) String() string {
	if int(t) < count {
		return names[t]
	}
	return "?"
}

// IsNoun reports whether t is a common or proper noun.
func (t Tag) IsNoun() bool { return t >= NN && t <= NNPS }

// IsProper reports whether t is a proper noun.
func (t Tag) IsProper() bool { return t == NNP || t == NNPS }

// IsPlural reports whether t is a plural noun, common or proper.
func (t Tag) IsPlural() bool { return t == NNS || t == NNPS }

// IsVerb reports whether t is a form of a verb; modals are not.
func (t Tag) IsVerb() bool { return t >= VB && t <= VBZ }

// IsFinite reports whether t is a finite verb form or a modal: a word that
// can open a predicate.
func (t Tag) IsFinite() bool { return t == VBD || t == VBP || t == VBZ || t == MD }

// IsAdjective reports whether t is an adjective of any degree.
func (t Tag) IsAdjective() bool { return t >= JJ && t <= JJS }

// IsAdverb reports whether t is an adverb of any degree; wh-adverbs and
// particles are not.
func (t Tag) IsAdverb() bool { return t >= RB && t <= RBS }

// IsPronoun reports whether t is a personal or possessive pronoun.
func (t Tag) IsPronoun() bool { return t == PRP || t == PRPS }

// IsWh reports whether t is a wh-word: who, which, that, where.
func (t Tag) IsWh() bool { return t >= WP && t <= WRB }

// IsDeterminer reports whether t opens a noun phrase: a determiner,
// predeterminer or possessive pronoun.
func (t Tag) IsDeterminer() bool { return t == DT || t == PDT || t == PRPS }

// IsPunct reports whether t is punctuation; hyphens, quotation marks and
// brackets are, symbols and currency signs are not.
func (t Tag) IsPunct() bool { return t >= Comma && t <= NFP }
