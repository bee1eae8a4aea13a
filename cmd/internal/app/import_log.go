package app

import "github.com/saidby/saidby/cmd/internal/answer"

// fileLog writes a line for each file, for programs that watch an import.
type fileLog struct {
	wanted bool
	path   string
	open   bool
	tally  answer.Import
}

// mostErrors is how many of a file's errors its line tells.
const mostErrors = 20

// keeps reports whether one more error is to be told.
func (f *fileLog) keeps() bool { return f.wanted && len(f.tally.Failed) < mostErrors }

// begin begins a file, and ends the one before it.
func (f *fileLog) begin(r *importing, path string) error {
	if !f.wanted || f.open && f.path == path {
		return nil
	}
	if err := f.end(r); err != nil {
		return err
	}
	f.path, f.open, f.tally = path, true, answer.NewImport()
	return nil
}

// end writes the line of the file that is under way, if there is one.
func (f *fileLog) end(r *importing) error {
	if f.open {
		f.open = false
		r.term.Log(answer.NewImportedFile(f.path, &f.tally))
	}
	return r.term.Flush()
}
