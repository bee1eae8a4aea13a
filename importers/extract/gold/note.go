package gold

import (
	"slices"
	"strings"

	"github.com/saidby/saidby/schema"
)

// note reads a line that stands after the blocks.
func (p *parser) note(name, rest string) error {
	switch name {
	case "reprint":
		return p.reprint(rest)
	case "notice":
		return p.notice(rest)
	}
	actor, list, ok := strings.Cut(rest, ": ")
	if !ok || actor == "" || list == "" {
		return malformed("%s %q (want NAME: A; B)", name, rest)
	}
	n := Names{actor, strings.Split(list, "; ")}
	if name == "alias" {
		p.out.Aliases = append(p.out.Aliases, n)
	} else {
		p.out.Roles = append(p.out.Roles, n)
	}
	return nil
}

// reprint reads `from NAME kind KIND: "the notice"`.
func (p *parser) reprint(rest string) error {
	head, words, ok := quoted(rest)
	name, from := strings.CutPrefix(head, "from ")
	i := strings.LastIndex(name, " kind ")
	if !ok || !from || i <= 0 {
		return malformed("reprint %q (want from NAME kind KIND: \"the notice\")", rest)
	}
	r := Reprint{name[:i], schema.ReprintKind(name[i+len(" kind "):]), words}
	if !slices.Contains(schema.ReprintKinds(), r.Kind) {
		return malformed("there is no kind of reprint %q", r.Kind)
	}
	if len(occurrences(p.body, words)) == 0 {
		return malformed("the notice %q is not in the text", words)
	}
	p.out.Reprints = append(p.out.Reprints, r)
	return nil
}

// notice reads `KIND: "the words"`.
func (p *parser) notice(rest string) error {
	kind, words, ok := quoted(rest)
	n := Notice{schema.NoticeKind(kind), words}
	switch {
	case !ok:
		return malformed("notice %q (want KIND: \"the words\")", rest)
	case !slices.Contains(schema.NoticeKinds(), n.Kind):
		return malformed("there is no kind of notice %q", n.Kind)
	case len(occurrences(p.body, words)) == 0:
		return malformed("the notice %q is not in the text", words)
	}
	p.out.Notices = append(p.out.Notices, n)
	return nil
}

// quoted parts `head: "words"`. The words may hold quotation marks themselves.
func quoted(s string) (head, words string, ok bool) {
	head, words, ok = strings.Cut(s, `: "`)
	words, closed := strings.CutSuffix(words, `"`)
	return head, words, ok && closed && words != ""
}
