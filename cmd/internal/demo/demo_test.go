package demo

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestWrite(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "articles")
	if err := Write(folder); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) != 6 {
		t.Fatalf("%d articles, want 6 (%v)", len(entries), err)
	}
	for _, e := range entries {
		text, err := os.ReadFile(filepath.Join(folder, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		for _, header := range []string{"Title: ", "\nPublication: ", "\nURL: https://", "\nDate: 20"} {
			if !strings.Contains(string(text), header) {
				t.Errorf("%s has no %q", e.Name(), header)
			}
		}
	}
	// What somebody has written over an article is not ours to replace.
	if err := Write(folder); !errors.Is(err, fs.ErrExist) {
		t.Errorf("writing over the articles gave %v, want that they exist", err)
	}
}
