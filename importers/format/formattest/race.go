//go:build race

package formattest

// raceDetector tells that the race detector is on, which makes all slow and large.
const raceDetector = true
