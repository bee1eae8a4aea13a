package blame_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract/blame"
	"github.com/saidby/saidby/importers/extract/cue"
	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
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
		for _, c := range blame.Read(t, &us[i]) {
			event := "-"
			if !c.Event.Empty() {
				event = t.Words(c.Event)
			}
			lines = append(lines, t.Words(c.Blamed)+" | for | "+event)
		}
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
		{"blame a cause that lasted", "The mayor blamed a fault that closed the bridge for nine days.", "a fault that closed the bridge for nine days | for | -"},
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

		{"gets blamed for", "The mayor gets blamed for every flood.", "The mayor | for | every flood"},
		{"was accused, between", "The mayor was accused in parliament of lying.", "The mayor | for | lying"},
		{"between commas", "The builders, blamed for the flood, have left the town.", "The builders | for | the flood"},
		{"which has been blamed for", "The firm, which has been blamed for the collapse, is closed.", "The firm | for | the collapse"},
		{"subject with a clause", "The fire that closed the market was blamed on a cigarette.", "a cigarette | for | The fire that closed the market"},
		{"subject with an age", "Ines Holm, 52, is accused of fraud.", "Ines Holm | for | fraud"},
		{"whom she blamed for", "The scheme was drawn up by consultants, whom she blamed for the delay.", "consultants | for | the delay"},
		{"for which they blame", "The collapse, for which residents blame the port, killed two.", "the port | for | The collapse"},

		{"charge A with B", "Prosecutors charged the mayor with fraud.", "the mayor | for | fraud"},
		{"was charged with", "The mayor was charged on Monday with hiding a report that named him.", "The mayor | for | hiding a report that named him"},
		{"attribute B to A", "The minister attributed the rise in prices to the drought.", "the drought | for | the rise in prices"},
		{"was attributed to", "The rise in prices was attributed to the drought.", "the drought | for | The rise in prices"},
		{"pin B on A", "Residents pinned the flood on the builders.", "the builders | for | the flood"},
		{"put B down to A", "The auditors put the losses down to poor planning.", "poor planning | for | the losses"},
		{"was put down to", "The losses were put down to poor planning.", "poor planning | for | The losses"},
		{"lay B at the door of A", "The report laid the accident at the door of the airline.", "the airline | for | the accident"},
		{"lay B at A’s door", "The report laid the accident squarely at the airline’s door.", "the airline | for | the accident"},
		{"point the finger at A", "Critics have pointed an accusing finger at the ministry.", "the ministry | for | -"},
		{"point the finger at A for B", "The mayor pointed the finger at the builders for the delay.", "the builders | for | the delay"},
		{"the finger is pointed at", "The finger is being pointed at the ministry.", "the ministry | for | -"},
		{"lay the blame on A", "The union laid the blame on the port for the collapse.", "the port | for | the collapse"},
		{"lay the blame for B on A", "The union laid the blame for the collapse squarely on the port.", "the port | for | the collapse"},
		{"the blame was put on", "The blame for the collapse was put on the port.", "the port | for | the collapse"},
		{"hold A accountable", "Residents held the builders accountable.", "the builders | for | -"},
		{"hold A liable for B", "The court held the builders liable for the flood.", "the builders | for | the flood"},
		{"take responsibility for", "The firm took responsibility for the leak.", "The firm | for | the leak"},
		{"accept the blame for", "Ines Holm accepted the blame for the defeat.", "Ines Holm | for | the defeat"},
		{"accusation of B against A", "The mayor’s accusation of fraud against the builders drew laughter.", "the builders | for | fraud"},
		{"blame A for having done", "The mayor blamed the builders for having ignored the warning.", "the builders | for | having ignored the warning"},
		{"he’s blamed", "“He’s blamed the weather, the moles and now the crows,” she said.", "the weather, the moles and now the crows | for | -"},
		{"blame each other", "The two parties blamed each other for the defeat.", "each other | for | the defeat"},
		{"in quotation marks", "The captain blamed “a fault in the map of the reef”.", "“a fault in the map of the reef” | for | -"},
		{"clause between commas", "She blamed the mayor, who had signed the permit, for the flood.", "the mayor | for | the flood"},

		{"to blame for", "The mayor said the builders were to blame for the flood.", "the builders | for | the flood"},
		{"to blame, and more", "The mayor said the builders were partly to blame for the flood and that they had lied.", "the builders | for | the flood"},
		{"to blame, believed", "Doctors believe that drowsiness in the morning is to blame for most falls.", "drowsiness in the morning | for | most falls"},
		{"at fault", "The judge said the firm was at fault.", "the firm | for | -"},
		{"the fault lies with", "The judge said that responsibility for the flood lay with the builders.", "the builders | for | the flood"},

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

