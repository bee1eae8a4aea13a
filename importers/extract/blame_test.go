package extract_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract/gold"
	"github.com/saidby/saidby/schema"
)

// blames lists whom a text blames, "party for event" by resolved names; a cause
// stands in its own words.
func blames(tb testing.TB, body string) []string {
	tb.Helper()
	a := &schema.Article{Text: body, Language: "en"}
	a.ID = schema.ArticleID(a)
	x := extractor(tb).Extract(a)
	if err := x.Validate(); err != nil {
		tb.Fatal(err)
	}
	var lines []string
	for _, s := range gold.ReadingOf(x).Sayings {
		for _, b := range s.Blamed {
			line := b.Party
			if b.For != "" {
				line += " for " + b.For
			}
			lines = append(lines, line)
		}
	}
	return lines
}

// TestBlamed: whom the words for the blamed stand for.
func TestBlamed(t *testing.T) {
	for _, tt := range []struct {
		rule, body string
		want       []string
	}{
		{"a name", "Residents blamed Norvik Air for the noise.", []string{"Norvik Air for the noise"}},
		{"every party", "Residents blamed Norvik Air and Ines Holm for the noise.", []string{"Norvik Air for the noise", "Ines Holm for the noise"}},
		{"a cause in its words", "The mayor blamed rust and bad weather for the collapse.", []string{"rust and bad weather for the collapse"}},
		{"a party and a cause", "The mayor blamed Norvik Air and bad weather for the delay.", []string{"Norvik Air for the delay", "bad weather for the delay"}},
		{"a cause without its marks", "The mayor blamed “a culture of silence” for the collapse.", []string{"a culture of silence for the collapse"}},
		{"a body only spoken of", "The mayor laid the delay at the door of “a ministry that plans by moonlight”.", []string{"a ministry that plans by moonlight for the delay"}},

		{"an apposition", "The union accused the owner, Norvik Holdings, of lying.", []string{"Norvik Holdings for lying"}},
		{"an apposition before", "The inspector, Emil Harte, left. The union held the regional inspector responsible for the flood.", []string{"Emil Harte for the flood"}},
		{"an apposition behind", "Lock maker Tully pinned the leak on a contractor. The contractor, Fenby Systems, denied it.", []string{"Fenby Systems for the leak"}},
		{"another office", "The former inspector, Emil Harte, left. The union held the inspector responsible for the flood.", []string{"inspector for the flood"}},
		{"a noun for a body", "Norvik Air cancelled 40 flights on Monday. The union held the airline responsible for the delays.", []string{"Norvik Air for the delays"}},
		{"a name with which", "Hollin Field, which runs the airport, said it had no warning. The union accused the operator of lying.", []string{"Hollin Field for lying"}},
		{"the government needs no name", "Norvik Air cancelled 40 flights on Monday. The union blamed the government for the delays.", []string{"government for the delays"}},
		{"a man of the place", "A Wexmoor man was charged on Monday with setting the fire. Dale Hobbs, 41, is to appear in court.", []string{"Dale Hobbs for setting the fire"}},
		{"an age", "Dale Hobbs, 41, is accused of setting the fire.", []string{"Dale Hobbs for setting the fire"}},
		{"a surname", "Ines Holm resigned on Monday. The union had accused Holm of lying.", []string{"Ines Holm for lying"}},
		{"a party of one’s own", "Vale Party candidate Ines Holm said her own party was to blame for the defeat.", []string{"Vale Party for the defeat"}},
		{"a husband", "Ron Hobbs lost the ticket on Monday. Ron Hobbs found it on Friday. “I told him to look,” said wife Brenda. Brenda blamed her husband for the fuss.",
			[]string{"Ron Hobbs for the fuss"}},

		{"himself", "Emil Harte blamed himself for the defeat.", []string{"Emil Harte for the defeat"}},
		{"each other", "Emil Harte and Ines Holm blamed each other for the defeat.", []string{"Emil Harte for the defeat", "Ines Holm for the defeat"}},
		{"he who takes the blame", "Emil Harte took responsibility for the defeat.", []string{"Emil Harte for the defeat"}},
		{"him is another", "Emil Harte left the hall. Alan Moss blamed him for the defeat.", []string{"Emil Harte for the defeat"}},
		{"he is no widow", "Emil Harte died last year. His widow says he was held responsible for the leak.", []string{"Emil Harte for the leak"}},
		{"whom", "The scheme was drawn up by Fenby Systems, whom she blamed for the delay.", []string{"Fenby Systems for the delay"}},

		{"told within a saying", "Ines Holm said the union had blamed Norvik Air for the noise.", []string{"Norvik Air for the noise"}},
		{"to blame within a saying within a saying", "Ines Holm said the union believed that Norvik Air was to blame for the noise.", []string{"Norvik Air for the noise"}},
		{"one’s own charge, told", "“I blamed him for the noise,” Ines Holm said.", nil},
		{"a denial", "Ines Holm denied that Norvik Air was to blame for the noise.", nil},
	} {
		if diff := cmp.Diff(tt.want, blames(t, tt.body)); diff != "" {
			t.Errorf("%s: %s (-want +got):\n%s", tt.rule, tt.body, diff)
		}
	}
}
