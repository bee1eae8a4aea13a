// Package chain finds through whose hands a saying reached the article: "X said
// that Y had told Z", "…, citing military sources", "…, according to Reuters".
// The hand nearer to the reader relays the one nearer to the source.
package chain
