package answer

import _ "embed" // the reference is part of the binary, for `saidby help fields`

// reference is made from the comments in this package by its test.
//
//go:embed FIELDS.md
var reference string

// Reference returns the fields of every answer, as FIELDS.md has them.
func Reference() string { return reference }
