package name

import (
	"slices"
	"strconv"
	"strings"
)

// body is the name of an organization, group or document in its parts.
type body struct {
	// words are the words that count, in order, in one spelling: without stop
	// words, legal form, and the states named among them.
	words []bodyWord
	// states are the states named, as sets of what each mention can be.
	states [][]reading
	// stateWords are the words that named the states, and where they stood.
	stateWords string
	// bag are the words sorted, in one string; kindBag are those of them that
	// say only what kind of body it is.
	bag, kindBag string
	// initials are what an acronym of the name can be.
	initials []string
	// known are the numbers of the bodies that the table of acronyms has under
	// this name; letters says that it is an acronym there.
	known   []int
	letters bool
	// press is its number in the table of the press: agencies and outlets
	// speak as organizations, too.
	press int
	// alias is an acronym in brackets behind the name.
	alias string
	// legal says that a legal form was cut off.
	legal bool
	// school says that it is a school, turns that its words may turn round.
	school, turns bool
	// foreign says that a word comes from another script.
	foreign bool
	// document says that it is a document's name, which one word does not make.
	document bool
}

// bodyWord is one word of a body's name.
type bodyWord struct {
	// text is the word, spells the same after the table of spellings.
	text   string
	spells string
	sound  skeleton
	lists  list
	number bool
}

// parseBody reads the folded name of a body.
func parseBody(folded string) *body {
	b := &body{}
	folded = b.takeAlias(folded)
	all := bodyWords(folded)
	all = b.takeLegal(all)
	b.known, b.letters = knownBody(strings.Join(all, " "))
	if len(b.known) == 0 {
		b.press = press()[strings.Join(outletWords(folded), " ")]
	}
	b.takeInitials(all)
	b.foreign = strings.HasPrefix(folded, "al-") || strings.HasPrefix(folded, "al ") || strings.Contains(folded, " al-")
	b.turns = slices.ContainsFunc(all, func(w string) bool { return in(unified(w), stateBody) })
	for _, w := range b.takeStates(all) {
		if w == "labour" && !b.turns { // a party spells it as it likes
			b.add(w)
			continue
		}
		if w = unified(w); w == "" || in(w, stopWord) {
			continue
		}
		b.add(w)
	}
	if len(b.words) == 0 { // "The Who", "Iran and Iraq": all there is
		b.states = nil
		for _, w := range all {
			b.add(w)
		}
	}
	sorted := make([]string, 0, len(b.words))
	for i := range b.words {
		w := &b.words[i]
		b.school = b.school || w.lists&schoolWord != 0
		b.foreign = b.foreign || w.spells != w.text || foreignLetters(w.text)
		sorted = append(sorted, w.text)
	}
	slices.Sort(sorted)
	b.bag = strings.Join(sorted, " ")
	b.kindBag = strings.Join(slices.DeleteFunc(sorted, func(w string) bool { return !in(w, bodyNoun) }), " ")
	return b
}

// add adds a word, once.
func (b *body) add(word string) {
	for i := range b.words {
		if b.words[i].text == word {
			return
		}
	}
	b.words = append(b.words, newBodyWord(word))
}

// takeAlias cuts an acronym in brackets off the end of a name.
func (b *body) takeAlias(s string) string {
	open := strings.LastIndexByte(s, '(')
	if open <= 0 || !strings.HasSuffix(s, ")") {
		return s
	}
	if inside := letters(s[open:]); !strings.Contains(strings.TrimSpace(s[open:]), " ") && len(inside) > 1 && len(inside) <= 8 {
		b.alias = inside
		return strings.TrimSpace(s[:open])
	}
	return s
}

// bodyWords parts a body's name into words of letters and digits.
func bodyWords(s string) []string {
	s = strings.ReplaceAll(s, "&", " and ")
	fields := strings.FieldsFunc(s, func(r rune) bool {
		return r == ' ' || r == '-' || r == '/' || r == ',' || r == '(' || r == ')' || r == '"'
	})
	words := make([]string, 0, len(fields))
	for i, w := range fields {
		w = letters(strings.TrimSuffix(w, "'s"))
		article := w == "al" || w == "el"
		if w == "" || i == 0 && w == "the" && len(fields) > 1 || article && i < len(fields)-1 {
			continue
		}
		words = append(words, w)
	}
	if len(words) == 0 {
		return []string{letters(s)}
	}
	return words
}

// takeLegal cuts the legal form off the end.
func (b *body) takeLegal(words []string) []string {
	n := len(words)
	for n > 1 && in(words[n-1], legalForm) {
		n--
	}
	if n > 1 && n < len(words) && words[n-1] == "and" { // "Tolland & Co."
		n--
	}
	b.legal = n < len(words)
	return words[:n]
}

// takeStates cuts out the states that are named among the words.
func (b *body) takeStates(words []string) []string {
	rest := make([]string, 0, len(words))
	for i := 0; i < len(words); {
		n, r := mention(words[i:])
		if n == 0 {
			rest = append(rest, words[i])
			i++
			continue
		}
		b.states = append(b.states, r)
		b.stateWords += strconv.Itoa(len(rest)) + strings.Join(words[i:i+n], " ") + " "
		i += n
	}
	return rest
}

// takeInitials makes what an acronym of the name can be: of all its words, or
// without stop words, and each without a state in front.
func (b *body) takeInitials(words []string) {
	if len(words) < 2 {
		return
	}
	add := func(words []string) {
		full, short := make([]byte, 0, 12), make([]byte, 0, 12)
		for _, w := range words {
			full = append(full, w[0])
			if !in(w, stopWord) {
				short = append(short, w[0])
			}
		}
		for _, s := range []string{string(full), string(short)} {
			if len(s) > 1 && len(s) <= 10 && !slices.Contains(b.initials, s) {
				b.initials = append(b.initials, s)
			}
		}
	}
	add(words)
	if n, _ := mention(words); n > 0 && n < len(words) {
		add(words[n:])
	}
}

// newBodyWord makes a word of a body's name.
func newBodyWord(w string) bodyWord {
	spells := canonical(w)
	return bodyWord{text: w, spells: spells, sound: skeletonOf(spells), lists: vocabulary().words[w], number: w[0] >= '0' && w[0] <= '9'}
}

// key is what the word is filed under: how it sounds, if that is more than two
// consonants.
func (w *bodyWord) key() string {
	if len(w.sound.consonants) < 3 {
		return w.spells
	}
	return w.sound.consonants
}

// acronym is the body's name if it is of one word, which may be an acronym; else
// the one that stood behind it in brackets.
func (b *body) acronym() string {
	if len(b.words) == 1 && len(b.words[0].text) <= 8 {
		return b.words[0].text
	}
	return b.alias
}
