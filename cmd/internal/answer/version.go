package answer

// Version answers `saidby version --json`.
type Version struct {
	// Version is the module's version, "(devel)" for a build from a checkout.
	Version string `json:"version"`
	// Extractor is the name and version of what reads the articles.
	Extractor string `json:"extractor"`
	// Revision is the commit that it was built from, Time that commit's time;
	// left out if the build does not know.
	Revision string `json:"revision,omitempty"`
	Time     string `json:"time,omitempty"`
	// Modified says that the checkout had changes beyond the commit.
	Modified bool `json:"modified"`
	// Go is the Go version, Platform the system and processor.
	Go       string `json:"go"`
	Platform string `json:"platform"`
}
