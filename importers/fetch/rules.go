package fetch

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// rules are what a site's robots.txt says to us. The zero value allows all.
type rules struct {
	lines  []rule
	delay  time.Duration // Crawl-delay
	closed error         // why nothing is allowed: the file could not be read
}

// rule is one line Allow or Disallow.
type rule struct {
	pattern string // in the form that plainPath gives; "*" stands for anything
	end     bool   // the pattern must match to the end
	allow   bool
}

// check returns ErrRobots for an address that is not allowed.
func (r *rules) check(u *url.URL) error {
	path := u.EscapedPath()
	if u.RawQuery != "" {
		path += "?" + u.RawQuery
	}
	switch {
	case path == "/robots.txt":
		return nil
	case r.closed != nil:
		return fmt.Errorf("%w, for it could not be read: %w", ErrRobots, r.closed)
	case !r.allows(path):
		return ErrRobots
	}
	return nil
}

// allows lets the longest rule decide that matches, Allow where two are equal,
// and allows what no rule matches (RFC 9309, section 2.2.2).
func (r *rules) allows(path string) bool {
	path = plainPath(path, "*$")
	allow, longest := true, -1
	for _, line := range r.lines {
		n := len(line.pattern)
		if n < longest || n == longest && !line.allow || !line.matches(path) {
			continue
		}
		allow, longest = line.allow, n
	}
	return allow
}

// matches reports whether a path, or its beginning, is what the rule means. It
// takes time in proportion to the path: the parts between the stars are found
// one after the other, each as early as can be.
func (r rule) matches(path string) bool {
	parts := strings.Split(r.pattern, "*")
	rest, ok := strings.CutPrefix(path, parts[0])
	if !ok {
		return false
	}
	if len(parts) == 1 {
		return !r.end || rest == ""
	}
	last := parts[len(parts)-1]
	for _, part := range parts[1 : len(parts)-1] {
		if _, rest, ok = strings.Cut(rest, part); !ok {
			return false
		}
	}
	if r.end {
		return strings.HasSuffix(rest, last)
	}
	return strings.Contains(rest, last)
}

// weight is about how many bytes the rules take.
func (r *rules) weight() int {
	n := 100
	for _, line := range r.lines {
		n += 40 + len(line.pattern)
	}
	return n
}

// plainPath brings a path into the form in which paths are compared: escapes in
// upper case, unreserved characters without and all that is not ASCII with an
// escape. The bytes that are special in a rule are escaped where they stand for
// themselves, and so is a per cent sign that begins no escape, lest it begin one
// with what is decoded behind it ("%7%41").
func plainPath(path, special string) string {
	const unreserved = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~"
	var b strings.Builder
	for i := 0; i < len(path); i++ {
		c := path[i]
		escaped := c == '%'
		if escaped && i+2 < len(path) {
			if n, err := strconv.ParseUint(path[i+1:i+3], 16, 8); err == nil {
				c, i = byte(n), i+2
			}
		}
		switch {
		case strings.IndexByte(unreserved, c) >= 0, !escaped && c < 0x80 && strings.IndexByte(special, c) < 0:
			b.WriteByte(c)
		default:
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}
