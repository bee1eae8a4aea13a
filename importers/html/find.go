package html

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// find returns the paragraphs of the element that holds the story: from the
// top, always the one child that holds most of the running text, until the text
// divides; or the element within that is named for it.
func (t *tree) find() []block {
	if len(t.all) == 0 {
		return nil
	}
	return t.within(t.container())
}

// container returns the number of the element that holds the story.
func (t *tree) container() int {
	at := 0
	for {
		next := t.heaviestChild(at)
		if next < 0 || 4*t.prose[next] < 3*t.prose[at] {
			break
		}
		at = next
	}
	if n := t.named(at); n >= 0 {
		return n
	}
	return at
}

// heaviestChild returns the child of an element that holds the most running text, or -1.
func (t *tree) heaviestChild(of int) int {
	best := -1
	for i := of + 1; i < len(t.all) && t.parent[i] >= of; i++ {
		if t.parent[i] == of && t.prose[i] > 0 && !t.beside[i] && (best < 0 || t.prose[i] > t.prose[best]) {
			best = i
		}
	}
	return best
}

// named returns the innermost element that holds all those within another that
// are named alike for an article's body, if there is two fifths of the running
// text in one of them; else -1.
func (t *tree) named(in int) int {
	best := -1
	for i := in; i < len(t.all) && (i == in || t.parent[i] >= in); i++ {
		if t.beside[i] || 5*t.prose[i] < 2*t.prose[in] || t.prose[i] == 0 || !isBodyNamed(t.all[i]) {
			continue
		}
		if best < 0 || t.prose[i] >= t.prose[best] {
			best = i
		}
	}
	if best < 0 {
		return -1
	}
	around := best
	for i := in; i < len(t.all) && (i == in || t.parent[i] >= in); i++ {
		if t.prose[i] > 0 && !t.beside[i] && !t.isIn(i, best) && isBodyNamed(t.all[i]) && slices.Equal(marks(t.all[i]), marks(t.all[best])) {
			for !t.isIn(i, around) {
				around = t.parent[around]
			}
		}
	}
	return around
}

// isBodyNamed reports whether an element is named for the body of an article.
func isBodyNamed(n *html.Node) bool {
	if slices.Contains(strings.Fields(attr(n, "itemprop")), "articleBody") || is(n, "article") {
		return true
	}
	words := marks(n)
	for i := range words {
		if i+1 >= len(words) {
			break
		}
		a, b := words[i], words[i+1]
		switch a {
		case "article", "story", "post", "entry", "news", "content", "blog":
			switch b {
			case "body", "text", "content", "copy":
				return true
			}
		}
	}
	return false
}

// within returns the paragraphs in an element that do not stand beside the story.
func (t *tree) within(n int) []block {
	var found []block
	for _, b := range t.blocks {
		if t.isIn(b.n, n) && !t.beside[b.n] {
			found = append(found, b)
		}
	}
	return found
}

// isIn reports whether an element is another or in it.
func (t *tree) isIn(n, other int) bool {
	for n > other {
		n = t.parent[n]
	}
	return n == other
}

// isNamed reports whether an element, or one around it, is named for an article's body.
func (t *tree) isNamed(n int) bool {
	for ; n > 0; n = t.parent[n] {
		if isBodyNamed(t.all[n]) {
			return true
		}
	}
	return false
}
