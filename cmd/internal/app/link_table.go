package app

import (
	"bufio"
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema"
)

// linkTable is a table that says who is which item of Wikidata.
type linkTable struct {
	in      *invocation
	library *graph.Library
	path    string
	// columns are where a row has what; same may stand several times.
	columns map[string]int
	same    []int
	links   []graph.ActorLink
	// lines are on which line an actor was linked, linked where among the links.
	lines, linked map[schema.ID]int
	failed        int
}

// read reads all rows. Those that cannot be understood are told and left out.
func (t *linkTable) read(ctx context.Context, from io.Reader) error {
	in := bufio.NewReader(from)
	if start, _ := in.Peek(3); bytes.Equal(start, []byte("\xEF\xBB\xBF")) {
		_, _ = in.Discard(3)
	}
	r := csv.NewReader(in)
	r.Comma, r.FieldsPerRecord, r.TrimLeadingSpace = separator(in), -1, true
	header, err := r.Read()
	if err == nil {
		err = t.header(header)
	}
	if errors.Is(err, io.EOF) {
		err = errors.New("empty")
	}
	if err != nil {
		return t.fault(1, err)
	}
	t.lines, t.linked = map[schema.ID]int{}, map[schema.ID]int{}
	for {
		row, err := r.Read()
		var bad *csv.ParseError
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case errors.As(err, &bad):
			t.fail(bad.Line, bad.Err)
			continue
		case err != nil:
			return format.Fail(t.path, err)
		}
		line, _ := r.FieldPos(0)
		if err := t.row(ctx, line, row); errors.Is(err, errBadRow) {
			t.fail(line, err)
		} else if err != nil {
			return err
		}
	}
}

// separator returns what stands between the cells of a table: a comma, or what its
// header has more of, a semicolon or a tab.
func separator(in *bufio.Reader) rune {
	start, _ := in.Peek(in.Size())
	header, _, _ := bytes.Cut(start, []byte("\n"))
	best := ','
	for _, c := range ";\t" {
		if bytes.Count(header, []byte(string(c))) > bytes.Count(header, []byte(string(best))) {
			best = c
		}
	}
	return best
}

// header takes down which column is which.
func (t *linkTable) header(cells []string) error {
	t.columns = map[string]int{}
	for i, c := range cells {
		switch c = strings.ToLower(strings.TrimSpace(c)); c {
		case "same":
			t.same = append(t.same, i)
		case "id", "name", "kind", "wikidata":
			t.columns[c] = i
		}
	}
	_, id := t.columns["id"]
	_, name := t.columns["name"]
	_, item := t.columns["wikidata"]
	if !id && !name || !item && len(t.same) == 0 {
		return errors.New("want a header with a column name or id, and one wikidata or same")
	}
	return nil
}

// fault is what is wrong with a line of the table.
func (t *linkTable) fault(line int, err error) error { return format.FailLine(t.path, line, 0, err) }

// fail says that a line was left out, and why.
func (t *linkTable) fail(line int, err error) {
	t.in.term.Errorf("%v", t.fault(line, err))
	t.failed++
}

// errBadRow is wrapped by errors about a row that keep only it from being taken in.
var errBadRow = errors.New("bad row")

// badRowf says what is wrong with a row.
func badRowf(format string, args ...any) error {
	return &silent{fmt.Sprintf(format, args...), errBadRow}
}

// row takes a row in.
func (t *linkTable) row(ctx context.Context, line int, row []string) error {
	cell := func(column string) string {
		if i, there := t.columns[column]; there && i < len(row) {
			return strings.TrimSpace(row[i])
		}
		return ""
	}
	kind := schema.ActorKind(strings.ToLower(cell("kind")))
	if kind != "" && !slices.Contains(schema.ActorKinds(), kind) {
		return badRowf("%q is no kind of actor: want person, organization, state, group, document or unnamed", kind)
	}
	k := graph.ActorLink{Item: graph.WikidataItem(cell("wikidata"))}
	switch item := cell("wikidata"); {
	case item == graph.NoItem:
		k.Item = item
	case k.Item == "" && item != "":
		return badRowf("%q is no item of Wikidata: want one as Q42, or - for none", item)
	}
	who := cell("id")
	if who == "" {
		who = cell("name")
	}
	var err error
	if k.Actor, err = t.actor(ctx, who, kind); err != nil {
		return err
	}
	for _, other := range t.others(row) {
		id, err := t.another(ctx, other, k.Actor)
		if err != nil {
			return err
		}
		k.Same = append(k.Same, id)
	}
	if k.Item == "" && len(k.Same) == 0 {
		return badRowf("%s: neither an item of Wikidata nor who is the same", who)
	}
	if at := t.lines[k.Actor]; at > 0 && k.Item != "" && t.links[t.linked[k.Actor]].Item != k.Item {
		return badRowf("%s is %s on line %d already", who, t.links[t.linked[k.Actor]].Item, at)
	}
	if k.Item != "" {
		t.lines[k.Actor], t.linked[k.Actor] = line, len(t.links)
	}
	t.links = append(t.links, k)
	return nil
}

// others returns who a row says is the same.
func (t *linkTable) others(row []string) (all []string) {
	for _, i := range t.same {
		if i >= len(row) {
			continue
		}
		for other := range strings.SplitSeq(row[i], "|") {
			if other = strings.TrimSpace(other); other != "" {
				all = append(all, other)
			}
		}
	}
	return all
}

// another returns whom another name of an actor names: the one of its kind that is
// called just so, for a family name alone would fit others too, else as any cell.
func (t *linkTable) another(ctx context.Context, ref string, of schema.ID) (schema.ID, error) {
	i, err := t.library.Identity(ctx, of)
	if err != nil {
		return schema.ID{}, err
	}
	called := schema.ActorID(i.Kind, ref)
	if _, err := t.library.Identity(ctx, called); err == nil || !errors.Is(err, graph.ErrNotFound) {
		return called, err
	}
	return t.actor(ctx, ref, "")
}

// actor returns whom a cell names. Nobody is guessed at: a name that nearly always means
// one of several people is ambiguous here.
func (t *linkTable) actor(ctx context.Context, ref string, kind schema.ActorKind) (schema.ID, error) {
	if ref == "" {
		return schema.ID{}, badRowf("nobody is named")
	}
	n, err := t.library.Find(ctx, ref, schema.ActorNode)
	var several *graph.AmbiguousError
	found := append([]graph.Node{n}, n.Others...)
	switch {
	case errors.Is(err, graph.ErrNotFound):
		return schema.ID{}, badRowf("this graph has no actor %q", ref)
	case errors.As(err, &several):
		found = several.Candidates
	case err != nil:
		return schema.ID{}, err
	}
	var ids []schema.ID
	var names []string
	for _, n := range found {
		i, err := t.library.Identity(ctx, n.ID)
		if err != nil {
			return schema.ID{}, err
		}
		if kind == "" || i.Kind == kind {
			ids = append(ids, n.ID)
			names = append(names, fmt.Sprintf("%s (%s, %s)", n.Name, n.Detail, n.ID.Short()))
		}
	}
	switch len(ids) {
	case 0:
		return schema.ID{}, badRowf("this graph has no %s %q", kind, ref)
	case 1:
		return ids[0], nil
	}
	return schema.ID{}, badRowf("%q may be any of these: %s", ref, strings.Join(names, "; "))
}
