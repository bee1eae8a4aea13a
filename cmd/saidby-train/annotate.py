"""Fills a treebank without trees, as `saidby-train sentences` prints it, with tags and trees.

    python annotate.py MODEL < plain.conllu > parsed.conllu

MODEL is a pipeline of spaCy (3.8.7, https://spacy.io, MIT) that finds Penn tags and ClearNLP
dependencies: en_core_web_md 3.8.0 made the trees of the weights in this repository.
"""

import sys

import spacy
from spacy.tokens import Doc


def sentences(lines):
    rows = []
    for line in lines:
        line = line.rstrip("\n")
        if line:
            rows.append(line.split("\t"))
        elif rows:
            yield rows
            rows = []


def main():
    nlp = spacy.load(sys.argv[1], exclude=["ner", "lemmatizer", "senter"])
    sys.stdin.reconfigure(encoding="utf-8", newline="\n")
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")

    def docs():
        for rows in sentences(sys.stdin):
            starts = [True] + [False] * (len(rows) - 1)
            yield Doc(nlp.vocab, words=[r[1] for r in rows], sent_starts=starts), rows

    for doc, rows in nlp.pipe(docs(), as_tuples=True, batch_size=256):
        for word, row in zip(doc, rows):
            row[4] = word.tag_ or "NFP"
            row[6] = str(0 if word.head.i == word.i else word.head.i + 1)
            row[7] = word.dep_ or "dep"
            print("\t".join(row))
        print()


main()
