package feed

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/saidby/saidby/importers/format"
)

// cutJSON cuts a JSON Feed into its items. Where it breaks off the items
// before that are there, and broken is set.
func (s *source) cutJSON() error {
	d := json.NewDecoder(bytes.NewReader(s.doc))
	_, err := d.Token() // the brace
	found := false
	for err == nil && d.More() {
		var key json.Token
		if key, err = d.Token(); err != nil {
			break
		}
		if name, _ := key.(string); !strings.EqualFold(name, "items") {
			var other json.RawMessage
			err = d.Decode(&other)
			continue
		}
		if found {
			return fmt.Errorf("%w: two lists of items", format.ErrMalformed)
		}
		found = true
		err = s.cutItems(d)
	}
	if err == nil {
		_, err = d.Token()
	}
	switch {
	case err != nil && !found:
		return s.brokenJSON(err)
	case err != nil:
		s.broken, s.whole = s.brokenJSON(err), false
	case !found:
		return fmt.Errorf("%w: no list of items, no JSON Feed", format.ErrMalformed)
	}
	if err := s.headJSON(); err != nil || s.broken != nil {
		return err
	}
	after := s.doc[int(d.InputOffset()):]
	s.headText = s.headText[:len(s.headText)-len(after)]
	s.broken = behind(after)
	return nil
}

// headJSON checks what stands around the items, closing what breaks off.
func (s *source) headJSON() error {
	if s.broken != nil {
		s.headText = append(s.headText[:s.headFirst:s.headFirst], "]}"...)
	}
	if len(s.headText) > maxHead {
		return fmt.Errorf("%w: more than %s stand around the items", format.ErrTooLarge, format.Size(maxHead))
	}
	return nil
}

// cutItems takes the list of items.
func (s *source) cutItems(d *json.Decoder) error {
	t, err := d.Token()
	if err != nil {
		return err
	}
	begin := int(d.InputOffset())
	s.headText = append(s.headText, s.doc[:begin]...)
	s.headFirst = begin
	if t == nil { // null
		s.takeHead(s.doc[begin:])
		s.whole = true
		return nil
	}
	if t != json.Delim('[') {
		return errors.New("the items are no list")
	}
	var lines lineCount
	for d.More() {
		var item json.RawMessage
		if err := d.Decode(&item); err != nil {
			return err
		}
		end := int(d.InputOffset())
		p := piece{start: end - len(item), end: end}
		p.line = lines.at(s.doc, p.start)
		if item[0] != '{' {
			p.fault = fmt.Errorf("%w: the item on line %d is no object", format.ErrMalformed, p.line)
		} else {
			p.fault = (&load{}).check(len(item))
		}
		if len(s.pieces) == MaxEntries {
			s.more++
			continue
		}
		s.pieces = append(s.pieces, p)
	}
	if _, err := d.Token(); err != nil {
		return err
	}
	s.takeHead(s.doc[int(d.InputOffset())-1:])
	s.whole = true
	return nil
}

// brokenJSON says where the text of a JSON Feed breaks off.
func (s *source) brokenJSON(err error) error {
	at := len(s.doc)
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		at = min(at, int(syntax.Offset))
	}
	line := 1 + bytes.Count(s.doc[:at], []byte("\n"))
	return fmt.Errorf("%w JSON on line %d, behind %d entries: %s", format.ErrMalformed, line, len(s.pieces)+s.more, short(err.Error()))
}
