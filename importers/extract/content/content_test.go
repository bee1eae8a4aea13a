package content_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract/content"
	"github.com/saidby/saidby/importers/extract/cue"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/source"
	"github.com/saidby/saidby/importers/extract/utter/uttertest"
	"github.com/saidby/saidby/schema"
)

// rule is a sentence and what is read from it, "source | cue | content".
type rule struct {
	name, body string
	want       []string
}

func check(t *testing.T, rules []rule) {
	t.Helper()
	for _, tt := range rules {
		if diff := cmp.Diff(tt.want, uttertest.Lines(t, tt.body)); diff != "" {
			t.Errorf("%s: %s (-want +got):\n%s", tt.name, tt.body, diff)
		}
	}
}

// TestOrder: source, cue and content may stand in any order.
func TestOrder(t *testing.T) {
	check(t, []rule{
		{"source, cue, content", "The mayor said the lock was closed.", []string{"The mayor | said | the lock was closed"}},
		{"content, source, cue", "“The lock is closed,” the mayor said.", []string{"the mayor | said | “The lock is closed,”"}},
		{"content, source, cue", "The lock was closed, the mayor said.", []string{"the mayor | said | The lock was closed"}},
		{"content, cue, source", "“The lock is closed,” said Anna White.", []string{"Anna White | said | “The lock is closed,”"}},
		{"content, cue, source", "The lock is closed, says Anna White.", []string{"Anna White | says | The lock is closed"}},
		{"cue, source, content", "Said Mayor Lee: “We are ready.”", []string{"Mayor Lee | Said | “We are ready.”"}},
	})
}

// TestFrames: what a cue takes as its content.
func TestFrames(t *testing.T) {
	check(t, []rule{
		{"clause with that, which belongs to it", "The company argued that the fine was unfair.", []string{"The company | argued | that the fine was unfair"}},
		{"clause without that", "The mayor said the lock was closed.", []string{"The mayor | said | the lock was closed"}},
		{"question", "The mayor asked whether the lock was safe.", []string{"The mayor | asked | whether the lock was safe"}},
		{"infinitive", "The mayor vowed to rebuild the lock.", []string{"The mayor | vowed | to rebuild the lock"}},
		{"noun phrase", "The mayor denied the report.", []string{"The mayor | denied | the report"}},
		{"noun phrase and charge", "The mayor accused the builders of fraud.", []string{"The mayor | accused | the builders of fraud"}},
		{"noun phrase and quotation", "The mayor called the report “a lie from start to end.”", []string{"The mayor | called | the report “a lie from start to end.”"}},
		{"gerund", "The mayor denied taking bribes.", []string{"The mayor | denied | taking bribes"}},
		{"particle", "The mayor warned against panic.", []string{"The mayor | warned against | panic"}},
		{"particle", "The mayor called for an inquiry.", []string{"The mayor | called for | an inquiry"}},
		{"particle", "The company apologised for the delay.", []string{"The company | apologised for | the delay"}},
		{"who is to act belongs to it", "The mayor called on the builders to resign.", []string{"The mayor | called on | the builders to resign"}},
		{"who is to act belongs to it", "The mayor urged residents to stay at home.", []string{"The mayor | urged | residents to stay at home"}},
		{"both sides of the cue", "Residents held the builders responsible for the flood.",
			[]string{"Residents | held … responsible | the builders … for the flood"}},
		{"nothing is said", "The mayor declined to comment on the report.", []string{"The mayor | declined to comment | -"}},
		{"nothing is said", "The mayor did not say whether the lock was safe.", []string{"The mayor | did not say | -"}},
		{"nothing is said", "The company did not respond to requests for comment.", []string{"The company | did not respond to | -"}},
	})
}

// TestActions: verbs that speak with a quotation alone tell of no saying where
// they have an object.
func TestActions(t *testing.T) {
	check(t, []rule{
		{"quotation", "“The plan is dead,” he continued.", []string{"he | continued | “The plan is dead,”"}},
		{"quotation and particle", "“Never!” he shot back.", []string{"he | shot back | “Never!”"}},
		{"quotation behind", "The sign on the lock read “Closed.”", []string{"The sign on the lock | read | “Closed.”"}},
		{"object", "Police shot a man in the town on Monday.", nil},
		{"object", "The mayor continued his attacks on the builders.", nil},
		{"object", "The company fired its director on Monday.", nil},
	})
}

