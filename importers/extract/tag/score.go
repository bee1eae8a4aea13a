package tag

import "github.com/saidby/saidby/importers/extract/tag/conllu"

// Score returns the share of right tags in per cent: on the words as the
// treebank splits them, and on the same text with hyphenated words whole and
// quotation marks curly, as newspapers print it. Errors are those of
// [FromTreebank].
func Score(t *Tagger, sentences []conllu.Sentence) (plain, printed float64, err error) {
	var a, b hits
	for _, s := range sentences {
		e, err := FromTreebank(s)
		if err != nil {
			return 0, 0, err
		}
		a.add(t, e)
		if e, err = FromTreebank(JoinHyphens(s)); err != nil {
			return 0, 0, err
		}
		e, _ = e.curled()
		b.add(t, e)
	}
	return a.share(), b.share(), nil
}

// hits counts right tags.
type hits struct {
	right, all int
	out        []Tag
}

func (c *hits) add(t *Tagger, e Example) {
	c.out = t.Tag(e.Words, c.out)
	for i, got := range c.out {
		c.all++
		if got == e.Tags[i] {
			c.right++
		}
	}
}

func (c *hits) share() float64 {
	if c.all == 0 {
		return 0
	}
	return 100 * float64(c.right) / float64(c.all)
}
