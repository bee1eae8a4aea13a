package graph

import "github.com/saidby/saidby/schema"

// When returns where a statement stands in time: the date on which it was said
// or, where the year of that is not known, the date of its article, which
// byArticle tells. Where that is not known either it is what is known of the
// first, which may be nothing.
func (s Statement) When() (d schema.Date, byArticle bool) {
	return placed(s.Attribution.Said, s.Article.Published)
}

// placed places something that was said then, in an article of that date.
func placed(said, article schema.Date) (d schema.Date, byArticle bool) {
	if said.Year == 0 && article.Year != 0 {
		return article, true
	}
	return said, false
}

// ByTime orders statements by [Statement.When]: what is coarser comes before what
// it contains, dates without a year after all that have one, and what has no date
// last. Statements of one date are equal.
func ByTime(a, b Statement) int {
	d, _ := a.When()
	e, _ := b.When()
	return d.Compare(e)
}
