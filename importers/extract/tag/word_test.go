package tag

import "testing"

func TestNormal(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Pentagon", "pentagon"},
		{"2019", "0000"},
		{"٢٠", "00"},
		{"1,200", "0,000"},
		{"n’t", "n't"},
		{"Kata’ib", "kata'ib"},
		{"“", "``"},
		{"”", "''"},
		{"„", "``"},
		{"‘", "`"},
		{"’", "'"},
		{`"`, `"`},
		{"—", "--"},
		{"–", "--"},
		{"Paris–Dakar", "paris-dakar"},
		{"…", "..."},
		{"Élysée", "élysée"},
		{"", ""},
		{"\xff", "\ufffd"},
	} {
		if got := string(normal(nil, c.in)); got != c.want {
			t.Errorf("normal(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestCaps(t *testing.T) {
	for _, c := range []struct {
		in   string
		want caps
	}{
		{"militia", lower}, {"12", lower}, {"", lower}, {"Iran", title}, {"Élysée", title}, {"Kata’ib", title},
		{"NATO", upper}, {"U.S.", upper}, {"I", single}, {"McCain", mixed}, {"iPhone", mixed}, {"e-Mail", mixed},
	} {
		var w word
		w.look(c.in, nil)
		if w.caps != c.want {
			t.Errorf("caps of %q are %d, want %d", c.in, w.caps, c.want)
		}
	}
}

// Words that differ in what the normal form drops must give the same features
// but for their shape.
func TestLookIsBlindToGlyphs(t *testing.T) {
	for _, pair := range [][2]string{{"it’s", "it's"}, {"1984", "2019"}, {"—", "--"}, {"O’Brien", "O'Brien"}} {
		var a, b word
		a.look(pair[0], nil)
		b.look(pair[1], nil)
		a.shape, b.shape = 0, 0
		if a != b {
			t.Errorf("%q and %q look different", pair[0], pair[1])
		}
	}
	var a, b word
	a.look("ties", nil)
	b.look("tied", nil)
	if a.form == b.form || a.suffix == b.suffix || a.prefix[2] != b.prefix[2] {
		t.Error("ties and tied: want other form and endings, same beginning")
	}
}
