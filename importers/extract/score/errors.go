package score

import "slices"

// Category is a kind of error.
type Category string

// The categories. Contents match where they overlap by half, and so do sources
// and cues; edges are those of letters and digits.
const (
	// Missed is marked, and nothing found has its content or its cue.
	Missed Category = "missed"
	// Misplaced has the right cue, and a content that does not match.
	Misplaced Category = "content wrong"
	// False is found, and nothing marked has its content or its cue.
	False Category = "false find"

	// Of contents that match and are not the same, LeftEdge differ in where they
	// begin, RightEdge in where they end, BothEdges in both and Inside in neither,
	// but in the pieces between.
	LeftEdge  Category = "content left"
	RightEdge Category = "content right"
	BothEdges Category = "content both"
	Inside    Category = "content inside"

	// Of sources whose contents match, SourceMissing is marked and not found,
	// SourceExtra found and not marked, SourceWrong other words, and SourceEdge
	// matches and is not the same.
	SourceMissing Category = "source missing"
	SourceExtra   Category = "source extra"
	SourceWrong   Category = "source wrong"
	SourceEdge    Category = "source edge"

	// CueWrong is a cue that does not match where the content does.
	CueWrong Category = "cue wrong"
)

// Categories lists the kinds of error in the order of their weight.
func Categories() []Category {
	return []Category{
		Missed, Misplaced, False, LeftEdge, RightEdge, BothEdges, Inside,
		SourceMissing, SourceExtra, SourceWrong, SourceEdge, CueWrong,
	}
}

// Error is one thing that is wrong in a document. Gold and Found are places in
// its lists; that which is of one side only has -1 for the other.
type Error struct {
	Category    Category
	Gold, Found int
}

// Errors lists what is wrong in a document of which m is the matching: what does
// not match in the order of the gold, false finds, and then what is wrong in the
// pairs. A pair may have several errors. What the matching leaves out has none.
func Errors(d Document, m Matching) []Error {
	n := count(d.Text)
	marked, found := marks(n, d.Gold), marks(n, d.Found)
	out := unmatched(marked, found, m)
	for _, p := range m.Pairs {
		g, f := marked[p.Gold], found[p.Found]
		for _, c := range []Category{contentError(g.content, f.content), sourceError(g.source, f.source), cueError(g.cue, f.cue)} {
			if c != "" {
				out = append(out, Error{c, p.Gold, p.Found})
			}
		}
	}
	return out
}

// unmatched tells what is missed and what is false from those that share a cue.
func unmatched(marked, found []mark, m Matching) []Error {
	// Their cues are matched as contents are.
	cues := func(all []mark, some []int) []mark {
		out := make([]mark, len(some))
		for i, place := range some {
			out[i] = mark{source: all[place].source, content: all[place].cue}
		}
		return out
	}
	missed, extra := cues(marked, m.Missed), cues(found, m.False)
	var out []Error
	paired := make([]bool, len(m.False))
	foundOf := map[int]int{}
	for _, p := range match(missed, extra, overlaps(missed, extra)) {
		foundOf[m.Missed[p.Gold]], paired[p.Found] = m.False[p.Found], true
	}
	for _, g := range m.Missed {
		if f, ok := foundOf[g]; ok {
			out = append(out, Error{Misplaced, g, f})
		} else {
			out = append(out, Error{Missed, g, -1})
		}
	}
	for i, f := range m.False {
		if !paired[i] {
			out = append(out, Error{False, -1, f})
		}
	}
	return out
}

// contentError tells what is wrong with a content that matches.
func contentError(g, f cover) Category {
	if slices.Equal(g, f) {
		return ""
	}
	left, right := g[0].Start != f[0].Start, g[len(g)-1].End != f[len(f)-1].End
	switch {
	case left && right:
		return BothEdges
	case left:
		return LeftEdge
	case right:
		return RightEdge
	}
	return Inside
}

// sourceError tells what is wrong with the source of a content that matches.
func sourceError(g, f cover) Category {
	switch {
	case slices.Equal(g, f):
		return ""
	case len(f) == 0:
		return SourceMissing
	case len(g) == 0:
		return SourceExtra
	case !g.half(f):
		return SourceWrong
	}
	return SourceEdge
}

// cueError tells what is wrong with the cue of a content that matches.
func cueError(g, f cover) Category {
	if len(g)+len(f) == 0 || g.half(f) {
		return ""
	}
	return CueWrong
}
