// Package blame reads whom or what a saying blames, and for what: "blamed A for
// B", "blamed B on A", "accused A of B", "charged A with B", "attributed B to A",
// "A was blamed for B", "B has been blamed on A", "held A responsible for B",
// "put B down to A", and within what is said "A was to blame for B".
//
// Only a few types: [Charge], who is blamed for what; [Party], one of those that
// are blamed together.
package blame
