// Package syntax finds the dependencies between the words of a sentence.
package syntax
