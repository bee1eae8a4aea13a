package cue_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract/cue"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/utter/uttertest"
	"github.com/saidby/saidby/schema"
)

var forms = map[cue.Form]string{
	cue.Verb: "verb", cue.Participle: "participle", cue.Infinitive: "infinitive", cue.Passive: "passive",
	cue.According: "according", cue.Noun: "noun", cue.Label: "label", cue.Adjective: "adjective",
}

// cues writes the cues of a text, "words: act, form", with "not" where the
// saying is negated.
func cues(tb testing.TB, body string) []string {
	tb.Helper()
	t := uttertest.Parse(tb, body)
	var all []string
	for _, c := range uttertest.Cues(tb, t) {
		words := t.Words(c.Range)
		if !c.Tail.Empty() {
			words += " … " + t.Words(c.Tail)
		}
		line := fmt.Sprintf("%s: %s, %s", words, c.Act, forms[c.Form])
		if c.Negated {
			line += ", not"
		}
		all = append(all, line)
	}
	return all
}

// TestActs: the act follows the cue and its frame, not what is said.
func TestActs(t *testing.T) {
	tests := []struct{ body, want string }{
		{"The mayor said that the bridge was safe.", "said: say, verb"},
		{"The mayor told reporters that the bridge was safe.", "told: say, verb"},
		{"The mayor pointed out that the bridge was old.", "pointed out: say, verb"},
		{"The mayor claimed that the bridge was safe.", "claimed: claim, verb"},
		{"The mayor confirmed that the bridge was closed.", "confirmed: confirm, verb"},
		{"The mayor denied the report.", "denied: deny, verb"},
		{"The minister ruled out a tax.", "ruled out: deny, verb"},
		{"The mayor admitted that he had lied.", "admitted: admit, verb"},
		{"The mayor believes that the bridge is safe.", "believes: believe, verb"},
		{"The mayor predicted that the bridge would reopen.", "predicted: predict, verb"},
		{"The mayor asked whether the bridge was safe.", "asked: ask, verb"},
		{"The mayor condemned the attack.", "condemned: condemn, verb"},
		{"The mayor praised the rescuers.", "praised: praise, verb"},

		// Who is to do something.
		{"The mayor ordered the builders to leave.", "ordered: order, verb"},
		{"The mayor demanded that the builders pay.", "demanded: demand, verb"},
		{"The mayor urged residents to stay at home.", "urged: demand, verb"},
		{"The mayor called for an inquiry.", "called for: demand, verb"},
		{"The mayor called on the builders to resign.", "called on: demand, verb"},
		{"The mayor called the builders thieves.", "called: say, verb"},
		{"The mayor vowed to rebuild the bridge.", "vowed: promise, verb"},
		{"The mayor promised that the bridge would reopen.", "promised: promise, verb"},
		{"The mayor refused to leave.", "refused: intend, verb"},

		// Warnings and threats.
		{"The mayor warned that the dam could break.", "warned: warn, verb"},
		{"The mayor warned against panic.", "warned against: warn, verb"},
		{"The mayor warned of a flood.", "warned of: warn, verb"},
		{"The mayor threatened to sue the builders.", "threatened: threaten, verb"},

		// Apologies.
		{"The company apologised for the delay.", "apologised for: apologise, verb"},
		{"The mayor has apologized for the delay.", "has apologized for: apologise, verb"},

		// Blame.
		{"The mayor accused the builders of fraud.", "accused: accuse, verb"},
		{"The builders have been accused of fraud.", "have been accused of: accuse, passive"},
		{"Residents blamed the builders for the flood.", "blamed: blame, verb"},
		{"Residents blamed the flood on the builders.", "blamed: blame, verb"},
		{"The builders were blamed for the flood.", "were blamed for: blame, passive"},
		{"The protests have been blamed largely on poor planning.", "have been blamed largely on: blame, passive"},
		{"Residents hold the builders responsible for the flood.", "hold … responsible: blame, verb"},
		{"The builders were held responsible for the flood.", "were held responsible for: blame, passive"},
		{"Residents pinned the flood on the builders.", "pinned: blame, verb"},
		{"The auditors put the losses down to poor planning.", "put … down to: blame, verb"},
		{"The losses were put down to poor planning.", "were put down to: blame, passive"},
		{"The report laid the flood squarely at the door of the port.", "laid … squarely at the door of: blame, verb"},
		{"The report laid the flood at the port’s door.", "laid … at: blame, verb"},
		{"The mayor pointed an accusing finger at the builders.", "pointed an accusing finger at: blame, verb"},
		{"The finger is being pointed at the builders.", "The finger is being pointed at: blame, passive"},
		{"The union put the blame for the flood firmly on the port.", "put the blame for … firmly on: blame, verb"},
		{"The minister attributed the rise to the drought.", "attributed: blame, verb"},
		{"The rise was attributed to the drought.", "was attributed to: blame, passive"},
		{"The firm took full responsibility for the leak.", "took full responsibility for: admit, verb"},
		{"The Night Watch claimed responsibility for the attack.", "claimed responsibility for: claim, verb"},
		{"The builders get blamed for every flood.", "get blamed for: blame, passive"},
		{"The builders were held largely responsible for the flood.", "were held largely responsible for: blame, passive"},
	}
	for _, tt := range tests {
		if diff := cmp.Diff([]string{tt.want}, cues(t, tt.body)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.body, diff)
		}
	}
}

