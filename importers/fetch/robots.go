package fetch

import (
	"strconv"
	"strings"
	"time"
)

// parseRobots reads a robots.txt for one product token: the groups that name
// it, or else those for "*" (RFC 9309, section 2.2.1). Lines that cannot be read
// are passed over. A longer Crawl-delay than maxDelay is cut to it.
func parseRobots(text, agent string, maxDelay time.Duration) *rules {
	var ours, all rules
	var forUs, forAll, named, open bool // open: lines User-agent still gather
	text = strings.TrimPrefix(text, "\uFEFF")
	for line := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '\n' || r == '\r' }) {
		line, _, _ = strings.Cut(line, "#")
		field, value, _ := strings.Cut(line, ":")
		field, value = strings.ToLower(strings.TrimSpace(field)), strings.TrimSpace(value)
		switch field {
		case "user-agent":
			if !open {
				forUs, forAll, open = false, false, true
			}
			us := agent != "" && strings.EqualFold(productToken(value), agent)
			forUs, forAll, named = forUs || us, forAll || strings.HasPrefix(value, "*"), named || us
		case "allow", "disallow", "crawl-delay":
			open = false
			if forUs {
				ours.add(field, value, maxDelay)
			}
			if forAll {
				all.add(field, value, maxDelay)
			}
		}
	}
	if named {
		return &ours
	}
	return &all
}

// add adds a line to a group.
func (r *rules) add(field, value string, maxDelay time.Duration) {
	if field == "crawl-delay" {
		if n, err := strconv.ParseFloat(value, 64); err == nil && n >= 0 { // and no NaN
			r.delay = time.Duration(min(n, maxDelay.Seconds()) * float64(time.Second))
		}
		return
	}
	if value == "" {
		return // "Disallow:" forbids nothing
	}
	pattern, end := strings.CutSuffix(value, "$")
	if !strings.HasPrefix(pattern, "/") && !strings.HasPrefix(pattern, "*") {
		pattern = "/" + pattern
	}
	r.lines = append(r.lines, rule{pattern: plainPath(pattern, "$"), end: end, allow: field == "allow"})
}

// productToken is what a user agent begins with, as robots.txt knows it:
// letters, "-" and "_" (RFC 9309, section 2.2.1).
func productToken(agent string) string {
	end := strings.IndexFunc(agent, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && r != '-' && r != '_'
	})
	if end < 0 {
		return agent
	}
	return agent[:end]
}
