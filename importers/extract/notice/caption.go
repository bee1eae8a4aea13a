package notice

import (
	"strings"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/schema"
)

// caption tells a picture's caption by the credit at its end or beginning.
func caption(p, lower string) (Notice, bool) {
	if len(p) > 400 {
		return Notice{}, false
	}
	for _, start := range []string{"photo:", "photos:", "image:", "images:", "photograph:", "picture:", "pictured:", "file photo", "photo by ", "photograph by ", "photographs by ", "photo credit", "image copyright", "image source", "image caption", "image credit", "caption:", "(photo", "[photo", "file -", "file –", "file —", "media caption"} {
		if strings.HasPrefix(lower, start) {
			return Notice{Kind: schema.Caption}, true
		}
	}
	if open := strings.LastIndexByte(p, '('); open >= 0 && strings.HasSuffix(strings.TrimRight(p, ". "), ")") {
		inside := strings.TrimRight(p[open+1:], "). ")
		before := strings.TrimRight(p[:open], " ")
		if pictureCredit(inside) && (strings.Count(before, ". ") <= 1) {
			return Notice{Kind: schema.Caption}, true
		}
	}
	if label, credit, found := strings.Cut(p, ": "); found && strings.EqualFold(label, "credit") && strings.Count(credit, " ") < 8 && capitalised(credit) {
		return Notice{Kind: schema.Caption}, true
	}
	if agencyCredit(p) {
		return Notice{Kind: schema.Caption}, true
	}
	if name, _ := owner(p); name != "" { // where it credits no text
		return Notice{Kind: schema.Caption}, true
	}
	for _, end := range []string{"getty images", "/reuters", "/afp", "/ap", "/shutterstock", "via getty images", "ap photo", "file photo", "/epa", "/pa"} {
		if strings.HasSuffix(strings.TrimRight(lower, ". "), end) && strings.Count(p, " ") < 45 {
			return Notice{Kind: schema.Caption}, true
		}
	}
	return Notice{}, false
}

// pictureCredit tells "Jane Doe/Reuters", "AP Photo/Jane Doe", "Getty Images".
func pictureCredit(s string) bool {
	lower := strings.ToLower(s)
	for _, word := range []string{"photo", "getty", "image", "picture", "courtesy", "handout", "shutterstock", "file", "screengrab", "screenshot"} {
		if strings.Contains(lower, word) {
			return true
		}
	}
	name, body, found := strings.Cut(s, "/")
	return found && capitalised(name) && capitalised(body) && strings.Count(s, " ") < 10 && strings.Count(name, " ") > 0
}

// agencyCredit tells "…, May 3, 2019. REUTERS/Jane Doe" and "… AP Photo/Jane Doe".
func agencyCredit(p string) bool {
	at := strings.LastIndexByte(p, '/')
	if at < 0 {
		return false
	}
	name := strings.TrimRight(p[at+1:], ". ")
	agency := strings.TrimSuffix(strings.ToLower(p[:at]), " photo")
	agency = agency[strings.LastIndexByte(agency, ' ')+1:]
	return english.IsAgency(agency) && capitalised(name) && strings.Count(name, " ") < 4
}

// capitalised reports whether every word of more than three letters begins
// with a capital.
func capitalised(s string) bool {
	words := strings.Fields(s)
	for _, w := range words {
		if len(w) > 3 && (w[0] < 'A' || w[0] > 'Z') {
			return false
		}
	}
	return len(words) > 0
}
