// Package syntax finds the dependencies between the words of a sentence, in time
// linear in them: which word hangs on which, and in what relation. MODEL.md tells how
// its weights were made and how well they do.
package syntax
