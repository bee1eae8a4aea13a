package source_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

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

// TestPhrases: a source is the whole noun phrase before its cue.
func TestPhrases(t *testing.T) {
	const what = " | said | the lock was closed"
	for _, phrase := range []string{
		"White",
		"Anna White",
		"Mayor Anna White",
		"U.S. Secretary of State Anna White",
		"Acting Mayor Anna White",
		"The acting harbour master",
		"The WHO",
		"The Royal Lock Company (RLC)",
		"Anna White (Independent)",
		"The port’s chief engineer",
		"The head of the port’s engineering department",
		"A spokesman for the ministry of transport",
		"Officials in Wexmoor",
		"Anna White of the port authority",
		"A senior U.S. official",
		"Some",
		"Several of the engineers",
		"More than 40 residents",
		"About 40 residents",
		"Hoffman’s statement",

		// Coordinated.
		"White and Hill",
		"France and Germany",
		"The governor and the mayor",
		"Military and militia sources",
		"U.S. and Saudi officials",
		"He and his wife",
		"The mayor, the governor and the port",

		// Participles and adjectives that follow their noun.
		"People familiar with the matter",
		"Those familiar with the matter",
		"Three people briefed on the talks",
		"A man arrested on Monday",
		"A report published in Berlin",
		"A letter obtained by the Daily Post",
		"A statement posted on the ministry’s website",

		// Relative clauses without a comma.
		"Officials who asked not to be named",
		"Residents who live near the river",
		"Those who lived there",
		"The men who left when the storm came",

		// Appositions and relative clauses between commas, which the source keeps.
		"Hugh Hill, a doctor,",
		"The harbour master, Anna White,",
		"Jan Pohl, a spokesman for the operator, Salwerk,",
		"The lock company’s chief executive, Tom Hill,",
		"Anna White, 43,",
		"Hugh Hill, who runs the clinic,",
		"The ministry, which runs the port,",
		"The report, published on Monday,",
		"The River Brigade, also known as the Night Watch,",
	} {
		body := phrase + " said the lock was closed."
		got := uttertest.Lines(t, body)
		if len(got) == 0 || got[len(got)-1] != phrase+what { // a cue inside the source may come before
			t.Errorf("%s\ngot %q", body, got)
		}
	}
}

// TestBefore: what stands before the source is none of it.
func TestBefore(t *testing.T) {
	check(t, []rule{
		{"a conjunction", "But the mayor said the lock was closed.", []string{"the mayor | said | the lock was closed"}},
		{"a time", "On Monday the mayor said the lock was closed.", []string{"the mayor | said | the lock was closed"}},
		{"a time between source and cue", "The mayor on Tuesday said the lock was closed.", []string{"The mayor | said | the lock was closed"}},
		{"a time between source and cue", "The mayor earlier this month accused the builders of fraud.", []string{"The mayor | accused | the builders of fraud"}},
		{"a phrase", "After the vote, the mayor said the lock was closed.", []string{"the mayor | said | the lock was closed"}},
		{"a clause", "When the storm came, officials said the lock was closed.", []string{"officials | said | the lock was closed"}},
		{"a participle", "Speaking in Berlin, the mayor said the lock was closed.", []string{"the mayor | said | the lock was closed"}},
		{"a participle between source and cue", "The mayor, speaking in Berlin, said the lock was closed.", []string{"The mayor | said | the lock was closed"}},
		{"a medium", "In a statement, the mayor said the lock was closed.", []string{"the mayor | said | the lock was closed"}},
		{"a medium with a participle", "In a report released on Monday, the engineers said the lock was closed.", []string{"the engineers | said | the lock was closed"}},
	})
}

// TestInversion: a source may stand behind its cue, where a quotation or a
// clause ends before it.
func TestInversion(t *testing.T) {
	check(t, []rule{
		{"name", "“The lock is closed,” said Anna White.", []string{"Anna White | said | “The lock is closed,”"}},
		{"apposition", "“The lock is closed,” said Anna White, the harbour master.", []string{"Anna White, the harbour master | said | “The lock is closed,”"}},
		{"relative clause", "“The lock is closed,” says Anna White, who runs the port.", []string{"Anna White, who runs the port | says | “The lock is closed,”"}},
		{"no medium", "“The lock is closed,” wrote the harbour master in a letter to the council.", []string{"the harbour master | wrote | “The lock is closed,”"}},
		{"after a clause", "The lock will stay closed until May, said Anna White, the harbour master.",
			[]string{"Anna White, the harbour master | said | The lock will stay closed until May"}},
		{"before a colon", "Said Mayor Lee: “We are ready.”", []string{"Mayor Lee | Said | “We are ready.”"}},
		{"not behind an apposition", "“The lock is closed,” the harbour master, Anna White, told reporters on Monday.",
			[]string{"the harbour master, Anna White, | told | “The lock is closed,”"}},
		{"not where the addressee stands", "“The lock is closed,” the mayor told Reuters.", []string{"the mayor | told | “The lock is closed,”"}},
	})
}

