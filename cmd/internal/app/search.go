package app

import (
	"context"
	"errors"
	"iter"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/cmd/internal/answer"
	"github.com/saidby/saidby/cmd/internal/render"
	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/search"
)

// usualSearch is how many answers `search` gives unless told otherwise.
const usualSearch = 20

// searchCommand finds words.
func searchCommand() *command {
	return &command{
		name: "search", args: "QUERY", least: 1, most: -1, group: ask,
		summary: "words in claims and articles",
		text: `Finds claims and articles that hold all the words. "Phrases" are in quotation
marks, prefix* ends in a star, -word leaves out; actor:, pub:, act:, manner:, date:
and title: say where to look. saidby help query tells the whole language.`,
		examples: `# a phrase, said by anybody
saidby search '"Quds Force" act:say'
# what one person said about a subject in one month
saidby search 'actor:pompeo troops date:2019-12'`,
		exits: exits("something fits", "nothing does"),
		flags: append([]cli.Flag{confidenceFlag(), limitFlag(usualSearch)}, formFlags()...),
		run:   runSearch,
	}
}

// runSearch answers the question.
func runSearch(ctx context.Context, in *invocation) error {
	l, err := in.library(ctx)
	if err != nil {
		return err
	}
	query := in.words()
	sure := in.sure(l)
	page, err := sure.Search(ctx, query, in.Int("limit"))
	if errors.Is(err, search.ErrEmptyQuery) || errors.As(err, new(*search.SyntaxError)) {
		return hint(usagef("%v", err), "saidby help query")
	}
	if err != nil {
		return err
	}
	none := len(page.Claims)+len(page.Articles) == 0
	switch {
	case in.form == forPeople && none:
	case in.form == forPeople:
		s := in.sheet()
		render.Search(s, page)
		err = s.Err()
	default:
		_, err = lister[answer.Hit, answer.Hit]{
			convert: func(h answer.Hit) (answer.Hit, error) { return h, nil },
			whole: func(hits []answer.Hit) any {
				whole := answer.Search{Query: query, Claims: []answer.FoundClaim{}, Articles: []answer.FoundArticle{}}
				for _, h := range hits {
					if h.Claim != nil {
						whole.Claims = append(whole.Claims, *h.Claim)
					} else {
						whole.Articles = append(whole.Articles, *h.Article)
					}
				}
				return whole
			},
		}.write(in, in.hits(ctx, page))
	}
	in.noteLeftOut(sure)
	if err == nil && none {
		return in.nothing(sure, "nothing in this graph fits %q", query)
	}
	return err
}

// hits returns what a search found, claims first.
func (in *invocation) hits(ctx context.Context, page *graph.SearchPage) iter.Seq2[answer.Hit, error] {
	return func(yield func(answer.Hit, error) bool) {
		for _, c := range page.Claims {
			o, err := in.offsets(ctx, c.Article.ID)
			if err != nil {
				yield(answer.Hit{}, err)
				return
			}
			found := answer.NewFoundClaim(c, o)
			if !yield(answer.Hit{Claim: &found}, nil) {
				return
			}
		}
		for _, a := range page.Articles {
			found := answer.NewFoundArticle(a)
			if !yield(answer.Hit{Article: &found}, nil) {
				return
			}
		}
	}
}
