package schema_test

import (
	"strings"
	"testing"

	"github.com/saidby/saidby/schema"
)

func TestURLKey(t *testing.T) {
	for _, tt := range []struct{ name, url, want string }{
		{"plain", "https://example.com/quay", "example.com/quay"},
		{"scheme", "http://example.com/quay", "example.com/quay"},
		{"home page", "https://example.com", "example.com"},
		{"slash at the end", "https://example.com/quay/", "example.com/quay"},
		{"slashes at the end", "https://example.com/quay//", "example.com/quay"},
		{"slashes inside", "https://example.com//a//b", "example.com//a//b"},
		{"upper case", "HTTPS://EXAMPLE.COM/Quay", "example.com/Quay"},
		{"blanks around", " https://example.com/quay\n", "example.com/quay"},
		{"user", "https://jo:secret@example.com/quay", "example.com/quay"},
		{"fragment", "https://example.com/quay#comments", "example.com/quay"},
		{"fragment with a question", "https://example.com/quay#!/a?b=c", "example.com/quay"},

		{"www", "https://www.example.com/quay", "example.com/quay"},
		{"mobile", "https://m.example.com/quay", "example.com/quay"},
		{"mobile in full", "https://mobile.example.com/quay", "example.com/quay"},
		{"AMP host", "https://amp.example.com/quay", "example.com/quay"},
		{"two of them", "https://www.m.example.com/quay", "example.com/quay"},
		{"other host of the site", "https://news.example.com/quay", "news.example.com/quay"},
		{"looks like mobile", "https://mx.example.com/quay", "mx.example.com/quay"},
		{"a site named so", "https://m.com/quay", "m.com/quay"},
		{"a site named www", "https://www.com/quay", "www.com/quay"},
		{"dot at the end", "https://www.example.com./quay", "example.com/quay"},

		{"AMP path", "https://example.com/quay/amp/", "example.com/quay"},
		{"AMP suffix", "https://example.com/quay.amp", "example.com/quay"},
		{"AMP page", "https://example.com/quay.amp.html", "example.com/quay.html"},
		{"AMP twice", "https://example.com/quay/amp/amp", "example.com/quay"},
		{"AMP and no page", "https://example.com//amp", "example.com"},
		{"AMP parameter", "https://example.com/quay?amp=1&outputType=amp", "example.com/quay"},
		{"ends like AMP", "https://example.com/on-camp", "example.com/on-camp"},

		{"port", "https://example.com:8443/quay", "example.com:8443/quay"},
		{"default port", "https://example.com:443/quay", "example.com/quay"},
		{"default port without TLS", "http://example.com:80/quay", "example.com/quay"},
		{"empty port", "https://example.com:/quay", "example.com/quay"},

		{"number", "http://192.0.2.7/quay", "192.0.2.7/quay"},
		{"long number", "http://[2001:DB8:0:0::1]:443/quay", "[2001:db8::1]/quay"},
		{"long number with a port", "http://[2001:db8::1]:8080/quay", "[2001:db8::1]:8080/quay"},
		{"IDN", "https://www.bücher.example/a", "xn--bcher-kva.example/a"},
		{"IDN as the DNS has it", "https://www.XN--BCHER-KVA.example/a", "xn--bcher-kva.example/a"},
		{"IDN with a wide dot", "https://bücher。example/a", "xn--bcher-kva.example/a"},

		{"letters beyond ASCII", "https://example.com/straße", "example.com/stra%C3%9Fe"},
		{"the same, escaped", "https://example.com/stra%c3%9fe", "example.com/stra%C3%9Fe"},
		{"escaped for nothing", "https://example.com/%7Ejo/%61-b", "example.com/~jo/a-b"},
		{"escaped slash", "https://example.com/a%2fb", "example.com/a%2Fb"},

		{"parameter", "https://example.com/?id=5", "example.com?id=5"},
		{"parameters, sorted", "https://example.com/quay?b=2&a=3&B=1", "example.com/quay?B=1&a=3&b=2"},
		{"a parameter twice", "https://example.com/quay?a=2&a=1", "example.com/quay?a=2&a=1"},
		{"no parameters", "https://example.com/quay?", "example.com/quay"},
		{"empty parameters", "https://example.com/quay?&&", "example.com/quay"},
		{"a parameter without a value", "https://example.com/quay?print", "example.com/quay?print="},
		{"semicolons", "https://example.com/quay?id=5;page=2", "example.com/quay?id=5%3Bpage%3D2"},
		{"badly escaped", "https://example.com/quay?share=100%&id=5", "example.com/quay?id=5&share=100%25"},

		{"campaign", "https://example.com/quay?utm_source=x&utm_medium=y&UTM_Campaign=z", "example.com/quay"},
		{"campaign and content", "https://example.com/quay?utm_source=x&page=2&fbclid=abc", "example.com/quay?page=2"},
		{"clicks", "https://example.com/quay?gclid=1&dclid=2&msclkid=3&twclid=4&igshid=5&yclid=6&gbraid=7&wbraid=8", "example.com/quay"},
		{"broadcaster's", "https://example.com/quay?ns_mchannel=a&at_medium=b&ocid=c&ito=d", "example.com/quay"},
		{"newspaper's", "https://example.com/quay?smid=tw-share&ref_src=twsrc&cmpid=1&sh=2&guccounter=1", "example.com/quay"},
		{"mailing", "https://example.com/quay?mc_cid=1&mc_eid=2&mkt_tok=3&xtor=4&_ga=5", "example.com/quay"},
		{"looks like tracking", "https://example.com/quay?reference=1&company=2&camp=3", "example.com/quay?camp=3&company=2&reference=1"},

		{"nothing", "", ""},
		{"words", "The Estuary Gazette", ""},
		{"no scheme", "example.com/quay", ""},
		{"no scheme but slashes", "//example.com/quay", ""},
		{"path", "/quay", ""},
		{"no host", "https:///quay", ""},
		{"only a port", "https://:80/quay", ""},
		{"dots for a host", "https://../quay", ""},
		{"a gap in the host", "https://example..com/quay", ""},
		{"words for a host", "https://the gazette/quay", ""},
		{"not a letter for DNS", "https://exa\u2028mple.com/quay", ""},
		{"another scheme", "ftp://example.com/quay", ""},
		{"mail", "mailto:jo@example.com", ""},
		{"script", "javascript:alert(1)", ""},
		{"half an escape", "https://example.com/%", ""},
		{"control", "https://example.com/a\x00b", ""},
		{"half a long number", "http://[2001:db8::1/quay", ""},
	} {
		if got := schema.URLKey(tt.url); got != tt.want {
			t.Errorf("%s: %q gives %q, want %q", tt.name, tt.url, got, tt.want)
		}
	}
}

