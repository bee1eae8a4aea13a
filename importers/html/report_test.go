package html

import (
	"strings"
	"testing"

	"github.com/saidby/saidby/schema/text"
)

// TestReports: a sentence that tells who said what is story whatever it begins with.
func TestReports(t *testing.T) {
	m := &metadata{siteName: "The Example"}
	for _, s := range []string{
		"Advertisements for the ferry were false, the harbour office said.", "Advertisement income fell by a tenth in the spring, the owner said, and would fall further.",
		"Advertisement income fell by a tenth in the first three months of the year.",
		"Story continues to change, said the captain’s lawyer.", "By signing up, crews agree to be searched, the navy said.",
		"Sign up for the crew or pay the fine, the navy warned the men of the island.", "Printed on the hull was a name, police said.",
		"Photos by the divers show two cracks in the pier, the mayor told members of the council.", "Image source code was stolen, the firm said.",
		"Copyright claims by The Example were thrown out, the judge said.", "“All rights reserved” was on the note that the police found, The Example reported.",
		"Follow the ships, she said.", "Advertisements that the US put out told of no strike, and the navy said the same of its own.", "Subscribe to a creed like that and you will drown, the preacher said.", "Sign up for the crew and “you will never see your pay,” he told them.",
		"Advertisement bans were ordered, and the mayor called them a relief.", "Read more books, the teachers reported on Friday.", "Subscribe to no man’s creed, the preacher told them.",
	} {
		b, folded := block{text: s}, text.Fold(s)
		if isPromotion(b, folded) || isCaption(b, folded) || m.isOwnCopyright(b, folded) {
			t.Errorf("goes: %q", s)
		}
	}
	for _, s := range []string{
		"Advertisement", "Advertisement - story continues below", "Story continues below", "Sign up for our newsletter, which comes every morning at six.",
		"Sign up for our letter, called The Pier, and read what the crews say.", "Sign up for The Pier, which crews called the best letter on ships.",
		"Get the latest news from the port, as told by those who work on it.", "This content is for subscribers who have confirmed their names.", "By signing up you have confirmed that you agree.",
		"Image caption, The harbour master announced the end of the strike.", "Image source, The Example. Image caption, Crews said that they would stay.",
		"Photo by Jane Doe: the harbour master has denied that he knew of it.", "Copyright 2024 The Example. Nothing that crews said may be printed.",
		"A version of this article appears in print under the headline: Crews Said It.", "Article continues below: what the crews told the master.", "Read more: Master admitted that he lied.", "Follow us on X, where all that the crews say is told.", "Advertisement: as noted by doctors, this is the best pill so far.",
		"Photos: Jane Doe said so", "Photos by Jane Doe", "Copyright 2024 The Example. All rights reserved.", "Crédits photos : Jane Doe",
	} {
		b, folded := block{text: s}, text.Fold(s)
		if !isPromotion(b, folded) && !isCaption(b, folded) && !m.isOwnCopyright(b, folded) {
			t.Errorf("stays: %q", s)
		}
	}
}

// TestLinkedReport: a paragraph that is one link is story where it tells what
// somebody said between other paragraphs, and a teaser elsewhere.
func TestLinkedReport(t *testing.T) {
	const said = `“There is no ship and no pay,” the union’s president told the newspaper.`
	page := func(in string) string {
		return `<title>Port empty for a week</title><article><h1>Port empty for a week</h1><div class="text">` + portStory + in + fogStory + `</div></article>`
	}
	for in, want := range map[string]bool{
		`<p><a href="/a">` + said + `</a></p>`: true,
		`<p><a href="/a">“There is no ship and no pay,”</a> <a href="/b">the union’s president told the newspaper.</a></p>`: true,
		`<ul class="links"><li><a href="/a">` + said + `</a></li></ul>`:                                                     false,
		`<p><a href="/a">“There is no ship and no pay,” the union’s president tells</a></p>`:                                false,
	} {
		if got := strings.Contains(storyOf(t, page(in)), "no ship and no pay"); got != want {
			t.Errorf("%s: in the story %v, want %v", in, got, want)
		}
	}
}

