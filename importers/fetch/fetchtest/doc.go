// Package fetchtest is a web site for tests: pages by their paths, on the
// loopback, that can change while they are watched.
//
//	site := fetchtest.New()
//	defer site.Close()
//	site.Set("/feed.xml", feed)
//	run("watch", site.Address+"/feed.xml")
//	if site.Asked("/feed.xml") != 1 { … }
package fetchtest
