package text

import "strings"

// endsTight judges a stop with neither blank nor line end after it and its
// closers: a blank is missing ("ended.The"), or it is inside something.
func (p *splitter) endsTight(i int, c closing) bool {
	next, n := runeAt(p.text, c.end)
	second, _ := runeAt(p.text, c.end+n)
	switch {
	case isDoubleQuote(next) && next != '"':
		return isUpper(second)
	case !isUpper(next):
		return false
	case c.quote:
		return true
	}
	before, _ := runeBefore(p.text, i)
	word := wordBefore(p.text, p.start, i)
	if !isLower(before) || len(word) < 3 || !isLower(second) && !isBlank(second) {
		return false
	}
	end := wordAfter(p.text, c.end)
	if sign, _ := runeAt(p.text, end); sign == '@' || sign == '/' {
		return false // an address
	}
	return stopAfter(word) == stopPlain && !topLevel(p.text[c.end:end])
}

// endsWord judges a single full stop at i by the word before it and the word at
// next, which begins with first.
func (p *splitter) endsWord(i, next int, first rune) bool {
	word := wordBefore(p.text, p.start, i)
	follower := p.text[next:wordAfter(p.text, next)]
	stop, _ := runeAt(p.text, next+len(follower))
	open := opener(follower) && stop != '.'
	switch stopAfter(word) {
	case stopNever, stopTitle:
		return false
	case stopNumber:
		return !isDigit(first) && first != '#'
	case stopDate:
		return !isDigit(first) && !timeFollower(follower) // Mon. Sept. 5
	case stopPlace:
		return open
	case stopState:
		return open || next == i+2 && (afterComma(p.text, i-len(word)) || alsoWord(word))
	case stopTime:
		return !timeFollower(follower)
	case stopLetter:
		return open || word == "I" && p.pronoun(i)
	}
	return !p.numbered(word, i)
}

// afterComma reports whether a comma stands before the word at i: "in Lodi,
// N.J." As the style books put another comma behind the state where the sentence
// goes on, a capital there begins a new one.
func afterComma(text string, i int) bool {
	return i >= 2 && text[i-1] == ' ' && text[i-2] == ','
}

// pronoun reports whether the I before the full stop at i is the pronoun, and not
// somebody's initial: neither a name nor nothing is before it.
func (p *splitter) pronoun(i int) bool {
	before, _ := runeAt(wordBefore(p.text, p.start, max(p.start, i-2)), 0)
	return isLower(before)
}

// endsPlain reports whether the full stop at i ends a sentence although the next
// word begins in lower case, as in hurried text: the word before it is an
// ordinary one that could not well be an abbreviation.
func (p *splitter) endsPlain(i int) bool {
	word := wordBefore(p.text, p.start, i)
	if len(word) < 3 || stopAfter(word) != stopPlain {
		return false
	}
	vowel := false
	for k := range len(word) {
		if !isLower(rune(word[k])) && (k > 0 || len(word) == 3) {
			return false
		}
		vowel = vowel || strings.IndexByte("aeiouyAEIOUY", word[k]) >= 0
	}
	return vowel
}

// address reports whether a web address begins at i; it begins a sentence of its
// own.
func (p *splitter) address(i int) bool {
	rest := p.text[i:]
	return strings.HasPrefix(rest, "http://") || strings.HasPrefix(rest, "https://") ||
		strings.HasPrefix(rest, "www.") || strings.HasPrefix(rest, "pic.twitter.com/")
}

// numbered reports whether word, which ends at i, is the number of an item in a
// list, and all that the sentence has so far.
func (p *splitter) numbered(word string, i int) bool {
	if word == "" || len(word) > 3 || Trim(p.text, Span{p.start, i}).Len() != len(word) {
		return false
	}
	for k := range len(word) {
		if !isDigit(rune(word[k])) {
			return false
		}
	}
	return true
}

// speaker reports whether what stands at i, after a question or exclamation mark
// that closes a quotation, names the one who spoke, so that the sentence goes on:
// “Why?” Smith asked. A name is words with capitals up to a reporting verb or a
// comma.
func (p *splitter) speaker(i int, c closing) bool {
	if !c.quote {
		return false
	}
	for words := 0; words < 6; words++ {
		end := wordAfter(p.text, i)
		word := p.text[i:end]
		if words > 0 && reporting(word) {
			return true
		}
		first, _ := runeAt(word, 0)
		if !isUpper(first) && !isDigit(first) && (words == 0 || !particle(word)) || words == 0 && opener(word) {
			return false
		}
		if i = end; i < len(p.text) && p.text[i] == ',' {
			return true // Smith, the head of the board, asked
		}
		for i < len(p.text) {
			r, n := runeAt(p.text, i)
			if r != ' ' && r != '.' && r != '-' && !isApostrophe(r) {
				break
			}
			i += n
		}
	}
	return false
}

// particle reports whether word stands in lower case inside names and roles.
func particle(word string) bool {
	switch word {
	case "of", "the", "and", "for", "de", "la", "del", "da", "van", "von", "der", "bin", "al", "el":
		return true
	}
	return false
}

// reporting reports whether word is a verb that follows a speaker after a
// quotation.
func reporting(word string) bool {
	switch word {
	case "said", "says", "asked", "asks", "wrote", "writes", "added", "adds", "tweeted", "tweets", "told",
		"exclaimed", "shouted", "yelled", "replied", "responded", "declared", "continued", "joked",
		"wondered", "quipped", "demanded", "cried", "screamed", "answered", "recalled", "concluded",
		"posted", "pressed", "questioned", "repeated", "went", "began", "chimed", "interjected", "interrupted",
		"countered", "retorted", "announced", "stated", "noted", "argued", "claimed", "complained", "offered",
		"pleaded", "proclaimed", "suggested", "urged", "warned", "boasted", "bellowed", "chanted", "roared",
		"sang", "sighed", "whispered", "marveled", "marvelled", "lamented", "objected", "protested",
		"explained", "insisted", "remarked", "mused", "thundered", "inquired", "queried":
		return true
	}
	return false
}
