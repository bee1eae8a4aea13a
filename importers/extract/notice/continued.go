package notice

import (
	"strings"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/schema"
)

var (
	// theRest: "Read the full story at X", "Full story at X", "For the rest of this
	// article, visit X". The second group is the word for the text, the third leads
	// to the name.
	theRest = pattern(`(?i)^[([*_>»→ ]*((?:you can |please |click here to |to )?(?:read|see|view|continue reading|keep reading) |for )?(?:the |this )?` +
		`(?:full|whole|entire|complete|rest(?: of (?:the|this|it))?|remainder of (?:the|this))(?: (article|story|piece|post|column|essay|op-ed|feature|dispatch|thing|report|analysis|interview|investigation))?` +
		`(?:(?: here)? (?:over )?(at|on|in|from)|,? (?:please )?(?:visit|go to|head (?:over )?to)):? `)
	// onward: "Read more at X", "Continue reading on X".
	onward = pattern(`(?i)^[([*_>»→ ]*(?:you can |please |click here to )?(read (?:more|on)|continue reading|keep reading)(?: (?:of )?(?:the|this)(?: full)? (?:article|story|piece|post))? (?:over )?(?:at|on|in) `)
	// ofSite: "The Harbour Times’ website".
	ofSite = pattern(`(?i)(?:['’]s?)? (?:own )?(?:web ?site|site|home ?page)$`)
)

// continued tells a last line that sends the reader on to the whole of the text:
// what stands above it is an excerpt. "Read more: Another headline" is none, nor is
// a link to something else inside the story.
func continued(at place, p string) (Notice, bool) {
	tail, says := behindText(p)
	if tail == "" || !at.foot() {
		return Notice{}, false
	}
	name, rest := publicationName(strings.TrimRight(tail, " →»>…"))
	name = ofSite().ReplaceAllString(name, "")
	address := addressBeside(rest)
	rest = strings.Trim(strings.Replace(rest, address, "", 1), " .:,()[]*_…»→>”\"’–—-")
	if name == "" || rest != "" && rest != "here" || !says(name, address) {
		return Notice{}, false
	}
	return Notice{Kind: schema.CreditLine, From: name, Terms: schema.Excerpt, Address: address}, true
}

// behindText returns what follows the words that send the reader on, and what says
// whether a name there is the place of the text: the less such words speak of
// this text, the more the name must tell of itself.
func behindText(p string) (tail string, says func(name, address string) bool) {
	if m := theRest().FindStringSubmatchIndex(p); m != nil {
		lead, text, at := m[2] >= 0, strings.ToLower(group(p, m, 2)), strings.EqualFold(group(p, m, 3), "at")
		other := text == "report" || text == "analysis" || text == "interview" || text == "investigation" // of somebody else, perhaps
		return p[m[1]:], func(name, address string) bool {
			return isMasthead(name) || !other && (isHome(name, address) || lead && at && text != "" && !isPlatform(name) && isName(name))
		}
	}
	if m := onward().FindStringSubmatchIndex(p); m != nil {
		more := strings.EqualFold(group(p, m, 1), "read more")
		return p[m[1]:], func(name, address string) bool {
			return isMasthead(name) || isHome(name, address) && (!more || address != "" || isPressSite(name))
		}
	}
	return "", nil
}

// group returns the words of a pattern's group, "" where it matched none.
func group(p string, m []int, i int) string {
	if m[2*i] < 0 {
		return ""
	}
	return p[m[2*i]:m[2*i+1]]
}

// isHome reports whether a name is a site's address, or that of the site whose
// address stands beside it: "Orchard: https://orchard.example/1".
func isHome(name, address string) bool {
	if isDomain(name) || addressEnd(name) > 0 {
		return !isAuthority(name) && !isPlatform(hostOf(name))
	}
	name = strings.NewReplacer(" ", "", "’", "", "'", "", "-", "").Replace(strings.TrimPrefix(strings.ToLower(name), "the "))
	return len(name) > 2 && strings.Contains(strings.ReplaceAll(hostOf(address), "-", ""), name)
}

// isPressSite reports whether the address of a site says that it is a paper's or
// broadcaster's: "harbourtimes.example".
func isPressSite(name string) bool {
	label, _, _ := strings.Cut(hostOf(name), ".")
	return english.IsCarrier(label) || hasEnd(label, "news|times|post|herald|tribune|gazette|chronicle|observer|journal|mail|press|courier|standard|telegraph|guardian|mirror|weekly|daily|magazine|sentinel|radio|tv")
}

// isName reports whether all words are a name's: no "Monday", no "5 p.m."
func isName(name string) bool {
	first, _, _ := strings.Cut(strings.ToLower(name), " ")
	return capitalised(name) && !isWhen(name) && !isIssue(first) && !english.IsWeekday(first) && strings.Count(name, " ") < 4 && strings.Trim(name[:1], "0123456789") != ""
}
