// Package plain reads a text file as one article.
//
// A file may open with lines that say what the text is, in any order, closed
// by a blank line:
//
//	Title: Harbour talks collapse
//	Date: 2024-03-09
//	URL: https://example.org/harbour
//	Publication: The Example
//	Authors: Jane Doe and John Roe
//
//	VALLETTA (Reuters) - Talks over the harbour have collapsed, ...
//
// Only these names count (and Author), and only at the very top: a text that
// merely begins "Title: something" and reads on in the next line is all text.
// Without a Title the headline is guessed, see [format.Headline]; it stays part
// of the text either way. Header lines do not, but places in the text still
// count from the beginning of the file (Source.Origin).
//
// The text must be valid UTF-8; a byte order mark is taken out.
package plain
