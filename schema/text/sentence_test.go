package text_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/schema/text"
)

func sentences(s string) []string {
	var out []string
	for _, x := range text.Sentences(s, text.Span{End: len(s)}) {
		out = append(out, x.In(s))
	}
	return out
}

// TestSentences has one text a case; | stands where a sentence ends and another
// begins.
func TestSentences(t *testing.T) {
	for name, cases := range map[string][]string{
		"plain": {
			"He won.| She lost!| Did they?| Yes",
			"It ended in 2016.| 500 came.",
			"He said so.  | \t She did not.",
		},
		"lines": {
			"First line|Second line.",
			"SEN. HILL SPEAKS|GEN. DAY DOES NOT",
			"1. Ann Hill|2. Bo Day",
		},
		"abbreviations": {
			"Mr. Moss, Gov. Leary, Lt. Col. Ito and Rep. Ann Hill met Sen. Day.| They left.",
			"The U.S. Secretary of State and the U.S. Air Force said so.",
			"They live in the U.S.| The law changed.| In the U.S.| But they left the U.N.| He did not.",
			"The U.S.-led force met at Acme Inc. headquarters.| It left Acme Corp.| The end.",
			"No. 5 is Jan. 3.| She said no.| Then it was Jan.| She left.",
			"It opens at 9 a.m. Monday.| It shuts at 5 p.m. EST.| It shuts at 5 p.m.| Police said so.",
			"It is Roe v. Wade, i.e. a case, vs. Ito et al. in 1973.",
			"She came on Mon. Sept. 5.| It was a Mon.| She left on Sun.",
			"He lives in Lodi, N.J.| Hill lives in Mesa, Ariz.| Day does not.",
			"Sen. Ann Hill, R-Ariz., and Bo Day (D-N.Y.) came.",
			"ORLANDO, Fla. — Ann Hill came.| TRENTON, N.J. (AP) — She went.",
			"They went to Mass.| Father Day spoke.",
			"He met Sen. Hill, Dr. Day, etc.| Others came.",
			"She told Yahoo! News so.",
		},
		"initials": {
			"George W. Bush and J. K. Rowling met J.K. Moss.| They left.",
			"We chose plan B.| The mayor agreed.",
			"Neither do I.| Hill does.",
			"I. Charles Day came.",
		},
		"numbers": {
			"It fell 3.5 percent.| The rest rose.",
			"See rule 3.| Then go.",
		},
		"quotations": {
			"“I won. |He lost,” she said.",
			"“I won,” she said. |“He lost.” |She left.",
			"“Did he win?” she asked. |“Never!” he said.",
			"“Did he win?” Smith asked. |“Never!” Mr. Day of Acme shouted.",
			"“Did he win?” Hill, the mayor, asked.",
			"“Did he win?” |He did not. |“Never!” |But he tried.",
			"\"I won. |He lost,\" she said. |\"So.\" |She left.",
			"\"Did he win?\" Smith asked. |\"No.\" |\"Yes.\"",
			"''I won. |He lost.'' |She said ''so.''",
			"He said, ‘I won.’ |She said, ‘I lost.’”",
			"He called it “a win. |Really.” |(It was not.) |She left.",
			"He “won.”|“So,” she said.",
			"So he said. ” |She left. '",
			"«Да.» |Он ушёл.",
			"「はい。」|彼は言った。",
		},
		"ellipses": {
			"Well ... so they say... maybe. |We … will see.",
			"We tried. ... |They won. |...And so on.",
			"So it ends... |They left. . . . |We stayed.",
		},
		"hurried text": {
			"it was great. |well done!",
			"He ended.|The crowd left. |See Amazon.Com or x.Ito@example.org.",
			"He ended.[12] |The crowd left.",
			"So it is. |https://example.org/a.b?c is it.",
		},
	} {
		t.Run(name, func(t *testing.T) {
			for _, tt := range cases {
				s := strings.ReplaceAll(tt, "|", "")
				if name == "lines" {
					s = strings.ReplaceAll(tt, "|", "\n")
				}
				var want []string
				for _, x := range strings.Split(tt, "|") {
					want = append(want, strings.TrimSpace(x))
				}
				if d := cmp.Diff(want, sentences(s)); d != "" {
					t.Errorf("%q (-want +got):\n%s", s, d)
				}
			}
		})
	}
}

func TestParagraphs(t *testing.T) {
	const s = "\n One.\n\n \u00a0\n  Two two. \nThree"
	var got []string
	for _, p := range text.Paragraphs(s) {
		got = append(got, p.In(s))
	}
	if d := cmp.Diff([]string{"One.", "Two two.", "Three"}, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}
