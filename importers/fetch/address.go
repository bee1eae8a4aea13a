package fetch

import (
	"fmt"
	"net/netip"
	"net/url"
	"strconv"
	"strings"

	"golang.org/x/net/idna"
)

// maxAddress is the most bytes that an address has. Servers take no more than
// about this (RFC 9110, section 4.1, asks for 8000 octets).
const maxAddress = 8192

// parseAddress reads an address that a request can go to, and brings it into
// one form: host in lower case and ASCII, no default port, no fragment, no "."
// and ".." in the path. It returns ErrScheme or ErrAddress. Ports that are not
// usual on the web are refused unless anyPort is set.
func parseAddress(s string, anyPort bool) (*url.URL, error) {
	if len(s) > maxAddress {
		return nil, fmt.Errorf("%w: longer than %d bytes", ErrAddress, maxAddress)
	}
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil {
		return nil, fmt.Errorf("%w: malformed (want https://…)", ErrAddress)
	}
	return settle(u, anyPort)
}

// settle checks the parts of an address, and brings it into one form.
func settle(u *url.URL, anyPort bool) (*url.URL, error) {
	switch {
	case u.Scheme != "http" && u.Scheme != "https":
		return nil, fmt.Errorf("%w: %q (want http or https)", ErrScheme, u.Scheme)
	case u.User != nil:
		return nil, fmt.Errorf("%w: names a user", ErrAddress)
	case u.Opaque != "":
		return nil, fmt.Errorf("%w: malformed (want https://…)", ErrAddress)
	}
	host, err := hostName(u.Hostname())
	if err != nil {
		return nil, err
	}
	port, err := portNumber(u, anyPort)
	if err != nil {
		return nil, err
	}
	settled := *u.ResolveReference(u) // without "." and ".."
	if settled.Path == "" {
		settled.Path = "/"
	}
	settled.Host = host + port
	settled.RawQuery = escapeQuery(u.RawQuery)
	settled.Fragment, settled.RawFragment, settled.ForceQuery = "", "", false
	return &settled, nil
}

// hostName brings a host into the form that it has in an address. It returns
// ErrAddress for what is neither a name nor an IP address.
func hostName(host string) (string, error) {
	if ip, err := netip.ParseAddr(host); err == nil && ip.Zone() == "" {
		if ip.Is6() {
			return "[" + ip.String() + "]", nil
		}
		return ip.String(), nil
	}
	name := strings.TrimSuffix(host, ".")
	if ascii, err := idna.Lookup.ToASCII(name); err == nil {
		name = ascii
	}
	name = strings.ToLower(name)
	other := func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '.' && r != '-' && r != '_'
	}
	if name == "" || len(name) > 253 || strings.HasPrefix(name, ".") || strings.Contains(name+".", "..") || strings.ContainsFunc(name, other) {
		return "", fmt.Errorf("%w: %q is no host", ErrAddress, host)
	}
	return name, nil
}

// portNumber returns ":" and the port, or "" where it is the scheme's own.
func portNumber(u *url.URL, anyPort bool) (string, error) {
	port := u.Port()
	if port == "" {
		return "", nil
	}
	n, err := strconv.ParseUint(port, 10, 16)
	if err != nil || n == 0 {
		return "", fmt.Errorf("%w: %q is no port", ErrAddress, port)
	}
	switch {
	case n == 80 && u.Scheme == "http", n == 443 && u.Scheme == "https":
		return "", nil
	case n == 80, n == 443, n == 8080, n == 8443, anyPort:
		return ":" + strconv.FormatUint(n, 10), nil
	}
	return "", fmt.Errorf("%w: port %d is not one of 80, 443, 8080, 8443", ErrAddress, n)
}

// escapeQuery escapes what people leave unescaped and no request line may hold.
func escapeQuery(q string) string {
	return escapeBytes(q, func(c byte) bool { return c <= ' ' || c >= 0x7f || c == '"' || c == '<' || c == '>' })
}

// escapeBytes writes some bytes as "%" and two digits.
func escapeBytes(s string, which func(byte) bool) string {
	var b strings.Builder
	for i := range len(s) {
		if which(s[i]) {
			fmt.Fprintf(&b, "%%%02X", s[i])
		} else {
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// shown is an address as errors show it: on one line, and without the user that
// it may name.
func shown(address string) string {
	address = strings.TrimSpace(address)
	if u, err := url.Parse(address); err == nil && len(address) <= maxAddress {
		u.User = nil
		return u.String()
	}
	rest := address[strings.LastIndexByte(address, '@')+1:]
	return strconv.Quote(rest[:min(len(rest), 200)])
}
