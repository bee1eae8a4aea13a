package name

import "strings"

// tokensOf parts the words of a name at hyphens, reads initials that are
// written together ("jd", "j.d."), and gives particles to the word they belong to.
func tokensOf(words []string) []token {
	tokens := make([]token, 0, len(words)+2)
	held := ""
	for i, w := range words {
		parts := strings.Split(w, "-")
		for j, part := range parts {
			raw := part
			part = letters(part)
			if part == "" {
				continue
			}
			last := i == len(words)-1 && j == len(parts)-1
			first := len(tokens) == 0 && held == ""
			if !last && isParticle(part, first && !bareFamily(words), len(parts) > 1) && (raw == part || part == "st") {
				held = strings.TrimSpace(held + " " + part)
				continue
			}
			for k, t := range spread(raw, part, last && !first) {
				t.joined = j > 0 && held == "" && k == 0 && len(tokens) > 0
				t.particle, held = particleClass(held), ""
				tokens = append(tokens, t)
			}
		}
	}
	return joinArticles(tokens)
}

// spread makes the tokens of one word: several of initials written together.
func spread(raw, word string, last bool) []token {
	if !initials(raw, word, last) {
		return []token{newToken(word)}
	}
	tokens := make([]token, 0, len(word))
	for i := range word {
		tokens = append(tokens, newToken(word[i:i+1]))
	}
	return tokens
}

// initials reports whether a word is initials written together: with points
// after each letter, or two or three letters that nobody could say.
func initials(raw, word string, last bool) bool {
	for i := 0; i < len(word); i++ {
		if word[i] < 'a' || word[i] > 'z' {
			return false
		}
	}
	if points := strings.Count(raw, "."); points > 1 && points >= len(word)-1 {
		return true
	}
	if len(word) < 2 || len(word) > 3 || last {
		return false
	}
	switch word {
	case "ng", "mc", "st":
		return false
	case "aj", "oj", "ej":
		return true
	}
	return !strings.ContainsAny(word, "aeiouy")
}

// isParticle tells words that belong to the family name behind them. At the
// front of a name some are first names (Al Gore, Ben Carson, Van Morrison).
func isParticle(w string, first, hyphen bool) bool {
	switch w {
	case "von", "der", "den", "del", "della", "dela", "dos", "das", "du", "ibn", "bin", "bint", "zu", "zum", "ter", "af", "st", "de", "di", "da", "do", "la", "o", "abu":
		return w != "o" || !first && !hyphen
	case "le", "van", "ben", "mac", "mc", "san", "al", "el", "as", "ad", "ar", "an", "ash", "ul", "ur":
		return !first || hyphen && w != "le" && w != "an" || w == "mc"
	}
	return false
}

// bareFamily reports whether a name begins with a family name's particle that might be a
// first name: there is no more than one word behind it ("Van Hollen", "Le Pen"; few are
// called Van Morrison), or another particle ("van der Bellen").
func bareFamily(words []string) bool {
	switch letters(words[0]) {
	case "van", "le":
		return len(words) == 2 || isParticle(letters(words[1]), true, false)
	}
	return false
}

// particleClass brings particles together that are one: the Arabic article in
// its forms, and the words for son.
func particleClass(held string) string {
	switch held {
	case "al", "el", "as", "ad", "ar", "an", "ash", "ul", "ur":
		return "al"
	case "bin", "ibn", "ben":
		return "bin"
	}
	return held
}

// joinArticles joins what is one word in most spellings: O'Brien and O Brien, Mac
// Donald, and Abdul with the name behind it.
func joinArticles(tokens []token) []token {
	out := tokens[:0]
	for _, t := range tokens {
		if n := len(out); n > 0 && (out[n-1].spells == "abdul" || out[n-1].text == "abd") {
			joined := out[n-1].text
			if joined == "abd" {
				joined = "abdul"
			}
			word := newToken(joined + t.text)
			word.particle = out[n-1].particle
			out[n-1] = word
			continue
		}
		if t.particle == "mc" || t.particle == "mac" || t.particle == "o" {
			word := newToken(t.particle + t.text)
			word.joined = t.joined
			t = word
		}
		out = append(out, t)
	}
	return out
}

// order finds names with the family name first: Xi Jinping, Kim Jong Un. The
// first word must be such a family name, and no other word may be a first
// name of English or end as no word of Chinese or Korean does.
func (p *person) order() {
	if len(p.tokens) < 2 || len(p.tokens) > 4 || p.tokens[0].lists&easternSurname == 0 {
		return
	}
	given := ""
	for i := range p.tokens[1:] {
		t := &p.tokens[i+1]
		if t.initial || t.first() || t.lists&(commonSurname|easternSurname) == commonSurname || !syllables(t.text) {
			return
		}
		given += t.text
	}
	p.eastern, p.given = true, given
}

// syllables reports whether a word can be Chinese or Korean by its letters and
// its end.
func syllables(w string) bool {
	if len(w) > 9 || strings.Contains(w, "v") || strings.Contains(w, "th") || strings.Contains(w, "tt") || strings.Contains(w, "ss") {
		return false
	}
	switch w[len(w)-1] {
	case 'a', 'e', 'i', 'o', 'u', 'y', 'n', 'g', 'k', 'l', 'm', 'p', 't', 'h', 'r':
		return !strings.HasSuffix(w, "son") && !strings.HasSuffix(w, "man")
	}
	return false
}
