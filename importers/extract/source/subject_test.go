package source_test

import (
	"testing"

	"github.com/saidby/saidby/importers/extract/source"
	"github.com/saidby/saidby/importers/extract/utter/uttertest"
)

// TestSubject: the subject of a relative clause is what the pronoun stands for.
func TestSubject(t *testing.T) {
	tests := []struct{ body, verb, want string }{
		{"The collapse was blamed on rust.", "was", "The collapse"},
		{"He was blamed.", "was", "He"},
		{"The attack on the port of Wexmoor was blamed on rebels.", "was", "The attack on the port of Wexmoor"},
		{"They saw protests that were blamed on hunger.", "were", "protests"},
		{"They saw protests, which were blamed on hunger.", "were", "protests"},
		{"They saw protests for months that were blamed on hunger.", "were", "protests"},
		{"Was he blamed?", "Was", ""},
		{"The fire that closed the market was blamed on a cigarette.", "was", "The fire that closed the market"},
		{"The firm, which has since been blamed, is closed.", "has", "The firm"},
		{"Ines Holm, 52, is accused of fraud.", "is", "Ines Holm, 52,"},
		{"Doctors say drowsiness in the morning is to blame.", "is", "drowsiness in the morning"},
	}
	for _, tt := range tests {
		p := uttertest.Parse(t, tt.body)
		for i, k := range p.Tokens {
			if k.Word == tt.verb {
				if got := p.Words(source.Subject(p, i)); got != tt.want {
					t.Errorf("%s: subject of %q is %q, want %q", tt.body, tt.verb, got, tt.want)
				}
				break
			}
		}
	}
}
