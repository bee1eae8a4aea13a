package schema_test

import (
	"testing"

	"github.com/saidby/saidby/schema"
)

func TestDomain(t *testing.T) {
	for _, tt := range []struct{ name, host, want string }{
		{"domain", "example.com", "example.com"},
		{"host", "www.example.com", "example.com"},
		{"deep host", "a.b.c.example.com", "example.com"},
		{"address", "https://www.example.com/quay?x=y#z", "example.com"},
		{"address without a scheme", "//www.example.com/quay", "example.com"},
		{"address with a user", "https://jo:secret@www.example.com/quay", "example.com"},
		{"address of another kind", "ftp://ftp.example.com/quay", "example.com"},
		{"two labels of suffix", "https://www.bbc.co.uk/news", "bbc.co.uk"},
		{"suffix of one's own", "jo.blogspot.com", "jo.blogspot.com"},
		{"host under it", "www.jo.blogspot.com", "jo.blogspot.com"},
		{"host that is lent", "https://www.quay.substack.com/p/1", "quay.substack.com"},
		{"host under one that is lent", "a.b.quay.wordpress.com", "quay.wordpress.com"},
		{"the lender's own", "www.substack.com", "substack.com"},
		{"the lender", "substack.com", "substack.com"},
		{"upper case", "WWW.Example.COM", "example.com"},
		{"blanks around", " example.com\n", "example.com"},
		{"dot at the end", "www.example.com.", "example.com"},
		{"dot at the beginning", ".example.com", "example.com"},
		{"port", "www.example.com:8080", "example.com"},
		{"empty port", "www.example.com:", "example.com"},
		{"port in an address", "http://www.example.com:8080/", "example.com"},
		{"underscore", "my_site.example.com", "example.com"},
		{"IDN", "www.bücher.de", "xn--bcher-kva.de"},
		{"IDN as the DNS has it", "www.XN--BCHER-KVA.de", "xn--bcher-kva.de"},
		{"IDN in an address", "https://www.b%C3%BCcher.de/a", "xn--bcher-kva.de"},
		{"sharp s is a letter of its own", "straße.de", "xn--strae-oqa.de"},
		{"suffix beyond ASCII", "www.食狮.公司.cn", "xn--85x722f.xn--55qx5d.cn"},

		{"suffix alone", "co.uk", "co.uk"},
		{"one label", "localhost", "localhost"},
		{"number", "192.0.2.7", "192.0.2.7"},
		{"number in an address", "http://192.0.2.7:80/quay", "192.0.2.7"},
		{"long number", "2001:DB8::0:1", "2001:db8::1"},
		{"long number in brackets", "[2001:db8::1]", "2001:db8::1"},
		{"long number in an address", "http://[2001:db8::1]:8080/quay", "2001:db8::1"},
		{"long number with a zone", "http://[fe80::1%25eth0]/quay", "fe80::1"},

		{"nothing", "", ""},
		{"dots", "...", ""},
		{"words", "The Estuary Gazette", ""},
		{"credit", "AFP/Getty", ""},
		{"name with a slash", "Radio Free Europe/Radio Liberty", ""},
		{"address without scheme and slashes", "example.com/quay", ""},
		{"path", "/quay", ""},
		{"file", "file:///tmp/quay.html", ""},
		{"mail", "jo@example.com", ""},
		{"mail in full", "mailto:jo@example.com", ""},
		{"script", "javascript:alert(1)", ""},
		{"apostrophe", "o'reilly.com", ""},
		{"a gap", "example..com", ""},
		{"half an escape", "https://example.com%/", ""},
		{"not a letter for DNS", "exa\u2028mple.com", ""},
		{"no UTF-8", "exa\xffmple.com", ""},
	} {
		if got := schema.Domain(tt.host); got != tt.want {
			t.Errorf("%s: %q gives %q, want %q", tt.name, tt.host, got, tt.want)
		}
	}
}

// FuzzDomain holds that a domain is its own domain, and that of every host and
// page under it.
func FuzzDomain(f *testing.F) {
	for _, s := range []string{
		"https://www.bbc.co.uk/news", "bücher.de", "[::1]:80", "::ffff:1.2.3.4", "a.b.c.blogspot.com", "xn--a.xn--b", "1.2.3", "0x7f.1",
		"www.ck", "a.ck", "*.com", "a。b．c", "ß.de", "a_b.-c-.d", "co.uk:1:2", "http://a@b@c/",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		domain := schema.Domain(s)
		if domain == "" {
			return
		}
		same := []string{domain, " " + domain}
		if schema.URLKey("https://"+domain) != "" { // a name, or a number with dots
			same = append(same, "https://"+domain+"/a", "ftp://"+domain+":21/", domain+":80", domain+".")
		}
		for _, other := range same {
			if got := schema.Domain(other); got != domain {
				t.Fatalf("%q gives %q, and %q gives %q", s, domain, other, got)
			}
		}
	})
}
