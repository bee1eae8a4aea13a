// Package when reads dates from words: "December 29", "in January", "earlier
// this month", "on Tuesday", "two days ago", "last week". What the words leave
// open is resolved against the article's date by the rules of package schema,
// or stays open where the article has none.
package when
