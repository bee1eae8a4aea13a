package reprint

import (
	"cmp"
	"slices"
)

// meet finds for every text those that it shares enough of its sample with.
func (s *pairSearch) meet() error {
	met := make([][]int32, s.n)
	err := s.each(s.n, func() func(int) error {
		hits := make([]int32, s.n)
		return func(i int) (err error) {
			met[i], err = s.candidates(i, hits)
			return err
		}
	})
	if err != nil {
		return err
	}
	s.partners = make([][]int32, s.n)
	for i, others := range met {
		for _, j := range others {
			if s.outlets[i] == 0 || s.outlets[i] != s.outlets[j] { // a series repeats itself
				a, b := min(int32(i), j), max(int32(i), j)
				s.partners[a] = append(s.partners[a], b)
			}
		}
	}
	for i, others := range s.partners {
		slices.Sort(others)
		s.partners[i] = slices.Compact(others)
	}
	return nil
}

// candidates returns the texts that share most with one; hits has a 0 for each text,
// and has it again in the end.
func (s *pairSearch) candidates(i int, hits []int32) ([]int32, error) {
	sample := s.samples[i]
	if slices.ContainsFunc(s.paragraphs[i], func(key uint64) bool { return s.own[key] }) {
		t, err := s.text(i)
		if err != nil {
			return nil, err
		}
		sample = t.Sample()
	}
	var touched []int32
	for _, key := range sample {
		for _, j := range s.postings[key] {
			if hits[j]++; hits[j] == 1 {
				touched = append(touched, j)
			}
		}
	}
	hits[i] = 0
	met := make([]Met[int32], len(touched))
	for n, j := range touched {
		met[n] = Met[int32]{j, int(hits[j]), min(len(s.samples[j]), len(sample))}
		hits[j] = 0
	}
	return Candidates(met, cmp.Compare[int32]), nil
}

// text makes a text ready, without its outlet's own paragraphs.
func (s *pairSearch) text(i int) (*Text, error) {
	p, err := s.read(i)
	if err != nil {
		return nil, err
	}
	return New(p.Text, func(key uint64) bool { return p.Outlet != 0 && s.own[mix(p.Outlet, key)] }), nil
}

// partnersTogether is how many comparisons are made with the texts that are ready.
const partnersTogether = 512

// compare compares all that may be pairs: those that copy one another together, so
// that few texts are made ready twice.
func (s *pairSearch) compare() error {
	var parts [][]int32 // of texts, in the order of their families
	count := 0
	for i, a := range s.byFamily() {
		if i == 0 || count >= partnersTogether {
			parts, count = append(parts, nil), 0
		}
		parts[len(parts)-1] = append(parts[len(parts)-1], a)
		count += len(s.partners[a])
	}
	return s.each(len(parts), func() func(int) error {
		return func(i int) error { return s.part(parts[i]) }
	})
}

// part compares some texts with their partners.
func (s *pairSearch) part(texts []int32) error {
	ready := map[int32]*Text{}
	prepare := func(i int32) (*Text, error) {
		if t := ready[i]; t != nil {
			return t, nil
		}
		t, err := s.text(int(i))
		ready[i] = t
		return t, err
	}
	var found []Pair
	for _, a := range texts {
		t, err := prepare(a)
		if err != nil {
			return err
		}
		for _, b := range s.partners[a] {
			u, err := prepare(b)
			if err != nil {
				return err
			}
			if o, shared, ok := Meet(t, u, s.keep); ok {
				found = append(found, Pair{int(a), int(b), o, shared})
			}
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.found(found)
}

// byFamily returns the texts that have partners, those that lead to one another on end.
func (s *pairSearch) byFamily() []int32 {
	head := make([]int32, s.n)
	for i := range head {
		head[i] = int32(i)
	}
	of := func(i int32) int32 {
		for head[i] != i {
			head[i] = head[head[i]]
			i = head[i]
		}
		return i
	}
	var all []int32
	for a, others := range s.partners {
		for _, b := range others {
			x, y := of(int32(a)), of(b)
			head[max(x, y)] = min(x, y)
		}
		if len(others) > 0 {
			all = append(all, int32(a))
		}
	}
	slices.SortFunc(all, func(a, b int32) int { return cmp.Or(cmp.Compare(of(a), of(b)), cmp.Compare(a, b)) })
	return all
}
