// Package importers turns what a newsroom holds (files, folders,
// archives, addresses, standard input) into articles, and knows nothing of storage.
//
// There are only a few names: [Sources] finds what is to be read, [Sniff]
// chooses the format of each, and [Run] reads articles and extracts from them
// in parallel, giving the results in the order of the input:
//
//	for item := range importers.Run(ctx, slices.Values(targets), importers.Options{
//		Stdin:   os.Stdin,
//		Extract: extractor.Extract,
//	}) {
//		if item.Err != nil {
//			fmt.Fprintln(os.Stderr, item.Err) // one line: file, place, what is wrong
//			continue
//		}
//		keep(item.Extraction)
//	}
//
// The formats are packages of their own under this one; what they share is in
// [github.com/saidby/saidby/importers/format].
//
// # Cost
//
// Memory is bounded: a few articles for each worker, whatever the number and
// size of the sources, and of a source of one article no more than
// Options.MaxSize bytes. JSON Lines of any size are read line by line.
package importers
