package archive

import (
	"io"
	"os"
)

// spooled is a temporary copy of a zip that came as a stream.
type spooled struct{ *os.File }

// spool copies a stream to a temporary file and returns how many bytes it has.
func (w *walker) spool(r io.Reader) (*spooled, int64, error) {
	f, err := os.CreateTemp(w.o.TempDir, "saidby-*.zip")
	if err != nil {
		return nil, 0, err
	}
	file := &spooled{f}
	_ = os.Remove(f.Name()) // where the system lets it, so that a crash leaves nothing
	n, err := io.Copy(f, io.LimitReader(r, w.o.MaxSpool+1))
	if err == nil && n > w.o.MaxSpool {
		err = tooLarge("a zip that comes as a stream", w.o.MaxSpool)
	}
	if err != nil {
		file.remove()
		return nil, 0, err
	}
	return file, n, nil
}

// remove closes the file, which is then gone.
func (s *spooled) remove() {
	_ = s.Close()
	_ = os.Remove(s.Name())
}
