package mail

import (
	"regexp"
	"strings"
	"sync"

	"golang.org/x/net/publicsuffix"

	"github.com/saidby/saidby/schema"
)

// publication makes a publication of the From field and the List-Id (RFC 2919):
// the sender's name, and the list's domain or else the sender's. What is not
// known, or is anybody's, stays empty; it returns nil where both are.
func publication(from, listID string) *schema.Publication {
	name, address := sender(from)
	p := &schema.Publication{Name: name}
	if open := strings.LastIndexByte(listID, '<'); open >= 0 {
		p.Domain = domain(strings.TrimRight(listID[open+1:], "> "))
	}
	if p.Domain == "" {
		_, host, _ := strings.Cut(address, "@")
		p.Domain = domain(host)
	}
	if p.Name == "" && p.Domain == "" {
		return nil
	}
	return p
}

// outlookAddress is an address as Outlook writes it in a text.
var outlookAddress = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\[mailto:([^\]\s]+)\]`) })

// sender returns the name and the address of the first sender in a From field
// (RFC 5322, section 3.6.2), forgiving what is broken. A name that is an address
// is none.
func sender(from string) (name, address string) {
	from = words(outlookAddress().ReplaceAllString(from, "<$1>"))
	name, rest, angled := strings.Cut(from, "<")
	if angled {
		address, _, _ = strings.Cut(rest, ">")
	} else {
		address, name, _ = strings.Cut(from, " ")
		if !strings.Contains(address, "@") {
			name, address = from, "" // a name and nothing else
		}
		name = strings.Trim(name, " ()")
	}
	name = strings.ReplaceAll(strings.Trim(name, ` "'`), `\`, "")
	if strings.Contains(name, "@") {
		name = ""
	}
	if len(name) > maxName {
		name = ""
	}
	return name, strings.TrimPrefix(strings.TrimSpace(address), "mailto:")
}

// maxName is how many bytes a sender's name has at most.
const maxName = 200

// domain returns the registrable domain of a host, or "" where it has none or
// its mail is anybody's.
func domain(host string) string {
	d := schema.Domain(host)
	if !strings.Contains(d, ".") || strings.ContainsAny(d, " ,;:@[]") || isShared(d) {
		return ""
	}
	if suffix, managed := publicsuffix.PublicSuffix(d); !managed && !strings.Contains(suffix, ".") {
		return "" // "lists.local"
	}
	return d
}

// disown makes the publication of a finished article go by its name where its
// domain came from a page that shows anybody's newsletters.
func disown(a *schema.Article) {
	if a.Publication == nil || !isShared(a.Publication.Domain) {
		return
	}
	name := a.Publication.Name
	if name == "" || strings.EqualFold(name, a.Publication.Domain) {
		a.Publication = nil
	} else {
		p := schema.NewPublication(name, "", schema.Outlet)
		a.Publication = &p
	}
	a.ID = schema.ArticleID(a)
}
