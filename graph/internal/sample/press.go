package sample

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/saidby/saidby/schema"
)

// Pressed is an article of 400 words that are as common as words are (by Zipf's law),
// in which nothing has been looked for. Every fifth one is a copy of one of the
// hundred before it, with a sentence of its own.
func Pressed(i int) *schema.Extraction {
	from := i
	if i%5 == 4 && i > 100 {
		from = i - i%97 - 1
	}
	r := rand.New(rand.NewPCG(uint64(from), 3))
	z := rand.NewZipf(r, 1.05, 3, 30_000)
	var text strings.Builder
	for n := range 400 {
		fmt.Fprintf(&text, "w%d", z.Uint64())
		if n%50 == 49 {
			text.WriteString(".\n\n")
		} else {
			text.WriteByte(' ')
		}
	}
	own := schema.NewPublication(fmt.Sprint("Desk ", i%400), "", schema.Outlet)
	return New(schema.Article{
		URL: fmt.Sprintf("https://desk-%d.example/%d", i%400, i), Publication: &own, Language: "en",
		Text: text.String() + fmt.Sprintf("Desk number %d has more of this.", i), Published: schema.Date{Year: 2024, Month: 1 + i%12, Day: 1 + i%28},
	}).Extraction()
}
