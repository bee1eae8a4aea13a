// Package pebble keeps ordered keys in a folder, with Pebble, a log-structured
// merge tree. It is the engine of a graph that one has to oneself, and needs no
// server.
//
// Its noun is the [Engine], an [ordered.Engine]. [Open] opens a folder: one
// process at a time may write to it. [Borrow] lets other processes read while
// somebody writes.
//
// # Durability
//
// A change is in the log, and the log on disk, when Update returns; a process or
// machine that ends at any moment loses nothing of it, and leaves no half of
// another. Close makes tables of the log, so that the next Open has nothing to
// replay.
//
// # When the disk fails
//
// Pebble takes an error of the log or the manifest for the end of the process,
// and repeats a failed flush for ever. This package ends the Engine instead: from
// the first error of writing on, of a full disk for instance, every call returns
// that error, and nothing more is written. What had been acknowledged is there
// when the folder is opened again, if need be for reading only; of the change
// that failed all or nothing is there. The memory of the Engine that ended, and
// the files that it has open, are free when the process ends.
package pebble
