// Package newsitem makes an article of a news item as the IPTC models it, in
// whatever notation it came: ninjs and NewsML-G2 say the same in JSON and XML,
// so both formats fill one [Item] and share everything that follows. The law:
// one story gives one article, whichever of them carried it.
//
//   - Item: what an item states, in the words of the standard.
//   - Party: a person or organisation, by name, literal, code or address.
//   - Body: one rendition of the text; the best one is taken.
//   - Node: a piece of XML within bounds, for NewsML-G2 and for NITF.
//
// # Who published it
//
// The article's Publication is who publishes this item, which for an agency's
// feed is the agency. It is the first of these that is stated:
//
//   - the provider ("the party responsible for the management of the item");
//   - an info source whose role says that it sends the item: its code holds
//     "sender", "distribut", "provider" or "publish";
//   - the copyright holder, for ninjs has no provider and agencies name
//     themselves there;
//   - the domain that the id names as its authority, where there is no address:
//     urn:newsml:DOMAIN:… (RFC 3085) or tag:DOMAIN,DATE:… (RFC 4151).
//
// A provider that is stated by its address alone goes by the name that the
// copyright holder or an info source of the same domain has, and by that domain.
//
// # Through whose hands it came
//
// The other hands become Article.Credits, one each, in this order:
//
//	hop              each hop of the hop history by its sequence number, the
//	                 first hand first; the chain is kept whole
//	infosource       originators first, then those without a role, enhancers,
//	                 aggregators, senders; within these as stated. Whom the
//	                 content originated with is tagged "infosource origin"
//	derivedFrom      the items or parties that this one was made from: a name,
//	                 or an address or id where there is none
//	creditline       the credit that has to be printed
//	copyrightholder  where it is not the publication
//	copyrightnotice  its words; an address alone is no statement of origin
//	usageterms       likewise
//
// A party is written by its name, else its literal, else its code without the
// scheme ("comp:AP" is "AP"), else the domain of its address; never as an
// address. One that is the publication itself is no other hand, hops excepted.
//
// # Addresses
//
// The URL is an alternative id or link marked as web address ("web", "weburl",
// "webpage", "url", "permalink"), else the id if that is an http(s) address. One
// marked "canonical" is kept as Canonical; it is also the item's own address if
// it has no other and no other hand is named. Else it may be the original's.
//
// # Dates
//
// Published is when the first version was created, else the content, else this
// version. Modified is when this version was created, else when the content was
// modified, if that is not the same.
//
// # Text
//
// Of several renditions the one with the best marked paragraphs is taken: HTML
// or XHTML, then NITF, then plain text; summaries and captions only where there
// is nothing else. In NITF the headline and byline serve where the item states
// none, a dateline opens the first paragraph, the abstract is passed over, and
// the tagline closes the text. A first paragraph that repeats the title is not
// part of the text. A dateline that is stated apart from the text opens it, unless
// the text has it already, or its place in capitals.
//
// # Bylines
//
// The word before the names ("By", "Von", "Par") and that between them go, in the
// item's language only, for in another they may be part of a name. Who publishes
// the item is no author of it.
package newsitem
