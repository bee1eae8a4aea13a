package claimreview

import (
	"slices"
	"strings"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema/text"
)

// Block is a review as it stands in a text. Spans are in bytes of that text; what
// the block leaves out has an empty one.
type Block struct {
	// Span holds the block, from its marker to the end of its last line.
	text.Span
	// Review holds the values that are in the block; the others are empty.
	Review Review
	// Claim, Rating and Reviewer are the values, Claimants and Appearances those
	// of the fields with these names, one for one.
	Claim, Rating, Reviewer text.Span
	Claimants, Appearances  []text.Span
	// ClaimLabel, RatingLabel and ClaimantLabel are the words before the colon.
	ClaimLabel, RatingLabel, ClaimantLabel text.Span
}

// Find finds the blocks at the end of a text, in their order; the last
// [MaxReviews] where there are more. Behind the first of them there is nothing but
// blocks and blank lines. It takes time linear in the blocks' length.
func Find(t string) []Block {
	if !strings.Contains(t, Marker+"\n") {
		return nil
	}
	var found []Block
	for limit := len(t); len(found) < MaxReviews; {
		end := len(strings.TrimRight(t[:limit], "\n"))
		if limit < len(t) && end == limit {
			break // no line's end before the block that was found last
		}
		start := lastMarker(t[:end])
		if start < 0 {
			break
		}
		b, ok := parse(t[:end], start)
		if !ok {
			break
		}
		found = append(found, b)
		limit = start
	}
	slices.Reverse(found)
	return found
}

// lastMarker returns where the last line that is a marker begins, or -1 where
// another line without a label stands behind it.
func lastMarker(t string) int {
	for end := len(t); end > 0; {
		start := strings.LastIndexByte(t[:end], '\n') + 1
		switch line := t[start:end]; {
		case line == Marker:
			return start
		case !strings.Contains(line, ": "):
			return -1
		}
		end = start - 1
	}
	return -1
}

// parse reads the block that begins at a byte and must end with the text.
func parse(t string, start int) (Block, bool) {
	b := Block{Span: text.Span{Start: start, End: len(t)}}
	p := parser{t: t, at: start + len(Marker)}
	if v, ok := p.line(labelReviewer); ok {
		b.Review.Reviewer, b.Reviewer = p.party(v)
	}
	if v, ok := p.line(labelRating); ok {
		b.Review.Rating, b.Rating, b.RatingLabel = v.In(t), v, label(v, labelRating)
	}
	if v, ok := p.line(labelScore); ok {
		if b.Review.Score, ok = parseScore(v.In(t)); !ok {
			return b, false
		}
	}
	v, ok := p.line(labelClaim)
	if !ok {
		return b, false
	}
	b.Review.Claim, b.Claim, b.ClaimLabel = v.In(t), v, label(v, labelClaim)
	if v, ok := p.line(labelClaimant); ok {
		b.ClaimantLabel = label(v, labelClaimant)
		p.claimants(&b, v)
	}
	if v, ok := p.line(labelClaimed); ok {
		b.Review.Claimed = format.Date(v.In(t))
	}
	for {
		v, ok := p.line(labelPlace)
		if !ok {
			break
		}
		b.Review.Appearances = append(b.Review.Appearances, v.In(t))
		b.Appearances = append(b.Appearances, v)
	}
	return b, p.at == len(t)
}

// parser reads the lines of a block. It stands at a line's end.
type parser struct {
	t  string
	at int
}

// line reads the next line if it has the label and, behind one blank, a value,
// and returns where the value is.
func (p *parser) line(label string) (text.Span, bool) {
	rest, ok := strings.CutPrefix(p.t[p.at:], "\n"+label+": ")
	if !ok {
		return text.Span{}, false
	}
	end := strings.IndexByte(rest, '\n')
	if end < 0 {
		end = len(rest)
	}
	if value := rest[:end]; value == "" || strings.TrimSpace(value) != value {
		return text.Span{}, false
	}
	start := len(p.t) - len(rest)
	p.at = start + end
	return text.Span{Start: start, End: start + end}, true
}

// label returns the words before the colon before a value.
func label(value text.Span, words string) text.Span {
	end := value.Start - len(": ")
	return text.Span{Start: end - len(words), End: end}
}

// party reads a name and its kind.
func (p *parser) party(v text.Span) (Party, text.Span) {
	party := parseParty(v.In(p.t))
	return party, text.Span{Start: v.Start, End: v.Start + len(party.Name)}
}

// claimants reads a list of names.
func (p *parser) claimants(b *Block, v text.Span) {
	for at := v.Start; at < v.End; {
		end := v.End
		if i := strings.Index(p.t[at:v.End], nameSeparator); i >= 0 {
			end = at + i
		}
		if one := text.Trim(p.t, text.Span{Start: at, End: end}); !one.Empty() {
			party, span := p.party(one)
			if !span.Empty() {
				b.Review.Claimants = append(b.Review.Claimants, party)
				b.Claimants = append(b.Claimants, span)
			}
		}
		at = end + len(nameSeparator)
	}
}
