package notice

import (
	"strings"

	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// copyright tells a tail such as "© 2019 Thomson/Reuters. All rights reserved."
// The bare word may also open a sentence about copyright; it then needs a sign,
// a year or "by", or the name must be all that follows.
func copyright(p, lower string) (Notice, bool) {
	opens := strings.TrimLeft(lower, "([*_ ")
	if !strings.HasPrefix(opens, "copyright") && !strings.HasPrefix(opens, "c)") && !strings.HasPrefix(opens, "©") && !strings.HasPrefix(opens, "™") && !strings.HasPrefix(opens, "the-cnn-wire") {
		return Notice{}, false
	}
	at := tail().FindStringSubmatchIndex(p)
	if at == nil {
		return Notice{}, false
	}
	reserved := strings.Contains(lower, "all rights reserved")
	name, rest := publicationName(p[at[1]:])
	if name == "" {
		return Notice{Kind: schema.CopyrightTag}, reserved
	}
	signed := at[2] >= 0 || at[4] >= 0 || strings.ContainsAny(p[:at[1]], "©:") || !strings.HasPrefix(opens, "copyright")
	if !signed && !reserved && strings.Trim(rest, ".,)]*_ 0123456789") != "" {
		return Notice{}, false
	}
	return holder(p, lower, name), true
}

// holder makes the notice of a copyright line. One of an agency marks its text,
// one of another outlet a text of that outlet's; those of companies and of
// people say who owns the page or wrote it, and those of photographers are of
// a picture.
func holder(p, lower, name string) Notice {
	n := Notice{Kind: schema.CopyrightTag}
	if at := permitted().FindStringIndex(p); at != nil {
		if from, _ := publicationName(p[at[1]:]); from != "" {
			name = from
		}
		n.From, n.Terms = name, schema.WithPermission
		return n
	}
	if strings.Contains(lower, "printed with permission") || strings.Contains(lower, "published with permission") {
		n.From, n.Terms = name, schema.WithPermission
		return n
	}
	if permittedAlone().MatchString(p) && isMasthead(name) && !isPicture(lower) {
		n.From, n.Terms = name, schema.WithPermission
		return n
	}
	if _, body, found := strings.Cut(name, "/"); found && text.Fold(name) != "thomson/reuters" && (body == "" || isPicture(lower) || isPerson(strings.ReplaceAll(name, "/", " ")) || isWire(body)) {
		n.Kind = schema.Caption
		return n
	}
	switch {
	case isPicture(text.Fold(name)):
		n.Kind = schema.Caption
	case isWire(name):
		n.From, n.Terms = name, schema.Wire
	case isSyndicate(name), isMedium(name) && !isOwner(name):
		n.From, n.Terms = name, schema.Syndicated
	}
	return n
}

// isPicture tells the names that only pictures are credited to.
func isPicture(lower string) bool {
	for _, w := range []string{"getty", "shutterstock", "photo", "istock", "image", "alamy"} {
		if strings.Contains(lower, w) {
			return true
		}
	}
	return false
}
