package render

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// golden compares what write writes with a golden file, laid out for a terminal
// and for a program.
func golden(t *testing.T, name string, write func(*Sheet)) {
	t.Helper()
	for _, form := range []struct {
		ending string
		width  int
		color  bool
	}{{"", 72, false}, {".tabs", 0, false}, {".color", 72, true}} {
		var b bytes.Buffer
		s := NewSheet(&b, form.width, form.color)
		write(s)
		if s.Err() != nil {
			t.Fatal(s.Err())
		}
		path := filepath.Join("testdata", name+form.ending+".golden")
		got := strings.ReplaceAll(b.String(), "\x1b", "^[")
		if *update {
			if err := errors.Join(os.MkdirAll("testdata", 0o755), os.WriteFile(path, []byte(got), 0o644)); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", path, diff)
		}
		for i, l := range strings.Split(got, "\n") {
			if form.width > 0 && !form.color && Columns(l) > form.width {
				t.Errorf("%s:%d: %d columns: %q", path, i+1, Columns(l), l)
			}
		}
	}
}

// story is an article made by hand, with values read from it.
type story struct {
	article *schema.Article
	x       schema.Extraction
}

// newStory makes an article of a publication.
func newStory(publication, title, date, body string) *story {
	p := schema.NewPublication(publication, "", schema.Outlet)
	a := &schema.Article{Title: title, Text: body, Publication: &p}
	a.Published, _ = schema.ParseDate(date)
	a.ID = schema.ArticleID(a)
	return &story{a, schema.Extraction{Article: a, Publications: []schema.Publication{p}}}
}

// words are the evidence for pieces of the article, which must occur in order.
func (st *story) words(pieces ...string) schema.Evidence {
	var spans []text.Span
	at := 0
	for _, p := range pieces {
		if p == "" {
			continue
		}
		i := strings.Index(st.article.Text[at:], p)
		if i < 0 {
			panic("the story does not say: " + p)
		}
		spans = append(spans, text.Span{Start: at + i, End: at + i + len(p)})
		at += i + len(p)
	}
	return schema.NewEvidence(st.article, spans...)
}

// actor makes a named actor.
func actor(kind schema.ActorKind, name string) schema.Actor {
	return schema.Actor{ID: schema.ActorID(kind, name), Kind: kind, Name: name}
}

// unnamedActor makes an actor that is local to the story.
func (st *story) unnamedActor(name string) schema.Actor {
	return schema.Actor{
		ID: schema.LocalActorID(st.article.ID, schema.Unnamed, name, 1), Kind: schema.Unnamed, Name: name,
		Article: st.article.ID, Ordinal: 1,
	}
}

// says makes a statement of words in the story.
func (st *story) says(act schema.Act, source, cue, content schema.Evidence, speakers ...schema.Actor) graph.Statement {
	a := schema.Attribution{
		Article: st.article.ID, Act: act, Manner: schema.Indirect, Source: source, Cue: cue, Content: content,
		Verb: string(act), Confidence: 0.86, By: "hand@1",
	}
	var claim schema.Claim
	if act != schema.Decline {
		claim = schema.NewClaim(act.Family(), "en", content.Quote, st.article.ID)
		a.Claim = claim.ID
	}
	for _, s := range speakers {
		a.Speakers = append(a.Speakers, s.ID)
	}
	a.ID = schema.AttributionID(&a)
	at := content
	if at.IsZero() {
		at = cue
	}
	line, _ := text.NewLines(st.article.Text).At(at.Start())
	return graph.Statement{Claim: claim, Attribution: a, Speakers: speakers, Article: st.summary(), Line: line}
}

// summary is the article in short.
func (st *story) summary() graph.ArticleSummary {
	return graph.ArticleSummary{
		ID: st.article.ID, Title: st.article.Title, Publication: st.article.Publication, Published: st.article.Published,
	}
}

// texts gives the story's text.
func (st *story) texts(id schema.ID) (string, error) {
	if id != st.article.ID {
		return "", graph.ErrNotFound
	}
	return st.article.Text, nil
}

