package app

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
	"time"

	"github.com/saidby/saidby/cmd/internal/answer"
	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema"
)

// A judgement is a line of at most this many bytes; so many lines are written at once.
const (
	longestJudgement   = 1 << 20
	judgementsTogether = 256
)

var (
	errLongLine = errors.New("longer than a judgement can be")
	errNoObject = errors.New("not a JSON object")
)

// takeIn takes in the export that --from names.
func (in *invocation) takeIn(ctx context.Context) error {
	path := in.String("from")
	if in.form != forPeople && in.form != asJSON {
		return usagef("--from tells what it took in for people, or with --json")
	}
	r, err := in.input(path)
	if err != nil {
		return err
	}
	defer r.Close()
	l, err := in.open(ctx, graph.Options{Create: true})
	if err != nil {
		return err
	}
	var done answer.TakenIn
	if err := in.takeLines(ctx, l, path, r, &done); err != nil {
		return err
	}
	if in.form == asJSON {
		err = writeJSON(in.out(), done)
	} else {
		_, err = fmt.Fprintf(in.out(), "%s\n", takenIn(done))
	}
	switch {
	case err != nil || done.Failed == 0:
		return err
	case done.Changed+done.Known > 0:
		return fmt.Errorf("%w, %w", errPartly, errSaid)
	}
	return errors.Join(errors.New("nothing could be read"), errSaid)
}

// takenIn says what was taken in.
func takenIn(done answer.TakenIn) string {
	text := fmt.Sprintf("%d taken in, %d known already", done.Changed, done.Known)
	if done.Failed > 0 {
		text += fmt.Sprintf(", %d not read", done.Failed)
	}
	return text
}

// takeLines writes the judgements of a file, some at a time.
func (in *invocation) takeLines(ctx context.Context, l *graph.Library, path string, r io.Reader, done *answer.TakenIn) error {
	var some []schema.Judgement
	keep := func() error {
		changed, err := l.Judge(ctx, some...)
		done.Changed += len(changed)
		done.Known += len(some) - len(changed)
		some = some[:0]
		return roomHint(err)
	}
	for line, err := range jsonLines(r) {
		var j schema.Judgement
		if err == nil {
			j, err = readJudgement(line.text)
		}
		if err != nil {
			in.term.Errorf("%v", format.FailLine(path, line.number, 0, err))
			done.Failed++
			continue
		}
		if some = append(some, j); len(some) == judgementsTogether {
			if err := keep(); err != nil {
				return err
			}
		}
	}
	return keep()
}

// readJudgement reads a line of an export.
func readJudgement(line []byte) (schema.Judgement, error) {
	var a answer.Judgement
	err := json.Unmarshal(line, &a)
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	var at *time.ParseError
	switch {
	case err == nil:
		return a.Judgement()
	case errors.As(err, &kind) && kind.Field != "":
		err = fmt.Errorf("field %q may not be a %s", kind.Field, kind.Value)
	case errors.As(err, &at):
		err = fmt.Errorf("%q is no time: want one as 2024-03-11T08:00:00Z", strings.Trim(at.Value, `"`))
	case errors.As(err, &syntax), errors.As(err, &kind):
		err = errNoObject
	}
	return schema.Judgement{}, err
}

// textLine is a line of a file, counted from 1.
type textLine struct {
	text   []byte
	number int
}

// jsonLines yields the lines that are not blank, each valid until the next; with
// errLongLine for one that is too long, without its text.
func jsonLines(r io.Reader) iter.Seq2[textLine, error] {
	return func(yield func(textLine, error) bool) {
		in := bufio.NewReader(r)
		var line []byte
		long := false
		for number := 1; ; {
			part, err := in.ReadSlice('\n')
			if long = long || len(line)+len(part) > longestJudgement; !long {
				line = append(line, part...)
			}
			if errors.Is(err, bufio.ErrBufferFull) {
				continue
			}
			if err != nil && !errors.Is(err, io.EOF) {
				yield(textLine{nil, number}, err)
				return
			}
			more := true
			switch text := bytes.TrimSpace(bytes.TrimPrefix(line, []byte("\xEF\xBB\xBF"))); {
			case long:
				more = yield(textLine{nil, number}, errLongLine)
			case len(text) > 0:
				more = yield(textLine{text, number}, nil)
			}
			if !more || err != nil {
				return
			}
			number++
			line, long = line[:0], false
		}
	}
}
