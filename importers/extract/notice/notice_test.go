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
	{schema.CopyrightTag, "Copyright © 2016 Salt Valley Courier", "Salt Valley Courier", schema.Syndicated},
	{schema.CopyrightTag, "(c) 2017, The Fenland Post", "The Fenland Post", schema.Syndicated},
	{schema.CopyrightTag, "Copyright 2015 by United Press International. All rights reserved.", "United Press International", schema.Wire},
	{schema.CopyrightTag, "© 2014-2015 Harbour Weekly. All rights reserved.", "Harbour Weekly", schema.Syndicated},
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

	// At the head or foot, or in a line of their own.
	{schema.CreditLine, "Courtesy of The Harbour Times", "The Harbour Times", schema.Syndicated},
	{schema.CreditLine, "Courtesy Marsh Radio", "Marsh Radio", schema.Syndicated},
	{schema.CreditLine, "(Story courtesy of The Harbour Times)", "The Harbour Times", schema.Syndicated},
	{schema.CreditLine, "This article appears courtesy of Harbour Weekly.", "Harbour Weekly", schema.Syndicated},
	{schema.CreditLine, "This column is provided courtesy of our sister paper, the Marsh Times.", "Marsh Times", schema.Syndicated},
	{schema.CreditLine, "Courtesy of our sister site Kiln News", "Kiln News", schema.Syndicated},
	{schema.CreditLine, "Radio Free Marsh. Reproduced with permission.", "Radio Free Marsh", schema.WithPermission},
	{schema.CreditLine, "The Lantern. Reprinted with permission.", "The Lantern", schema.WithPermission},
	{schema.CreditLine, "Republished with the kind permission of Orchard", "Orchard", schema.WithPermission},
	{schema.CreditLine, "Reprinted with permission from our sister paper, Harbour Weekly.", "Harbour Weekly", schema.WithPermission},
	{schema.CopyrightTag, "© 2024 The Harbour Times. Used with permission.", "The Harbour Times", schema.WithPermission},
	{schema.CopyrightTag, "© 2024 Harbour Weekly. Photo used with permission.", "Harbour Weekly", schema.Syndicated},
	{schema.CopyrightTag, "© 2019 Lena Ortiz. Used with permission.", "", ""},
	{schema.CopyrightTag, "© 2019 Sluice Music. Used by permission.", "", ""},
	{schema.CreditLine, "This story first appeared in our sister paper, the Harbour Times.", "Harbour Times", schema.Syndicated},
	{schema.CreditLine, "This story first appeared on our sister site Kiln News.", "Kiln News", schema.Syndicated},
	{schema.CreditLine, "Originally published in our sister publication, The Weir", "The Weir", schema.Syndicated},
	{schema.CreditLine, "An earlier version of this essay appeared in our sister magazine, Granite Quarterly.", "Granite Quarterly", schema.Syndicated},
	{schema.CreditLine, "From our sister paper, the Harbour Times", "Harbour Times", schema.Syndicated},
	{schema.Byline, "By Staff and Reuters", "Reuters", schema.Wire},
	{schema.Byline, "By Ada Quill and The Associated Press", "The Associated Press", schema.Wire},
	{schema.Byline, "By Ada Quill & Reuters", "Reuters", schema.Wire},
	{schema.Byline, "By Reuters and Ada Quill", "Reuters", schema.Wire},
	{schema.Byline, "By Ada Quill and Michael Bloomberg", "", ""},
	{schema.Byline, "Staff and wire reports", "", ""},
	{schema.Byline, "From staff and wire reports", "", ""},
	{schema.Byline, "By Gullspire Daily Staff and Wire Services", "", ""},
	{schema.Byline, "Compiled from wire reports.", "", ""},
	{schema.Caption, "Photo: Harbour Weekly. Reproduced with permission.", "", ""},

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
	{schema.Promotion, "GOT a story? Call our newsdesk on 0000 555 0123", "", ""},
	{schema.Promotion, "Send us your photographs of the flood.", "", ""},
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

	// Other publishers' manners.
	{schema.CreditLine, "This story was originally published in The Marsh Report on May 4.", "The Marsh Report", schema.Syndicated},
	{schema.CreditLine, "This piece was first published by Tideline and has been lightly edited.", "Tideline", schema.Syndicated},
	{schema.CreditLine, "Story originally published by Harbour Weekly", "Harbour Weekly", schema.Syndicated},
	{schema.CreditLine, "This article was originally published on Undertow. You can read the original here.", "Undertow", schema.Syndicated},
	{schema.CreditLine, "This article first appeared on Kiln News, a nonprofit newsroom covering labor.", "Kiln News", schema.Syndicated},
	{schema.CreditLine, "Jan Pohl, Professor of Hydrology, Salwerk University. This article was originally published on The Colloquy. Read the original article.", "The Colloquy", schema.Syndicated},
	{schema.CreditLine, "This story is part of a series and was originally published by Quarry.", "Quarry", schema.Syndicated},
	{schema.CreditLine, "Republished with permission from the Salt Valley Courier, where this first appeared.", "Salt Valley Courier", schema.WithPermission},
	{schema.CreditLine, "This post is republished with permission from Fieldnotes.", "Fieldnotes", schema.WithPermission},
	{schema.CreditLine, "This story comes from The Culvert and is published here under a Creative Commons license.", "The Culvert", schema.Licence},
	{schema.CreditLine, "This report was first published at Open Dike and is reproduced here with kind permission.", "Open Dike", schema.WithPermission},
	{schema.CreditLine, "A longer version of this story originally appeared in The Lantern.", "The Lantern", schema.Syndicated},
	{schema.CreditLine, "Used with permission from Radio Free Marsh.", "Radio Free Marsh", schema.WithPermission},
	{schema.CreditLine, "The above article originally appeared in Granite.", "Granite", schema.Syndicated},
	{schema.CopyrightTag, "© Harbour Weekly. Reprinted with permission.", "Harbour Weekly", schema.WithPermission},
	{schema.CopyrightTag, "Copyright 2023 The Associated Press. All rights reserved.", "The Associated Press", schema.Wire},
	{schema.CopyrightTag, "©2022 Kiln News.", "Kiln News", schema.Syndicated},
	{schema.CopyrightTag, "(c) 2015 Agence France-Presse", "Agence France-Presse", schema.Wire},
	{schema.CopyrightTag, "© AAP 2019", "AAP", schema.Wire},
	{schema.CopyrightTag, "Copyright Reuters 2018", "Reuters", schema.Wire},
	{schema.StaffCredit, "(Reporting by Lu Ray and Jan Pohl; editing by Tom Ferrier)", "Reuters", schema.Wire},
	{schema.StaffCredit, "Reporting by Lu Ray; editing by Jan Pohl", "", ""},
	{schema.StaffCredit, "Associated Press writers Lu Ray in Wexmoor and Jan Pohl in Salwerk contributed to this report.", "", ""},
	{schema.StaffCredit, "(Additional reporting by Jan Pohl; Editing by Mo Beck)", "Reuters", schema.Wire},
	{schema.StaffCredit, "Tom Ferrier contributed reporting from Salwerk.", "", ""},
	{schema.Byline, "By Lu Ray | Salt Valley Courier", "", ""},
	{schema.Byline, "By AFP", "AFP", schema.Wire},
	{schema.Byline, "By LU RAY Associated Press", "Associated Press", schema.Wire},
	{schema.Byline, "By Jan Pohl, Lu Ray and Mo Beck", "", ""},
	{schema.Byline, "By Lu Ray and Jan Pohl, Reuters", "Reuters", schema.Wire},
	{schema.Caption, "People walk past the lock in Wexmoor, England, May 3, 2019. REUTERS/Tom Ferrier", "", ""},
	{schema.Caption, "A swan on the canal. AP Photo/Tom Ferrier", "", ""},
	{schema.Caption, "(Photo by Tom Ferrier/Getty Images)", "", ""},
	{schema.Caption, "Picture: Tom Ferrier", "", ""},
	{schema.Caption, "Lena Ortiz, left, with Jan Pohl in 2011 (Photo: Wexmoor Museum)", "", ""},
	{schema.Caption, "Credit: Tom Ferrier/Wexmoor Museum", "", ""},
	{schema.Caption, "Image source, Getty Images", "", ""},
	{schema.Caption, "File photo: The lock in Wexmoor.", "", ""},
	{schema.Promotion, "Read the full story here.", "", ""},
	{schema.Promotion, "Like us on Facebook", "", ""},
	{schema.Promotion, "More from the Fenland Post", "", ""},
	{schema.Promotion, "Sign up here to get our morning briefing in your inbox.", "", ""},
	{schema.Promotion, "Support our journalism by becoming a member today.", "", ""},
	{schema.Promotion, "Listen to our podcast on salt and iron.", "", ""},
	{schema.Promotion, "Share this article on WhatsApp", "", ""},
	{schema.Promotion, "Click here for more news.", "", ""},
	{schema.Promotion, "Don’t miss: The ten best locks in Europe", "", ""},
	{schema.Tip, "h/t: The Culvert", "", ""},
	{schema.Tip, "H/T to Jan Pohl for the hint.", "", ""},
	{schema.Correction, "Clarification: This article has been amended to make clear that the swan was a goose.", "", ""},
	{schema.Correction, "This article was amended on May 4 to correct the depth of the lock.", "", ""},
	{schema.Correction, "Update: The council has since voted.", "", ""},
	{schema.CreditLine, "This story first appeared on The Weir, a site about rivers.", "The Weir", schema.Syndicated},
	{schema.CreditLine, "This article was produced by Grain and republished with permission.", "Grain", schema.WithPermission},
	{schema.CreditLine, "Originally published on The Weir under a Creative Commons license.", "The Weir", schema.Licence},
	{schema.CreditLine, "This piece was originally published in Delta Post and appears here with permission.", "Delta Post", schema.WithPermission},
	{schema.CreditLine, "Reprinted from Delta Post with permission.", "Delta Post", schema.WithPermission},
	{schema.CreditLine, "Republished from The Colloquy.", "The Colloquy", schema.Syndicated},
	{schema.CreditLine, "This report was originally broadcast on Marsh Radio.", "Marsh Radio", schema.Syndicated},
	{schema.CreditLine, "This op-ed first ran in the Delta Post.", "Delta Post", schema.Syndicated},
	{schema.CreditLine, "Syndicated from Grain.", "Grain", schema.Syndicated},
	{schema.CreditLine, "Excerpted from The Brine Wars (Salt Press, 2019).", "The Brine Wars", schema.Excerpt},
	{schema.CopyrightTag, "Copyright © 2021 by Delta Post. All Rights Reserved.", "Delta Post", schema.Syndicated},
	{schema.CopyrightTag, "© 2020 The Canadian Press", "The Canadian Press", schema.Wire},
	{schema.CopyrightTag, "© Deutsche Presse-Agentur", "Deutsche Presse-Agentur", schema.Wire},
	{schema.StaffCredit, "AP writers Jan Pohl and Lu Ray contributed to this report.", "", ""},
	{schema.StaffCredit, "(Reporting by Jan Pohl in Wexmoor, Lu Ray in Salwerk; Writing by Mo Beck; Editing by Ada Quill)", "Reuters", schema.Wire},
	{schema.StaffCredit, "With reporting by Lu Ray", "", ""},
	{schema.StaffCredit, "With contributions from Reuters", "", ""},
	{schema.Byline, "By JAN POHL", "", ""},
	{schema.Byline, "By Jan Pohl, AFP", "AFP", schema.Wire},
	{schema.Byline, "By Dr. Lena Ortiz", "", ""},
	{schema.Caption, "(Photo: Tom Ferrier)", "", ""},
	{schema.Caption, "Mayor Ortiz on the lock, 2019. Credit: Tom Ferrier/AFP", "", ""},
	{schema.Caption, "A boat on the canal | Tom Ferrier/Getty Images", "", ""},
	{schema.Caption, "Tom Ferrier/AP", "", ""},
	{schema.Caption, "Photograph by Tom Ferrier", "", ""},
	{schema.Promotion, "Follow our live coverage here", "", ""},
	{schema.Promotion, "Sign up to receive our weekly newsletter", "", ""},
	{schema.Promotion, "RELATED: Who owns the lock?", "", ""},
	{schema.Promotion, "Watch the video below:", "", ""},
	{schema.Promotion, "Support independent journalism: become a member.", "", ""},
	{schema.Tip, "[H/T The Weir]", "", ""},
	{schema.Correction, "CORRECTION (May 4, 2019): The lock was built in 1911.", "", ""},
	{schema.Correction, "Editor's note: This story has been updated.", "", ""},

	// Names in front, terms apart from the name, houses that sell columns.
	{schema.CreditLine, "Kiln News first published this story on Monday.", "Kiln News", schema.Syndicated},
	{schema.CreditLine, "This was originally published on The Weir.", "The Weir", schema.Syndicated},
	{schema.CreditLine, "Article written by Jan Pohl and first published on The Weir.", "The Weir", schema.Syndicated},
	{schema.CreditLine, "This article is reprinted, with permission, from Kiln News.", "Kiln News", schema.WithPermission},
	{schema.CreditLine, "From The Weir. Reprinted with permission.", "The Weir", schema.WithPermission},
	{schema.CreditLine, "This article was originally published in the May 2020 issue of Hill Farmer.", "Hill Farmer", schema.Syndicated},
	{schema.CreditLine, "This article was first published by Reuters.", "Reuters", schema.Wire},
	{schema.CreditLine, "This story was produced by Kiln News in partnership with The Lantern.", "Kiln News", schema.Syndicated},
	{schema.CreditLine, "Her column is distributed by Salt Street Syndicate.", "Salt Street Syndicate", schema.Syndicated},
	{schema.CreditLine, "Source: Xinhua", "Xinhua", schema.Wire},
	{schema.CreditLine, "The Weir is an independent newsroom that covers rivers.", "The Weir", schema.Syndicated},
	{schema.CreditLine, "Dieser Artikel erschien zuerst bei Moorland Magazin.", "Moorland Magazin", schema.Syndicated},
	{schema.CreditLine, "Read the original article: https://weir.example/1", "", ""},
	{schema.CopyrightTag, "Copyright 2021 Northfold Broadcasting Inc. All rights reserved.", "", ""},
	{schema.CopyrightTag, "Copyright 2020 by Jan Pohl", "", ""},
	{schema.CopyrightTag, "Copyright 2018 by CNN NewSource. All rights reserved.", "CNN NewSource", schema.Wire},
	{schema.Caption, "© Tom Ferrier/AFP/Getty Images", "", ""},
	{schema.StaffCredit, "(With inputs from PTI)", "PTI", schema.Wire},
	{schema.StaffCredit, "With agency inputs", "", ""},
	{schema.StaffCredit, "Lu Ray is an Associated Press writer.", "Associated Press", schema.Wire},
	{schema.Byline, "By Jan Pohl, The Delta Post", "The Delta Post", schema.Syndicated},
	{schema.Byline, "By Jan Pohl, Daily News Editor", "", ""},
	{schema.Byline, "By Michael R. Bloomberg", "", ""},
	{schema.Byline, "By Ada Quill, former Reuters correspondent", "", ""},
	{schema.Byline, "Reuters Staff", "Reuters", schema.Wire},
	{schema.Byline, "— Associated Press", "Associated Press", schema.Wire},
	{schema.Byline, "LU RAY Associated Press", "Associated Press", schema.Wire},
	{schema.Byline, "The Associated Press | Monday, May 4, 2018, 7:24 a.m.", "The Associated Press", schema.Wire},
	{schema.Byline, "Posted 6:08 am, May 4, 2018, by Associated Press, Updated at 7 am", "Associated Press", schema.Wire},
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
	{"Wexmoor (CNN) --", "The lock keeper went home early on Monday.", "CNN"},
	{"WASHINGTON —", "The senator kept his swans.", ""},
	{"WEXMOOR, 14 February –", "The lock keeper went home early.", ""},
	{"WEXMOOR, 14 February (AFP) –", "The lock keeper went home early.", "AFP"},
	{"WEXMOOR, England —", "The lock keeper went home early.", ""},
	{"SEOUL (Yonhap) --", "The ferry left on time.", "Yonhap"},
	{"PARIS, France (AFP) —", "The lock is closed.", "AFP"},
	{"SALWERK (AP) —", "The lock is closed.", "AP"},
	{"WEXMOOR/SALWERK (Reuters) —", "The lock is closed.", "Reuters"},
	{"SALWERK, England, May 4 —", "The lock is closed.", ""},
	{"TOKYO, April 2 (Reuters) -", "Shares fell on Tuesday.", "Reuters"},
	{"WEXMOOR (AP) -", "The lock is closed.", "AP"},
	{"BEIJING, April 2 (Xinhua) --", "The probe has landed.", "Xinhua"},
	{"LONDON —", "The lock is closed.", ""},
	{"Berlin (dpa) -", "The bridge is closed.", "dpa"},
	{"WEXMOOR, England — (AP)", "The lock is closed.", "AP"},
	{"MOSCOW, April 2. /TASS/.", "The plant will close.", "TASS"},
	{"NEW YORK, April 2 –", "Shares fell.", ""},
	{"New Delhi [India], May 4 (ANI):", "The lock is closed.", "ANI"},
	{"Madrid, 4 may (EFE).-", "La esclusa seguirá cerrada.", "EFE"},
	{"(ANSA) - ROME, MAY 4 -", "The lock is closed.", "ANSA"},
	{"TORONTO — The Canadian Press —", "The lock is closed.", "The Canadian Press"},
	{"WEXMOOR — (AP) —", "The lock is closed.", "AP"},
	{"LONDON, May 4 (Reuters Breakingviews) -", "The lock is closed.", "Reuters"},
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
	"Got up at six, went to the lock, found it open: that is how the keeper tells it.",
	"Send us more rain, the farmers prayed.",
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
	"Adapted from The River Men, the film opens on Monday.",
	"Watch the video, the lawyer told the jury.",
	"This story begins in 1911, when the lock was built.",
	"This story appeared in no newspaper, the mayor said.",
	"This article of faith was first written down in Salwerk.",
	"The letter was reprinted with permission of the family, he said.",
	"Reprinted money flooded the market.",
	"First published in 1911, the guide has sold a million copies.",
	"Originally printed on silk, the map hangs in the museum.",
	"Excerpts from the letter were read in court.",
	"Syndicated columns are dying, editors say.",
	"Copyright is a right, not a gift, she said.",
	"Copyright infringement costs the firm millions, its lawyers told the court.",
	"With reporting restrictions lifted, the names can be told.",
	"With contributions from members, the club bought the lock.",
	"By Wednesday, Reuters had 40 reporters in the valley.",
	"By Ann’s own account the party was dull.",
	"Photograph albums were found in the canal.",
	"A picture of the mayor hung behind him (upside down).",
	"The firm is owned by Pohl/Ray Holdings.",
	"The mayor/lock keeper went home.",
	"Follow the money, the prosecutor said.",
	"Watch sales rose by a tenth.",
	"Sign language is taught in two schools.",
	"Support staff went on strike on Monday.",
	"Related charges were dropped, the court said.",
	"Correction fluid was found on the ballots.",
	"The editor’s note was left on the desk.",
	"SALWERK — a town of 400 — has no bridge.",
	"LONDON and Paris agreed on Monday.",
	"NATO (the alliance) - founded in 1949 - will meet.",
	"The Courier (Salwerk) reported the theft.",
	"Advertisements for the lock appeared on Monday.",
	"More than one mayor has failed here.",
	"Listen, he said, and went.",
	"Update your papers, the office told farmers.",
	"Tip-offs led the police to the mill.",
	"A version of this article appears in print on May 4, 2016, on page A1 of the Wexmoor edition.",
	"The law was first published in draft by the ministry in May.",
	"The study, originally published by Salwerk University, was withdrawn.",
	"This article of clothing first appeared on beaches in 1911.",
	"Reprinted photographs of the lock hung on the wall.",
	"The minutes were published with the permission of the mayor, a spokesman said.",
	"Permission to build was refused by the council on Monday.",
	"The council has published its report on the flood.",
	"She first appeared in public after the trial on Friday.",
	"The swans first appeared on the canal in March, residents said.",
	"“This story was first published to hurt me,” the mayor said.",
	"This report was written in anger, the mayor said.",
	"Copyright holders will be paid more, the court ruled.",
	"The AP photographer was hurt when the wall fell (he is recovering).",
	"The vote was close (51 to 49).",
	"The company (Kiln/Quarry) has debts of 5 million.",
	"He was born in Salwerk (now part of Wexmoor).",
	"The mayor read more than 40 letters at the meeting.",
	"Read together, the two reports are damning.",
	"Support from the church kept the school open.",
	"Join forces or close: that is the choice, the minister told the two clubs.",
	"Share prices fell by a third after the news.",
	"Share of the vote: Labour 41 percent, Greens 30 percent.",
	"Like many villages in the valley, Salwerk has no shop.",
	"Like the mayor, he lives on Salt Street and has a newsletter.",
	"Become a nurse and you will never be without work, she told the girls.",
	"Donate blood, the hospital asked on Monday.",
	"For the first time since 1911, the channel froze.",
	"To like us, he said, you must first know us.",
	"Try the door, the policeman told him.",
	"By Jove, said the mayor.",
	"By train the trip takes two hours.",
	"By 2030, Wexmoor will have 40,000 people.",
	"By Ortiz’s account, the plan was dead in May.",
	"Update on the lock: it is still closed, the port said.",
	"Via Roma was closed on Monday.",
	"Via Facebook, the mayor thanked the firemen.",
	"Images of the lock were sent by Getty Images to 40 papers, and the mayor bought one.",
	"Credit for the rescue goes to the firemen, the mayor said.",
	"Credit: that is what the village wants, not money.",
	"BBC - the broadcaster - said no.",
	"The report was republished in May after the court ruled for the paper.",
	"Salt Valley Courier and Reuters reported the collapse first.",
	"The mayor’s letter was reprinted in full by the Fenland Post.",
	"The piece appeared first in a church magazine, she told the court.",
	"This report, first published by Kiln News, angered the port.",
	"“This article was originally published by Kiln News,” the forged note read.",
	"“Reprinted with permission from Kiln News” stood below the poem.",
	"The minister of Andhra Pradesh (AP) – a state of 50 million – resigned.",
	"Students may register for the two subjects (AP).",
	"The lock gates in winter — AFP",
	"This story was first reported by the Salt Valley Courier.",
	"This story was produced by Ada Quill and edited by Tom Ferrier.",
	"This story was first published on May 4, 2019, at noon.",
	"This article first appeared in our October issue.",
	"Courtesy of his lawyer, the mayor got off with a fine.",
	"Courtesy of Reuters, the whole world knows of the lock.",
	"Courtesy of the Fenland Post’s archive, the minutes are public.",
	"Courtesy of Wexmoor Museum",
	"Courtesy of Ada Quill/Harbour Times",
	"Courtesy demands an answer, the Harbour Times wrote.",
	"Photo courtesy of Reuters",
	"Map courtesy of The Harbour Times",
	"The lock is shut for good, our sister paper the Harbour Times reported.",
	"Our sister paper, the Harbour Times, closed in May.",
	"The story ran in a sister paper of the Fenland Post.",
	"Staff reports to the council were late, the mayor said.",
	"Wire reports of the flood reached the capital at noon.",
	"Wexmoor Museum. Reproduced with permission.",
	"Lena Ortiz. Reproduced with permission.",
	"Ada Quill, Harbour Weekly. Used with permission.",
	"Map by Harbour Weekly. Used with permission.",
	"AP Business Writer",
	"Continue reading at your own pace, the teacher said.",
	"Source: National Weather Service",
	"Posted by Jan Pohl",
}

