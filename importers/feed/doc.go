// Package feed reads the feeds of news sites: RSS 0.9x, 1.0 and 2.0, Atom 0.3
// and 1.0, JSON Feed, and Google's news sitemaps. Each entry is an article.
//
// What an entry states goes where it belongs:
//
//   - URL: its link, resolved against xml:base or else the feed's own link; the
//     guid only where it is a permalink. (An xml:base on the link itself is not
//     looked at.) What is no http or https address is left out.
//   - Publication: the feed's own title and site. A source that the entry names
//     (<source>, dc:source, Atom's source) becomes a Credit with the tag
//     "feed source", one for each address or name.
//   - Authors: names; an e-mail address alone is none. An entry of Atom or JSON
//     Feed without authors has the feed's.
//   - Published and Modified, as precise as stated. Where an entry states only
//     when it was last changed, as many Atom feeds do, that is Published.
//   - Section: the first category or tag. SourceID: the guid or id.
//   - Text: content:encoded, Atom's content, content_html or content_text. Where
//     there is none, the description or summary counts as the text if it has an
//     article's length, [MinText] bytes once its markup is gone.
//
// What an item of RSS leaves out is taken from its elements of Dublin Core,
// iTunes and Atom, where it has such.
//
// # Counting
//
// An entry's place is its number in the feed, counted from 1: "feed.xml:3" is
// the third entry, and so is Line 3 in an article's Source. Places in the file
// itself are told as lines in the words of the error.
//
// Nothing is lost in silence: every entry gives an article or an error. One
// that has but a summary gives an error that wraps [ErrSummary] and names the
// address to read; [Links] lists these addresses. A news sitemap has no texts
// at all and gives one such error for each of its pages.
//
// # Broken feeds
//
// The feed is cut into its entries first and gofeed reads each on its own, so
// that a broken entry does no harm to the others, and a feed that breaks off
// still gives all that came before. Bytes in the encoding that the XML
// declaration names are brought into UTF-8. An entry that is not valid UTF-8 is
// refused rather than repaired, for a quotation must not hold what nobody
// printed. Entities that a document declares itself are never expanded, and
// nothing outside it is ever read.
//
// # Bounds
//
// The whole feed is held in memory, within [format.ReadAll]'s limit. It may have
// [MaxEntries] entries, each of [MaxEntry] bytes; what comes after is told in
// one error. Deep nesting and other markup that costs more than it says are
// refused.
//
// The digest of an article is that of its entry's bytes in UTF-8, and places in
// its text lead back to the text that [html.Fragment] made of its markup.
package feed
