package text

import (
	"strings"
	"testing"
)

func TestUnwrap(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"broken at one width",
			"The mayor of the town of Lower Ash, Tom\nAsh, said on Monday that the old mill had\nbeen set on fire.\n\n\"We were robbed and then burned out of our\nown homes,\" said the fire chief.",
			"The mayor of the town of Lower Ash, Tom Ash, said on Monday that the old mill had been set on fire.\n\n\"We were robbed and then burned out of our own homes,\" said the fire chief."},
		{"a line a paragraph",
			"The mayor said that the mill was closed.\nThe chief of the fire brigade did not.\nNobody else was asked about the mill.",
			"The mayor said that the mill was closed.\nThe chief of the fire brigade did not.\nNobody else was asked about the mill."},
		{"a headline above a paragraph", "Mill burns down in Lower Ash\nThe mayor of the town said on Monday that the mill was gone.", "Mill burns down in Lower Ash\nThe mayor of the town said on Monday that the mill was gone."},
		{"verse", "the mill\nis still\nand will\nbe still", "the mill\nis still\nand will\nbe still"},
		{"wide lines", strings.Repeat("word ", 30) + "\nand more", strings.Repeat("word ", 30) + "\nand more"},
		{"empty", "", ""},
	} {
		if got := Unwrap(tt.in); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func FuzzUnwrap(f *testing.F) {
	f.Add("The mayor of the town of Lower Ash, Tom\nAsh, said on Monday that the old mill had\nbeen set on fire.")
	f.Fuzz(func(t *testing.T, s string) {
		got := Unwrap(s)
		if len(got) != len(s) || strings.ReplaceAll(got, "\n", " ") != strings.ReplaceAll(s, "\n", " ") && strings.Join(strings.Fields(got), " ") != strings.Join(strings.Fields(s), " ") {
			t.Fatalf("Unwrap(%q) = %q", s, got)
		}
	})
}