func TestCredits(t *testing.T) {
	for _, tt := range credits {
		want := []seen{{tt.kind, tt.text, tt.from, tt.terms}}
		if diff := cmp.Diff(want, find(tt.text, "")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.text, diff)
		}
	}
}

// TestMarks: a story's last words may be an agency's mark, and a line may name
// what the next one is by.
func TestMarks(t *testing.T) {
	const last = "The lock is closed, the port said."
	for _, tt := range []struct{ body, mark, from, words string }{
		{last + " — AFP", "— AFP", "AFP", "— AFP"},
		{last + " (PTI)", "(PTI)", "PTI", "(PTI)"},
		{last + " /ANI", "/ANI", "ANI", "/ANI"},
		{"Originally published by:\n\nHarbour Weekly", "Harbour Weekly", "Harbour Weekly", "Originally published by:\n\nHarbour Weekly"},
		{last + " (Trend)", "", "", ""},
	} {
		var mark, from, words string
		for _, n := range notice.Find(tt.body, text.Paragraphs(tt.body), "") {
			if n.From != "" {
				mark, from, words = n.Span.In(tt.body), n.From, n.Words.In(tt.body)
			}
		}
		if diff := cmp.Diff([]string{tt.mark, tt.from, tt.words}, []string{mark, from, words}); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.body, diff)
		}
	}
}

