package name

import (
	"slices"
	"strconv"
	"strings"
)

// keys are those of a person's name.
func (p *person) keys() []string {
	var keys []string
	for i := range p.tokens {
		if t := &p.tokens[i]; !t.initial || len(p.tokens) == 1 {
			keys = append(keys, "w/p/"+t.key())
		}
	}
	for i := range p.nick {
		keys = append(keys, "w/p/"+p.nick[i].key())
	}
	if len(p.tokens) < 2 {
		return keys
	}
	keys = p.familyKeys(keys, p.end())
	if p.eastern {
		keys = p.familyKeys(keys, &p.tokens[0])
	}
	for i := range p.middles() {
		middle := &p.tokens[i+1]
		keys = pairKeys(keys, middle, &p.tokens[0])
		for j := range p.nick {
			keys = pairKeys(keys, middle, &p.nick[j])
		}
	}
	return keys
}

// familyKeys adds the keys of a family name with each other word.
func (p *person) familyKeys(keys []string, family *token) []string {
	for i := range p.tokens {
		if t := &p.tokens[i]; t != family {
			keys = pairKeys(keys, family, t)
		}
	}
	for i := range p.nick {
		keys = pairKeys(keys, family, &p.nick[i])
	}
	return keys
}

// pairKeys adds the keys of a family name with each first sound that a first
// name can have.
func pairKeys(keys []string, family, first *token) []string {
	f := "n/p/" + family.key() + "/"
	if first.initial {
		for _, c := range soundsOf(first.text[0]) {
			keys = append(keys, f+string(c))
		}
		return keys
	}
	for _, c := range firstSounds(first.spells, &first.sound) {
		keys = append(keys, f+string(c))
	}
	for _, c := range first.known.sounds {
		keys = append(keys, f+string(c))
	}
	return keys
}

// key is how the word sounds, without vowels.
func (t *token) key() string {
	if t.initial {
		return t.text
	}
	return t.sound.consonants
}

// firstSounds are the sounds that a word is filed under: its first consonant,
// and "a" for any vowel before it.
func firstSounds(w string, s *skeleton) string {
	sounds := s.consonants[:1]
	if s.consonants[0] >= 0x80 {
		sounds = string([]rune(s.consonants)[:1])
	}
	if strings.HasPrefix(w, "ye") || vowelAt(w, 0) != 0 {
		sounds += "a"
	}
	return sounds
}

// soundsOf are the first sounds of names that begin with a letter.
func soundsOf(letter byte) string {
	switch letter {
	case 'a', 'e', 'i', 'o', 'u':
		return "a"
	case 'y':
		return "ya"
	case 'c':
		return "ksc"
	case 's':
		return "sx"
	case 't':
		return "tzc"
	case 'd':
		return "dj"
	case 'z':
		return "zj"
	case 'k':
		return "kh"
	case 'p':
		return "pf"
	case 'q', 'x':
		return "k"
	case 'w':
		return "v"
	case 'f':
		return "fv"
	}
	return string(rune(letter))
}

// keys are those of a body's name.
func (b *body) keys() []string {
	var all, kind, rest []string
	var keys []string
	for i := range b.words {
		w := &b.words[i]
		all = append(all, w.key())
		if w.lists&bodyNoun != 0 {
			kind = append(kind, w.key())
		} else {
			keys = append(keys, "w/b/"+w.key())
		}
		if w.lists&stateBody == 0 {
			rest = append(rest, w.key())
		}
	}
	for _, words := range [][]string{all, kind, rest} {
		slices.Sort(words)
	}
	keys = append(keys, "n/b/"+strings.Join(all, " "))
	for _, words := range [][]string{kind, rest} {
		if len(words) > 0 {
			keys = append(keys, "n/b/"+strings.Join(words, " "))
		}
	}
	for _, s := range b.initials {
		keys = append(keys, "n/a/"+s)
	}
	for _, s := range []string{b.alias, b.acronym()} {
		if s != "" {
			keys = append(keys, "n/a/"+s)
		}
	}
	for _, k := range b.known {
		keys = append(keys, "n/k/"+strconv.Itoa(k))
	}
	if b.press > 0 {
		keys = append(keys, "n/o/"+strconv.Itoa(b.press))
	}
	return keys
}

// keys are those of a publication's name.
func (o *outlet) keys() []string {
	var keys []string
	if o.known > 0 {
		keys = append(keys, "n/k/"+strconv.Itoa(o.known))
	}
	if o.domain != "" {
		return append(keys, "n/d/"+o.domain, "n/l/"+o.label)
	}
	keys = append(keys, "n/m/"+o.bag, "n/l/"+strings.Join(o.words, ""), "n/l/"+strings.Join(o.core, ""))
	for _, h := range o.halves {
		keys = append(keys, "n/l/"+strings.ReplaceAll(h, " ", ""))
	}
	if n := len(o.core); n > 1 {
		head := ""
		for _, w := range o.core[:n-1] {
			head += w[:1]
		}
		keys = append(keys, "n/l/"+head+o.core[n-1], "n/l/"+head+o.core[n-1][:1])
	}
	for _, w := range o.core {
		if !in(w, mastheadNoun) {
			keys = append(keys, "w/t/"+w)
		}
	}
	return keys
}
