package newsitem

import (
	"cmp"
	"slices"
	"strings"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema"
)

// Tags of the credits that are made of an item, in their order.
const (
	TagHop             = "hop"
	TagInfoSource      = "infosource"
	TagOrigin          = "infosource origin" // of the content, not of what is told in it
	TagDerivedFrom     = "derivedFrom"
	TagCreditLine      = "creditline"
	TagCopyrightHolder = "copyrightholder"
	TagCopyrightNotice = "copyrightnotice"
	TagUsageTerms      = "usageterms"
)

// credits lists the other hands and the terms; see the package comment.
func (it *Item) credits(own Party) []schema.Credit {
	var list []schema.Credit
	add := func(tag, value string) {
		value = format.OneLine(value)
		c := schema.Credit{Tag: tag, Value: value}
		if value == "" || tag != TagHop && (same(value, own.Label()) || slices.Contains(list, c)) {
			return
		}
		list = append(list, c)
	}
	hops := slices.Clone(it.Hops)
	slices.SortStableFunc(hops, func(a, b Hop) int { return cmp.Compare(a.Seq, b.Seq) })
	for _, h := range hops {
		add(TagHop, h.Label())
	}
	sources := slices.Clone(it.InfoSources)
	slices.SortStableFunc(sources, func(a, b Party) int { return a.rank() - b.rank() })
	for _, p := range sources {
		tag := TagInfoSource
		if p.rank() == rankOrigin && strings.Contains(Code(p.Role), "cont") {
			tag = TagOrigin
		}
		add(tag, p.Label())
	}
	for _, p := range it.DerivedFrom {
		add(TagDerivedFrom, p.reference())
	}
	for _, line := range it.CreditLines {
		add(TagCreditLine, line)
	}
	add(TagCopyrightHolder, it.CopyrightHolder.Label())
	for _, words := range it.CopyrightNotices {
		add(TagCopyrightNotice, notAddress(words))
	}
	for _, words := range it.UsageTerms {
		add(TagUsageTerms, notAddress(words))
	}
	return list
}

// notAddress returns words, or "" for an address alone.
func notAddress(words string) string {
	if schema.URLKey(words) != "" {
		return ""
	}
	return words
}

// passedOn reports whether a hand other than the publisher's is named.
func (it *Item) passedOn(own Party) bool {
	other := func(label string) bool { return label != "" && !same(label, own.Label()) }
	return len(it.DerivedFrom) > 0 || other(it.CopyrightHolder.Label()) ||
		slices.ContainsFunc(it.Hops, func(h Hop) bool { return other(h.Label()) }) ||
		slices.ContainsFunc(it.InfoSources, func(p Party) bool { return other(p.Label()) })
}

// addresses returns where the item stands and what it declares as canonical.
func (it *Item) addresses(passedOn bool) (own, canonical string) {
	for _, a := range it.Addresses {
		value := strings.TrimSpace(a.Value)
		if schema.URLKey(value) == "" {
			continue
		}
		switch Code(a.Role) {
		case "web", "weburl", "webpage", "url", "permalink":
			own = cmp.Or(own, value)
		case "canonical", "canonicalurl":
			canonical = cmp.Or(canonical, value)
		}
	}
	if id := strings.TrimSpace(it.ID); own == "" && schema.URLKey(id) != "" {
		own = id
	}
	if own == "" && !passedOn {
		own = canonical
	}
	return own, canonical
}
