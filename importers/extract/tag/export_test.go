package tag

// Reload decodes the embedded weights anew.
func Reload() error {
	_, err := New(embeddedLexicon, embeddedWeights)
	return err
}
