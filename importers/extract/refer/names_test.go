package refer_test

import (
	"strings"
	"testing"

	"github.com/saidby/saidby/importers/extract/refer"
	"github.com/saidby/saidby/importers/extract/utter/uttertest"
)

// TestFamilyNames: a title or a noun for a body behind a known first name is a family
// name, and goes on being one by itself.
func TestFamilyNames(t *testing.T) {
	check(t, []rule{
		{"king", "Sen. Tom King said yes. King said no. Mr. King said so.",
			[]string{"Sen. Tom King: person Tom King", "King: person Tom King", "Mr. King: person Tom King"}},
		{"major", "Anna Major said no.", []string{"Anna Major: person Anna Major"}},
		{"two first names", "Anna Jean Bishop said no.", []string{"Anna Jean Bishop: person Anna Jean Bishop"}},
		{"an initial, and of", "Representative Peter T. Judge of New York said no.", []string{"Representative Peter T. Judge of New York: person Peter T. Judge"}},
		{"behind a state of two words", "West Virginia Gov. Tom Justice said no.", []string{"West Virginia Gov. Tom Justice: person Tom Justice"}},
		{"in the middle", "Anna Baker Hill said no.", []string{"Anna Baker Hill: person Anna Baker Hill"}},
		{"party and state", "Sen. Tom King, I-Maine, said no.", []string{"Sen. Tom King, I-Maine: person Tom King"}},
		{"two with party and state", "Rep. Tom King (R-S.C.) and Sen. Anna White, D-Texas, said no.",
			[]string{"Rep. Tom King (R-S.C.) and Sen. Anna White, D-Texas: person Tom King + person Anna White"}},
		{"the pope is not Pope", "Pope Otto met Mark Pope. The pope said yes. Pope said no.", []string{"The pope: person Otto", "Pope: person Mark Pope"}},
		{"title behind a state", "Virginia Governor Tom Hill said no.", []string{"Virginia Governor Tom Hill: person Tom Hill"}},
		{"church", "Ted Church said yes. Church said no.", []string{"Ted Church: person Ted Church", "Church: person Ted Church"}},
		{"house", "Mr. House said no.", []string{"Mr. House: person House"}},
		{"brewer", "Gov. Anna Brewer said no.", []string{"Gov. Anna Brewer: person Anna Brewer"}},
		{"press", "Ada R. Post said no.", []string{"Ada R. Post: person Ada R. Post"}},
		{"a congregation", "Grace Church said no.", []string{"Grace Church: organization Grace Church"}},
		{"papers of towns", "Charlotte Observer said yes. Jordan Times said no.",
			[]string{"Charlotte Observer: organization Charlotte Observer", "Jordan Times: organization Jordan Times"}},
		{"a paper with an article", "The Christian Post said no.", []string{"The Christian Post: organization Christian Post"}},
	})
}

// TestFirms: the end of a name tells a body.
func TestFirms(t *testing.T) {
	check(t, []rule{
		{"legal form", "Velland AG said yes. Velland said no.", []string{"Velland AG: organization Velland AG", "Velland: organization Velland AG"}},
		{"another", "Orn Weir NV said no.", []string{"Orn Weir NV: organization Orn Weir NV"}},
		{"without", "Nurses Without Borders said no.", []string{"Nurses Without Borders: organization Nurses Without Borders"}},
		{"sans", "Avocats Sans Frontières said no.", []string{"Avocats Sans Frontières: organization Avocats Sans Frontières"}},
		{"letters like a pronoun", "The WHO said no.", []string{"The WHO: organization WHO"}},
		{"a guard that is nobody’s title", "The Orn River Guard Corps said no.", []string{"The Orn River Guard Corps: organization Orn River Guard Corps"}},
		{"a general that is none", "General Foundries Inc. said no.", []string{"General Foundries Inc.: organization General Foundries Inc."}},
	})
}

