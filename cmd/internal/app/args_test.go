package app

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"slices"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/cmd/internal/term"
)

// parser returns the program as the flag parser knows it.
func parser() *cli.App {
	return (&program{streams: term.Streams{Getenv: func(string) string { return "" }}}).cli()
}

func TestFlagsFirst(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"saidby", "saidby"},
		{"saidby claims pompeo --json", "saidby claims --json pompeo"},
		{"saidby claims --json pompeo", "saidby claims --json pompeo"},
		{"saidby claims pompeo --about drones --limit 3", "saidby claims --about drones --limit 3 pompeo"},
		{"saidby claims pompeo --about=drones", "saidby claims --about=drones pompeo"},
		{"saidby blamed iran --by pompeo", "saidby blamed --by pompeo iran"},
		// Flags of the program may stand anywhere, those of a command too.
		{"saidby claims pompeo --graph g --no-pager", "saidby --graph g --no-pager claims pompeo"},
		{"saidby --json --about x claims pompeo", "saidby claims --json --about x pompeo"},
		{"saidby -q claims -n 3", "saidby -q claims -n 3"},
		// "-" is standard input, and what follows "--" is no flag.
		{"saidby import - --as jsonl", "saidby import --as jsonl -"},
		{"saidby who -- --json", "saidby who -- --json"},
		{"saidby who a -- -b c", "saidby who -- a -b c"},
		{"saidby who a -- b", "saidby who a b"},
		// A value is a value, whatever it looks like.
		{"saidby claims x --about --json", "saidby claims --about --json x"},
		// What is not known stays, for the command to complain of.
		{"saidby claims pompeo --bogus", "saidby claims --bogus pompeo"},
		{"saidby clams pompeo --json", "saidby --json clams pompeo"},
	} {
		got, err := flagsFirst(parser(), strings.Fields(tt.in))
		if err != nil {
			t.Errorf("%s: %v", tt.in, err)
		}
		if diff := cmp.Diff(strings.Fields(tt.want), got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.in, diff)
		}
	}
}

func TestFlagWithoutValue(t *testing.T) {
	// Moved ahead without a value, the flag would swallow the argument.
	_, err := flagsFirst(parser(), strings.Fields("saidby claims pompeo --about"))
	if want := "--about needs a value"; err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
}

// One name must mean the same in every command, or flagsFirst could not know
// whether a value follows.
func TestFlagsMeanTheSameEverywhere(t *testing.T) {
	app := parser()
	known := map[string]bool{}
	for _, c := range append([]*cli.Command{{Name: "saidby", Flags: app.Flags}}, app.Commands...) {
		for _, f := range c.Flags {
			for _, name := range f.Names() {
				if valued, ok := known[name]; ok && valued != takesValue(f) {
					t.Errorf("%s: --%s takes a value here and none elsewhere, or the other way round", c.Name, name)
				}
				known[name] = takesValue(f)
			}
		}
	}
}

// FuzzFlagsFirst holds flagsFirst to its laws.
func FuzzFlagsFirst(f *testing.F) {
	for _, seed := range []string{
		"claims pompeo --json", "claims --about drones pompeo --limit 3", "import - --as jsonl", "who -- --json",
		"--graph g claims x", "who a -- -b", "claims --about", "-q", "--", "claims -- --", "show --json=false a -",
		"who --json -- -x --", "--color always --color=never who",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, line string) {
		in := append([]string{"saidby"}, strings.Fields(line)...)
		app := parser()
		once, err := flagsFirst(app, in)
		if err != nil {
			return
		}
		twice, err := flagsFirst(app, once)
		if err != nil {
			t.Fatalf("%q gives %q, which gives %v", in, once, err)
		}
		if diff := cmp.Diff(once, twice); diff != "" {
			t.Errorf("%q: not the same again (-once +twice):\n%s", in, diff)
		}
		known := valueFlags(app)
		wantFlags, wantWords, _ := splitArgs(in[1:], known)
		gotFlags, gotWords, _ := splitArgs(once[1:], known)
		if !slices.Equal(wantWords, gotWords) {
			t.Errorf("%q: arguments were %q and are %q", in, wantWords, gotWords)
		}
		if len(wantFlags) != len(gotFlags) {
			t.Errorf("%q: %d flags became %d: %q", in, len(wantFlags), len(gotFlags), once)
		}
		direct, errDirect := parsed(in[1:])
		moved, errMoved := parsed(once[1:])
		if flagsLead(in[1:], known) && errDirect == nil && errMoved == nil && direct != moved {
			t.Errorf("%q means %s, and %q means %s", in, direct, once, moved)
		}
	})
}

