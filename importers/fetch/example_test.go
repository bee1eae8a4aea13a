package fetch_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"

	"github.com/saidby/saidby/importers/fetch"
)

// A page is read, and the second time only asked for changes.
func ExampleClient_Get() {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		http.ServeContent(w, r, r.URL.Path, newClock().now, strings.NewReader("Port empty for a week"))
	}))
	defer server.Close()
	client := fetch.New(fetch.Options{AllowPrivate: true, Interval: -1})
	defer client.Close()

	page, err := client.Get(context.Background(), server.URL+"/harbour.txt", fetch.Validators{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%d %s: %s\n", page.Status, page.ContentType, page.Body)

	_, err = client.Get(context.Background(), page.URL, page.Validators)
	fmt.Println(errors.Is(err, fetch.ErrNotModified))
	// Output:
	// 200 text/plain; charset=utf-8: Port empty for a week
	// true
}
