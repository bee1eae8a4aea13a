package importers_test

import (
	"bufio"
	"context"
	"fmt"
	"net"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers"
	"github.com/saidby/saidby/importers/fetch"
)

// site serves pages by their paths on the loopback and returns its address. A page
// that begins with "->" leads on.
func site(t *testing.T, pages map[string]string) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go answer(c, pages)
		}
	}()
	return "http://" + l.Addr().String()
}

// answer answers one request.
func answer(c net.Conn, pages map[string]string) {
	defer c.Close()
	r := bufio.NewReader(c)
	request, _ := r.ReadString('\n')
	for line := request; strings.TrimSpace(line) != ""; {
		line, _ = r.ReadString('\n')
	}
	path, _, _ := strings.Cut(strings.TrimPrefix(request, "GET "), " ")
	body, found := pages[path]
	status, more := "200 OK", ""
	if !found {
		status = "404 Not Found"
	}
	if to, ok := strings.CutPrefix(body, "->"); ok {
		status, more, body = "302 Found", "Location: "+to+"\r\n", ""
	}
	fmt.Fprintf(c, "HTTP/1.1 %s\r\n%sContent-Length: %d\r\nConnection: close\r\n\r\n%s", status, more, len(body), body)
}

func TestWeb(t *testing.T) {
	home := site(t, map[string]string{"/port": page, "/old": "->/port", "/pier.png": "\x89PNG", "/secret": page, "/robots.txt": "User-agent: *\nDisallow: /secret\n"})
	run := func(web *fetch.Client, targets ...string) (got []string) {
		for item := range importers.Run(context.Background(), slices.Values(targets), importers.Options{Web: web}) {
			if item.Err != nil {
				got = append(got, item.Err.Error())
				continue
			}
			got = append(got, item.Path+" "+item.Article.Title+" "+item.Article.URL)
		}
		for i := range got {
			got[i] = strings.ReplaceAll(got[i], home, "HOME")
		}
		return got
	}
	private := fetch.New(fetch.Options{AllowPrivate: true, Interval: -1, Retries: -1})
	t.Cleanup(private.Close)
	got := run(private, home+"/port", home+"/old", home+"/pier.png", home+"/secret", home+"/none")
	for i, want := range []string{"HOME/port Port empty for a week HOME/port", "HOME/old Port empty for a week HOME/port", "HOME/pier.png: binary, not a text: it is a PNG image",
		"HOME/secret: ", "HOME/none: "} {
		if i >= len(got) || !strings.HasPrefix(got[i], want) {
			t.Errorf("no %q in %q", want, got)
		}
	}
	if got := run(fetch.New(fetch.Options{}), home+"/port"); len(got) != 1 || !strings.Contains(got[0], "private") && !strings.Contains(got[0], "port") {
		t.Errorf("a private network was asked: %q", got)
	}
	want := []string{"HOME/port: addresses on the web cannot be read here (save the page and import the file)"}
	if diff := cmp.Diff(want, run(nil, home+"/port")); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
