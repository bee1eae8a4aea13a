package reprint

import (
	"cmp"
	"context"
	"math"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
)

// Printed is a text and who printed it, as a number that is 0 where nobody is known.
type Printed struct {
	Text   string
	Outlet uint64
}

// Pair is two texts by their numbers, A before B, what they share, and the stretches
// of at least [Width] words that both have, in the order of A.
type Pair struct {
	A, B     int
	Overlap  Overlap
	Passages []Passage
}

// Bounds of a search keep it from growing with what is common.
const (
	// MostPostings is of how many texts that have a shingle it is known, the first.
	MostPostings = 128
	// mostCandidates is how many others a text is compared with, those that have most
	// of its sample.
	mostCandidates = 100
	leastHits      = 2
)

// Met is a text that has some shingles of another one's sample.
type Met[K any] struct {
	Text K
	// Hits is how many it has, Sample the size of the smaller sample of the two.
	Hits, Sample int
}

// Candidates returns those of the texts met that are worth to be compared, those with
// most hits first, and with as many in the order of compare.
func Candidates[K any](met []Met[K], compare func(a, b K) int) []K {
	met = slices.DeleteFunc(met, func(m Met[K]) bool { return !enoughHits(m.Hits, m.Sample) })
	slices.SortFunc(met, func(a, b Met[K]) int { return cmp.Or(cmp.Compare(b.Hits, a.Hits), compare(a.Text, b.Text)) })
	found := make([]K, min(len(met), mostCandidates))
	for i := range found {
		found[i] = met[i].Text
	}
	return found
}

// enoughHits reports whether two texts may share half of the smaller one, of whose
// sample so many shingles were hit. Hits are binomial: a pair with just so much in
// common is passed over once in two hundred times.
func enoughHits(hits, sample int) bool {
	n := float64(sample)
	return hits >= leastHits && float64(hits) >= LeastContainment*n-1.3*math.Sqrt(n)
}

// Pairs finds the copies among n texts, all at once and in memory: that holds the samples,
// some hundred numbers a text, and some hundred texts at a time. read gives the text of
// a number below n; it is asked twice or more for each that has a partner, by several
// goroutines, and says the same each time. Texts of one outlet are not compared. Pairs
// that keep wants, which is not told Longest, are handed to found, each once, many at a
// time, in no order, but never by two goroutines at once.
//
// The error is that of the context, or one of read's or found's.
func Pairs(ctx context.Context, n int, read func(int) (Printed, error), keep func(Overlap) bool, found func([]Pair) error) error {
	s := &pairSearch{ctx: ctx, n: n, read: read, keep: keep, found: found}
	for _, step := range []func() error{s.sample, s.index, s.meet, s.compare} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// pairSearch is a search for pairs under way.
type pairSearch struct {
	ctx  context.Context
	n    int
	read func(int) (Printed, error)
	keep func(Overlap) bool

	// By text: the shingles that it is found by, its paragraphs, each with its outlet
	// and once, and its outlet.
	samples, paragraphs [][]uint64
	outlets             []uint64
	own                 map[uint64]bool    // paragraphs that are their outlet's
	postings            map[uint64][]int32 // shingles that several texts have
	partners            [][]int32          // by text: those behind it that it may be a pair with
	mu                  sync.Mutex
	found               func([]Pair) error
}

// sample reads every text.
func (s *pairSearch) sample() error {
	s.samples, s.paragraphs, s.outlets = make([][]uint64, s.n), make([][]uint64, s.n), make([]uint64, s.n)
	return s.each(s.n, func() func(int) error {
		return func(i int) error {
			p, err := s.read(i)
			if err != nil {
				return err
			}
			s.samples[i], s.outlets[i] = New(p.Text, nil).Sample(), p.Outlet
			if p.Outlet != 0 {
				for key := range ParagraphKeys(p.Text) {
					s.paragraphs[i] = append(s.paragraphs[i], mix(p.Outlet, key))
				}
			}
			return nil
		}
	})
}

// index makes the postings, and finds out what is an outlet's own.
func (s *pairSearch) index() error {
	s.postings, s.own = map[uint64][]int32{}, map[uint64]bool{}
	groups(s.samples, func(key uint64, texts []int32) {
		if len(texts) > 1 {
			s.postings[key] = texts[:min(len(texts), MostPostings)]
		}
	})
	groups(s.paragraphs, func(key uint64, texts []int32) {
		if len(texts) >= Repeated {
			s.own[key] = true
		}
	})
	return s.ctx.Err()
}

// groups calls see for every number in the lists, in order, with the lists that it is
// in.
func groups(lists [][]uint64, see func(key uint64, in []int32)) {
	type entry struct {
		key uint64
		in  int32
	}
	total := 0
	for _, l := range lists {
		total += len(l)
	}
	all := make([]entry, 0, total)
	for i, l := range lists {
		for _, key := range l {
			all = append(all, entry{key, int32(i)})
		}
	}
	slices.SortFunc(all, func(a, b entry) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.in, b.in)) })
	in := make([]int32, total)
	for i, e := range all {
		in[i] = e.in
	}
	for start, i := 0, 0; i < total; i++ {
		if i+1 == total || all[i+1].key != all[i].key {
			see(all[i].key, in[start:i+1:i+1])
			start = i + 1
		}
	}
}

// each calls what make makes, once for each of the processors, for the numbers below n.
func (s *pairSearch) each(n int, make func() func(int) error) error {
	var next atomic.Int64
	var group sync.WaitGroup
	var once sync.Once
	var failure error
	for range min(n, runtime.GOMAXPROCS(0)) {
		group.Go(func() {
			work := make()
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				err := s.ctx.Err()
				if err == nil {
					err = work(i)
				}
				if err != nil {
					next.Store(int64(n))
					once.Do(func() { failure = err })
					return
				}
			}
		})
	}
	group.Wait()
	return failure
}
