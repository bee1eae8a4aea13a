package answer

import (
	"slices"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/importers"
	"github.com/saidby/saidby/schema"
)

// Import answers `saidby import --json`.
type Import struct {
	// Articles are those that were read, in order.
	Articles []Imported `json:"articles"`
	// Failed are those that could not be read or kept.
	Failed []ImportFailure `json:"failed"`
	// New, Changed and Unchanged count the articles, Claims the claims of those
	// that are new or changed.
	New       int `json:"new"`
	Changed   int `json:"changed"`
	Unchanged int `json:"unchanged"`
	Claims    int `json:"claims"`
	// Failures counts those that could not be read or kept.
	Failures int `json:"failures"`
	// Skipped counts the files of folders and the parts of archives that were no
	// articles, and were not meant as such.
	Skipped int `json:"skipped"`
	// FailedWhy and SkippedWhy count them by their reasons, the commonest first.
	FailedWhy  []Reason `json:"failed_why"`
	SkippedWhy []Reason `json:"skipped_why"`
}

// Reason counts what failed or was skipped for one reason.
type Reason struct {
	// Reason is a few words, Count how often.
	Reason string `json:"reason"`
	Count  int    `json:"count"`
}

// Imported is an article that was read. It is a line of `import --jsonl`.
type Imported struct {
	// ID is the article's id, Title its title.
	ID    string `json:"id"`
	Title string `json:"title"`
	// Status is new, changed, unchanged, older (than what is held) or removed; with --dry-run it is "".
	Status string `json:"status"`
	// Path is the file, Line the line of a file that holds many articles.
	Path string `json:"path"`
	Line int    `json:"line,omitempty"`
	// Claims, Speakers, Attributions, Blames and Reprints count what was found.
	Claims       int `json:"claims"`
	Speakers     int `json:"speakers"`
	Attributions int `json:"attributions"`
	Blames       int `json:"blames"`
	Reprints     int `json:"reprints"`
	// Notes are hints about the article.
	Notes []string `json:"notes"`
}

// ImportFailure is an article that could not be read or kept.
type ImportFailure struct {
	// Path is the file, Line the line of a file that holds many articles.
	Path string `json:"path"`
	Line int    `json:"line,omitempty"`
	// Error says what is wrong, and where.
	Error string `json:"error"`
}

// ImportedFile is a line of `import --log jsonl`, on standard error: what became of
// a file, or of an address or a member of an archive.
type ImportedFile struct {
	// File is the file as the user named it.
	File string `json:"file"`
	// New, Changed and Unchanged count its articles, Claims their claims, Skipped and
	// Failed what was none.
	New       int `json:"new"`
	Changed   int `json:"changed"`
	Unchanged int `json:"unchanged"`
	Claims    int `json:"claims"`
	Skipped   int `json:"skipped"`
	Failed    int `json:"failed"`
	// SkippedWhy counts what was skipped by its reasons.
	SkippedWhy []Reason `json:"skipped_why"`
	// Errors are the first twenty errors.
	Errors []string `json:"errors"`
}

// NewImport begins a report.
func NewImport() Import {
	return Import{Articles: []Imported{}, Failed: []ImportFailure{}, FailedWhy: []Reason{}, SkippedWhy: []Reason{}}
}

// NewImportedFile describes what became of a file, of which all was taken into a
// report.
func NewImportedFile(path string, i *Import) ImportedFile {
	out := ImportedFile{
		File: path, New: i.New, Changed: i.Changed, Unchanged: i.Unchanged, Claims: i.Claims, Skipped: i.Skipped, Failed: i.Failures,
		SkippedWhy: i.SkippedWhy, Errors: []string{},
	}
	for _, f := range i.Failed {
		out.Errors = append(out.Errors, f.Error)
	}
	return out
}

// NewImported describes what became of an article.
func NewImported(path string, line int, r graph.Receipt, x *schema.Extraction) Imported {
	out := Imported{
		ID: r.Article.String(), Title: r.Title, Status: string(r.Status), Path: path, Line: line,
		Claims: r.Claims, Speakers: r.Speakers, Attributions: r.Attributions, Blames: r.Blames, Reprints: r.Reprints,
		Notes: []string{},
	}
	if x == nil { // it is held as it is
		return out
	}
	for _, n := range x.Notes {
		out.Notes = append(out.Notes, n.Message)
	}
	return out
}

// Add takes an article into the report: its numbers, and with whole itself. A report
// that nobody reads must not grow with the articles.
func (i *Import) Add(a Imported, whole bool) {
	if whole {
		i.Articles = append(i.Articles, a)
	}
	switch graph.Status(a.Status) {
	case graph.Unchanged, graph.Older:
		i.Unchanged++
		return
	case graph.Changed:
		i.Changed++
	default:
		i.New++
	}
	i.Claims += a.Claims
}

// Fail takes a failure into the report, as Add does an article.
func (i *Import) Fail(path string, line int, err error, whole bool) {
	i.Failures++
	i.FailedWhy = count(i.FailedWhy, importers.Reason(err))
	if whole {
		i.Failed = append(i.Failed, ImportFailure{path, line, err.Error()})
	}
}

// Skip takes a part that is no article into the report.
func (i *Import) Skip(why string) {
	i.Skipped++
	i.SkippedWhy = count(i.SkippedWhy, why)
}

// mostReasons is how many reasons are told apart; a report must not grow with what
// it reports.
const mostReasons = 30

// count counts a reason and keeps the commonest first.
func count(all []Reason, reason string) []Reason {
	same := func(r Reason) bool { return r.Reason == reason }
	at := slices.IndexFunc(all, same)
	if at < 0 && len(all) >= mostReasons {
		reason = "other reasons"
		at = slices.IndexFunc(all, same)
	}
	if at < 0 {
		all, at = append(all, Reason{Reason: reason}), len(all)
	}
	all[at].Count++
	for ; at > 0 && all[at].Count > all[at-1].Count; at-- {
		all[at], all[at-1] = all[at-1], all[at]
	}
	return all
}

// Read is how many articles were read.
func (i *Import) Read() int { return i.New + i.Changed + i.Unchanged }
