package linear

// Conviction is the margin by which a model must prefer another option to the
// usual one, which has its reasons: 32 units are a factor of e, 16 its root.
const Conviction = 16

// Chooser chooses among options by a model of [Fit], keeping to the usual one, if
// there is one, unless the model prefers another by [Conviction]. It serves one
// choice after the other and is not safe for concurrent use. The zero value has no
// options.
type Chooser struct {
	sum         Sum
	scores      Scores
	n           int
	best, usual int // numbers of options, from 1; 0 for none
	most, least int32
}

// Offer adds an option by its features. Of options that the model likes alike the
// first counts; of usual ones the last.
func (c *Chooser) Offer(m *Model, keys []uint32, usual bool) {
	c.sum.Add(m, keys)
	c.sum.Total(m, &c.scores)
	c.n++
	score := c.scores[1]
	if c.best == 0 || score > c.most {
		c.best, c.most = c.n, score
	}
	if usual {
		c.usual, c.least = c.n, score+Conviction
	}
}

// Take returns the number of the option that is chosen, from 0, or -1 if none was
// offered, and empties the choice.
func (c *Chooser) Take() int {
	chosen := c.best
	if c.usual > 0 && c.most < c.least {
		chosen = c.usual
	}
	c.n, c.best, c.usual = 0, 0, 0
	return chosen - 1
}
