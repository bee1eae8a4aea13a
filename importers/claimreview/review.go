package claimreview

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Review is one review of a claim. What it does not state is empty.
type Review struct {
	// Claim is the claim in the reviewer's short form, one line.
	Claim string
	// Claimants are who is said to have made it, in order.
	Claimants []Party
	// Claimed is when.
	Claimed schema.Date
	// Appearances are addresses or titles of works that make the claim, the
	// first one first.
	Appearances []string
	// Reviewer is who rated the claim, ReviewerURL their address.
	Reviewer    Party
	ReviewerURL string
	// Rating are the reviewer's words for it, Score is the same in numbers.
	Rating string
	Score  Score
	// URL is the address of the review, Headline its title.
	URL, Headline string
	Published     schema.Date
	// Language is a BCP 47 tag.
	Language string
}

// Party is a person or body by name.
type Party struct {
	Name string
	// Kind is [schema.Person] or [schema.Organization] as stated, or empty.
	Kind schema.ActorKind
}

// Score is a rating in numbers, as decimal strings, and the ends of its scale.
// The zero Score is none.
type Score struct{ Value, Worst, Best string }

// Limits of what a text holds, in numbers and bytes.
const (
	// MaxReviews is how many reviews a text may hold.
	MaxReviews     = 200
	maxBlocks      = 1 << 20
	maxClaim       = 4 << 10
	maxRating      = 600
	maxName        = 200
	maxClaimants   = 20
	maxAppearance  = 2_000
	maxAppearances = 20
	maxDate        = 80
	maxNumber      = 20
)

// tidy brings the values of a review into the form in which a block can hold
// them. It returns an error that wraps [format.ErrNoArticle] where there is no
// claim, and [format.ErrTooLarge] where the claim is no short form.
func (r Review) tidy() (Review, error) {
	r.Claim = oneLine(r.Claim)
	switch {
	case r.Claim == "":
		return r, fmt.Errorf("%w: the ClaimReview does not state the claim", format.ErrNoArticle)
	case len(r.Claim) > maxClaim:
		return r, fmt.Errorf("%w: a claim of %d bytes (at most %d)", format.ErrTooLarge, len(r.Claim), maxClaim)
	}
	r.Reviewer = r.Reviewer.tidy()
	r.Rating = shorten(oneLine(r.Rating))
	r.Score = r.Score.tidy()
	var names []Party
	for _, p := range r.Claimants {
		name := p.tidy()
		same := func(o Party) bool { return text.Fold(o.Name) == text.Fold(name.Name) }
		if name.Name != "" && len(names) < maxClaimants && !slices.ContainsFunc(names, same) {
			names = append(names, name)
		}
	}
	r.Claimants = names
	if r.Claimed = format.Date(oneLine(r.Claimed.String())); len(r.Claimed.String()) > maxDate {
		r.Claimed = schema.Date{}
	}
	var places []string
	for _, s := range r.Appearances {
		if s = oneLine(s); s != "" && len(s) <= maxAppearance && len(places) < maxAppearances && !slices.Contains(places, s) {
			places = append(places, s)
		}
	}
	r.Appearances = places
	return r, nil
}

// oneLine brings a value into one clean line of valid UTF-8.
func oneLine(s string) string { return format.OneLine(strings.ToValidUTF8(s, "\uFFFD")) }

// shorten cuts a rating that is an essay off behind a word.
func shorten(s string) string {
	if len(s) <= maxRating {
		return s
	}
	s = strings.ToValidUTF8(s[:maxRating-len("…")], "")
	if i := strings.LastIndexByte(s, ' '); i > 0 {
		s = s[:i]
	}
	return oneLine(s) + "…"
}

// The kinds as a block has them, behind a name.
const (
	personMark       = " (person)"
	organizationMark = " (organization)"
)

// tidy makes a name that can stand in a list: without semicolon, and without
// brackets at its end that would read as its kind. What is no name is empty.
func (p Party) tidy() Party {
	name := strings.ReplaceAll(oneLine(p.Name), ";", ",")
	for {
		shorter := strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(" "+name, personMark), organizationMark), " ,")
		shorter = strings.TrimLeft(shorter, " ,")
		if shorter == name {
			break
		}
		name = shorter
	}
	name = oneLine(name)
	if len(name) > maxName || !strings.ContainsFunc(name, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) || isNobody(name) {
		return Party{}
	}
	if p.Kind != schema.Person && p.Kind != schema.Organization {
		p.Kind = ""
	}
	return Party{name, p.Kind}
}

// isNobody reports whether a name is what forms hold that nobody filled in.
func isNobody(name string) bool {
	switch text.Fold(name) {
	case "n/a", "none", "null", "undefined", "nan", "na":
		return true
	}
	return false
}

// String is the name as a block has it.
func (p Party) String() string {
	switch p.Kind {
	case schema.Person:
		return p.Name + personMark
	case schema.Organization:
		return p.Name + organizationMark
	}
	return p.Name
}

// parseParty reads what [Party.String] writes.
func parseParty(s string) Party {
	if name, ok := strings.CutSuffix(s, personMark); ok {
		return Party{name, schema.Person}
	}
	if name, ok := strings.CutSuffix(s, organizationMark); ok {
		return Party{name, schema.Organization}
	}
	return Party{Name: s}
}

// tidy returns the score where it is one: three numbers, and a scale with two
// ends. (Where nobody filled the fields in, all three are -1.)
func (s Score) tidy() Score {
	s = Score{number(s.Value), number(s.Worst), number(s.Best)}
	if s.Value == "" || s.Worst == "" || s.Best == "" || s.Worst == s.Best {
		return Score{}
	}
	return s
}

// String writes the score as a block has it: "2 (worst 1, best 5)".
func (s Score) String() string {
	return s.Value + " (worst " + s.Worst + ", best " + s.Best + ")"
}

// parseScore reads what [Score.String] writes. It reports whether it is that.
func parseScore(line string) (Score, bool) {
	value, rest, _ := strings.Cut(line, " (worst ")
	worst, best, _ := strings.Cut(strings.TrimSuffix(rest, ")"), ", best ")
	s := Score{value, worst, best}.tidy()
	return s, s != Score{} && s.String() == line
}

// number returns a number in its shortest decimal form, or "" for what is none.
func number(s string) string {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > maxNumber || strings.Trim(s, "+-.0123456789") != "" {
		return ""
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return ""
	}
	if f == 0 {
		return "0" // and not -0
	}
	if s = strconv.FormatFloat(f, 'f', -1, 64); len(s) > maxNumber {
		return ""
	}
	return s
}
