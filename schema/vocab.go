package schema

// The vocabulary of the house. This file is its only place: validation, export
// contexts, help and legends are made from these tables. The public terms are
// those of schema.org, PROV-O (W3C Recommendation, 2013), the Web Annotation
// Vocabulary (W3C Recommendation, 2017), SKOS (2009) and OWL 2 (2012).

// TermBase is the namespace of the project's own terms; a term's IRI is
// TermBase followed by its name.
const TermBase = "urn:saidby:"

// NodeKind is a kind of node, named as in the newsroom.
type NodeKind string

// The kinds of node.
const (
	ArticleNode     NodeKind = "article"
	PublicationNode NodeKind = "publication"
	ActorNode       NodeKind = "actor"
	ClaimNode       NodeKind = "claim"
	AttributionNode NodeKind = "attribution"
	BlameNode       NodeKind = "blame"
	ReprintNode     NodeKind = "reprint"
	CitationNode    NodeKind = "citation"
	EvidenceNode    NodeKind = "evidence"
	NoticeNode      NodeKind = "notice"
	JudgementNode   NodeKind = "judgement"
	// LiteralNode is no node: an edge may end in words.
	LiteralNode NodeKind = "literal"
)

// NodeTerm describes a kind of node.
type NodeTerm struct {
	Kind NodeKind
	// Plural heads a list of such nodes: "articles".
	Plural string
	// Comment says in a few words what it is, for help and legends.
	Comment string
	// MapsTo are classes of public vocabularies with the same or a wider
	// meaning, prefixed as in [Prefixes].
	MapsTo []string
}

// IRI returns the term's name for the web of data.
func (t NodeTerm) IRI() string { return TermBase + string(t.Kind) }

// Nodes returns the table of node kinds, in the order of help and legends.
func Nodes() []NodeTerm {
	return []NodeTerm{
		{ArticleNode, "articles", "a text as printed in one place", []string{"schema:NewsArticle", "prov:Entity"}},
		{PublicationNode, "publications", "an outlet or agency", []string{"schema:NewsMediaOrganization", "prov:Agent"}},
		{ActorNode, "actors", "a speaker or blamed party", []string{"prov:Agent", "schema:Thing"}},
		{ClaimNode, "claims", "the content of what is said", []string{"schema:Claim", "prov:Entity"}},
		{AttributionNode, "attributions", "one act of saying, at one place in one article", []string{"schema:CommunicateAction", "prov:Activity"}},
		{BlameNode, "blames", "whom a claim blames, and for what", nil},
		{ReprintNode, "reprints", "a copy and what it was copied from", []string{"prov:Derivation"}},
		{CitationNode, "citations", "a publication named as a source", []string{"prov:Influence"}},
		{EvidenceNode, "evidence", "the words that a fact was read from", []string{"oa:SpecificResource"}},
		{NoticeNode, "notices", "a stretch of an article that is not its story", []string{"oa:Annotation"}},
		{JudgementNode, "judgements", "a person's reversible decision", []string{"schema:AssessAction"}},
	}
}

// EdgeName is the name of an edge: "stated-by".
type EdgeName string

// The edges.
const (
	StatedBy       EdgeName = "stated-by"
	Asserts        EdgeName = "asserts"
	MadeIn         EdgeName = "made-in"
	RelayedBy      EdgeName = "relayed-by"
	Blamed         EdgeName = "blamed"
	BlamedFor      EdgeName = "blamed-for"
	Denies         EdgeName = "denies"
	Confirms       EdgeName = "confirms"
	PublishedIn    EdgeName = "published-in"
	ReprintedFrom  EdgeName = "reprinted-from"
	Cites          EdgeName = "cites"
	AffiliatedWith EdgeName = "affiliated-with"
	VariantOf      EdgeName = "variant-of"
	SameAs         EdgeName = "same-as"
	NotSameAs      EdgeName = "not-same-as"
)

