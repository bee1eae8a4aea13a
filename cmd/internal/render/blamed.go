package render

import (
	"fmt"
	"slices"
	"strings"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Blamed lists who or what was blamed, by whom, and for what. Rows that differ
// in nothing but the claim are one row with all of the claims.
func Blamed(s *Sheet, rows []graph.BlameRow) {
	if !s.LaidOut() {
		for _, r := range rows {
			st := r.Statement
			s.row(withCopies(st, blamedName(r), blamer(st), event(r.Blame), st.Claim.ID.Short(), st.Article.ID.Short(), fmt.Sprint(st.Line), did(st.Attribution))...)
		}
		return
	}
	t := table{columns: []column{
		{title: "blamed", ink: Name, share: 3}, {title: "by", share: 3}, {title: "for", share: 4}, {title: "claim", ink: Ident, words: true},
	}}
	at := map[string]int{}
	if slices.ContainsFunc(rows, func(r graph.BlameRow) bool { return len(r.Statement.Copies) > 0 }) {
		t.columns = append(t.columns, column{title: "copies"})
	}
	copies := []int{} // of each row of the table
	for _, r := range rows {
		cells := []string{blamedName(r), blamer(r.Statement), event(r.Blame), r.Statement.Claim.ID.Short()}
		key := text.Fold(cells[0] + "\x1f" + cells[1] + "\x1f" + cells[2])
		i, seen := at[key]
		switch {
		case !seen:
			at[key] = len(t.rows)
			t.rows = append(t.rows, cells)
			copies = append(copies, len(r.Statement.Copies))
		default:
			copies[i] += len(r.Statement.Copies)
			if !strings.Contains(t.rows[i][3], cells[3]) {
				t.rows[i][3] += " " + cells[3]
			}
		}
	}
	for i := range t.rows {
		if len(t.columns) > len(t.rows[i]) {
			t.rows[i] = append(t.rows[i], fmt.Sprint(copies[i]))
		}
	}
	t.write(s)
}

// event is what somebody is blamed for, with its date where that is known.
func event(b schema.Blame) string {
	if date := b.When.EDTF(); date != "" {
		return b.For + " (" + date + ")"
	}
	return b.For
}

// blamedName names whom or what a row blames.
func blamedName(r graph.BlameRow) string {
	if r.Blamed != nil {
		return r.Blamed.Name
	}
	return r.Blame.Cause
}

// blamer names who blames, and through whom we have it.
func blamer(st graph.Statement) string { return join(", ", names(st.Speakers), via(st.Via)) }
