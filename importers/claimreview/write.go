package claimreview

import "strings"

// Marker is the line that opens a block.
const Marker = "ClaimReview"

// The labels of a block's lines, in their order.
const (
	labelReviewer = "Rated by"
	labelRating   = "Rating"
	labelScore    = "Score"
	labelClaim    = "Claim"
	labelClaimant = "Claimed by"
	labelClaimed  = "Claimed on"
	labelPlace    = "Appeared in"
)

// Append returns a text, as [text.Clean] leaves it, with the reviews behind it,
// each as a block; the result is clean, too. Reviews that say the same are
// written once, those without a claim and those beyond the limits are left out.
// A line of the text that reads as a block's first becomes "Claim Review", also
// where there are no reviews: [Find] of the result finds these reviews and no
// others.
func Append(t string, reviews []Review) string {
	t = defuse(t)
	var blocks strings.Builder
	seen := map[string]bool{}
	for _, r := range reviews {
		tidied, err := r.tidy()
		if err != nil {
			continue
		}
		b := tidied.block()
		if seen[b] || blocks.Len()+len(b) > maxBlocks || len(seen) == MaxReviews {
			continue
		}
		seen[b] = true
		if blocks.Len() > 0 {
			blocks.WriteString("\n\n")
		}
		blocks.WriteString(b)
	}
	if blocks.Len() == 0 {
		return t
	}
	if t = strings.TrimRight(t, "\n "); t != "" {
		t += "\n\n"
	}
	return t + blocks.String()
}

// block writes a tidy review.
func (r Review) block() string {
	lines := []string{Marker}
	add := func(label, value string) {
		if value != "" {
			lines = append(lines, label+": "+value)
		}
	}
	add(labelReviewer, r.Reviewer.String())
	add(labelRating, r.Rating)
	if r.Score != (Score{}) {
		add(labelScore, r.Score.String())
	}
	add(labelClaim, r.Claim)
	names := make([]string, len(r.Claimants))
	for i, p := range r.Claimants {
		names[i] = p.String()
	}
	add(labelClaimant, strings.Join(names, nameSeparator))
	add(labelClaimed, r.Claimed.String())
	for _, s := range r.Appearances {
		add(labelPlace, s)
	}
	return strings.Join(lines, "\n")
}

// nameSeparator stands between joint claimants.
const nameSeparator = "; "

// defuse parts the words of lines of a text that read as a block's first.
func defuse(t string) string {
	if !strings.Contains(t, Marker) {
		return t
	}
	lines := strings.Split(t, "\n")
	for i, line := range lines {
		if line == Marker {
			lines[i] = "Claim Review"
		}
	}
	return strings.Join(lines, "\n")
}
