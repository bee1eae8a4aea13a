// Package archive goes through the members of archives: .zip (and so .wacz),
// .tar, .tar.gz, .tgz, and .gz, which holds one file.
//
//	kind, ok := archive.Sniff(head, "week.tgz")
//	for m, err := range archive.Members(ctx, file, nil, 0, kind, archive.Options{Name: "week.tgz"}) {
//		if err != nil { // one member, or the rest of the archive, that cannot be read
//			continue
//		}
//		fmt.Println(m.Name, m.Size)
//		read(m.Reader) // until the next member
//	}
//
// The nouns are few:
//
//   - Kind: how an archive is made: Zip, Tar, TarGzip, Gzip.
//   - Member: a file in an archive. Folders are none.
//   - Error: what is wrong, with which member of which archive.
//
// Members come in the order of the archive (of its directory, in a zip), each as
// often as it is there; names may repeat. A WACZ is a zip whose archive/ folder
// holds .warc.gz members. What a member holds, and whether it is an archive in
// turn, is for the caller to find out, who passes Options.Depth on, one more.
//
// # What is passed over
//
// Junk is passed over in silence: __MACOSX/, Thumbs.db, desktop.ini, and all
// files and folders whose name begins with a dot. With an error are passed over
// members with a name that leads out of the archive ("../x", "/x", "C:\x", any
// backslash), links, devices, encrypted members, and those compressed in a way
// that is not read here.
//
// A fault is either yielded, or returned by Member.Reader; it is not told twice.
// A member that is not read to its end is checked in a tar, since reading goes
// on behind it, and not in a zip. Of an archive that breaks off the members
// before are given, and then one error. A zip that breaks off has lost its
// directory; its members are then found from their own headers.
//
// # Costs and limits
//
// Nothing is unpacked to disk, but a zip that comes as a stream must be: it is
// copied to a temporary file, removed at the end, of [Options].MaxSpool bytes at
// most. Memory holds one member's buffers and a zip's directory, of which 64 MiB
// are read at most, enough for some 600,000 members, which take 250 bytes each.
//
// Archives made to swell without end are stopped by limits on a member's bytes,
// on those of all members, on the number of members, and by a ratio: whatever
// unpacks to more than 1000 times its size is malicious once it has 10 MiB.
package archive
