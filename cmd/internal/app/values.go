package app

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/schema"
)

// oneOf checks that a flag's value is one of the house's terms.
func oneOf[T ~string](flag string, value T, terms []T) (T, error) {
	if value == "" || slices.Contains(terms, value) {
		return value, nil
	}
	names := make([]string, len(terms))
	for i, t := range terms {
		names[i] = string(t)
	}
	return value, usagef("--%s %s: want one of %s", flag, value, strings.Join(names, ", "))
}

// date reads a flag's date; a flag that is not set gives no date.
func (in *invocation) date(flag string) (schema.Date, error) {
	value := in.String(flag)
	if value == "" {
		return schema.Date{}, nil
	}
	d, err := schema.ParseDate(value)
	if err != nil {
		return d, usagef("--%s %q is no date: want 2019-12-30, 2019-12 or 2019", flag, value)
	}
	return d, nil
}

// actor finds an actor. Its kind and title, for which many articles may have to
// be looked at, are asked only for answers that have it for their heading; the
// others get its id and name.
func (in *invocation) actor(ctx context.Context, ref string) (*schema.Actor, error) {
	n, err := in.find(ctx, ref, schema.ActorNode)
	if err != nil {
		return nil, err
	}
	if in.form != asJSON && (in.form != forPeople || !in.sheet().LaidOut()) {
		return &schema.Actor{ID: n.Known.ID, Name: n.Known.Name}, nil
	}
	a, err := in.opened.Actor(ctx, n.Known.ID)
	if err != nil {
		return nil, fmt.Errorf("actor %s: %w", n.Known.ID.Short(), err)
	}
	return a, nil
}

// checkValues refuses arguments and flags that say nothing or cannot be meant.
// What flags say of an article may be empty, as a variable of a script is.
func (c *command) checkValues(ctx *cli.Context) error {
	if c.raw {
		return nil
	}
	for _, a := range ctx.Args().Slice() {
		if strings.TrimSpace(a) == "" {
			return usagef("%s: an empty argument is no %s", c.name, strings.Trim(c.args, "[]."))
		}
	}
	if ctx.IsSet("graph") && strings.TrimSpace(ctx.String("graph")) == "" {
		return usagef("--graph is empty: want a folder")
	}
	for _, f := range c.flags {
		if err := checkFlag(ctx, c, f); err != nil {
			return err
		}
	}
	return nil
}

// checkFlag refuses a flag's value that is empty or out of bounds.
func checkFlag(ctx *cli.Context, c *command, f cli.Flag) error {
	name := f.Names()[0]
	if !ctx.IsSet(name) {
		return nil
	}
	value, _ := placeholder(f)
	switch f.(type) {
	case *cli.StringFlag:
		if c.group == ask && strings.TrimSpace(ctx.String(name)) == "" {
			return usagef("--%s is empty: want %s", name, value)
		}
	case *cli.IntFlag:
		if n := ctx.Int(name); n < 0 {
			return usagef("--%s %d: want 0 or more", name, n)
		}
	case *cli.Float64Flag:
		if n := ctx.Float64(name); !(n >= 0 && n <= 1) { // so that NaN is refused too
			return usagef("--%s %v: want a number from 0 to 1", name, n)
		}
	}
	return nil
}
