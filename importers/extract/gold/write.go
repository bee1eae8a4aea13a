package gold

import (
	"fmt"
	"strings"

	"github.com/saidby/saidby/schema/text"
)

// Format writes the reading of a text in the form that [ParseReading] reads.
// Line breaks within a span are written as a pilcrow, because a line never
// wraps.
func (r *Reading) Format(body string) string {
	var b strings.Builder
	for i, s := range r.Sayings {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(strings.TrimSpace(fmt.Sprintf("%d %s %s", i+1, s.Act, s.Manner)))
		b.WriteByte('\n')
		s.fields(&b, body)
	}
	notes := r.notes()
	if len(r.Sayings) > 0 && notes != "" {
		b.WriteByte('\n')
	}
	return b.String() + notes
}

// fields writes the lines of one block.
func (s *Saying) fields(b *strings.Builder, body string) {
	line := func(name, value string) {
		if value != "" {
			fmt.Fprintf(b, "  %-9s %s\n", name, unwrap(value))
		}
	}
	line("source", text.Join(body, s.Source))
	line("cue", text.Join(body, s.Cue))
	line("content", text.Join(body, s.Content))
	var speakers []string
	for _, a := range s.Speakers {
		speakers = append(speakers, fmt.Sprintf("%s (%s)", a.Name, a.Kind))
	}
	line("speaker", strings.Join(speakers, " & "))
	if s.RelayedBy > 0 {
		line("relayed-by", fmt.Sprint(s.RelayedBy))
	}
	for _, x := range s.Blamed {
		party := x.Party
		if strings.Contains(party, " for ") || strings.HasPrefix(party, `"`) {
			party = `"` + party + `"`
		}
		if x.For != "" {
			party += " for " + x.For
		}
		line("blamed", party)
	}
	line("said", s.Said.EDTF())
}

// notes writes the lines after the blocks.
func (r *Reading) notes() string {
	var b strings.Builder
	for _, x := range r.Reprints {
		fmt.Fprintf(&b, "reprint from %s kind %s: \"%s\"\n", x.From, x.Kind, unwrap(x.Words))
	}
	for _, n := range r.Notices {
		fmt.Fprintf(&b, "notice %s: \"%s\"\n", n.Kind, unwrap(n.Words))
	}
	for _, n := range r.Aliases {
		fmt.Fprintf(&b, "alias %s: %s\n", unwrap(n.Actor), unwrap(strings.Join(n.Names, "; ")))
	}
	for _, n := range r.Roles {
		fmt.Fprintf(&b, "role %s: %s\n", unwrap(n.Actor), unwrap(strings.Join(n.Names, "; ")))
	}
	return b.String()
}

// unwrap makes one line of words.
func unwrap(s string) string { return strings.ReplaceAll(s, "\n", "¶") }
