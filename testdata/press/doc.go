// Package press makes up news for measurements: articles in which somebody says
// something, as web pages with all that stands around them, as JSON Lines and as a
// web archive of any length. The same number gives the same article on every
// machine; people, places and outlets are invented.
//
//	for i := range 2000 {
//		os.WriteFile(fmt.Sprintf("page-%d.html", i), press.Page(i), 0o644)
//	}
//	io.Copy(file, press.Archive(20_000)) // some 2 GB of pages, packed
package press
