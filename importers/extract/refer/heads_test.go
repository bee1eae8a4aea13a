package refer_test

import "testing"

// TestHeads: a name that is taken for a common word is known by who bears it.
func TestHeads(t *testing.T) {
	check(t, []rule{
		{"first name alone", "Dr. Wenders Moor Weir came. Wenders said that it was late.", []string{"Wenders: person Wenders Moor Weir"}},
		{"behind a quotation", "Sen. Tom Sessions came. “It is late,” Sessions told the port.", []string{"Sessions: person Tom Sessions"}},
		{"of a campaign", "The Tom Sanders presidential campaign began. Sanders accused Hill of it.", []string{"Sanders: person Tom Sanders"}},
		{"double-barrelled", "Ada Reed-Banks came. Reed-Banks believes it is late. Reed-Banks has warned of it.", []string{"Reed-Banks: person Ada Reed-Banks", "Reed-Banks: person Ada Reed-Banks"}},
		{"double-barrelled, with an age", "Jo Green-Fields came. Green-Fields, 52, said it was late.", []string{"Green-Fields, 52: person Jo Green-Fields"}},
		{"a name inside of sentences", "They read the list in Corbes magazine. Corbes shot back that it was late.", []string{"Corbes: organization Corbes"}},
		{"a word that is common, too", "Dr. Rounds Hill came. He made his rounds. Rounds said that it was late.", []string{"Rounds: unnamed Rounds"}},
	})
}
