package claimreview

import (
	"slices"
	"strings"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema"
)

// Linked returns the reviews among the objects of JSON-LD as encoding/json
// decodes them, in order, at most one more than [MaxReviews]: by that one a caller
// can tell that there are more than a text holds. Objects within the given ones
// are read as parts of a review only; references lead to any of those given. What
// is no review, and a review without a claim or with one that is too long, is
// passed over.
func Linked[M ~map[string]any](objects []M) []Review {
	r := newReader(objects)
	var found []Review
	for _, o := range objects {
		if len(found) > MaxReviews {
			break
		}
		if object(o).isReview() {
			if review, err := r.review(object(o)); err == nil {
				found = append(found, review)
			}
		}
	}
	return found
}

// newReader takes down the ids of objects.
func newReader[M ~map[string]any](objects []M) *reader {
	r := &reader{byID: map[string]object{}}
	for _, o := range objects {
		if id, _ := o["@id"].(string); id != "" && len(o) > len(r.byID[id]) {
			r.byID[id] = object(o)
		}
	}
	return r
}

// review reads one review. It returns the errors that tidy does.
func (r *reader) review(o object) (Review, error) {
	v := Review{
		Claim:     r.words(o, "claimReviewed"),
		URL:       webAddress(r.address(o, "url", "mainEntityOfPage")),
		Headline:  r.words(o, "headline", "name"),
		Published: format.Date(r.words(o, "datePublished", "dateCreated")),
		Language:  language(r.words(o, "inLanguage")),
	}
	items := r.objects(o, "itemReviewed")
	if v.Claim == "" {
		for _, item := range items {
			if v.Claim = r.words(item, "text"); v.Claim != "" {
				break
			}
		}
	}
	r.reviewer(o, &v)
	r.rating(o, &v)
	for _, item := range items {
		r.item(item, &v)
	}
	return v.tidy()
}

// reviewer reads who rates the claim: the author, a body before a person, else
// the publisher. One without a name goes by the domain of its address, and
// where nothing is stated by that of the review.
func (r *reader) reviewer(o object, v *Review) {
	for _, name := range [...]string{"author", "creator", "publisher"} {
		for _, p := range r.parties(o, name) {
			better := p.Kind == schema.Organization && v.Reviewer.Kind == schema.Person
			if v.Reviewer.Name == "" || better {
				v.Reviewer = p
			}
		}
		if v.Reviewer.Name != "" {
			break
		}
	}
	for _, author := range r.objects(o, "author") {
		if v.ReviewerURL = webAddress(r.address(author, "url", "sameAs")); v.ReviewerURL != "" {
			break
		}
	}
	for _, address := range []string{v.ReviewerURL, v.URL} {
		if v.Reviewer.Name == "" {
			v.Reviewer.Name = schema.Domain(address)
		}
	}
}

// parties returns the people and bodies that are values of a property.
func (r *reader) parties(o object, name string) []Party {
	var found []Party
	for _, v := range o.values(name) {
		if s := scalar(v); s != "" {
			for one := range strings.SplitSeq(plain(s), ";") {
				found = append(found, Party{Name: one}.tidy())
			}
			continue
		}
		m := asObject(v)
		if m == nil {
			continue
		}
		m = r.follow(m)
		for _, n := range m.values("name") {
			found = append(found, Party{plain(scalar(n)), m.kind()}.tidy())
		}
	}
	return slices.DeleteFunc(found, func(p Party) bool { return p.Name == "" })
}

// rating reads words and numbers of the rating.
func (r *reader) rating(o object, v *Review) {
	list := r.objects(o, "reviewRating")
	if len(list) == 0 {
		v.Rating = r.words(o, "reviewRating")
		return
	}
	rating := list[0]
	value, worst, best := r.words(rating, "ratingValue"), r.words(rating, "worstRating"), r.words(rating, "bestRating")
	v.Score = Score{value, worst, best}
	v.Rating = r.words(rating, "alternateName", "name")
	value, worst, best = number(value), number(worst), number(best)
	switch {
	case v.Rating != "":
	case value == "":
		v.Rating = r.words(rating, "ratingValue")
	case best != "" && best != worst:
		v.Rating = value + " of " + best
	case value != "-1": // which stands for none
		v.Rating = value
	}
}

// item reads what is reviewed: who made the claim, when and where.
func (r *reader) item(item object, v *Review) {
	for _, name := range [...]string{"author", "creator"} {
		if len(v.Claimants) == 0 {
			v.Claimants = r.parties(item, name)
		}
	}
	if v.Claimed.IsZero() {
		v.Claimed = format.Date(r.words(item, "datePublished", "dateCreated"))
	}
	for _, name := range [...]string{"firstAppearance", "appearance"} {
		for _, work := range item.values(name) {
			v.Appearances = append(v.Appearances, r.place(work))
		}
	}
	if item.isA("Claim") || len(v.Appearances) > 0 {
		return
	}
	own := r.address(item, "url", "sameAs")
	if own == "" || schema.URLKey(own) == schema.URLKey(v.URL) {
		own = r.words(item, "name", "headline")
	}
	v.Appearances = append(v.Appearances, own)
}

// place returns the address of a work, else its title.
func (r *reader) place(work any) string {
	o := asObject(work)
	if o == nil {
		if s := webAddress(scalar(work)); s != "" {
			return s
		}
		return r.wordsOf(work)
	}
	o = r.follow(o)
	if s := r.address(o, "url", "@id", "sameAs"); s != "" {
		return s
	}
	return r.wordsOf(o)
}

// address returns the first value of the properties that is a web address: a
// string, or what an object has for its id or address.
func (r *reader) address(o object, names ...string) string {
	for _, name := range names {
		for _, v := range o.values(name) {
			candidates := []string{scalar(v)}
			if m := asObject(v); m != nil {
				for _, inner := range [...]string{"@id", "url"} {
					for _, u := range m.values(inner) {
						candidates = append(candidates, scalar(u))
					}
				}
			}
			for _, s := range candidates {
				if s = webAddress(s); s != "" {
					return s
				}
			}
		}
	}
	return ""
}

// webAddress returns an address of the web, or "" for what is none. Only the
// commonest reference is resolved: "&copy=" is none in an address.
func webAddress(s string) string {
	s = oneLine(strings.ReplaceAll(s, "&amp;", "&"))
	if len(s) > maxAppearance || strings.Contains(s, " ") || schema.URLKey(s) == "" {
		return ""
	}
	return s
}

// language returns what may be a tag of BCP 47, or "".
func language(s string) string {
	first, _, _ := strings.Cut(s, "-")
	if len(first) < 2 || len(first) > 3 || len(s) > 35 || strings.ContainsFunc(s, func(c rune) bool {
		return c != '-' && (c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z')
	}) {
		return ""
	}
	return s
}