// TestStart: who is spoken to, when, where and by what means is none of the content.
func TestStart(t *testing.T) {
	check(t, []rule{
		{"addressee", "Anna White told reporters that the ferry had sunk.", []string{"Anna White | told | that the ferry had sunk"}},
		{"addressee before a bare clause", "The mayor told CNN the lock was safe.", []string{"The mayor | told | the lock was safe"}},
		{"addressee and time", "The mayor told a news conference on Monday that the lock was safe.", []string{"The mayor | told | that the lock was safe"}},
		{"addressee of a warning", "The mayor warned residents that the dam could break.", []string{"The mayor | warned | that the dam could break"}},
		{"time", "The mayor said on Monday the lock was safe.", []string{"The mayor | said | the lock was safe"}},
		{"time", "The mayor said Monday the lock was safe.", []string{"The mayor | said | the lock was safe"}},
		{"time", "The mayor said late on Monday that the lock was safe.", []string{"The mayor | said | that the lock was safe"}},
		{"medium", "The mayor said in a statement that the lock was safe.", []string{"The mayor | said | that the lock was safe"}},
		{"medium", "The mayor wrote on Twitter that the lock was safe.", []string{"The mayor | wrote | that the lock was safe"}},
		{"what he called", "The mayor condemned what he called “a reckless act” by the builders.",
			[]string{"The mayor | condemned | “a reckless act” by the builders", "he | called | “a reckless act” by the builders"}},
		{"colon", "The mayor said: the lock is safe.", []string{"The mayor | said | the lock is safe"}},
		{"colon and quotation", "The mayor added: “The plan is dead.”", []string{"The mayor | added | “The plan is dead.”"}},
		{"conjunction before the clause", "But the lock was closed, the mayor said.", []string{"the mayor | said | the lock was closed"}},
	})
}

// TestEnd: where the article's own voice goes on, the content ends.
func TestEnd(t *testing.T) {
	check(t, []rule{
		{"at the full stop", "The mayor said the lock was closed.", []string{"The mayor | said | the lock was closed"}},
		{"at a but", "The mayor said the lock was closed, but the police kept the road open.", []string{"The mayor | said | the lock was closed"}},
		{"not at an and that joins two clauses", "The mayor said the lock was closed and the road was open.",
			[]string{"The mayor | said | the lock was closed and the road was open"}},
		{"not at an and that joins two objects", "The mayor demanded the builders’ resignation and a new plan.",
			[]string{"The mayor | demanded | the builders’ resignation and a new plan"}},
		{"not at an and that repeats that", "The mayor said it was “a bath without a plug” and that he would not pay.",
			[]string{"The mayor | said | it was “a bath without a plug” and that he would not pay"}},
		{"at another verb of the source", "The mayor said the lock was closed, and added that the road was open.",
			[]string{"The mayor | said | the lock was closed", "The mayor | added | that the road was open"}},
		{"at another verb of the source", "The mayor said the lock was closed and warned against panic.",
			[]string{"The mayor | said | the lock was closed", "The mayor | warned against | panic"}},
		{"at a verb that says nothing", "The mayor called it “a bath without a plug,” and left.", []string{"The mayor | called | it “a bath without a plug,”"}},
		{"at a participle", "Opposition leaders criticised the mayor for the delay, saying he had been warned.",
			[]string{"Opposition leaders | criticised | the mayor for the delay", "Opposition leaders | saying | he had been warned"}},
		{"at a participle after a quotation", "The mayor said the plan was “a bath without a plug,” adding that he would not pay.",
			[]string{"The mayor | said | the plan was “a bath without a plug,”", "The mayor | adding | that he would not pay"}},
		{"before the agent", "The builders were accused of fraud by the mayor.", []string{"the mayor | were accused of | fraud"}},
		{"not at a relative clause inside", "The mayor said the lock, which was built in 1911, was safe.",
			[]string{"The mayor | said | the lock, which was built in 1911, was safe"}},
		{"not at a subordinate clause", "The mayor said that while the lock was safe, the road was not.",
			[]string{"The mayor | said | that while the lock was safe, the road was not"}},
		{"before according to", "The mayor said the lock was closed, according to the Daily Post.",
			[]string{"The mayor | said | the lock was closed", "the Daily Post | according to | The mayor said the lock was closed"}},
	})
}

