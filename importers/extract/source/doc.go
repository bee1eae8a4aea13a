// Package source finds the words that name who is speaking: noun phrases left
// of the cue with their titles and appositions, inverted ones right of it, the
// agents of passives, the subjects that participles and coordinated verbs share
// with the clause they hang on.
package source
