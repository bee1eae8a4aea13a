// Package term keeps the program's manners towards whoever reads it.
//
// Answers go to standard output and nothing else does. Everything said about
// the work (notes, hints, errors, progress) goes to standard error, begins
// with "saidby: ", is lower-case and ends without a period. Progress is shown
// on a terminal only, at most five times a second, and is erased afterwards.
// Under --json what goes to standard error is one JSON object a line.
//
// What is not a terminal gets no colour, no cut words and no pager; colour
// never carries a meaning by itself.
//
// There are only a few types: [Streams] is what the process was given, a
// [Terminal] what became of it, [Progress] a line that comes and goes, [Keys] where
// a person answers. Nothing here knows of articles or graphs.
package term
