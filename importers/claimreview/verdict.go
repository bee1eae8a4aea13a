package claimreview

import (
	"slices"
	"strings"

	"github.com/saidby/saidby/schema/text"
)

// Verdict is what a rating plainly says of a claim.
type Verdict string

// A rating refutes a claim ("False"), upholds it ("True"), or says anything
// else of it ("Misleading", "Missing context", "Satire", nothing).
const (
	Refuted Verdict = "refuted"
	Upheld  Verdict = "upheld"
	Neither Verdict = ""
)

// Verdict tells what the review's rating plainly says. Words go before numbers:
// "Misleading" is no denial, whatever its score. Numbers decide where the words
// tell nothing ("Four lighthouses"): the worst of the scale refutes, the best
// upholds.
func (r *Review) Verdict() Verdict {
	all := text.Words(r.Rating)
	if slices.ContainsFunc(all, isQualified) {
		return Neither
	}
	words := text.Words(firstClause(r.Rating))
	for len(words) > 1 && isPadding(words[0]) {
		words = words[1:]
	}
	switch said := strings.Join(words, " "); {
	case isFalse(said):
		return Refuted
	case isTrue(said):
		return Upheld
	}
	switch s := r.Score.tidy(); {
	case s == Score{}:
		return Neither
	case s.Value == s.Worst:
		return Refuted
	case s.Value == s.Best:
		return Upheld
	}
	return Neither
}

// firstClause returns a rating up to the mark that parts it from its reasons:
// "False. The picture is from 2015".
func firstClause(s string) string {
	if i := strings.IndexAny(s, ".:;,!?(–—|"); i > 0 {
		s = s[:i]
	}
	s, _, _ = strings.Cut(s, " - ")
	return s
}

// isPadding tells words before the rating proper that leave it as it is: "this
// is", "completely".
func isPadding(w string) bool {
	switch w {
	case "this", "that", "it", "is", "that's", "it's", "the", "a", "claim", "story", "verdict", "rating", "totally", "completely", "entirely", "absolutely",
		"simply", "blatantly", "100",
		"das", "ist", "die", "behauptung", "komplett", "völlig", "vollständig", "frei",
		"c'est", "totalement", "complètement", "entièrement", "archi",
		"es", "totalmente", "completamente", "é", "è", "del", "tutto":
		return true
	}
	return false
}

// isFalse tells the ratings that refute, in English, German, French, Spanish,
// Portuguese and Italian. Words that also stand for "unfounded" are none.
func isFalse(s string) bool {
	switch s {
	case "false", "fake", "fake news", "pants on fire", "pants on fire false", "incorrect", "untrue", "not true", "not correct", "fabricated", "hoax",
		"debunked", "wrong", "false claim",
		"falsch", "unwahr", "erfunden", "gefälscht", "fälschung", "falschmeldung", "nicht wahr", "stimmt nicht", "falschbehauptung",
		"faux", "fausse", "infox", "fausse information", "pas vrai",
		"falso", "falsa", "bulo", "mentira", "noticia falsa", "información falsa", "incorrecto", "incorrecta", "no es cierto", "no es verdad",
		"notícia falsa", "incorreto", "incorreta", "não é verdade", "não é verdadeiro",
		"bufala", "notizia falsa", "non è vero":
		return true
	}
	return false
}

// isTrue tells the ratings that uphold, in the same languages.
func isTrue(s string) bool {
	switch s {
	case "true", "correct", "accurate", "true claim",
		"wahr", "richtig", "korrekt", "stimmt",
		"vrai", "vraie", "exact", "exacte",
		"verdadero", "verdadera", "cierto", "verdad", "correcto", "correcta",
		"verdadeiro", "verdadeira", "verdade", "correto", "correta",
		"vero", "vera", "corretto", "corretta":
		return true
	}
	return false
}

// isQualified tells words of ratings that neither refute nor uphold, wherever
// they stand: "False, but …", "Partly true", "No evidence".
func isQualified(w string) bool {
	switch w {
	case "misleading", "misleads", "mostly", "largely", "partly", "partially", "partial", "part", "half", "mixture", "mixed", "barely", "nearly", "almost",
		"likely", "probably", "possibly", "context", "missing", "unproven", "unverified", "unsupported", "unsubstantiated", "unfounded", "baseless",
		"evidence", "proof", "satire", "satirical", "parody", "exaggerated", "exaggeration", "outdated", "opinion", "misattributed", "miscaptioned",
		"disputed", "distorts", "distorted", "unclear", "unknown", "pending", "but", "however", "some", "inaccurate", "imprecise",
		"irreführend", "teilweise", "teils", "grösstenteils", "überwiegend", "halb", "halbwahr", "weitgehend", "fast", "kontext", "fehlender",
		"unbelegt", "unbewiesen", "aber", "übertrieben", "ungenau", "verzerrt", "belege",
		"trompeur", "trompeuse", "plutôt", "partiellement", "partie", "presque", "contexte", "mais", "exagéré", "imprécis", "invérifiable", "mélangé",
		"parodie", "douteux", "incertain", "preuve", "preuves", "mi", "demi",
		"engañoso", "engañosa", "medias", "parcialmente", "parte", "mayormente", "contexto", "pero", "exagerado", "exagerada", "inflado", "impreciso",
		"discutible", "sátira", "descontextualizado", "dudoso", "pruebas", "evidencia", "casi",
		"enganoso", "enganosa", "distorcido", "distorcida", "mas", "insustentável", "contraditório", "meia", "discutível", "subestimado", "provas",
		"quase", "imprecisa",
		"fuorviante", "ingannevole", "parzialmente", "contesto", "quasi", "esagerato", "satira", "prove", "ma":
		return true
	}
	return false
}
