// Package answer is what programs get: the fields of every answer in JSON,
// JSON Lines and CSV.
//
// The fields are a contract: new ones may be added, none is renamed or changes
// its meaning, and readers should ignore what they do not know. An empty list is
// [], never null; what is not known is null or left out, as the field says.
//
// Offsets count Unicode code points, not bytes, and ranges are half-open
// (Web Annotation Data Model, TextPositionSelector). Dates are EDTF (ISO
// 8601-2), so "XXXX-12-29" is a 29 December whose year nobody stated. Ids are
// written in full.
//
// Each answer has one file; FIELDS.md is made from them, and a test keeps both
// in step.
package answer
