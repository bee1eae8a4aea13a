package feed

import (
	stdhtml "html"
	"strings"

	"github.com/saidby/saidby/importers/format"
)

// names brings names of authors into a list. One alone may be a byline.
func names(list ...string) []string {
	var out []string
	for _, s := range list {
		if s = withoutMail(s); len(list) == 1 {
			return format.Authors(s)
		}
		out = format.AddAuthor(out, s)
	}
	return out
}

// withoutMail takes the address out of "jane@example.org (Jane Doe)" and "Jane
// Doe <jane@example.org>".
func withoutMail(s string) string {
	var words []string
	for _, w := range strings.Fields(stdhtml.UnescapeString(s)) {
		if !strings.Contains(w, "@") {
			words = append(words, w)
		}
	}
	rest := strings.Join(words, " ")
	if len(words) > 0 && strings.Contains(s, "@") {
		rest = strings.Trim(rest, "()<> ")
	}
	return rest
}
