package graph_test

import (
	"testing"

	"github.com/saidby/saidby/graph"
)

// TestTitled: which titles a question by a title means.
func TestTitled(t *testing.T) {
	for _, tt := range []struct {
		title, words string
		want         bool
	}{
		{"mayor", "mayor", true},
		{"Mayor of Orn", "mayor", true},
		{"former mayor of Orn", "mayor", true},
		{"former mayor of Orn", "former mayor", true},
		{"mayor of Orn", "former mayor", false},
		{"then-Mayor", "then-mayor", true},
		{"acting mayor", "acting mayor", true},
		{"mayor", "acting mayor", false},
		{"deputy mayor", "mayor", false},
		{"deputy mayor", "deputy mayor", true},
		{"Vice President", "president", false},
		{"adviser to the mayor", "mayor", false},
		{"adviser to the mayor", "adviser to the mayor", true},
		{"spokesman for Mayor Holm", "spokesman", true},
		{"Secretary of State", "secretary of state", true},
		{"Secretary of State", "secretary", true},
		{"Secretary of Defense", "secretary of state", false},
		{"state secretary", "secretary of state", true},
		{"Sen.", "senator", true},
		{"Orn Gov.", "governor", true},
		{"harbour master", "mayor", false},
		{"mayor", "the", true},
	} {
		if got := graph.Titled(tt.title, tt.words); got != tt.want {
			t.Errorf("%q asked for by %q: %t", tt.title, tt.words, got)
		}
	}
}
