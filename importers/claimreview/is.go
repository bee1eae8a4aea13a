package claimreview

import (
	"bytes"
	"encoding/json"
	"strings"
)

// Is tells from a source's first bytes (4 KiB are enough) whether it is JSON that
// holds reviews: an object, or a list of them, whose type is ClaimReview or that
// has a claimReviewed, alone, in a @graph or in a feed. An object with a "text"
// beside it is JSON Lines of another kind, and one with such an object among its
// other fields is no review.
func Is(head []byte) bool {
	if !bytes.Contains(head, []byte(`ClaimReview"`)) && !bytes.Contains(head, []byte(`claimReviewed"`)) {
		return false
	}
	d := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF"))))
	s := sniffer{d: d}
	t, err := d.Token()
	if err != nil {
		return false
	}
	s.value(t, 0)
	return s.review && !s.text
}

// sniffer looks for what makes a review.
type sniffer struct {
	d            *json.Decoder
	review, text bool
}

// value passes over a value whose first token was read, and looks into it where
// reviews may lie. It reports whether the value is whole.
func (s *sniffer) value(t json.Token, level int) bool {
	switch t {
	case json.Delim('['):
		for s.d.More() {
			t, err := s.d.Token()
			if err != nil || !s.value(t, level) {
				return false
			}
		}
	case json.Delim('{'):
		if level > maxLevels {
			return false
		}
		for s.d.More() {
			if !s.member(level) {
				return false
			}
		}
	default:
		return true
	}
	_, err := s.d.Token()
	return err == nil
}

// member reads one property of an object.
func (s *sniffer) member(level int) bool {
	key, err := s.d.Token()
	if err != nil {
		return false
	}
	name, _ := key.(string)
	switch strings.TrimPrefix(name, "schema:") {
	case "claimReviewed":
		s.review = true
	case "text":
		s.text = s.text || level == 0
	case "@graph", "dataFeedElement", "item", "itemListElement":
		t, err := s.d.Token()
		return err == nil && s.value(t, level+1)
	}
	var v any
	if s.d.Decode(&v) != nil {
		return false
	}
	if name == "@type" || name == "type" {
		s.review = s.review || object{"@type": v}.isA("ClaimReview")
	}
	return true
}
