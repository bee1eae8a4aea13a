package graph

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/pquads"

	"github.com/saidby/saidby/schema"
)

// journal says what is about to be done to the graph. It is on disk before the
// first quad is written and taken away after the last step. The steps are: add
// quads (one transaction), remove quads (one transaction), bring the search
// index in step.
//
// After a crash, the additions are there if every article has the digest that
// the journal tells; then what is left is done. If they are not, nothing was.
type journal struct {
	Articles []journalArticle `json:"articles"`
	// Remove are the quads to be removed.
	Remove []journalQuad `json:"remove"`
}

// journalArticle is an article that is being written or removed.
type journalArticle struct {
	ID schema.ID `json:"id"`
	// Digest is that of the new content; "" where the article is removed.
	Digest string `json:"digest,omitempty"`
}

// journalQuad is a quad, each of its values as Cayley writes it (pquads).
type journalQuad [4][]byte

// newJournal notes the removal of quads.
func newJournal(articles []journalArticle, remove []quad.Quad) (*journal, error) {
	j := &journal{Articles: articles, Remove: make([]journalQuad, len(remove))}
	for i, q := range remove {
		for k, d := range quad.Directions {
			b, err := pquads.MarshalValue(q.Get(d))
			if err != nil {
				return nil, fmt.Errorf("note %v: %w", q, err)
			}
			j.Remove[i][k] = b
		}
	}
	return j, nil
}

// removals returns the quads to be removed.
func (j *journal) removals() ([]quad.Quad, error) {
	qs := make([]quad.Quad, len(j.Remove))
	for i, values := range j.Remove {
		for k, d := range quad.Directions {
			v, err := pquads.UnmarshalValue(values[k])
			if err != nil {
				return nil, err
			}
			qs[i].Set(d, v)
		}
	}
	return qs, nil
}

// write puts the journal on disk.
func (j *journal) write(dir string) error {
	b, err := json.Marshal(j)
	if err != nil {
		return fmt.Errorf("write journal: %w", err)
	}
	if err := writeFile(filepath.Join(dir, journalFile), b); err != nil {
		return fmt.Errorf("write journal: %w", err)
	}
	return nil
}

// readJournal returns the journal of an interrupted write, or nil.
func readJournal(dir string) (*journal, error) {
	b, err := os.ReadFile(filepath.Join(dir, journalFile))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read journal: %w", err)
	}
	var j journal
	if err := json.Unmarshal(b, &j); err != nil {
		return nil, fmt.Errorf("read journal: %w", err)
	}
	return &j, nil
}

// clearJournal says that everything has been done.
func clearJournal(dir string) error {
	if err := removeFile(filepath.Join(dir, journalFile)); err != nil {
		return fmt.Errorf("clear journal: %w", err)
	}
	return nil
}
