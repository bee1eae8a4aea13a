package refer_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/refer"
	"github.com/saidby/saidby/importers/extract/utter/uttertest"
	"github.com/saidby/saidby/schema"
)

// speakers resolves the sources of a text in its order and writes them as
// "source: kind Name", several joined by " + "; "?" is a source whose reference
// stays open, and "by" names what carried the words.
func speakers(tb testing.TB, body string) []string {
	tb.Helper()
	t := uttertest.Parse(tb, body)
	r := refer.NewResolver(refer.NewCast(t))
	us := uttertest.Utterances(tb, t)
	var sources []prose.Range
	for _, u := range us {
		if !u.Source.Empty() && !slices.Contains(sources, u.Source) {
			sources = append(sources, u.Source)
		}
	}
	slices.SortFunc(sources, func(a, b prose.Range) int { return cmp.Compare(a.First, b.First) })
	var lines []string
	for _, source := range sources {
		s := r.Resolve(source)
		var who []string
		for _, m := range s.Members {
			who = append(who, string(m.Kind)+" "+m.Name)
		}
		line := strings.TrimRight(t.Words(source), ",") + ": " + strings.Join(who, " + ")
		if len(who) == 0 {
			line += "?"
		}
		if !s.Medium.Empty() {
			line += ", by " + t.Words(s.Medium)
		}
		if (len(who) == 0) != (s.Confidence == 0) || s.Confidence < 0 || s.Confidence > 1 {
			tb.Errorf("%s has confidence %v", line, s.Confidence)
		}
		lines = append(lines, line)
	}
	return lines
}

type rule struct {
	name, body string
	want       []string
}

func check(t *testing.T, rules []rule) {
	t.Helper()
	for _, tt := range rules {
		if diff := gocmp.Diff(tt.want, speakers(t, tt.body)); diff != "" {
			t.Errorf("%s: %s (-want +got):\n%s", tt.name, tt.body, diff)
		}
	}
}

// TestNames: a name is its fullest form, without title and apposition.
func TestNames(t *testing.T) {
	check(t, []rule{
		{"full name", "Anna White said no.", []string{"Anna White: person Anna White"}},
		{"title", "Mayor Anna White said no.", []string{"Mayor Anna White: person Anna White"}},
		{"title of several words", "U.S. Secretary of State Anna White said no.", []string{"U.S. Secretary of State Anna White: person Anna White"}},
		{"title that opens the sentence", "Secretary of State Anna White said no.", []string{"Secretary of State Anna White: person Anna White"}},
		{"title with a nation", "German Foreign Minister Tom Hill said no.", []string{"German Foreign Minister Tom Hill: person Tom Hill"}},
		{"title with a body", "Foreign Ministry spokesman Tom Hill said no.", []string{"Foreign Ministry spokesman Tom Hill: person Tom Hill"}},
		{"form of address", "Mr. Hill said no.", []string{"Mr. Hill: person Hill"}},
		{"apposition behind", "Hugh Hill, a doctor, said no.", []string{"Hugh Hill, a doctor: person Hugh Hill"}},
		{"apposition behind", "Tom Hill, chief executive of the Bridge Company, said no.", []string{"Tom Hill, chief executive of the Bridge Company: person Tom Hill"}},
		{"relative clause", "Anna White, who runs the port, said no.", []string{"Anna White, who runs the port: person Anna White"}},
		{"office before", "A spokeswoman, Anna White, said no.", []string{"A spokeswoman, Anna White: person Anna White"}},
		{"office of a body before", "The bridge company’s chief executive, Tom Hill, said no.", []string{"The bridge company’s chief executive, Tom Hill: person Tom Hill"}},
		{"body", "The Royal Bridge Company said no.", []string{"The Royal Bridge Company: organization Royal Bridge Company"}},
		{"body with of", "The Ministry of Ports said no.", []string{"The Ministry of Ports: organization Ministry of Ports"}},
		{"house for a body", "The Pentagon said no.", []string{"The Pentagon: organization Pentagon"}},
		{"acronym", "The FBI said no.", []string{"The FBI: organization FBI"}},
		{"agency", "Reuters said no.", []string{"Reuters: organization Reuters"}},
		{"outlet of one word", "Politico said no.", []string{"Politico: organization Politico"}},
		{"place on the web", "Lockcheck.org said no.", []string{"Lockcheck.org: organization Lockcheck.org"}},
		{"committee of letters", "Bright Locks PAC said no.", []string{"Bright Locks PAC: organization Bright Locks PAC"}},
		{"members of a party", "Democrats Hanna Reed and Tom Hill said yes.", []string{"Democrats Hanna Reed and Tom Hill: person Hanna Reed + person Tom Hill"}},
		{"name with what a headline has before it", "Celebrating Hanna Reed\n\nHanna Reed said no. Democrats Hanna Reed and Tom Hill said yes.",
			[]string{"Hanna Reed: person Hanna Reed", "Democrats Hanna Reed and Tom Hill: person Hanna Reed + person Tom Hill"}},
		{"newspaper, though a post is a document", "The Daily Post said no.", []string{"The Daily Post: organization Daily Post"}},
		{"state", "France said no.", []string{"France: state France"}},
		{"state with an article", "The United States said no.", []string{"The United States: state United States"}},
		{"capital for a state", "Washington said no.", []string{"Washington: state Washington"}},
		{"capital for a person", "Denzel Washington said yes. Washington said no.",
			[]string{"Denzel Washington: person Denzel Washington", "Washington: person Denzel Washington"}},
	})
}

