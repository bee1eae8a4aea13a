package answer

import (
	"strconv"

	"github.com/saidby/saidby/graph"
)

// OpenQuestions answers `saidby review --json`.
type OpenQuestions struct {
	// Questions are those most worth asking, in this order.
	Questions []OpenQuestion `json:"questions"`
}

// OpenQuestion is one that names leave open and nobody has decided. It is a line of
// `review --jsonl`.
type OpenQuestion struct {
	// Asks is same where it is asked whether the two sides are one, and whom where the
	// first side is a bare name and the others are those whom it can mean.
	Asks string `json:"asks"`
	// Worth is how much is gained by asking; it only orders questions.
	Worth float64 `json:"worth"`
	// Sides are who may be one.
	Sides []QuestionSide `json:"sides"`
}

// QuestionSide is somebody in an open question.
type QuestionSide struct {
	// ID is the canonical id, Name the name and Kind the kind.
	ID   string `json:"id"`
	Name string `json:"name"`
	Kind string `json:"kind"`
	// Wikidata is the item of Wikidata that it is; left out if nobody said so.
	Wikidata string `json:"wikidata,omitempty"`
	// Names are the names that it goes by, the canonical one first.
	Names []SideName `json:"names"`
	// Articles is how many articles name it, and Said how many acts of saying are
	// credited to it; of a bare name, in those that leave it open.
	Articles int `json:"articles"`
	Said     int `json:"said"`
	// First and Last are the dates of the first and last of these articles, in EDTF;
	// left out where none has one.
	First string `json:"first,omitempty"`
	Last  string `json:"last,omitempty"`
	// Roles are the titles that articles give it, and Outlets where it is named; those
	// that most articles have first.
	Roles   []Counted `json:"roles"`
	Outlets []Counted `json:"outlets"`
	// Traits are what articles state of it.
	Traits []Trait `json:"traits"`
	// Example is a sentence that names it, null if none was found.
	Example *SideExample `json:"example"`
	// Score is how well its names fit the first side's, from 0 to 1, and Reason why;
	// both are left out of the first side.
	Score  float64 `json:"score,omitempty"`
	Reason string  `json:"reason,omitempty"`
	// Together is how many articles name both it and the first side.
	Together int `json:"together"`
	// Common are actors that articles name beside either of the two.
	Common []Counted `json:"common"`
}

// SideName is one name of a side.
type SideName struct {
	// ID is the id of the actor of that name.
	ID   string `json:"id"`
	Name string `json:"name"`
	// Articles is how many articles name it so.
	Articles int `json:"articles"`
}

// Counted is something with the number of articles that have it.
type Counted struct {
	// Name is what it is called, and Articles how many articles have it.
	Name     string `json:"name"`
	Articles int    `json:"articles"`
}

// SideExample is a sentence that names somebody.
type SideExample struct {
	// Sentence is the sentence, and Name the words of it that name somebody.
	Sentence string `json:"sentence"`
	Name     string `json:"name"`
	// Article is where it stands.
	Article Article `json:"article"`
}

// NewOpenQuestion describes a question.
func NewOpenQuestion(q graph.OpenQuestion) OpenQuestion {
	out := OpenQuestion{Asks: "same", Worth: q.Worth}
	if q.Bare {
		out.Asks = "whom"
	}
	for i := range q.Sides {
		out.Sides = append(out.Sides, newSide(&q.Sides[i]))
	}
	return out
}

func newSide(s *graph.Side) QuestionSide {
	out := QuestionSide{
		ID: s.ID.String(), Name: s.Name, Kind: string(s.Kind), Wikidata: s.Wikidata, Names: []SideName{}, Articles: s.Articles, Said: s.Said,
		First: s.First, Last: s.Last, Roles: []Counted{}, Traits: newTraits(s.Traits), Outlets: []Counted{}, Score: s.Score, Reason: s.Reason, Together: s.Together, Common: []Counted{},
	}
	for _, m := range append(s.Members[:len(s.Members):len(s.Members)], s.Short...) {
		out.Names = append(out.Names, SideName{m.ID.String(), m.Name, m.Articles})
	}
	for _, r := range s.Roles {
		out.Roles = append(out.Roles, Counted{r.Title, r.Articles})
	}
	for _, o := range s.Outlets {
		out.Outlets = append(out.Outlets, Counted{o.Name, o.Articles})
	}
	for _, c := range s.Common {
		out.Common = append(out.Common, Counted{c.Name, c.Articles})
	}
	if e := s.Example; e != nil {
		out.Example = &SideExample{e.Sentence, e.Evidence.Quote, NewArticle(e.Article)}
	}
	return out
}

// Ident returns the id of the first side: a question has none of its own.
func (q OpenQuestion) Ident() string { return q.Sides[0].ID }

// Header names the columns of Record.
func (OpenQuestion) Header() []string {
	return []string{"asks", "worth", "score", "reason", "a", "a_name", "a_articles", "b", "b_name", "b_articles"}
}

// Record is the question as a line of a table: of a bare name, with the one who is
// named most of those whom it can mean.
func (q OpenQuestion) Record() []string {
	a, b := q.Sides[0], q.Sides[1]
	return []string{
		q.Asks, strconv.FormatFloat(q.Worth, 'f', 3, 64), strconv.FormatFloat(b.Score, 'f', 2, 64), b.Reason,
		a.ID, a.Name, strconv.Itoa(a.Articles), b.ID, b.Name, strconv.Itoa(b.Articles),
	}
}
