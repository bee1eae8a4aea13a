package format_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/format"
)

func TestAuthors(t *testing.T) {
	for _, tt := range []struct {
		byline string
		want   []string
	}{
		{"By Jane Doe", []string{"Jane Doe"}},
		{"Jane Doe and John Roe", []string{"Jane Doe", "John Roe"}},
		{"BY JANE DOE, JOHN ROE & ANN POE", []string{"JANE DOE", "JOHN ROE", "ANN POE"}},
		{"by Jane Doe, John Q. Public Jr., and the Wire Desk", []string{"Jane Doe", "John Q. Public Jr.", "the Wire Desk"}},
		{"John Q. Public, Jr. and Jane Doe", []string{"John Q. Public, Jr.", "Jane Doe"}},
		{"Doe, Jane; Roe, John", []string{"Doe, Jane", "Roe, John"}},
		{"Jane Doe, Jane Doe", []string{"Jane Doe"}},
		{"https://example.org/authors/jane", nil},
		{"@jane", nil},
		{"", nil},
		{"Byron Smith", []string{"Byron Smith"}},

		// offices
		{"Rosa Quill, Senior Harbour Correspondent", []string{"Rosa Quill"}},
		{"By Rosa Quill, Staff Writer, and Tom Ebb, Staff", []string{"Rosa Quill", "Tom Ebb"}},
		{"Rosa Quill, Arts and Culture Editor", []string{"Rosa Quill"}},
		{"Rosa Quill, Professor of Law, University of Ebbing", []string{"Rosa Quill"}},
		{"Rosa Quill, Special to the Ebbing Post", []string{"Rosa Quill"}},
		{"Rosa Quill, Tom Ebb and Ann Poe, Staff Writers", []string{"Rosa Quill", "Tom Ebb", "Ann Poe"}},
		{"Rosa Quill | Staff Reporter", []string{"Rosa Quill"}},
		{"Rosa Quill - Political Editor", []string{"Rosa Quill"}},
		{"Rosa Q. Quill Contributor", []string{"Rosa Q. Quill"}},
		{"Staff Writer Rosa Quill", []string{"Rosa Quill"}},
		{"Rosa Quill, Tom Stringer", []string{"Rosa Quill", "Tom Stringer"}},
		{"Rosa Quill, Ebbing Bureau Chief", []string{"Rosa Quill"}},
		{"Rosa Maria Stringer", []string{"Rosa Maria Stringer"}},
		{"Reporters Without Borders", []string{"Reporters Without Borders"}},
		{"Staff Writer", []string{"Staff Writer"}},
		{"Our Special Correspondent", []string{"Our Special Correspondent"}},
		{"Staff Writer and Rosa Quill", []string{"Rosa Quill"}},
		{"Antrim Court Reporter", []string{"Antrim Court Reporter"}},
		{"Ebbing Post Staff", []string{"Ebbing Post Staff"}},
		{"Rosa Quill, AP Business Writer", []string{"Rosa Quill", "AP Business Writer"}},
		{"Rosa Quill, QRV Staff", []string{"Rosa Quill", "QRV Staff"}},
		{"Rosa Quill, US Political Editor", []string{"Rosa Quill"}},
		{"ROSA QUILL, STAFF WRITER", []string{"ROSA QUILL"}},
		{"Rosa Quill, Associated Press", []string{"Rosa Quill", "Associated Press"}},

		// places and houses
		{"By Rosa Quill in Ebbing", []string{"Rosa Quill"}},
		{"BY ROSA QUILL IN EBBING", []string{"ROSA QUILL"}},
		{"By Rosa Quill in Ebbing, Missouri, and Tom Ebb in Valmar", []string{"Rosa Quill", "Tom Ebb"}},
		{"By Rosa Quill for the Ebbing Post", []string{"Rosa Quill"}},
		{"Rosa Quill, in Ebbing", []string{"Rosa Quill"}},
		{"Rosa Quill, Reuters, in Ebbing", []string{"Rosa Quill", "Reuters"}},
		{"Reporters in Exile", []string{"Reporters in Exile"}},
		{"The Center for Public Reporting", []string{"The Center for Public Reporting"}},
		{"Kim In Guk", []string{"Kim In Guk"}},

		// what each did
		{"Reporting by Rosa Quill and Tom Ebb; Editing by Ann Poe", []string{"Rosa Quill", "Tom Ebb"}},
		{"(Reporting by Rosa Quill in Ebbing. Additional reporting by Tom Ebb Jr.; editing and graphics by Ann Poe)", []string{"Rosa Quill", "Tom Ebb Jr."}},
		{"Written and edited by Rosa Quill, photos by Tom Ebb", []string{"Rosa Quill"}},
		{"By Rosa Quill. Photographs by Tom Ebb", []string{"Rosa Quill"}},
		{"Editing by Ann Poe", nil},
		{"Stand by Me Players", []string{"Stand by Me Players"}},

		// a family name first
		{"Quill, Rosa", []string{"Quill, Rosa"}},
		{"By van der Ebb, Tom M. and Quill, Rosa Maria", []string{"van der Ebb, Tom M.", "Quill, Rosa Maria"}},
		{"T. Ebb, R. Quill", []string{"T. Ebb", "R. Quill"}},
		{"Reuters, AFP", []string{"Reuters", "AFP"}},
		{"Rosa Quill, Tom Ebb", []string{"Rosa Quill", "Tom Ebb"}},
	} {
		if diff := cmp.Diff(tt.want, format.Authors(tt.byline)); diff != "" {
			t.Errorf("%q (-want +got)\n%s", tt.byline, diff)
		}
	}
}

