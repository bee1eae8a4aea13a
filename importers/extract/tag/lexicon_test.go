package tag

import "testing"

func TestLexiconRoundTrip(t *testing.T) {
	words := map[uint64]entry{7: newEntry(400, 60, 5, NNP, JJ), 1 << 39: newEntry(1, 1, 0, None, None)}
	known := map[uint64]entry{7: knownEntry(NNP), 99: knownEntry(DT)}
	l, err := readLexicon(appendLexicon(nil, words), appendLexicon(nil, known))
	if err != nil {
		t.Fatal(err)
	}
	e := l.find(7 | 1<<50) // bits above lexiconForm are not stored
	if e.fine() != 400 || e.coarse() != 60 || e.capital() != 5 || e.usual() != uint64(NNP)|uint64(JJ)<<6 || e.known() != NNP {
		t.Errorf("entry of 7 is %b", e)
	}
	if e := l.find(99); e.known() != DT || e.fine() != 0 {
		t.Errorf("entry of 99 is %b", e)
	}
	if e := l.find(8); e != 0 {
		t.Errorf("entry of a word that is not there is %b", e)
	}
}