// TestSilence: who withholds his words declines, and so does who is asked in
// vain; the verb of speaking belongs to the cue.
func TestSilence(t *testing.T) {
	tests := []struct{ body, want string }{
		{"The mayor declined to comment.", "declined to comment: decline, verb"},
		{"The mayor refused to comment on the report.", "refused to comment: decline, verb"},
		{"The mayor would not comment on the report.", "would not comment on: decline, verb, not"},
		{"The company did not respond to a request for comment.", "did not respond to: decline, verb, not"},
		{"The company has not responded to requests for comment.", "has not responded to: decline, verb, not"},
		{"The company did not immediately return calls seeking comment.", "did not immediately return: decline, verb, not"},
		{"A spokesman did not return phone messages.", "did not return: decline, verb, not"},
		{"The mayor could not be reached for comment.", "could not be reached for comment: decline, verb, not"},
		{"A spokesman could not immediately be reached for comment.", "could not immediately be reached for comment: decline, verb, not"},
		{"The mayor did not say whether the bridge was safe.", "did not say: decline, verb, not"},
		{"The mayor would not say who had paid.", "would not say: decline, verb, not"},
		{"The ministry could not confirm the report.", "could not confirm: decline, verb, not"},
		{"The ministry would neither confirm nor deny the report.", "would neither confirm nor deny: decline, verb"},
	}
	for _, tt := range tests {
		if diff := cmp.Diff([]string{tt.want}, cues(t, tt.body)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.body, diff)
		}
	}
}

// TestRange: a cue keeps its auxiliaries, adverbs and particles, and leaves out
// expressions of time and what opens the sentence.
func TestRange(t *testing.T) {
	tests := []struct {
		rule, body string
		want       []string
	}{
		{"auxiliaries", "The mayor has said that the bridge is safe.", []string{"has said: say, verb"}},
		{"modals", "The mayor may have said that the bridge was safe.", []string{"may have said: say, verb"}},
		{"adverbs", "The mayor also told reporters that the bridge was safe.", []string{"also told: say, verb"}},
		{"adverbs between", "The mayor has repeatedly denied that he took bribes.", []string{"has repeatedly denied: deny, verb"}},
		{"time is left out", "The mayor later told reporters that the bridge was safe.", []string{"told: say, verb"}},
		{"aspect", "The mayor went on to say that the bridge was safe.", []string{"went on to say: say, verb"}},
		{"aspect", "The mayor continued to insist that the bridge was safe.", []string{"continued to insist: say, verb"}},
		{"a date is no preposition of the cue", "It was announced on Monday that the bridge would be rebuilt.", []string{"was announced: say, passive"}},
		{"quoted as saying", "The mayor was quoted as saying the bridge was safe.", []string{"was quoted as saying: say, verb"}},
		{"a negation that keeps its content", "The mayor did not deny that he took money.", []string{"did not deny: say, verb, not"}},
		{"a negation that keeps its content", "The mayor does not believe that the bridge is safe.", []string{"does not believe: believe, verb, not"}},
		{"an infinitive belongs to its verb", "The mayor threatened to tell the police.", []string{"threatened: threaten, verb"}},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, cues(t, tt.body)); diff != "" {
			t.Errorf("%s: %s (-want +got):\n%s", tt.rule, tt.body, diff)
		}
	}
}