// TestTwoCharges: the second of two who are to blame need not be said to be.
func TestTwoCharges(t *testing.T) {
	want := []string{"His rivals | for | the first nine years", "the crows | for | the rest"}
	if diff := cmp.Diff(want, charges(t, "His rivals were to blame for the first nine years, the mayor said, and the crows for the rest.")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestParties: every one is blamed of those that are blamed together; what an
// apposition tells is a name and no other party.
func TestParties(t *testing.T) {
	for _, tt := range []struct {
		body string
		want []string
	}{
		{"Residents blamed the builders for the flood.", []string{"the builders"}},
		{"Residents blamed the mayor and the builders for the flood.", []string{"the mayor", "the builders"}},
		{"Residents blamed the mayor, the builders and Norvik Air for the noise.", []string{"the mayor", "the builders", "Norvik Air"}},
		{"The union accused the port’s owner, Norvik Holdings, of lying.", []string{"the port’s owner = Norvik Holdings"}},
		{"The union blamed the port’s owner, Norvik Holdings, and the mayor for the flood.", []string{"the port’s owner = Norvik Holdings", "the mayor"}},
		{"The fund blamed the losses on its chief executive, Ines Holm.", []string{"its chief executive = Ines Holm"}},
		{"The union accused Ines Holm, a lawyer, of theft.", []string{"Ines Holm"}},
		{"The union accused Ines Holm, 52, of theft.", []string{"Ines Holm"}},
		{"The union accused the Night Watch (NW) and the port of theft.", []string{"the Night Watch", "the port"}},
		{"The mayor blamed an upgrade that failed and cost millions.", []string{"an upgrade that failed and cost millions"}},
	} {
		p := uttertest.Parse(t, tt.body)
		us := uttertest.Utterances(t, p)
		var got []string
		for i := range us {
			for _, c := range blame.Read(p, &us[i]) {
				for _, party := range c.Parties {
					words := p.Words(party.Words)
					if !party.Name.Empty() {
						words += " = " + p.Words(party.Name)
					}
					got = append(got, words)
				}
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.body, diff)
		}
	}
}

// TestNoCharge: other acts blame nobody, whatever their words, nor does who does not.
func TestNoCharge(t *testing.T) {
	for _, body := range []string{
		"The mayor said the builders were not to blame for the flood.",
		"The mayor denied that the builders were to blame for the flood.",
		"The mayor asked who was to blame for the flood.",
		"The mayor did not say whether the builders were to blame.",
		"The mayor did not blame the builders.",
		"The mayor criticised the builders for the flood.",
		"The firm pinned its hopes on the builders.",
		"The mayor charged that the bridge had been sold.",
		"The mayor praised the builders for their work.",
		"The mayor condemned the attack.",
		"The mayor declined to say who was to blame.",
	} {
		if got := charges(t, body); got != nil {
			t.Errorf("%s\nblames %q", body, got)
		}
	}
}

func ExampleRead() {
	reader, err := prose.Load()
	if err != nil {
		fmt.Println(err)
		return
	}
	t := reader.Parse(&schema.Article{Text: "Residents blamed the flood on the builders."}, nil)
	entry, _ := english.Verb("blame")
	u := utter.Utterance{
		Cue:     cue.Cue{Head: 1, Range: prose.Range{First: 1, Last: 2}, Entry: entry, Act: schema.BlameAct},
		Source:  prose.Range{First: 0, Last: 1},
		Content: []prose.Range{{First: 2, Last: 7}},
	}
	for _, c := range blame.Read(t, &u) {
		fmt.Println(t.Words(c.Blamed), "for", t.Words(c.Event))
	}
	// Output:
	// the builders for the flood
}
