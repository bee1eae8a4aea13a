//go:build !linux

package graph_test

import (
	"context"
	"errors"
)

func fill(context.Context, string) error { return errors.ErrUnsupported }
