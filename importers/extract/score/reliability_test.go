package score_test

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract/gold"
	"github.com/saidby/saidby/importers/extract/score"
)

func TestReliability(t *testing.T) {
	sure := func(c float64) gold.Attribution { return gold.Attribution{Confidence: c} }
	var r score.Reliability
	r.Add([]gold.Attribution{sure(0.25), sure(0.7), sure(0.75), sure(1), sure(0.99), sure(0.29)},
		score.Matching{Pairs: []score.Pair{{Gold: 3, Found: 1}, {Gold: 0, Found: 3}}, Missed: []int{1}, False: []int{0, 2, 4}})
	r.Add([]gold.Attribution{sure(0), sure(0.05), sure(0.95)}, score.Matching{False: []int{0, 1}, Pairs: []score.Pair{{Gold: 0, Found: 2}}})
	want := []score.Band{
		{From: 0, To: 0.1, Content: score.Share{Of: 2}, Confidence: 0.025},
		{From: 0.2, To: 0.3, Content: score.Share{Of: 1}, Confidence: 0.25}, // the other one was left out
		{From: 0.7, To: 0.8, Content: score.Share{Right: 1, Of: 2}, Confidence: 0.725},
		{From: 0.9, To: 1, Content: score.Share{Right: 2, Of: 3}, Confidence: 0.98},
	}
	near := cmp.Comparer(func(a, b float64) bool { return math.Abs(a-b) < 1e-9 })
	if d := cmp.Diff(want, r.Bands(), near); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if got := (score.Share{Right: 1, Of: 8}).Rate(); got != 12.5 {
		t.Errorf("one of eight is %v per cent", got)
	}
	if got := new(score.Reliability).Bands(); got != nil || (score.Share{}).Rate() != 0 {
		t.Errorf("bands of nothing: %v", got)
	}
}

// TestBandsOfHundredths: a confidence of two decimals stands in the band that it
// is read to stand in.
func TestBandsOfHundredths(t *testing.T) {
	for i := range 101 {
		var r score.Reliability
		r.Add([]gold.Attribution{{Confidence: float64(i) / 100}}, score.Matching{False: []int{0}})
		if b := r.Bands(); len(b) != 1 || b[0].From != float64(min(i/10, 9))/10 {
			t.Errorf("0.%02d is in %+v", i, b)
		}
	}
}
