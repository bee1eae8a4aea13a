package gold

import (
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Reading is all that a careful reader finds in an article.
type Reading struct {
	// Sayings stand in the order of their first byte of content, of the cue for
	// a refusal to speak, and then in that of their cues.
	Sayings  []Saying
	Reprints []Reprint
	Notices  []Notice
	// Aliases and Roles are those of actors that speak or are blamed.
	Aliases, Roles []Names
}

// Saying is one attribution. Its number in the reading is its place in
// [Reading.Sayings], counted from 1.
type Saying struct {
	Attribution
	Act schema.Act
	// Manner is empty for a refusal to speak, which has no content either.
	Manner   schema.Manner
	Speakers []Actor
	// RelayedBy is the number of the next hand towards the reader, or 0.
	RelayedBy int
	// Blamed is whom or what it blames.
	Blamed []Blamed
	// Said is when, where the text dates it.
	Said schema.Date
}

// key orders sayings: by content, or by cue where there is none, then by cue.
func (s *Saying) key() [2]int {
	cue := text.Cover(s.Cue).Start
	if len(s.Content) == 0 {
		return [2]int{cue, cue}
	}
	return [2]int{text.Cover(s.Content).Start, cue}
}

// Actor is a speaker by its resolved name.
type Actor struct {
	Name string
	Kind schema.ActorKind
}

// Blamed is a party by its resolved name, or a cause in the words of the text.
type Blamed struct {
	Party string
	// For is the event in the words of the text; it may be empty.
	For string
}

// Reprint is a credit that makes the article a copy.
type Reprint struct {
	From string
	Kind schema.ReprintKind
	// Words are the credit; where it stands in a machine-readable field and not
	// in the text, they are that field and its value.
	Words string
}

// Notice is a stretch of text that is not the story.
type Notice struct {
	Kind  schema.NoticeKind
	Words string
}

// Names are other names or the titles of an actor.
type Names struct {
	Actor string
	Names []string
}
