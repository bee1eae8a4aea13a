package mail

import (
	"regexp"
	"strings"
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
	return s
}

// unwrapAt unwraps with all lines beyond a width blanked out, and copies the
// joints, for [text.Unwrap] keeps every byte in its place.
func unwrapAt(s string, width int) string {
	masked := []byte(s)
	at := 0
	for line := range strings.SplitSeq(s, "\n") {
		if utf8.RuneCountInString(line) > width || isRule(line) {
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

// bracketed are addresses of pages in brackets, as programs put them behind the
// words of a link when they make plain text of a page.
var bracketed = regexp.MustCompile(` ?(?:<https?://[^>\s]*>|\[ ?https?://[^\]\s]* ?\]|\( ?https?://[^)\s]* ?\))`)

// bare is a line that is an address of a page and nothing else.
var bare = regexp.MustCompile(`(?m)^[ \t]*https?://\S+[ \t]*$`)

// cutLinks takes the addresses of links out of a plain text.
func cutLinks(s string) string {
	if !strings.Contains(s, "://") {
		return s
	}
	return bare.ReplaceAllString(bracketed.ReplaceAllString(s, ""), "")
}
