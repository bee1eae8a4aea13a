package app

import (
	"context"
	"slices"
	"strings"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
)

// judgeCommand decides questions about what was read.
func judgeCommand() *command {
	return &command{
		name: "judge", args: "QUESTION ID [ID] VERDICT", least: 3, most: 4, group: keep,
		summary: "decide a question about what was read",
		text: `Writes a decision to the log of judgements; the VERDICT is yes, no or unsure. The
QUESTION is claim: is it a claim at all? What is none is left out of answers. Or
speaker: are the words of an attribution, or of all attributions of a claim, rightly
credited, or, with an actor for the second ID, that actor's? Or reprint: is the first
article a reprint, of the second if there is one? What is decided of two articles comes
before what is decided of one, and a yes has to name the original unless the graph tells
of one. Questions heed it at once, no article is changed, and saidby undo takes it back.`,
		examples: `# no claim at all
saidby judge claim 91c3d7e no
# said by somebody else
saidby judge speaker 77a10f3 "Tomas Adair" no
saidby judge speaker 77a10f3 "Ana Brill" yes
# a copy that no comparison finds
saidby judge reprint 8451804 e21084d yes --note "translated"`,
		exits: exits("decided", "there is no such node"),
		flags: judgingFlags(noteFlag()),
		run:   runJudge,
	}
}

// judgeQuestions are the questions as they are typed, in the order of the help.
func judgeQuestions() []string { return []string{"claim", "speaker", "reprint"} }

// judgedKinds returns what a question is called in the log, and what kinds of node it
// is about: the first, and the second if it may have one.
func judgedKinds(question string) (q schema.Question, first, second []schema.NodeKind) {
	switch question {
	case "claim":
		return schema.IsClaim, []schema.NodeKind{schema.ClaimNode}, nil
	case "speaker":
		return schema.RightSpeaker, []schema.NodeKind{schema.AttributionNode, schema.ClaimNode}, []schema.NodeKind{schema.ActorNode}
	}
	return schema.IsReprint, []schema.NodeKind{schema.ArticleNode}, []schema.NodeKind{schema.ArticleNode}
}

// runJudge decides.
func runJudge(ctx context.Context, in *invocation) error {
	args := in.Args().Slice()
	question, refs, verdict := args[0], args[1:len(args)-1], schema.Verdict(args[len(args)-1])
	if !slices.Contains(judgeQuestions(), question) {
		return usagef("there is no question %q: want one of %s", question, strings.Join(judgeQuestions(), ", "))
	}
	if !slices.Contains(schema.Verdicts(), verdict) {
		return usagef("%q is no verdict: want yes, no or unsure", string(verdict))
	}
	q, first, second := judgedKinds(question)
	if len(refs) > 1 && second == nil {
		return usagef("judge %s is about one ID, not about %q as well", question, refs[1])
	}
	by, err := in.by()
	if err != nil {
		return err
	}
	l, err := in.writable(ctx)
	if err != nil {
		return err
	}
	j := schema.Judgement{Question: q, Verdict: verdict, By: by, Note: in.String("note")}
	for i, ref := range refs {
		kinds, id := first, &j.A
		if i > 0 {
			kinds, id = second, &j.B
		}
		n, err := in.find(ctx, ref, kinds...)
		if err != nil {
			return err
		}
		*id = n.ID
	}
	if j.A == j.B {
		return usagef("%q and %q are one article", refs[0], refs[1])
	}
	if j.Question == schema.IsReprint && j.Verdict == schema.Yes && j.B.IsZero() {
		if err := tellsOriginal(ctx, l, j.A, refs[0]); err != nil {
			return err
		}
	}
	return in.decide(ctx, l, []schema.Judgement{j})
}

// tellsOriginal refuses to have an article judged a reprint of whatever where that would
// tell nobody anything: it is none of anything that the graph tells of, and nobody decided
// that it is none.
func tellsOriginal(ctx context.Context, l *graph.Library, article schema.ID, ref string) error {
	links, err := l.Reprints(ctx, graph.ReprintFilter{Article: article})
	if err != nil {
		return err
	}
	about, err := l.JudgementsAbout(ctx, article)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(links, func(r graph.ReprintLink) bool { return r.Copy.ID == article }) ||
		slices.ContainsFunc(about, func(j schema.Judgement) bool { return j.Question == schema.IsReprint && j.B.IsZero() }) {
		return nil
	}
	return usagef("this graph knows no original of %q; to name one: saidby judge reprint %s ORIGINAL yes", ref, article.Short())
}
