// Package formattest holds what the tests of formats share: a reader of bytes
// that are made as they are read, a bound on heap and time, and the reading of
// a whole source with the laws that hold for every format.
package formattest