// TestSuffixes: "Jr." is no family name, and the family name alone is not rather the
// younger's.
func TestSuffixes(t *testing.T) {
	check(t, []rule{
		{"junior", "Robert F. Hill Jr. said yes. Hill said no.", []string{"Robert F. Hill Jr.: person Robert F. Hill Jr.", "Hill: person Robert F. Hill Jr."}},
		{"behind a comma", "Tom Luther King, Jr., said no. Dr. King said so.",
			[]string{"Tom Luther King, Jr.: person Tom Luther King Jr.", "Dr. King: person Tom Luther King Jr."}},
		{"third", "Robert S. Hill III said yes. Robert Hill said no.", []string{"Robert S. Hill III: person Robert S. Hill III", "Robert Hill: person Robert S. Hill III"}},
		{"father and son", "Tom Hill Jr. said yes. Tom Hill said no. Hill said so.",
			[]string{"Tom Hill Jr.: person Tom Hill Jr.", "Tom Hill: person Tom Hill", "Hill: person Tom Hill"}},
		{"father without a first name", "Tom Hill Jr. left. President Hill said no.", []string{"President Hill: person Hill"}},
		{"by age", "Tom Hill, 71, said yes. Tom Hill Jr., 34, said so. Hill, 34, said no. Hill left.",
			[]string{"Tom Hill, 71: person Tom Hill", "Tom Hill Jr., 34: person Tom Hill Jr.", "Hill, 34: person Tom Hill Jr."}},
		{"a king’s number", "King Otto III said yes. Otto said no.", []string{"King Otto III: person Otto III", "Otto: person Otto III"}},
	})
}

// TestTitles: what a name is called before it, and other names behind it.
func TestTitles(t *testing.T) {
	titled(t, []titling{
		{"On Monday President Anna White left.", "Anna White", "President"},
		{"In January Mayor Anna White left.", "Anna White", "Mayor"},
		{"They met Sunday Herald editor Anna White.", "Anna White", "Sunday Herald editor"},
		{"Acting Defense Secretary Anna White left.", "Anna White", "Acting Defense Secretary"},
		{"The acting attorney general, Anna White, left.", "Anna White", "The acting attorney general"},
		{"Former Secretary of State Anna Reed White left.", "Anna Reed White", "Former Secretary of State"},
		{"Archbishop of San Antonio Gustavo Reed White left.", "Gustavo Reed White", "Archbishop of San Antonio"},
		{"They met the wife of Mayor Tom White.", "Tom White", "Mayor"},
		{"Anna White, formerly Anna Hill, left. Hill came.", "Anna White", "also Hill, also Anna Hill"},
		{"Anna White (née Hill) left.", "Anna White", "also Anna Hill"},
		{"Anna White, born Anna Hill, left.", "Anna White", "also Anna Hill"},
		{"Anna White, also known as Nan White, left.", "Anna White", "also Nan White"},
		{"Anna White, formerly Mayor of Orn, left.", "Anna White", ""},
		{"Velland, formerly Orn Motors, left.", "Velland", "also Orn Motors"},
		{"The Weir Group, formerly the Orn Society, left.", "Weir Group", "also Orn Society"},
		{"The River Brigade, also known as RB, left.", "River Brigade", "also RB"},
	})
}

// titling is what somebody in a text is called: titles, then other names with "also".
type titling struct{ body, name, want string }

func titled(t *testing.T, titles []titling) {
	t.Helper()
	for _, tt := range titles {
		p := uttertest.Parse(t, tt.body)
		got := "nobody"
		for _, m := range refer.NewCast(p).Members {
			if m.Name != tt.name {
				continue
			}
			var all []string
			for _, r := range m.Titles {
				all = append(all, p.Words(r))
			}
			for _, a := range m.Aliases {
				all = append(all, "also "+a)
			}
			got = strings.Join(all, ", ")
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", tt.body, got, tt.want)
		}
	}
}
