package fetch

import (
	"fmt"
	"net/netip"
	"net/url"
	"strings"
	"testing"
	"time"
)

func TestParseAddress(t *testing.T) {
	for s, want := range map[string]string{
		"HTTPS://Example.ORG:443/a/./b/../c?x=1#top":   "https://example.org/a/c?x=1",
		"http://example.org:80":                        "http://example.org/",
		"http://example.org:443/":                      "http://example.org:443/",
		"https://example.org.:8443/%7Ejoe/":            "https://example.org:8443/%7Ejoe/",
		"https://bücher.example/größe?q=ä b":           "https://xn--bcher-kva.example/gr%C3%B6%C3%9Fe?q=%C3%A4%20b",
		"http://foo_bar.example/?":                     "http://foo_bar.example/",
		"http://[2001:DB8:0:0::1]/":                    "http://[2001:db8::1]/",
		"http://[fe80::1%25eth0]/":                     "",
		"http://a b/":                                  "",
		"http://a%2fb/":                                "",
		"http://a..b/":                                 "",
		"http://.a/":                                   "",
		"http://a.example:0/":                          "",
		"http://a.example:65536/":                      "",
		"http://a.example:25/":                         "",
		"http:a.example":                               "",
		"javascript:alert(1)":                          "",
		"":                                             "",
		"http://a.example/" + strings.Repeat("x", 9e3): "",
	} {
		got := ""
		if u, err := parseAddress(s, false); err == nil {
			got = u.String()
		}
		if got != want {
			t.Errorf("%.50q: %q, want %q", s, got, want)
		}
	}
}

// FuzzAddress: an address that is accepted is one that may be asked for, in a
// form that stays what it is.
func FuzzAddress(f *testing.F) {
	for _, s := range []string{"https://example.org/a/../b?x=1#y", "http://[::1]:8080/%2e%2e/", "http://BÜCHER.example./?q=ä b", "http://u:p@a/", "http://a:80//b//..//c"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if strings.ContainsAny(shown(s), "\r\n") {
			t.Errorf("shown on more than one line: %q", shown(s))
		}
		u, err := parseAddress(s, false)
		if err != nil {
			return
		}
		port := u.Port()
		switch {
		case u.Scheme != "http" && u.Scheme != "https", u.User != nil, u.Hostname() == "", u.Fragment != "", !strings.HasPrefix(u.Path, "/"):
			t.Errorf("%q gives %q", s, u)
		case port != "" && port != "80" && port != "443" && port != "8080" && port != "8443":
			t.Errorf("%q gives port %s", s, port)
		case strings.ContainsFunc(u.RequestURI(), func(r rune) bool { return r <= ' ' || r >= 0x7f }):
			t.Errorf("%q asks for %q", s, u.RequestURI())
		}
		if len(u.String()) > maxAddress {
			return // escapes have made it longer than is taken
		}
		again, err := parseAddress(u.String(), false)
		if err != nil || again.String() != u.String() {
			t.Errorf("%q gives %q gives %v, %v", s, u, again, err)
		}
	})
}

func TestParseRetryAfter(t *testing.T) {
	now := time.Date(2024, 3, 9, 12, 0, 0, 0, time.UTC)
	for s, want := range map[string]string{
		"120": "2m0s true", " 0 ": "0s true", "99999999999999999999": "277777h46m40s true",
		"Sat, 09 Mar 2024 12:01:30 GMT": "1m30s true", "Saturday, 09-Mar-24 12:00:05 GMT": "5s true", "Sat Mar  9 12:00:05 2024": "5s true",
		"Sat, 09 Mar 2024 11:00:00 GMT": "0s true", "Fri, 31 Dec 9999 23:59:59 GMT": "277777h46m40s true",
		"": "0s false", "-1": "0s false", "1.5": "0s false", "soon": "0s false", "٣": "0s false",
	} {
		d, ok := parseRetryAfter(s, now)
		if got := fmt.Sprint(d, " ", ok); got != want {
			t.Errorf("%q: %s, want %s", s, got, want)
		}
	}
}

// FuzzRetryAfter: a wait is never negative, and none where there is no value.
func FuzzRetryAfter(f *testing.F) {
	for _, s := range []string{"120", "Sat, 09 Mar 2024 12:01:30 GMT", "9223372036854775808", "-1"} {
		f.Add(s, int64(1709985600))
	}
	f.Fuzz(func(t *testing.T, s string, now int64) {
		d, ok := parseRetryAfter(s, time.Unix(now%1e12, 0))
		if d < 0 || d > maxSeconds*time.Second || !ok && d != 0 {
			t.Errorf("%q: %v, %v", s, d, ok)
		}
	})
}

