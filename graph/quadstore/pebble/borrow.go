package pebble

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/cockroachdb/pebble/v2"
	"github.com/cockroachdb/pebble/v2/vfs"
)

// A picture is tried a hundred times, ever less often: somebody who fills a store
// changes its manifest several times a second, and a picture takes milliseconds.
const (
	tries     = 100
	firstWait = time.Millisecond
	longWait  = 30 * time.Millisecond
)

// errMoved is returned when the store changed while its picture was taken.
var errMoved = errors.New("store keeps changing")

// Borrow opens the store in dir for reading as it is now, whoever writes to it,
// and shows that moment until it is closed. All that was acknowledged before the
// call is seen.
//
// It makes a folder of links to the store's files in the folder into, which is
// made if it is not there and should be in the same file system, where links cost
// nothing; otherwise the files are copied. Close removes the folder again, and so
// does the next Borrow if the process ended without. [ErrNoStore] is returned when
// there is no store in dir.
func Borrow(ctx context.Context, dir, into string) (*Engine, error) {
	p, err := newPicture(ctx, into)
	if err != nil {
		return nil, fmt.Errorf("borrow store: %w", err)
	}
	if err := p.take(ctx, dir); err != nil {
		return nil, errors.Join(fmt.Errorf("borrow store: %w", err), p.remove())
	}
	e, err := Open(p.store(), Options{ReadOnly: true})
	if err != nil {
		return nil, errors.Join(fmt.Errorf("borrow store: %w", err), p.remove())
	}
	e.picture = p
	return e, nil
}

// take tries to make the picture until the store keeps still for long enough.
func (p *picture) take(ctx context.Context, dir string) error {
	wait := firstWait
	for range tries {
		err := p.shoot(dir)
		if !errors.Is(err, errMoved) {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(wait):
		}
		wait = min(2*wait, longWait)
	}
	return errMoved
}

// shoot makes the picture once. Files are removed only after the manifest says
// that they are not needed, tables are complete before it says that they are, and
// a log is begun only after the last one was ended. So what is found beside a
// manifest that is the same before and after is the store as the manifest has
// it, and the logs behind it.
func (p *picture) shoot(dir string) error {
	if err := p.clear(); err != nil {
		return err
	}
	before, err := peek(dir)
	if err != nil {
		return err
	}
	content, err := os.ReadFile(before.ManifestFilename)
	if err != nil {
		return moved(err)
	}
	if err := p.gather(dir); err != nil {
		return err
	}
	after, err := peek(dir)
	if err != nil {
		return err
	}
	info, err := os.Stat(before.ManifestFilename)
	if err != nil {
		return moved(err)
	}
	if after.ManifestFilename != before.ManifestFilename || after.FormatMajorVersion != before.FormatMajorVersion || info.Size() != int64(len(content)) {
		return errMoved
	}
	manifest := filepath.Base(before.ManifestFilename)
	return errors.Join(
		p.write(manifest, content),
		p.write("marker.manifest.000001."+manifest, nil),
		p.write("marker.format-version.000001."+before.FormatMajorVersion.String(), nil),
	)
}

// peek finds the manifest.
func peek(dir string) (*pebble.DBDesc, error) {
	d, err := pebble.Peek(dir, vfs.Default)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("%w: %w", ErrNoStore, err)
		}
		return nil, err
	}
	if d.Exists {
		return d, nil
	}
	// What names the manifest may just be giving way to its successor.
	if found, err := filepath.Glob(filepath.Join(dir, "MANIFEST-*")); err != nil || len(found) == 0 {
		return nil, ErrNoStore
	}
	return nil, errMoved
}

// moved is errMoved for a file that is not there any more.
func moved(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return errMoved
	}
	return err
}

// gather links the tables and the logs. What goes in the meantime was not needed,
// or the manifest has changed.
func (p *picture) gather(dir string) error {
	files, err := vfs.Default.List(dir)
	if err != nil {
		return moved(err)
	}
	for _, name := range files {
		switch filepath.Ext(name) {
		case ".sst", ".blob":
			if err := p.link(dir, name); err != nil {
				return err
			}
		}
	}
	logs := logsOf(files)
	for i, name := range logs {
		keep := p.link
		if i == len(logs)-1 {
			keep = p.copy
		}
		if err := keep(dir, name); err != nil {
			return err
		}
	}
	return nil
}

// link links a file that does not change any more, or copies it where it cannot
// be linked: into another file system, or because it is somebody else's.
func (p *picture) link(dir, name string) error {
	err := os.Link(filepath.Join(dir, name), filepath.Join(p.store(), name))
	if err == nil || errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return p.copy(dir, name)
}

// copy copies a file as far as it has come. In a link to the log that is being
// written one would see it grow while it is read, in no certain order, which
// looks like damage.
func (p *picture) copy(dir, name string) error {
	from, err := os.Open(filepath.Join(dir, name))
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		return err
	}
	defer func() { _ = from.Close() }()
	info, err := from.Stat()
	if err != nil {
		return err
	}
	to, err := os.Create(filepath.Join(p.store(), name))
	if err != nil {
		return err
	}
	_, err = io.CopyN(to, from, info.Size())
	return errors.Join(err, to.Close())
}
