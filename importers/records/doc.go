// Package records makes articles of the records of other people's dumps: JSON
// objects and the rows of tables, whose fields have names of their own. What
// reads the bytes (packages jsonl and csv) is no matter here.
//
// There are only a few types:
//
//   - Plan: where each field of an article is looked for, which follows from a
//     [format.Mapping] and from the names below.
//   - Place: one of the places where a field is looked for.
//   - Record: what is looked into.
//
// # Names
//
// A field that the mapping names stands where that says, and nowhere else. The
// others are looked for under these names, in any case, and the first counts
// that leads to something; saidby's own come first:
//
//	id           id, uuid
//	text         text, maintext, content, article
//	title        title, thread.title
//	url          url, thread.url
//	canonical    canonical
//	publication  publication (a name, or an object with name and domain), publisher (likewise), source.name
//	domain       publication.domain, publisher.domain, domain, source_domain, thread.site_full, thread.site
//	published    date, published, date_publish, publishedAt
//	modified     modified, date_modify
//	authors      authors, author
//	language     language
//	section      section, thread.section_title
//
// So these dumps are read without a mapping, by the names of their fields:
//
//   - news-please: maintext, date_publish, date_modify, source_domain, authors;
//   - NewsAPI: content, publishedAt, source.name, author; what its plans cut off
//     behind some 200 characters ("… [+1234 chars]") is an article cut short, and what it
//     emptied ("[Removed]") is none, see [ErrRemoved];
//   - Common Crawl's news as Hugging Face has it (cc_news): text, domain, date;
//     its description is a teaser, no text;
//   - Webz.io (webhose): uuid, text, published, author, thread.site_full;
//   - All the News: content or article, publication, author, date, section; year
//     and month repeat the date.
//
// GDELT's tables (events, mentions, the Global Knowledge Graph) and its lists of
// articles hold addresses and themes and no texts; [ErrGDELT] says so.
//
// # Forms
//
// A field may be a string, a number, an object with a name, or a list of these;
// authors may be one byline, or a list as Python prints it ("['Jane Doe', …]").
// The text must be a string; where its path leads to several, they are its
// paragraphs. Addresses get their scheme; languages called by their English names
// get their tags ("english" is en). What is of no use in its field (an
// address that is none, a domain without a dot) counts as not stated; of an address
// that is none, and a date that cannot be read, a note tells.
package records
