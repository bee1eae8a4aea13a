package html

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// guessTop is how many bytes of a page its encoding is guessed from.
const guessTop = 64 << 10

// leastHigh is how many bytes beyond ASCII there must be to guess by.
const leastHigh = 32

// guess returns the encoding of a page that is not UTF-8 and declares none. In
// the languages of the West bytes beyond ASCII are rare, and it is windows-1252.
// Where they are many, it is the first of the encodings of the East that gives
// mostly letters of its own scripts; else windows-1251, whose letters are all
// beyond ASCII.
func guess(raw []byte) encoding.Encoding {
	raw = raw[:min(len(raw), guessTop)]
	high, letters := 0, 0
	for _, c := range raw {
		switch {
		case c >= utf8.RuneSelf:
			high++
		case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z':
			letters++
		}
	}
	if high < leastHigh || 10*high < high+letters {
		return charmap.Windows1252
	}
	for _, try := range []struct {
		from  encoding.Encoding
		own   func(rune) bool
		least int // hundredths
	}{
		{japanese.ShiftJIS, isKana, 25}, {japanese.EUCJP, isKana, 25}, {korean.EUCKR, isHangul, 60}, {simplifiedchinese.GBK, isCommonHan, 25},
		{charmap.Windows1251, isCyrillic, 80},
	} {
		if share(transcode(raw, try.from), try.own) >= try.least {
			return try.from
		}
	}
	return charmap.Windows1252
}

// share returns how many hundredths of the characters beyond ASCII are of one
// kind; a character that could not be decoded counts ten times.
func share(text []byte, own func(rune) bool) int {
	mine, all := 0, 0
	for _, r := range strings.ToValidUTF8(string(text), "\uFFFD") {
		switch {
		case r == utf8.RuneError:
			all += 10
		case r >= utf8.RuneSelf:
			all++
			if own(r) {
				mine++
			}
		}
	}
	if all == 0 {
		return 0
	}
	return 100 * mine / all
}

// isKana reports whether a character is of the Japanese syllabaries; those of
// half width, which any bytes may give, do not count.
func isKana(r rune) bool { return r >= 0x3041 && r <= 0x30FE }

// isHangul reports whether a character is a Korean syllable.
func isHangul(r rune) bool { return r >= 0xAC00 && r <= 0xD7A3 }

// isCommonHan reports whether a character is one of those that make up Chinese texts.
func isCommonHan(r rune) bool {
	return unicode.Is(unicode.Han, r) && strings.ContainsRune(commonHan, r)
}

// commonHan are the characters that are commonest in Chinese texts, about a third
// of any of them.
const commonHan = "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运"

// isCyrillic reports whether a character is a Cyrillic letter.
func isCyrillic(r rune) bool { return unicode.Is(unicode.Cyrillic, r) }