// flagsLead reports whether every flag stands where the parser looks for it:
// before the command, or right behind it.
func flagsLead(args []string, known map[string]bool) bool {
	for i := 0; i < len(args); i++ {
		if !looksLikeFlag(args[i]) || args[i] == "--" {
			return !slices.ContainsFunc(args[i:], looksLikeFlag)
		}
		if name, _, has := strings.Cut(strings.TrimLeft(args[i], "-"), "="); known[name] && !has {
			i++
		}
	}
	return true
}

// parsed parses arguments as those of a command with all flags, as the standard
// library does it, and returns what was understood.
func parsed(args []string) (string, error) {
	set := flag.NewFlagSet("saidby", flag.ContinueOnError)
	set.SetOutput(new(strings.Builder))
	for name, valued := range valueFlags(parser()) {
		if valued {
			set.String(name, "", "")
		} else {
			set.Bool(name, false, "")
		}
	}
	if err := set.Parse(args); err != nil {
		return "", err
	}
	var b strings.Builder
	set.Visit(func(f *flag.Flag) { b.WriteString(f.Name + "=" + f.Value.String() + " ") })
	return b.String() + strings.Join(set.Args(), "|"), nil
}

func TestHelpAsked(t *testing.T) {
	for _, tt := range []struct {
		line, begins string
	}{
		{"--help", "saidby: trace"},
		{"claims --help", "saidby claims:"},
		{"--help claims", "saidby claims:"},
		{"claims pompeo --bogus -h", "saidby claims:"},
		{"nonsense --help", "saidby: trace"},
		{"who -- --help", ""},
		{"claims --about --help", ""}, // it is what --about is about
	} {
		got, asked := helpAsked(parser(), strings.Fields(tt.line), 0)
		if asked != (tt.begins != "") || !strings.HasPrefix(got, tt.begins) {
			t.Errorf("%s: asked %v, help begins %.20q, want %q", tt.line, asked, got, tt.begins)
		}
	}
}

func TestNearest(t *testing.T) {
	names := []string{"claims", "trace", "blamed", "reprints", "export", "remove"}
	for _, tt := range []struct{ typed, want string }{
		{"clams", "claims"}, {"claim", "claims"}, {"Blame", "blamed"}, {"exprot", "export"}, {"reprint", "reprints"},
		{"rm", ""}, {"serve", ""}, {"qqq", ""}, {"", ""}, {"ex", "export"},
	} {
		if got := nearest(tt.typed, names); got != tt.want {
			t.Errorf("nearest(%q) = %q, want %q", tt.typed, got, tt.want)
		}
	}
}

func TestStatus(t *testing.T) {
	for _, tt := range []struct {
		err  error
		want int
	}{
		{nil, 0}, {nothingf("nobody"), 1}, {&silent{"2 faults", errFaults}, 1}, {usagef("no"), 2}, {errors.New("disk full"), 2},
		{hint(usagef("no"), "yes"), 2}, {errors.Join(errPartly, errSaid), 3}, {context.Canceled, 130},
		{fmt.Errorf("answer: %w", term.ErrLeft), 0}, {fmt.Errorf("put: %w", syscall.EPIPE), 2}, // a server that broke off
	} {
		if got := Status(tt.err); got != tt.want {
			t.Errorf("Status(%v) = %d, want %d", tt.err, got, tt.want)
		}
	}
}
