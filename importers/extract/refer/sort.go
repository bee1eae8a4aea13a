package refer

import (
	"strings"
	"sync"
)

// sorts are nouns that news uses for one another, a sort in a line: what was
// introduced as a carmaker is later "the company".
var sorts = map[string]string{
	"outlet": `newspaper paper daily tabloid weekly magazine website site outlet station broadcaster channel newsletter blog`,
	"company": `company firm business carmaker automaker drugmaker chipmaker planemaker operator owner maker airline carrier bank retailer developer
		lender insurer brewer corporation utility contractor supplier manufacturer supermarket housebuilder startup publisher consultancy
		giant fund conglomerate producer builder miner buyer bidder`,
	"group":  `group organization organisation charity movement ngo nonprofit society foundation trust association`,
	"club":   `club team side`,
	"rebels": `rebel rebels militia militant militants insurgents insurgent guerrillas fighter fighters front brigade brigades`,
}

// table leads from nouns to their sort.
var table = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for sort, nouns := range sorts {
		for _, n := range strings.Fields(nouns) {
			m[n] = sort
		}
	}
	for _, n := range strings.Fields(`union party university ministry court police army council agency commission committee institute hospital school league bureau`) {
		m[n] = n
	}
	return m
})

// sortOf makes one of the nouns of a sort. It is empty where a noun has none.
func sortOf(noun string) string { return table()[noun] }

// nounsOf lists the nouns of a sort.
func nounsOf(sort string) []string { return strings.Fields(sorts[sort]) }

// sortOfName tells the sort of a body by a word of its name.
func sortOfName(word string) string {
	switch word {
	case "rovers", "united", "athletic", "city", "town", "wanderers", "albion", "rangers", "fc":
		return "club"
	case "air", "airlines", "airways", "motors", "foods", "systems", "holdings", "capital", "mutual", "shipping", "lines", "mineral", "minerals", "electric",
		"power", "mining", "energy", "petroleum", "oil", "steel", "technologies", "pharmaceuticals", "industries", "inc", "corp", "ltd", "plc", "llc", "co", "labs", "partners",
		"ag", "nv", "spa", "oyj", "asa", "kg", "pty", "bhd", "gmbh":
		return "company"
	case "times", "post", "herald", "tribune", "journal", "gazette", "chronicle", "observer", "mail", "news", "radio", "television", "tv":
		return "outlet"
	case "government", "parliament", "senate", "congress", "department", "treasury":
		return word
	}
	return sortOf(word)
}