// FuzzURLKey holds that a key is its own key, and has nothing of what a key
// leaves out.
func FuzzURLKey(f *testing.F) {
	for _, s := range []string{
		"https://www.m.example.com:443//quay/amp/?b=2&a=1;c&utm_source=x#top", "http://[::1]:8080/a%2fb%7e", "https://bücher.example./straße?ü=ß",
		"https://x.com/a.amp.html.amp/", "https://x.com/?=&&=1&%zz=%", "https://a.b:/%41mp", "https://x.com/[a]?q=[b]", "http://%41.com/*",
		"https://www.co.uk/", "https://m.www.amp", "HTTP://1.2.3.4:080/", "https://ß.example/ß",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		key := schema.URLKey(s)
		if key == "" {
			return
		}
		begin := []string{"https://", "http://"}
		if host := key[:strings.IndexAny(key+"/", "/?:")]; strings.Contains(host, ".") {
			begin = append(begin, "https://www.")
		}
		for _, scheme := range begin {
			if again := schema.URLKey(scheme + key); again != key {
				t.Fatalf("%q gives %q, and %s%s gives %q", s, key, scheme, key, again)
			}
		}
		if again := schema.URLKey("https://" + key + "#top"); again != key {
			t.Fatalf("%q gives %q, and with a fragment %q", s, key, again)
		}
	})
}