// EdgeTerm describes a kind of edge.
type EdgeTerm struct {
	Name EdgeName
	// From and To are the kinds of node that it joins.
	From, To []NodeKind
	// Inverse is what the edge is called when read backwards; of an edge that
	// says the same both ways it is the name itself.
	Inverse string
	// Comment says in a few words what the edge tells, for help and legends.
	Comment string
	// MapsTo are properties of public vocabularies with the same or a wider
	// meaning, prefixed as in [Prefixes]; a leading "^" means that the public
	// term points the other way.
	MapsTo []string
}

// IRI returns the term's name for the web of data.
func (t EdgeTerm) IRI() string { return t.Name.IRI() }

// IRI returns the edge's name for the web of data.
func (n EdgeName) IRI() string { return TermBase + string(n) }

// Edges returns the table of edges, in the order of help and legends. Two
// levels, as Wikidata has: [StatedBy] from a claim is the short cut that answers
// the common question in one hop; the attribution carries the detail.
func Edges() []EdgeTerm {
	kinds := func(k ...NodeKind) []NodeKind { return k }
	return []EdgeTerm{
		{StatedBy, kinds(ClaimNode, AttributionNode), kinds(ActorNode), "stated", "who said it", []string{"prov:wasAttributedTo", "schema:author"}},
		{Asserts, kinds(AttributionNode), kinds(ClaimNode), "asserted-in", "what was said", []string{"schema:object"}},
		{MadeIn, kinds(AttributionNode), kinds(ArticleNode), "contains", "where one can read it", []string{"schema:appearance"}},
		{RelayedBy, kinds(AttributionNode), kinds(AttributionNode), "relays", "the next hand towards the reader", []string{"^prov:wasInformedBy"}},
		{Blamed, kinds(ClaimNode), kinds(ActorNode, LiteralNode), "was-blamed-in", "the party or cause blamed", nil},
		{BlamedFor, kinds(ClaimNode), kinds(LiteralNode), "blame-of", "what it is blamed for", nil},
		{Denies, kinds(AttributionNode), kinds(ClaimNode), "denied-in", "the positive claim that is denied", nil},
		{Confirms, kinds(AttributionNode), kinds(ClaimNode), "confirmed-in", "the claim that is confirmed", nil},
		{PublishedIn, kinds(ArticleNode), kinds(PublicationNode), "published", "where this copy appeared", []string{"schema:publisher"}},
		{ReprintedFrom, kinds(ArticleNode), kinds(ArticleNode, PublicationNode), "reprinted-as", "what this copy was made from", []string{"schema:isBasedOn", "prov:wasDerivedFrom"}},
		{Cites, kinds(ArticleNode), kinds(PublicationNode), "cited-by", "a publication named as a source", []string{"schema:citation"}},
		{AffiliatedWith, kinds(ActorNode), kinds(ActorNode), "has-member", "a membership that the text states", []string{"schema:affiliation"}},
		{VariantOf, kinds(ClaimNode), kinds(ClaimNode), "has-variant", "nearly the same claim", []string{"skos:closeMatch"}},
		{SameAs, kinds(ActorNode, PublicationNode), kinds(ActorNode, PublicationNode), "same-as", "one and the same, by judgement", []string{"owl:sameAs"}},
		{NotSameAs, kinds(ActorNode, PublicationNode), kinds(ActorNode, PublicationNode), "not-same-as", "two, by judgement", []string{"owl:differentFrom"}},
	}
}

// Prefixes returns the public vocabularies that terms map to, by their usual
// prefixes.
func Prefixes() map[string]string {
	return map[string]string{
		"schema":  "https://schema.org/",
		"prov":    "http://www.w3.org/ns/prov#",
		"oa":      "http://www.w3.org/ns/oa#",
		"skos":    "http://www.w3.org/2004/02/skos/core#",
		"owl":     "http://www.w3.org/2002/07/owl#",
		"dcterms": "http://purl.org/dc/terms/",
	}
}
