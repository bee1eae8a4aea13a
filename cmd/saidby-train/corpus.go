package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"iter"
	"os"

	"github.com/saidby/saidby/importers/extract/tag/conllu"
	"github.com/saidby/saidby/schema/text"
)

// treebank reads all sentences of the files.
func treebank(paths []string) ([]conllu.Sentence, error) {
	var out []conllu.Sentence
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		for s, err := range conllu.Read(f) {
			if err != nil {
				f.Close()
				return nil, fmt.Errorf("read %s: %w", path, err)
			}
			out = append(out, s)
		}
		f.Close()
	}
	return out, nil
}

// articles returns the texts in the field "text" of the lines of JSONL files.
func articles(paths []string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for _, path := range paths {
			f, err := os.Open(path)
			if err != nil {
				yield("", err)
				return
			}
			for in := json.NewDecoder(bufio.NewReader(f)); in.More(); {
				var line struct{ Text string }
				err := in.Decode(&line)
				if err != nil {
					err = fmt.Errorf("read %s: %w", path, err)
				}
				if !yield(line.Text, err) || err != nil {
					f.Close()
					return
				}
			}
			f.Close()
		}
	}
}

// sentences calls yield with the words of each sentence of a raw text, split
// as the extractor splits them.
func sentences(raw string, yield func([]string) bool) bool {
	clean, _ := text.Clean(raw)
	for _, p := range text.Paragraphs(clean) {
		for _, s := range text.Sentences(clean, p) {
			var words []string
			for _, t := range text.Tokens(clean, s) {
				words = append(words, t.In(clean))
			}
			if len(words) > 0 && !yield(words) {
				return false
			}
		}
	}
	return true
}
