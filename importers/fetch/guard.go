package fetch

import (
	"fmt"
	"net/netip"
	"syscall"
)

// guard tells public IP addresses from all others.
type guard struct {
	global6, nat64 netip.Prefix
	special        []netip.Prefix
}

// newGuard takes the networks from IANA's registries of special-purpose
// addresses for IPv4 and IPv6 (RFC 6890 and its later entries), and the
// multicast and reserved ranges.
func newGuard() *guard {
	g := &guard{
		global6: netip.MustParsePrefix("2000::/3"), // all that IANA has given out
		nat64:   netip.MustParsePrefix("64:ff9b::/96"),
	}
	for _, s := range [...]string{
		"0.0.0.0/8",        // this network, unspecified
		"10.0.0.0/8",       // private, RFC 1918
		"100.64.0.0/10",    // shared between carriers and customers, RFC 6598
		"127.0.0.0/8",      // loopback
		"168.63.129.16/32", // the host of virtual machines at Azure, public by its number only
		"169.254.0.0/16",   // link-local, and the metadata of most clouds
		"172.16.0.0/12",    // private, RFC 1918
		"192.0.0.0/24",     // protocol assignments
		"192.0.2.0/24",     // documentation, RFC 5737
		"192.31.196.0/24",  // AS112, RFC 7535
		"192.52.193.0/24",  // AMT, RFC 7450
		"192.88.99.0/24",   // relays to 6to4, RFC 7526
		"192.168.0.0/16",   // private, RFC 1918
		"192.175.48.0/24",  // AS112, RFC 7534
		"198.18.0.0/15",    // benchmarking, RFC 2544
		"198.51.100.0/24",  // documentation, RFC 5737
		"203.0.113.0/24",   // documentation, RFC 5737
		"224.0.0.0/4",      // multicast
		"240.0.0.0/4",      // reserved, and broadcast

		"2001::/23",         // protocol assignments: Teredo, ORCHID, benchmarking
		"2001:db8::/32",     // documentation, RFC 3849
		"2002::/16",         // 6to4, which holds an IPv4 address, RFC 7526
		"2620:4f:8000::/48", // AS112, RFC 7534
		"3fff::/20",         // documentation, RFC 9637
	} {
		g.special = append(g.special, netip.MustParsePrefix(s))
	}
	return g
}

// public reports whether an IP address is on the public network. An address of
// IPv6 that stands for one of IPv4 is judged by that.
func (g *guard) public(ip netip.Addr) bool {
	if !ip.IsValid() || ip.Zone() != "" {
		return false
	}
	ip = ip.Unmap()
	if g.nat64.Contains(ip) {
		b := ip.As16()
		ip = netip.AddrFrom4([4]byte(b[12:]))
	}
	if ip.Is6() && !g.global6.Contains(ip) {
		return false // loopback, link-local, unique local, multicast and the rest
	}
	for _, p := range g.special {
		if p.Contains(ip) {
			return false
		}
	}
	return true
}

// control is the Control of a [net.Dialer]: it is called when names are
// resolved, with the address that the next system call connects to.
func (g *guard) control(_, address string, _ syscall.RawConn) error {
	to, err := netip.ParseAddrPort(address)
	if err != nil {
		return fmt.Errorf("%w: %q is no IP address", ErrPrivate, address)
	}
	return g.check(to.Addr())
}

// check returns ErrPrivate for an IP address that is not public.
func (g *guard) check(ip netip.Addr) error {
	if g.public(ip) {
		return nil
	}
	return fmt.Errorf("%w: %s", ErrPrivate, ip)
}
