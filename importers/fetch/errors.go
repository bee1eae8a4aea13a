package fetch

import (
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/saidby/saidby/importers/format"
)

// What can be wrong with an address, beside [format.ErrTooLarge] and
// [format.ErrMalformed] for its answer. Each comes wrapped in a [*format.Error]
// that names the address.
var (
	// ErrAddress is returned when an address is malformed, names a user, or
	// names a port that web sites do not use.
	ErrAddress = errors.New("no address that can be fetched")
	// ErrScheme is returned when an address is neither http nor https, and when
	// https redirects to http.
	ErrScheme = errors.New("scheme refused")
	// ErrPrivate is returned when an address, or one that it redirects to,
	// leads to a network that is not public. Nothing has been sent there.
	ErrPrivate = errors.New("not on the public network")
	// ErrRobots is returned when the site's robots.txt does not allow the
	// address, or could not be read.
	ErrRobots = errors.New("not allowed by the site's robots.txt")
	// ErrNotModified is returned, along with a Response, when the server says
	// that nothing has changed since the Validators.
	ErrNotModified = errors.New("not modified")
	// ErrStatus is returned when the server answers with a status that is no
	// success. The error in between is a [*StatusError].
	ErrStatus = errors.New("no success")
	// ErrRedirects is returned when there are more redirects than allowed, or
	// when they lead in a circle.
	ErrRedirects = errors.New("redirected without end")
	// ErrTooSlow is returned when an answer takes too long as a whole, or comes
	// in too slowly. The request is not repeated.
	ErrTooSlow = errors.New("too slow")
	// ErrUnreachable is returned when no connection can be made or it breaks,
	// and all retries are used up.
	ErrUnreachable = errors.New("cannot be reached")
)

// StatusError is a status that is no success. It wraps [ErrStatus].
type StatusError struct {
	// Code is the status, as 404.
	Code int
	// RetryAfter is how long the server asks to wait, or 0.
	RetryAfter time.Duration
}

// Error is "the server answers 404 Not Found".
func (e *StatusError) Error() string {
	s := fmt.Sprintf("the server answers %d", e.Code)
	if text := http.StatusText(e.Code); text != "" {
		s += " " + text
	}
	if e.RetryAfter > 0 {
		s += fmt.Sprintf(", to be asked again in %v", e.RetryAfter)
	}
	return s
}

// Unwrap returns ErrStatus.
func (e *StatusError) Unwrap() error { return ErrStatus }

// tooLarge tells the limit.
func tooLarge(limit int64) error {
	return fmt.Errorf("%w: an answer may have %s at most", format.ErrTooLarge, format.Size(limit))
}