const harbour = `Fire on the quay

This article was originally published by The Estuary Gazette and is reprinted with permission.

The Harbour Ministry blamed Kessel Shipping, also known as “the blue fleet”, for the fire that closed the eastern basin, a charge that the company has rejected more than once since Monday.

“Nobody,” said Mayor Ana Brill, “has shown us one photograph.” The crowd was silent. “Not one,” she added.

A Continental Press report said a drone had struck the quay, citing three security officials.

東京の港湾局は「火は消えた」と述べた。The Tokyo port office said so.`

// fire is the story that most tests tell.
func fire() *story {
	return newStory("The Northern Standard", "Fire on the quay", "2024-03-12", harbour)
}

// blame is the ministry's charge.
func (st *story) blame() graph.Statement {
	ministry := actor(schema.Organization, "Harbour Ministry")
	kessel := actor(schema.Organization, "Kessel Shipping")
	kessel.Aliases = []string{"the blue fleet"}
	s := st.says(schema.BlameAct, st.words("The Harbour Ministry"), st.words("blamed"),
		st.words("Kessel Shipping, also known as “the blue fleet”, for the fire that closed the eastern basin"), ministry)
	b := schema.Blame{
		Claim: s.Claim.ID, Actor: kessel.ID, For: "the fire that closed the eastern basin",
		Blamed: st.words("Kessel Shipping"), Event: st.words("the fire that closed the eastern basin"),
	}
	b.ID = schema.BlameID(&b)
	s.Blames, s.BlamedActors = []schema.Blame{b}, []schema.Actor{kessel}
	return s
}

// interrupted is what the mayor said, in three pieces.
func (st *story) interrupted() graph.Statement {
	mayor := actor(schema.Person, "Ana Brill")
	mayor.Roles = []schema.Role{{Title: "Mayor", Evidence: st.words("Mayor")}}
	s := st.says(schema.Say, st.words("Mayor Ana Brill"), st.words("said"), st.words("“Nobody,”", "“has shown us one photograph.”"), mayor)
	s.Attribution.Manner = schema.Direct
	return s
}

// relayed is what the officials said, through an agency.
func (st *story) relayed() graph.Statement {
	agency := actor(schema.Organization, "Continental Press")
	officials := st.unnamedActor("three security officials")
	outer := st.says(schema.Say, st.words("A Continental Press report"), st.words("Continental Press report ", "said"),
		st.words("a drone had struck the quay"), agency)
	outer.Attribution.Cue = st.words("report said")
	outer.Attribution.Cue = schema.NewEvidence(st.article, text.Span{
		Start: outer.Attribution.Cue.Start() + len("report "), End: outer.Attribution.Cue.End(),
	})
	s := st.says(schema.Say, st.words("three security officials"), st.words("citing"), st.words("a drone had struck the quay"), officials)
	s.Attribution.RelayedBy = outer.Attribution.ID
	s.Attribution.Hedges = []string{"reportedly"}
	s.Attribution.Said = schema.Date{Year: 2024, Month: 3, Day: 10, Text: "on Sunday", Rule: schema.LastSuch}
	s.Via = []graph.Hand{{Attribution: outer.Attribution, Speakers: outer.Speakers}}
	return s
}

// reprint joins the story to what it was copied from.
func (st *story) reprint(original *graph.ArticleSummary) graph.ReprintLink {
	from := schema.NewPublication("The Estuary Gazette", "", schema.Outlet)
	r := schema.Reprint{
		Copy: st.article.ID, From: from.ID, Kind: schema.WithPermission, Basis: schema.Declared, Score: 1,
		Evidence: st.words("This article was originally published by The Estuary Gazette and is reprinted with permission."),
	}
	if original != nil {
		r.Original = original.ID
	}
	r.ID = schema.ReprintID(&r)
	return graph.ReprintLink{Reprint: r, Copy: st.summary(), Original: original, From: &from, Line: 3}
}
