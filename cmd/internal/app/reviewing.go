package app

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/saidby/saidby/cmd/internal/render"
	"github.com/saidby/saidby/cmd/internal/term"
	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
)

// reviewing is one run of review.
type reviewing struct {
	*invocation
	who  string // decides
	keys *term.Keys
	// open are the questions, of all that there were, and next is the one to be asked.
	open  []graph.OpenQuestion
	all   int
	next  int
	asked bool // one at least
	// decided are the decisions that stand, the last one last.
	decided []reviewed
}

// reviewed is a question that was answered, with the judgements that were made.
type reviewed struct {
	question int
	ids      []schema.ID
}

// errDone ends a review.
var errDone = errors.New("done")

// review asks the questions that most hangs on, until they end or the person does.
func (in *invocation) review(ctx context.Context, limit int) error {
	by, err := in.by()
	if err != nil {
		return err
	}
	l, err := in.writable(ctx)
	if err != nil {
		return err
	}
	r := &reviewing{invocation: in, who: by, keys: in.term.Keys()}
	if r.open, r.all, err = l.OpenQuestions(ctx, limit); err != nil {
		return err
	}
	if r.all == 0 {
		return nothingf("no question is open in this graph")
	}
	for err == nil && r.next < len(r.open) {
		err = r.ask(ctx)
	}
	if errors.Is(err, errDone) || errors.Is(err, io.EOF) {
		err = nil
	}
	return errors.Join(r.total(), err)
}

// ask asks the next question, unless what was decided has answered it.
func (r *reviewing) ask(ctx context.Context) error {
	l, err := r.library(ctx) // it may be left, and another command write
	if err != nil {
		return err
	}
	q, err := l.StillOpen(ctx, &r.open[r.next])
	if errors.Is(err, graph.ErrNotFound) {
		r.next++
		return nil
	}
	if err != nil {
		return err
	}
	s := r.sheet()
	if r.asked {
		s.Break()
	}
	r.asked = true
	render.OpenQuestion(s, q, fmt.Sprintf("%d of %d", r.next+1, len(r.open)))
	if s.Err() != nil {
		return s.Err()
	}
	for {
		key, err := r.key(ctx, q)
		if err != nil {
			return err
		}
		answered, err := r.answer(ctx, q, key)
		if err != nil || answered {
			return err
		}
	}
}

// key waits for an answer. A person who thinks does not keep others from the graph.
func (r *reviewing) key(ctx context.Context, q *graph.OpenQuestion) (string, error) {
	if _, err := fmt.Fprint(r.out(), reviewKeys(q)); err != nil {
		return "", err
	}
	flush := r.term.Flush
	if r.keys.Single() {
		flush = r.leave
	}
	if err := flush(); err != nil {
		return "", err
	}
	key, err := r.keys.Next(ctx)
	if _, e := fmt.Fprintln(r.out(), key); err == nil {
		err = e
	}
	return key, err
}

// answer does what a key says, and reports whether the question is done with.
func (r *reviewing) answer(ctx context.Context, q *graph.OpenQuestion, key string) (bool, error) {
	switch key {
	case "q":
		return true, errDone
	case "s":
		r.next++
		return true, nil
	case "b":
		return r.back(ctx)
	case "?":
		_, err := fmt.Fprintln(r.out(), reviewHelp)
		return false, err
	}
	js := r.judgements(q, key)
	if len(js) == 0 {
		r.term.Notef("%q is no answer here; ? says what is", key)
		return false, nil
	}
	return r.write(ctx, js)
}

// judgements returns what an answer decides; nothing for what is none.
func (r *reviewing) judgements(q *graph.OpenQuestion, key string) (js []schema.Judgement) {
	verdict := schema.No
	others := q.Sides[1:]
	switch {
	case key == "n":
	case key == "u":
		verdict = schema.Unsure
	case key == "y" && len(others) == 1:
		verdict = schema.Yes
	case q.Bare && len(key) == 1 && key[0] >= '1' && int(key[0]-'0') <= len(others):
		verdict, others = schema.Yes, others[key[0]-'1':][:1]
	default:
		return nil
	}
	for i := range others {
		js = append(js, schema.Judgement{Question: schema.SameActor, A: q.Sides[0].ID, B: others[i].ID, Verdict: verdict, By: r.who})
	}
	return js
}

// write writes a decision. Where another command has the graph it can be made again.
func (r *reviewing) write(ctx context.Context, js []schema.Judgement) (bool, error) {
	l, err := r.writable(ctx)
	var changed []schema.Judgement
	if err == nil {
		changed, err = l.Judge(ctx, js...)
	}
	var locked *graph.LockedError
	if errors.As(err, &locked) {
		r.term.Notef("the graph is in use by %s; answer again when it is done", locked.Holder())
		return false, nil
	}
	if err != nil {
		return false, roomHint(err)
	}
	done := reviewed{question: r.next}
	s := r.sheet()
	for _, j := range changed {
		done.ids = append(done.ids, j.ID)
		judged, err := r.judged(ctx, j)
		if err != nil {
			return false, err
		}
		render.Decided(s, judged)
	}
	r.decided = append(r.decided, done)
	r.next++
	return true, s.Err()
}

// back takes the last decision back and asks its question again.
func (r *reviewing) back(ctx context.Context) (bool, error) {
	if len(r.decided) == 0 {
		r.term.Notef("nothing has been decided yet")
		return false, nil
	}
	l, err := r.writable(ctx)
	if err != nil {
		return false, err
	}
	last := r.decided[len(r.decided)-1]
	changed, err := l.Withdraw(ctx, r.who, time.Time{}, last.ids...)
	if err != nil {
		return false, roomHint(err)
	}
	s := r.sheet()
	for _, j := range changed {
		judged, err := r.judged(ctx, j)
		if err != nil {
			return false, err
		}
		render.TakenBack(s, judged, false)
	}
	r.decided = r.decided[:len(r.decided)-1]
	r.next = last.question
	return true, s.Err()
}

// total says how much was decided and how much is left. What was decided answers other
// questions, too, so that the rest is counted anew.
func (r *reviewing) total() error {
	ctx := context.Background() // said also where the work was interrupted
	l, err := r.library(ctx)
	if err != nil {
		return err
	}
	_, left, err := l.OpenQuestions(ctx, 1)
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintf(r.out(), "%d decided, %s left\n", len(r.decided), render.Count(left, "open question", "open questions")); err != nil {
		return err
	}
	if len(r.decided) > 0 {
		r.term.Hintf("saidby undo takes the last decision back; saidby judgements lists all")
	}
	return nil
}