func TestRobotsRules(t *testing.T) {
	for _, tt := range []struct{ name, robots, allowed, refused string }{
		{"none", "", "/ /a", ""},
		{"all", "User-agent: *\nDisallow: /", "/robots.txt", "/ /a /?x"},
		{"star alone", "User-agent: *\nDisallow: *", "", "/ /a"},
		{"empty", "User-agent: *\nDisallow:\n\nUser-agent: other\nDisallow: /", "/ /a", ""},
		{"longest", "User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /a/b/c", "/ /a/b /a/b/d", "/a /ab /a/x /a/b/c"},
		{"equal", "User-agent: *\nDisallow: /a\nAllow: /a\nDisallow: /a", "/a", ""},
		{"stars", "User-agent: *\nDisallow: /*.pdf$\nDisallow: /a*b*c\nDisallow: /x**y", "/a.pdf?x /acb /b/a1b2c /x", "/a.pdf /d/.pdf.pdf /abc /a1b2c3 /x1y /xy"},
		{"end", "User-agent: *\nDisallow: /a$\nDisallow: /b*$", "/ab /a?x", "/a /b /bc"},
		{"query", "User-agent: *\nDisallow: /*?print=", "/a?x=print", "/a?print=1 /?print="},
		{"escapes", "User-agent: *\nDisallow: /%7ejoe/ä\nDisallow: /b%2fc\nDisallow: /d%2A\nDisallow: /e$f", "/b/c /dx", "/~joe/%c3%A4 /%7Ejoe/%C3%a4 /b%2Fc /d* /e$f /e%24f"},
		{"case of paths", "user-AGENT: *\nDISALLOW: /A", "/a", "/A"},
		{"ours before all", "User-agent: *\nDisallow: /\nUser-agent: saidby\nDisallow: /a", "/ /b", "/a"},
		{"ours with a version", "User-agent: SaidBy/2.0\nDisallow: /", "", "/"},
		{"ours, and no rule", "User-agent: saidby\nUser-agent: *\nCrawl-delay: 1\nUser-agent: *\nDisallow: /a", "/a", ""},
		{"named alike", "User-agent: said\nDisallow: /\nUser-agent: saidbybot\nDisallow: /\nUser-agent: -saidby\nDisallow: /", "/", ""},
		{"ours in two groups", "User-agent: saidby\nDisallow: /a\n\nUser-agent: x\nDisallow: /c\n\nUser-agent: saidby\nDisallow: /b", "/c", "/a /b"},
		{"shared group", "User-agent: x\nSitemap: /s\nUser-agent: saidby\nUser-agent: y\nDisallow: /a", "/", "/a"},
		{"delay ends the names", "User-agent: *\nCrawl-delay: 1\nUser-agent: x\nDisallow: /", "/", ""},
		{"rules of nobody", "Disallow: /b\nUser-agent: *\nnonsense\nDisallow: /a # why\nCrawl-delay: soon", "/b", "/a"},
		{"no slash", "User-agent: *\nDisallow: a", "/b", "/a"},
		{"line ends and BOM", "\uFEFFUser-agent : *\r\nDisallow : /a\rDisallow: /b", "/c", "/a /b"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := parseRobots(tt.robots, "saidby", 30*time.Second)
			for path := range strings.FieldsSeq(tt.allowed) {
				if err := r.check(address(t, path)); err != nil {
					t.Errorf("%s is not allowed", path)
				}
			}
			for path := range strings.FieldsSeq(tt.refused) {
				if err := r.check(address(t, path)); err == nil {
					t.Errorf("%s is allowed", path)
				}
			}
		})
	}
}

// address is an address on a site.
func address(t testing.TB, path string) *url.URL {
	t.Helper()
	u, err := url.Parse("http://a.example" + path)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

// FuzzRobots: reading never breaks down, a delay keeps to its bound, and a last
// group that forbids a path itself forbids it.
func FuzzRobots(f *testing.F) {
	f.Add("User-agent: *\nDisallow: /a*b$\nCrawl-delay: 3", "/ab")
	f.Add("User-agent: saidby\nAllow: /%7e", "/~?x=%41$")
	f.Add("", "/%7%410")
	f.Fuzz(func(t *testing.T, robots, path string) {
		r := parseRobots(robots, "saidby", 30*time.Second)
		if r.delay < 0 || r.delay > 30*time.Second {
			t.Errorf("delay %v", r.delay)
		}
		_ = r.allows(path)
		plain := plainPath(path, "*$")
		if again := plainPath(plain, "*$"); again != plain {
			t.Errorf("%q gives %q gives %q", path, plain, again)
		}
		if !strings.HasPrefix(path, "/") {
			return
		}
		r = parseRobots("User-agent: *\nDisallow: "+plain, "saidby", 0)
		if r.allows(path) {
			t.Errorf("%q is allowed by its own rule %q", path, plain)
		}
	})
}

// FuzzPublic: however an address of IPv4 is wrapped, it is judged alike or refused.
func FuzzPublic(f *testing.F) {
	f.Add(uint8(127), uint8(0), uint8(0), uint8(1))
	f.Add(uint8(8), uint8(8), uint8(8), uint8(8))
	g := newGuard()
	f.Fuzz(func(t *testing.T, a, b, c, d uint8) {
		four := netip.AddrFrom4([4]byte{a, b, c, d})
		mapped := netip.AddrFrom16(four.As16())
		nat64 := netip.MustParseAddr(fmt.Sprintf("64:ff9b::%d.%d.%d.%d", a, b, c, d))
		if g.public(four) != g.public(mapped) || g.public(four) != g.public(nat64) {
			t.Errorf("%v is judged unlike %v or %v", four, mapped, nat64)
		}
		if g.public(four) && (four.IsPrivate() || four.IsLoopback() || four.IsMulticast() || four.IsLinkLocalUnicast() || four.IsUnspecified()) {
			t.Errorf("%v is public", four)
		}
	})
}
