// Package newsml reads NewsML-G2 (IPTC, 2.x; namespace
// http://iptc.org/std/nar/2006-10-01/): a newsItem, or a newsMessage that
// carries several. Each news item that is a text is an article:
//
//	newsItem @guid                      source id; address if it is http(s)
//	contentMeta headline (main first)   title, else NITF hl1, else itemMeta title
//	contentMeta by                      authors, else creator, else NITF byline
//	itemMeta provider                   publication, else rightsInfo copyrightHolder
//	itemMeta firstCreated               published, else contentCreated, versionCreated
//	itemMeta versionCreated             modified, else contentModified
//	contentMeta dateline                opens the text, unless that has it
//	contentMeta language @tag           language, else xml:lang of the item
//	contentMeta subject name            section: the first that is abstract
//	hopHistory hop party                credit "hop", in order of @seq
//	contentMeta infoSource              credit "infosource"
//	derivedFrom; link rel derivedFrom   credit "derivedFrom"
//	contentMeta creditline              credit "creditline"
//	rightsInfo copyrightHolder,         credits of the same names in lower case
//	  copyrightNotice, usageTerms
//	altId @type, link @rel              address ("web", "url", …), canonical
//	contentSet inlineXML, inlineData    text: XHTML, NITF or plain
//	itemMeta itemClass, pubStatus       what is no text, cancelled or withheld is told
//
// The rules behind the table, and the law that the same story in ninjs gives
// the same article, are those of package newsitem. Names of elements count in
// the item's own namespace only. slugline, located, urgency, embargoed, edNote
// and what is not listed are passed over; so are partMeta, remoteContent,
// assert and extensions.
//
// Parties are written by name, else literal, else the code of a QCode; catalogs
// are not looked up, for nothing here speaks to the network.
//
// In a newsMessage each item speaks for itself first; what the user says fills in
// what it leaves out. A packageItem holds no text and gives an error that wraps
// [format.ErrNoArticle], as does every other kind of item (concepts, knowledge,
// planning, catalogs), in a message and as a file of its own. A newsItem of the
// class composite is read if it has a text.
//
// # Limits
//
// The file may have [format.DefaultMaxSize] bytes, elements nest 100 levels deep
// at most, an item has 200,000 nodes at most. XML is read strictly. Of document
// type declarations nothing is read, so entities other than XML's own five are
// errors and never expanded. A file in an encoding other than UTF-8 must declare
// it.
//
// Places in an article's text lead back to the text as read from the markup.
package newsml
