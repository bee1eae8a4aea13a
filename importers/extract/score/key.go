package score

import (
	"github.com/saidby/saidby/importers/extract/gold"
	"github.com/saidby/saidby/schema/text"
)

// keyed is what a reading lists, brought into one string to compare by.
type keyed interface{ gold.Reprint | gold.Notice }

// keys returns what is compared of reprints or notices.
func keys[T keyed](list []T) []string {
	out := make([]string, len(list))
	for i, x := range list {
		switch x := any(x).(type) {
		case gold.Reprint:
			out[i] = join(x.From, string(x.Kind), x.Words)
		case gold.Notice:
			out[i] = join(string(x.Kind), x.Words)
		}
	}
	return out
}

// keysOfNames returns a key for each name of each actor.
func keysOfNames(list []gold.Names) []string {
	var out []string
	for _, n := range list {
		for _, name := range n.Names {
			out = append(out, join(n.Actor, name))
		}
	}
	return out
}

// join folds fields and joins them by what no folded text holds.
func join(fields ...string) string {
	key := ""
	for _, f := range fields {
		key += text.Fold(f) + "\x1f"
	}
	return key
}
