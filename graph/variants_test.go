package graph

import "testing"

func TestVariant(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want VariantKind
	}{
		{"the lighthouse was sold to a hotel chain in February", "The lighthouse had been sold to a hotel chain in February.", Reworded},
		{"We will build this bridge with our own money", "“We will build this bridge”", ""}, // three words of meaning
		{"We will build this long bridge to the island with our own money", "build this long bridge to the island", Shortened},
		{"The lighthouse was sold to a hotel chain", "the lighthouse was not sold to a hotel chain", ""},
		{"Three dock workers were killed in the harbour fire", "Five dock workers were killed in the harbour fire", ""},
		{"3 dock workers were killed in the harbour fire", "5 dock workers were killed in the harbour fire", ""},
		{"The radar had failed twice that week", "The pilots had left the port that week", ""},
		{"no comment", "No comment.", SameWords},
	} {
		got, score := newWording(tt.a).variant(newWording(tt.b))
		back, same := newWording(tt.b).variant(newWording(tt.a))
		if got != tt.want || back != got || same != score {
			t.Errorf("%q and %q: %q %.2f, want %q; turned %q %.2f", tt.a, tt.b, got, score, tt.want, back, same)
		}
	}
}
