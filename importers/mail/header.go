package mail

import (
	"bytes"
	"fmt"
	"mime"
	"strings"

	"github.com/saidby/saidby/importers/format"
)

// Limits of one header. Real ones, with all that relays add, have a tenth.
const (
	maxHeader = 1 << 20 // bytes
	maxFields = 4_000   // lines
	maxField  = 64 << 10
)

// header holds the fields of a message or part: names in lower case, the first
// value of each, unfolded, as it came. What goes beyond 64 KiB of one is left out.
type header map[string]string

// cutHeader parts a header from the body. Lines that are no field are passed
// over, save that a first line which is none means that there is no header. It
// returns an error that wraps ErrTooLarge beyond the limits.
func cutHeader(data []byte) (h header, body []byte, err error) {
	h = header{}
	last, at := "", 0
	for n := 0; at < len(data); n++ {
		line, rest, _ := bytes.Cut(data[at:], []byte("\n"))
		next := len(data) - len(rest)
		switch name, value := cutField(line); {
		case len(bytes.TrimSpace(line)) == 0:
			return h, rest, nil
		case next > maxHeader || n > maxFields:
			return nil, nil, fmt.Errorf("%w: a header of more than %s or %d lines", format.ErrTooLarge, format.Size(maxHeader), maxFields)
		case line[0] == ' ' || line[0] == '\t':
			if last != "" && len(h[last]) < maxField {
				h[last] += " " + string(bytes.TrimSpace(line))
			}
		case name == "":
			if n == 0 {
				return h, data, nil
			}
			last = ""
		default:
			last = ""
			if _, twice := h[name]; !twice {
				last = name
				h[name] = string(bytes.TrimSpace(value))
			}
		}
		at = next
	}
	return h, nil, nil
}

// cutField parts a header line at its colon. The name comes in lower case; it is
// empty for what is no header line (RFC 5322, section 2.2).
func cutField(line []byte) (name string, value []byte) {
	i := bytes.IndexByte(line[:min(len(line), 80)], ':')
	if i <= 0 {
		return "", nil
	}
	for _, c := range bytes.TrimRight(line[:i], " \t") {
		if c <= ' ' || c >= 0x7f {
			return "", nil
		}
	}
	return strings.ToLower(string(bytes.TrimRight(line[:i], " \t"))), line[i+1:]
}

// mediaType returns the type of a part and its parameters, names in lower case
// (RFC 2045, section 5); text/plain where none is stated. A broken list of
// parameters is read as far as it goes.
func (h header) mediaType() (string, map[string]string) {
	stated := h["content-type"]
	kind, params, err := mime.ParseMediaType(stated)
	if err == nil {
		return kind, params
	}
	kind, list, _ := strings.Cut(stated, ";")
	if kind = strings.ToLower(strings.TrimSpace(kind)); !strings.Contains(kind, "/") {
		kind = "text/plain"
	}
	params = map[string]string{}
	for item := range strings.SplitSeq(list, ";") {
		name, value, _ := strings.Cut(item, "=")
		params[strings.ToLower(strings.TrimSpace(name))] = strings.Trim(strings.TrimSpace(value), `"'`)
	}
	return kind, params
}

// isAttachment reports whether a part is set aside by its sender (RFC 2183).
func (h header) isAttachment() bool {
	disposition, _, _ := strings.Cut(h["content-disposition"], ";")
	return strings.EqualFold(strings.TrimSpace(disposition), "attachment")
}