// TestAgain: a shorter form of a name is whoever bore the fuller one.
func TestAgain(t *testing.T) {
	check(t, []rule{
		{"surname", "Mayor Anna White said yes. White said no.", []string{"Mayor Anna White: person Anna White", "White: person Anna White"}},
		{"surname of one of two", "Tom Hill and Anna White met on Monday. White said no.", []string{"White: person Anna White"}},
		{"surname before the full name", "White’s lawyer said yes. White said no. Anna White left.",
			[]string{"White’s lawyer: unnamed White’s lawyer", "White: person Anna White"}},
		{"surname of two people is neither’s", "John Smith said yes. Jane Smith said yes. Smith said no.",
			[]string{"John Smith: person John Smith", "Jane Smith: person Jane Smith", "Smith: person Smith"}},
		{"surname of a couple, addressed", "Tom Hill said yes. Anna Hill said yes. Mrs. Hill said no. Mr. Hill said so. Hill said it all.",
			[]string{"Tom Hill: person Tom Hill", "Anna Hill: person Anna Hill", "Mrs. Hill: person Anna Hill", "Mr. Hill: person Tom Hill", "Hill: person Hill"}},
		{"surname of a couple, and pronouns", "Tom Hill met Anna Hill. Hill said she would stay. Hill laughed. She left.",
			[]string{"Hill: person Anna Hill"}},
		{"surname of a couple, and one pronoun", "Tom Hill met Anna Hill. Hill said she would stay.",
			[]string{"Hill: person Hill"}},
		{"surname of a couple, and pronouns of both", "Tom Hill met Anna Hill. Hill said she would stay. Hill laughed. He left.",
			[]string{"Hill: person Hill"}},
		{"surname of a couple, and a pronoun that is quoted", "Tom Hill met Anna Hill. Hill said, “She was late.” Hill said, “She was wet.”",
			[]string{"Hill: person Hill", "Hill: person Hill"}},
		{"surname of a wife who is not named", "Tom Hill said yes. Mrs. Hill said no. Hill said so.",
			[]string{"Tom Hill: person Tom Hill", "Mrs. Hill: person Hill", "Hill: person Tom Hill"}},
		{"surname of two women", "Eve Hill met Anna Hill and Tom Hill. Mrs. Hill said no. Mr. Hill said so.",
			[]string{"Mrs. Hill: person Hill", "Mr. Hill: person Tom Hill"}},
		{"surname of two women, one of whom is hardly named", "Eve Hill met Anna Hill and Tom Hill. Anna Hill left. Mrs. Hill said no.",
			[]string{"Mrs. Hill: person Anna Hill"}},
		{"acronym in brackets", "The Royal Bridge Company (RBC) said yes. RBC said no.",
			[]string{"The Royal Bridge Company (RBC): organization Royal Bridge Company", "RBC: organization Royal Bridge Company"}},
		{"acronym with stops", "The United Nations (U.N.) said yes. The U.N. said no.",
			[]string{"The United Nations (U.N.): organization United Nations", "The U.N.: organization United Nations"}},
		{"also known as", "The River Brigade, also known as the Night Watch, said the lock was open. The Night Watch said it was closed.",
			[]string{"The River Brigade, also known as the Night Watch: organization River Brigade", "The Night Watch: organization River Brigade"}},
		{"called by telephone", "Tom Hill called Anna White, his rival. White said no.", []string{"Tom Hill: person Tom Hill", "White: person Anna White"}},
		{"short form of a newspaper", "The New York Times said yes. The Times said no.",
			[]string{"The New York Times: organization New York Times", "The Times: organization New York Times"}},
	})
}

