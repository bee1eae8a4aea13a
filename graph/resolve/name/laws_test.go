package name_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/saidby/saidby/graph/resolve/name"
)

// lawful checks the laws of comparing two texts as names of a kind.
func lawful(t *testing.T, a, b string, k name.Kind) {
	t.Helper()
	checkPair(t, name.Parse(a, k), name.Parse(b, k), a, b)
	x := name.Parse(a, k)
	if self := x.Compare(name.Parse(a, k)); !x.Described() && self.Verdict() != name.Same {
		t.Fatalf("%s %q is not the same as itself: %s", k, a, self)
	}
}

// checkPair checks the laws of two names.
func checkPair(t *testing.T, x, y *name.Name, a, b string) {
	t.Helper()
	k, r := x.Kind(), x.Compare(y)
	if back := y.Compare(x); back != r {
		t.Fatalf("%s %q | %q: %s, the other way round %s", k, a, b, r, back)
	}
	if r.Score < 0 || r.Score > 1 || len(r.Reasons()) == 0 {
		t.Fatalf("%s %q | %q: %s", k, a, b, r)
	}
	if x.Described() && r.Verdict() == name.Same {
		t.Fatalf("%s %q is a description and the same as %q: %s", k, a, b, r)
	}
	if r.Verdict() != name.Different {
		meet(t, x, y, a, b, r)
	}
}

// meet checks that two names have a key in common, and two full names of persons a
// narrow one.
func meet(t *testing.T, x, y *name.Name, a, b string, r name.Result) {
	t.Helper()
	narrow, any := false, false
	keys := y.Keys()
	for _, k := range x.Keys() {
		if _, found := slices.BinarySearch(keys, k); found {
			any = true
			narrow = narrow || !name.Wide(k)
		}
	}
	if !any {
		t.Fatalf("%s %q | %q: %s, and no key in common: %q and %q", x.Kind(), a, b, r, x.Keys(), keys)
	}
	short := r.Has(name.OneWord) || r.Has(name.FamilyOnly) || r.Has(name.FirstOnly) || r.Has(name.PartOnly)
	if x.Kind() == name.Person && !short && !narrow {
		t.Fatalf("%q | %q: %s, and no narrow key in common: %q and %q", a, b, r, x.Keys(), keys)
	}
}

// manners are ways to print one and the same text.
func manners(s string) []string {
	return []string{
		strings.ToUpper(s), strings.ToLower(s),
		strings.ReplaceAll(s, " ", "\u00a0"), strings.ReplaceAll(s, " ", "\r\n"),
		strings.ReplaceAll(s, "'", "’"), strings.ReplaceAll(s, "’", "'"),
		" " + s + "\n", strings.ReplaceAll(strings.ReplaceAll(s, ` "`, " “"), `" `, "” "),
	}
}

// All pairs of all tables keep the laws, also crosswise: every name with
// every other one of its kind.
func TestLaws(t *testing.T) {
	texts, names := map[name.Kind][]string{}, map[name.Kind][]*name.Name{}
	for _, file := range []string{"pairs.txt", "heldout.txt"} {
		for _, p := range pairs(t, file) {
			lawful(t, p.a, p.b, p.kind)
			texts[p.kind] = append(texts[p.kind], p.a, p.b)
			names[p.kind] = append(names[p.kind], name.Parse(p.a, p.kind), name.Parse(p.b, p.kind))
		}
	}
	for k, all := range names {
		for i, x := range all {
			for j, y := range all {
				checkPair(t, x, y, texts[k][i], texts[k][j])
			}
		}
	}
}

// How a name is printed never counts.
func TestManners(t *testing.T) {
	for _, p := range pairs(t, "pairs.txt") {
		want := name.Compare(p.a, p.b, p.kind)
		for _, s := range manners(p.a) {
			got := name.Compare(s, p.b, p.kind)
			if got != want {
				t.Errorf("%s %q | %q: %s, printed as %q: %s", p.kind, p.a, p.b, want, s, got)
			}
		}
	}
}

// A person is never a body, whatever the name.
func TestKinds(t *testing.T) {
	person := name.Parse("Jordan", name.Person)
	for _, k := range []name.Kind{name.State, name.Organization, name.Publication, name.Document, name.Group, name.Unnamed} {
		if r := person.Compare(name.Parse("Jordan", k)); r.Verdict() != name.Different {
			t.Errorf("the person Jordan and the %s: %s", k, r)
		}
	}
	state := name.Parse("Iran", name.State)
	for house, want := range map[string]name.Verdict{"Iranian government": name.Same, "Iranian parliament": name.Different, "Georgia": name.Different} {
		if r := state.Compare(name.Parse(house, name.Organization)); r.Verdict() != want {
			t.Errorf("Iran and the %s: %s", house, r)
		}
	}
	if r := name.Parse("Georgia", name.State).Compare(name.Parse("Georgian government", name.Organization)); r.Verdict() != name.Unsure || !r.Has(name.OtherKind) {
		t.Errorf("Georgia, which two states are, and its government: %s", r)
	}
	if r := name.Parse("Reuters", name.Organization).Compare(name.Parse("Reuters", name.Publication)); r.Verdict() != name.Unsure {
		t.Errorf("Reuters the organization and the publication: %s", r)
	}
}

// Texts that are no names are nothing's name, and break nothing.
func TestNoName(t *testing.T) {
	for _, k := range name.Kinds() {
		for _, s := range []string{"", " ", "'s", "...", "\"\"", "()", "\u00a0", "\xff", "-", "的"} {
			n := name.Parse(s, k)
			if r := n.Compare(name.Parse("Anna Tolland", k)); r.Verdict() == name.Same {
				t.Errorf("%s %q: %s", k, s, r)
			}
			n.Keys()
		}
	}
}

// However long a text is, no more than its beginning is read.
func TestLongest(t *testing.T) {
	long := strings.Repeat("Anna Tolland of the Quay ", 20000)
	for _, k := range name.Kinds() {
		if n := len(name.Keys(long, k)); n > 400 {
			t.Errorf("%s: %d keys", k, n)
		}
	}
}

func FuzzCompare(f *testing.F) {
	for _, p := range pairs(f, "pairs.txt") {
		f.Add(p.a, p.b, uint8(p.kind))
	}
	f.Fuzz(func(t *testing.T, a, b string, kind uint8) {
		k := name.Kinds()[int(kind)%len(name.Kinds())]
		lawful(t, a, b, k)
		lawful(t, a, a+" Jr.", k)
		if len(a) > name.Longest/4 {
			return
		}
		want := name.Compare(a, b, k)
		for _, s := range []string{" " + a + "\r\n", strings.ReplaceAll(a, " ", "\u00a0"), strings.ReplaceAll(a, "'", "’")} {
			if got := name.Compare(s, b, k); got != want {
				t.Fatalf("%s %q | %q: %s, printed as %q: %s", k, a, b, want, s, got)
			}
		}
	})
}
