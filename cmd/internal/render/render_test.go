package render

import (
	"testing"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/verify"
	"github.com/saidby/saidby/schema"
)

func TestClaims(t *testing.T) {
	st := fire()
	all := []graph.Statement{st.blame(), st.interrupted(), st.relayed()}
	golden(t, "claims", func(s *Sheet) { Claims(s, nil, all) })
	mayor := all[1].Speakers[0]
	golden(t, "claims_actor", func(s *Sheet) { Claims(s, &mayor, all[1:2]) })
	declined := st.says(schema.Decline, st.words("the company"), st.words("has rejected"), schema.Evidence{}, actor(schema.Organization, "Kessel Shipping"))
	golden(t, "claims_decline", func(s *Sheet) { Claims(s, nil, []graph.Statement{declined}) })
}

func TestWho(t *testing.T) {
	st := fire()
	golden(t, "who", func(s *Sheet) {
		Who(s, []graph.Found{{Statement: st.relayed(), Score: 0.97}, {Statement: st.interrupted(), Score: 0.4}})
	})
}

func TestTrace(t *testing.T) {
	st := fire()
	s := st.relayed()
	lines := map[schema.ID]int{s.Attribution.ID: 9, s.Via[0].Attribution.ID: 9}
	original := graph.ArticleSummary{ID: schema.NewID("article", "x"), Title: "Quay burns", Publication: s.Article.Publication}
	trace := &graph.Trace{Claim: s.Claim, Paths: []graph.TracePath{
		{
			Article: st.summary(), Reprints: []graph.ReprintLink{st.reprint(nil)}, Count: 3,
			Hands: []graph.Hand{s.Via[0], {Attribution: s.Attribution, Speakers: s.Speakers}},
		},
		{
			Article: graph.ArticleSummary{ID: schema.NewID("article", "y")}, Reprints: []graph.ReprintLink{st.reprint(&original)},
			Count: 2, Hands: []graph.Hand{{Attribution: s.Attribution, Speakers: st.blame().Speakers}},
		},
	}}
	golden(t, "trace", func(sheet *Sheet) { Trace(sheet, trace, lines) })
}

func TestBlamed(t *testing.T) {
	st := fire()
	s := st.blame()
	cause := s.Blames[0]
	cause.Actor, cause.Cause = schema.ID{}, "dissatisfaction with official corruption and incompetence in the eastern provinces"
	golden(t, "blamed", func(sheet *Sheet) {
		Blamed(sheet, []graph.BlameRow{
			{Blame: s.Blames[0], Blamed: &s.BlamedActors[0], Statement: s},
			{Blame: cause, Statement: st.relayed()},
		})
	})
}

func TestReprints(t *testing.T) {
	st := fire()
	original := graph.ArticleSummary{ID: schema.NewID("article", "gazette"), Title: "Quay burns", Publication: st.reprint(nil).From}
	second := newStory("Harbour Weekly", "Quay fire", "2024-03-14", harbour)
	detected := graph.ReprintLink{
		Reprint: schema.Reprint{
			ID: schema.NewID("reprint", "d"), Copy: second.article.ID, Original: st.article.ID, Kind: schema.Uncredited,
			Basis: schema.Detected, Score: 0.71, Reason: "the older of the two",
		},
		Copy: second.summary(),
	}
	held := st.summary()
	detected.Original = &held
	tail := newStory("Quay Notes", "Fire", "2024-03-15", harbour)
	golden(t, "reprints", func(s *Sheet) {
		Reprints(s, []graph.ReprintLink{st.reprint(&original), detected, tail.reprint(nil)})
	})
	golden(t, "reprints_pairs", func(s *Sheet) {
		ReprintPairs(s, []graph.ReprintLink{st.reprint(&original), detected, tail.reprint(nil)})
	})
}

