// Package html reads a saved web page as one article.
//
// A page goes through these steps, one file each:
//
//   - decode: bytes to UTF-8, believing the bytes before the declaration;
//   - prune: scripts, styles and drawings out, limits kept, so that the tree
//     that follows is small and building it takes linear time;
//   - consent, stories: boxes that ask for leave to set cookies, and other stories
//     on the same page, out, before anything is weighed;
//   - metadata: JSON-LD (article: which of its articles is the page's), microdata
//     (scope: which of its items are), OpenGraph and the other meta fields, links
//     and <time>, each field from the most trustworthy place that has it;
//   - content: the story, read twice: by readability
//     (codeberg.org/readeck/go-readability, after Mozilla's Readability.js),
//     whose losses repair puts back, and by find, which follows the running text
//     down the tree past all that stands beside the story (tree); choose makes
//     one of the two, and lead adds the standfirst;
//   - sift: what is not the story set aside: headline, byline and date, captions,
//     promotions, links to other stories, notes on the authors (aside), calls and
//     labels below it (furniture), but no sentence that tells what somebody said
//     (report); credit lines ("originally published by ...") are brought back where
//     they were cut.
//
// # Addresses
//
// An AMP page or print version has the address of the article that it renders,
// if its canonical address lies on the same site (see [schema.Domain]); so has an
// AMP page out of a search engine's cache.
//
// An article's own URL is where this copy stands. A rel=canonical that leads to
// another site is the original's address: it is kept as Canonical and never
// taken for the article's own, or a reprint would melt into its original.
//
// # Credits
//
// Machine-readable statements of origin are kept as they are, also those that
// point at the page itself, in Article.Credits:
//
//	link rel=syndication-source    meta name=syndication-source
//	link rel=original-source       meta name=original-source
//	json-ld isBasedOn              itemprop=isBasedOn, itemprop=isBasedOnUrl
//	json-ld sourceOrganization     itemprop=sourceOrganization
//	meta name=dc.source            meta name=is-wirestory
//
// # Notes
//
// Where the page is but the beginning of an article that it keeps for
// subscribers, or one of several pages, the document's Notes say so. A page that
// is not free but shows, hides or states the whole text has no such note. They
// also tell of reviews of claims that are lost: in JSON-LD that cannot be read, or
// beyond those that an article may hold.
//
// # Limits
//
// A page may have [format.DefaultMaxSize] bytes, of which 60,000 tags and
// 4 MiB may remain after pruning; JSON-LD may take 4 MiB.
package html
