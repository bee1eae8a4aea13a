package schema_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// TestIDsAreStable holds that no id changes: every graph that was ever made has
// them. Each stands beside its key, fields parted by "|", as another program
// would have to make it; the ids were also made by one (Python's uuid5).
//
// A failure here is not mended by changing the table.
func TestIDsAreStable(t *testing.T) {
	var (
		gazette  = schema.NewPublication("The Estuary Gazette", "", schema.Outlet)
		printed  = schema.Article{Publication: &gazette, Title: "Fire on the quay", Published: schema.Date{Year: 2019, Month: 12, Day: 30}, Text: "?"}
		article  = schema.ArticleID(&printed)
		claim    = schema.NewClaim(schema.Assertion, "en", "a drone had struck the quay before dawn", article)
		brill    = schema.ActorID(schema.Person, "Ana Brill")
		blame    = schema.Blame{Claim: claim.ID, Cause: "a worn cable", For: "the fire"}
		reprint  = schema.Reprint{Copy: article, From: gazette.ID, Basis: schema.Declared}
		decision = schema.Judgement{
			Question: schema.SameActor, A: brill, B: schema.ActorID(schema.Person, "A. Brill"), Verdict: schema.Yes, By: "Jo",
			At: time.Date(2020, time.January, 2, 3, 4, 5, 6, time.UTC),
		}
		saying = schema.Attribution{
			Article: article, Claim: claim.ID, Speakers: []schema.ID{brill},
			Cue:     schema.Evidence{Spans: []text.Span{{Start: 10, End: 14}}},
			Content: schema.Evidence{Spans: []text.Span{{Start: 0, End: 9}, {Start: 15, End: 40}}},
		}
	)
	const none = "00000000-0000-0000-0000-000000000000"
	for _, tt := range []struct {
		name string
		got  schema.ID
		key  string
		want string
	}{
		{"no field", schema.NewID("actor"), "actor", "fefc60c6-a956-5201-873d-5281e58f7f97"},
		{"an empty field", schema.NewID("actor", ""), "actor|", "98c49deb-6c70-5d16-98a1-274b6d5f4f5c"},
		{"publication by domain", schema.PublicationID("BBC News", "bbc.co.uk"), "publication|domain|bbc.co.uk", "8fffe594-eb7c-531a-8bd3-e9c920c54496"},
		{"publication by name", schema.PublicationID("Radio Free Europe/Radio Liberty", ""), "publication|name|radio free europe/radio liberty", "a9a0a710-9f43-5d9d-a35b-43d66a0f8072"},
		{
			"article by address",
			schema.ArticleID(&schema.Article{URL: "https://www.example.com/world/2019/12/30/quay?utm_source=x&page=2#top"}),
			"article|url|example.com/world/2019/12/30/quay?page=2", "be8d2f4a-c27f-5146-8643-2dfe65e261a8",
		},
		{"article by print", article, "article|print|" + gazette.ID.String() + "|fire on the quay|2019-12-30", "51848ddb-3f5e-52b0-a77f-1b9de5f82a1d"},
		{
			"article by text", schema.ArticleID(&schema.Article{Text: "Nobody was hurt."}),
			"article|text|15f564485db6e1620c9786dfa3d7a39996f9d5645fc376bf54113ec8c0bec520", "574f5ede-de98-5a48-bbbf-0f6cf6e8ccd3",
		},
		{"person", schema.ActorID(schema.Person, "Mike Pompeo"), "actor|person|mike pompeo", "bcbca7d2-1a3e-55d7-b87c-2890633206a4"},
		{"organization", schema.ActorID(schema.Organization, "Kata’ib Hizbollah"), "actor|organization|kata'ib hizbollah", "7fef9ce7-eba6-5620-b9f2-2bb923660999"},
		{
			"unnamed source", schema.LocalActorID(article, schema.Unnamed, "three security officials", 2),
			"actor|unnamed|" + article.String() + "|three security officials|2", "610bc37a-9828-522c-ade9-e04b9c4b826a",
		},
		{"claim", claim.ID, "claim|assertion|en|a drone had struck the quay before dawn", "bc19677e-6c17-57c2-bf24-dc5c4b7fee64"},
		{
			"short claim", schema.NewClaim(schema.Assertion, "en", "“No comment,”", article).ID,
			"claim|assertion|en|no comment|" + article.String(), "f2aa5be0-2a56-5dba-b031-44909f3d2222",
		},
		{
			"attribution", schema.AttributionID(&saying),
			"attribution|" + article.String() + "|" + claim.ID.String() + "|" + brill.String() + "|10-14|0-9|15-40",
			"07255cc1-6b16-5c86-b67a-53d6c7e2e731",
		},
		{"blame", schema.BlameID(&blame), "blame|" + claim.ID.String() + "|" + none + "|a worn cable|the fire", "13754d1f-280c-58c0-86f9-94dfb4f38bf0"},
		{
			"reprint", schema.ReprintID(&reprint),
			"reprint|" + article.String() + "|" + none + "|" + gazette.ID.String() + "|declared", "4c21a7a3-b97d-5911-b118-a335c1c42a17",
		},
		{"citation", schema.CitationID(article, gazette.ID), "citation|" + article.String() + "|" + gazette.ID.String(), "a519d0b6-9e26-586e-a3d2-11df4e90623b"},
		{
			"judgement", schema.JudgementID(&decision),
			"judgement|same-actor|" + brill.String() + "|" + decision.B.String() + "|yes|jo|2020-01-02t03:04:05z",
			"aa35727e-a250-57e0-95bd-f26dec19a1af",
		},
	} {
		if tt.got.String() != tt.want {
			t.Errorf("%s: got %s, want %s", tt.name, tt.got, tt.want)
		}
		if byKey := uuid5("v1|" + tt.key); byKey != tt.want {
			t.Errorf("%s: the key %q gives %s, want %s", tt.name, tt.key, byKey, tt.want)
		}
	}
}

