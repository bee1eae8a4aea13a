// Package utter holds what the passes after the cue work on: an [Utterance] is
// a cue with its source, its content and the utterance that relays it.
package utter