// TestForms: how the cue is built decides where source and content stand.
func TestForms(t *testing.T) {
	tests := []struct {
		rule, body string
		want       []string
	}{
		{"participle", "“The bridge is safe,” the mayor said, adding that it was old.", []string{"said: say, verb", "adding: say, participle"}},
		{"citing", "The mayor said the bridge was safe, citing two engineers.", []string{"said: say, verb", "citing: cite, participle"}},
		{"as saying", "Reuters quoted the mayor as saying the bridge was safe.", []string{"quoted: cite, verb", "as saying: say, participle"}},
		{"according to", "According to the mayor, the bridge was safe.", []string{"According to: say, according"}},
		{"according to", "The bridge was safe, according to the mayor.", []string{"according to: say, according"}},
		{"passive", "The bridge is expected to reopen in May.", []string{"is expected: predict, passive"}},
		{"noun", "The mayor rejected claims that he had lied.", []string{"rejected: deny, verb", "claims: claim, noun"}},
		{"colon", "SMITH: We are ready.", []string{":: say, label"}},
		{"colon", "Mayor Lee: “We are ready.”", []string{":: say, label"}},
		{"dash", "“We are ready for the storm.” — Anna White, harbour master", []string{"—: say, label"}},
		{"past tense without an object", "The mayor called for a vote after the bridge collapsed.", []string{"called for: demand, verb"}},
		{"one saying inside another", "The mayor said the engineer had told him the bridge was unsafe.", []string{"said: say, verb", "had told: say, verb"}},
		{"one saying inside another", "“He said he was innocent,” the lawyer told reporters.", []string{"said: say, verb", "told: say, verb"}},
		{"adjective", "The mayor was adamant that the bridge was safe.", []string{"was adamant: claim, adjective"}},
		{"adjective", "Residents are not critical of the plan.", []string{"are not critical of: condemn, adjective, not"}},
		{"light verb", "The mayor made it clear that the bridge was safe.", []string{"made it clear: say, verb"}},
		{"another name", "The Night Watch, also known as the River Brigade, left.", nil},
		{"purpose", "The country sent troops to defend its ally.", nil},
		{"no saying", "The bridge opened in 1911.", nil},
		{"no saying", "The builders finished the bridge and left.", nil},
		{"no saying", "The mayor did not return to the town.", nil},
		{"no label", "The lock has two gates: one is closed.", nil},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, cues(t, tt.body)); diff != "" {
			t.Errorf("%s: %s (-want +got):\n%s", tt.rule, tt.body, diff)
		}
	}
}

// TestLaws: cues come in order, do not overlap, hold their head, stay in one
// sentence, and know an act.
func TestLaws(t *testing.T) {
	const body = "The mayor said he had told aides that he would resign, citing his health. “I said so,” he added. " +
		"He was accused of fraud and declined to comment on reports that he had been held responsible.\n\nHe would neither confirm nor deny it."
	p := uttertest.Parse(t, body)
	last := 0
	found := uttertest.Cues(t, p)
	if len(found) < 6 {
		t.Errorf("%d cues", len(found))
	}
	for _, c := range found {
		if c.Range.First < last || !c.Range.Holds(c.Head) {
			t.Errorf("cue %q at %v, head %d", p.Words(c.Range), c.Range, c.Head)
		}
		last = c.Range.Last
		if s := p.SentenceOf(c.Head); c.Range.First < s.First || c.Range.Last > s.Last || !c.Tail.Empty() && c.Tail.First < c.Range.Last {
			t.Errorf("cue %q leaves its sentence", p.Words(c.Range))
		}
		if !c.Act.Valid() {
			t.Errorf("cue %q has act %q", p.Words(c.Range), c.Act)
		}
	}
}

func TestNewRefusesOtherBytes(t *testing.T) {
	for _, b := range [][]byte{nil, {1, 2, 3}, []byte("weights")} {
		if _, err := cue.New(b); err == nil {
			t.Errorf("New(%q) took it", b)
		}
	}
}

func ExampleFinder_Find() {
	reader, err := prose.Load()
	if err != nil {
		fmt.Println(err)
		return
	}
	finder, err := cue.Load()
	if err != nil {
		fmt.Println(err)
		return
	}
	t := reader.Parse(&schema.Article{Text: "The mayor has accused the builders of fraud and declined to comment further."}, nil)
	for _, c := range finder.Find(t) {
		fmt.Println(t.Words(c.Range), "->", c.Act)
	}
	// Output:
	// has accused -> accuse
	// declined to comment -> decline
}
