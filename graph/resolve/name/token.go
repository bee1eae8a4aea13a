package name

import "strings"

// token is one word of a person's name.
type token struct {
	// text is the word in folded letters; of an initial, one letter.
	text    string
	initial bool
	// joined says that a hyphen joins it to the word before.
	joined bool
	// particle is what stands before it and belongs to it: "al", "bin", "von der".
	particle string
	// like is how it sounds, after the table of spellings.
	sound  skeleton
	known  given
	lists  list
	spells string
}

// newToken makes the token of a word.
func newToken(w string) token {
	t := token{text: w, lists: vocabulary().words[w], known: givens()[w]}
	t.initial = len(w) == 1
	t.spells = canonical(w)
	if !t.initial {
		t.sound = skeletonOf(t.spells)
	}
	return t
}

// canonical brings spellings together that the skeleton does not: those of the
// table, names that begin with abd and an article (Abdul, Abdel, Abdullah), and
// umlauts written with e.
func canonical(w string) string {
	if c, ok := vocabulary().spellings[w]; ok {
		return c
	}
	if len(w) > 5 && strings.HasPrefix(w, "abd") && w[4] == 'l' && strings.IndexByte("aeou", w[3]) >= 0 {
		rest := w[5:]
		if strings.HasPrefix(rest, "la") {
			return "abdullah"
		}
		return "abdul" + rest
	}
	// "Schroeder" is "Schröder"; Joel and Michael have no umlaut.
	for i := 1; i+4 < len(w); i++ {
		if w[i+1] == 'e' && (w[i] == 'o' || w[i] == 'u') && vowelAt(w, i+2) == 0 && vowelAt(w, i-1) == 0 {
			return w[:i+1] + w[i+2:]
		}
	}
	return w
}

// first reports whether the word is a first name at home in English.
func (t *token) first() bool { return t.known.home }

// fit is how two words of a name go together.
type fit uint8

const (
	noFit fit = iota
	looseFit
	initialFit
	bothShort
	spellingFit
	shortFit
	equalFit
)

// fits compares two words of persons' names.
func (t *token) fits(u *token) fit {
	switch {
	case t.text == u.text:
		return equalFit
	case t.initial || u.initial:
		return initialOf(t, u)
	case t.spells == u.spells:
		return spellingFit
	}
	if f := related(&t.known, &u.known); f != noFit {
		return f
	}
	if t.known.woman && !t.known.man && u.known.man && !u.known.woman || t.known.man && !t.known.woman && u.known.woman && !u.known.man {
		return noFit
	}
	eastern := (t.lists|u.lists)&easternSurname != 0
	home := t.first() || u.first()
	l := t.sound.like(&u.sound)
	switch l {
	case unlike:
		return noFit
	case loosely:
		if eastern || len(t.known.groups) > 0 && len(u.known.groups) > 0 {
			return noFit // Hassan is not Hussein
		}
		return looseFit
	}
	switch {
	case t.first() && u.first() && len(t.sound.consonants) < 3:
		return noFit // Dan is not Dean
	case eastern || t.first() && u.first(), home && (l != spelling || len(t.sound.consonants) < 4):
		return looseFit // Karen is hardly Karin, Marina hardly Marine
	}
	return spellingFit
}

// initialOf compares an initial with a word or another initial, which is not
// equal to it.
func initialOf(t, u *token) fit {
	if !t.initial {
		t, u = u, t
	}
	if !u.initial && (u.text[0] == t.text[0] || strings.Contains(u.known.initials, t.text)) {
		return initialFit
	}
	return noFit
}

// related tells whether one first name is a short form of the other, or both
// of a third.
func related(a, b *given) fit {
	best := noFit
	for _, g := range a.groups {
		if !contains(b.groups, g) {
			continue
		}
		if contains(a.full, g) || contains(b.full, g) {
			return shortFit
		}
		best = bothShort
	}
	return best
}

// contains reports whether a short list holds n.
func contains(list []uint16, n uint16) bool {
	for _, x := range list {
		if x == n {
			return true
		}
	}
	return false
}
