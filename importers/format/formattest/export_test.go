package formattest

// RaceDetector tells that the race detector is on.
const RaceDetector = raceDetector
