package text

import "strings"

// linkEnd is the end of the web address that holds position i: everything up to
// a blank or a quotation mark, without the punctuation that ends a sentence.
func (s *scanner) linkEnd(i int) int {
	end := i
	for end < len(s.text) {
		r, n := runeAt(s.text, end)
		if isBlank(r) || isDoubleQuote(r) || r == '’' || r == '<' || r == '>' || r == '—' || r == '…' {
			break
		}
		end += n
	}
	for end > i {
		switch c := s.text[end-1]; c {
		case '.', ',', ';', ':', '!', '?', '\'', ']', '}', '*':
		case ')':
			if strings.Contains(s.text[s.pos:end], "(") {
				return end
			}
		default:
			return end
		}
		end--
	}
	return end
}

// mailEnd is the end of the e-mail address whose @ is at i, 0 if it is none.
func (s *scanner) mailEnd(w *wordScan, i int) int {
	end := i + 1
	dot := 0
	for end < len(s.text) {
		c := s.text[end]
		if c == '.' && end > i+1 && s.text[end-1] != '.' {
			dot = end
		} else if classes[c]&(classLetter|classDigit) == 0 && c != '-' {
			break
		}
		end++
	}
	if dot == 0 || w.apos > 0 {
		return 0
	}
	if dot == end-1 {
		end = dot
		if strings.IndexByte(s.text[i:end], '.') < 0 {
			return 0
		}
	}
	return end
}

// mailAhead reports whether what follows the stop at i leads to an @ without a
// break, so that the stop is inside an e-mail address.
func (s *scanner) mailAhead(i int) bool {
	end := min(len(s.text), i+64)
	for i++; i < end; i++ {
		c := s.text[i]
		if c == '@' {
			next, _ := runeAt(s.text, i+1)
			return isWordRune(next)
		}
		if classes[c]&(classLetter|classDigit) == 0 && c != '.' && c != '-' && c != '_' {
			return false
		}
	}
	return false
}

// siteEnd is the end of the web address without a scheme whose first stop is at
// i: names and stops up to a known top-level domain, and a path. It is 0 where
// what stands there is no such address.
func (s *scanner) siteEnd(w *wordScan, i int) int {
	if w.apos > 0 || w.begin != s.pos {
		return 0
	}
	label := i + 1
	end := label
	for end < len(s.text) && end < i+80 {
		c := s.text[end]
		if c == '.' && end > label {
			next, _ := runeAt(s.text, end+1)
			if !isWordRune(next) {
				break
			}
			label = end + 1
		} else if classes[c]&(classLetter|classDigit) == 0 && c != '-' {
			break
		}
		end++
	}
	next, _ := runeAt(s.text, end)
	known := topLevel(s.text[label:end]) || strings.EqualFold(s.text[w.begin:i], "www")
	if !known || isWordRune(next) {
		return 0
	}
	if next == '/' || next == '?' || next == '@' {
		return s.linkEnd(end)
	}
	return end
}

// topLevel reports whether name is a top-level domain that newspapers print.
func topLevel(name string) bool {
	var buf [24]byte
	key, ok := lowerKey(&buf, name)
	if !ok {
		return false
	}
	switch string(key) {
	case "com", "org", "net", "gov", "edu", "mil", "int", "info", "biz", "news", "tv", "fm", "co", "uk",
		"us", "eu", "ca", "au", "de", "fr", "ru", "cn", "jp", "io", "ly", "gl", "be", "ch", "il", "ir",
		"nz", "ie", "pl", "se", "nl", "br", "mx", "gov.uk", "app", "dev":
		return true
	}
	return false
}