// uuid5 makes an id of a whole key in the way of RFC 9562, section 5.5.
func uuid5(key string) string {
	space := uuid.MustParse("b1f6a3de-6a53-4f0c-9a4e-5a1dbe0c7d3f")
	return uuid.NewSHA1(space, []byte(strings.ReplaceAll(key, "|", "\x1f"))).String()
}

func TestNewIDTellsApart(t *testing.T) {
	seen := map[schema.ID]string{}
	for _, tt := range []struct {
		kind   string
		fields []string
	}{
		{"actor", nil},
		{"actor", []string{""}},
		{"actor", []string{"", ""}},
		{"actor", []string{"ab", "c"}},
		{"actor", []string{"a", "bc"}},
		{"actor", []string{"abc"}},
		{"actor", []string{"abc", ""}},
		{"actor", []string{"", "abc"}},
		{"actor", []string{"a b c"}},
		{"actor", []string{"a-b-c"}},
		{"actor", []string{"c", "ab"}},
		{"claim", []string{"ab", "c"}},
		{"claim", []string{"ábc"}},
	} {
		id := schema.NewID(tt.kind, tt.fields...)
		what := tt.kind + " " + strings.Join(tt.fields, "|")
		if other, ok := seen[id]; ok {
			t.Errorf("%q and %q have one id", what, other)
		}
		seen[id] = what
	}
}

func TestNewIDFolds(t *testing.T) {
	for _, tt := range [][2]string{
		{"Mike Pompeo", "MIKE POMPEO"},
		{"Mike Pompeo", " Mike\u00a0 Pompeo\n"},
		{"Kata’ib", "Kata'ib"},
		{"Zoe\u0308", "Zo\u00eb"},
		{"Jean–Luc", "Jean-Luc"},
		{"so\u00adap", "soap"},
		{"ab\x1fc", "abc"},
	} {
		if schema.NewID("actor", tt[0]) != schema.NewID("actor", tt[1]) {
			t.Errorf("%q and %q have two ids", tt[0], tt[1])
		}
	}
}

// FuzzNewID holds that fields make one id if and only if they fold to the same
// fields, wherever their ends are.
func FuzzNewID(f *testing.F) {
	f.Add("ab", "c", "a", "bc")
	f.Add("ab\x1fc", "", "ab", "c")
	f.Add("É", "x", "e\u0301", "X")
	f.Add("a", "\x1fb", "a", "b")
	f.Fuzz(func(t *testing.T, a, b, c, d string) {
		if !utf8.ValidString(a) || !utf8.ValidString(b) || !utf8.ValidString(c) || !utf8.ValidString(d) {
			return
		}
		same := text.Fold(a) == text.Fold(c) && text.Fold(b) == text.Fold(d)
		if got := schema.NewID("test", a, b) == schema.NewID("test", c, d); got != same {
			t.Errorf("(%q, %q) and (%q, %q): one id %v, want %v", a, b, c, d, got, same)
		}
		if schema.NewID("test", a, b) == schema.NewID("test", a+b) {
			t.Errorf("(%q, %q) and (%q) have one id", a, b, a+b)
		}
	})
}

