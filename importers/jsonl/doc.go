// Package jsonl reads articles in JSON, in UTF-8: JSON Lines, which is one article
// a line, and documents.
//
//	{"id":"17","text":"VALLETTA (Reuters) - ...","title":"Harbour talks collapse",
//	 "url":"https://example.org/harbour","publication":{"name":"The Example","domain":"example.org"},
//	 "date":"2024-03-09","authors":["Jane Doe"],"language":"en","section":"World","canonical":"https://..."}
//
// (on one line). Only text is required. Names of fields are taken in any case, and
// of fields with one name the last counts. "published" is another name for date,
// "author" for authors, "publisher" for publication; modified is the date of the
// last change. An id may be a number, a publication a mere name, authors one
// byline. Other fields are passed over. Where title is missing the headline is
// guessed, see [format.Headline].
//
// Records of other people's dumps are read too: by the names of their fields where
// these are well known (news-please, NewsAPI, Common Crawl's news at Hugging Face,
// Webz.io), else by a [format.Mapping]. Package records tells the names.
//
// # Documents
//
// A source that begins with a list, or with an object over several lines, is a
// document: a list of articles, objects one behind the other, or an object that
// wraps a list of objects under "articles" (NewsAPI's answer) or "posts" (that of
// Webz.io) and has no text before it. It is read article by article. The line of
// an article is then its number in the document, counted from 1, and a column is
// a byte of that article. What a source is shows in its first 64 KiB.
//
// # Limits
//
// A line, or article of a document, that is broken, too long or without a text
// gives an error that names it, and reading goes on with the next. Memory holds one
// of them, of [MaxLine] bytes at most, so that files may have any size. Values may
// nest 10,000 deep.
//
// Places in an article's text lead back to its "text" as decoded from JSON.
package jsonl
