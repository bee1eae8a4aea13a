package syntax

// Relation says how a word depends on its head. Names are those of Universal
// Dependencies for English (de Marneffe et al., Computational Linguistics 2021;
// https://universaldependencies.org/en/dep/). The zero value, Dep, is a
// relation of no use to the reader of a parse.
type Relation uint8

// The relations. String returns the treebank's own name.
const (
	Dep       Relation = iota // lists, repairs, split words and the rest
	Root                      // the word that no other one governs
	Nsubj                     // subject, a nominal
	NsubjPass                 // subject of a passive, nsubj:pass
	Csubj                     // subject, a clause
	Obj                       // object
	Iobj                      // second object, the person given to or told
	Ccomp                     // clause as a complement: what was said
	Xcomp                     // complement without a subject of its own
	Advcl                     // clause as an adverbial
	Acl                       // clause that modifies a noun
	Relcl                     // relative clause, acl:relcl
	Obl                       // nominal that modifies a verb: "on Tuesday"
	Agent                     // agent of a passive, obl:agent
	Nmod                      // nominal that modifies a noun: "of the mill"
	Poss                      // possessor, nmod:poss
	Title                     // title or description before a name, nmod:desc
	Appos                     // apposition: ", the mayor,"
	Conj                      // second and later members of a coordination
	CC                        // "and", "or"
	Mark                      // word that opens a clause: "that", "to"
	Aux                       // auxiliary
	AuxPass                   // auxiliary of a passive, aux:pass
	Cop                       // "be" before a predicate
	Det                       // determiner
	Amod                      // adjective before a noun
	Advmod                    // adverb
	Nummod                    // number before a noun
	Case                      // preposition, possessive ending
	Compound                  // noun before a noun
	Prt                       // particle of a verb, compound:prt
	Flat                      // second and later words of a name
	Fixed                     // second and later words of "as well as"
	Parataxis                 // clause beside a clause: ", he said,"
	Discourse                 // interjection, or whom one addresses
	Expl                      // "there", and "it" that stands for nothing
	Punct                     // mark

	relations = int(Punct) + 1
)

var relationNames = [relations]string{
	"dep", "root", "nsubj", "nsubj:pass", "csubj", "obj", "iobj", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "obl",
	"obl:agent", "nmod", "nmod:poss", "nmod:desc", "appos", "conj", "cc", "mark", "aux", "aux:pass", "cop", "det", "amod",
	"advmod", "nummod", "case", "compound", "compound:prt", "flat", "fixed", "parataxis", "discourse", "expl", "punct",
}

// String returns the treebank's name, such as "acl:relcl".
func (r Relation) String() string {
	if int(r) < relations {
		return relationNames[r]
	}
	return "?"
}

// ParseRelation returns the relation of a treebank's name. A subtype that is
// not told apart here counts as its relation ("obl:unmarked" as Obl), a
// vocative as Discourse, and what has no relation here as Dep.
func ParseRelation(name string) Relation {
	for {
		for r, n := range relationNames {
			if n == name {
				return Relation(r)
			}
		}
		i := len(name) - 1
		for i > 0 && name[i] != ':' {
			i--
		}
		if i <= 0 {
			break
		}
		name = name[:i]
	}
	if name == "vocative" {
		return Discourse
	}
	return Dep
}
