package quads

import (
	"strings"
	"unicode"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Properties under [IndexLabel]: what leads to a node.
const (
	// NameKey is the folded name of an actor or publication, the folded title
	// of an article, its address key and its source id.
	NameKey = term + "name-key"
	// AliasKey is a folded alias, a domain, or the [Acronym] of a body's name.
	AliasKey = term + "alias-key"
	// WordKey is a folded word of a name, title or alias.
	WordKey = term + "word-key"
	// PrefixKey is the first four hexadecimal digits of a node's id.
	PrefixKey = term + "prefix-key"
	// CreditKey says of an attribution whether anybody is credited by name; its
	// value is one of the Credit constants.
	CreditKey = term + "credit-key"
	// ContentDigest is the [Digest] of the article's content.
	ContentDigest = term + "digest"
)

// The values of [CreditKey].
const (
	CreditNamed   = "named"   // at least one speaker is known by name
	CreditUnnamed = "unnamed" // all speakers are unnamed, or known in one article only
	CreditNobody  = "nobody"
)

// PrefixLength is how many digits of an id [PrefixKey] holds.
const PrefixLength = 4

// encodeIndex writes what leads to the nodes of the article.
func (e *encoder) encodeIndex(x *schema.Extraction) {
	digest := Digest(e.quads)
	e.label = IndexLabel(x.Article.ID)
	node{e, Node(x.Article.ID)}.string(ContentDigest, digest)
	e.indexArticle(x.Article)
	for i := range x.Publications {
		p := &x.Publications[i]
		k := e.indexNode(p.ID)
		k.name(p.Name, p.Aliases)
		k.add(AliasKey, Acronym(p.Name))
		if p.Domain != "" {
			k.add(AliasKey, p.Domain)
			k.add(AliasKey, strings.SplitN(p.Domain, ".", 2)[0])
		}
	}
	for i := range x.Actors {
		a := &x.Actors[i]
		k := e.indexNode(a.ID)
		k.name(a.Name, a.Aliases)
		if a.Kind == schema.Organization || a.Kind == schema.State || a.Kind == schema.Group {
			k.add(AliasKey, Acronym(a.Name))
		}
	}
	for i := range x.Claims {
		e.indexNode(x.Claims[i].ID)
	}
	local := map[schema.ID]bool{}
	for i := range x.Actors {
		local[x.Actors[i].ID] = x.Actors[i].Local()
	}
	for i := range x.Attributions {
		e.indexNode(x.Attributions[i].ID).add(CreditKey, credit(&x.Attributions[i], local))
	}
	for i := range x.Blames {
		e.indexNode(x.Blames[i].ID)
	}
	for i := range x.Reprints {
		e.indexNode(x.Reprints[i].ID)
	}
	for i := range x.Citations {
		e.indexNode(x.Citations[i].ID)
	}
}

// credit returns the [CreditKey] of an attribution.
func credit(a *schema.Attribution, local map[schema.ID]bool) string {
	if len(a.Speakers) == 0 {
		return CreditNobody
	}
	for _, s := range a.Speakers {
		if !local[s] {
			return CreditNamed
		}
	}
	return CreditUnnamed
}

func (e *encoder) indexArticle(a *schema.Article) {
	k := e.indexNode(a.ID)
	k.name(a.Title, nil)
	k.add(NameKey, schema.URLKey(a.URL))
	k.add(NameKey, text.Fold(a.SourceID))
}

// keys are the keys of one node, each once.
type keys struct {
	node
	seen map[quad.Quad]bool
}

func (e *encoder) indexNode(id schema.ID) keys {
	k := keys{node{e, Node(id)}, map[quad.Quad]bool{}}
	k.add(PrefixKey, id.String()[:PrefixLength])
	return k
}

func (k keys) add(p quad.IRI, key string) {
	q := quad.Quad{Predicate: p, Object: quad.String(key)}
	if key != "" && !k.seen[q] {
		k.seen[q] = true
		k.string(p, key)
	}
}

func (k keys) name(name string, aliases []string) {
	k.add(NameKey, text.Fold(name))
	for _, w := range text.Words(name) {
		k.add(WordKey, w)
	}
	for _, a := range aliases {
		k.add(AliasKey, text.Fold(a))
		k.add(AliasKey, Letters(a))
		for _, w := range text.Words(a) {
			k.add(WordKey, w)
		}
	}
}

// Letters returns the folded letters and digits of s: "U.S." gives "us",
// "RFE/RL" gives "rferl".
func Letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, text.Fold(s))
}

// Acronym returns the folded initials of the capitalised words of a name, "irgc"
// for "Islamic Revolutionary Guards Corps"; "" for a name with fewer than two.
func Acronym(name string) string {
	var b strings.Builder
	n, inWord := 0, false
	for _, r := range name {
		letter := unicode.IsLetter(r) || unicode.IsDigit(r) || (inWord && (r == '\'' || r == '’'))
		if letter && !inWord && unicode.IsUpper(r) {
			b.WriteRune(r)
			n++
		}
		inWord = letter
	}
	if n < 2 {
		return ""
	}
	return text.Fold(b.String())
}
