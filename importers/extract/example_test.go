package extract_test

import (
	"fmt"

	"github.com/saidby/saidby/importers/extract"
	"github.com/saidby/saidby/schema"
)

func ExampleExtractor_Extract() {
	a := &schema.Article{
		Title:    "Bridge to stay shut",
		Text:     "“The bridge is not safe,” Mayor Ada Lind said on Monday. She denied that the city had been warned.",
		Language: "en",
	}
	a.ID = schema.ArticleID(a)
	x, err := extract.New()
	if err != nil {
		fmt.Println(err)
		return
	}
	found := x.Extract(a)
	for _, said := range found.Attributions {
		fmt.Printf("%s, %s: %s | %s | %s\n", said.Act, said.Manner, said.Source.Quote, said.Cue.Quote, said.Content.Quote)
	}
	fmt.Println(found.Actors[0].Name, found.Actors[0].Roles[0].Title)
	// Output:
	// say, direct: Mayor Ada Lind | said | “The bridge is not safe,”
	// deny, indirect: She | denied | that the city had been warned
	// Ada Lind Mayor
}
