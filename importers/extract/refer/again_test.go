package refer_test

import (
	"testing"

	"github.com/saidby/saidby/importers/extract/refer"
	"github.com/saidby/saidby/importers/extract/utter/uttertest"
)

// TestKinds: what stands around a name tells its kind where its form does not.
func TestKinds(t *testing.T) {
	check(t, []rule{
		{"which", "Weir Lobb, which runs the lock, said no.", []string{"Weir Lobb, which runs the lock: organization Weir Lobb"}},
		{"who", "Weir Lobb, who runs the lock, said no.", []string{"Weir Lobb, who runs the lock: person Weir Lobb"}},
		{"plural verb", "Weir Harriers have left the league. Weir Harriers said no.", []string{"Weir Harriers: organization Weir Harriers"}},
		{"possessive", "Weir Foods cut its outlook. Weir Foods said no.", []string{"Weir Foods: organization Weir Foods"}},
		{"noun before", "The activist fund Larkmoor said no.", []string{"The activist fund Larkmoor: organization Larkmoor"}},
		{"noun at the head", "Airline Velland said no.", []string{"Airline Velland: organization Velland"}},
		{"lawyers", "Hill denied it through his lawyers, Pell Weir, who said no.", []string{"Hill: person Hill", "who: organization Pell Weir"}},
		{"letters behind", "Yasmin Hill KC said no.", []string{"Yasmin Hill KC: person Yasmin Hill"}},
		{"rank", "DC Alan Hill said no.", []string{"DC Alan Hill: person Alan Hill"}},
		{"owners", "The Growers’ Union said no.", []string{"The Growers’ Union: organization Growers’ Union"}},
		{"two departments", "The Ministry of Mines and Water said no.", []string{"The Ministry of Mines and Water: organization Ministry of Mines and Water"}},
		{"a party", "Senate Democrats said no.", []string{"Senate Democrats: group Senate Democrats"}},
		{"some of a party", "Several Democrats said no.", []string{"Several Democrats: unnamed Several Democrats"}},
		{"a region", "Ohio said no.", []string{"Ohio: state Ohio"}},
	})
}

// TestShort: what is left of a name stands for it, and a place does not.
func TestShort(t *testing.T) {
	check(t, []rule{
		{"first word of a firm", "Weir Motors said yes. Weir said no.", []string{"Weir Motors: organization Weir Motors", "Weir: organization Weir Motors"}},
		{"noun of a body", "The Highland Front said yes. The Front said no.", []string{"The Highland Front: organization Highland Front", "The Front: organization Highland Front"}},
		{"first name", "Crooner Lenny Hill left. Lenny said no.", []string{"Lenny: person Lenny Hill"}},
		{"capitals", "She met Ciaran Weir. WEIR: The lock is open.", []string{"WEIR: person Ciaran Weir"}},
		{"sir", "Sir Edmund Hill said yes. Sir Edmund said no.", []string{"Sir Edmund Hill: person Edmund Hill", "Sir Edmund: person Edmund Hill"}},
	})
}

// TestNouns: a noun as wide as "the company" takes up what agrees with it.
func TestNouns(t *testing.T) {
	check(t, []rule{
		{"company", "Weir Motors closed a plant. The company said no.", []string{"The company: organization Weir Motors"}},
		{"club", "Weir Rovers have lost. The club said no.", []string{"The club: organization Weir Rovers"}},
		{"rebels", "The army blamed the Weir Liberation Front. The rebels said no.",
			[]string{"The army: organization army", "The rebels: organization Weir Liberation Front"}},
		{"a ministry is no company", "The Ministry of Ports closed a lock. The company said no.", []string{"The company: organization company"}},
		{"of two alike, none", "Weir Motors and Orn Motors met on the old bridge on Monday. The company said no.", []string{"The company: organization company"}},
		{"office in the apposition before", "The finance minister, Greta Hill, left. The minister said no.", []string{"The minister: person Greta Hill"}},
		{"who held it once steps back", "Former mayor Anna White met Mayor Tom Hill. The mayor said no.", []string{"The mayor: person Tom Hill"}},
		{"title in short", "Sen. Anna White came. The senator said no.", []string{"The senator: person Anna White"}},
		{"another minister", "Foreign Minister Anna White came. The finance minister said no.", []string{"The finance minister: unnamed finance minister"}},
	})
}

