package refer_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract/refer"
	"github.com/saidby/saidby/importers/extract/utter/uttertest"
)

// traits lists what a text states of people, as "Name: kind value “words”".
func traits(tb testing.TB, body string) (all []string) {
	tb.Helper()
	t := uttertest.Parse(tb, body)
	for _, m := range refer.NewCast(t).Members {
		for _, x := range m.Traits {
			all = append(all, fmt.Sprintf("%s: %s %s “%s”", m.Name, x.Kind, x.Value, t.Words(x.Words)))
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// stated is a table of what texts state; an empty line is nothing.
func stated(t *testing.T, table [][2]string) {
	t.Helper()
	for _, row := range table {
		var want []string
		if row[1] != "" {
			want = strings.Split(row[1], "; ")
		}
		if diff := cmp.Diff(want, traits(t, row[0])); diff != "" {
			t.Errorf("%s (-want +got):\n%s", row[0], diff)
		}
	}
}

// TestAges: the age that stands beside a name is that of its bearer.
func TestAges(t *testing.T) {
	stated(t, [][2]string{
		{"The pier is closed, Anna White, 42, said on Monday.", "Anna White: age 42 “42”"},
		{"The pier is closed, said Anna White, 42.", "Anna White: age 42 “42”"},
		{"Mr. Hill, 71, said no.", "Hill: age 71 “71”"},
		{"The 42-year-old Anna White said the pier is closed.", "Anna White: age 42 “42-year-old”"},
		{"“The pier is closed,” said 42-year-old teacher Anna White.", "Anna White: age 42 “42-year-old”"},
		{"Anna White, aged 42, said no.", "Anna White: age 42 “42”"},
		{"Anna White, who is 42, said no.", "Anna White: age 42 “42”"},
		{"Anna White, now 42, said no.", "Anna White: age 42 “42”"},
		{"Anna White, 42 years old, said no.", "Anna White: age 42 “42”"},
		{"Anna White (42 years old) said no.", "Anna White: age 42 “42”"},
		{"Anna White, a 42-year-old teacher from Orn, said no.", "Anna White: age 42 “42-year-old”"},
		{"The judge, Anna White, 61, fined Tom Hill, 34, of Orn.", "Anna White: age 61 “61”; Tom Hill: age 34 “34”"},
		{"Police arrested Tom Hill, 34, and Anna White, 29.", "Anna White: age 29 “29”; Tom Hill: age 34 “34”"},

		// Somebody else’s, or of another year.
		{"Anna White, whose son, Tom, 4, was hurt, said no.", "Tom: age 4 “4”"},
		{"Anna White and her son, 4, were hurt.", ""},
		{"Tom Hill, the son of Anna White, 42, said no.", ""},
		{"The aide, 42, said Anna White would come.", ""},
		{"A 42-year-old aide to Senator Anna White said no.", ""},
		{"A 42-year-old White supporter said Anna White had won.", ""},
		{"Anna White, then 42, said no.", ""},

		// No age at all.
		{"Anna White, 42 miles from Orn, said no.", ""},
		{"Anna White, 6, 4, lost the match.", ""},
		{"Delegates so far: Anna White, 82; Tom Hill, 17.", ""},
		{"Anna White (42) scored before the break.", ""},
		{"Anna White, 1942, was shown in Orn.", ""},
		{"Anna White, founder of a 42-year-old company, said no.", ""},
		{"Anna White, a 42-year-old company’s founder, said no.", ""},
		{"The 42-year-old Fenbridge Company said no.", ""},
	})
}

// TestParties: who stands or sits for a party belongs to it, and whoever is called by its
// name.
func TestParties(t *testing.T) {
	stated(t, [][2]string{
		{"Sen. Anna White (D-Calif.) said no.", "Anna White: party Democratic “D-Calif.”"},
		{"Rep. Anna White, R-Texas, said no.", "Anna White: party Republican “R-Texas”"},
		{"Rep. Anna White, D-New York, said no.", "Anna White: party Democratic “D-New”"},
		{"Gov. Anna White (D) said no.", "Anna White: party Democratic “D”"},
		{"Sen. Anna White (I–Vt.) said no.", "Anna White: party Independent “I”"},
		{"Anna White (Lab) said no. Tom Hill (Con, Orn East) did not.", "Anna White: party Labour “Lab”; Tom Hill: party Conservative “Con”"},
		{"Democratic Senator Anna White said no.", "Anna White: party Democratic “Democratic”"},
		{"On Monday Republican Anna White said no.", "Anna White: party Republican “Republican”"},
		{"House leader Anna White, a Michigan Democrat, said no.", "Anna White: party Democratic “Democrat”"},
		{"Anna White, Republican of Orn, said no.", "Anna White: party Republican “Republican”"},
		{"Anna White, the Republican presidential candidate, said no.", "Anna White: party Republican “Republican”"},
		{"His Democratic rival, Anna White, said no.", "Anna White: party Democratic “Democratic”"},
		{"GOP strategist Anna White said no.", "Anna White: party Republican “GOP”"},
		{"Labour MP Anna White said no.", "Anna White: party Labour “Labour”"},
		{"Anna White, the Conservative MP for Orn, said no.", "Anna White: party Conservative “Conservative”"},
		{"Liberal Democrat leader Anna White said no.", "Anna White: party Liberal Democrat “Liberal Democrat”"},
		{"SNP leader Anna White said no.", "Anna White: party Scottish National “SNP”"},

		// Of the party, or not, nobody says.
		{"Republican Party lawyer Anna White said no.", ""},
		{"Republican National Committee chairman Anna White said no.", ""},
		{"Anna White, an aide to a Republican senator, said no.", ""},
		{"Anna White, the Democratic nominee’s lawyer, said no.", ""},
		{"Anna White, a former Democrat, said no.", ""},
		{"The former Republican senator Anna White said no.", ""},

		// Another party, or no party.
		{"Social Democratic leader Anna White said no.", ""},
		{"Democratic socialist Anna White said no.", ""},
		{"Republican Guard commander Anna White said no.", ""},
		{"Conservative columnist Anna White said no.", ""},
		{"The conservative MP Anna White said no.", ""},
		{"Labor Secretary Anna White said no.", ""},
		{"Labour leader Anna White called the dockers out.", ""},
		{"Anna White, D-Day veteran, said no.", ""},
		{"Republican Jewish leaders met Anna White.", ""},
	})
}
