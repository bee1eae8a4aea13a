package words_test

import (
	"database/sql"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	_ "modernc.org/sqlite"

	"github.com/saidby/saidby/graph/search/words"
)

func TestStem(t *testing.T) {
	// The examples of Porter's paper, and some of the newsroom.
	pairs := `caresses caress ponies poni ties ti caress caress cats cat feed feed agreed agre plastered plaster bled bled
		motoring motor sing sing conflated conflat troubled troubl sized size hopping hop tanned tan falling fall
		hissing hiss fizzed fizz failing fail filing file happy happi sky sky relational relat conditional condit
		rational ration valenci valenc digitizer digit conformabli conform radicalli radic differentli differ
		vileli vile analogousli analog vietnamization vietnam predication predic operator oper feudalism feudal
		decisiveness decis hopefulness hope callousness callous formaliti formal sensitiviti sensit sensibiliti sensibl
		triplicate triplic formative form formalize formal electriciti electr electrical electr hopeful hope goodness good
		revival reviv allowance allow inference infer airliner airlin gyroscopic gyroscop adjustable adjust
		defensible defens irritant irrit replacement replac adjustment adjust dependent depend adoption adopt
		homologou homolog communism commun activate activ angulariti angular homologous homolog effective effect
		bowdlerize bowdler probate probat rate rate cease ceas controll control roll roll
		blames blame blamed blame militias militia officials offici us us 1980s 1980 accusations accus`
	fields := strings.Fields(pairs)
	for i := 0; i < len(fields); i += 2 {
		if got := words.Stem(fields[i]); got != fields[i+1] {
			t.Errorf("Stem(%q) = %q, want %q", fields[i], got, fields[i+1])
		}
	}
	for _, alone := range []string{"", "is", "иран", "naïves", strings.Repeat("s", 65)} {
		if got := words.Stem(alone); got != alone {
			t.Errorf("Stem(%q) = %q, want it left alone", alone, got)
		}
	}
}

// FuzzStem holds Stem to another implementation of the same paper, that of
// SQLite's tokenizer "porter".
func FuzzStem(f *testing.F) {
	db, err := sql.Open("sqlite", filepath.Join(f.TempDir(), "porter.db"))
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { _ = db.Close() })
	db.SetMaxOpenConns(1)
	for _, q := range []string{
		"PRAGMA synchronous = off",
		"CREATE VIRTUAL TABLE stems USING fts5(word, tokenize = 'porter ascii')",
		"CREATE VIRTUAL TABLE vocabulary USING fts5vocab(stems, instance)",
	} {
		if _, err := db.Exec(q); err != nil {
			f.Fatal(err)
		}
	}
	suffixes := strings.Fields(`s es ies ed ied ing ly ational tional enci anci izer logi bli alli entli eli ousli ization ation
		ator alism iveness fulness ousness aliti iviti biliti icate ative alize iciti ical ful ness al ance ence er ic able
		ible ant ement ment ent sion tion ion ou ism ate iti ous ive ize e ll y ye yed`)
	for _, root := range strings.Fields("a b tr str ba op trou milit gover syz yy agree cont1") {
		f.Add(strings.Join(suffixes, root+" ")) // root+suffix, many at once
		for _, suffix := range suffixes {
			f.Add(root + suffix + " " + root + suffix + suffixes[len(root+suffix)%len(suffixes)])
		}
	}
	f.Fuzz(func(t *testing.T, s string) {
		forms := words.Forms(keepASCII(s))
		// SQLite takes the second y of "yy" for a consonant, and a word that is but a
		// suffix for one without it; the paper says otherwise.
		bare := func(form string) bool {
			return form == "eed" || form == "ies" || form == "sses" || strings.Contains(form, "yy")
		}
		if len(forms) == 0 || slices.ContainsFunc(forms, bare) {
			return
		}
		got := make([]string, len(forms))
		for i, form := range forms {
			got[i] = words.Stem(form)
			if got[i] == "" || got[i][0] != form[0] {
				t.Errorf("Stem(%q) = %q begins differently", form, got[i])
			}
		}
		want, err := sqliteStems(db, strings.Join(forms, " "))
		if err != nil {
			t.Fatal(err)
		}
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("stems of %v:\n got %v\nwant %v", forms, got, want)
		}
	})
}

func keepASCII(s string) string {
	return strings.Map(func(r rune) rune {
		if r < 0x80 {
			return r
		}
		return -1
	}, s)
}

func sqliteStems(db *sql.DB, s string) (stems []string, err error) {
	if _, err := db.Exec("INSERT INTO stems(rowid, word) VALUES (1, ?)", s); err != nil {
		return nil, err
	}
	rows, err := db.Query("SELECT term FROM vocabulary ORDER BY offset")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var stem string
		if err := rows.Scan(&stem); err != nil {
			return nil, err
		}
		stems = append(stems, stem)
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	_, err = db.Exec("DELETE FROM stems")
	return stems, err
}
