// Package format holds what the importers of all formats share: what a format
// is, what it is given, what it hands over, and how it says what is wrong.
//
// There are only a few types:
//
//   - Input: one source of bytes, with what the user says of it ([Defaults]).
//   - Format: reads the articles of an Input, one by one.
//   - Document: an article together with the text as it came, so that places
//     in it can be told in the source's own count ([CodePoints]).
//   - Error: what is wrong, and where: file, line, byte.
//
// A format takes from its source whatever is stated there, puts it into a
// [schema.Article] with the raw text, and calls [Finish], which does for all
// formats alike what identity depends on: cleaning the text, joining in what
// the user says, making the publication and the ids.
//
// # Precedence
//
// In a source that holds one article (a text file, a page), what the user says
// wins over what the file says. In a source of many (JSON Lines), each article
// speaks for itself first and Defaults fill in what it leaves out.
package format
