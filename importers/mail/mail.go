package mail

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"iter"

	"github.com/saidby/saidby/importers/format"
)

// Importer is the name and version that articles keep in their Source.
const Importer = "mail@1"

// MaxMessage is how many bytes a message may have, in a mailbox and alone: 64 MiB.
// (A lone one may have Input.MaxSize where that is given.)
const MaxMessage = 64 << 20

// ErrEncrypted is returned for a message that is encrypted with OpenPGP or
// S/MIME, or wrapped in an S/MIME signature. It wraps [format.ErrNoArticle].
var ErrEncrypted = fmt.Errorf("%w that can be read", format.ErrNoArticle)

// New returns the format. It implements [format.Many].
func New() format.Format { return mail{limit: MaxMessage} }

// mail is the format; limit is how many bytes a mailbox's message may have.
type mail struct{ limit int }

// Name is "mail".
func (mail) Name() string { return "mail" }

// Streams is true, since that is asked before the source is seen: a mailbox is
// read as it comes. A lone message is read in the same way, and is one article.
func (mail) Streams() bool { return true }

// Read yields an article or an error for every message. The errors wrap
// ErrMalformed for what is no message, ErrEmpty and ErrNoArticle where there is
// no text, ErrTooLarge beyond a limit (bytes, header, parts, depth), or
// ErrEncrypted.
func (m mail) Read(ctx context.Context, in format.Input) iter.Seq2[format.Document, error] {
	return func(yield func(format.Document, error) bool) {
		s := newScanner(in.Reader, m.limit)
		mailbox, err := s.isMailbox()
		switch {
		case ctx.Err() != nil:
			yield(format.Document{}, ctx.Err())
		case err != nil:
			yield(format.Document{}, format.Fail(in.Path, err))
		case mailbox:
			readMailbox(ctx, in, s, yield)
		default:
			in.Reader = s.r
			yield(readOne(ctx, in))
		}
	}
}

// readOne reads a source that is one message.
func readOne(ctx context.Context, in format.Input) (format.Document, error) {
	raw, err := format.ReadAll(ctx, in)
	if err != nil {
		return format.Document{}, err
	}
	return article(ctx, in, raw, lineFeeds(raw), 0)
}

// readMailbox reads the messages of a mailbox.
func readMailbox(ctx context.Context, in format.Input, s *scanner, yield func(format.Document, error) bool) {
	for s.next() {
		if ctx.Err() != nil {
			yield(format.Document{}, ctx.Err())
			return
		}
		if s.long {
			err := fmt.Errorf("%w: a message may have %s at most", format.ErrTooLarge, format.Size(int64(s.limit)))
			if !yield(format.Document{}, format.FailLine(in.Path, s.line, 0, err)) {
				return
			}
			continue
		}
		if !yield(article(ctx, in, s.message, s.content(), s.line)) {
			return
		}
	}
	if s.err != nil {
		err := s.err
		if ctx.Err() != nil {
			err = ctx.Err()
		}
		yield(format.Document{}, failed(in, s.line, err))
	}
}

// article makes an article of one message: raw are its bytes as they came, data
// the same with line feeds for line ends and without a mailbox's own marks.
func article(ctx context.Context, in format.Input, raw, data []byte, line int) (format.Document, error) {
	msg, err := parse(data)
	if err != nil {
		return format.Document{}, failed(in, line, err)
	}
	r := format.Reading{Input: in, Raw: raw, Line: line, MediaType: "message/rfc822", Importer: Importer}
	if msg.page != nil {
		d, err := savedPage(ctx, msg, r)
		return d, failed(in, line, err)
	}
	a, err := msg.article()
	if err != nil {
		return format.Document{}, failed(in, line, err)
	}
	d, err := format.Finish(a, r)
	if err != nil {
		return format.Document{}, err
	}
	disown(a)
	return d, nil
}

// failed gives an error its place, unless it is nil, the context's, or has one.
func failed(in format.Input, line int, err error) error {
	var placed *format.Error
	switch {
	case err == nil || format.IsContext(err):
		return err
	case errors.As(err, &placed):
		err = placed.Err
	}
	if line > 0 {
		return format.FailLine(in.Path, line, 0, err)
	}
	return format.Fail(in.Path, err)
}

// lineFeeds returns a message with a line feed for every line end, and without
// a byte order mark; where there is none to change, the message itself.
func lineFeeds(raw []byte) []byte {
	raw = bytes.TrimPrefix(raw, []byte("\xEF\xBB\xBF"))
	if bytes.IndexByte(raw, '\r') < 0 {
		return raw
	}
	return bytes.ReplaceAll(bytes.ReplaceAll(raw, []byte("\r\n"), []byte("\n")), []byte("\r"), []byte("\n"))
}
