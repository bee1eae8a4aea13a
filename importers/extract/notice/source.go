package notice

import (
	"strings"

	"github.com/saidby/saidby/schema"
)

var (
	// source: "Source: Xinhua", "(Source: Anadolu Agency)", "Sources: AP, Reuters", "Source - Xinhua".
	source = pattern(`(?i)^[([*_ ]*sources?(?: ?:| [–—-] ) ?(\S.{1,180}?)[)\]*_. ]*$`)
	// owing: "Courtesy of X", "Courtesy: X", "Courtesy X".
	owing = pattern(`(?i)^[([*_ –—-]*(?:by |with the |provided )?courtesy(?: of(?: ` + sister + `)?|:)? `)
	// listed parts the names of a list.
	listed = pattern(`,? and | & |[,;] | / `)
)

// sourced tells "Source: The Harbour Times" and "Sources: AP, Reuters". All that it
// names must be publications, or sites: a list with a statistical office in it
// tells where figures come from.
func sourced(at place, p string) (Notice, bool) {
	m := source().FindStringSubmatch(p)
	if m == nil || !at.head() && !(at.underText() && at.foot()) {
		return Notice{}, false
	}
	n := Notice{Kind: schema.CreditLine, Address: addressIn(m[1])}
	name := strings.TrimRight(strings.Replace(m[1], n.Address, "", 1), " ([:–—-")
	if name == "" {
		n.From, n.Terms = n.Address, schema.Syndicated
		return n, hasPath(n.Address) && !isPlatform(hostOf(n.Address)) && !isAuthority(n.Address)
	}
	for _, name := range namesIn(name) {
		n.Terms = shared(n.Terms, terms("", name))
		if n.From == "" {
			n.From = name
		} else {
			n.Also = append(n.Also, name)
		}
	}
	return n, n.From != ""
}

// shared are the terms of two origins together: an agency's if both are agencies.
func shared(a, b schema.ReprintKind) schema.ReprintKind {
	if a == "" || a == b {
		return b
	}
	return schema.Syndicated
}

// namesIn returns the publications of a list, without the day of the issue, or
// none if one of its names is no publication's.
func namesIn(list string) (names []string) {
	list = strings.TrimPrefix(list, "the ")
	for _, name := range listed().Split(list, -1) {
		name = strings.TrimPrefix(strings.Trim(name, " .,"), "the ")
		if long, short, found := strings.Cut(name, " ("); found && short == strings.ToUpper(short) { // "Agence France-Presse (AFP)"
			name = long
		}
		switch {
		case name == "", len(names) > 0 && isWhen(name):
		case areWires(name):
			names = append(names, strings.Split(name, "/")...)
		case isMasthead(name), isDomain(name) && !isPlatform(name) && !isAuthority(name):
			names = append(names, name)
		case isMasthead(list): // "Salt and Iron Weekly"
			return []string{list}
		default:
			return nil
		}
	}
	return names
}

// areWires tells "AP/Reuters"; "Radio Free Europe/Radio Liberty" is one house.
func areWires(names string) bool {
	a, b, found := strings.Cut(names, "/")
	return found && isWire(a) && isWire(b) && !isWire(names)
}

// hasPath reports whether an address leads further than to a front page.
func hasPath(address string) bool {
	_, path, _ := strings.Cut(strings.Trim(strings.TrimPrefix(strings.TrimPrefix(address, "https://"), "http://"), "/"), "/")
	return path != ""
}

// owed tells "Courtesy of The Harbour Times", which inside a story is the credit of
// a picture.
func owed(at place, p string) (Notice, bool) {
	name, rest := owner(p)
	if name == "" || !at.head() && !(at.underText() && at.foot()) {
		return Notice{}, false
	}
	return Notice{Kind: schema.CreditLine, From: name, Terms: terms("", name), Address: addressBeside(rest)}, true
}

// owner returns the publication by whose courtesy a line says that something is
// printed, and what follows its name.
func owner(p string) (name, rest string) {
	if !strings.Contains(p, "ourtesy") && !strings.Contains(p, "OURTESY") { // most lines
		return "", ""
	}
	at := owing().FindStringIndex(p)
	if at == nil {
		return "", ""
	}
	if name, rest = publicationName(p[at[1]:]); !isMasthead(name) || !closesCredit(rest) {
		return "", ""
	}
	return name, rest
}

// alone: "Radio Free Marsh. Reproduced with permission."
var alone = pattern(`^[([*_ ]*((?:The )?\p{Lu}[^.:;!?]{1,60}?)[.,;:]? (?i:(?:re-?printed|re-?published|re-?posted|reproduced|used|shared)(?: here)? (?:with|by)(?: the)?(?: kind| full)? permission)[.)\]*_ ]*$`)

// allowed tells an outlet's name and its leave, in a line of their own.
func allowed(at place, p string) (Notice, bool) {
	m := alone().FindStringSubmatch(p)
	if m == nil || !isMasthead(m[1]) && !isTitle(m[1]) || !at.head() && !at.foot() {
		return Notice{}, false
	}
	if n, ok := credit(p, strings.ToLower(p)); ok { // "First Published in The Slow Gazette. Used with permission."
		return n, true
	}
	return Notice{Kind: schema.CreditLine, From: m[1], Terms: schema.WithPermission}, true
}

// isTitle reports whether a name has the form that papers' names have and museums'
// and families' have not: "The Lantern".
func isTitle(name string) bool {
	title, titled := strings.CutPrefix(name, "The ")
	return titled && !strings.Contains(title, " ") && !hasEnd(title, "s|S")
}
