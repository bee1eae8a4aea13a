package answer

import "github.com/saidby/saidby/schema"

// Read is a line of `saidby read --format jsonl`: an article as it would be
// imported.
type Read struct {
	// ID is the id that the article came with, else its file's name without the
	// endings.
	ID string `json:"id"`
	// Title is the article's title; "" if it has none.
	Title string `json:"title"`
	// Authors are names as printed, in order.
	Authors []string `json:"authors"`
	// Published and Modified are dates in EDTF; "" if unknown.
	Published string `json:"published"`
	Modified  string `json:"modified"`
	// Publication is where it appeared, by name; "" if unknown.
	Publication string `json:"publication"`
	// URL is the article's own address, Canonical the one that it declares.
	URL       string `json:"url"`
	Canonical string `json:"canonical"`
	// Language is a BCP 47 tag, Section the part of the publication.
	Language string `json:"language"`
	Section  string `json:"section"`
	// Text is the text as it would be kept.
	Text string `json:"text"`
}

// NewRead describes an article.
func NewRead(id string, a *schema.Article) Read {
	out := Read{
		ID: id, Title: a.Title, Authors: list(a.Authors), Published: a.Published.EDTF(), Modified: a.Modified.EDTF(),
		URL: a.URL, Canonical: a.Canonical, Language: a.Language, Section: a.Section, Text: a.Text,
	}
	if a.Publication != nil {
		out.Publication = a.Publication.Name
	}
	return out
}
