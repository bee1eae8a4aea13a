// Package ninjs reads ninjs, News in JSON (IPTC, versions 1.0 to 3.x): one news
// item as an object in a file, a file of them in JSON Lines, or an array. Names
// of properties are taken in any case, for 3.0 writes versionCreated what was
// versioncreated before. Each item that is a text is an article:
//
//	1.x                        2.x, 3.x              becomes
//	uri                        uri                   source id; address if it is http(s)
//	headline, headline_*       headlines             title (role "main" or none first), else title
//	byline                     by, bylines           authors, else people whose rel is creator or author
//	infosource (a sender's)    infosources           publication, else copyrightholder
//	firstcreated               likewise              published, else contentcreated, versioncreated
//	versioncreated             likewise              modified
//	language                   language              language
//	subject                    subjects              section: the first that has a name
//	infosource                 infosources           credit "infosource"
//	derivedfrom, creditline    likewise              credits "derivedFrom", "creditline"
//	copyrightholder,           likewise              credits of the same names
//	  copyrightnotice,
//	  usageterms
//	altids {role: value}       altids [{role,value}] address ("web", "url", …), canonical
//	body_xhtml, body_html,     bodies                text: HTML, NITF or plain
//	  body_nitf, body_text, …
//	type, pubstatus            likewise              what is no text, cancelled or withheld is told
//	dateline                   likewise              opens the text, unless that has it
//	associations {name: item}  associations [item]   an article each, where it has a body
//
// The rules behind the table, and the law that the same story in NewsML-G2
// gives the same article, are those of package newsitem. derivedfrom,
// creditline, provider (the publication, where it is given), bylines, dateline
// and links ([{rel, href}], as altids) are not in every schema of the standard,
// if in any, and are taken where a provider adds them; so is guid for uri. There
// is no hop history in ninjs. A field may hold a string, an object with a name or
// value, or a list of these. Renditions, descriptions, people, places, located,
// slugline, urgency, embargoed and what is not listed are passed over.
//
// # What is no article
//
// A composite with a body is a story that comes with its pictures and an
// article; one without is a package. Details of an event make an event of an item
// that states no type and has no body. These, pictures and other media give an
// error each that wraps [format.ErrNoArticle]. An association that has a body is an
// item with a line of its own, which follows the one that carries it and speaks
// for itself; of those without a body, pictures and pointers to other items,
// nothing is told.
//
// # Broken items
//
// An item that is broken gives an error that names the place. Where items stand
// one a line, reading goes on with the next line; in an array or a file over
// several lines it ends there. A property that stands twice in an item makes it
// malformed, for two readers would read two articles.
//
// What the user says of an article wins where the source is a single object;
// else each item speaks for itself first.
//
// # Limits
//
// An item may have [MaxItem] bytes, 100 levels, 4,096 properties and items within
// items 4 deep. A source may have any size; memory holds one item.
//
// Places in an article's text lead back to the body as decoded from JSON, if it
// is plain, else to the text as read from the markup.
package ninjs
