// Package house keeps the rules that no compiler checks, as tests: which room
// may import which, that every package says what it is, that sources are
// formatted, and that a new dependency is a decision and not an accident.
//
// There is no code here but the tests'. When one of them fails, either the
// change is in the wrong room, or the rule is to be changed in the open.
package house