// TestOffices: "the minister" is who was called so before, and nobody else.
func TestOffices(t *testing.T) {
	check(t, []rule{
		{"title before the name", "President Anna White arrived on Monday. The president said no.", []string{"The president: person Anna White"}},
		{"title in lower case with a capital in it", "They met deputy secretary of State Anna White. The secretary said no.", []string{"The secretary: person Anna White"}},
		{"two titles of one", "Author and activist Anna White said no. Orn councillor and former glassblower Tom Hill said yes.",
			[]string{"Author and activist Anna White: person Anna White", "Orn councillor and former glassblower Tom Hill: person Tom Hill"}},
		{"manager of somebody’s campaign", "“No,” former Hill campaign manager Anna White said. A spokesman for Governor Tom Hill said yes.",
			[]string{"former Hill campaign manager Anna White: person Anna White", "A spokesman for Governor Tom Hill: unnamed spokesman for Governor Tom Hill"}},
		{"part of a title", "Secretary of State Anna White said yes. The secretary said no.",
			[]string{"Secretary of State Anna White: person Anna White", "The secretary: person Anna White"}},
		{"office in the apposition", "“No,” Tom Hill, a spokesman for the port, told reporters. “We don’t know,” the spokesman said.",
			[]string{"Tom Hill, a spokesman for the port: person Tom Hill", "the spokesman: person Tom Hill"}},
		{"nobody was called so", "The president said no.", []string{"The president: unnamed president"}},
		{"two were called so", "Mayor Anna White met Mayor Tom Hill. The mayor said no.", []string{"The mayor: unnamed mayor"}},
		{"unnamed", "A spokeswoman said no.", []string{"A spokeswoman: unnamed spokeswoman"}},
		{"unnamed, of a body", "The head of the Bridge Company said no.", []string{"The head of the Bridge Company: unnamed head of the Bridge Company"}},
		{"unnamed, of a state", "A senior U.S. official said no.", []string{"A senior U.S. official: unnamed senior U.S. official"}},
	})
}

// TestBodies: "the ministry" is the body of that noun named before.
func TestBodies(t *testing.T) {
	check(t, []rule{
		{"noun of the name", "The Ministry of Ports said yes. The ministry said no.",
			[]string{"The Ministry of Ports: organization Ministry of Ports", "The ministry: organization Ministry of Ports"}},
		{"last word of the name", "The National Bridge Agency said yes. The agency said no.",
			[]string{"The National Bridge Agency: organization National Bridge Agency", "The agency: organization National Bridge Agency"}},
		{"none was named", "The company said no.", []string{"The company: organization company"}},
	})
}

