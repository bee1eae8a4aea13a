package name

// Bare reports whether a person's name is a family name or a first name alone,
// perhaps with a title ("Mrs. Clinton"), which many people can bear: whom it means
// the text around it says, if anything does.
func (n *Name) Bare() bool {
	return n.person != nil && len(n.person.tokens) == 1 && !n.person.regnal
}
