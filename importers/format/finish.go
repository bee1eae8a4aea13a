package format

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/url"
	"strings"
	"unicode"

	"golang.org/x/net/publicsuffix"

	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Reading says how an article was read.
type Reading struct {
	Input Input
	// Raw are the article's original bytes: the file, or its line in it.
	Raw []byte
	// Line is the line in a source of many articles, counted from 1, else 0.
	Line int
	// MediaType and Importer are kept in the article's Source.
	MediaType, Importer string
	// Unprinted is how many of the text's first bytes are not part of what was
	// printed (header lines). They go, and places still count from the file's
	// beginning.
	Unprinted int
}

// Finish completes an article whose fields say what the source states and
// whose Text is the text as it came, in valid UTF-8. It joins in what the user
// says (see the package comment), cleans text and titles, and makes
// publication, source and id. A Publication that the format has set needs
// Name and Domain only. It returns an *Error that wraps ErrEmpty where no text
// is left, and ErrMalformed where the address is none.
func Finish(a *schema.Article, r Reading) (Document, error) {
	r.Input.Defaults.join(a, r.Line > 0)
	original := a.Text
	a.Text, a.Source.Origin = clean(original, r.Unprinted)
	if strings.TrimSpace(a.Text) == "" {
		return Document{}, r.fail(ErrEmpty)
	}
	a.Title, a.Section = OneLine(a.Title), OneLine(a.Section)
	if a.URL != "" && schema.URLKey(a.URL) == "" {
		return Document{}, r.fail(fmt.Errorf("%w: %q is no address (want https://…)", ErrMalformed, a.URL))
	}
	a.Publication = publication(a)
	sum := sha256.Sum256(r.Raw)
	a.Source.Path, a.Source.Line = r.Input.Path, r.Line
	a.Source.MediaType, a.Source.Importer = r.MediaType, r.Importer
	a.Source.SHA256 = hex.EncodeToString(sum[:])
	a.ID = schema.ArticleID(a)
	return Document{Article: a, Original: original}, nil
}

// fail names the place of the article that was read.
func (r Reading) fail(err error) *Error {
	if r.Line > 0 {
		return FailLine(r.Input.Path, r.Line, 0, err)
	}
	return Fail(r.Input.Path, err)
}

// clean cleans a text without its first bytes and without the blank lines around
// it, which make no other text of it. What stands in front is blanked out with
// NULs, one for a byte, because [text.Clean] takes these out and its map counts on.
func clean(raw string, unprinted int) (string, *text.Map) {
	unprinted = len(raw) - len(strings.TrimLeftFunc(raw[unprinted:], unicode.IsSpace))
	if unprinted > 0 {
		raw = strings.Repeat("\x00", unprinted) + raw[unprinted:]
	}
	cleaned, origin := text.Clean(raw)
	return strings.TrimRight(cleaned, "\n "), origin
}

// join joins what the user says into what the article says.
func (d Defaults) join(a *schema.Article, many bool) {
	pick := func(own *string, said string) {
		if said != "" && (!many || *own == "") {
			*own = said
		}
	}
	pick(&a.Title, d.Title)
	pick(&a.URL, d.URL)
	pick(&a.Language, d.Language)
	if d.Publication != "" && (!many || a.Publication == nil) {
		a.Publication = &schema.Publication{Name: d.Publication}
	}
	if !d.Date.IsZero() && (!many || a.Published.IsZero()) {
		a.Published = d.Date
	}
	if len(d.Authors) > 0 && (!many || len(a.Authors) == 0) {
		a.Authors = d.Authors
	}
}

// publication makes the article's publication from the name that is stated
// and the domain: the one stated, else that of the article's own address, else
// the name itself where it is one ("rferl.org"). It returns nil where none of
// these is known.
func publication(a *schema.Article) *schema.Publication {
	var name, domain string
	if a.Publication != nil {
		name, domain = OneLine(a.Publication.Name), schema.Domain(a.Publication.Domain)
	}
	if domain == "" {
		if u, err := url.Parse(a.URL); err == nil {
			domain = schema.Domain(u.Host)
		}
	}
	if domain == "" && isDomain(name) {
		domain = schema.Domain(name)
	}
	if name == "" && domain == "" {
		return nil
	}
	p := schema.NewPublication(name, domain, schema.Outlet)
	return &p
}

// isDomain reports whether a publication's name is the name of its host.
func isDomain(name string) bool {
	if !strings.Contains(name, ".") || strings.ContainsAny(name, " /") {
		return false
	}
	suffix, public := publicsuffix.PublicSuffix(strings.ToLower(name))
	return public && len(suffix) < len(name)
}

// OneLine brings a title or name into one clean line.
func OneLine(s string) string {
	clean, _ := text.Clean(s)
	return strings.Join(strings.Fields(clean), " ")
}
