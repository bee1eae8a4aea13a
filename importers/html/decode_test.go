package html

import (
	"errors"
	"testing"

	"github.com/saidby/saidby/importers/format"
)

// A sentence in windows-1251, the same in UTF-8, and one in Shift_JIS.
const (
	cyrillic1251 = "<p>\xCF\xEE\xF0\xF2 \xEF\xF3\xF1\xF2\xEE\xE2\xE0\xEB \xF6\xE5\xEB\xF3\xFE \xED\xE5\xE4\xE5\xEB\xFE, \xF1\xEA\xE0\xE7\xE0\xEB \xEA\xE0\xEF\xE8\xF2\xE0\xED"
	cyrillic     = "<p>Порт пустовал целую неделю, сказал капитан"
	kana         = "<p>\x82\xAB\x82\xE5\x82\xA4\x82\xCD\x82\xA2\x82\xA2\x82\xC4\x82\xF1\x82\xAB\x82\xC5\x82\xB7\x81B\x82\xAB\x82\xE5\x82\xA4\x82\xCD\x82\xA2\x82\xA2\x82\xC4\x82\xF1\x82\xAB\x82\xC5\x82\xB7\x81B"
)

func TestDecode(t *testing.T) {
	for _, tt := range []struct{ name, raw, want string }{
		{"ASCII", "<p>a", "<p>a"},
		{"UTF-8", "<p>é", "<p>é"},
		{"byte order mark", "\xEF\xBB\xBF<p>é", "<p>é"},
		{"UTF-8 that says Latin", "<meta charset=iso-8859-1><p>é", "<meta charset=iso-8859-1><p>é"},
		{"Latin that says nothing", "<p>\xE9 \x93a\x94", "<p>é “a”"},
		{"Latin that says UTF-8", "<meta charset=utf-8><p>\xE9", "<meta charset=utf-8><p>é"},
		{"UTF-8 with a slip", "<meta charset=utf-8><p>é ü ö \xE9", "<meta charset=utf-8><p>é ü ö \uFFFD"},
		{"Cyrillic", "<meta http-equiv=x content='text/html; charset=windows-1251'>\xCC\xE8\xF0", "<meta http-equiv=x content='text/html; charset=windows-1251'>Мир"},
		{"Japanese", "<meta charset=\"Shift_JIS\">\x93\xFA\x96\x7B", "<meta charset=\"Shift_JIS\">日本"},
		{"Cyrillic that says nothing", cyrillic1251, cyrillic},
		{"Japanese that says nothing", kana, "<p>きょうはいいてんきです。きょうはいいてんきです。"},
		{"UTF-16, little end first", "\xFF\xFE<\x00p\x00>\x00\xE9\x00", "<p>é"},
		{"UTF-16, big end first", "\xFE\xFF\x00<\x00p\x00>\x00\xE9", "<p>é"},
		{"unknown name", "<meta charset=klingon>\xE9", "<meta charset=klingon>é"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := decode([]byte(tt.raw))
			if err != nil || string(got) != tt.want {
				t.Errorf("got %q, %v; want %q", got, err, tt.want)
			}
		})
	}
	if _, err := decode([]byte("<p>\x00\x00\x00\x00\x00")); !errors.Is(err, format.ErrBinary) {
		t.Errorf("NUL bytes: got %v, want ErrBinary", err)
	}
}
