package quote_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract/quote"
	"github.com/saidby/saidby/schema/text"
)

// outline writes each quotation's inside, with "> " for every one around it and
// " ..." behind it where it goes on in the next paragraph.
func outline(body string) []string {
	var lines []string
	found := quote.Find(body, text.Paragraphs(body))
	for _, q := range found {
		line := q.Inner.In(body)
		for p := q.Parent; p >= 0; p = found[p].Parent {
			line = "> " + line
		}
		if q.Continued {
			line += " ..."
		}
		lines = append(lines, line)
	}
	return lines
}

func TestFind(t *testing.T) {
	tests := []struct {
		rule, body string
		want       []string
	}{
		{"no marks", `The lock is closed.`, nil},

		{"curly", `“The lock is closed,” she said.`, []string{"The lock is closed,"}},
		{"curly, two", `“The lock is closed,” she said, “and will stay so.”`, []string{"The lock is closed,", "and will stay so."}},
		{"straight", `"The lock is closed," she said, "and will stay so."`, []string{"The lock is closed,", "and will stay so."}},
		{"single curly", `‘The lock is closed,’ she said.`, []string{"The lock is closed,"}},
		{"single straight", `'The lock is closed,' she said.`, []string{"The lock is closed,"}},
		{"guillemets", `«The lock is closed,» she said.`, []string{"The lock is closed,"}},
		{"guillemets with blanks", `« The lock is closed », she said.`, []string{" The lock is closed "}},
		{"single guillemets", `‹The lock is closed,› she said.`, []string{"The lock is closed,"}},
		{"low and high", `„The lock is closed“, she said.`, []string{"The lock is closed"}},
		{"LaTeX", "``The lock is closed,'' she said.", []string{"The lock is closed,"}},
		{"corner brackets", `「The lock is closed」 she said.`, []string{"The lock is closed"}},

		{"nested", `“He told me ‘never again,’ and left,” she said.`, []string{"He told me ‘never again,’ and left,", "> never again,"}},
		{"nested, the British way", `‘He told me “never again,” and left,’ she said.`, []string{"He told me “never again,” and left,", "> never again,"}},
		{"nested, straight", `"He told me 'never again,' and left," she said.`, []string{"He told me 'never again,' and left,", "> never again,"}},
		{"nested, closing together", `“He said, ‘Never.’”`, []string{"He said, ‘Never.’", "> Never."}},
		{"three deep", `“He said, ‘She called it “a bath,” I swear.’”`, []string{"He said, ‘She called it “a bath,” I swear.’", "> She called it “a bath,” I swear.", "> > a bath,"}},
		{"two inside one", `“First ‘yes,’ then ‘no,’ then silence.”`, []string{"First ‘yes,’ then ‘no,’ then silence.", "> yes,", "> no,"}},

		{"apostrophes are no marks", `“I don’t know the officials’ names, ’twas long ago,” she said.`, []string{"I don’t know the officials’ names, ’twas long ago,"}},
		{"apostrophes inside single marks", `‘I don’t know,’ she said.`, []string{"I don’t know,"}},
		{"possessives outside", `The officials’ lock isn’t the ministry’s.`, nil},
		{"feet and inches", `The swan is 5'2" long.`, nil},

		{"scare quotes are quotations too", `The “experts” met in “Salt Hall.”`, []string{"experts", "Salt Hall."}},
		{"one word", `“No,” she said.`, []string{"No,"}},
		{"brackets", `The plan (“a bath without a plug”) failed.`, []string{"a bath without a plug"}},
		{"after a dash", `The plan—“a bath without a plug”—failed.`, []string{"a bath without a plug"}},
		{"after a colon", `She said:“The lock is closed.”`, []string{"The lock is closed."}},

		{"families mixed by a keyboard", `“The lock is closed," she said.`, []string{"The lock is closed,"}},
		{"families mixed the other way", `"The lock is closed,” she said.`, []string{"The lock is closed,"}},
		{"single and double never mix", `“The lock is closed’ she said.`, []string{"The lock is closed’ she said."}},

		{"a stray closing mark", `The lock is closed,” she said. “It is.”`, []string{"It is."}},
		{"a stray opening mark inside", `The lock “is closed, she said.`, nil},
		{"a stray mark spoils its own paragraph only", "The lock “is closed, she said.\n\nHe said “it is.”", []string{"it is."}},
		{"a stray inner mark", `“The ‘lock is closed,” she said.`, []string{"The ‘lock is closed,"}},
		{"empty", `She said “” and left.`, nil},

		{"one that opens its paragraph and never closes fills it", "“The lock is closed.\n\nShe left.", []string{"The lock is closed."}},
		{"several paragraphs, a mark opening each", "“The lock is closed.\n\n“It will stay so.\n\n“Go home,” she said.",
			[]string{"The lock is closed. ...", "It will stay so. ...", "Go home,"}},
		{"several paragraphs, begun inside a sentence", "She said: “The lock is closed.\n\n“It will stay so.”",
			[]string{"The lock is closed. ...", "It will stay so."}},
		{"several paragraphs, straight", "\"The lock is closed.\n\n\"It will stay so,\" she said.",
			[]string{"The lock is closed. ...", "It will stay so,"}},
		{"several paragraphs, with one nested", "“He said ‘never.’\n\n“I did not,” she said.",
			[]string{"He said ‘never.’ ...", "> never.", "I did not,"}},
		{"a closed one does not go on", "“The lock is closed.”\n\n“It will stay so,” she said.", []string{"The lock is closed.", "It will stay so,"}},
		{"single marks fill no paragraph", "‘Course it is closed, she wrote.\n\nThey left.", nil},
		{"an apostrophe that looks like an opening mark", "’Twas a long day for the swans.\n\nThey left.", nil},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, outline(tt.body)); diff != "" {
			t.Errorf("%s: %s (-want +got):\n%s", tt.rule, tt.body, diff)
		}
	}
}

// TestParagraphs tells in which paragraph each quotation stands.
func TestParagraphs(t *testing.T) {
	const body = "“One.\n\n“Two.”\n\nNothing.\n\nThe “four.”"
	var got []int
	for _, q := range quote.Find(body, text.Paragraphs(body)) {
		got = append(got, q.Paragraph)
	}
	if diff := cmp.Diff([]int{0, 1, 3}, got); diff != "" {
		t.Errorf("paragraphs (-want +got):\n%s", diff)
	}
}

// TestDepth keeps what waits for a partner bounded: a line of opening marks
// costs no more than a line of words.
func TestDepth(t *testing.T) {
	body := strings.Repeat("“a ", 1000) + strings.Repeat("”", 1000)
	if n := len(quote.Find(body, text.Paragraphs(body))); n > 8 {
		t.Errorf("%d quotations inside one another", n)
	}
}

func ExampleFind() {
	const body = `“He told me ‘never again,’ and left,” she said.`
	for _, q := range quote.Find(body, text.Paragraphs(body)) {
		fmt.Println(q.Parent, q.Inner.In(body))
	}
	// Output:
	// -1 He told me ‘never again,’ and left,
	// 0 never again,
}
