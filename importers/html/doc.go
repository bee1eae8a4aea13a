// Package html reads a saved web page as one article.
//
// A page goes through these steps, one file each:
//
//   - decode: bytes to UTF-8, believing the bytes before the declaration;
//   - prune: scripts, styles and drawings out, limits kept, so that the tree
//     that follows is small and building it takes linear time;
//   - metadata: JSON-LD, microdata, OpenGraph and the other meta fields, links
//     and <time>, each field from the most trustworthy place that has it;
//   - content: the element that holds the article, by readability
//     (codeberg.org/readeck/go-readability, after Mozilla's Readability.js);
//   - blocks: one paragraph for each block element, with captions, promotions
//     and links to other stories set aside, and credit lines ("originally
//     published by ...") brought back where readability cut them.
//
// # Addresses
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
// # Limits
//
// A page may have [format.DefaultMaxSize] bytes, of which 60,000 tags and
// 4 MiB may remain after pruning; JSON-LD may take 4 MiB.
package html
