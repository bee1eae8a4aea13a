package app

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/saidby/saidby/graph"
)

// folderName is the graph's folder beside the articles that it was made from.
const folderName = ".saidby"

// place is where a graph is, or would be: a folder, or the address of a server.
type place struct {
	at string
	// how says which rule found it.
	how string
}

// String is the place as it is told to people, without a password.
func (p place) String() string { return graph.PlaceName(p.at) }

// locate finds the graph: the flag, else SAIDBY_GRAPH, else the nearest
// .saidby folder from dir upwards, else the person's data folder (XDG Base
// Directory Specification). The folder need not exist yet.
func locate(flag string, getenv func(string) string, dir string) (place, error) {
	for _, named := range []place{{flag, "--graph"}, {getenv("SAIDBY_GRAPH"), "SAIDBY_GRAPH"}} {
		if named.at == "" {
			continue
		}
		if scheme, _, ok := strings.Cut(named.at, "://"); !ok {
			named.at = absolute(dir, named.at)
		} else if !graph.OnServer(named.at) { // an address may hold a password: only its scheme is repeated
			return place{}, usagef("%s: a graph is a folder or a postgres:// address; %s:// is neither", named.how, scheme)
		}
		return named, nil
	}
	for at := dir; ; at = filepath.Dir(at) {
		folder := filepath.Join(at, folderName)
		if info, err := os.Stat(folder); err == nil && info.IsDir() {
			return place{folder, "found upwards from here"}, nil
		}
		if at == filepath.Dir(at) {
			break
		}
	}
	data := getenv("XDG_DATA_HOME")
	if !filepath.IsAbs(data) { // the specification says to ignore relative ones
		home := getenv("HOME")
		if home == "" {
			return place{}, fmt.Errorf("no place for a graph: neither HOME nor XDG_DATA_HOME is set")
		}
		data = filepath.Join(home, ".local", "share")
	}
	return place{filepath.Join(data, "saidby"), "XDG_DATA_HOME"}, nil
}

// absolute returns path as seen from dir.
func absolute(dir, path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(dir, path)
}
