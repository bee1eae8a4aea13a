package app

import (
	"os"
	"path/filepath"
	"testing"
)

func TestLocate(t *testing.T) {
	root := t.TempDir()
	deep := filepath.Join(root, "a", "b", "c")
	for _, dir := range []string{deep, filepath.Join(root, "a", folderName)} {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(deep, folderName), nil, 0o644); err != nil { // a file is no graph
		t.Fatal(err)
	}
	home := map[string]string{"HOME": "/home/ana"}
	for _, tt := range []struct {
		name, flag, dir, want string
		env                   map[string]string
	}{
		{"the flag wins", "g", deep, filepath.Join(deep, "g"), map[string]string{"SAIDBY_GRAPH": "/other"}},
		{"a server", "postgres://ana@db/saidby", deep, "postgres://ana@db/saidby", nil},
		{"then the variable", "", deep, "/other", map[string]string{"SAIDBY_GRAPH": "/other"}},
		{"then the nearest folder upwards", "", deep, filepath.Join(root, "a", folderName), home},
		{"then the data folder", "", root, "/home/ana/.local/share/saidby", home},
		{"as XDG says", "", root, "/data/saidby", map[string]string{"HOME": "/home/ana", "XDG_DATA_HOME": "/data"}},
		{"a relative XDG folder is ignored", "", root, "/home/ana/.local/share/saidby", map[string]string{"HOME": "/home/ana", "XDG_DATA_HOME": "data"}},
	} {
		got, err := locate(tt.flag, func(k string) string { return tt.env[k] }, tt.dir)
		if err != nil || got.at != tt.want {
			t.Errorf("%s: %q, %v, want %q", tt.name, got.at, err, tt.want)
		}
	}
}

func TestLocateRefuses(t *testing.T) {
	none := func(string) string { return "" }
	for _, tt := range []struct{ flag, want string }{
		// The address may hold a password: only its scheme is repeated.
		{"mysql://ana:secret@db/saidby", "--graph: a graph is a folder or a postgres:// address; mysql:// is neither"},
		{"", "no place for a graph: neither HOME nor XDG_DATA_HOME is set"},
	} {
		_, err := locate(tt.flag, none, "/")
		if err == nil || err.Error() != tt.want {
			t.Errorf("locate(%q): %v, want %s", tt.flag, err, tt.want)
		}
	}
}
