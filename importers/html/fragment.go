package html

import (
	"strings"

	"github.com/saidby/saidby/schema/text"
)

// Fragment returns the text of a piece of HTML that is nothing but an article's
// text, as feeds and news items carry it: a paragraph for each block element, a
// blank line between them; scripts, pictures and captions are left out. Links to
// other stories stay, for there is no page to tell them by. It returns "" for a
// piece without text, and an error that wraps [format.ErrTooLarge] for one beyond
// the limits of a page.
func Fragment(raw string) (string, error) {
	p, err := prune([]byte(raw))
	if err != nil {
		return "", err
	}
	doc, err := parseTree(p)
	if err != nil {
		return "", err
	}
	var paragraphs []string
	for _, b := range blocksOf(doc) {
		paragraphs = append(paragraphs, b.text)
	}
	clean, _ := text.Clean(strings.Join(paragraphs, "\n\n"))
	return clean, nil
}
