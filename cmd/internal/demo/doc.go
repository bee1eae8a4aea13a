// Package demo holds six short articles for `saidby demo`: an agency's report
// that cites unnamed officials, a broadcaster's story built on it, two outlets'
// reprints of that story, a denial, and a blame. They were written for this
// project; nothing in them happened, and nobody in them exists.
package demo
