package schema

import (
	"net/netip"
	"net/url"
	"strings"

	"golang.org/x/net/idna"
	"golang.org/x/net/publicsuffix"
)

// Domain returns the registrable domain of a host name or address
// ("https://www.bbc.co.uk/news" gives "bbc.co.uk"), by the Public Suffix List. Where
// everybody has a host for a publication of their own, it is that host
// ("https://www.quay.substack.com/p/1" gives "quay.substack.com").
// It is in lower case and, beyond ASCII, in the form that the Domain Name
// System knows ("bücher.de" gives "xn--bcher-kva.de"; RFC 5890, A-label).
//
// A host without a registrable domain (an IP number, "localhost", "co.uk") is
// returned as it is. What is no host gives "": so does an address without a
// scheme, for "AFP/Getty" is a credit and no page of the host "AFP". Domain of
// a domain is that same domain.
func Domain(s string) string {
	host := strings.TrimSpace(s)
	if strings.Contains(host, "/") {
		u, err := url.Parse(host)
		if err != nil {
			return ""
		}
		host = u.Host
	}
	host = strings.Trim(hostName(trimPort(host)), "[]")
	domain, err := publicsuffix.EffectiveTLDPlusOne(host)
	if err != nil {
		return host
	}
	under, found := strings.CutSuffix(host, "."+domain)
	if !found || !lendsHosts(domain) {
		return domain
	}
	own := under[strings.LastIndexByte(under, '.')+1:]
	if own == "www" { // the lender's
		return domain
	}
	return own + "." + domain
}

// lendsHosts reports whether a domain is one under which anybody can publish, and that
// the Public Suffix List does not have, as it has "blogspot.com" and "github.io".
func lendsHosts(domain string) bool {
	switch domain {
	case "substack.com", "beehiiv.com", "wordpress.com", "medium.com", "typepad.com", "tumblr.com", "livejournal.com",
		"weebly.com", "over-blog.com", "squarespace.com", "canalblog.com", "blogs.com", "posterous.com", "svbtle.com",
		"jimdo.com", "jimdofree.com", "strikingly.com", "webnode.com", "hubpages.com", "wpcomstaging.com":
		return true
	}
	return false
}

// trimPort cuts the port off a host.
func trimPort(host string) string {
	i := strings.LastIndexByte(host, ':')
	if i < 0 || strings.Trim(host[i+1:], "0123456789") != "" {
		return host
	}
	if strings.Contains(host[:i], ":") && !strings.HasSuffix(host[:i], "]") {
		return host // an IPv6 number that stands alone
	}
	return host[:i]
}

// hostName returns the one spelling of a host: lower case, A-labels, no dot at
// the end, an IPv6 number in brackets as RFC 5952 writes it. What is no host
// gives "".
func hostName(host string) string {
	if strings.Contains(host, ":") {
		ip, err := netip.ParseAddr(strings.TrimSuffix(strings.TrimPrefix(host, "["), "]"))
		if err != nil {
			return ""
		}
		return "[" + ip.WithZone("").String() + "]"
	}
	host = strings.ToLower(strings.Trim(host, "."))
	if !isASCII(host) {
		ascii, err := idna.Lookup.ToASCII(host)
		if err != nil {
			return ""
		}
		host = strings.Trim(ascii, ".")
	}
	for label := range strings.SplitSeq(host, ".") {
		if !isLabel(label) {
			return ""
		}
	}
	return host
}

// isLabel tells what can stand between the dots of a host name. The underscore
// is in no host by RFC 1123, but in some that answer.
func isLabel(s string) bool {
	for _, c := range []byte(s) {
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' && c != '_' {
			return false
		}
	}
	return s != ""
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
