package english

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/schema"
)

// TestTables checks the form of every line: a word in lower case once, a valid
// act, known frame letters, each once.
func TestTables(t *testing.T) {
	for name, table := range map[string]string{"verbs": verbTable, "nouns": nounTable, "adjectives": adjectiveTable} {
		seen := map[string]string{}
		for line := range strings.Lines(table) {
			f := strings.Fields(line)
			if len(f) == 0 {
				continue
			}
			want := 3 // word, act, frames
			if name != "verbs" {
				want = 2
			}
			if len(f) != want {
				t.Errorf("%s: %q has %d fields, want %d", name, f, len(f), want)
				continue
			}
			if other, found := seen[f[0]]; found {
				t.Errorf("%s: %q stands twice, also as %q", name, strings.Join(f, " "), other)
			}
			seen[f[0]] = strings.Join(f, " ")
			if strings.ToLower(f[0]) != f[0] {
				t.Errorf("%s: %q is not in lower case", name, f[0])
			}
			if !schema.Act(f[1]).Valid() {
				t.Errorf("%s: %q has unknown act %q", name, f[0], f[1])
			}
			if name == "verbs" {
				letters := map[rune]bool{}
				for _, letter := range f[2] {
					if !strings.ContainsRune(frameLetters, letter) || letters[letter] {
						t.Errorf("verbs: %q has frames %q", f[0], f[2])
					}
					letters[letter] = true
				}
			}
		}
		if len(seen) < 30 {
			t.Errorf("%s: only %d words", name, len(seen))
		}
	}
}

func TestFrames(t *testing.T) {
	tests := []struct {
		verb string
		act  schema.Act
		want string // frames that the verb takes
	}{
		{"say", schema.Say, "clause speech"},
		{"tell", schema.Say, "clause addressee speech"},
		{"blame", schema.BlameAct, "object for on speech"},
		{"accuse", schema.Accuse, "object of speech"},
		{"vow", schema.Promise, "clause object infinitive speech"},
		{"urge", schema.Demand, "clause infinitive addressee speech"},
		{"deny", schema.Deny, "clause object speech"},
		{"believe", schema.Believe, "clause infinitive"},
		{"decline", schema.Decline, "object infinitive"},
	}
	frames := []struct {
		name  string
		frame Frame
	}{
		{"clause", Clause}, {"object", Object}, {"infinitive", Infinitive}, {"addressee", Addressee},
		{"of", Of}, {"for", For}, {"on", On}, {"speech", Speech},
	}
	for _, tt := range tests {
		c, ok := Verb(tt.verb)
		if !ok {
			t.Errorf("%q is not in the table", tt.verb)
			continue
		}
		var got []string
		for _, f := range frames {
			if c.Has(f.frame) {
				got = append(got, f.name)
			}
		}
		if c.Act != tt.act || strings.Join(got, " ") != tt.want {
			t.Errorf("%s: %s, %q; want %s, %q", tt.verb, c.Act, got, tt.act, tt.want)
		}
	}
	for _, word := range []string{"walk", "said", "", "be"} {
		if c, ok := Verb(word); ok {
			t.Errorf("Verb(%q) = %v", word, c)
		}
	}
	if c, ok := Noun("accusation"); !ok || c.Act != schema.Accuse {
		t.Errorf("Noun(accusation) = %v, %v", c, ok)
	}
}

// TestSets checks that the tables of words are in lower case and hold no word
// twice, so that a reader who looks for a word finds it once.
func TestSets(t *testing.T) {
	for name, s := range map[string]set{
		"people": people, "bodies": bodies, "documents": documents, "groups": groups, "states": states, "capitals": capitals, "titles": titles,
		"agencies": agencies, "carriers": carriers, "months": months, "weekdays": weekdays, "timeWords": timeWords,
		"organizations": organizations, "orgWords": orgWords, "hedgeWords": hedgeWords,
	} {
		words := s()
		if len(words) < 7 {
			t.Errorf("%s has %d words", name, len(words))
		}
		for w := range words {
			if strings.ToLower(w) != w || strings.TrimSpace(w) != w {
				t.Errorf("%s: %q is not in lower case", name, w)
			}
		}
	}
}

func TestNewSet(t *testing.T) {
	want := map[string]bool{"press release": true, "report": true}
	if diff := cmp.Diff(want, newSet("report\n press_release\n")()); diff != "" {
		t.Errorf("set (-want +got):\n%s", diff)
	}
}

func TestWords(t *testing.T) {
	tests := []struct {
		name string
		is   func(string) bool
		yes  string
		no   string
	}{
		{"IsPerson", IsPerson, "spokeswoman minister official lawyer source", "ministry report bridge spokesmen"},
		{"IsBody", IsBody, "ministry company court party newspaper", "minister bridge iran"},
		{"IsDocument", IsDocument, "statement report poll lawsuit tweet", "minister company bridge"},
		{"IsGroup", IsGroup, "officials sources residents critics police many", "official bridges"},
		{"IsState", IsState, "iran france u.s. germany", "paris european officials"},
		{"IsCapital", IsCapital, "washington moscow tehran", "boston iran hamburg"},
		{"IsTitle", IsTitle, "mr mr. gen. minister president", "bridge ministry"},
		{"IsAgency", IsAgency, "reuters ap afp tass", "cnn times the"},
		{"IsCarrier", IsCarrier, "post times journal gazette", "ministry bridge"},
		{"IsMonth", IsMonth, "january dec dec. may", "monday day"},
		{"IsWeekday", IsWeekday, "monday sunday", "january today"},
		{"IsTime", IsTime, "yesterday week tuesday ago", "bridge report"},
		{"IsOrganization", IsOrganization, "pentagon nato hezbollah", "bridge ministry"},
		{"IsOrgWord", IsOrgWord, "inc. corps federation", "bridge minister"},
		{"IsHedge", IsHedge, "likely allegedly reportedly may", "certainly bridge"},
	}
	for _, tt := range tests {
		for _, w := range strings.Fields(tt.yes) {
			if !tt.is(w) {
				t.Errorf("%s(%q) = false", tt.name, w)
			}
		}
		for _, w := range strings.Fields(tt.no) {
			if tt.is(w) {
				t.Errorf("%s(%q) = true", tt.name, w)
			}
		}
	}
	if !IsState("saudi arabia") || !IsAgency("associated press") || !IsOrganization("white house") {
		t.Error("names of two words are not found")
	}
}

func ExampleVerb() {
	for _, form := range []string{"accused", "blames", "vowing"} {
		c, _ := Verb(VerbLemma(form))
		fmt.Println(form, "is", c.Word, "and performs the act", c.Act)
	}
	// Output:
	// accused is accuse and performs the act accuse
	// blames is blame and performs the act blame
	// vowing is vow and performs the act promise
}
