//go:build !linux

package pebble_test

import (
	"context"
	"errors"
)

func fill(context.Context, string) error { return errors.ErrUnsupported }
