// Package linear holds sparse linear models over hashed features: the
// arithmetic that the tagger and the parser share.
//
// Only a few types:
//
//   - [Model] scores: given the 32-bit hash of a feature it adds that
//     feature's weights to a row of scores, one score per label.
//   - [Fit] makes the weights of a model that chooses among options.
//   - [Learner] makes those of a tagger, as an averaged perceptron
//     (Collins, "Discriminative Training Methods for Hidden Markov Models",
//     EMNLP 2002) with integer arithmetic throughout, so that the same
//     examples in the same order give the same bytes on every machine.
//   - [Row] is one feature of a model with its quantised weights, the form in
//     which models are merged and stored.
//
// A model knows features by their hash alone. No word can be read back from
// it, two features that share a hash share their weights, and a feature that
// was never learned has about one chance in ten thousand of meeting a stored
// hash; both do less harm than the rounding of the weights.
package linear
