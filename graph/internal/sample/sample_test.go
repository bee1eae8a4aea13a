package sample

import "testing"

// The builder checks each extraction; this checks that they are what they say.
func TestSamples(t *testing.T) {
	if n := len(Newsroom()); n != 5 {
		t.Errorf("newsroom has %d articles, want 5", n)
	}
	a, b := Generate(1, 3), Generate(1, 5)
	for i := range a {
		if a[i].Article.ID != b[i].Article.ID || len(a[i].Attributions) != 12 {
			t.Errorf("article %d: %d attributions, ids %s and %s", i, len(a[i].Attributions), a[i].Article.ID, b[i].Article.ID)
		}
	}
	if Generate(2, 1)[0].Article.Text == a[0].Article.Text {
		t.Error("another seed gives the same article")
	}
}
