package text

import "unicode/utf8"

// MarkRole is what a quotation mark does where it stands.
type MarkRole uint8

// The roles of a [Mark].
const (
	Open       MarkRole = iota // begins a quotation
	Close                      // ends one
	Ambiguous                  // a straight mark whose neighbours do not tell
	Apostrophe                 // part of a word: don’t, officials’, ’90s
)

// String names the role in lower case.
func (r MarkRole) String() string {
	switch r {
	case Open:
		return "open"
	case Close:
		return "close"
	case Ambiguous:
		return "ambiguous"
	}
	return "apostrophe"
}

// MarkFamily is the set of glyphs that a quotation mark belongs to. A quotation
// is opened and closed by marks of one family.
type MarkFamily uint8

// The families of quotation marks.
const (
	DoubleCurly     MarkFamily = iota // “ ”
	SingleCurly                       // ‘ ’
	DoubleStraight                    // "
	SingleStraight                    // '
	Guillemet                         // « »
	SingleGuillemet                   // ‹ ›
	LowHigh                           // „ “ and ‚ ‘
	LatexDouble                       // `` ''
	CJK                               // 「 」 『 』 〝 〟
)

// String names the family by an opening and a closing glyph.
func (f MarkFamily) String() string {
	switch f {
	case DoubleCurly:
		return "“”"
	case SingleCurly:
		return "‘’"
	case DoubleStraight:
		return `""`
	case SingleStraight:
		return "''"
	case Guillemet:
		return "«»"
	case SingleGuillemet:
		return "‹›"
	case LowHigh:
		return "„“"
	case LatexDouble:
		return "``''"
	}
	return "「」"
}

// Mark is one quotation-mark glyph in a text (two characters for “ and ” as
// LaTeX writes them). Its JSON is that of its span alone.
type Mark struct {
	Span
	Role   MarkRole
	Family MarkFamily
}

// Marks lists the quotation marks and apostrophes of text inside within, in
// order. What each does is judged by its neighbours in the whole text:
//
//   - a straight mark opens after a blank, an opening bracket, a dash or another
//     opening mark, when something other than a blank or closing punctuation
//     follows; the mirror image closes; else it is ambiguous;
//   - a curly mark or a guillemet does what its glyph says, unless the
//     neighbours on both sides say the contrary;
//   - a single mark is an apostrophe inside a word, before a decade or an
//     elided word (’90s, ’em, rock ’n’ roll), and after a word when no single
//     mark stands open before it on the same line, or when one does and another
//     that can only close follows (‘the officials’ own words,’ she said).
//
// Pairing is left to the caller.
func Marks(text string, within Span) []Mark {
	return AppendMarks(nil, text, within)
}

// AppendMarks appends to dst what [Marks] returns.
func AppendMarks(dst []Mark, text string, within Span) []Mark {
	var j judge
	for i := within.Start; i < within.End; {
		c := text[i]
		if c < utf8.RuneSelf && c != '"' && c != '\'' && c != '`' && c != '\n' {
			i++
			continue
		}
		r, n := runeAt(text, i)
		if m, ok := j.mark(text, i, r, n); ok {
			dst = append(dst, m)
			i = m.End
			continue
		}
		i += n
	}
	return dst
}
