// Package warc reads WARC files, in which crawlers and web archives keep what
// servers answered: versions 0.17, 0.18, 1.0 and 1.1, plain or compressed with gzip.
//
//	for rec, err := range warc.Records(ctx, file, warc.Options{}) {
//		switch {
//		case err != nil: // one record, or a stretch of bytes, that cannot be read
//		case rec.Body == nil: // a request, a revisit, a note of the crawler
//		default: // rec.Body is the page, rec.TargetURI its address
//		}
//	}
//
// The nouns are few:
//
//   - Record: one entry of the file. Every record is yielded, so that whoever
//     counts can account for all of them; only "response" and "resource" have a Body.
//   - Body: the payload as the server meant it: HTTP headers taken off, chunks
//     joined, gzip and deflate undone.
//   - Error: what is wrong, and with the record at which byte.
//
// # What is wrong is told once
//
// A fault is either yielded, or returned by Body.Read; it is not told twice. A
// Body ends with io.EOF only when the record's whole block was there, the two
// line ends after it too, and the checksum of its gzip member was right: who has
// read to io.EOF has an intact record, even where Content-Length lies. If a Body
// is not read to its end, the rest is checked before the next record, and a
// fault found then is yielded with the Offset of that same record.
//
// Behind a fault, reading resumes at the next line that begins with "WARC/" and
// a version, or at the next gzip member that holds one. Records that a
// Content-Length too large has swallowed are found again if they begin in the
// last MiB that was read; so much is kept for it. How many begin before that, and
// are lost, is told in the words of the same fault.
//
// # Offsets
//
// Offset is the record's first byte in the file as it is on disk. In a gzip file
// that is the first byte of its member, for WARC files have one member a record.
// Where one member holds many records (the whole file was compressed at once)
// their place in the decompressed bytes is added: Offset = Member + place. In a
// file that is one such member, Member is 0 and Offset thus the offset in the
// decompressed stream. The pair Member, Offset ascends from record to record.
//
// # Leniency
//
// Crawlers often undo an encoding and keep its header. A payload that is said to
// be chunked, or gzip, but does not begin so is taken as it is; one that is cut
// into chunks is joined although its headers do not say so. Lines may end in LF
// alone, and the two behind a record be left out where its gzip member ends.
// Blanks in addresses are escaped. Digests are not compared. A record must lie
// within one gzip member, save in a file of bgzip, which is read as one stream.
// An ARC file is known, and refused with [ErrARC].
//
// # Costs and limits
//
// Memory holds about 5 MiB, however large file and records are. Headers may have
// 64 KiB, payloads [Options].MaxPayload once decoded; a gzip member that unpacks
// to more than 1000 times its size is left, see [ErrBomb]. Time grows with the
// decompressed bytes, those of skipped records too; looking for the next record
// behind faults at most multiplies it by five.
package warc
