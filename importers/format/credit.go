package format

import (
	"strings"

	"github.com/saidby/saidby/schema/text"
)

// maxCredit is the most bytes that a paragraph has which is a credit and
// nothing else.
const maxCredit = 600

// IsCredit reports whether a paragraph reads like a statement of where an
// article comes from ("originally published by", "reprinted with permission",
// "(Reporting by …; Editing by …)", an agency's copyright line). Importers
// keep such paragraphs where they cut away other boilerplate; what they mean
// is for the extraction to say.
func IsCredit(paragraph string) bool {
	if len(paragraph) > maxCredit {
		return false
	}
	s := text.Fold(paragraph)
	if isAgency(strings.Trim(s, " -()[]./")) {
		return true
	}
	for _, cue := range []string{
		"republished", "re-published", "reprinted", "re-printed", "syndicated", "reproduced with", "creative commons",
		"with permission", "with the permission", "with kind permission", "used by permission", "reporting by", "all rights reserved",
		"may not be published, broadcast", "with inputs from", "with agency inputs", "distributed by", "courtesy of", "from our partner",
		"is a nonprofit newsroom", "is a non-profit newsroom", "was produced by",
	} {
		if strings.Contains(s, cue) {
			return true
		}
	}
	for _, when := range []string{"originally ", "first ", "previously "} {
		for _, did := range []string{"published", "appeared", "posted", "ran in ", "ran on ", "aired", "reported by", "produced"} {
			if strings.Contains(s, when+did) {
				return true
			}
		}
	}
	return false
}

// isAgency reports whether a folded line is but the name of a news agency, as
// papers set it below a story.
func isAgency(line string) bool {
	switch line {
	case "reuters", "thomson reuters", "ap", "associated press", "the associated press", "afp", "agence france-presse", "upi", "dpa", "pa",
		"pa media", "press association", "bloomberg", "tass", "interfax", "xinhua", "kyodo", "yonhap", "efe", "ansa", "aap", "anadolu",
		"anadolu agency", "pti", "ani", "ians", "the canadian press", "canadian press", "jta", "rfe/rl":
		return true
	}
	return false
}
