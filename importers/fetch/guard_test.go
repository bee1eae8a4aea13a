package fetch

import (
	"context"
	"encoding/binary"
	"errors"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"

	"golang.org/x/net/dns/dnsmessage"
)

func TestPublic(t *testing.T) {
	g := newGuard()
	for _, tt := range []struct {
		public bool
		ips    string
	}{
		{true, "1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.0 169.253.255.255 169.255.0.0 " +
			"172.15.255.255 172.32.0.0 192.0.1.0 192.167.255.255 192.169.0.0 198.17.255.255 198.20.0.0 203.0.112.255 203.0.114.0 223.255.255.255"},
		{true, "2606:4700:4700::1111 2001:4860:4860::8888 2400:cb00::1 2a00:1450::1 3fff:1000::1 ::ffff:8.8.8.8 64:ff9b::8.8.8.8"},
		{false, "0.0.0.0 0.1.2.3 255.255.255.255 240.0.0.1 224.0.0.1 239.255.255.250"},
		{false, "10.0.0.0 10.255.255.255 172.16.0.1 172.31.255.255 192.168.0.1 192.168.255.255 100.64.0.1 100.100.100.200 100.127.255.255"},
		{false, "127.0.0.1 127.255.255.254 169.254.0.1 169.254.169.254 168.63.129.16"},
		{false, "192.0.0.1 192.0.0.192 192.0.2.1 198.51.100.1 203.0.113.255 198.18.0.1 198.19.255.255 192.88.99.1 192.31.196.1 192.52.193.1 192.175.48.1"},
		{false, ":: ::1 fe80::1 fe80::1%eth0 febf::1 fec0::1 fc00::1 fd00:ec2::254 fdff::1 ff02::1 ff0e::1 100::1 100:0:0:1::1 5f00::1 4000::1"},
		{false, "2001:db8::1 3fff::1 3fff:fff:ffff::1 2001::1 2001:2::1 2001:10::1 2001:20::1 2620:4f:8000::1"},
		{false, "::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:169.254.169.254 ::ffff:0.0.0.0 ::127.0.0.1 ::8.8.8.8 ::ffff:0:127.0.0.1"},
		{false, "64:ff9b::127.0.0.1 64:ff9b::10.0.0.1 64:ff9b::a9fe:a9fe 64:ff9b:1::8.8.8.8 64:ff9b:0:1::8.8.8.8"},
		{false, "2002:7f00:1::1 2002:a00:1::1 2002:808:808::1 2001:0:808:808::1 2001:4860::1%1"},
	} {
		for ip := range strings.FieldsSeq(tt.ips) {
			if got := g.public(netip.MustParseAddr(ip)); got != tt.public {
				t.Errorf("%s: public %v, want %v", ip, got, tt.public)
			}
		}
	}
	if g.public(netip.Addr{}) {
		t.Error("no address at all is public")
	}
}

func TestControl(t *testing.T) {
	g := newGuard()
	for address, public := range map[string]bool{
		"8.8.8.8:443": true, "[2606:4700::1]:443": true, "127.0.0.1:80": false, "[::1]:80": false, "[fe80::1%eth0]:80": false,
		"": false, "a.example:80": false, "8.8.8.8": false,
	} {
		if err := g.control("tcp", address, nil); (err == nil) != public || err != nil && !errors.Is(err, ErrPrivate) {
			t.Errorf("%q: %v", address, err)
		}
	}
}

// names is a resolver that knows a few names, and asks no one.
func names(t *testing.T, ips map[string]string) *net.Resolver {
	t.Helper()
	return &net.Resolver{PreferGo: true, Dial: func(context.Context, string, string) (net.Conn, error) {
		ours, theirs := net.Pipe()
		go func() {
			defer theirs.Close()
			for answerName(theirs, ips) == nil {
			}
		}()
		return ours, nil
	}}
}

// answerName answers one question of the domain name system.
func answerName(c io.ReadWriter, ips map[string]string) error {
	var size [2]byte
	if _, err := io.ReadFull(c, size[:]); err != nil {
		return err
	}
	raw := make([]byte, binary.BigEndian.Uint16(size[:]))
	if _, err := io.ReadFull(c, raw); err != nil {
		return err
	}
	var m dnsmessage.Message
	if err := m.Unpack(raw); err != nil {
		return err
	}
	q := m.Questions[0]
	m = dnsmessage.Message{Header: dnsmessage.Header{ID: m.ID, Response: true}, Questions: m.Questions}
	ip, err := netip.ParseAddr(ips[strings.TrimSuffix(q.Name.String(), ".")])
	header := dnsmessage.ResourceHeader{Name: q.Name, Type: q.Type, Class: q.Class}
	switch {
	case err != nil:
		m.RCode = dnsmessage.RCodeNameError
	case q.Type == dnsmessage.TypeA && ip.Is4():
		m.Answers = []dnsmessage.Resource{{Header: header, Body: &dnsmessage.AResource{A: ip.As4()}}}
	case q.Type == dnsmessage.TypeAAAA && ip.Is6():
		m.Answers = []dnsmessage.Resource{{Header: header, Body: &dnsmessage.AAAAResource{AAAA: ip.As16()}}}
	}
	if raw, err = m.Pack(); err != nil {
		return err
	}
	_, err = c.Write(append(binary.BigEndian.AppendUint16(nil, uint16(len(raw))), raw...))
	return err
}

