package notice_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract/notice"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// The story that the lines of TestPlace stand around.
const (
	gates  = "The lock will stay closed until the spring, the port said on Monday. Two of its four gates have to be replaced."
	barges = "Barges now take the old arm of the river, which adds a day to the trip."
)

// TestPlace: some lines credit an origin where they open or close an article, and
// are something else inside it. Line is looked at; kind is "" where it is story.
func TestPlace(t *testing.T) {
	for _, tt := range []struct {
		body, line string
		kind       schema.NoticeKind
		from       string
		terms      schema.ReprintKind
	}{
		// At the foot, with or without another notice beside.
		{gates + "\n\nCourtesy of Harbour Weekly", "Courtesy of Harbour Weekly", schema.CreditLine, "Harbour Weekly", schema.Syndicated},
		{gates + "\n\nSource: Kiln News\n\nFollow us on Twitter @saltvalley", "Source: Kiln News", schema.CreditLine, "Kiln News", schema.Syndicated},
		{gates + "\n\nAda Quill contributed to this report.\n\nSource: Reuters", "Source: Reuters", schema.CreditLine, "Reuters", schema.Wire},
		{gates + "\n\n“Nobody told us.”\n\nSource: AFP", "Source: AFP", schema.CreditLine, "AFP", schema.Wire},
		{gates + "\n\nRead the full story at The Harbour Times", "Read the full story at The Harbour Times", schema.CreditLine, "The Harbour Times", schema.Excerpt},
		{gates + "\n\nRead more at Kiln News\n\nShare this article on WhatsApp", "Read more at Kiln News", schema.CreditLine, "Kiln News", schema.Excerpt},
		{gates + "\n\nMarsh Radio. Used with permission.", "Marsh Radio. Used with permission.", schema.CreditLine, "Marsh Radio", schema.WithPermission},

		// At the head.
		{"Courtesy of Reuters\n\n" + gates, "Courtesy of Reuters", schema.CreditLine, "Reuters", schema.Wire},
		{"By Ada Quill\n\nSource: Kiln News\n\n" + gates, "Source: Kiln News", schema.CreditLine, "Kiln News", schema.Syndicated},
		{"By ADA QUILL\n\nAP Business Writer\n\n" + gates, "AP Business Writer", schema.Byline, "AP", schema.Wire},
		{"Ada Quill\n\nAP National Political Writer\n\n" + gates, "AP National Political Writer", schema.Byline, "AP", schema.Wire},
		{"By Ada Quill\n\nAssociated Press Writer\n\n" + gates, "Associated Press Writer", schema.Byline, "Associated Press", schema.Wire},

		// Inside a story.
		{gates + "\n\nCourtesy of Harbour Weekly\n\n" + barges, "Courtesy of Harbour Weekly", schema.Caption, "", ""},
		{gates + "\n\nSource: Reuters\n\n" + barges, "Source: Reuters", "", "", ""},
		{gates + "\n\nRead more at Kiln News\n\n" + barges, "Read more at Kiln News", schema.Promotion, "", ""},
		{gates + "\n\nRead the full story at Kiln News\n\nNobody was hurt.", "Read the full story at Kiln News", "", "", ""},
		{gates + "\n\nMarsh Radio. Used with permission.\n\n" + barges, "Marsh Radio. Used with permission.", "", "", ""},

		// Below a picture or figures, and below what is no byline.
		{"The lock in winter (Wexmoor Port handout)\n\nSource: Reuters\n\n" + gates, "Source: Reuters", "", "", ""},
		{gates + "\n\nThe lock in winter (Wexmoor Port handout)\n\nSource: Reuters", "Source: Reuters", "", "", ""},
		{gates + "\n\nThe lock in winter (Wexmoor Port handout)\n\nCourtesy of Kiln News", "Courtesy of Kiln News", schema.Caption, "", ""},
		{gates + "\n\nBarges a year\n\n2019: 40,000\n\nSource: Bloomberg", "Source: Bloomberg", "", "", ""},
		{gates + "\n\nAP Business Writer", "AP Business Writer", "", "", ""},
		{"By Ada Quill\n\nChief Business Writer\n\n" + gates, "Chief Business Writer", "", "", ""},
	} {
		var got notice.Notice
		for _, n := range notice.Find(tt.body, text.Paragraphs(tt.body), "") {
			if n.Span.In(tt.body) == tt.line {
				got = n
			}
		}
		if got.Kind != tt.kind || got.From != tt.from || got.Terms != tt.terms {
			t.Errorf("%s\nin\n%s\nis %q from %q %q, want %q from %q %q", tt.line, tt.body, got.Kind, got.From, got.Terms, tt.kind, tt.from, tt.terms)
		}
		if tt.from != "" && got.Words.In(tt.body) != tt.line {
			t.Errorf("%s: the words are %q", tt.line, got.Words.In(tt.body))
		}
	}
}

