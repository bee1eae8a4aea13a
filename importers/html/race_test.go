//go:build race

package html_test

// raceEnabled: under the race detector time tells nothing.
const raceEnabled = true
