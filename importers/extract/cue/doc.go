// Package cue finds the words that attribute: "said", "have been blamed largely
// on", "according to", "declined to comment".
//
// Every verb that could attribute is a candidate; a linear model over hashed
// features, trained on annotated news, scores it; the tables of package english
// say which act it performs. The model knows words by their hashes alone.
//
// Only a few types: [Cue] and the [Finder] that finds them.
package cue
