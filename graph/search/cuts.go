package search

import (
	"iter"
	"runtime"
	"sync"
)

// Cuts cuts the documents of many sets, on all processors and a little ahead of
// the loop, and yields them in order. It is exported for other engines.
func Cuts(sets []Set) iter.Seq2[*Set, []Cut] {
	return func(yield func(*Set, []Cut) bool) {
		done := make([]chan []Cut, len(sets))
		for i := range done {
			done[i] = make(chan []Cut, 1)
		}
		ahead := make(chan struct{}, 2*runtime.GOMAXPROCS(0)) // holds a token for each set that is cut and not yielded
		stop := make(chan struct{})
		var all sync.WaitGroup
		defer all.Wait()
		defer close(stop)
		all.Go(func() {
			for i := range sets {
				select {
				case ahead <- struct{}{}:
					all.Go(func() { done[i] <- sets[i].cut() })
				case <-stop:
					return
				}
			}
		})
		for i := range sets {
			cuts := <-done[i]
			<-ahead
			if !yield(&sets[i], cuts) {
				return
			}
		}
	}
}

func (s *Set) cut() []Cut {
	cuts := make([]Cut, len(s.Documents))
	for i := range s.Documents {
		cuts[i] = NewCut(&s.Documents[i])
	}
	return cuts
}