// TestAddAuthor: in a list every name stands for itself, and what stands beside it goes.
func TestAddAuthor(t *testing.T) {
	var got []string
	for _, name := range []string{"By Rosa Quill in Ebbing", "Ebb, Tom", "Senior Harbour Correspondent", "Staff Writer", "Ann Poe, Staff", "Editing by Jo Roe", "Rosa Quill", "", "Reporting by Jo Poe; editing by Jo Roe"} {
		got = format.AddAuthor(got, name)
	}
	if diff := cmp.Diff([]string{"Rosa Quill", "Ebb, Tom", "Ann Poe", "Jo Poe"}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestDate(t *testing.T) {
	for _, tt := range []struct{ said, want string }{
		{"", ""},
		{"2019-12-30", "2019-12-30"},
		{"2019-12", "2019-12"},
		{"2019", "2019"},
		{"2019-12-30T08:00:00Z", "2019-12-30T08:00:00Z"},
		{"2019-12-30T08:00:00.123+01:00", "2019-12-30T08:00:00+01:00"},
		{"2019-12-30T08:00:00+0100", "2019-12-30T08:00:00+01:00"},
		{"2019-12-30 08:00", "2019-12-30T08:00:00Z"},
		{"1577692800", "2019-12-30T08:00:00Z"},
		{"1577692800000", "2019-12-30T08:00:00Z"},
		{"20191230", "2019-12-30"},
		{"20191230T080000Z", "2019-12-30T08:00:00Z"},
		{"December 30, 2019", "2019-12-30"},
		{"30 December 2019", "2019-12-30"},
		{"Dec 30th, 2019 | 8:00 am EST", "2019-12-30"},
		{"Published: 30 Dec 2019", "2019-12-30"},
		{"Posted on Sept. 3, 2019", "2019-09-03"},
		{"Mon, 30 Dec 2019 08:00:00 GMT", "2019-12-30T08:00:00Z"},
		{"Posted: Nov 4, 2023 / 09:12 AM MDT", "2023-11-04"},
		{"3/4/2019", "3/4/2019"},
		{"0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"},
		{"yesterday", "yesterday"},
	} {
		if got := format.Date(tt.said).String(); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.said, got, tt.want)
		}
	}
	if format.Date("3/4/2019").Known() || format.Date("0001-01-01T00:00:00Z").Known() {
		t.Error("an ambiguous or empty date is known")
	}
}

func FuzzDate(f *testing.F) {
	for _, s := range []string{"2019-12-30T08:00:00Z", "Dec 30th, 2019", "1577692800", "Published: on: x", "29 February 2019"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := format.Date(s)
		if err := d.Validate(); err != nil {
			t.Fatalf("%q: %v", s, err)
		}
		if d.Known() { // what is written can be read again
			if again := format.Date(d.EDTF()); again != d {
				t.Fatalf("%q gives %+v, and that gives %+v", s, d, again)
			}
		}
	})
}

func FuzzAuthors(f *testing.F) {
	f.Add("By Jane Doe, John Roe and Ann Poe; Jr.")
	f.Fuzz(func(t *testing.T, s string) {
		for _, name := range format.Authors(s) {
			if name == "" || name != strings.TrimSpace(name) || strings.ContainsAny(name, "\r\n") {
				t.Fatalf("%q gives the name %q", s, name)
			}
		}
	})
}

const story = "\n\nThe harbour master said on Monday that no ship had entered the port for a week."

func TestHeadline(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"first line", "Port empty for a week" + story, "Port empty for a week"},
		{"question", "Is the port empty?" + story, "Is the port empty?"},
		{"promotion before", "Join our channel and get all the news first!\n\nPort empty for a week" + story, "Port empty for a week"},
		{"credit before", "This article was originally published by The Example.\n\nPort empty for a week" + story, "Port empty for a week"},
		{"caption before", "Ships at sea (Jane Doe/Example Photos)\n\nPort empty for a week" + story, "Port empty for a week"},
		{"date before", "December 30, 2019\n\nPort empty for a week" + story, "Port empty for a week"},
		{"byline before", "By Jane Doe and John Roe\n\nPort empty for a week" + story, "Port empty for a week"},
		{"kicker before", "WORLD NEWS\n\nPort empty for a week" + story, "Port empty for a week"},
		{"none", strings.TrimSpace(story), ""},
		{"subhead", "The port has been empty for a week, its master said.\n\nWhat comes next" + story, ""},
		{"dateline", "VALLETTA (Reuters) - Is this the end of the port?" + story, ""},
		{"sentence in quotation marks", "“The port is empty and will be.”" + story, ""},
		{"in quotation marks", "‘The port is empty’" + story, "‘The port is empty’"},
		{"lower case", "the port is empty" + story, ""},
		{"Chinese", "港口 一周 无船\n\n港口负责人周一表示，一周以来没有任何船只进入港口，情况令人担忧。", ""},
	} {
		if got := format.Headline(tt.text); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestIsCredit(t *testing.T) {
	for _, yes := range []string{
		"This article was originally published by The Example and is reprinted with permission.",
		"This story first appeared on The Example.",
		"(Reporting by A. Author; Editing by B. Editor)",
		"Copyright 2018 The Associated Press. All rights reserved.",
		"This article is republished from The Example under a Creative Commons license.",
	} {
		if !format.IsCredit(yes) {
			t.Errorf("no credit: %q", yes)
		}
	}
	for _, no := range []string{
		"When she first ran for the council, nobody knew her.",
		"According to The Example, the port is empty.",
		"Photo by Jane Doe",
		strings.Repeat("The port is empty. ", 40) + "This was originally published elsewhere.",
	} {
		if format.IsCredit(no) {
			t.Errorf("a credit: %q", no)
		}
	}
}
