package app

import (
	"context"
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/cmd/internal/answer"
	"github.com/saidby/saidby/importers/extract"
)

// versionCommand says what is running.
func versionCommand() *command {
	return &command{
		name: "version", group: house,
		summary: "say which version this is",
		text: `Tells the version of the program and of its extractor, the revision it was built
from, and the Go version.`,
		examples: `# one line
saidby version
# for a script
saidby version --json`,
		exits: plainExits("told"),
		flags: []cli.Flag{jsonFlag()},
		run: func(_ context.Context, in *invocation) error {
			v := version()
			if in.form == asJSON {
				return writeJSON(in.out(), v)
			}
			line := "saidby " + v.Version
			if v.Revision != "" {
				line += " (" + v.Revision[:min(len(v.Revision), 12)]
				if v.Modified {
					line += ", modified"
				}
				line += ")"
			}
			_, err := fmt.Fprintf(in.out(), "%s\nextractor %s\n%s %s\n", line, v.Extractor, v.Go, v.Platform)
			return err
		},
	}
}

// version reads what the build left in the binary.
func version() answer.Version {
	v := answer.Version{
		Version: "(devel)", Extractor: extract.Version, Go: runtime.Version(), Platform: runtime.GOOS + "/" + runtime.GOARCH,
	}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return v
	}
	if info.Main.Version != "" {
		v.Version = info.Main.Version
	}
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			v.Revision = s.Value
		case "vcs.time":
			v.Time = s.Value
		case "vcs.modified":
			v.Modified = s.Value == "true"
		}
	}
	return v
}