// TestNames: a name that resolves to a private address is refused, asked for
// as well as redirected to, for a page as well as for robots.txt.
func TestNames(t *testing.T) {
	resolver := names(t, map[string]string{
		"loopback.test": "127.0.0.1", "intranet.test": "10.1.2.3", "cloud.test": "169.254.169.254", "six.test": "::1", "mapped.test": "::ffff:127.0.0.1",
		"nat64.test": "64:ff9b::7f00:1",
	})
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		host, robots, _ := strings.Cut(r.Host, "-robots.")
		switch {
		case robots != "" && r.URL.Path == "/robots.txt":
			w.Header().Set("Location", "http://"+host+".test/robots.txt")
			w.WriteHeader(http.StatusFound)
		case robots != "":
			t.Errorf("asked for %s%s", r.Host, r.URL)
		case r.URL.Path == "/robots.txt":
			w.WriteHeader(http.StatusNotFound)
		default:
			w.Header().Set("Location", r.URL.Query().Get("to"))
			w.WriteHeader(http.StatusFound)
		}
	}))
	defer s.Close()
	c := New(Options{Resolver: resolver, Interval: -1, Retries: -1})
	defer c.Close()
	guarded := c.transport.DialContext
	c.transport.DialContext = func(ctx context.Context, network, address string) (net.Conn, error) {
		if strings.HasSuffix(address, ".public:80") { // the one site that stands for the public network
			return new(net.Dialer).DialContext(ctx, network, s.Listener.Addr().String())
		}
		return guarded(ctx, network, address)
	}
	for _, address := range []string{
		"http://loopback.test/", "https://loopback.test/", "http://LOOPBACK.test.:8080/", "http://intranet.test/", "http://cloud.test/latest/meta-data/",
		"http://six.test/", "http://mapped.test/", "http://nat64.test/", "http://127.0.0.1/", "http://[::1]:8443/", "http://[::ffff:7f00:1]/", "http://0.0.0.0/",
		"http://site.public/?to=http://loopback.test/", "http://site.public/?to=//cloud.test/", "http://site.public/?to=http://127.0.0.1:8080/",
		"http://site.public/?to=http://[::ffff:10.0.0.1]/", "http://loopback-robots.public/", "http://cloud-robots.public/",
	} {
		r, err := c.Get(context.Background(), address, Validators{})
		if r != nil || !errors.Is(err, ErrPrivate) {
			t.Errorf("%s: %v, %v", address, r, err)
		}
	}
	if _, err := c.Get(context.Background(), "http://unknown.test/", Validators{}); !errors.Is(err, ErrUnreachable) || errors.Is(err, ErrPrivate) {
		t.Errorf("a name that is not known: %v", err)
	}
	for _, odd := range []string{"http://2130706433/", "http://0x7f000001/", "http://0177.0.0.1/", "http://127.1/"} {
		if r, err := c.Get(context.Background(), odd, Validators{}); r != nil || err == nil { // names, to our resolver, that nobody has
			t.Errorf("%s: %v, %v", odd, r, err)
		}
	}
	if n := len(c.sites.sites); n != 6 { // site.public, and the five names that nobody has
		t.Errorf("%d sites are remembered", n)
	}
}

// TestDowngrade: https does not lead to http, unless that is allowed.
func TestDowngrade(t *testing.T) {
	plain := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("page")) }))
	defer plain.Close()
	safe := httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/" {
			http.Redirect(w, r, plain.URL, http.StatusFound)
		} else {
			w.WriteHeader(http.StatusNotFound)
		}
	}))
	defer safe.Close()
	for _, allowed := range []bool{false, true} {
		c := New(Options{AllowPrivate: true, AllowDowngrade: allowed, Interval: -1, Retries: -1})
		c.transport.TLSClientConfig = safe.Client().Transport.(*http.Transport).TLSClientConfig.Clone()
		r, err := c.Get(context.Background(), safe.URL, Validators{})
		if allowed && (err != nil || string(r.Body) != "page") || !allowed && !errors.Is(err, ErrScheme) {
			t.Errorf("allowed %v: %v, %v", allowed, r, err)
		}
		c.Close()
	}
}

// TestCertificate: a certificate that nobody vouches for is told at once.
func TestCertificate(t *testing.T) {
	s := httptest.NewUnstartedServer(http.NotFoundHandler())
	s.Config.ErrorLog = log.New(io.Discard, "", 0)
	s.StartTLS()
	defer s.Close()
	c := New(Options{AllowPrivate: true, Interval: -1})
	defer c.Close()
	if _, err := c.Get(context.Background(), s.URL, Validators{}); !errors.Is(err, ErrUnreachable) || !lasting(err) {
		t.Errorf("%v", err)
	}
	if c.transport.Proxy != nil {
		t.Error("a proxy is used")
	}
}
