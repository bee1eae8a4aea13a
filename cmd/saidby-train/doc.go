// Command saidby-train makes the weights that saidby carries in itself from
// corpora that are named on the command line. The same corpora give the same
// weights, byte for byte, on one kind of processor.
//
//	saidby-train words  --conllu train.conllu --text articles.jsonl
//	saidby-train tagger --conllu train.conllu --score dev.conllu
//	saidby-train sentences --text articles.jsonl > plain.conllu
//	saidby-train parser --parsed parsed.conllu
//	saidby-train attribution --gold annotated.jsonl
//
// The parser learns from trees that a slower parser makes of plain sentences:
// annotate.py beside this file turns plain.conllu into parsed.conllu.
//
// Run from the top of the checkout it writes to where the weights belong. The
// model card beside them (MODEL.md) says which corpora made the ones that are
// there now.
package main
