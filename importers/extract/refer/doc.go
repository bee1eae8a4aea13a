// Package refer turns the words for a source into actors: full names and
// titles, surnames, acronyms and aliases ("also known as", "(KH)"), pronouns,
// "the ministry", "the statement", unnamed officials.
//
// Only a few types: [Cast], everybody who appears in an article by name, and
// [Speaker], what one source refers to. A source whose reference is not clear
// stays an actor of its own, local to the article: unresolved rather than wrong.
package refer
