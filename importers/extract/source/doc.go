// Package source finds the words that name who is speaking: noun phrases left
// of the cue with their titles and appositions, inverted ones right of it, the
// agents of passives, the subjects that participles and coordinated verbs share
// with the clause they hang on.
//
// Rules find one phrase; a log-linear model over hashed features, trained on
// annotated news, compares it with the other phrases of the sentence and takes
// another one where that is clearly likelier. One type: the [Finder].
package source
