package search

import "github.com/saidby/saidby/graph/search/words"

// stemmer stems the words of documents as far as somebody looks for them. A stem
// begins with the same byte as its form, so that most words need no stemming.
type stemmer struct{ initials [256]bool }

// want notes a stem, or a form, that is looked for.
func (s *stemmer) want(stem string) {
	if stem != "" {
		s.initials[stem[0]] = true
	}
}

// stem returns the stem of a form, or "" for one that nobody looks for.
func (s *stemmer) stem(form string) string {
	if !s.initials[form[0]] {
		return ""
	}
	return words.Stem(form)
}
