package syntax

// Reload decodes the embedded weights anew.
func Reload() error {
	_, err := New(embedded)
	return err
}
