package verify

import (
	"iter"

	"github.com/saidby/saidby/schema"
)

// Indexed is what the text index holds of an article.
type Indexed struct {
	Article schema.ID
	// Digest is the [quads.Digest] of the content that was indexed.
	Digest    string
	Documents int
}

// index goes through what the text index holds, in step with the articles.
type index struct {
	report *Report
	next   func() (Indexed, error, bool)
	stop   func()
	at     Indexed
	more   bool // at has not been compared
	none   bool // there is nothing to compare with
}

func newIndex(r *Report, indexed iter.Seq2[Indexed, error]) *index {
	x := &index{report: r, none: indexed == nil, stop: func() {}}
	if !x.none {
		x.next, x.stop = iter.Pull2(indexed)
	}
	return x
}

// look makes sure that at is the next entry, if there is one.
func (x *index) look() error {
	if x.more || x.none {
		return nil
	}
	var err error
	x.at, err, x.more = x.next()
	x.none = !x.more
	if x.more {
		x.report.Documents += x.at.Documents
	}
	return err
}

// article checks what the index holds of an article with some content; an empty
// digest means that the content is not known. Articles come in order of their ids.
func (x *index) article(id schema.ID, digest string) error {
	if x.next == nil {
		return nil
	}
	for {
		err := x.look()
		switch {
		case err != nil:
			return err
		case !x.more || x.at.Article.Compare(id) > 0:
			x.report.add(Search, id, id, "the text index does not hold the article")
			return nil
		case x.at.Article == id:
			if x.more = false; digest != "" && x.at.Digest != digest {
				x.report.add(Search, id, id, "the text index holds the article in another form")
			}
			return nil
		}
		x.surplus()
	}
}

// rest checks that the index holds nothing behind the last article.
func (x *index) rest() error {
	for {
		if err := x.look(); err != nil || !x.more {
			return err
		}
		x.surplus()
	}
}

// surplus reports an entry that no article has.
func (x *index) surplus() {
	x.more = false
	x.report.add(Search, x.at.Article, x.at.Article, "the text index holds an article that is not there")
}
