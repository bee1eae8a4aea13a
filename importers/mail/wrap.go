package mail

import (
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/saidby/saidby/schema/text"
)

// Widths at which mail is broken: RFC 5322 asks for 78 characters at most, and
// some programs allow more.
var widths = [...]int{80, 100}

// unwrap joins the lines of a text that was broken at one width. Lines that are
// longer (addresses of pages, mostly) are not looked at.
func unwrap(s string) string {
	for _, width := range widths {
		if joined := unwrapAt(s, width); joined != s {
			return joined
		}
	}
	return unwrapBlocks(s)
}

// unwrapBlocks joins the lines of those blocks alone that were broken at the
// width of the text's longest line: in a letter most blocks are lists, headings
// and addresses, and [text.Unwrap] asks for most of them to be full.
func unwrapBlocks(s string) string {
	lines, width := strings.Split(s, "\n"), 0
	for _, line := range lines {
		if n := utf8.RuneCountInString(line); n <= widths[0] && !isFixed(line) {
			width = max(width, n)
		}
	}
	if width < 60 {
		return s
	}
	var out []string
	for i := 0; i < len(lines); {
		end := i
		for end+1 < len(lines) && isFull(lines[end], lines[end+1], width) {
			end++
		}
		begins := i == 0 || isFixed(lines[i-1])
		if ends := end+1 == len(lines) || isFixed(lines[end+1]); begins && ends {
			out = append(out, strings.Join(lines[i:end+1], " "))
		} else {
			out = append(out, lines[i:end+1]...)
		}
		i = end + 1
	}
	return strings.Join(out, "\n")
}

// isFixed reports whether a line is no part of a paragraph that was broken.
func isFixed(line string) bool { return line == "" || isRule(line) || strings.Contains(line, "://") }

// isFull reports whether a line has no room for the first word of the next.
func isFull(line, next string, width int) bool {
	word, _, _ := strings.Cut(next, " ")
	n := utf8.RuneCountInString(line)
	return !isFixed(line) && !isFixed(next) && n <= width && n+1+utf8.RuneCountInString(word) > width
}

// unwrapAt unwraps with all lines beyond a width blanked out, and copies the
// joints, for [text.Unwrap] keeps every byte in its place.
func unwrapAt(s string, width int) string {
	masked := []byte(s)
	at := 0
	for line := range strings.SplitSeq(s, "\n") {
		if utf8.RuneCountInString(line) > width || isRule(line) || strings.Contains(line, "://") {
			for i := at; i < at+len(line); i++ {
				masked[i] = ' '
			}
		}
		at += len(line) + 1
	}
	joined, out := text.Unwrap(string(masked)), []byte(s)
	for i := range out {
		if out[i] == '\n' && joined[i] == ' ' {
			out[i] = ' '
		}
	}
	return string(out)
}

// isRule reports whether a line is drawn and not written: "-----", "* * *".
func isRule(line string) bool {
	return len(line) >= 3 && strings.Trim(line, "-=_*~+# .") == ""
}

// unflow joins the lines of a text with format=flowed (RFC 3676): a line that
// ends in a blank goes on in the next, if that is quoted as deep. With delsp the
// blank is no part of the text.
func unflow(s string, delsp bool) string {
	var out strings.Builder
	open, depth := false, 0 // whether the last line goes on, and how deep it was quoted
	for line := range strings.SplitSeq(strings.TrimSuffix(s, "\n"), "\n") {
		rest := strings.TrimLeft(line, ">")
		quoted := len(line) - len(rest)
		rest = strings.TrimPrefix(rest, " ")
		signature := rest == "-- "
		switch {
		case out.Len() == 0:
		case open && quoted == depth && !signature:
			quoted = 0 // its marks stand at the beginning
		default:
			out.WriteByte('\n')
		}
		if !open || quoted != 0 {
			depth = quoted
			out.WriteString(strings.Repeat(">", quoted))
			if quoted > 0 {
				out.WriteByte(' ')
			}
		}
		open = strings.HasSuffix(rest, " ") && !signature
		if open && delsp {
			rest = rest[:len(rest)-1]
		}
		out.WriteString(rest)
	}
	return out.String()
}

// Links as programs write them when they make plain text of a page.
var (
	// marked is a link of Markdown: [words](address).
	marked = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\[([^\]\n]*)\]\(https?://[^)\s]*\)`) })
	// bracketed are addresses in brackets behind the words of a link, and with
	// them the blank that stands before the next mark of punctuation.
	bracketed = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(` ?(?:<https?://[^>\s]*>|\[ ?https?://[^\]\s]* ?\]|\( ?https?://[^)\s]* ?\))(?: ([.,;:!?]))?`)
	})
	// pointed is a line that only points at an address in it or below.
	pointed = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?mi)^[ \t]*(?:read|watch|listen|see|view|follow|visit|details|link|image|photo|for more)\b[^\n".!?]{0,60}:[ \t]*(?:\n[ \t]*)?[<(\[]?[ \t]*https?://\S+[ \t]*$`)
	})
	// bare is a line that is an address and nothing else.
	bare = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?m)^[ \t]*https?://\S+[ \t]*$`) })
	// headed is the mark of a heading: "# Title", "** Title".
	headed = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?m)^(?:#{1,6}|\*\*)[ \t]+`) })
)

// cutLinks takes the addresses of links out of a plain text, the lines that only
// point at them, and the marks of headings.
func cutLinks(s string) string {
	if strings.Contains(s, "# ") || strings.Contains(s, "** ") {
		s = headed().ReplaceAllString(s, "")
	}
	if !strings.Contains(s, "://") {
		return s
	}
	s = pointed().ReplaceAllString(marked().ReplaceAllString(s, "$1"), "")
	return bare().ReplaceAllString(bracketed().ReplaceAllString(s, "$1"), "")
}
