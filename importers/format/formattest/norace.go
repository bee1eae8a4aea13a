//go:build !race

package formattest

// raceDetector tells that the race detector is on.
const raceDetector = false
