package review

import (
	"slices"

	"github.com/saidby/saidby/importers/extract/quote"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// manner tells whether a claim is given in quotation marks.
func manner(body string, claim text.Span) schema.Manner {
	quotations := quote.Find(body, []text.Span{claim})
	inside, outside := 0, 0
	for _, k := range text.Tokens(body, claim) {
		if k.Kind == text.Punct || k.Kind == text.Quote {
			continue
		}
		if slices.ContainsFunc(quotations, func(q quote.Quotation) bool { return q.Span.Contains(k.Span) }) {
			inside++
		} else {
			outside++
		}
	}
	switch {
	case inside == 0:
		return schema.Indirect
	case outside == 0:
		return schema.Direct
	}
	return schema.Mixed
}