// TestInterrupted: source and cue may stand in the middle.
func TestInterrupted(t *testing.T) {
	check(t, []rule{
		{"quotation", "“We will rebuild,” the mayor said, “and we will do it fast.”",
			[]string{"the mayor | said | “We will rebuild,” … “and we will do it fast.”"}},
		{"clause", "The lock, the mayor said, was beyond repair.", []string{"the mayor | said | The lock … was beyond repair"}},
		{"clause", "The plan, critics say, is a waste of money.", []string{"critics | say | The plan … is a waste of money"}},
		{"according to", "The lock, according to two engineers, had been cracked for years.",
			[]string{"two engineers | according to | The lock … had been cracked for years"}},
	})
}

// TestQuotations: a quotation belongs to the cue beside it, with what leads into
// it and what carries it on.
func TestQuotations(t *testing.T) {
	check(t, []rule{
		{"question", "“Is the lock closed?” White asked.", []string{"White | asked | “Is the lock closed?”"}},
		{"exclamation", "“Never!” the mayor shouted.", []string{"the mayor | shouted | “Never!”"}},
		{"two sentences", "“We will rebuild. It will take a year,” the mayor said.", []string{"the mayor | said | “We will rebuild. It will take a year,”"}},
		{"the sentence after it", "“We will rebuild,” the mayor said. “It will take a year.”",
			[]string{"the mayor | said | “We will rebuild,” … “It will take a year.”"}},
		{"the sentence after it, with a time between", "“The lock is closed,” White said on Monday. “We do not know when it will open.”",
			[]string{"White | said | “The lock is closed,” … “We do not know when it will open.”"}},
		{"two, joined", "“The lock is closed” and “the road is open,” the mayor said.",
			[]string{"the mayor | said | “The lock is closed” and “the road is open,”"}},
		{"paragraphs before the cue", "“We closed the lock at noon.\n\n“We will open it at night,” the mayor said.",
			[]string{"the mayor | said | “We closed the lock at noon.\n\n“We will open it at night,”"}},
		{"paragraphs after the cue", "The mayor said: “We closed the lock at noon.\n\n“We will open it at night.”",
			[]string{"The mayor | said | “We closed the lock at noon.\n\n“We will open it at night.”"}},
		{"words that go on after it", "The mayor threatened “a decisive response” to any attack.",
			[]string{"The mayor | threatened | “a decisive response” to any attack"}},
		{"sayings inside it are attributed too", "“The engineer told me the lock was safe,” the mayor said.",
			[]string{"The engineer | told | the lock was safe", "the mayor | said | “The engineer told me the lock was safe,”"}},
	})
}

// TestReported: a saying that is itself reported is the content of the report,
// source and cue included.
func TestReported(t *testing.T) {
	check(t, []rule{
		{"behind it", "The tax would hurt, trade groups said.", []string{"trade groups | said | The tax would hurt"}},
		{"behind a saying", "Trade groups said the tax would hurt them, the Daily Post reported.",
			[]string{"Trade groups | said | the tax would hurt them", "the Daily Post | reported | Trade groups said the tax would hurt them"}},
		{"before it", "The Daily Post reported that the mayor had denied the report.",
			[]string{"The Daily Post | reported | that the mayor had denied the report", "the mayor | had denied | the report"}},
	})
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
	t := reader.Parse(&schema.Article{Text: "“We will rebuild,” the mayor said, “and we will do it fast.”"}, nil)
	cues := finder.Find(t)
	sources, err := source.Load()
	if err != nil {
		fmt.Println(err)
		return
	}
	contents, err := content.Load()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, runs := range contents.Find(t, cues, sources.Find(t, cues)) {
		for _, r := range runs {
			fmt.Println(t.Words(r))
		}
	}
	// Output:
	// “We will rebuild,”
	// “and we will do it fast.”
}
