package refer_test

import "testing"

// TestNicknames: what stands in marks inside a name is an alias at most.
func TestNicknames(t *testing.T) {
	check(t, []rule{
		{"before the verb", "Ada \"Addie\" Moor said no.", []string{"Ada \"Addie\" Moor: person Ada Moor"}},
		{"with an apposition", "Thomas “Tom” Hill, a vet, denied it.", []string{"Thomas “Tom” Hill, a vet: person Thomas Hill"}},
		{"behind the verb", "“No,” said Thomas “Tom” Hill.", []string{"Thomas “Tom” Hill: person Thomas Hill"}},
		{"told", "Joseph “Joe” Reed told reporters it was late.", []string{"Joseph “Joe” Reed: person Joseph Reed"}},
		{"again", "Mayor Ada \"Addie\" Moor said no. Moor said so. Addie Moor said it all.",
			[]string{"Mayor Ada \"Addie\" Moor: person Ada Moor", "Moor: person Ada Moor", "Addie Moor: person Ada Moor"}},
		{"like a title", "Nat \"King\" Moor said no.", []string{"Nat \"King\" Moor: person Nat Moor"}},
		{"before a particle", "Mayor Thomas \"Tom\" de Weir said no.", []string{"Mayor Thomas \"Tom\" de Weir: person Thomas de Weir"}},
		{"with an article", "Tom \"the Baker\" Weir said no.", []string{"Tom \"the Baker\" Weir: person Tom Weir"}},
		{"a family name that is a word", "Conrad Black said no. Black denied it. Black boats said so.",
			[]string{"Conrad Black: person Conrad Black", "Black: person Conrad Black", "Black boats: unnamed Black boats"}},
		{"said of somebody", "Of Weir \"Shameful\" Moor said in a post.", []string{"Moor: person Moor"}},
		{"called by somebody", "Hill called Weir \"Idle\" Moor said.", []string{"Hill: person Hill", "Moor: person Moor"}},
		{"of a party", "Labour \"Rebel\" Tom Hill said no.", []string{"Tom Hill: person Tom Hill"}},
		{"of a programme", "The BBC \"Weir\" Team said no.", []string{"The BBC \"Weir\" Team: organization BBC"}},
	})
	titled(t, []titling{
		{"Ada \"Addie\" Moor left.", "Ada Moor", "also Addie Moor"},
		{"Ada \"The Last Lamp\" Moor left.", "Ada Moor", "also The Last Lamp"},
	})
}

// TestParticles: initials and particles are of the name.
func TestParticles(t *testing.T) {
	check(t, []rule{
		{"de", "Colonel P. de Weir said no. P. Q. Moor said yes.", []string{"Colonel P. de Weir: person P. de Weir", "P. Q. Moor: person P. Q. Moor"}},
		{"van den", "P. van den Weir told the council it was late.", []string{"P. van den Weir: person P. van den Weir"}},
		{"van der", "Dr. M. van der Weir said no.", []string{"Dr. M. van der Weir: person M. van der Weir"}},
		{"two initials", "P. Q. de la Weir said no.", []string{"P. Q. de la Weir: person P. Q. de la Weir"}},
		{"three initials", "P. Q. R. Du Moor said no.", []string{"P. Q. R. Du Moor: person P. Q. R. Du Moor"}},
		{"initials in one", "P.Q.R. Moor said no.", []string{"P.Q.R. Moor: person P.Q.R. Moor"}},
	})
}

// TestPeers: a peer by title and place is nobody else of the family.
func TestPeers(t *testing.T) {
	check(t, []rule{
		{"and a knight", "Lord Weir of Orn said no. Sir Keir Weir said yes. Lord Weir said so. Weir said it all.",
			[]string{"Lord Weir of Orn: person Lord Weir of Orn", "Sir Keir Weir: person Keir Weir", "Lord Weir: person Lord Weir of Orn", "Weir: person Weir"}},
		{"alone", "Baroness Weir of Orn said no. Lady Weir said yes. Weir said so.",
			[]string{"Baroness Weir of Orn: person Baroness Weir of Orn", "Lady Weir: person Baroness Weir of Orn", "Weir: person Baroness Weir of Orn"}},
		{"who is called so", "Keir Weir, now Lord Weir of Orn, said no. Lord Weir said yes.",
			[]string{"Keir Weir, now Lord Weir of Orn: person Keir Weir", "Lord Weir: person Keir Weir"}},
		{"the title with the first name", "Lord Keir Weir said no. Lord Weir of Orn said yes.",
			[]string{"Lord Keir Weir: person Keir Weir", "Lord Weir of Orn: person Keir Weir"}},
		{"without a place", "Keir Weir said no. Lord Weir said yes.", []string{"Keir Weir: person Keir Weir", "Lord Weir: person Keir Weir"}},
		{"a mayor", "The Lord Mayor of Orn said no.", []string{"The Lord Mayor of Orn: unnamed Lord Mayor of Orn"}},
	})
}
