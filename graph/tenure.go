package graph

import (
	"cmp"
	"slices"

	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Tenure is a title that somebody was given over a time. Titles that differ in case and
// the like are one; how it was held says [StandingOf].
type Tenure struct {
	Title string
	// Articles is how many articles give the title; First and Last are the dates of the
	// first and the last of them, and Article is the first one.
	Articles    int
	First, Last string
	Article     schema.ID
}

// and adds what the same article tells of the same one under another name.
func (m mention) and(other mention) mention {
	other.said += m.said
	other.roles = append(slices.Clone(m.roles), other.roles...)
	other.traits = append(slices.Clone(m.traits), other.traits...)
	return other
}

// rowOf adds up sightings.
func rowOf(i *Identity, seen map[schema.ID]mention) *ActorRow {
	row := &ActorRow{Identity: *i, Articles: len(seen)}
	roles := map[string]*Tenure{}
	for _, article := range sortedKeys(seen) {
		m := seen[article]
		row.Said += m.said
		widen(&row.First, &row.Last, m.printed)
		given := map[string]bool{} // each title once an article
		for _, title := range m.roles {
			key := text.Fold(title)
			if given[key] {
				continue
			}
			given[key] = true
			t := roles[key]
			if t == nil {
				t = &Tenure{Title: title, Article: article}
				roles[key] = t
			}
			t.Title = max(t.Title, title) // in small letters, rather than as at the head of a sentence
			t.Articles++
			if first := t.First; m.printed != "" && (first == "" || m.printed < first) {
				t.Article = article
			}
			widen(&t.First, &t.Last, m.printed)
		}
	}
	for _, t := range roles {
		row.Roles = append(row.Roles, *t)
	}
	slices.SortFunc(row.Roles, func(a, b Tenure) int {
		return cmp.Or(cmp.Compare(b.Articles, a.Articles), cmp.Compare(a.Title, b.Title))
	})
	told := traitsIn(seen)
	row.Traits, row.Doubts = traitsOf(told), doubts(yearly(told))
	return row
}

// widen makes a span of dates hold another one.
func widen(first, last *string, date string) {
	if date == "" {
		return
	}
	if *first == "" || date < *first {
		*first = date
	}
	*last = max(*last, date)
}
