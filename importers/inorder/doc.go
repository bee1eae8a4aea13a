// Package inorder does work on many things at once and gives the results in the
// order in which the things came.
//
// There is one function, [Map], and the [Panic] that it hands on:
//
//	for page := range inorder.Map(ctx, names, 0, read) {
//		fmt.Println(page) // as if read had been called on one name after the other
//	}
//
// Nothing is worked on far ahead of who takes the results, so that memory is
// bounded however long the sequence is.
package inorder
