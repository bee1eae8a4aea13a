package conllu

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"
)

// ErrFormat is returned when a line is not CoNLL-U.
var ErrFormat = errors.New("malformed CoNLL-U")

// Sentence is one tree.
type Sentence struct {
	ID    string // the sent_id comment, empty when there is none
	Words []Word
}

// Word is one syntactic word.
type Word struct {
	Form  string
	XPOS  string // the treebank's own tag; for English treebanks the Penn tag
	Head  int    // index of the head in Sentence.Words, -1 for the root
	Rel   string // relation to the head, with its subtype: "acl:relcl"
	Glued bool   // no blank stands between this word and the next one
}

// Forms returns the words' forms.
func (s Sentence) Forms() []string {
	out := make([]string, len(s.Words))
	for i, w := range s.Words {
		out[i] = w.Form
	}
	return out
}

// Read returns the sentences of r in order. It stops at the first line that
// is malformed with an error that wraps [ErrFormat] and names the line, and
// at the first error of r.
func Read(r io.Reader) iter.Seq2[Sentence, error] {
	return func(yield func(Sentence, error) bool) {
		in := bufio.NewScanner(r)
		in.Buffer(make([]byte, 1<<16), 1<<22)
		var p parser
		n := 0
		for more := true; more; {
			more = in.Scan()
			n++
			if more && in.Text() != "" {
				if err := p.line(in.Text()); err != nil {
					yield(Sentence{}, fmt.Errorf("line %d: %w", n, err))
					return
				}
				continue
			}
			// An empty line, or the end, ends a sentence.
			s, err := p.finish()
			if err != nil {
				yield(Sentence{}, fmt.Errorf("line %d: %w", n, err))
				return
			}
			if len(s.Words) > 0 && !yield(s, nil) {
				return
			}
		}
		if err := in.Err(); err != nil {
			yield(Sentence{}, err)
		}
	}
}

// parser collects the lines of one sentence.
type parser struct {
	s          Sentence
	rangeEnd   int  // last word of the multiword token being read
	rangeGlued bool // whether that token is followed by no blank
}

// finish returns the sentence read so far and begins another.
func (p *parser) finish() (Sentence, error) {
	s := p.s
	*p = parser{}
	for _, w := range s.Words {
		if w.Head >= len(s.Words) {
			return Sentence{}, fmt.Errorf("%w: head %d of %d words", ErrFormat, w.Head+1, len(s.Words))
		}
	}
	if i := s.circle(); i >= 0 {
		return Sentence{}, fmt.Errorf("%w: the heads of word %d lead in a circle", ErrFormat, i+1)
	}
	return s, nil
}

// circle returns a word from which no root is reached, or -1.
func (s Sentence) circle() int {
	for i := range s.Words {
		at := i
		for range s.Words {
			if at >= 0 {
				at = s.Words[at].Head
			}
		}
		if at >= 0 {
			return i
		}
	}
	return -1
}

func (p *parser) line(line string) error {
	if comment, ok := strings.CutPrefix(line, "#"); ok {
		if id, ok := strings.CutPrefix(strings.TrimSpace(comment), "sent_id ="); ok {
			p.s.ID = strings.TrimSpace(id)
		}
		return nil
	}
	f := strings.Split(line, "\t")
	if len(f) != 10 {
		return fmt.Errorf("%w: %d columns, want 10", ErrFormat, len(f))
	}
	if strings.Contains(f[0], ".") {
		return nil
	}
	glued := strings.Contains(f[9], "SpaceAfter=No")
	if _, last, ok := strings.Cut(f[0], "-"); ok {
		n, err := strconv.Atoi(last)
		if err != nil {
			return fmt.Errorf("%w: range %q", ErrFormat, f[0])
		}
		p.rangeEnd, p.rangeGlued = n, glued
		return nil
	}
	n, err := strconv.Atoi(f[0])
	if err != nil || n != len(p.s.Words)+1 {
		return fmt.Errorf("%w: id %q, want %d", ErrFormat, f[0], len(p.s.Words)+1)
	}
	head, err := strconv.Atoi(f[6])
	if err != nil || head < 0 {
		return fmt.Errorf("%w: head %q", ErrFormat, f[6])
	}
	switch {
	case n < p.rangeEnd:
		glued = true
	case n == p.rangeEnd:
		glued = p.rangeGlued
	}
	p.s.Words = append(p.s.Words, Word{Form: f[1], XPOS: f[4], Head: head - 1, Rel: f[7], Glued: glued})
	return nil
}
