package fetchtest

import (
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
)

// Site is a web site. It may be changed while it is asked.
type Site struct {
	// Address is where it is, "http://127.0.0.1:port".
	Address string

	server *httptest.Server
	mu     sync.Mutex
	pages  map[string]string
	asked  map[string]int
	same   map[string]int
}

// New opens a site without pages, whose robots.txt allows everything.
func New() *Site {
	s := &Site{pages: map[string]string{}, asked: map[string]int{}, same: map[string]int{}}
	s.server = httptest.NewServer(s)
	s.Address = s.server.URL
	return s
}

// Close closes the site.
func (s *Site) Close() { s.server.Close() }

// Set puts up a page, in the place of what was there. In it HOME stands for the
// site's address. A page "->/other" leads on; one that is a number is answered with
// that status.
func (s *Site) Set(path, page string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.pages[path] = strings.ReplaceAll(page, "HOME", s.Address)
}

// Asked returns how often a page has been asked for.
func (s *Site) Asked(path string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.asked[path]
}

// Unmodified returns how often the answer was that a page is as it was.
func (s *Site) Unmodified(path string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.same[path]
}

// ServeHTTP answers a request: every page has an ETag.
func (s *Site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	path := r.URL.Path
	page, found := s.pages[path]
	s.asked[path]++
	sum := sha256.Sum256([]byte(page))
	tag := `"` + hex.EncodeToString(sum[:8]) + `"`
	to, moved := strings.CutPrefix(page, "->")
	switch status := statusOf(page); {
	case !found:
		http.NotFound(w, r)
	case moved:
		http.Redirect(w, r, to, http.StatusFound)
	case status != 0:
		w.WriteHeader(status)
	case r.Header.Get("If-None-Match") == tag:
		s.same[path]++
		w.WriteHeader(http.StatusNotModified)
	default:
		w.Header().Set("ETag", tag)
		_, _ = w.Write([]byte(page))
	}
}

// statusOf returns the status that a page of three digits stands for, or 0.
func statusOf(page string) int {
	if len(page) != 3 {
		return 0
	}
	n := 0
	for _, c := range page {
		if c < '0' || c > '9' {
			return 0
		}
		n = 10*n + int(c-'0')
	}
	return n
}
