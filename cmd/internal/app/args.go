package app

import (
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// flagsFirst puts flags before arguments, wherever they were typed, because
// the flag parser silently ignores those that come later ("saidby claims
// pompeo --json"; urfave/cli issues 427, 533, 976). Flags that belong to the
// program go before the command, those of the command behind it. What follows
// "--" is never a flag. A flag without its value gives an error.
//
// Laws: the result of a result is the same again; arguments keep their order;
// where the flags already come first nothing changes.
func flagsFirst(app *cli.App, args []string) ([]string, error) {
	if len(args) == 0 {
		return args, nil
	}
	known := valueFlags(app)
	flags, words, err := splitArgs(args[1:], known)
	if err != nil {
		return nil, err
	}
	var cmd *cli.Command
	if len(words) > 0 {
		cmd = app.Command(words[0])
	}
	var global, local []string
	for _, f := range flags {
		if cmd == nil || !hasFlag(cmd.Flags, f.name) && hasFlag(app.Flags, f.name) {
			global = append(global, f.tokens...)
		} else {
			local = append(local, f.tokens...)
		}
	}
	out := append([]string{args[0]}, global...)
	if cmd != nil {
		out = append(append(out, words[0]), local...)
		words = words[1:]
	}
	if slices.ContainsFunc(words, looksLikeFlag) {
		out = append(out, "--")
	}
	return append(out, words...), nil
}

// flagTokens is a flag as it was typed: one token, or two with its value.
type flagTokens struct {
	name   string
	tokens []string
}

// value is the value that the flag was given, in the same token or the next; "" for none.
func (f *flagTokens) value() string {
	if len(f.tokens) == 2 {
		return f.tokens[1]
	}
	_, value, _ := strings.Cut(f.tokens[0], "=")
	return value
}

// splitArgs tells flags from words. valued says which flags take a value.
func splitArgs(args []string, valued map[string]bool) (flags []flagTokens, words []string, err error) {
	for i := 0; i < len(args); i++ {
		a := args[i]
		switch {
		case a == "--":
			return flags, append(words, args[i+1:]...), nil
		case !looksLikeFlag(a):
			words = append(words, a)
			continue
		}
		name, _, hasValue := strings.Cut(strings.TrimLeft(a, "-"), "=")
		f := flagTokens{name, []string{a}}
		if valued[name] && !hasValue {
			if i++; i >= len(args) {
				return nil, nil, usagef("%s needs a value", a)
			}
			f.tokens = append(f.tokens, args[i])
		}
		flags = append(flags, f)
	}
	return flags, words, nil
}

// looksLikeFlag tells a flag from a word; "-" alone is standard input.
func looksLikeFlag(s string) bool { return len(s) > 1 && s[0] == '-' }

// valueFlags returns which flags of the whole program take a value. A name
// means the same in every command, which a test checks.
func valueFlags(app *cli.App) map[string]bool {
	m := map[string]bool{}
	note := func(flags []cli.Flag) {
		for _, f := range flags {
			for _, name := range f.Names() {
				m[name] = takesValue(f)
			}
		}
	}
	note(app.Flags)
	for _, c := range app.Commands {
		note(c.Flags)
	}
	return m
}

// takesValue reports whether a flag is followed by a value.
func takesValue(f cli.Flag) bool {
	d, ok := f.(cli.DocGenerationFlag)
	return ok && d.TakesValue()
}

// hasFlag reports whether one of flags goes by the name.
func hasFlag(flags []cli.Flag, name string) bool {
	return slices.ContainsFunc(flags, func(f cli.Flag) bool { return slices.Contains(f.Names(), name) })
}

// wantsJSON reports whether --json stands among the arguments. It is asked
// where the arguments could not be parsed.
func wantsJSON(args []string) bool {
	for _, a := range args {
		switch a {
		case "--":
			return false
		case "--json", "-json":
			return true
		}
	}
	return false
}

// usageError says that the command line makes no sense.
type usageError struct{ message string }

func (e *usageError) Error() string { return e.message }

// usagef makes a usage error.
func usagef(format string, args ...any) error { return &usageError{fmt.Sprintf(format, args...)} }
