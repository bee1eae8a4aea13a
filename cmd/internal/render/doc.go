// Package render lays answers out for people.
//
// A [Sheet] is what an answer is written on: a writer, a width, and whether
// there is colour. Where nobody looks (width 0) lines are not broken, nothing
// is cut, and lists become one line an entry with tabs between the columns, so
// that cut, sort and awk can take them; the machine formats proper are in
// package answer.
//
// Each question has one file with a function named after it:
//
//	s := render.NewSheet(os.Stdout, 88, false)
//	render.Claims(s, heading, statements)
//
// Evidence is shown in its sentence with a line of marks below, one pattern
// for each part, so that nothing is told by colour alone:
//
//	17 │ The ministry blamed Kessel Shipping for the delay.
//	   │ ━━━━━━━━━━━━ ══════ ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄─────────────
//
// Everything that was read from outside is stripped of control characters
// before it is written.
package render
