package name

// Name is a name that has been read. Read once, it can be compared with any number
// of others, by several goroutines at once. It must not be copied in parts or changed.
type Name struct {
	kind   Kind
	folded string
	// unnamed says that it is a description of people.
	unnamed bool
	person  *person
	body    *body
	place   *place
	outlet  *outlet
}

// Parse reads a name of a kind. Any text is read; one without a letter is the same
// as nothing.
func Parse(s string, k Kind) *Name {
	n := &Name{kind: k, folded: fold(s)}
	if letters(n.folded) == "" {
		n.unnamed = true
		return n
	}
	n.unnamed = k == Unnamed || describes(n.folded, k)
	switch k {
	case Person:
		p := parsePerson(n.folded)
		n.person = &p
		return n
	case Publication:
		n.outlet = parseOutlet(n.folded)
	}
	n.body = parseBody(n.folded)
	n.body.document = k == Document
	if k != Publication {
		n.place = parsePlace(n.folded)
	}
	return n
}

// Kind is the kind that the name was read as.
func (n *Name) Kind() Kind { return n.kind }

// Described reports whether it is no name but a description of people
// ("Iranian officials"), which is never the same as anything, or nothing at all.
func (n *Name) Described() bool { return n.unnamed }

// Compare compares two names. It is symmetric.
func Compare(a, b string, k Kind) Result { return Parse(a, k).Compare(Parse(b, k)) }

// Compare compares two names, also of different kinds. It is symmetric and
// allocates nothing.
func (n *Name) Compare(o *Name) Result {
	switch {
	case n.folded == "" || o.folded == "" || n.body == nil && n.person == nil || o.body == nil && o.person == nil:
		return result(NoName)
	case n.kind != o.kind:
		return compareKinds(n, o)
	case n.unnamed || o.unnamed:
		if n.folded == o.folded {
			return result(UnnamedBoth)
		}
		return result(OtherDescription)
	case n.kind == Person:
		if n.folded == o.folded && len(n.person.tokens) > 1 {
			return result(SameName)
		}
		return comparePersons(n.person, o.person)
	case n.folded == o.folded:
		return result(SameName)
	case n.kind == State:
		return comparePlaces(n, o)
	case n.kind == Publication:
		return compareOutlets(n.outlet, o.outlet)
	case n.kind == Organization && n.place != nil && o.place != nil:
		// The houses that speak for one state: "the Kremlin", "the Russian government".
		if r := comparePlaces(n, o); r.Verdict() == Same {
			return r
		}
	}
	return compareBodies(n.body, o.body)
}

// compareKinds compares names of two kinds: a person is never a body, but what
// is a state here may be called an organization there, as the house that speaks for it
// always is: "the Kremlin", "the Iranian government".
func compareKinds(n, o *Name) Result {
	if n.kind == Person || o.kind == Person || n.unnamed || o.unnamed || n.kind == Document || o.kind == Document {
		return result(DifferentKinds)
	}
	if n.place != nil && o.place != nil {
		switch r := comparePlaces(n, o); {
		case r.Has(People):
		case r.Verdict() == Same:
			return r
		case r.Verdict() == Unsure:
			return result(OtherKind)
		}
	}
	if compareBodies(n.body, o.body).Score >= SameFrom {
		return result(OtherKind)
	}
	return result(DifferentKinds)
}
