package gold_test

import (
	"fmt"
	"strings"

	"github.com/saidby/saidby/importers/extract/gold"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

func ExampleParseReading() {
	a := &schema.Article{Text: "“It is late,” said the mayor, “and I am tired.”"}
	r, err := gold.ParseReading(a, strings.NewReader(`1 say direct
  source    the mayor
  cue       said
  content   “It is late,” … “and I am tired.”
  speaker   mayor (unnamed)
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range r.Sayings {
		fmt.Println(s.Act, s.Speakers[0].Name, s.Content, text.Join(a.Text, s.Content))
	}
	// Output:
	// say mayor [{0 17} {34 55}] “It is late,” … “and I am tired.”
}
