package name

import "strings"

// compareOutlets compares two names of publications.
func compareOutlets(a, b *outlet) Result {
	switch {
	case a.domain != "" && a.domain == b.domain:
		return result(SameDomain)
	case a.known > 0 && a.known == b.known:
		return result(OtherNameOf)
	case a.known > 0 && b.known > 0:
		return result(OtherBody)
	case a.domain != "" && b.domain != "":
		if a.label == b.label {
			return result(ShorterForm)
		}
		return result(OtherWords)
	case a.domain != "":
		return compareLabel(a.label, b)
	case b.domain != "":
		return compareLabel(b.label, a)
	case a.bag == b.bag:
		return sameTitle(a, b)
	}
	if len(a.core) > len(b.core) {
		a, b = b, a
	}
	if r, ok := compareInitials(a, b); ok {
		return r
	}
	if isHalf(a, b) || isHalf(b, a) {
		return result(ShorterForm)
	}
	return compareTitles(a, b)
}

// sameTitle weighs two names of the same words, the kind of outlet apart.
func sameTitle(a, b *outlet) Result {
	for i := range a.core {
		if a.core[i] != b.core[i] {
			return result(OtherOrder)
		}
	}
	if len(a.words) != len(b.words) {
		return result(SameWords, OutletNoun)
	}
	return result(SameWords)
}

// compareLabel compares a domain's label with a name: the label is its words
// written together, its initials, or initials and last word (nytimes).
func compareLabel(label string, o *outlet) Result {
	switch {
	case joinedIs(label, o.words) || joinedIs(label, o.core):
		return result(DomainOf)
	case initialsAre(label, o.core, len(o.core)) && len(label) > 2:
		return result(DomainOf)
	case initialsAre(label, o.core, len(o.core)) && len(label) == 2:
		return result(AcronymMay)
	case mixIs(label, o.core):
		return result(DomainMix)
	}
	return result(OtherWords)
}

// joinedIs reports whether a label is the words written together.
func joinedIs(label string, words []string) bool {
	for _, w := range words {
		rest, found := strings.CutPrefix(label, w)
		if !found {
			return false
		}
		label = rest
	}
	return label == ""
}

// initialsAre reports whether a label is the initials of the first n words.
func initialsAre(label string, words []string, n int) bool {
	if len(label) != n || n < 2 {
		return false
	}
	for i := range n {
		if words[i][0] != label[i] {
			return false
		}
	}
	return true
}

// mixIs reports whether a label is the initials of all words but the last, and
// that in full.
func mixIs(label string, words []string) bool {
	n := len(words)
	if n < 3 {
		return false
	}
	head, found := strings.CutSuffix(label, words[n-1])
	return found && initialsAre(head, words, n-1)
}

// compareInitials compares a name of one word with a longer one that it may be the
// initials of.
func compareInitials(a, b *outlet) (Result, bool) {
	if len(a.core) != 1 || !initialsAre(a.core[0], b.core, len(b.core)) {
		return Result{}, false
	}
	if len(a.core[0]) > 3 {
		return result(AcronymOf), true
	}
	return result(AcronymMay), true
}

// isHalf reports whether a is one of the two names that b joins.
func isHalf(a, b *outlet) bool {
	for _, h := range b.halves {
		if h == strings.Join(a.words, " ") {
			return true
		}
	}
	return false
}

// compareTitles compares a name with one of as many words or more. A masthead that
// has the other's words and more is a sister or a stranger (The Times, The
// Sunday Times), unless its words are rare.
func compareTitles(a, b *outlet) Result {
	for _, w := range a.core {
		if !holdsWord(b.core, w) {
			return result(OtherWords)
		}
	}
	rare := false
	for _, w := range a.core {
		rare = rare || !in(w, mastheadNoun)
	}
	for _, w := range b.core {
		if !holdsWord(a.core, w) && edition(w) {
			return result(Sister)
		}
	}
	if !rare {
		return result(Sister)
	}
	return result(ShorterForm)
}

// edition tells words that make a sister of a title.
func edition(w string) bool {
	switch w {
	case "sunday", "saturday", "daily", "weekly", "monthly", "weekend", "evening", "morning", "sport", "junior", "supplement", "literary", "educational", "higher":
		return true
	}
	return false
}

// holdsWord reports whether words hold one.
func holdsWord(words []string, w string) bool {
	for _, x := range words {
		if x == w {
			return true
		}
	}
	return false
}
