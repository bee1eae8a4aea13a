package postgres

import (
	"bytes"
	"encoding/binary"
	"io"

	"github.com/jackc/pgx/v5/pgtype"
)

// The binary forms of values; see "Binary Format" of COPY in PostgreSQL's manual
// and array_recv in its source.

// array is the binary form of a bytea[] of n items.
func array(n int, item func(i int) []byte) []byte {
	if n == 0 {
		return appendInts(nil, 0, 0, pgtype.ByteaOID)
	}
	b := appendInts(nil, 1, 0, pgtype.ByteaOID, uint32(n), 1)
	for i := range n {
		b = appendBytes(b, item(i))
	}
	return b
}

func appendInts(b []byte, ints ...uint32) []byte {
	for _, i := range ints {
		b = binary.BigEndian.AppendUint32(b, i)
	}
	return b
}

func appendBytes(b, item []byte) []byte {
	return append(binary.BigEndian.AppendUint32(b, uint32(len(item))), item...)
}

// bigint is the binary form of a bigint.
func bigint(n int) []byte { return binary.BigEndian.AppendUint64(nil, uint64(n)) }

// int64Of reads the binary form of a bigint.
func int64Of(b []byte) int64 { return int64(binary.BigEndian.Uint64(b)) }

// copyHead is the beginning of the data of COPY, and copyTail its end.
const (
	copyHead = "PGCOPY\n\xff\r\n\x00" + "\x00\x00\x00\x00" + "\x00\x00\x00\x00"
	copyTail = "\xff\xff"
)

// copyReader is the data of a COPY of changes, made as it is read.
type copyReader struct {
	changes []change
	buf     bytes.Buffer
	ended   bool
}

func newCopyReader(changes []change) io.Reader {
	r := &copyReader{changes: changes}
	r.buf.WriteString(copyHead)
	return r
}

func (r *copyReader) Read(p []byte) (int, error) {
	for r.buf.Len() < len(p) && len(r.changes) > 0 {
		c := r.changes[0]
		r.changes = r.changes[1:]
		b := binary.BigEndian.AppendUint16(r.buf.AvailableBuffer(), 2)
		r.buf.Write(appendBytes(appendBytes(b, c.key), c.value))
	}
	if len(r.changes) == 0 && !r.ended {
		r.ended = true
		r.buf.WriteString(copyTail)
	}
	return r.buf.Read(p)
}