// Copies that were made of each other in a circle must be drawn too, and only once.
func TestReprintsInCircle(t *testing.T) {
	a, b := fire(), newStory("Harbour Weekly", "Quay fire", "2024-03-14", harbour)
	link := func(of, from *story) graph.ReprintLink {
		original := from.summary()
		r := of.reprint(&original)
		r.From, r.Reprint.From = nil, schema.ID{}
		r.Reprint.ID = schema.ReprintID(&r.Reprint)
		return r
	}
	golden(t, "reprints_circle", func(s *Sheet) { Reprints(s, []graph.ReprintLink{link(a, b), link(b, a)}) })
}

func TestShow(t *testing.T) {
	st := fire()
	for name, statement := range map[string]graph.Statement{
		"show_blame": st.blame(), "show_interrupted": st.interrupted(), "show_relayed": st.relayed(),
	} {
		golden(t, name, func(s *Sheet) {
			r := &graph.Record{
				Node:  graph.Node{Kind: schema.ClaimNode, ID: statement.Claim.ID, Name: statement.Claim.Text},
				Claim: &statement.Claim, Statements: []graph.Statement{statement},
			}
			if err := Show(s, r, st.texts); err != nil {
				t.Fatal(err)
			}
		})
	}
}

func TestShowOthers(t *testing.T) {
	st := fire()
	mayor := st.interrupted().Speakers[0]
	mayor.Aliases = []string{"Brill"}
	link := st.reprint(nil)
	st.x.Notices = []schema.Notice{{Kind: schema.CreditLine, Evidence: link.Reprint.Evidence}}
	citation := schema.Citation{Article: st.article.ID, Publication: link.From.ID, Evidence: st.words("A Continental Press report")}
	citation.ID = schema.CitationID(citation.Article, citation.Publication)
	for name, r := range map[string]*graph.Record{
		"show_article": {
			Node:       graph.Node{Kind: schema.ArticleNode, ID: st.article.ID, Name: st.article.Title},
			Extraction: &st.x, Statements: []graph.Statement{st.blame()}, Reprints: []graph.ReprintLink{link},
		},
		"show_actor": {
			Node: graph.Node{Kind: schema.ActorNode, ID: mayor.ID, Name: mayor.Name}, Actor: &mayor, Whole: &graph.ActorRow{
				Identity: graph.Identity{ID: mayor.ID, Kind: mayor.Kind, Name: mayor.Name, Members: []graph.Member{{ID: mayor.ID, Name: mayor.Name, Articles: 1, Said: 1}}},
				Articles: 1, Said: 1, First: "2024-03-12", Last: "2024-03-12",
			},
			Called:     []graph.CalledSo{{Name: "Brill", Articles: 1}},
			Statements: []graph.Statement{st.interrupted()},
			Blamed:     []graph.BlameRow{{Blame: st.blame().Blames[0], Blamed: &mayor, Statement: st.blame()}},
			Affiliations: []graph.Link{{
				Actor: actor(schema.Organization, "Estuary Democrats"), Affiliation: schema.Affiliation{Relation: "leads"}, Article: st.summary(),
			}},
		},
		"show_publication": {
			Node:        graph.Node{Kind: schema.PublicationNode, ID: link.From.ID, Name: link.From.Name},
			Publication: link.From, CitedBy: []graph.ArticleSummary{st.summary()}, Reprints: []graph.ReprintLink{link},
		},
		"show_reprint": {Node: graph.Node{Kind: schema.ReprintNode, ID: link.Reprint.ID}, Reprints: []graph.ReprintLink{link}},
		"show_citation": {
			Node: graph.Node{Kind: schema.CitationNode, ID: citation.ID}, Citation: &citation, Publication: link.From,
			Articles: []graph.ArticleSummary{st.summary()},
		},
	} {
		golden(t, name, func(s *Sheet) {
			if err := Show(s, r, st.texts); err != nil {
				t.Fatal(err)
			}
		})
	}
}

// Wide letters take two columns, so that marks stay below what they mark.
func TestMarkedWide(t *testing.T) {
	st := fire()
	golden(t, "marked_wide", func(s *Sheet) {
		s.Marked(st.article.Text, []Part{
			{"source", sourceGlyph, st.words("東京の港湾局").Spans}, {"cue", cueGlyph, st.words("述べた").Spans},
			{"content", contentGlyph, st.words("「火は消えた」").Spans},
		})
	})
}

