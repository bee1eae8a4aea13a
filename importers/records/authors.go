package records

import (
	"strings"

	"github.com/saidby/saidby/importers/format"
)

// authors takes several names as they are; one alone may be a byline, or a list
// in one string.
func authors(values []string) []string {
	if len(values) == 1 {
		names, listed := printed(values[0])
		if !listed {
			return format.Authors(values[0])
		}
		values = names
	}
	var names []string
	for _, name := range values {
		names = format.AddAuthor(names, name)
	}
	return names
}

// printed reads a list as Python and JSON print it: ['Jane Doe', "O'Hara"]. It
// is none where something else stands between its strings than commas.
func printed(s string) (items []string, listed bool) {
	s, opens := strings.CutPrefix(s, "[")
	s, closes := strings.CutSuffix(s, "]")
	if !opens || !closes {
		return nil, false
	}
	for {
		s = strings.TrimLeft(s, " ,")
		if s == "" {
			return items, true
		}
		end := closing(s)
		if end < 0 {
			return nil, false
		}
		items = append(items, strings.NewReplacer(`\'`, `'`, `\"`, `"`, `\\`, `\`).Replace(s[1:end]))
		s = s[end+1:]
		if s != "" && s[0] != ',' && s[0] != ' ' {
			return nil, false
		}
	}
}

// closing is where the quotation mark stands that closes the one at the
// beginning, or -1.
func closing(s string) int {
	if s[0] != '\'' && s[0] != '"' {
		return -1
	}
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case s[0]:
			return i
		}
	}
	return -1
}
