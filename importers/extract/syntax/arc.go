package syntax

// Arc is what a word hangs on.
type Arc struct {
	// Head is the index of the governing word in the sentence, -1 for the one
	// word that has none.
	Head     int32
	Relation Relation
}

// Relations is a set of relations, a bit for each: 1<<Nsubj | 1<<Obj.
type Relations uint64
