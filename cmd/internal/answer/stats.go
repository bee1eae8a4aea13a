package answer

import "github.com/saidby/saidby/graph"

// Stats answers `saidby stats --json`.
type Stats struct {
	// Graph is the graph's folder.
	Graph string `json:"graph"`
	// Articles, Publications, Actors, Claims, Attributions, Blames, Reprints,
	// Citations and Notices count what the graph holds.
	Articles     int `json:"articles"`
	Publications int `json:"publications"`
	Actors       int `json:"actors"`
	Claims       int `json:"claims"`
	Attributions int `json:"attributions"`
	Blames       int `json:"blames"`
	Reprints     int `json:"reprints"`
	Citations    int `json:"citations"`
	Notices      int `json:"notices"`
	// SharingPairs counts the pairs of articles that share so much text that one of
	// them is a copy, SharingArticles the articles that such pairs are made of.
	SharingPairs    int `json:"sharing_pairs"`
	SharingArticles int `json:"sharing_articles"`
	// Named, Unnamed and Anonymous count attributions: with a speaker known by
	// name, with speakers that are all unnamed, and with nobody credited.
	Named     int `json:"named"`
	Unnamed   int `json:"unnamed"`
	Anonymous int `json:"anonymous"`
	// Manner counts attributions with content by direct, indirect and mixed.
	Manner map[string]int `json:"manner"`
	// Act counts attributions by what was done.
	Act map[string]int `json:"act"`
	// Quads is the number of quads, Bytes the size of the folder.
	Quads int64 `json:"quads"`
	Bytes int64 `json:"bytes"`
}

// NewStats describes what a graph holds.
func NewStats(dir string, s graph.Stats) Stats {
	return Stats{
		Graph: dir, Articles: s.Articles, Publications: s.Publications, Actors: s.Actors, Claims: s.Claims,
		Attributions: s.Attributions, Blames: s.Blames, Reprints: s.Reprints, Citations: s.Citations, Notices: s.Notices,
		SharingPairs: s.Pairs, SharingArticles: s.Sharing,
		Named: s.Named, Unnamed: s.Unnamed, Anonymous: s.Anonymous,
		Manner: counts(s.Manner), Act: counts(s.Act), Quads: s.Quads, Bytes: s.Bytes,
	}
}

// counts turns counts by term into counts by name.
func counts[T ~string](m map[T]int) map[string]int {
	out := make(map[string]int, len(m))
	for term, n := range m {
		out[string(term)] = n
	}
	return out
}
