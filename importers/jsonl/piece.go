package jsonl

// piece is what is read at a time: a line, or an element of a document.
type piece struct {
	// raw are its bytes until the next one is read; empty where long is set
	// because there were more than [MaxLine].
	raw    []byte
	long   bool
	number int // counted from 1
	err    error
}

// pieces reads a source piece by piece.
type pieces interface {
	// next reads the next piece. It returns false at the end, or where the
	// piece's err is set.
	next() bool
	// last is the piece that was read last.
	last() *piece
}
