package app

import (
	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/cmd/internal/render"
	"github.com/saidby/saidby/graph"
)

// confidenceFlag returns the flag that leaves out what is doubtful.
func confidenceFlag() cli.Flag {
	return &cli.Float64Flag{Name: "min-confidence", Usage: "the extractor is at least `N` sure, from 0 to 1"}
}

// sure returns the library as it answers who wants what --min-confidence says.
func (in *invocation) sure(l *graph.Library) *graph.Sure { return l.Sure(in.Float64("min-confidence")) }

// noteLeftOut tells how many answers --min-confidence has cost, and people's judgements.
func (in *invocation) noteLeftOut(s *graph.Sure) {
	if n := s.LeftOut(); n > 0 {
		in.term.Notef("%s left out: the extractor is less than %v sure", render.Count(n, "statement", "statements"), in.Float64("min-confidence"))
	}
	if n := s.Rejected(); n > 0 {
		in.term.Notef("%s left out: judged to be no claim, see saidby judgements", render.Count(n, "statement", "statements"))
	}
}

// nothing says that there is no answer: in the given words, unless there is one
// that --min-confidence or a person's judgement leaves out.
func (in *invocation) nothing(s *graph.Sure, format string, args ...any) error {
	switch {
	case s.LeftOut() > 0:
		return nothingf("nothing found of which the extractor is %v sure", in.Float64("min-confidence"))
	case s.Rejected() > 0:
		return nothingf("nothing found that was not judged to be no claim")
	}
	return nothingf(format, args...)
}
