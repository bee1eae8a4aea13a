// Package fetch reads addresses on the web: politely, within bounds, and never
// from a network that is not public.
//
//	client := fetch.New(fetch.Options{})
//	defer client.Close()
//	page, err := client.Get(ctx, "https://example.org/harbour", fetch.Validators{})
//	…
//	again, err := client.Get(ctx, page.URL, page.Validators)
//	if errors.Is(err, fetch.ErrNotModified) {
//		// what was read the first time still stands
//	}
//
// There are only a few types:
//
//   - Client: what it knows of the sites it has asked: their robots.txt and when
//     each may be asked again. One client serves all goroutines of a program.
//   - Options: who asks, and every bound. The zero value is fit for use.
//   - Response: an answer in full, with its [Validators] for the next time.
//   - Clock: what waiting goes by, so that tests need not wait.
//
// Every error is a [*format.Error] that names the address, and wraps a sentinel
// of this package, one of format's, or the context's error.
//
// # Politeness
//
// Requests name the user agent "saidby/1 (+https://github.com/saidby/saidby)"
// and go to one host once a second at most; robots.txt, redirects and repeated
// requests count too. A site's robots.txt is read before its first page and
// kept for 24 hours (RFC 9309):
//
//   - the group for our product token ("saidby") counts, or else the one for "*";
//     the longest rule wins, Allow where two are equal;
//   - it is followed over 5 redirects and read up to 500 KiB;
//   - a status of 4xx, or more redirects, means that there are no rules;
//   - a status of 429 or 5xx, or no answer, means that nothing is allowed; that is
//     kept for 10 minutes only;
//   - Crawl-delay, which is in no RFC, is honoured up to 30 seconds.
//
// A status of 429 or 5xx, or a failed connection, is tried again 3 times, after
// about 1, 2 and 4 seconds, half of it chance. Retry-After (RFC 9110, section
// 10.2.3) is kept to, for all requests to that host, up to 2 minutes; where a
// server asks for more, the request is given up. Pages that were read before are asked
// for with If-None-Match and If-Modified-Since (RFC 9110, section 13).
//
// # Safety
//
// Only http and https are spoken, to the ports 80, 443, 8080 and 8443. Addresses
// that name a user are refused. Names may lead where they will: what counts is
// the IP address that a connection is about to be made to, and it is looked at
// right then, for pages, redirects and robots.txt alike. It must be a public one
// in the sense of IANA's registries of special-purpose addresses (RFC 6890):
// private (RFC 1918), shared (RFC 6598), loopback, link-local, unique local
// (RFC 4193), documentation, benchmarking, multicast and reserved networks are
// refused; so are these behind IPv4-mapped IPv6 and NAT64 (RFC 6052), and all of
// 6to4 and Teredo. [Options].AllowPrivate lifts the rules on networks and ports.
//
// There are 5 redirects at most, none in a circle and none from https to http.
// One request may take 60 seconds and its answer have 64 MiB, as sent and as
// unpacked. An answer that comes in at less than 256 bytes a second for 20
// seconds is given up. Proxies from the environment are not used, cookies are
// not kept, and no Referer is sent.
package fetch