// TestAccording: the source of "according to" is what follows it.
func TestAccording(t *testing.T) {
	check(t, []rule{
		{"at the end", "The lock was closed, according to the harbour master.", []string{"the harbour master | according to | The lock was closed"}},
		{"at the end, with an apposition", "The lock was closed, according to Anna White, the harbour master.",
			[]string{"Anna White, the harbour master | according to | The lock was closed"}},
		{"without a comma", "The lock was closed according to a report by the transport ministry.",
			[]string{"a report by the transport ministry | according to | The lock was closed"}},
		{"at the beginning", "According to the harbour master, the lock was closed.", []string{"the harbour master | According to | the lock was closed"}},
		{"at the beginning, with an apposition", "According to Anna White, a spokeswoman for the port, the lock was closed.",
			[]string{"Anna White, a spokeswoman for the port | According to | the lock was closed"}},
		{"in the middle", "The lock, according to two engineers, had been cracked for years.",
			[]string{"two engineers | according to | The lock … had been cracked for years"}},
		{"after a quotation", "“The lock is closed,” according to the harbour master.", []string{"the harbour master | according to | “The lock is closed,”"}},
	})
}

// TestShared: participles and coordinated verbs have the source of the verb that
// they hang on.
func TestShared(t *testing.T) {
	check(t, []rule{
		{"participle", "The mayor praised the rescuers, adding that nobody had been hurt.",
			[]string{"The mayor | praised | the rescuers", "The mayor | adding | that nobody had been hurt"}},
		{"participle after a quotation", "“It was a miracle,” she said, adding that nobody had been hurt.",
			[]string{"she | said | “It was a miracle,”", "she | adding | that nobody had been hurt"}},
		{"participle after a verb that says nothing", "Others disagreed, saying the lock was safe.", []string{"Others | saying | the lock was safe"}},
		{"participle that opens the sentence", "Citing safety concerns, the port said it would stay closed.",
			[]string{"the port | Citing | safety concerns", "the port | said | it would stay closed"}},
		{"coordinated verbs", "The mayor accused the builders of fraud and threatened them with a lawsuit.",
			[]string{"The mayor | accused | the builders of fraud", "The mayor | threatened | them with a lawsuit"}},
		{"coordinated verbs", "The mayor insisted the plan was not dead, but admitted it was ill.",
			[]string{"The mayor | insisted | the plan was not dead", "The mayor | admitted | it was ill"}},
		{"not the noun of a relative clause", "They freed a man who officials said was armed.", []string{"officials | said | was armed"}},
		{"relative pronoun", "It was the mayor who said the lock was safe.", []string{"who | said | the lock was safe"}},
	})
}

// TestPassive: the source of a passive is its agent, or nobody.
func TestPassive(t *testing.T) {
	check(t, []rule{
		{"agent at the end", "The builders were accused of fraud by the mayor.", []string{"the mayor | were accused of | fraud"}},
		{"agent before the charge", "The mayor was accused by the builders of lying.", []string{"the builders | was accused | lying"}},
		{"agent before the charge, a noun", "The mayor was accused by residents of fraud.", []string{"residents | was accused | fraud"}},
		{"agent before the charge, with of", "The mayor was accused by the head of the port of fraud.", []string{"the head of the port | was accused | fraud"}},
		{"agent before the cause", "The delays have been blamed by residents on poor planning.", []string{"residents | have been blamed | poor planning"}},
		{"agent behind a phrase", "The minister was criticised for the delay by the opposition.", []string{"the opposition | was criticised for | the delay"}},
		{"nobody", "The builders were accused of fraud.", []string{"- | were accused of | fraud"}},
		{"nobody", "The collapse was blamed on rust.", []string{"- | was blamed on | rust"}},
		{"nobody", "It was announced on Monday that the lock would be rebuilt.", []string{"- | was announced | that the lock would be rebuilt"}},
		{"nobody", "The builder is said to be bankrupt.", []string{"- | is said | The builder … to be bankrupt"}},
		{"quoted as saying", "The mayor was quoted as saying the lock was closed.", []string{"The mayor | was quoted as saying | the lock was closed"}},
	})
}

// TestLabels: a colon or a dash joins words to who says them.
func TestLabels(t *testing.T) {
	check(t, []rule{
		{"colon", "Mayor Lee: “We are ready.”", []string{"Mayor Lee | : | “We are ready.”"}},
		{"transcript", "SMITH: We are ready to go.", []string{"SMITH | : | We are ready to go."}},
		{"dash", "“We are ready for the storm.” — Anna White, harbour master", []string{"Anna White, harbour master | — | “We are ready for the storm.”"}},
	})
}

// TestNouns: a noun that attributes belongs to its possessor, or to nobody.
func TestNouns(t *testing.T) {
	check(t, []rule{
		{"nobody", "There are claims that the lock is unsafe.", []string{"- | claims | that the lock is unsafe"}},
		{"inside of what is denied", "The mayor rejected claims that he had lied.",
			[]string{"The mayor | rejected | claims that he had lied", "- | claims | that he had lied"}},
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
	t := reader.Parse(&schema.Article{Text: "Officials who asked not to be named said the deal was dead, according to Jan Pohl, a lawyer."}, nil)
	cues := finder.Find(t)
	sources, err := source.Load()
	if err != nil {
		fmt.Println(err)
		return
	}
	for i, r := range sources.Find(t, cues) {
		fmt.Printf("%s: %s\n", t.Words(cues[i].Range), t.Words(r))
	}
	// Output:
	// asked: who
	// said: Officials who asked not to be named
	// according to: Jan Pohl, a lawyer
}