// TestAddress: the address beside a name is the original's, others are not.
func TestAddress(t *testing.T) {
	for body, want := range map[string]string{
		"This article first appeared on Undertow (https://undertow.example/1).":                   "https://undertow.example/1",
		"This article first appeared on Undertow. Read the original: https://undertow.example/1.": "https://undertow.example/1",
		"This article first appeared on Undertow. Follow its editor at https://social.example/u.": "",
		"This article first appeared on Undertow.":                                                "",
		"Read the original article on Undertow: https://undertow.example/1":                       "https://undertow.example/1",
		"Originally published at https://undertow.example/1 by Undertow":                          "",
		"Original: https://undertow.example/1_(salt)":                                             "https://undertow.example/1_(salt)",
	} {
		var got string
		for _, n := range notice.Find(body, text.Paragraphs(body), "") {
			got = n.Address
		}
		if got != want {
			t.Errorf("%s: address %q, want %q", body, got, want)
		}
	}
}

func TestAgency(t *testing.T) {
	for name, want := range map[string]string{
		"AP": "The Associated Press", "The Associated Press": "The Associated Press", "Thomson/Reuters": "Reuters", "Reuters News Agency": "Reuters",
		"Bloomberg L.P.": "Bloomberg", "Press Association Ltd": "PA Media", "Yonhap News Agency": "Yonhap", "PTI": "Press Trust of India", "Interfax": "Interfax",
		"Kiln News": "", "Associated Parishes": "", "News Agency": "",
	} {
		full, ok := notice.Agency(name)
		if ok != (want != "") || ok && full != want || !ok && full != name {
			t.Errorf("%s: %q, %v, want %q", name, full, ok, want)
		}
	}
	for author, want := range map[string]string{
		"AP Staff": "AP", "Afp Afp": "Afp", "Ada Quill, Associated Press": "Associated Press", "Ada Quill | AP": "AP", "PA Reporter": "Press Association",
		"Ada Quill": "", "Michael Bloomberg": "", "Maria Ria": "", "AP Exam Board": "", "": "",
	} {
		if got := notice.AgencyOf(author); got != want {
			t.Errorf("%s: %q, want %q", author, got, want)
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

// TestFind reads a whole article: the story keeps its own paragraphs, a dateline
// is cut off the first of them, and the title in the text is no sentence of it.
func TestFind(t *testing.T) {
	const body = "Sign up for our daily newsletter.\n\n" +
		"LOCK CLOSED IN WEXMOOR\n\n" +
		"By Ada Quill\n\n" +
		"WEXMOOR (Reuters) - The lock is closed, the port said.\n\n" +
		"The lock before the flood (Tom Ferrier/Reuters)\n\n" +
		"Nobody was hurt.\n\n" +
		"(Reporting by Ada Quill; Editing by Tom Ferrier)"
	type place struct {
		Kind      schema.NoticeKind
		Text      string
		Paragraph int
	}
	want := []place{
		{schema.Promotion, "Sign up for our daily newsletter.", 0},
		{schema.Headline, "LOCK CLOSED IN WEXMOOR", 1},
		{schema.Byline, "By Ada Quill", 2},
		{schema.Dateline, "WEXMOOR (Reuters) -", 3},
		{schema.Caption, "The lock before the flood (Tom Ferrier/Reuters)", 4},
		{schema.StaffCredit, "(Reporting by Ada Quill; Editing by Tom Ferrier)", 6},
	}
	var got []place
	for _, n := range notice.Find(body, text.Paragraphs(body), "Lock closed in Wexmoor") {
		got = append(got, place{n.Kind, n.Span.In(body), n.Paragraph})
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("notices (-want +got):\n%s", diff)
	}
}

// TestLong keeps whole paragraphs of a story out, whatever words they hold.
func TestLong(t *testing.T) {
	for _, opens := range []string{"This article was originally published by Harbour Weekly.", "Reporting by Ada Quill showed more.", "Correction: the lock is closed."} {
		long := strings.TrimSpace(opens + strings.Repeat(" The lock stayed closed.", 30))
		if got := find(long, ""); len(got) > 0 {
			t.Errorf("a paragraph of %d bytes is %+v", len(long), got)
		}
	}
}

func ExampleFind() {
	const body = `WEXMOOR (Reuters) - The lock is closed, the port said.

This article was originally published by Harbour Weekly and is reprinted with permission.

Ada Quill contributed to this report.`
	for _, n := range notice.Find(body, text.Paragraphs(body), "") {
		fmt.Printf("%s: %q from %q %s\n", n.Kind, n.Span.In(body), n.From, n.Terms)
	}
	// Output:
	// dateline: "WEXMOOR (Reuters) -" from "Reuters" wire
	// credit: "This article was originally published by Harbour Weekly and is reprinted with permission." from "Harbour Weekly" permission
	// staff: "Ada Quill contributed to this report." from ""
}
