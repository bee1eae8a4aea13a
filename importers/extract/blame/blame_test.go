package blame_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract/blame"
	"github.com/saidby/saidby/importers/extract/cue"
	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/importers/extract/utter"
	"github.com/saidby/saidby/importers/extract/utter/uttertest"
	"github.com/saidby/saidby/schema"
)

// charges writes every charge of a text, "blamed for event"; "-" stands for an
// event that is not told.
func charges(tb testing.TB, body string) []string {
	tb.Helper()
	t := uttertest.Parse(tb, body)
	us := uttertest.Utterances(tb, t)
	var lines []string
	for i := range us {
		c, ok := blame.Read(t, &us[i])
		if !ok {
			continue
		}
		event := "-"
		if !c.Event.Empty() {
			event = t.Words(c.Event)
		}
		lines = append(lines, t.Words(c.Blamed)+" | for | "+event)
	}
	return lines
}

func TestRead(t *testing.T) {
	tests := []struct{ frame, body, want string }{
		{"blame A for B", "Residents blamed the builders for the flood.", "the builders | for | the flood"},
		{"blame A for B", "Residents blamed him for the flood.", "him | for | the flood"},
		{"blame A for B", "The report blames pilot error for the crash.", "pilot error | for | the crash"},
		{"blame A for B, a name with of", "Residents blamed the Bank of Wexmoor for the loss of their savings.", "the Bank of Wexmoor | for | the loss of their savings"},
		{"blame A for B on C", "Residents blamed the mayor for a rise in crime on the docks.", "the mayor | for | a rise in crime on the docks"},
		{"fault A for B", "Residents faulted the mayor for the delay.", "the mayor | for | the delay"},
		{"blame A", "Residents blamed the builders.", "the builders | for | -"},
		{"blame a cause", "The mayor blamed poor planning.", "poor planning | for | -"},
		{"blame B on A", "Residents blamed the flood on the builders.", "the builders | for | the flood"},
		{"blame B on A", "Residents blamed the rise in crime on the mayor.", "the mayor | for | the rise in crime"},

		{"accuse A of B", "The mayor accused the builders of fraud.", "the builders | for | fraud"},
		{"accuse A of doing", "The mayor accused the builders of stealing money from the town.", "the builders | for | stealing money from the town"},
		{"accuse A of B, A with of", "The mayor accused the head of the port of lying.", "the head of the port | for | lying"},
		{"accuse A and A of B", "The mayor accused the builders and the port of fraud.", "the builders and the port | for | fraud"},
		{"accuse A of B and do", "The mayor accused the company of putting profit ahead of safety and vowed an inquiry.",
			"the company | for | putting profit ahead of safety"},

		{"hold A responsible for B", "Residents hold the builders responsible for the flood.", "the builders | for | the flood"},
		{"held responsible", "The builders were held responsible for the flood.", "The builders | for | the flood"},

		{"was blamed for", "The builders were blamed for the flood.", "The builders | for | the flood"},
		{"was blamed for, pronoun", "He was blamed for the flood.", "He | for | the flood"},
		{"was accused of", "The builders were accused of fraud.", "The builders | for | fraud"},
		{"was accused of, by", "The builders have been accused of fraud by the mayor.", "The builders | for | fraud"},
		{"was accused by, of", "The mayor was accused by the builders of lying.", "The mayor | for | lying"},
		{"was blamed on", "The collapse was blamed on rust.", "rust | for | The collapse"},
		{"was blamed by, on", "The delays have been blamed by residents on poor planning.", "poor planning | for | The delays"},
		{"which was blamed on", "The protests, which have been blamed on poor planning, went on.", "poor planning | for | The protests"},
		{"that was blamed on, time between", "There were protests for months that have been blamed largely on poor planning.", "poor planning | for | protests"},

		{"alias", "The ministry blamed the Night Watch, also known as the River Brigade, for the attack.", "the Night Watch | for | the attack"},
		{"acronym", "The ministry blamed the Night Watch (NW) for the attack.", "the Night Watch | for | the attack"},
		{"apposition", "The union accused the firm’s chief executive, Tom Hill, of lying.", "the firm’s chief executive | for | lying"},
		{"apposition at the end", "The ministry blamed the attack on the Night Watch, a militia.", "the Night Watch | for | the attack"},
	}
	for _, tt := range tests {
		if diff := cmp.Diff([]string{tt.want}, charges(t, tt.body)); diff != "" {
			t.Errorf("%s: %s (-want +got):\n%s", tt.frame, tt.body, diff)
		}
	}
}

// TestNoCharge: other acts blame nobody, whatever their words.
func TestNoCharge(t *testing.T) {
	for _, body := range []string{
		"The mayor said the builders were to blame for the flood.",
		"The mayor praised the builders for their work.",
		"The mayor condemned the attack.",
		"The mayor declined to say who was to blame.",
	} {
		if got := charges(t, body); got != nil {
			t.Errorf("%s\nblames %q", body, got)
		}
	}
}

// TestSubject: the subject of a relative clause is what the pronoun stands for.
func TestSubject(t *testing.T) {
	tests := []struct{ body, verb, want string }{
		{"The collapse was blamed on rust.", "was", "The collapse"},
		{"He was blamed.", "was", "He"},
		{"The attack on the port of Wexmoor was blamed on rebels.", "was", "The attack on the port of Wexmoor"},
		{"They saw protests that were blamed on hunger.", "were", "protests"},
		{"They saw protests, which were blamed on hunger.", "were", "protests"},
		{"They saw protests for months that were blamed on hunger.", "were", "protests"},
		{"Was he blamed?", "Was", ""},
	}
	for _, tt := range tests {
		p := uttertest.Parse(t, tt.body)
		for i, k := range p.Tokens {
			if k.Word == tt.verb {
				if got := p.Words(blame.Subject(p, i)); got != tt.want {
					t.Errorf("%s: subject of %q is %q, want %q", tt.body, tt.verb, got, tt.want)
				}
				break
			}
		}
	}
}

func ExampleRead() {
	tagger, err := tag.Load()
	if err != nil {
		fmt.Println(err)
		return
	}
	t := prose.Parse(tagger, &schema.Article{Text: "Residents blamed the flood on the builders."}, nil)
	entry, _ := english.Verb("blame")
	u := utter.Utterance{
		Cue:     cue.Cue{Head: 1, Range: prose.Range{First: 1, Last: 2}, Entry: entry, Act: schema.BlameAct},
		Source:  prose.Range{First: 0, Last: 1},
		Content: []prose.Range{{First: 2, Last: 7}},
	}
	if c, ok := blame.Read(t, &u); ok {
		fmt.Println(t.Words(c.Blamed), "for", t.Words(c.Event))
	}
	// Output:
	// the builders for the flood
}
