package quads

import (
	"strings"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/schema"
)

// Type is rdf:type, the one predicate that is not the project's own (RDF 1.1
// Concepts, section 1.4). Never look for nodes but by their type: a store may
// keep the names of nodes that are gone.
const Type quad.IRI = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

// EDTF is the datatype of dates, as the Library of Congress names it.
const EDTF quad.IRI = "http://id.loc.gov/datatypes/edtf/EDTF"

const term = quad.IRI(schema.TermBase)

// The edges of [schema.Edges] that an article can teach.
const (
	StatedBy       = term + quad.IRI(schema.StatedBy)
	Asserts        = term + quad.IRI(schema.Asserts)
	MadeIn         = term + quad.IRI(schema.MadeIn)
	RelayedBy      = term + quad.IRI(schema.RelayedBy)
	Blamed         = term + quad.IRI(schema.Blamed)
	BlamedFor      = term + quad.IRI(schema.BlamedFor)
	Denies         = term + quad.IRI(schema.Denies)
	Confirms       = term + quad.IRI(schema.Confirms)
	PublishedIn    = term + quad.IRI(schema.PublishedIn)
	ReprintedFrom  = term + quad.IRI(schema.ReprintedFrom)
	Cites          = term + quad.IRI(schema.Cites)
	AffiliatedWith = term + quad.IRI(schema.AffiliatedWith)
)

// Properties of nodes, in full. Predicates that end in a dash begin a group:
// see [evidence], [date] and [list].
const (
	Ordinal      = term + "ordinal"
	Kind         = term + "kind"
	Name         = term + "name"
	Alias        = term + "alias"
	Domain       = term + "domain"
	Title        = term + "title"
	Text         = term + "text"
	Language     = term + "language"
	URL          = term + "url"
	Canonical    = term + "canonical"
	SourceID     = term + "source-id"
	Author       = term + "author"
	Published    = term + "published"
	Modified     = term + "modified"
	Section      = term + "section"
	HasCredit    = term + "has-credit"
	Tag          = term + "tag"
	Value        = term + "value"
	HasRole      = term + "has-role"
	HasLink      = term + "has-affiliation"
	AffiliatesTo = term + "affiliates-to"
	Relation     = term + "relation"
	HasTrait     = term + "has-trait"
	LocalTo      = term + "local-to"
	LocalOrdinal = term + "local-ordinal"
	Mention      = term + "mention"
	Evidence     = term + "evidence"
	Family       = term + "family"
	Act          = term + "act"
	Verb         = term + "verb"
	Manner       = term + "manner"
	Negated      = term + "negated"
	Hedge        = term + "hedge"
	Medium       = term + "medium"
	Addressee    = term + "addressee"
	Said         = term + "said"
	Source       = term + "source"
	Cue          = term + "cue"
	Content      = term + "content"
	Confidence   = term + "confidence"
	By           = term + "extracted-by"
	OfClaim      = term + "of-claim"
	Blames       = term + "blames"
	Cause        = term + "cause"
	For          = term + "for"
	Event        = term + "event"
	When         = term + "when"
	Copy         = term + "copy"
	Original     = term + "original"
	From         = term + "from"
	Through      = term + "through"
	Basis        = term + "basis"
	Score        = term + "score"
	Reason       = term + "reason"
	Publication  = term + "of-publication"
)

// Properties of a reading, under [ReadingLabel].
const (
	ReadPath     = term + "read-path"
	ReadLine     = term + "read-line"
	MediaType    = term + "media-type"
	SHA256       = term + "sha256"
	ReadImporter = term + "importer"
)

// Kinds of node that only make sense as a part of another one.
const (
	RoleNode        schema.NodeKind = "role"
	AffiliationNode schema.NodeKind = "affiliation"
	CreditNode      schema.NodeKind = "credit"
	TraitNode       schema.NodeKind = "trait"
)

const (
	readingBase = schema.TermBase + "reading:"
	indexBase   = schema.TermBase + "index:"
)

// Node returns the name of a node.
func Node(id schema.ID) quad.IRI { return quad.IRI(id.IRI()) }

// KindTerm returns the object of [Type] for nodes of a kind.
func KindTerm(kind schema.NodeKind) quad.IRI { return term + quad.IRI(kind) }

// KindOf returns the kind that a term names, or "" if it names none.
func KindOf(v quad.Value) schema.NodeKind {
	iri, ok := v.(quad.IRI)
	if !ok || !strings.HasPrefix(string(iri), schema.TermBase) {
		return ""
	}
	return schema.NodeKind(iri[len(term):])
}

// ID returns the id that a node's name holds; ok is false for any other value.
func ID(v quad.Value) (id schema.ID, ok bool) {
	iri, isIRI := v.(quad.IRI)
	if !isIRI || !strings.HasPrefix(string(iri), "urn:uuid:") {
		return id, false
	}
	id, err := schema.ParseID(string(iri))
	return id, err == nil
}

// Label returns the label of the content of an article.
func Label(article schema.ID) quad.IRI { return Node(article) }

// ReadingLabel returns the label of how an article was read on this machine.
func ReadingLabel(article schema.ID) quad.IRI { return readingBase + quad.IRI(article.String()) }

// IndexLabel returns the label of what is derived from an article in order to
// find it.
func IndexLabel(article schema.ID) quad.IRI { return indexBase + quad.IRI(article.String()) }

// Labels returns the three labels of an article.
func Labels(article schema.ID) []quad.Value {
	return []quad.Value{Label(article), ReadingLabel(article), IndexLabel(article)}
}

// ArticleOf returns the article that a label of any of the three kinds belongs to.
func ArticleOf(label quad.Value) (article schema.ID, ok bool) {
	iri, isIRI := label.(quad.IRI)
	if !isIRI {
		return article, false
	}
	s := strings.TrimPrefix(strings.TrimPrefix(string(iri), readingBase), indexBase)
	article, err := schema.ParseID(s)
	return article, err == nil
}
