package render

import (
	"strings"
	"time"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
)

// Judged is a judgement with the nodes that it is about; B's id is zero where it is
// about one.
type Judged struct {
	schema.Judgement
	A, B graph.Node
}

// Decided says in a line what somebody decided, and how to take it back.
func Decided(s *Sheet, j Judged) {
	s.hang(j.ID.Short()+"  ", Ident, decided(j)+" · to take it back: saidby undo "+j.ID.Short(), Plain)
}

// DecidedAlready says that nothing new was decided.
func DecidedAlready(s *Sheet, j Judged) {
	s.hang(j.ID.Short()+"  ", Ident, "already decided by "+j.By+": "+decided(j), Plain)
}

// TakenBack says what was taken back, or that it was before.
func TakenBack(s *Sheet, j Judged, before bool) {
	what := "taken back: "
	if before {
		what = "already taken back by " + j.WithdrawnBy + ": "
	}
	s.hang(j.ID.Short()+"  ", Ident, what+decided(j), Plain)
}

// Judgements lists what people decided, the first written first.
func Judgements(s *Sheet, all []Judged) {
	back := 0
	for _, j := range all {
		if !j.Stands() {
			back++
		}
		if !s.LaidOut() {
			judgementRow(s, j)
			continue
		}
		s.hang(j.ID.Short()+"  ", Ident, decided(j), Plain)
		s.under(spaces(9), join(" · ", "by "+j.By, moment(j.At), withdrawn(j), j.Note), Faint)
	}
	if s.LaidOut() {
		s.blank()
		count := Count(len(all), "judgement", "judgements")
		if back > 0 {
			count += ", of which " + Thousands(back) + " taken back"
		}
		s.line(count)
	}
}

func judgementRow(s *Sheet, j Judged) {
	s.row(j.ID.Short(), string(j.Question), string(j.Verdict), nodeName(j.A), nodeName(j.B), j.By, moment(j.At), withdrawn(j), j.Note)
}

// moment writes a time of the clock to the second.
func moment(t time.Time) string { return t.UTC().Format(time.RFC3339) }

func withdrawn(j Judged) string {
	if j.Stands() {
		return ""
	}
	return join(" ", "taken back", moment(j.Withdrawn), byWhom(j.WithdrawnBy))
}

func byWhom(name string) string {
	if name == "" {
		return ""
	}
	return "by " + name
}

// decided says in words what a judgement says.
func decided(j Judged) string {
	a, b := nodeText(j.A), nodeText(j.B)
	yes, no, of := verdictWords(j)
	words := yes
	switch j.Verdict {
	case schema.No:
		words = no
	case schema.Unsure:
		words = "not sure whether " + yes
	}
	if j.B.ID.IsZero() {
		return words + ": " + a
	}
	return words + ": " + a + of + b
}

// verdictWords returns the words for yes and no, and those that stand between the two
// nodes.
func verdictWords(j Judged) (yes, no, of string) {
	switch j.Question {
	case schema.SameActor:
		return "one actor", "two actors", " and "
	case schema.NamedIn:
		return "meant", "another is meant", " in "
	case schema.SamePublication:
		return "one publication", "two publications", " and "
	case schema.RightSpeaker:
		if j.B.ID.IsZero() {
			return "credited rightly", "credited wrongly", ""
		}
		return "said", "not said", " by "
	case schema.IsClaim:
		return "a claim", "no claim", ""
	}
	if j.B.ID.IsZero() {
		return "a reprint", "no reprint", ""
	}
	return "a reprint", "no reprint", " of "
}

// nodeName is a node in short.
func nodeName(n graph.Node) string {
	if n.Name == "" && !n.ID.IsZero() {
		return n.ID.Short()
	}
	return n.Name
}

// longestName is how much is shown of a name, or of what tells it from others, in
// columns.
const longestName = 72

// nodeText names a node with what tells it from others.
func nodeText(n graph.Node) string {
	switch {
	case n.ID.IsZero():
		return ""
	case n.Kind == "":
		return n.ID.Short() + " (not in this graph)"
	}
	name := Cut(nodeName(n), longestName)
	detail := join(", ", string(n.Kind), Cut(n.Detail, longestName))
	switch n.Kind {
	case schema.ActorNode, schema.PublicationNode:
		detail = n.Detail
	case schema.ClaimNode:
		name, detail = "“"+strings.Trim(name, "“”")+"”", string(n.Kind)
	default:
		name = "“" + name + "”"
	}
	return name + " (" + join(", ", detail, n.ID.Short()) + ")"
}
