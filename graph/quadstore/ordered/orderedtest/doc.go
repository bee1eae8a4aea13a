// Package orderedtest holds an engine of ordered keys to what package ordered
// promises.
//
//	func TestEngine(t *testing.T) {
//		orderedtest.Run(t, func(t testing.TB, place string) ordered.Engine {
//			e, err := myengine.Open(place)
//			…
//			return e
//		})
//	}
//
// [Run] knows nothing of how an engine works; the [Opener] is all that it is
// given. Its heart is a comparison of random changes and questions with a sorted
// map ([Run]'s "random"); the other tests are the promises one by one.
package orderedtest
