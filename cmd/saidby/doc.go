// Command saidby reads news articles and keeps a graph of who said what, where
// it was printed, and through whose hands it came.
//
//	saidby import article.txt
//	saidby claims pompeo
//	saidby trace "an attack likely carried out by drones"
//
// `saidby help` lists its commands, `saidby demo` shows them at work.
package main
