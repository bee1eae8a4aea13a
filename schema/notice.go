package schema

import (
	"fmt"
	"slices"
)

// NoticeKind says what a stretch of text is that is not the story.
type NoticeKind string

// The kinds of notice.
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
// from it.
type Notice struct {
	Kind     NoticeKind
	Evidence Evidence
}

// Validate checks kind and evidence. It returns an error that wraps [ErrInvalid].
func (n *Notice) Validate(article *Article) error {
	if !slices.Contains(NoticeKinds(), n.Kind) || n.Evidence.IsZero() {
		return fmt.Errorf("notice of kind %q at byte %d: %w", n.Kind, n.Evidence.Start(), ErrInvalid)
	}
	if err := n.Evidence.Validate(article); err != nil {
		return fmt.Errorf("%s notice: %w", n.Kind, err)
	}
	return nil
}
