// Package registered makes stores known to Cayley by name, for programs that open
// them by name, such as Cayley's own commands:
//
//	import _ "github.com/saidby/saidby/graph/quadstore/registered"
//
//	err := graph.InitQuadStore("saidby-pebble", "quads", nil)
//	qs, err := graph.NewQuadStore("saidby-pebble", "quads", nil)
//
// Its nouns are the two names: [Pebble], whose address is a folder, and
// [Postgres], whose address is a URL. There are no options. To import the package
// is what registers them, since that is how Cayley's registry works; whoever can
// call quadstore.New needs no registry.
package registered
