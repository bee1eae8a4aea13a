package importers

import (
	"fmt"
	"strings"

	"github.com/saidby/saidby/importers/claimreview"
	"github.com/saidby/saidby/importers/csv"
	"github.com/saidby/saidby/importers/feed"
	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/html"
	"github.com/saidby/saidby/importers/jsonl"
	"github.com/saidby/saidby/importers/mail"
	"github.com/saidby/saidby/importers/newsml"
	"github.com/saidby/saidby/importers/ninjs"
	"github.com/saidby/saidby/importers/plain"
)

// formats returns all formats, by name.
func formats() []format.Format {
	return []format.Format{claimreview.New(), csv.New(), feed.New(), html.New(), jsonl.New(), mail.New(), newsml.New(), ninjs.New(), plain.New()}
}

// Names lists the names of the formats, sorted.
func Names() []string {
	all := formats()
	names := make([]string, len(all))
	for i, f := range all {
		names[i] = f.Name()
	}
	return names
}

// ByName returns the format of that name. It returns an error that wraps
// [ErrUnknownFormat] and lists the names where there is none.
func ByName(name string) (format.Format, error) {
	for _, f := range formats() {
		if f.Name() == name {
			return f, nil
		}
	}
	return nil, fmt.Errorf("%w %q (want %s)", ErrUnknownFormat, name, strings.Join(Names(), ", "))
}
