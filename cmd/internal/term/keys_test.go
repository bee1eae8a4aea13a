package term

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestKeysOfLines(t *testing.T) {
	s := screen{}
	streams := s.streams(false)
	streams.In = strings.NewReader("y\r\n\n  no \nq")
	k := Open(streams, Options{}).Keys()
	if k.Single() {
		t.Error("what is no terminal has single keys")
	}
	var got []string
	for {
		text, err := k.Next(t.Context())
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, text)
	}
	if diff := cmp.Diff([]string{"y", "", "no", "q"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Somebody who does not answer is not waited for once the work is interrupted.
func TestKeysInterrupted(t *testing.T) {
	s := screen{}
	streams := s.streams(false)
	silent, end := io.Pipe()
	defer end.Close()
	streams.In = silent
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Open(streams, Options{}).Keys().Next(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want %v", err, context.Canceled)
	}
}
