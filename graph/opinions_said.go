package graph

import "github.com/saidby/saidby/schema"

// recount is an article about whose acts of saying people decided something.
type recount struct {
	// printed is the date of the article, as [schema.Date.EDTF] writes it.
	printed string
	// said is how often each actor says something there, by these decisions.
	said map[schema.ID]int
}

// recounted returns the opinions with the articles about whose acts of saying people
// decided something: there it counts what they decided, and not what was read.
func (d *desk) recounted() (*opinions, error) {
	o, err := d.opinions()
	if err != nil || o.none || o.recounts != nil {
		return o, err
	}
	o.recounts, o.heard = map[schema.ID]recount{}, map[schema.ID][]schema.ID{}
	for j, err := range d.judgements() {
		if err != nil {
			return nil, err
		}
		if !j.Withdrawn.IsZero() || j.Question != schema.IsClaim && j.Question != schema.RightSpeaker {
			continue
		}
		articles, err := d.another().tellingOf(j.A)
		if err != nil {
			return nil, err
		}
		for _, article := range articles {
			if _, done := o.recounts[article]; done {
				continue
			}
			c, err := d.another().recount(article)
			if err != nil {
				return nil, err
			}
			o.recounts[article] = c
			for actor := range c.said {
				o.heard[actor] = append(o.heard[actor], article)
			}
		}
	}
	return o, nil
}

// recount counts how often each actor says something in an article.
func (d *desk) recount(article schema.ID) (recount, error) {
	r := recount{said: map[schema.ID]int{}}
	d.open(article)
	in, err := d.summarize()
	if err != nil {
		return r, err
	}
	r.printed = in.Published.EDTF()
	as, err := d.attributions(func(a *schema.Attribution) bool { return !d.rejects(a) })
	for i := range as {
		for _, s := range as[i].Speakers {
			r.said[s]++
		}
	}
	return r, err
}

// heed corrects what articles tell of somebody by what people decided: how often some
// actors, who are that one, say something, and that they do in articles that do not name
// them.
func (r *identities) heed(seen map[schema.ID]mention, actors ...schema.ID) error {
	o, err := r.d.recounted()
	if err != nil || len(o.recounts) == 0 {
		return err
	}
	for _, id := range actors {
		for _, article := range o.heard[id] {
			if _, names := seen[article]; !names {
				seen[article] = mention{printed: o.recounts[article].printed}
			}
		}
	}
	for article, m := range seen {
		c, decided := o.recounts[article]
		if !decided {
			continue
		}
		m.said = 0
		for _, id := range actors {
			m.said += c.said[id]
		}
		seen[article] = m
	}
	return nil
}
