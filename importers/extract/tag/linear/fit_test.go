package linear_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract/tag/linear"
)

// TestFit: of two options the one with feature 1 is always right, and a lone
// option is right where it has feature 3.
func TestFit(t *testing.T) {
	var choices []linear.Choice
	for i := range 40 {
		right := i % 2
		options := [][]uint32{{2, 9}, {2, 9}}
		options[right] = []uint32{1, 9}
		choices = append(choices, linear.Choice{Options: options, Right: right}, linear.Choice{Options: [][]uint32{{3}}},
			linear.Choice{Options: [][]uint32{{4}}, Right: -1})
	}
	settings := linear.Fitting{Rounds: 10, Least: 2, Rate: 0.5, Seed: 1}
	rows := linear.Fit(choices, settings)
	if diff := cmp.Diff(rows, linear.Fit(choices, settings)); diff != "" {
		t.Errorf("the same choices give other rows:\n%s", diff)
	}
	m, _, err := linear.Decode(linear.Append(nil, 2, rows))
	if err != nil {
		t.Fatal(err)
	}
	score := func(key uint32) int32 {
		var sum linear.Sum
		var scores linear.Scores
		sum.Add(m, []uint32{key})
		sum.Total(m, &scores)
		return scores[1] - scores[0]
	}
	if !(score(1) > 0 && score(2) < 0 && score(3) > 0 && score(4) < 0 && score(9) >= -2 && score(9) <= 2) {
		t.Errorf("the weights are %v", rows)
	}
	// Against nothing the odds of a lone option are e to the margin times Grain:
	// it is always right here, so that they are better than ten to one.
	if score(3) < 74 {
		t.Errorf("an option that is always right scores %d", score(3))
	}
}

func TestFitRare(t *testing.T) {
	if rows := linear.Fit([]linear.Choice{{Options: [][]uint32{{7}}}}, linear.Fitting{Rounds: 3, Least: 2, Rate: 0.1}); len(rows) != 0 {
		t.Errorf("a feature that occurs once has %v", rows)
	}
}
