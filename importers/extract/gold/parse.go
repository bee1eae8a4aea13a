package gold

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/saidby/saidby/schema"
)

// ParseReading reads what stands in an article in the form that
// testdata/articles/README.md describes, and finds the words in the article's
// text. It returns an error that wraps [ErrMalformed] and names the line.
func ParseReading(a *schema.Article, r io.Reader) (*Reading, error) {
	raw, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("gold: %w", err)
	}
	p := parser{body: a.Text, after: [2]int{-1, -1}}
	for line := range strings.Lines(string(raw)) {
		p.line++
		if err := p.take(strings.TrimSuffix(line, "\n")); err != nil {
			return nil, fmt.Errorf("gold line %d: %w", p.line, err)
		}
	}
	if err := p.close(); err != nil {
		return nil, fmt.Errorf("gold line %d: %w", p.line, err)
	}
	if err := p.checkRelays(); err != nil {
		return nil, fmt.Errorf("gold: %w", err)
	}
	return &p.out, nil
}

// parser reads line by line.
type parser struct {
	body string
	out  Reading
	line int
	// open is the block that is being read, words its words so far.
	open  *Saying
	words words
	after [2]int
}

// malformed says what is wrong with a line.
func malformed(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrMalformed, fmt.Sprintf(format, args...))
}

// take reads one line.
func (p *parser) take(line string) error {
	switch {
	case line == "":
		return p.close()
	case strings.HasPrefix(line, "  "):
		if p.open == nil {
			return malformed("%q belongs to no block", line)
		}
		name, value, _ := strings.Cut(line[2:], " ")
		return p.field(name, strings.TrimLeft(value, " "))
	case p.open != nil:
		return malformed("%q stands in a block", line)
	}
	name, rest, _ := strings.Cut(line, " ")
	switch name {
	case "reprint", "notice", "alias", "role":
		return p.note(name, rest)
	}
	return p.begin(name, rest)
}

// begin opens a block: "2 cite indirect".
func (p *parser) begin(number, rest string) error {
	if want := strconv.Itoa(len(p.out.Sayings) + 1); number != want {
		return malformed("block %q, want %s", number, want)
	}
	act, manner, _ := strings.Cut(rest, " ")
	s := Saying{Act: schema.Act(act), Manner: schema.Manner(manner)}
	switch {
	case !s.Act.Valid():
		return malformed("there is no act %q", act)
	case s.Act == schema.Decline && manner != "":
		return malformed("%s has no manner", act)
	case s.Act != schema.Decline && !slices.Contains(schema.Manners(), s.Manner):
		return malformed("there is no manner %q", manner)
	}
	p.open, p.words = &s, words{}
	return nil
}

// field reads one line of a block.
func (p *parser) field(name, value string) error {
	if value == "" {
		return malformed("%s without words", name)
	}
	var err error
	switch name {
	case "source":
		p.words.source = pieces(value)
	case "cue":
		p.words.cue = pieces(value)
	case "content":
		p.words.content = pieces(value)
	case "speaker":
		p.open.Speakers, err = speakers(value)
	case "relayed-by":
		if p.open.RelayedBy, err = strconv.Atoi(value); err != nil || p.open.RelayedBy < 1 {
			return malformed("there is no block %q", value)
		}
		p.open.Nested = true
	case "blamed":
		p.open.Blamed = append(p.open.Blamed, parseBlamed(value))
	case "said":
		if p.open.Said, err = schema.ParseDate(value); err != nil || p.open.Said.EDTF() != value {
			return malformed("%q is no date in EDTF", value)
		}
	default:
		return malformed("there is no field %q", name)
	}
	return err
}

// parseBlamed reads "PARTY for EVENT". A party or cause that has a "for" of its own
// stands in straight quotation marks.
func parseBlamed(value string) Blamed {
	if rest, ok := strings.CutPrefix(value, `"`); ok {
		if party, event, ok := strings.Cut(rest, `" for `); ok && party != "" {
			return Blamed{party, event}
		}
		if party, ok := strings.CutSuffix(rest, `"`); ok && party != "" {
			return Blamed{Party: party}
		}
	}
	party, event, _ := strings.Cut(value, " for ")
	return Blamed{party, event}
}

// speakers reads "A (person) & B (unnamed)".
func speakers(value string) ([]Actor, error) {
	var out []Actor
	for _, s := range strings.Split(value, ") & ") {
		s = strings.TrimSuffix(s, ")")
		i := strings.LastIndex(s, " (")
		if i <= 0 || !slices.Contains(schema.ActorKinds(), schema.ActorKind(s[i+2:])) {
			return nil, malformed("speaker %q (want NAME (KIND))", value)
		}
		out = append(out, Actor{s[:i], schema.ActorKind(s[i+2:])})
	}
	return out, nil
}

// close ends a block and finds its words in the text.
func (p *parser) close() error {
	if p.open == nil {
		return nil
	}
	s := p.open
	p.open = nil
	if len(p.words.cue) == 0 || (len(p.words.content) == 0) != (s.Act == schema.Decline) {
		return malformed("block %d lacks a cue, or has content though it declines, or none though it does not", len(p.out.Sayings)+1)
	}
	a, missing := place(p.body, p.words, p.after)
	switch missing {
	case "":
	case "order":
		return malformed("block %d stands before the one before it, or its parts overlap", len(p.out.Sayings)+1)
	default:
		return malformed("the %s of block %d is not in the text", missing, len(p.out.Sayings)+1)
	}
	a.Nested = s.Nested
	s.Attribution = a
	p.after = s.key()
	p.out.Sayings = append(p.out.Sayings, *s)
	return nil
}

// checkRelays checks that every next hand is a block, and another one.
func (p *parser) checkRelays() error {
	for i, s := range p.out.Sayings {
		if s.RelayedBy > len(p.out.Sayings) || s.RelayedBy == i+1 {
			return malformed("block %d is relayed by %d", i+1, s.RelayedBy)
		}
	}
	return nil
}
