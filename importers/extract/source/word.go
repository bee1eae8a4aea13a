package source

import (
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
)

// acting tells the participle that opens an office: "Acting Mayor Ada Moor".
func acting(t *prose.Text, i, last int) bool {
	return t.Tokens[i].Lower == "acting" && i+1 < last && (t.Tokens[i+1].IsNoun() || t.Tokens[i+1].Tag == tag.JJ)
}

// letters tells the WHO, which is no pronoun.
func letters(k *prose.Token) bool { return k.Tag == tag.WP && k.Word == "WHO" }