func TestParseID(t *testing.T) {
	const known = "bcbca7d2-1a3e-55d7-b87c-2890633206a4"
	want := schema.NewID("actor", "person", "Mike Pompeo")
	for _, s := range []string{known, "urn:uuid:" + known, strings.ToUpper(known), want.String(), want.IRI()} {
		if got, err := schema.ParseID(s); err != nil || got != want {
			t.Errorf("%q: got %s, %v", s, got, err)
		}
	}
	for _, s := range []string{
		"", "bcbca7d", want.Short(), known + "0", known[1:], "{" + known + "}", "urn:uuid:", "urn:uuid:urn:uuid:" + known,
		"urn:saidby:" + known, strings.ReplaceAll(known, "-", ""), " " + known, strings.Replace(known, "a", "g", 1),
		strings.Replace(known, "-", "+", 1), "Mike Pompeo",
	} {
		if got, err := schema.ParseID(s); !errors.Is(err, schema.ErrInvalid) || !got.IsZero() {
			t.Errorf("%q: got %s, %v, want ErrInvalid", s, got, err)
		} else if !strings.Contains(err.Error(), s) {
			t.Errorf("%q: %q does not say which id", s, err)
		}
	}
}

func FuzzParseID(f *testing.F) {
	f.Add("bcbca7d2-1a3e-55d7-b87c-2890633206a4")
	f.Add("urn:uuid:BCBCA7D2-1A3E-55D7-B87C-2890633206A4")
	f.Add("{bcbca7d2-1a3e-55d7-b87c-2890633206a4}")
	f.Fuzz(func(t *testing.T, s string) {
		id, err := schema.ParseID(s)
		if err != nil {
			if !errors.Is(err, schema.ErrInvalid) {
				t.Fatalf("%q: %v", s, err)
			}
			return
		}
		if got := strings.ToLower(strings.TrimPrefix(s, "urn:uuid:")); got != id.String() {
			t.Errorf("%q was read as %s", s, id)
		}
	})
}

func TestIDForms(t *testing.T) {
	id := schema.NewID("actor", "person", "Mike Pompeo")
	got := []string{id.String(), id.Short(), id.IRI()}
	want := []string{"bcbca7d2-1a3e-55d7-b87c-2890633206a4", "bcbca7d", "urn:uuid:bcbca7d2-1a3e-55d7-b87c-2890633206a4"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if id.IsZero() || !(schema.ID{}).IsZero() {
		t.Error("IsZero")
	}
	if u := uuid.UUID(id); u.Version() != 5 || u.Variant() != uuid.RFC4122 {
		t.Errorf("version %d, variant %s", u.Version(), u.Variant())
	}
}

func TestIDJSON(t *testing.T) {
	type record struct {
		ID, None schema.ID
		By       map[schema.ID]int
	}
	id := schema.NewID("actor", "person", "Mike Pompeo")
	want := record{ID: id, By: map[schema.ID]int{id: 3}}
	b, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	const known = `{"ID":"bcbca7d2-1a3e-55d7-b87c-2890633206a4","None":"","By":{"bcbca7d2-1a3e-55d7-b87c-2890633206a4":3}}`
	if diff := cmp.Diff(known, string(b)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	got := record{None: id} // to be overwritten
	if err := json.Unmarshal(b, &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	kept := id
	if err := json.Unmarshal([]byte(`"bcbca7d"`), &kept); !errors.Is(err, schema.ErrInvalid) || kept != id {
		t.Errorf("a short id: got %s, %v, want ErrInvalid", kept, err)
	}
}

func TestIDCompare(t *testing.T) {
	ids := []schema.ID{schema.NewID("a"), schema.NewID("b"), {}, schema.NewID("c"), schema.NewID("d")}
	slices.SortFunc(ids, schema.ID.Compare)
	for i := 1; i < len(ids); i++ {
		if ids[i-1].String() >= ids[i].String() || ids[i].Compare(ids[i-1]) != 1 || ids[i].Compare(ids[i]) != 0 {
			t.Errorf("%s stands before %s", ids[i-1], ids[i])
		}
	}
	if !ids[0].IsZero() {
		t.Errorf("%s stands before the zero id", ids[0])
	}
}
