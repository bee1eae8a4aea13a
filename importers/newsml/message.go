package newsml

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/newsitem"
)

// message reads a newsMessage whose start has been read: the items of its sets.
func (r *reader) message() error {
	for {
		start, _, _, err := r.start()
		switch {
		case errors.Is(err, io.EOF):
			if !r.found {
				r.yield(format.Document{}, format.Fail(r.in.Path, fmt.Errorf("%w: a news message without items", format.ErrNoArticle)))
			}
			return nil
		case err != nil:
			return err
		case start.Name.Local == "itemSet":
			err = r.itemSet()
		default:
			err = r.skip(start)
		}
		if err != nil {
			return err
		}
	}
}

// itemSet reads the items of a set whose start has been read.
func (r *reader) itemSet() error {
	for {
		start, offset, line, err := r.start()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		}
		if err := r.item(start, offset, line, true); err != nil {
			return err
		}
	}
}

// item reads one item and yields what it gives. Only what ends the reading of
// the file is returned.
func (r *reader) item(start xml.StartElement, offset int64, line int, many bool) error {
	if err := r.ctx.Err(); err != nil {
		return err
	}
	r.found = true
	reading := format.Reading{Input: r.in, MediaType: mediaType, Importer: Importer}
	if many {
		reading.Line = line
	}
	if start.Name.Local != "newsItem" {
		if err := r.skip(start); err != nil {
			return err
		}
		return r.hand(format.Document{}, format.FailLine(r.in.Path, line, 0, noText(start.Name.Local)))
	}
	root, err := newsitem.ReadNode(r.d, start)
	if err != nil {
		return err
	}
	reading.Raw = r.raw
	if many {
		reading.Raw = r.raw[offset:r.d.InputOffset()]
	}
	d, err := item(root).Document(reading)
	return r.hand(d, err)
}

// noText says why an item of that name is no article.
func noText(name string) error {
	if name == "packageItem" {
		return fmt.Errorf("%w: a package, which lists other items", format.ErrNoArticle)
	}
	return fmt.Errorf("%w: a %s, which holds no text", format.ErrNoArticle, strings.ToValidUTF8(name, ""))
}

// hand yields one result.
func (r *reader) hand(d format.Document, err error) error {
	if !r.yield(d, err) {
		return errStop
	}
	return nil
}

// skip passes over an element whose start has been read.
func (r *reader) skip(start xml.StartElement) error {
	_, err := newsitem.ReadNode(r.d, start)
	return err
}
