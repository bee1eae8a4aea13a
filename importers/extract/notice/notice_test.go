package notice_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract/notice"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// seen is what a test compares of a notice: Text is the stretch itself.
type seen struct {
	Kind  schema.NoticeKind
	Text  string
	From  string
	Terms schema.ReprintKind
}

func find(body, title string) []seen {
	var all []seen
	for _, n := range notice.Find(body, text.Paragraphs(body), title) {
		all = append(all, seen{n.Kind, n.Span.In(body), n.From, n.Terms})
	}
	return all
}

// credits are paragraphs that are notices as a whole, with what each says of
// the article's origin.
var credits = []struct {
	kind  schema.NoticeKind
	text  string
	from  string
	terms schema.ReprintKind
}{
	// Credit lines.
	{schema.CreditLine, "This article was originally published by Harbour Weekly and is reprinted with permission.", "Harbour Weekly", schema.WithPermission},
	{schema.CreditLine, "This story was originally published by the Salt Valley Courier.", "Salt Valley Courier", schema.Syndicated},
	{schema.CreditLine, "This piece originally appeared at The Lantern Institute.", "The Lantern Institute", schema.Syndicated},
	{schema.CreditLine, "This post originally appeared on Fieldnotes.", "Fieldnotes", schema.Syndicated},
	{schema.CreditLine, "This article originally appeared in the Northern Review of Rivers.", "Northern Review of Rivers", schema.Syndicated},
	{schema.CreditLine, "A version of this post first appeared in “Tideline,” our partner’s newsletter.", "Tideline", schema.Syndicated},
	{schema.CreditLine, "A version of this article was first published in The Slow Gazette on March 3, 2017.", "The Slow Gazette", schema.Syndicated},
	{schema.CreditLine, "This essay first appeared in Granite Quarterly.", "Granite Quarterly", schema.Syndicated},
	{schema.CreditLine, "This article was first published on Orchard. Read the original article.", "Orchard", schema.Syndicated},
	{schema.CreditLine, "Originally published by: Harbour Weekly", "Harbour Weekly", schema.Syndicated},
	{schema.CreditLine, "Originally published at Quarry.org.", "Quarry.org", schema.Syndicated},
	{schema.CreditLine, "*Originally published on The Open Dike.*", "The Open Dike", schema.Syndicated},
	{schema.CreditLine, "First published in The Slow Gazette.", "The Slow Gazette", schema.Syndicated},
	{schema.CreditLine, "This article is republished from The Colloquy under a Creative Commons license. Read the original article.", "The Colloquy", schema.Licence},
	{schema.CreditLine, "This story is republished from Open Dike under a Creative Commons licence.", "Open Dike", schema.Licence},
	{schema.CreditLine, "This work was originally published by Ridge and Plain and is licensed under a Creative Commons license.", "Ridge and Plain", schema.Licence},
	{schema.CreditLine, "Reprinted with permission from Harbour Weekly.", "Harbour Weekly", schema.WithPermission},
	{schema.CreditLine, "Republished with the permission of Radio Free Marsh.", "Radio Free Marsh", schema.WithPermission},
	{schema.CreditLine, "(Reprinted by permission of the Salt Valley Courier)", "Salt Valley Courier", schema.WithPermission},
	{schema.CreditLine, "Edited and republished with permission from The Culvert, an independent newsroom.", "The Culvert", schema.WithPermission},
	{schema.CreditLine, "Reproduced with kind permission of The Fenland Post.", "The Fenland Post", schema.WithPermission},
	{schema.CreditLine, "This article originally appeared on the website Coast Watch. It is reprinted with permission.", "Coast Watch", schema.WithPermission},
	{schema.CreditLine, "This story was produced by Kiln News and is republished here with permission.", "Kiln News", schema.WithPermission},
	{schema.CreditLine, "This article was originally published by The Counter-Current. It has been republished here with the author’s permission.", "The Counter-Current", schema.WithPermission},
	{schema.CreditLine, "This article is excerpted from The River Men, published by Sluice Books.", "The River Men", schema.Excerpt},
	{schema.CreditLine, "This essay is adapted from Salt and Iron.", "Salt and Iron", schema.Excerpt},
	{schema.CreditLine, "This story was originally published by Grain, an independent news site, and appears here as part of the Climate Row partnership.", "Grain", schema.Syndicated},
	{schema.CreditLine, "Cross-posted with permission from Open Dike.", "Open Dike", schema.WithPermission},
	{schema.CreditLine, "The following article first appeared on Fieldnotes and is reposted with permission.", "Fieldnotes", schema.WithPermission},
	{schema.CreditLine, "Editor’s note: This article was originally published by Harbour Weekly.", "Harbour Weekly", schema.Syndicated},
	{schema.CreditLine, "[This piece was originally published in the Tidewater Review.]", "Tidewater Review", schema.Syndicated},
	{schema.CreditLine, "This report first ran in the Salt Valley Courier.", "Salt Valley Courier", schema.Syndicated},
	{schema.CopyrightTag, "Copyright (c) 2021. Radio Free Marsh, Inc. Reprinted with the permission of Radio Free Marsh, 12 Quay Street, Wexmoor.", "Radio Free Marsh", schema.WithPermission},

	// Copyright tails.
	{schema.CopyrightTag, "Copyright 2018 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.", "The Associated Press", schema.Wire},
	{schema.CopyrightTag, "© 2019 Thomson/Reuters. All rights reserved.", "Thomson/Reuters", schema.Wire},
	{schema.CopyrightTag, "© 2020 AFP", "AFP", schema.Wire},
	{schema.CopyrightTag, "Copyright © 2016 Salt Valley Courier", "Salt Valley Courier", schema.Wire},
	{schema.CopyrightTag, "(c) 2017, The Fenland Post", "The Fenland Post", schema.Wire},
	{schema.CopyrightTag, "Copyright 2015 by United Press International. All rights reserved.", "United Press International", schema.Wire},
	{schema.CopyrightTag, "© 2014-2015 Harbour Weekly. All rights reserved.", "Harbour Weekly", schema.Wire},
	{schema.CopyrightTag, "Copyright. All rights reserved.", "", ""},

	// Sign-offs.
	{schema.StaffCredit, "(Reporting by Ada Quill in Wexmoor; Editing by Tom Ferrier)", "Reuters", schema.Wire},
	{schema.StaffCredit, "(Reporting by Ada Quill, additional reporting by Jan Pohl; Writing by Lu Ray; Editing by Tom Ferrier and Mo Beck)", "Reuters", schema.Wire},
	{schema.StaffCredit, "(Writing by Ada Quill, Editing by Tom Ferrier)", "Reuters", schema.Wire},
	{schema.StaffCredit, "Reporting by Ada Quill.", "", ""},
	{schema.StaffCredit, "Additional reporting by Jan Pohl in Salwerk.", "", ""},
	{schema.StaffCredit, "Ada Quill contributed to this report.", "", ""},
	{schema.StaffCredit, "The Associated Press contributed to this report.", "", ""},
	{schema.StaffCredit, "Reuters and the Fenland Post’s Jan Pohl contributed to this story.", "", ""},
	{schema.StaffCredit, "Ada Quill in Wexmoor contributed reporting.", "", ""},
	{schema.StaffCredit, "Compiled by Jan Pohl from wire reports.", "", ""},

	// Bylines.
	{schema.Byline, "By Ada Quill", "", ""},
	{schema.Byline, "By ADA QUILL, Staff Writer", "", ""},
	{schema.Byline, "By Ada Quill and Jan Pohl", "", ""},
	{schema.Byline, "By The Associated Press", "The Associated Press", schema.Wire},
	{schema.Byline, "By Reuters", "Reuters", schema.Wire},
	{schema.Byline, "By ADA QUILL, Associated Press", "Associated Press", schema.Wire},
	{schema.Byline, "By Ada Quill, Reuters", "Reuters", schema.Wire},

	// Captions.
	{schema.Caption, "Mayor Lena Ortiz opens the lock (Tom Ferrier/Reuters)", "", ""},
	{schema.Caption, "The old bridge after the flood. (AP Photo/Tom Ferrier)", "", ""},
	{schema.Caption, "The harbour at dawn (Wexmoor Port handout)", "", ""},
	{schema.Caption, "Photo: Tom Ferrier", "", ""},
	{schema.Caption, "Photo by Tom Ferrier/Getty Images", "", ""},
	{schema.Caption, "Image copyright Reuters", "", ""},
	{schema.Caption, "Image caption The lock was built in 1911", "", ""},
	{schema.Caption, "FILE - In this May 3, 2016 file photo, Mayor Lena Ortiz opens the lock in Wexmoor.", "", ""},
	{schema.Caption, "Swans on the canal in Wexmoor. Tom Ferrier/AFP", "", ""},
	{schema.Caption, "The lock gates in winter. Getty Images", "", ""},
	{schema.Caption, "The old lock in a picture of 1911 (courtesy of Wexmoor Museum)", "", ""},

	// Promotions.
	{schema.Promotion, "Join our brand new WhatsApp channel and never miss a story!", "", ""},
	{schema.Promotion, "Sign up for our daily newsletter.", "", ""},
	{schema.Promotion, "Follow us on Twitter @saltvalley", "", ""},
	{schema.Promotion, "Read more: Who drained the Salt Valley?", "", ""},
	{schema.Promotion, "READ MORE: Ten swans to see this spring", "", ""},
	{schema.Promotion, "Related: The canal that nobody wanted", "", ""},
	{schema.Promotion, "Subscribe to the Fenland Post for full access to our journalism.", "", ""},
	{schema.Promotion, "Get the latest headlines in your inbox every morning.", "", ""},
	{schema.Promotion, "Advertisement", "", ""},
	{schema.Promotion, "Click here to support our journalism.", "", ""},
	{schema.Promotion, "Download our app for breaking news alerts.", "", ""},

	// Tips and corrections.
	{schema.Tip, "(H/T: Salt Valley Courier)", "", ""},
	{schema.Tip, "h/t Jan Pohl", "", ""},
	{schema.Tip, "Hat tip: The Slow Gazette", "", ""},
	{schema.Tip, "Via Fieldnotes", "", ""},
	{schema.Correction, "Correction: An earlier version of this article gave the wrong depth of the lock.", "", ""},
	{schema.Correction, "This story has been updated with a comment from the port.", "", ""},
	{schema.Correction, "Editor’s note: The name of the swan has been changed.", "", ""},
}

