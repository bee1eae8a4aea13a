package prose

import "github.com/saidby/saidby/schema/text"

// Range is a run of tokens by number, half-open. The zero Range is empty.
type Range struct{ First, Last int }

// Empty reports whether the range holds no token.
func (r Range) Empty() bool { return r.First >= r.Last }

// Len returns the number of tokens.
func (r Range) Len() int { return r.Last - r.First }

// Holds reports whether a token is in the range.
func (r Range) Holds(token int) bool { return r.First <= token && token < r.Last }

// Contains reports whether the other range is inside this one.
func (r Range) Contains(o Range) bool { return r.First <= o.First && o.Last <= r.Last }

// Overlaps reports whether both ranges share a token.
func (r Range) Overlaps(o Range) bool { return r.First < o.Last && o.First < r.Last }

// Bytes returns the bytes of the range.
func (t *Text) Bytes(r Range) text.Span { return t.Span(r.First, r.Last) }

// Words returns the text of the range as written.
func (t *Text) Words(r Range) string { return t.Bytes(r).In(t.Body) }
