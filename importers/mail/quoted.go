package mail

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// wrote is the line above a quoted reply: "On 9 Mar 2024, Jane Doe <...> wrote:".
var wrote = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(?:on|am|le|el|il|op)\s.*\b(?:wrote|schrieb.*|a écrit|escribió|ha scritto|schreef.*)\s?:$`)
})

// cutQuoted cuts what an answer quotes with ">" of earlier messages, and the line
// above that says so, which may be broken in two. Where neither that line nor the
// message says that it answers one, or all is quoted, the marks alone go: so
// newsletters set off a quotation, and old programs passed a message on.
func cutQuoted(lines []string, reply bool) []string {
	all := !slices.ContainsFunc(lines, func(line string) bool { return !isQuoted(line) && strings.TrimSpace(line) != "" })
	var out []string
	cut := false // in the run of quoted lines
	for i, line := range lines {
		if !isQuoted(line) {
			out = append(out, line)
			continue
		}
		if i == 0 || !isQuoted(lines[i-1]) {
			above := cutWrote(out)
			cut = !all && (reply || len(above) < len(out))
			out = above
		}
		if !cut {
			out = append(out, strings.TrimPrefix(strings.TrimLeft(line, ">"), " "))
		}
	}
	return out
}

// isQuoted reports whether a line is quoted.
func isQuoted(line string) bool { return strings.HasPrefix(line, ">") }

// cutWrote cuts a line that opens a quotation off the end.
func cutWrote(lines []string) []string {
	end := len(lines)
	for end > 0 && len(lines)-end < 4 && strings.TrimSpace(lines[end-1]) == "" {
		end--
	}
	if end == 0 || !strings.HasSuffix(strings.TrimSpace(lines[end-1]), ":") {
		return lines
	}
	for n := 1; n <= 3 && n <= end; n++ {
		if wrote().MatchString(strings.Join(strings.Fields(strings.Join(lines[end-n:end], " ")), " ")) {
			return lines[:end-n]
		}
	}
	return lines
}

// cutSignature cuts what stands below "-- " (RFC 3676, section 4.3), or below
// "--" where only a few lines follow, if a text stands above.
func cutSignature(lines []string) []string {
	for i, line := range lines {
		if line != "-- " && (line != "--" || len(lines)-i > 10) {
			continue
		}
		if strings.TrimSpace(strings.Join(lines[:i], "")) != "" {
			return lines[:i]
		}
	}
	return lines
}

// quoteMarks are the elements in which mail programs put what they quote.
var quoteMarks = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)<(?:div|blockquote|span)\b[^>]*?(?:\bclass="?'?(?:gmail_quote|gmail_signature|yahoo_quoted|moz-cite-prefix|moz-signature|protonmail_quote)|` +
		`\btype="?'?cite\b|\bid="?'?(?:divRplyFwdMsg|appendonsend|mail-editor-reference-message-container|isForwardContent|isReplyContent))`)
})

// cutMarkedQuote cuts a page where it begins to quote an earlier message or a
// signature stands, if a text stands above.
func cutMarkedQuote(raw string) string {
	at := quoteMarks().FindStringIndex(raw)
	if at == nil || !hasWords(raw[:at[0]]) {
		return raw
	}
	return raw[:at[0]]
}

// element is a tag, or a style or script with all that is in it.
var element = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?is)<(?:style|script|title)\b.*?</(?:style|script|title)>|<[^>]*>`)
})

// hasWords reports whether text stands in a piece of HTML.
func hasWords(raw string) bool {
	return strings.TrimSpace(strings.ReplaceAll(element().ReplaceAllString(raw, ""), "&nbsp;", "")) != ""
}
