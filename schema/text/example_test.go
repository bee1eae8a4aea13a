package text_test

import (
	"fmt"

	"github.com/saidby/saidby/schema/text"
)

func ExampleSentences() {
	const s = "“We won’t pay. It isn’t our dock,” Gov. Leary said. The U.S. Coast Guard had no comment."
	for _, x := range text.Sentences(s, text.Span{End: len(s)}) {
		fmt.Println(x.Start, x.In(s))
	}
	// Output:
	// 0 “We won’t pay.
	// 19 It isn’t our dock,” Gov. Leary said.
	// 60 The U.S. Coast Guard had no comment.
}

func ExampleTokens() {
	const s = "“It’s the officials’ dock,” J.K. Moss Jr. said."
	for _, k := range text.Tokens(s, text.Span{End: len(s)}) {
		fmt.Print(k.In(s), " ")
	}
	// Output: “ It ’s the officials ’ dock , ” J.K. Moss Jr. said .
}

func ExampleMarks() {
	const s = "‘The officials’ own words,’ she said of the ’90s."
	for _, m := range text.Marks(s, text.Span{End: len(s)}) {
		fmt.Println(m.Start, m.In(s), m.Role)
	}
	// Output:
	// 0 ‘ open
	// 16 ’ apostrophe
	// 30 ’ close
	// 50 ’ apostrophe
}

func ExampleClean() {
	raw := "“So”,\u00a0\r\nhe said."
	clean, back := text.Clean(raw)
	i := len("“So”,\n") // where "he" begins
	fmt.Printf("%q %q\n", clean, raw[back.Original(i):])
	// Output: "“So”,\nhe said." "he said."
}

func ExampleFold() {
	fmt.Println(text.Fold("KATA’IB—‘Hizbollah’") == text.Fold("Kata'ib -- 'hizbollah'"))
	fmt.Println(text.Fold("KATA’IB—‘Hizbollah’"))
	// Output:
	// false
	// kata'ib-'hizbollah'
}

func ExampleJoin() {
	const s = "“We will not,” she said, “yield.”"
	fmt.Println(text.Join(s, []text.Span{{Start: 0, End: 18}, {Start: 29, End: len(s)}}))
	// Output: “We will not,” … “yield.”
}

func ExampleOffsets() {
	const s = "Iran’s elite"
	o := text.NewOffsets(s)
	fmt.Println(o.Span(text.Span{Start: 9, End: 14}))
	// Output: {7 12}
}