// TestPronouns: he, she, it and they are the last speaker who agrees; without
// one they stay open.
func TestPronouns(t *testing.T) {
	check(t, []rule{
		{"she", "Anna White said yes. She said no.", []string{"Anna White: person Anna White", "She: person Anna White"}},
		{"he, not who was only met", "Anna White met Tom Hill on Monday. Hill said yes. He said no.", []string{"Hill: person Tom Hill", "He: person Tom Hill"}},
		{"she after a quotation", "“Yes,” White said. “No,” she added.", []string{"White: person White", "she: person White"}},
		{"of two, whoever agrees", "Governor Tom Hill and Mayor Anna White met on Monday. She said no.", []string{"She: person Anna White"}},
		{"a king is no she", "King Otto said yes. She said no.", []string{"King Otto: person Otto", "She: ?"}},
		{"Mr. is no she", "Mr. Hill said yes. She said no.", []string{"Mr. Hill: person Hill", "She: ?"}},
		{"nobody before", "He said no.", []string{"He: ?"}},
		{"it", "The Ministry of Ports said yes. It said no.", []string{"The Ministry of Ports: organization Ministry of Ports", "It: organization Ministry of Ports"}},
		{"it, a state", "France said yes. It said no.", []string{"France: state France", "It: state France"}},
		{"it is no person", "Anna White said yes. It said no.", []string{"Anna White: person Anna White", "It: ?"}},
		{"they", "Iranian officials said yes. They said no.", []string{"Iranian officials: unnamed Iranian officials", "They: unnamed Iranian officials"}},
		{"they, the police", "The police said yes. They said no.", []string{"The police: unnamed police", "They: unnamed police"}},
		{"they, two states", "France and Germany said yes. They said no.", []string{"France and Germany: state France + state Germany", "They: state France + state Germany"}},
	})
}

// TestRelatives: who and which are the noun phrase before them.
func TestRelatives(t *testing.T) {
	check(t, []rule{
		{"who", "Tom Hill, who said no, left the town.", []string{"who: person Tom Hill"}},
		{"which", "The Bridge Company, which said no, went bankrupt.", []string{"which: organization Bridge Company"}},
		{"who, unnamed", "They met a man who said no.", []string{"who: unnamed man"}},
	})
}

// TestGroups: unnamed sources are called by their description, once each.
func TestGroups(t *testing.T) {
	check(t, []rule{
		{"officials", "Iranian officials said no.", []string{"Iranian officials: unnamed Iranian officials"}},
		{"again", "Iranian officials said yes. The officials said no.",
			[]string{"Iranian officials: unnamed Iranian officials", "The officials: unnamed Iranian officials"}},
		{"coordinated adjectives are two groups", "U.S. and Saudi officials said no.", []string{"U.S. and Saudi officials: unnamed U.S. officials + unnamed Saudi officials"}},
		{"coordinated nouns are one", "Several military and militia sources said no.", []string{"Several military and militia sources: unnamed Several military and militia sources"}},
		{"with what they know", "Those familiar with the matter said no.", []string{"Those familiar with the matter: unnamed Those familiar with the matter"}},
		{"possessor", "His lawyer said no.", []string{"His lawyer: unnamed lawyer"}},
		{"people of a state each", "Mayor Anna White and Governor Tom Hill said no.",
			[]string{"Mayor Anna White and Governor Tom Hill: person Anna White + person Tom Hill"}},
		{"states", "France and Germany said no.", []string{"France and Germany: state France + state Germany"}},
	})
}

