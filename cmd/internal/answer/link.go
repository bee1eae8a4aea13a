package answer

import "github.com/saidby/saidby/graph"

// Links answers `saidby link --json`.
type Links struct {
	// Links are in order of the actors' ids.
	Links []Link `json:"links"`
}

// Link says which item of Wikidata an actor is. It is a line of `link --jsonl`.
type Link struct {
	// ID is the actor's id, and Name its name; left out if the graph does not hold it.
	ID   string `json:"id"`
	Name string `json:"name,omitempty"`
	// Wikidata is the item, as in "Q42".
	Wikidata string `json:"wikidata"`
}

// LinkedFrom answers `saidby link FILE --json`.
type LinkedFrom struct {
	// New counts the actors that had no item of Wikidata, Changed those that had another
	// one, Known those that had it already, Gone those whose item was taken back, and
	// Failed the lines that were left out.
	New     int `json:"new"`
	Changed int `json:"changed"`
	Known   int `json:"known"`
	Gone    int `json:"gone"`
	Failed  int `json:"failed"`
	// Judgements are those that were made.
	Judgements []Judgement `json:"judgements"`
}

// NewLink describes a link of a node.
func NewLink(k graph.ActorLink, n graph.Node) Link {
	return Link{ID: k.Actor.String(), Name: n.Name, Wikidata: k.Item}
}

// Ident returns the actor's id.
func (l Link) Ident() string { return l.ID }

// Header names the columns of Record; `saidby link FILE` reads such a table.
func (Link) Header() []string { return []string{"id", "name", "wikidata"} }

// Record is the link as a line of a table.
func (l Link) Record() []string { return []string{l.ID, l.Name, l.Wikidata} }
