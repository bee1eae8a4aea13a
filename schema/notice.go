package schema

import (
	"fmt"
	"slices"
)

// NoticeKind says what a stretch of text is that is not the story.
type NoticeKind string

// The kinds of notice, in the order in which an article usually has them.
const (
	Headline     NoticeKind = "headline"   // the title, repeated in the text
	Byline       NoticeKind = "byline"     // "By Jane Doe"
	Dateline     NoticeKind = "dateline"   // "BAGHDAD (Reuters) -"
	Caption      NoticeKind = "caption"    // a picture's caption or credit
	CreditLine   NoticeKind = "credit"     // "originally published by …"
	CopyrightTag NoticeKind = "copyright"  // "Copyright 2018 The Associated Press."
	StaffCredit  NoticeKind = "staff"      // "(Reporting by A; Editing by B)", "… contributed to this report"
	Promotion    NoticeKind = "promotion"  // "Join our channel", "Sign up", "Read more"
	Tip          NoticeKind = "tip"        // "H/T: …", "via …"
	Correction   NoticeKind = "correction" // "Correction: an earlier version …"
)

// NoticeKinds lists every kind of notice.
func NoticeKinds() []NoticeKind {
	return []NoticeKind{
		Headline, Byline, Dateline, Caption, CreditLine, CopyrightTag, StaffCredit, Promotion, Tip, Correction,
	}
}

// Notice is a stretch of an article that is not its story. No claim is read
// from it; what it says of the article's origin is in a [Reprint]. It has no id
// of its own, for nothing points at it.
type Notice struct {
	Kind NoticeKind
	// Evidence is the stretch itself.
	Evidence Evidence
}

// Validate checks kind and evidence. It returns an error that wraps [ErrInvalid].
func (n *Notice) Validate(article *Article) error {
	switch {
	case !slices.Contains(NoticeKinds(), n.Kind):
		return fmt.Errorf("notice at byte %d is of unknown kind %q: %w", n.Evidence.Start(), n.Kind, ErrInvalid)
	case n.Evidence.IsZero():
		return fmt.Errorf("%s notice has no evidence: %w", n.Kind, ErrInvalid)
	}
	if err := n.Evidence.Validate(article); err != nil {
		return fmt.Errorf("%s notice: %w", n.Kind, err)
	}
	return nil
}
