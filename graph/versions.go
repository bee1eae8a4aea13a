package graph

import (
	"bytes"
	"compress/flate"
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/schema"
)

// Version is an article as it was printed before somebody changed it.
type Version struct {
	// Replaced is when the graph took the next version in its place, or this one where it
	// held a later one already, in UTC.
	Replaced time.Time
	// Title, Text, Authors, Published, Modified, URL and SHA256 are those of the
	// article at that time; Claims is what was said in it, sorted.
	Title, Text, URL, SHA256 string
	Authors, Claims          []string
	Published, Modified      schema.Date
}

// Older versions are the history of this graph, not of the article: they are no
// quads and no part of an export, which is the same on every machine.
const versionSpace = "versions" // article, number (4 bytes, big-endian) → the version, JSON packed with DEFLATE

// maxVersions is how many older versions of an article are kept; a live report may
// change a hundred times a day. Of more the oldest go.
const maxVersions = 64

// maxVersionSize bounds what a version is unpacked to, in bytes.
const maxVersionSize = 256 << 20

// newVersion takes down what an extraction's article says.
func newVersion(x *schema.Extraction, replaced time.Time) Version {
	a := x.Article
	v := Version{
		Replaced: replaced.UTC().Truncate(time.Second), Title: a.Title, Text: a.Text, URL: a.URL, SHA256: a.Source.SHA256,
		Authors: a.Authors, Published: a.Published, Modified: a.Modified,
	}
	for _, c := range x.Claims {
		v.Claims = append(v.Claims, c.Text)
	}
	slices.Sort(v.Claims)
	return v
}

// printedAlike reports whether two readings of an article are of one print: what
// a better importer or extractor makes of the same words is no new version.
func printedAlike(a, b *schema.Article) bool {
	return a.Title == b.Title && a.Text == b.Text && slices.Equal(a.Authors, b.Authors) &&
		a.Published.EDTF() == b.Published.EDTF() && a.Modified.EDTF() == b.Modified.EDTF()
}

// modifiedBefore reports whether one print of an article was modified before another, by the moment, or by the day where one states no more.
func modifiedBefore(a, b schema.Date) bool {
	if s, ok := moment(a); ok {
		if t, ok := moment(b); ok {
			return s.Before(t)
		}
	}
	day := func(d schema.Date) schema.Date { return schema.Date{Year: d.Year, Month: d.Month, Day: d.Day} }
	return a.Day != 0 && b.Day != 0 && day(a).Compare(day(b)) < 0
}

// keepVersion keeps what the graph holds of an article that is about to be
// replaced, if it was printed otherwise; or the other one if that is older, which it
// reports. What cannot be read is not kept.
func keepVersion(ctx context.Context, tx *quadstore.Tx, next *schema.Extraction, now time.Time) (older bool, err error) {
	id := next.Article.ID
	qs, err := articleQuads(ctx, &tx.View, id)
	if err != nil || len(qs) == 0 {
		return false, err
	}
	old, err := quads.Decode(id, qs)
	if err != nil || printedAlike(old.Article, next.Article) {
		return false, nil
	}
	if !modifiedBefore(next.Article.Modified, old.Article.Modified) {
		return false, addVersion(ctx, tx, id, newVersion(old, now))
	}
	d := desk{ctx: ctx, view: &tx.View}
	kept, err := d.versions(id)
	if err != nil {
		return true, err
	}
	v := newVersion(next, now)
	if slices.ContainsFunc(kept, func(k Version) bool {
		return k.Text == v.Text && k.Title == v.Title && k.Modified.EDTF() == v.Modified.EDTF()
	}) {
		return true, nil
	}
	return true, addVersion(ctx, tx, id, v)
}

// addVersion keeps a version beside those that are kept.
func addVersion(ctx context.Context, tx *quadstore.Tx, id schema.ID, v Version) error {
	numbers, err := versionNumbers(ctx, &tx.View, id)
	if err != nil {
		return err
	}
	number := uint32(1)
	if n := len(numbers); n > 0 {
		number = numbers[n-1] + 1
	}
	for len(numbers) >= maxVersions {
		tx.Delete(versionSpace, versionKey(id, numbers[0]))
		numbers = numbers[1:]
	}
	value, err := v.pack()
	if err != nil {
		return err
	}
	tx.Set(versionSpace, versionKey(id, number), value)
	return nil
}

// dropVersions forgets the older versions of an article.
func dropVersions(ctx context.Context, tx *quadstore.Tx, id schema.ID) error {
	numbers, err := versionNumbers(ctx, &tx.View, id)
	for _, n := range numbers {
		tx.Delete(versionSpace, versionKey(id, n))
	}
	return err
}

func versionKey(id schema.ID, number uint32) []byte {
	return binary.BigEndian.AppendUint32(id[:len(id):len(id)], number)
}

// versionNumbers returns the numbers of an article's older versions, in order.
func versionNumbers(ctx context.Context, v *quadstore.View, id schema.ID) (numbers []uint32, err error) {
	for pair, err := range v.Scan(ctx, versionSpace, id[:]) {
		if err != nil {
			return nil, err
		}
		if !bytes.HasPrefix(pair.Key, id[:]) {
			break
		}
		if len(pair.Key) == len(id)+4 {
			numbers = append(numbers, binary.BigEndian.Uint32(pair.Key[len(id):]))
		}
	}
	return numbers, nil
}

// versions returns the older versions of an article, the oldest first: in the order in
// which they came, but for those that state that they were modified earlier.
func (d *desk) versions(id schema.ID) (all []Version, err error) {
	for pair, err := range d.view.Scan(d.ctx, versionSpace, id[:]) {
		if err != nil {
			return nil, err
		}
		if !bytes.HasPrefix(pair.Key, id[:]) {
			break
		}
		version, err := unpackVersion(pair.Value)
		if err != nil {
			return nil, fmt.Errorf("an older version of article %s: %w", id.Short(), err)
		}
		at := len(all)
		for at > 0 && modifiedBefore(version.Modified, all[at-1].Modified) {
			at--
		}
		all = slices.Insert(all, at, version)
	}
	return all, nil
}

// pack writes a version for keeping.
func (v Version) pack() ([]byte, error) {
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.DefaultCompression)
	if err != nil {
		return nil, err
	}
	if err := errors.Join(json.NewEncoder(w).Encode(v), w.Close()); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// unpackVersion reads what pack wrote. It returns an error that wraps
// [quadstore.ErrMalformed].
func unpackVersion(b []byte) (v Version, err error) {
	r := flate.NewReader(bytes.NewReader(b))
	if err = json.NewDecoder(io.LimitReader(r, maxVersionSize)).Decode(&v); err != nil {
		return v, fmt.Errorf("%w: %w", quadstore.ErrMalformed, err)
	}
	return v, nil
}

// checkVersions returns what is wrong with the older versions, if anything.
func checkVersions(ctx context.Context, v *quadstore.View) error {
	for pair, err := range v.Scan(ctx, versionSpace, nil) {
		if err != nil {
			return err
		}
		var id schema.ID
		if len(pair.Key) != len(id)+4 {
			return fmt.Errorf("an older version under a key of %d bytes: %w", len(pair.Key), quadstore.ErrMalformed)
		}
		copy(id[:], pair.Key)
		if _, err := unpackVersion(pair.Value); err != nil {
			return fmt.Errorf("an older version of article %s: %w", id.Short(), err)
		}
	}
	return nil
}
