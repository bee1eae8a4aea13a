// Package refer turns the words for a source into actors: full names and
// titles, surnames, acronyms and aliases ("also known as", "(KH)"), pronouns,
// "the ministry", "the statement", unnamed officials.
//
// Only a few types: [Cast], everybody who appears in an article by name, with
// what the text says beside the names; [Resolver], which goes through the sources;
// and [Speaker], what one source refers to and how sure that is.
//
// Three things decide. Form: a title, a first name, the word that a body's name
// ends with. Surroundings: "the mayor, Anna White," makes a mayor of her, "Weir
// Lobb, which" a body of a name that could be a person's. Salience: a pronoun or a
// noun as wide as "the company" takes up the nearest mention that agrees in
// number, gender, kind and sort, where speakers and subjects are nearer than they
// stand. A source whose reference is not clear stays an actor of its own, local to
// the article, or nobody: unresolved rather than wrong.
package refer