func TestSearch(t *testing.T) {
	st := fire()
	golden(t, "search", func(s *Sheet) {
		Search(s, &graph.SearchPage{
			Claims: []graph.FoundClaim{{Found: graph.Found{Statement: st.relayed()}, Snippet: "a \x02drone\x03 had struck the quay"}},
			Articles: []graph.FoundArticle{{
				Article: st.summary(),
				Snippet: "… A Continental Press report said a \x02drone had struck the quay that closed the eastern\x03 basin, citing three security officials. …",
			}},
		})
	})
}

func TestImported(t *testing.T) {
	st := fire()
	st.x.Reprints = []schema.Reprint{st.reprint(nil).Reprint}
	st.x.Publications = append(st.x.Publications, *st.reprint(nil).From)
	receipt := graph.Receipt{Article: st.article.ID, Title: st.article.Title, Status: graph.New, Claims: 13, Speakers: 9, Blames: 4}
	golden(t, "imported", func(s *Sheet) {
		Imported(s, receipt, &st.x)
		receipt := receipt
		receipt.Status = graph.Changed
		Imported(s, receipt, &st.x)
		receipt.Status = graph.Unchanged
		Imported(s, receipt, &st.x)
		Removed(s, receipt, true)
	})
}

func TestStatsAndVerify(t *testing.T) {
	golden(t, "stats", func(s *Sheet) {
		Stats(s, "/news/.saidby", graph.Stats{
			Articles: 1, Publications: 2, Actors: 12, Claims: 1300, Attributions: 16, Blames: 4, Reprints: 1, Named: 9, Unnamed: 3,
			Anonymous: 1, Manner: map[schema.Manner]int{schema.Direct: 2, schema.Indirect: 8},
			Act: map[schema.Act]int{schema.Say: 9, schema.BlameAct: 3, schema.Deny: 1}, Quads: 21200, Bytes: 48_200,
		})
	})
	golden(t, "verify", func(s *Sheet) {
		Verify(s, &verify.Report{Articles: 1, Nodes: 31, Quads: 212, Evidence: 29, Edges: 40, Shortcuts: 12})
		Verify(s, &verify.Report{Articles: 1, Evidence: 29, Faults: []verify.Fault{
			{Law: verify.Evidence, Article: schema.NewID("a"), Node: schema.NewID("b"), Message: "the text says “x”, the quote “y”"},
		}})
	})
}

func TestExtraction(t *testing.T) {
	st := fire()
	relayed := st.relayed()
	for _, s := range []graph.Statement{st.blame(), st.interrupted(), {Attribution: relayed.Via[0].Attribution, Speakers: relayed.Via[0].Speakers}, relayed} {
		st.x.Attributions = append(st.x.Attributions, s.Attribution)
		st.x.Actors = append(append(st.x.Actors, s.Speakers...), s.BlamedActors...)
		st.x.Blames = append(st.x.Blames, s.Blames...)
	}
	st.x.Reprints = []schema.Reprint{st.reprint(nil).Reprint}
	golden(t, "extraction", func(s *Sheet) { Extraction(s, "fire", &st.x) })
	golden(t, "article", func(s *Sheet) { Article(s, "fire", st.article) })
}

func TestWrap(t *testing.T) {
	for _, tt := range []struct {
		text string
		n    int
		want []string
	}{
		{"", 10, []string{""}},
		{"one two three", 7, []string{"one two", "three"}},
		{"  one   two ", 20, []string{"one   two"}},
		{"unbreakable", 4, []string{"unbr", "eaka", "ble"}},
		{"a unbreakable b", 6, []string{"a", "unbrea", "kable", "b"}},
		{"日本語の文", 6, []string{"日本語", "の文"}},
		{"é́́ x", 1, []string{"é́́", "x"}},
	} {
		if got := Wrap(tt.text, tt.n); !equal(got, tt.want) {
			t.Errorf("Wrap(%q, %d) = %q, want %q", tt.text, tt.n, got, tt.want)
		}
	}
}

func equal(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}
