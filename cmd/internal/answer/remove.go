package answer

import "github.com/saidby/saidby/graph"

// Remove answers `saidby remove --json`.
type Remove struct {
	// Removed are the articles that were taken out.
	Removed []Removed `json:"removed"`
	// DryRun says that they are still there.
	DryRun bool `json:"dry_run"`
}

// Removed is an article that was taken out.
type Removed struct {
	// ID is the article's id, Title its title.
	ID    string `json:"id"`
	Title string `json:"title"`
	// Claims, Attributions, Blames and Reprints count what went with it.
	Claims       int `json:"claims"`
	Attributions int `json:"attributions"`
	Blames       int `json:"blames"`
	Reprints     int `json:"reprints"`
}

// NewRemoved describes an article that was taken out.
func NewRemoved(r graph.Receipt) Removed {
	return Removed{r.Article.String(), r.Title, r.Claims, r.Attributions, r.Blames, r.Reprints}
}