// TestSources: a line may name several origins, and what is no publication makes
// it one about figures.
func TestSources(t *testing.T) {
	for line, want := range map[string][]string{
		"Sources: AP, Reuters": {"AP", "Reuters"},
		"Source: AP/Reuters":   {"AP", "Reuters"},
		"Sources: Kiln News, AFP and the Salt Valley Courier": {"Kiln News", "AFP", "Salt Valley Courier"},
		"Source: Salt and Iron Weekly":                        {"Salt and Iron Weekly"},
		"Source: The Harbour Times, May 4, 2019":              {"The Harbour Times"},
		"Source: The Gazette (https://gazette.example/lock)":  {"The Gazette"},
		"Source: Agence France-Presse (AFP)":                  {"Agence France-Presse"},
		"Source: RFE/RL":                                      {"RFE/RL"},
		"(Source: Radio Free Marsh/Radio Moor)":               {"Radio Free Marsh/Radio Moor"},
		"Source: kilnnews.example":                            {"kilnnews.example"},
		"Source: https://kilnnews.example/2021/bricks":        {"https://kilnnews.example/2021/bricks"},
		"Source: https://kilnnews.example/":                   nil,
		"Sources: AP, Census Bureau":                          nil,
		"Sources: police, Reuters":                            nil,
		"Source: Reuters poll":                                nil,
		"Source: Kiln News/Marsh Times poll":                  nil,
		"Source: Kiln News/Marsh Times":                       nil,
		"Source: Chart by Reuters":                            nil,
		"Source: National Weather Service":                    nil,
		"Source: Northern Medical Journal":                    nil,
		"Source: Vehicle Review":                              nil,
		"Source: Press":                                       nil,
		"Source: census.gov":                                  nil,
		"Source: https://twitter.com/wexmoorport/status/1":    nil,
		"Source: the mayor told the Guardian":                 nil,
	} {
		var got []string
		for _, n := range notice.Find(line, text.Paragraphs(line), "") {
			if n.From != "" {
				got = append([]string{n.From}, n.Also...)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", line, diff)
		}
	}
}

// TestContinued: what sends the reader on to the whole of a text names the place
// of it, and not that of a day, a subject, a report of somebody's or another text.
func TestContinued(t *testing.T) {
	for line, want := range map[string]string{
		"Read the full story at The Harbour Times.":                       "The Harbour Times",
		"Read the full story at Orchard: https://orchard.example/lock":    "Orchard",
		"Read the full article at Orchard":                                "Orchard",
		"Read the rest of the story at The New Marsh Post.":               "The New Marsh Post",
		"Read the rest on Marsh Radio":                                    "Marsh Radio",
		"(Read more in the Salt Valley Courier)":                          "Salt Valley Courier",
		"Read more at kilnnews.example":                                   "kilnnews.example",
		"Continue reading at orchard.example →":                           "orchard.example",
		"Continue reading this story on The Weekly »":                     "The Weekly",
		"Keep reading at Orchard: https://orchard.example/lock":           "Orchard",
		"To read the full story, visit The Harbour Times’ website.":       "The Harbour Times",
		"Read the rest of the story here at Marsh Radio":                  "Marsh Radio",
		"Read the full story from Kiln News":                              "Kiln News",
		"Read the full story from the flood":                              "",
		"Full report at Kiln News":                                        "Kiln News",
		"Read more at https://kilnnews.example/2021/bricks":               "https://kilnnews.example/2021/bricks",
		"Read the full story here.":                                       "",
		"Read the full story at the source.":                              "",
		"Read the full story on Monday":                                   "",
		"Read the full story on Orchard":                                  "",
		"Read the full story in Thursday’s Harbour Times.":                "",
		"Read the full story at Facebook":                                 "",
		"Read the full report on Sudan":                                   "",
		"Read the full report at https://waterhouse.example/reports/2021": "",
		"Read the full report at Wexmoor House":                           "",
		"Read more at 10 p.m.":                                            "",
		"Read more at cleanwater.example":                                 "",
		"Read more on World News":                                         "",
		"Read more on Apple News":                                         "",
		"Read more in the Annual Report":                                  "",
		"Read more: The Harbour Times closes":                             "",
		"Read more at The Harbour Times: Lock closed":                     "",
		"Read more from Reuters: The lock that nobody wanted":             "",
		"For the rest of the year, visit the museum":                      "",
	} {
		var from string
		for _, n := range notice.Find(line, text.Paragraphs(line), "") {
			if n.From != "" && n.Terms == schema.Excerpt {
				from = n.From
			}
		}
		if from != want {
			t.Errorf("%s: from %q, want %q", line, from, want)
		}
	}
}
