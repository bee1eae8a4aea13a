// Package quadstore keeps quads in ordered keys and gives them to Cayley.
//
// Its nouns: a [Store] keeps quads; a [View] reads them; a [Snapshot] is a view of
// one moment; a [Tx] is a change that happens whole or not at all. A [Graph] is a
// view as Cayley wants it, so that query/path, Gizmo and GraphQL run on it. The
// database below is an ordered.Engine: package pebble, a folder, or package
// postgres, a server.
//
// [View.Check] reads everything and tells what is wrong, [Store.Repair] makes it
// right from the order of labels.
//
// # Why not one of Cayley's stores
//
// They corrupt what they keep after a failed transaction, lose a node that is
// removed and added at once (cayleygraph/cayley#885), deadlock between readers
// and a writer (#712), never free what is deleted, and take a prefix of an index
// for half of the store. Here a change knows for every quad whether it was there,
// so that sizes are exact; nodes are nothing but what quads name, so that none is
// left behind; and no state is kept in memory between changes.
//
// # Layout
//
// All keys begin with a byte that says what they are. A quad is three keys, each
// of its four terms in the order of the key, with empty values:
//
//	s  subject    predicate  object     label
//	p  predicate  object     subject    label
//	l  label      subject    predicate  object
//	l  label      FF         long term → the whole term
//	c  n                                → number of quads (8 bytes, big-endian)
//	c  p  predicate                     → number of quads with it
//	c  o  predicate  object             → the same, for a few predicates
//	m  f                                → format version (decimal)
//	x  space  00  key                   → what is derived from quads, see [Tx.Set]
//
// A term is a value's type, a byte, and the value so that no term is the
// beginning of another one and terms of a type sort as values do:
//
//	00                      no label
//	01  16 bytes            urn:uuid:…
//	02  namespace  16 bytes an IRI of a namespace that goes on with a UUID
//	03  namespace  text     an IRI of a namespace (see namespaces)
//	04  text                any other IRI
//	05  text                blank node
//	10  byte                boolean
//	11  sign and length, bytes   integer
//	12  8 bytes             double, its bits made to sort
//	13  8 + 4 bytes         time: seconds since 1970, nanoseconds
//	20  text                string
//	21  text  text          string with a datatype
//	22  text  text          string with a language
//	80+type  16 bytes       a long term: the SHA-256 of the term, cut
//
// Text is UTF-8 with 00 written 00 FF, and ends with 00 01. A term of more than
// 48 bytes is long: it is kept once in each label where it occurs, next to the
// quads, so that an article is one range of keys, and goes when the last quad of
// that label goes that needs it.
//
// Because a term is its own key there is no table of ids to be read before every
// answer, two writers who add the same quad write the same bytes, and adding it
// twice is adding it once. It costs some bytes: about 60 a quad, compressed.
package quadstore
