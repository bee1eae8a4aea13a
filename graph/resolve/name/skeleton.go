package name

import (
	"strings"
	"unicode/utf8"
)

// skeleton is how a word sounds, roughly: what spellings of one name from
// another script have in common. Its consonants are brought together by these
// rules, from left to right over the letters a to z:
//
//   - shch, sch and sh are one sound; tsch, tch, ch and cz one; ts and tz are z;
//     dzh, dj, zh and j one;
//   - kh is h, gh g, th t, dh d, ph f, bh b; q, ck and a hard c are k, a soft c
//     is s, x is ks, w is v, an f that ends the word is v;
//   - a letter written twice is written once;
//   - h counts unless it ends the word behind a vowel: Fatemeh is Fatima;
//   - ye at the beginning is e: Yevgeny is Evgeny.
//
// Its vowels are groups of letters between consonants, each with its place and
// the set of what is written in it: a, e, i (also y), o (also u). An r that ends
// the word behind a consonant has an e before it: Aleksandr is Alexander. Mc
// is Mac.
type skeleton struct {
	// consonants are one byte each; of a word without any, or in another
	// script, the word itself.
	consonants string
	// vowels is one byte for every group, in order: the set in the lower half,
	// how many consonants stand before it in the upper.
	vowels string
}

// The sets of vowels.
const (
	openVowel  = 1 << iota // a
	midVowel               // e
	frontVowel             // i, y
	backVowel              // o, u, w
)

// skeletonOf makes the skeleton of a word of folded letters.
func skeletonOf(w string) skeleton {
	for i := 0; i < len(w); i++ {
		if w[i] >= utf8.RuneSelf {
			return skeleton{consonants: w}
		}
	}
	if strings.HasPrefix(w, "mc") {
		w = "mac" + w[2:]
	}
	if strings.HasPrefix(w, "ye") {
		w = w[1:]
	}
	cons, vowels := make([]byte, 0, 16), make([]byte, 0, 8)
	group := byte(0)
	for i := 0; i < len(w); {
		if v := vowelAt(w, i); v != 0 {
			if v != midVowel || group&(openVowel|backVowel) == 0 {
				group |= v
			}
			i++
			continue
		}
		sound, n := soundAt(w, i)
		if sound == "h" && i+n == len(w) && i > 0 && vowelAt(w, i-1) != 0 {
			break
		}
		if group != 0 {
			vowels = append(vowels, placed(group, len(cons)))
		} else if len(cons) > 0 && i+n == len(w) && sound == "r" {
			vowels = append(vowels, placed(midVowel, len(cons)))
		}
		if group != 0 || len(cons) == 0 || cons[len(cons)-1] != sound[0] {
			cons = append(cons, sound...)
		}
		group, i = 0, i+n
	}
	if group != 0 {
		vowels = append(vowels, placed(group, len(cons)))
	}
	if n := len(cons); n > 0 && cons[n-1] == 'f' && group == 0 {
		cons[n-1] = 'v'
	}
	if len(cons) == 0 {
		return skeleton{consonants: w}
	}
	return skeleton{consonants: string(cons), vowels: string(vowels)}
}

// placed is a set of vowels with its place; behind the fifteenth consonant
// places are not told apart.
func placed(set byte, before int) byte { return set | byte(min(before, 15))<<4 }

// vowelAt is the vowel at w[i], or 0.
func vowelAt(w string, i int) byte {
	switch w[i] {
	case 'a':
		return openVowel
	case 'e':
		return midVowel
	case 'i':
		return frontVowel
	case 'o', 'u':
		return backVowel
	case 'y':
		if i == 0 && len(w) > 1 && strings.IndexByte("aeiou", w[1]) >= 0 {
			return 0
		}
		return frontVowel
	case 'w': // "Dow", "Andrew"
		if i > 0 && strings.IndexByte("aeo", w[i-1]) >= 0 && (i+1 == len(w) || strings.IndexByte("aeiouy", w[i+1]) < 0) {
			return backVowel
		}
	}
	return 0
}

// soundAt is the consonant at w[i] and how many letters it takes.
func soundAt(w string, i int) (string, int) {
	rest := w[i:]
	for n := min(4, len(rest)); n > 1; n-- {
		if s := cluster(rest[:n]); s != "" {
			return s, n
		}
	}
	switch c := rest[0]; c {
	case 'q':
		return "k", 1
	case 'x':
		return "ks", 1
	case 'w':
		return "v", 1
	case 'c':
		if len(rest) > 1 && strings.IndexByte("eiy", rest[1]) >= 0 {
			return "s", 1
		}
		return "k", 1
	}
	return rest[:1], 1
}

// cluster is the one sound that several letters write, or "".
func cluster(letters string) string {
	switch letters {
	case "shch", "sch", "sh":
		return "x"
	case "tsch", "tch", "ch", "cz":
		return "c"
	case "ts", "tz":
		return "z"
	case "dzh", "dj", "zh":
		return "j"
	case "kh":
		return "h"
	case "gh":
		return "g"
	case "th":
		return "t"
	case "dh":
		return "d"
	case "ph":
		return "f"
	case "bh":
		return "b"
	case "ck":
		return "k"
	}
	return ""
}

// likeness is how near two skeletons are.
type likeness uint8

const (
	unlike   likeness = iota
	loosely           // the same three consonants or more
	nearly            // and vowels that are near each other
	spelling          // and share some
)

// like compares two skeletons.
func (s *skeleton) like(t *skeleton) likeness {
	if s.consonants != t.consonants {
		return unlike
	}
	best := spelling
	if len(s.vowels) != len(t.vowels) {
		best = loosely
	}
	for i := 0; i < len(s.vowels) && best > loosely; i++ {
		a, b := s.vowels[i]&15, t.vowels[i]&15
		switch {
		case s.vowels[i]>>4 != t.vowels[i]>>4, b&^near(a) != 0, a&^near(b) != 0:
			best = loosely
		case a&b == 0:
			best = nearly
		}
	}
	if len(s.consonants) < 3 && best < spelling {
		return unlike
	}
	return best
}

// near widens a set of vowels by their neighbours: a and e, e and i.
func near(v byte) byte {
	return v | v<<1&(midVowel|frontVowel) | v>>1&(openVowel|midVowel)
}
