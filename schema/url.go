package schema

import (
	"net"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/publicsuffix"
)

// Domain returns the registrable domain of a host name or address
// ("https://www.bbc.co.uk/news" gives "bbc.co.uk"), by the Public Suffix List.
// A host without one (an IP number, "localhost") is returned as it is; what is
// no host gives "".
func Domain(s string) string {
	host := s
	if strings.Contains(s, "/") {
		u, err := url.Parse(s)
		if err != nil {
			return ""
		}
		host = u.Host
	}
	if h, _, err := net.SplitHostPort(host); err == nil {
		host = h
	}
	host = strings.ToLower(strings.Trim(host, ". "))
	if host == "" || strings.ContainsAny(host, " \t@") {
		return ""
	}
	if domain, err := publicsuffix.EffectiveTLDPlusOne(host); err == nil {
		return domain
	}
	return host
}

// URLKey returns the form of an address that identifies an article: scheme,
// fragment, default port, user and tracking parameters dropped, host in lower
// case without "www.", "m.", "amp." or "mobile.", no "/amp" at the end, query
// parameters sorted. What is no absolute web address gives "".
func URLKey(s string) string {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") {
		return ""
	}
	host := strings.ToLower(u.Host)
	if h, port, err := net.SplitHostPort(host); err == nil && (port == "80" || port == "443") {
		host = h
	}
	for _, prefix := range []string{"www.", "m.", "amp.", "mobile."} {
		if rest, ok := strings.CutPrefix(host, prefix); ok && strings.Contains(rest, ".") {
			host = rest
			break
		}
	}
	path := strings.TrimSuffix(u.EscapedPath(), "/")
	path = strings.TrimSuffix(strings.TrimSuffix(path, "/amp"), ".amp")
	key := host + path
	if q := queryKey(u.Query()); q != "" {
		key += "?" + q
	}
	return key
}

// queryKey returns the parameters that select content, sorted.
func queryKey(q url.Values) string {
	for name := range q {
		if isTracking(strings.ToLower(name)) {
			delete(q, name)
		}
	}
	return q.Encode()
}

// isTracking tells parameters that campaigns and social sites add to a link.
func isTracking(name string) bool {
	for _, prefix := range []string{"utm_", "fb_", "ga_", "mc_", "at_", "cmp", "ns_"} {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return slices.Contains([]string{
		"fbclid", "gclid", "igshid", "ref", "ref_src", "smid", "smtyp", "cid", "icid", "ocid", "ito", "amp", "outputtype", "sh", "tsrc", "guccounter",
	}, name)
}