// TestFurniture: what sites set below a story goes, and no sentence of one.
func TestFurniture(t *testing.T) {
	for _, s := range []string{
		"Follow Jane Doe on Twitter: @janedoe", "Do you have a tip? Email tips@a.example", "Got a story? Get in touch.", "Get the day’s stories in your inbox at six.",
		"Download The Example app for iOS.", "Tags: harbour, strike, Doe", "Topics: Ports | Wages", "First published: May 14, 2024, 10:00 IST", "Last updated: 14 May 2024",
		"Follow us on X and Bluesky for the latest from the port.", "Receive our letter from the port in your inbox every morning.", "Contact Jane Doe at jane@a.example.", "Schlagworte: Hafen, Streik",
	} {
		if got := dropFurniture([]block{{text: "No ship came."}, {text: s}}); len(got) != 1 {
			t.Errorf("stays: %q", s)
		}
	}
	for _, s := range []string{
		"Follow the ships on Facebook, the harbour master told her men.", "Do you have a ship?", "Get out of my port, she said, or find a bomb in your inbox.",
		"Follow the ships on Facebook and you would think that none had ever left port.", "Download numbers for the app tell that crews like paper better.", "Category: Drama",
		"Have information about the lost ship? The police ask all witnesses to ring them.", "Do you have information? Call the police at the port.", "Email the coast police at port@a.example.",
		"Contact the harbour police at port@a.example with anything that was seen.", "Get the app off their phones, schools ask of parents.", "Get the ferry app maker to pay, the union asks of the court.",
		"Sign up in your inbox was the only way to get a berth.",
		"Contact with the ship was lost at 9 p.m.", "Download speeds fell on the island.", "Tags on the dogs showed that they came from the mainland.",
		"Topics: the union said that it would talk of nothing but wages.", "Published: that is what the file was called in 2019, and no one knew why it had been kept.",
		"First published in The Example on May 14, 2024.", "Email messages show that @janedoe asked for the report, her lawyer said.",
	} {
		if got := dropFurniture([]block{{text: "No ship came."}, {text: s}}); len(got) != 2 {
			t.Errorf("goes: %q", s)
		}
	}
	far := append([]block{{text: "No ship came."}, {text: "Tags: harbour, strike"}}, make([]block, tailEdge)...)
	if got := dropFurniture(far); len(got) != len(far) {
		t.Error("something goes far from the end")
	}
}

// TestPicture: what stands below a picture is no part of the story.
func TestPicture(t *testing.T) {
	page := func(in string) string {
		return `<article><h1>Port empty for a week</h1>` + portStory + in + fogStory + `</article>`
	}
	if got := storyOf(t, page(`<div class="image"><img src="a.jpg"><span class="credit">Jane Doe</span> <span class="desc">Cranes stand idle in the old port</span></div>`)); strings.Contains(got, "Cranes") || strings.Contains(got, "Jane Doe") {
		t.Errorf("the caption is in: %q", got)
	}
	for _, in := range []string{
		`<div class="image-free"><p>The cranes were sold to a yard in the north, the owner said.</p></div>`,
		`<div class="photo-block"><img src="a.jpg"><p>The cranes were sold to a yard in the north, the owner said.</p><p class="credit">Jane Doe</p></div>`,
		`<div class="slide image"><img src="a.jpg"><div class="slide-description">The cranes were sold to a yard in the north last spring.</div><div class="credit">Jane Doe</div></div>`,
		`<div class="photo-story"><img src="a.jpg"><p>The cranes were sold to a yard in the north, the owner said.</p></div>`,
	} {
		if got := storyOf(t, page(in)); !strings.Contains(got, "cranes were sold") {
			t.Errorf("lost: %s", in)
		}
	}
}
