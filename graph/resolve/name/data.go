package name

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/given.txt
var givenTable string

//go:embed data/words.txt
var wordTable string

// given is what is known of a first name.
type given struct {
	// man and woman say who bears it; both may be true.
	man, woman bool
	// home says that it is written in Latin letters where it comes from, and so
	// has its spelling.
	home bool
	// groups number the lines that it stands in; full are those that it heads.
	groups, full []uint16
	// initials are the first letters of the full forms that it is short for,
	// sounds the first sounds of these.
	initials, sounds string
}

// givens are the first names known, by their letters.
var givens = sync.OnceValue(func() map[string]given {
	found := make(map[string]given, 1200)
	number := uint16(0)
	for line := range records(givenTable) {
		fields := strings.Split(line, "|")
		gender, full := strings.TrimSpace(fields[0]), strings.TrimSpace(fields[1])
		number++
		for i, word := range append([]string{full}, strings.Fields(fields[2])...) {
			g := found[word]
			g.man = g.man || gender[0] != 'f'
			g.woman = g.woman || gender[0] != 'm'
			g.home = g.home || len(gender) == 1
			g.groups = append(g.groups, number)
			if i == 0 {
				g.full = append(g.full, number)
			} else {
				sound := skeletonOf(full)
				g.initials += full[:1]
				g.sounds += firstSounds(full, &sound)
			}
			found[word] = g
		}
	}
	return found
})

// list names one of the lists of words.
type list uint16

const (
	commonSurname list = 1 << iota
	easternSurname
	legalForm
	bodyNoun
	stateBody
	partWord
	schoolWord
	stopWord
	mastheadTail
	mastheadNoun
	description
	bareNoun
)

// listNamed is the list under a heading of the table.
func listNamed(heading string) list {
	switch heading {
	case "common surnames":
		return commonSurname
	case "eastern surnames":
		return easternSurname
	case "legal forms":
		return legalForm
	case "body nouns":
		return bodyNoun
	case "state bodies":
		return stateBody
	case "parts":
		return partWord
	case "schools":
		return schoolWord
	case "stop words":
		return stopWord
	case "masthead tails":
		return mastheadTail
	case "masthead nouns":
		return mastheadNoun
	case "bare nouns":
		return bareNoun
	case "descriptions":
		return description
	}
	return 0
}

// lists are the word lists.
type lists struct {
	words map[string]list
	// namesakes are first and family names that several public people bear.
	namesakes map[string]bool
	// spellings lead from a spelling to the first one of its line.
	spellings map[string]string
}

// vocabulary reads the word lists.
var vocabulary = sync.OnceValue(func() *lists {
	l := &lists{words: make(map[string]list, 1200), namesakes: map[string]bool{}, spellings: map[string]string{}}
	heading := ""
	for line := range records(wordTable) {
		if strings.HasPrefix(line, "[") {
			heading = strings.Trim(line, "[]")
			continue
		}
		switch heading {
		case "namesakes":
			for _, n := range strings.Split(line, ",") {
				if n = strings.TrimSpace(n); n != "" {
					l.namesakes[n] = true
				}
			}
		case "spellings":
			words := strings.Fields(line)
			for _, w := range words {
				l.spellings[w] = words[0]
			}
		default:
			for _, w := range strings.Fields(line) {
				l.words[w] |= listNamed(heading)
			}
		}
	}
	return l
})

// in reports whether a word stands in a list.
func in(word string, which list) bool { return vocabulary().words[word]&which != 0 }

// records are the lines of a table that are neither empty nor comments.
func records(table string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for line := range strings.Lines(table) {
			line = strings.TrimSpace(line)
			if line != "" && !strings.HasPrefix(line, "#") && !yield(line) {
				return
			}
		}
	}
}