// TestSalience: of those who agree, whoever stands out.
func TestSalience(t *testing.T) {
	check(t, []rule{
		{"subject of the sentence before", "Tadeas Hill wrote: “No.” The minister, Greta White, was accused of it. She said yes.",
			[]string{"Tadeas Hill: person Tadeas Hill", "She: person Greta White"}},
		{"a crowd is no he", "Prosecutors had accused Tom Hill of it. He said no.", []string{"Prosecutors: unnamed Prosecutors", "He: person Tom Hill"}},
		{"her daughter is not she", "Hedda Hill died on Monday. According to her daughter, Signe, she said no.",
			[]string{"her daughter: person Signe", "she: person Hedda Hill"}},
		{"a place is no she", "Anna White lives in Lorne. She said no.", []string{"She: person Anna White"}},
		{"editorial", "In an editorial, Lotte Hill said yes. It said no.", []string{"Lotte Hill: person Lotte Hill", "It: person Lotte Hill"}},
		{"letter", "Lotte Hill said in a letter that it was late. The letter said no.", []string{"Lotte Hill: person Lotte Hill", "The letter: person Lotte Hill, by The letter"}},
		{"who beside a name", "Hedda Hill, the geologist who said no, has died.", []string{"who: person Hedda Hill"}},
	})
}

// TestPapers: a document is called by the words that introduced it.
func TestPapers(t *testing.T) {
	check(t, []rule{
		{"by its noun", "A poll of 90 farmers said yes. The poll said no.",
			[]string{"A poll of 90 farmers: document poll of 90 farmers, by A poll of 90 farmers", "The poll: document poll of 90 farmers, by The poll"}},
		{"another of its sort", "A lawsuit filed in Orn said yes. The filing said no.",
			[]string{"A lawsuit filed in Orn: document lawsuit filed in Orn, by A lawsuit filed in Orn", "The filing: document lawsuit filed in Orn, by The filing"}},
		{"an agency’s poll is no word of the agency", "A Reuters poll said no.", []string{"A Reuters poll: document Reuters poll, by A Reuters poll"}},
		{"seen by is not written by", "An internal memo seen by the Orn Post said no.",
			[]string{"An internal memo seen by the Orn Post: document internal memo seen by the Orn Post, by An internal memo seen by the Orn Post"}},
		{"an inspector’s letter", "An inspector’s letter said no.", []string{"An inspector’s letter: unnamed inspector, by An inspector’s letter"}},
	})
}

// TestLists: names in a list speak jointly.
func TestLists(t *testing.T) {
	check(t, []rule{
		{"three", "Anna White, Tom Hill and Mayor Ada Moor said no.",
			[]string{"Anna White, Tom Hill and Mayor Ada Moor: person Anna White + person Tom Hill + person Ada Moor"}},
		{"adjectives", "Lurian and Ostish officials said no.", []string{"Lurian and Ostish officials: unnamed Lurian officials + unnamed Ostish officials"}},
	})
}

// TestHeadOfSentence: a surname that is a common word opens a sentence, in a text
// that begins with "as".
func TestHeadOfSentence(t *testing.T) {
	p := uttertest.Parse(t, "As Tom Sale told the mill, it rained. Sale left at once.")
	c := refer.NewCast(p)
	for _, m := range c.Members {
		if m.Name == "Tom Sale" && len(m.Mentions) == 2 {
			return
		}
	}
	t.Errorf("no second mention of Tom Sale among %d members", len(c.Members))
}
