package pebble

import (
	"errors"
	"time"

	"github.com/cockroachdb/pebble/v2"
	"github.com/cockroachdb/pebble/v2/bloom"
	"github.com/cockroachdb/pebble/v2/sstable/block"
)

const (
	// memTableSize is how many bytes are gathered before they become a table. With
	// one gathering and two being written, three of them bound the memory. Fewer and
	// larger tables are merged less often: with 64 MB a load takes a fifth more of
	// the processors.
	memTableSize = 128 << 20
	memTables    = 3
	// cacheSize is how many bytes of blocks stay in memory. Pebble takes what tables in
	// memory hold off it, so that it bounds both together; were it no larger than one
	// of those, every question of a writer would read filters and blocks from disk, which
	// took a fifth of an import's time.
	cacheSize = memTables * memTableSize
	// blockSize is how many bytes are compressed together.
	blockSize = 8 << 10
	// tableSize is how large a table is on disk.
	tableSize = 8 << 20
	// leastPatience and mostPatience bound how long Close waits for a compaction.
	leastPatience, mostPatience = 200 * time.Millisecond, 2 * time.Second
)

// tuned are Pebble's options.
func tuned(f *failure) *pebble.Options {
	o := &pebble.Options{
		FormatMajorVersion:          pebble.FormatTableFormatV6,
		Logger:                      logger{f},
		EventListener:               listener(f),
		CacheSize:                   cacheSize,
		MemTableSize:                memTableSize,
		MemTableStopWritesThreshold: memTables,
		L0CompactionThreshold:       8,
		L0StopWritesThreshold:       48,
		LBaseMaxBytes:               256 << 20,
		CompactionConcurrencyRange:  func() (int, int) { return 1, 1 },
		MaxOpenFiles:                500,
	}
	// To ask is not to write.
	o.Experimental.ReadSamplingMultiplier = -1
	for i := range o.TargetFileSizes {
		o.TargetFileSizes[i] = tableSize
	}
	for i := range o.Levels {
		l := &o.Levels[i]
		l.BlockSize = blockSize
		l.IndexBlockSize = 64 << 10
		l.FilterPolicy = bloom.FilterPolicy(10)
		l.Compression = func() *block.CompressionProfile { return block.BalancedCompression }
	}
	// What has just been written is soon written again.
	o.Levels[0].Compression = func() *block.CompressionProfile { return block.SnappyCompression }
	return o
}

// listener hears of what goes wrong in the background. Damage is an error of the
// call that meets it.
func listener(f *failure) *pebble.EventListener {
	return &pebble.EventListener{
		BackgroundError: func(err error) {
			if !errors.Is(err, errHurry) {
				f.fail(failed(err))
			}
		},
		DataCorruption: func(pebble.DataCorruptionInfo) {},
	}
}