// TestDocuments: a statement speaks for whoever made it, a poll for itself.
func TestDocuments(t *testing.T) {
	check(t, []rule{
		{"from whom", "A statement from Mayor Anna White said no.", []string{"A statement from Mayor Anna White: person Anna White, by A statement from Mayor Anna White"}},
		{"whose", "Tom Hill left on Monday. Hill’s statement said no.", []string{"Hill’s statement: person Tom Hill, by Hill’s statement"}},
		{"again", "A statement from Mayor Anna White said yes. The statement said no.", []string{
			"A statement from Mayor Anna White: person Anna White, by A statement from Mayor Anna White",
			"The statement: person Anna White, by The statement",
		}},
		{"it", "A statement from the Ministry of Ports said yes. It said no.", []string{
			"A statement from the Ministry of Ports: organization Ministry of Ports, by A statement from the Ministry of Ports",
			"It: organization Ministry of Ports, by A statement from the Ministry of Ports",
		}},
		{"an agency’s report", "A Reuters report said no.", []string{"A Reuters report: organization Reuters, by A Reuters report"}},
		{"nobody’s", "The statement said no.", []string{"The statement: document statement, by The statement"}},
		{"a poll", "A poll of 1,000 voters said no.", []string{"A poll of 1,000 voters: document poll of 1,000 voters, by A poll of 1,000 voters"}},
	})
}

// TestParty: who is blamed is an actor, what is blamed is none.
func TestParty(t *testing.T) {
	tests := []struct{ body, phrase, want string }{
		{"They blamed Iran.", "Iran", "state Iran"},
		{"They blamed Anna White.", "Anna White", "person Anna White"},
		{"They blamed the Night Watch for the attack.", "the Night Watch", "organization Night Watch"},
		{"They blamed Iranian officials.", "Iranian officials", "unnamed Iranian officials"},
		{"They blamed the company.", "the company", "organization company"},
		{"They blamed poor planning.", "poor planning", ""},
		{"They blamed dissatisfaction with the police.", "dissatisfaction with the police", ""},
		{"They blamed the weather.", "the weather", ""},
	}
	for _, tt := range tests {
		p := uttertest.Parse(t, tt.body)
		first := p.At(strings.Index(tt.body, tt.phrase))
		r := prose.Range{First: first, Last: p.At(strings.Index(tt.body, tt.phrase) + len(tt.phrase))}
		var got []string
		for _, m := range refer.NewResolver(refer.NewCast(p)).Party(r).Members {
			got = append(got, string(m.Kind)+" "+m.Name)
		}
		if s := strings.Join(got, " + "); s != tt.want {
			t.Errorf("%s: %q is %q, want %q", tt.body, p.Words(r), s, tt.want)
		}
	}
}

// TestCast writes everybody in a text, with what else they are called.
func TestCast(t *testing.T) {
	const body = "Secretary of State Anna White met the Royal Bridge Company (RBC) and Reuters in France. White blamed the Quay Force, a unit of Iran’s River Guards."
	p := uttertest.Parse(t, body)
	c := refer.NewCast(p)
	var got []string
	for _, m := range c.Members {
		line := string(m.Kind) + " " + m.Name
		for _, a := range m.Aliases {
			line += ", alias " + a
		}
		for _, r := range m.Titles {
			line += ", title " + p.Words(r)
		}
		got = append(got, line)
	}
	want := []string{
		"person Anna White, alias White, title Secretary of State",
		"organization Royal Bridge Company, alias RBC",
		"organization Reuters",
		"state France",
		"organization Quay Force",
		"state Iran",
		"organization River Guards",
	}
	slices.Sort(got)
	slices.Sort(want)
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Errorf("cast (-want +got):\n%s", diff)
	}
	var memberships []string
	for _, a := range c.Affiliations() {
		memberships = append(memberships, a.Member.Name+" is "+p.Words(a.Relation)+" "+a.Body.Name)
	}
	if diff := gocmp.Diff([]string{"Quay Force is a unit of River Guards"}, memberships); diff != "" {
		t.Errorf("affiliations (-want +got):\n%s", diff)
	}
}

func ExampleResolver() {
	reader, err := prose.Load()
	if err != nil {
		fmt.Println(err)
		return
	}
	t := reader.Parse(&schema.Article{Text: "Mayor Anna White came late. She said no."}, nil)
	r := refer.NewResolver(refer.NewCast(t))
	she := prose.Range{First: 6, Last: 7}
	for _, m := range r.Resolve(she).Members {
		fmt.Println(t.Words(she), "is", m.Name)
	}
	// Output:
	// She is Anna White
}
