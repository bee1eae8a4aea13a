package answer

import (
	"github.com/saidby/saidby/graph"
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
	// Skipped counts the parts of archives that were no articles, and were not
	// meant as such.
	Skipped int `json:"skipped"`
}

// Imported is an article that was read. It is a line of `import --jsonl`.
type Imported struct {
	// ID is the article's id, Title its title.
	ID    string `json:"id"`
	Title string `json:"title"`
	// Status is new, changed, unchanged or removed; with --dry-run it is "".
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

// NewImport begins a report.
func NewImport() Import { return Import{Articles: []Imported{}, Failed: []ImportFailure{}} }

// NewImported describes what became of an article.
func NewImported(path string, line int, r graph.Receipt, x *schema.Extraction) Imported {
	out := Imported{
		ID: r.Article.String(), Title: r.Title, Status: string(r.Status), Path: path, Line: line,
		Claims: r.Claims, Speakers: r.Speakers, Attributions: r.Attributions, Blames: r.Blames, Reprints: r.Reprints,
		Notes: []string{},
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
	case graph.Unchanged:
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
	if whole {
		i.Failed = append(i.Failed, ImportFailure{path, line, err.Error()})
	}
}

// Read is how many articles were read.
func (i *Import) Read() int { return i.New + i.Changed + i.Unchanged }
