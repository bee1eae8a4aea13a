// Package jsonl reads JSON Lines: one article a line, in UTF-8.
//
//	{"id":"17","text":"VALLETTA (Reuters) - ...","title":"Harbour talks collapse",
//	 "url":"https://example.org/harbour","publication":{"name":"The Example","domain":"example.org"},
//	 "date":"2024-03-09","authors":["Jane Doe"],"language":"en","section":"World","canonical":"https://..."}
//
// (on one line). Only text is required. Names of fields are taken in any case;
// "published" is another name for date, "author" for authors, "publisher" for
// publication, "modified" the date of the last change. An id may be a number, a
// publication a mere name, authors one byline. Other fields are passed over.
// Where title is missing the headline is guessed, see [format.Headline].
//
// A line that is broken, too long or without a text gives an error that names
// it, and reading goes on with the next. Memory holds one line, of [MaxLine]
// bytes at most, so that files may have any size.
//
// Places in an article's text lead back to its "text" as decoded from JSON.
package jsonl
