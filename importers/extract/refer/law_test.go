package refer_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/refer"
	"github.com/saidby/saidby/importers/extract/utter/uttertest"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// FuzzResolve holds casts and speakers to their laws, whatever the text and
// whatever run of it is taken for a source.
func FuzzResolve(f *testing.F) {
	f.Add("Secretary of State Anna White met the Royal Bridge Company (RBC). She, the company and its spokesman, Tom Hill, said no.", 0, 5)
	f.Add("The River Brigade, also known as the Night Watch, a unit of Iran’s River Guards, said: “We did.”", 1, 9)
	f.Add("U.S. and Saudi officials, who said no, said his statement said it.", 0, 4)
	f.Add("of of The the , ( ) King of Secretary of Mr. and and J. von der", 2, 3)
	f.Add("Washington (U.N.) also known as\n\nalso called (A", 0, 1)
	f.Fuzz(func(t *testing.T, raw string, first, length int) {
		body, _ := text.Clean(strings.ToValidUTF8(raw, ""))
		p := uttertest.Parse(t, body)
		c := refer.NewCast(p)
		checkCast(t, p, c)
		if len(p.Tokens) == 0 {
			return
		}
		s := p.Sentences[abs(first)%len(p.Sentences)] // a source does not leave its sentence
		at := s.First + abs(first)%(s.Last-s.First)
		source := prose.Range{First: at, Last: at + 1 + abs(length)%(s.Last-at)}
		r := refer.NewResolver(c)
		for range 2 { // the second time there is somebody who spoke before
			got := r.Resolve(source)
			if got.Confidence < 0 || got.Confidence > 1 || len(got.Members) == 0 && got.Confidence != 0 {
				t.Errorf("%q is %d members with confidence %v", p.Words(source), len(got.Members), got.Confidence)
			}
			for _, m := range got.Members {
				if m == nil || m.Name == "" || !slices.Contains(schema.ActorKinds(), m.Kind) {
					t.Errorf("%q is %+v", p.Words(source), m)
				}
			}
		}
		r.Party(source)
		for _, a := range c.Affiliations() {
			if a.Member == a.Body || a.Relation.Empty() {
				t.Errorf("%q is %q %q", a.Member.Name, p.Words(a.Relation), a.Body.Name)
			}
		}
	})
}

// abs is the absolute value, of the least number 0.
func abs(n int) int { return max(n, -n, 0) }

// checkCast checks that every member has a name, a kind and mentions that read
// like names, and that nobody is in the cast twice.
func checkCast(t *testing.T, p *prose.Text, c *refer.Cast) {
	t.Helper()
	seen := map[*refer.Member]bool{}
	for _, m := range c.Members {
		if seen[m] || m.Name == "" || !slices.Contains(schema.ActorKinds(), m.Kind) || len(m.Mentions) == 0 && !m.Local {
			t.Errorf("member %+v", m)
		}
		seen[m] = true
		for _, r := range append(slices.Clone(m.Mentions), m.Titles...) {
			if r.Empty() || r.First < 0 || r.Last > len(p.Tokens) || p.Tokens[r.First].Sentence != p.Tokens[r.Last-1].Sentence {
				t.Errorf("%q is mentioned at %v of %d tokens", m.Name, r, len(p.Tokens))
			}
		}
	}
}

// BenchmarkResolve makes the cast of an article and resolves its sources.
func BenchmarkResolve(b *testing.B) {
	body := strings.Repeat("Mayor Anna White met the Royal Bridge Company (RBC) on Monday. She said the company had told the ministry so. Officials in France denied it.\n\n", 30)
	p := uttertest.Parse(b, body)
	us := uttertest.Utterances(b, p)
	b.SetBytes(int64(len(body)))
	for b.Loop() {
		r := refer.NewResolver(refer.NewCast(p))
		for i := range us {
			r.Resolve(us[i].Source)
		}
	}
}
