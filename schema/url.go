package schema

import (
	"net/url"
	"strings"
)

// URLKey returns the form of an address that identifies an article, so that
// the copies of one page that differ only in how a reader came there are one:
//
//   - scheme, user, default port, fragment and tracking parameters are dropped;
//   - the host is in the form that [Domain] describes, without "www.", "m.",
//     "amp." or "mobile." before it;
//   - the path has no "/" or "/amp" at its end and no ".amp" before ".html", and
//     is escaped no more than it must be (RFC 3986, section 6.2.2);
//   - the other parameters are sorted by name.
//
// "https://www.example.com/quay/amp/?utm_source=x&page=2#top" gives
// "example.com/quay?page=2". What is no absolute web address gives "". The key
// of a key with "https://" before it is that same key.
func URLKey(s string) string {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") {
		return ""
	}
	host := hostName(trimPort(u.Host))
	if host == "" {
		return ""
	}
	key := trimSite(host)
	if port := u.Port(); port != "" && port != "80" && port != "443" {
		key += ":" + port
	}
	key += trimPath(normalizePath(u.EscapedPath()))
	if q := queryKey(u.RawQuery); q != "" {
		key += "?" + q
	}
	return key
}

// trimSite cuts off what names another rendering of the same site.
func trimSite(host string) string {
	for {
		prefix, rest, _ := strings.Cut(host, ".")
		switch prefix {
		case "www", "m", "amp", "mobile":
		default:
			return host
		}
		if !strings.Contains(rest, ".") { // "m.org" is a site of its own
			return host
		}
		host = rest
	}
}

// trimPath cuts off what names another rendering of the same page.
func trimPath(path string) string {
	for {
		shorter := strings.TrimRight(path, "/")
		shorter = strings.TrimSuffix(strings.TrimSuffix(shorter, "/amp"), ".amp")
		if page, ok := strings.CutSuffix(shorter, ".amp.html"); ok {
			shorter = page + ".html"
		}
		if shorter == path {
			return path
		}
		path = shorter
	}
}

// normalizePath writes escapes of unreserved characters as the characters and
// all other escapes in upper case (RFC 3986, sections 6.2.2.1 and 6.2.2.2).
func normalizePath(escaped string) string {
	if !strings.Contains(escaped, "%") {
		return escaped
	}
	var b strings.Builder
	for i := 0; i < len(escaped); i++ {
		if escaped[i] != '%' {
			b.WriteByte(escaped[i])
			continue
		}
		code := escaped[i : i+3] // url.Parse has refused what is no escape
		if c, err := url.PathUnescape(code); err == nil && isUnreserved(c[0]) {
			b.WriteByte(c[0])
		} else {
			b.WriteString(strings.ToUpper(code))
		}
		i += 2
	}
	return b.String()
}

// isUnreserved tells the characters that never need an escape (RFC 3986,
// section 2.3).
func isUnreserved(c byte) bool {
	switch {
	case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9',
		c == '-', c == '.', c == '_', c == '~':
		return true
	}
	return false
}

// queryKey returns the parameters that select content, sorted. Only "&" parts
// them: older sites write "?id=5;page=2", and url.ParseQuery would drop that,
// and melt all their articles into one.
func queryKey(raw string) string {
	q := url.Values{}
	for pair := range strings.SplitSeq(raw, "&") {
		name, value, _ := strings.Cut(pair, "=")
		if name = unescape(name); !isTracking(strings.ToLower(name)) && pair != "" {
			q.Add(name, unescape(value))
		}
	}
	return q.Encode()
}

// unescape undoes the escapes of a query; what is badly escaped stays as it is.
func unescape(s string) string {
	if plain, err := url.QueryUnescape(s); err == nil {
		return plain
	}
	return s
}

// isTracking tells parameters that campaigns, mailings and social sites add to
// a link. None of them selects what the page says.
func isTracking(name string) bool {
	for _, prefix := range [...]string{"utm_", "fb_", "ga_", "mc_", "at_", "cmp", "ns_"} {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	switch name {
	case "fbclid", "gclid", "dclid", "msclkid", "yclid", "twclid", "gbraid", "wbraid", "igshid", "igsh", "_ga", "_gl",
		"ref", "ref_src", "smid", "smtyp", "cid", "icid", "ocid", "ito", "sh", "tsrc", "guccounter", "mkt_tok", "xtor",
		"amp", "outputtype":
		return true
	}
	return false
}
