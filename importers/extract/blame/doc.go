// Package blame reads whom or what a saying blames, and for what: "blamed A for
// B", "blamed B on A", "accused A of B", "A was blamed for B", "B has been
// blamed on A", "held A responsible for B".
package blame