// datelines open a story and are cut off its first paragraph.
var datelines = []struct {
	head, story string
	from        string
}{
	{"BAGHDAD (Reuters) -", "Two boats collided on the Tigris on Monday.", "Reuters"},
	{"WEXMOOR, England (AP) —", "The lock keeper went home early on Monday.", "AP"},
	{"SALT VALLEY, March 3 (UPI) --", "The town has a new bridge.", "UPI"},
	{"Washington (AFP) –", "The senator kept his swans.", "AFP"},
	{"March 16 (UPI) —", "The town has a new bridge.", "UPI"},
	{"NEW YORK/LONDON (Reuters) -", "Salt futures fell on Friday.", "Reuters"},
	{"ST. LOUIS (AP) —", "The river rose again.", "AP"},
	{"MOSCOW, Dec 1 (Reuters) -", "The plant will close.", "Reuters"},
	{"(Reuters) -", "The plant will close.", "Reuters"},
	{"Wexmoor (CNN) --", "The lock keeper went home early on Monday.", ""},
	{"WASHINGTON —", "The senator kept his swans.", ""},
	{"WEXMOOR, England —", "The lock keeper went home early.", ""},
	{"SEOUL (Yonhap) --", "The ferry left on time.", "Yonhap"},
}

// stories are paragraphs of a story: however much they look like a notice, they
// are none.
var stories = []string{
	"In a private message to me (reprinted with permission), the lock keeper called the plan “a bath without a plug.”",
	"The council was still in session when she first ran for the Senate in 1992.",
	"The lock was closed, according to Reuters.",
	"A Reuters report said on Monday that the lock was closed.",
	"The mayor told the Associated Press that the lock would reopen.",
	"Join the queue before nine and the bakers of Salt Street will still have bread, the mayor said.",
	"Follow the canal north from Wexmoor and the fields turn white with salt.",
	"Followers of the preacher left the valley on Monday.",
	"Get used to the noise, the engineers told the village on Monday.",
	"Subscribers to the water company will pay more next year, the regulator said.",
	"Read the report closely and the sums do not add up, said Jan Pohl, an accountant.",
	"Support for the plan fell to 30 percent in June.",
	"Watch the river long enough and you will see a swan, she said.",
	"Click beetles have destroyed a third of the crop, farmers said.",
	"Start with the roof, the builder told her.",
	"Send the bill to the council, she told the plumber.",
	"Help came too late for the swans.",
	"The bridge opened in 1911 and closed in 2011 (it had carried trams for 40 years).",
	"The council voted for the plan by 12 votes to 10 (with one abstention).",
	"The company will build 200 houses (100 of them for rent).",
	"She moved to Ghent in May (her sister had moved there before).",
	"The image of the swan was stolen from the museum on Monday (nobody saw the thief).",
	"By Monday the water had reached the church.",
	"By the time the firemen came, the mill had burned down.",
	"By law, the council must publish the minutes.",
	"By contrast, Salwerk has three bridges and no river.",
	"By Friday evening, Mayor Lena Ortiz had changed her mind.",
	"The article was published in 1911 and forgotten, Pohl said.",
	"The newspaper first published the minutes in May, and the mayor resigned in June.",
	"The poem was originally published in 1911, long before the canal was dug.",
	"Copyright law does not protect a recipe, the judge said.",
	"The copyright in the song belongs to her heirs, the court ruled.",
	"The photo was taken in 1911, she said.",
	"Photos of the flood were shared by thousands.",
	"Images of the flood shook the country.",
	"Reporting by the Fenland Post showed that the council had known for years.",
	"Editing by committee ruined the script, the actor said.",
	"Via a narrow stair one reaches the bell.",
	"The company’s update to its software failed on Monday.",
	"More than 200 people signed the letter.",
	"Sources close to the mayor say the plan is dead.",
	"The mayor contributed $500 to the campaign.",
	"He ran for mayor in 1998 and published his memoirs with the permission of his wife.",
	"Two men — brothers from Wexmoor — were arrested on Monday.",
	"NASA - the American space agency - will launch the probe in May.",
	"The mayor (Labour) - a former lock keeper - said no.",
	"Have you seen this swan? Police are looking for its owner.",
	"To sign up for the race, runners had to swim first.",
	"For years nobody asked about the channel, and then the ships came.",
	"Listen to the river, her grandmother used to say.",
	"Want of rain has ruined the harvest, farmers said.",
	"The petition, first published by Open Dike on Monday, has 40,000 names.",
	"The report, first published in The Slow Gazette on Monday, said the water was safe.",
	"The story was first published by the Fenland Post, and the mayor resigned in June.",
	"Her column first appeared in the Fenland Post in 1962 and made her famous.",
	"An article originally published in The Slow Gazette claimed that swans mate for life.",
	"This month a report first published in The Slow Gazette embarrassed the mayor.",
	"The work was first published in 1911.",
	"Copyright Board members met on Monday to hear the composers.",
	"Lyrics reproduced with permission of Sluice Music.",
	"This article of the treaty was written by Jan Pohl and was never put to the vote.",
	"Source: Wexmoor Port",
}

func TestCredits(t *testing.T) {
	for _, tt := range credits {
		want := []seen{{tt.kind, tt.text, tt.from, tt.terms}}
		if diff := cmp.Diff(want, find(tt.text, "")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.text, diff)
		}
	}
}

func TestDatelines(t *testing.T) {
	for _, tt := range datelines {
		want := []seen{{Kind: schema.Dateline, Text: tt.head, From: tt.from}}
		if tt.from != "" {
			want[0].Terms = schema.Wire
		}
		if diff := cmp.Diff(want, find(tt.head+" "+tt.story, "")); diff != "" {
			t.Errorf("%s %s (-want +got):\n%s", tt.head, tt.story, diff)
		}
	}
}

func TestStories(t *testing.T) {
	for _, p := range stories {
		if got := find(p, ""); len(got) > 0 {
			t.Errorf("%s\nis story, found %+v", p, got)
		}
	}
}

var _ = fmt.Sprint
var _ = strings.Join
