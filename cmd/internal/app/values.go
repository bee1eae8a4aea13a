package app

import (
	"context"
	"fmt"
	"slices"
	"strings"

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

// actor finds an actor and what the graph holds of it.
func (in *invocation) actor(ctx context.Context, ref string) (*schema.Actor, error) {
	n, err := in.find(ctx, ref, schema.ActorNode)
	if err != nil {
		return nil, err
	}
	r, err := in.opened.Show(ctx, n.ID)
	if err != nil {
		return nil, fmt.Errorf("show %s: %w", n.ID.Short(), err)
	}
	return r.Actor, nil
}
