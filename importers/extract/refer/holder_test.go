package refer_test

import "testing"

// TestHolders: who holds an office in a body is a person, whose title begins with the body.
func TestHolders(t *testing.T) {
	check(t, []rule{
		{"bank", "Bank of Orn Governor Ada Moor said no.", []string{"Bank of Orn Governor Ada Moor: person Ada Moor"}},
		{"ministry called like a title", "Ministry of Defence spokesman Tom Hill said no.", []string{"Ministry of Defence spokesman Tom Hill: person Tom Hill"}},
		{"department for", "Department for Ferries spokeswoman Ada Moor said no.", []string{"Department for Ferries spokeswoman Ada Moor: person Ada Moor"}},
		{"two departments", "Ministry of Mines and Water spokesman Tom Hill said no.", []string{"Ministry of Mines and Water spokesman Tom Hill: person Tom Hill"}},
		{"house", "House of Lords Speaker Ada Moor said no.", []string{"House of Lords Speaker Ada Moor: person Ada Moor"}},
		{"what is common elsewhere", "House of Commons Speaker Tom Hill said no.", []string{"House of Commons Speaker Tom Hill: person Tom Hill"}},
		{"letters of an office", "Bank of Orn CEO Tom Hill said no.", []string{"Bank of Orn CEO Tom Hill: person Tom Hill"}},
		{"of the body", "Governor of the Bank of Orn Ada Moor said no.", []string{"Governor of the Bank of Orn Ada Moor: person Ada Moor"}},
		{"whose department", "U.S. Department of Justice spokesman Tom Hill said no.", []string{"U.S. Department of Justice spokesman Tom Hill: person Tom Hill"}},
		{"chief of staff", "Moor’s chief of staff Andriy Weir said no.", []string{"Andriy Weir: person Andriy Weir"}},
		{"nobody", "President of the United States said no.", []string{"President of the United States: unnamed President of the United States"}},
		{"university", "University of Orn historian Ada Moor said no.", []string{"University of Orn historian Ada Moor: person Ada Moor"}},
		{"the office of somebody is not the man", "Office of Governor Tom Hill said no.", []string{"Office of Governor Tom Hill: organization Office of Governor Tom Hill"}},
		{"the body again", "Bank of Orn Governor Ada Moor said yes. The Bank said no.\n\nThe Upland Central Bank said so. The governor laughed. The governor said it all.",
			[]string{"Bank of Orn Governor Ada Moor: person Ada Moor", "The Bank: organization Bank of Orn", "The Upland Central Bank: organization Upland Central Bank",
				"The governor: person Ada Moor"}},
		{"a body of its own", "The Democratic Senate met. The Senate said no. The Weir Senate left.", []string{"The Senate: organization Senate"}},
	})
}

// TestHolderTitles: the title has the whole of the body.
func TestHolderTitles(t *testing.T) {
	titled(t, []titling{
		{"Bank of Orn Deputy Governor Ada Moor left.", "Ada Moor", "Bank of Orn Deputy Governor"},
		{"They met University of Orn historian Ada Moor.", "Ada Moor", "University of Orn historian"},
		{"Department of Justice spokeswoman Ada Moor left.", "Ada Moor", "Department of Justice spokeswoman"},
		{"U.S. Department of Justice spokeswoman Ada Moor left.", "Ada Moor", "U.S. Department of Justice spokeswoman"},
		{"Office of the mayor. Governor Tom Hill left.", "Tom Hill", "Governor"},
	})
}
