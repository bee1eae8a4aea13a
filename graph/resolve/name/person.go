package name

import "strings"

// person is a person's name in its parts.
type person struct {
	tokens []token
	// nick are the words of a nickname in quotation marks.
	nick []token
	// suffix is the generation, see [generation]; 0 for none.
	suffix int
	// sex is what titles and the first name say: 'm', 'f' or 0. Of titles
	// alone it is titleSex.
	sex, titleSex byte
	// foreign says that the name comes from another script, so that its spelling
	// varies.
	foreign bool
	// titled says that there is a title; regnal and courtesy tell which sort.
	titled, regnal, courtesy bool
	// eastern says that the family name comes first.
	eastern bool
	// given is, where the family name comes first, the rest in one word.
	given string
}

// parsePerson reads the folded name of a person.
func parsePerson(folded string) person {
	var p person
	folded = p.takeNickname(folded)
	words := personWords(folded)
	words = p.takeSuffixes(words)
	if n := titleEnd(words); n > 0 {
		p.takeTitles(words[:n])
		words = words[n:]
	}
	p.tokens = tokensOf(words)
	if len(p.tokens) == 0 { // nothing but titles and signs: all there is
		p.tokens = []token{newToken(letters(folded))}
	}
	p.order()
	for i := range p.tokens {
		p.foreign = p.foreign || p.tokens[i].foreign()
	}
	p.learnSex()
	return p
}

// takeNickname cuts a nickname in quotation marks or brackets out of a name.
func (p *person) takeNickname(s string) string {
	for _, pair := range []string{`""`, "()"} {
		open := strings.IndexByte(s, pair[0])
		if open < 0 {
			continue
		}
		length := strings.IndexByte(s[open+1:], pair[1])
		if length < 0 {
			continue
		}
		inside, rest := s[open+1:open+1+length], strings.TrimSpace(s[:open]+" "+s[open+length+2:])
		if letters(rest) == "" || letters(inside) == "" {
			continue
		}
		p.nick = append(p.nick, tokensOf(personWords(inside))...)
		s = rest
	}
	words := strings.Fields(s)
	for i, w := range words {
		if i > 0 && i < len(words)-1 && len(w) > 3 && w[0] == '\'' && w[len(w)-1] == '\'' {
			p.nick = append(p.nick, tokensOf([]string{strings.Trim(w, "'")})...)
			return strings.Join(append(words[:i:i], words[i+1:]...), " ")
		}
	}
	return s
}

// personWords parts a name into words. A name turned round at a comma
// ("clinton, hillary") is turned back; what else stands behind a comma is no
// part of the name, unless it is a suffix.
func personWords(s string) []string {
	name, behind, found := strings.Cut(s, ",")
	words := strings.Fields(name)
	if !found {
		return words
	}
	after := strings.FieldsFunc(behind, func(r rune) bool { return r == ',' || r == ' ' })
	switch {
	case len(after) == 0:
	case isSuffix(after[0]):
		for _, w := range after {
			if !isSuffix(w) {
				break
			}
			words = append(words, w)
		}
	case len(words) == 1 && len(after) <= 3 && !beforeTitle(bare(after[0])) && !isTitle(bare(after[0])) && after[0] != "a" && after[0] != "an":
		words = append(after, words...)
	}
	return words
}

// isSuffix tells generations and letters behind a name.
func isSuffix(w string) bool {
	w = bare(w)
	return generation(w) > 0 || postnominal(w)
}

// takeSuffixes reads and cuts off what stands behind a name.
func (p *person) takeSuffixes(words []string) []string {
	for len(words) > 1 && isSuffix(words[len(words)-1]) {
		if g := generation(bare(words[len(words)-1])); g > 0 {
			p.suffix = g
		}
		words = words[:len(words)-1]
	}
	return words
}

// takeTitles learns from the titles before a name.
func (p *person) takeTitles(titles []string) {
	p.titled = true
	for _, w := range titles {
		w = bare(w)
		if s := titleGender(w); s != 0 {
			p.titleSex = s
		}
		p.regnal = p.regnal || regnal(w)
		p.courtesy = p.courtesy || courtesy(w)
	}
}

// learnSex reads from title and first name whether the name is a man's or a woman's.
func (p *person) learnSex() {
	p.sex = p.titleSex
	if p.sex != 0 || len(p.tokens) < 2 || p.eastern {
		return
	}
	switch k := &p.tokens[0].known; {
	case k.man && !k.woman:
		p.sex = 'm'
	case k.woman && !k.man:
		p.sex = 'f'
	}
}

// last is the family name's last word; of a name with the family name first,
// that.
func (p *person) last() *token {
	if p.eastern {
		return &p.tokens[0]
	}
	return p.end()
}

// end is the last word as written.
func (p *person) end() *token { return &p.tokens[len(p.tokens)-1] }

// middles are the words between the first and the last.
func (p *person) middles() []token {
	if len(p.tokens) < 3 {
		return nil
	}
	return p.tokens[1 : len(p.tokens)-1]
}
