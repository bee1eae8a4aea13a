package graph

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/saidby/saidby/schema"
)

// ClaimFilter selects acts of saying. Fields that are zero select everything;
// several fields must all fit.
type ClaimFilter struct {
	// Speaker is one of those credited, under any of its names: see [Library.Identity].
	Speaker schema.ID
	// OnBehalf selects, beside what the speaker said, what others said as its spokesmen.
	OnBehalf bool
	// For, where there is no Speaker, is the name of a body that no article has speak for
	// itself: what others said as its spokesmen is selected.
	For string
	// Publication is where the article appeared.
	Publication schema.ID
	Article     schema.ID
	// As are words of a title that the article gives one of those credited: see [Titled].
	As string
	// Act selects one act. Acts without content ([schema.Decline]) are selected
	// only by asking for them.
	Act    schema.Act
	Manner schema.Manner
	// About are words, all of which the claim's text holds; as in a search, their
	// endings do not matter.
	About string
	// Since and Until bound the date on which it was said, else the date of the
	// article, both inclusive, as precisely as they themselves are. What has
	// neither date, or no year, is then left out.
	Since, Until schema.Date
	// MaxHands is the greatest number of hands, see [TracePath.Count]; 0 for any.
	MaxHands int
	// Once asks for what copies of an article say again to come once, in the article
	// that the others have it from, as far as all else selects that; see
	// [Statement.Copies]. What two articles report that are no copies comes twice.
	Once bool
	// Limit is the greatest number of answers; 0 for any.
	Limit int
}

// Claims returns the acts of saying that a filter selects, by article and by
// place in it.
func (l *Library) Claims(ctx context.Context, f ClaimFilter) iter.Seq2[Statement, error] {
	return answers(ctx, l, func(d *desk) iter.Seq2[Statement, error] { return d.claims(f) })
}

func (d *desk) claims(f ClaimFilter) iter.Seq2[Statement, error] {
	var c candidates
	var by *party
	articles := func() (_ []schema.ID, err error) {
		if by, err = d.party(f.Speaker); err == nil && f.Speaker.IsZero() && f.For != "" {
			by = d.unheard(f.For)
		}
		if err == nil && (f.OnBehalf || f.For != "") {
			err = by.withVoices()
		}
		if err == nil {
			c, err = d.claimCandidates(f, by)
		}
		return c.articles(), err
	}
	found := func(d *desk) ([]Statement, error) {
		keep, check := by.keeping(d.article, f.fits)
		as, err := d.candidates(c, keep)
		if err = cmp.Or(err, check()); err != nil {
			return nil, err
		}
		return d.filter(as, f)
	}
	if f.Once {
		found = givenOnce(newOnce(d, d.identities().statementKey, (*Statement).itself), &c, found)
	}
	return limit(eachArticle(d, articles, found), f.Limit)
}

// Actor returns an actor as the first article that gives it a title tells of it,
// else as the first of all does, under the name that [Library.Show] gives. It
// does without the other articles, which Show puts together with it. It returns
// [ErrNotFound].
func (l *Library) Actor(ctx context.Context, id schema.ID) (*schema.Actor, error) {
	return answer(ctx, l, func(d *desk) (*schema.Actor, error) { return d.titled(id) })
}

// titled is what Actor says.
func (d *desk) titled(id schema.ID) (*schema.Actor, error) {
	var found *schema.Actor
	for a, err := range tell(d, Node{Kind: schema.ActorNode, ID: id}, func(d *desk) (schema.Actor, error) { return d.actor(id) }) {
		if err != nil {
			return nil, err
		}
		if found != nil {
			a.Name = found.Name
		}
		if found == nil || len(a.Roles) > 0 {
			found = &a
		}
		if len(a.Roles) > 0 {
			break
		}
	}
	if found == nil {
		return nil, fmt.Errorf("actor %s: %w", id.Short(), ErrNotFound)
	}
	return found, nil
}

// fits reports whether an attribution fits the filter as far as it tells by itself.
func (f *ClaimFilter) fits(a *schema.Attribution) bool {
	switch {
	case f.Act == "" && a.Act == schema.Decline,
		f.Act != "" && a.Act != f.Act,
		f.Manner != "" && a.Manner != f.Manner:
		return false
	}
	return true
}

// filter completes attributions of the article at hand and keeps those that fit.
func (d *desk) filter(as []schema.Attribution, f ClaimFilter) ([]Statement, error) {
	if len(as) == 0 {
		return nil, nil
	}
	article, err := d.summarize()
	if err != nil {
		return nil, err
	}
	if !f.Publication.IsZero() {
		if in, err := d.publications().all(f.Publication); err != nil || !publishedIn(article, in) {
			return nil, err
		}
	}
	whole := f.About != "" || f.As != "" || f.MaxHands > 0 // something is still to be asked of whole statements
	statements, err := d.statements(slices.DeleteFunc(as, func(a schema.Attribution) bool {
		return !within(a.Said, article.Published, f.Since, f.Until) || !whole && d.leavesOut(&a)
	}))
	if err != nil || !whole {
		return statements, err
	}
	if f.MaxHands > 0 {
		if statements, err = d.through(statements, f.MaxHands); err != nil {
			return nil, err
		}
	}
	return slices.DeleteFunc(statements, func(s Statement) bool {
		return !isAbout(s.Claim.Text, f.About) || !calledAs(s.Speakers, f.As) || d.leavesOut(&s.Attribution)
	}), nil
}

// through keeps those statements of the article at hand that came through so many hands at
// most, by the way that each of their claims went.
func (d *desk) through(statements []Statement, most int) ([]Statement, error) {
	way, err := d.reprintChain(d.article, nil)
	if err != nil {
		return nil, err
	}
	var kept []Statement
	for i := range statements {
		s := &statements[i]
		its := way
		if foundByText(way) {
			if its, err = d.reprintChain(d.article, &s.Claim); err != nil {
				return nil, err
			}
		}
		if hands(steps(its), len(s.Via)) <= most {
			kept = append(kept, *s)
		}
	}
	return kept, nil
}

// within reports whether something said then, in an article of that date, lies
// between two dates. Dates are compared as far as the bounds are precise.
func within(said, article, since, until schema.Date) bool {
	if !since.Known() && !until.Known() {
		return true
	}
	d, _ := placed(said, article)
	if d.Year == 0 {
		return false
	}
	day := func(d schema.Date) string { s, _, _ := strings.Cut(d.EDTF(), "T"); return s }
	compare := func(d, bound schema.Date) int {
		a, b := day(d), day(bound)
		n := min(len(a), len(b))
		return strings.Compare(a[:n], b[:n])
	}
	return (!since.Known() || compare(d, since) >= 0) && (!until.Known() || compare(d, until) <= 0)
}

// limit ends an answer after n; 0 for never.
func limit[T any](seq iter.Seq2[T, error], n int) iter.Seq2[T, error] {
	if n <= 0 {
		return seq
	}
	return func(yield func(T, error) bool) {
		i := 0
		for t, err := range seq {
			if !yield(t, err) {
				return
			}
			if i++; i == n {
				return
			}
		}
	}
}
