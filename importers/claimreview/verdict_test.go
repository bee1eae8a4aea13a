package claimreview_test

import (
	"testing"

	"github.com/saidby/saidby/importers/claimreview"
)

func TestVerdict(t *testing.T) {
	worst, middle, best := claimreview.Score{Value: "1", Worst: "1", Best: "5"}, claimreview.Score{Value: "3", Worst: "1", Best: "5"}, claimreview.Score{Value: "5.0", Worst: "1", Best: "5"}
	none := claimreview.Score{}
	for _, tt := range []struct {
		rating string
		score  claimreview.Score
		want   claimreview.Verdict
	}{
		{"False", none, claimreview.Refuted},
		{"FALSE!", none, claimreview.Refuted},
		{"Pants on Fire", none, claimreview.Refuted},
		{"This claim is completely false", none, claimreview.Refuted},
		{"False. The picture is from Orn.", none, claimreview.Refuted},
		{"False – the picture is from Orn", none, claimreview.Refuted},
		{"Falsch", none, claimreview.Refuted},
		{"Frei erfunden", none, claimreview.Refuted},
		{"C’est faux", none, claimreview.Refuted},
		{"Es falso", none, claimreview.Refuted},
		{"É falso", none, claimreview.Refuted},
		{"#FAKE", none, claimreview.Refuted},
		{"Bufala", none, claimreview.Refuted},
		{"True", none, claimreview.Upheld},
		{"Correct", none, claimreview.Upheld},
		{"Wahr", none, claimreview.Upheld},
		{"Vrai.", none, claimreview.Upheld},
		{"Verdadero", none, claimreview.Upheld},
		{"Verdadeiro", none, claimreview.Upheld},
		{"Vero", none, claimreview.Upheld},
		{"Misleading", worst, claimreview.Neither},
		{"Mostly true", best, claimreview.Neither},
		{"Half True", middle, claimreview.Neither},
		{"True, but it lacks context", best, claimreview.Neither},
		{"False and misleading", worst, claimreview.Neither},
		{"Missing context", worst, claimreview.Neither},
		{"Satire", worst, claimreview.Neither},
		{"No evidence", worst, claimreview.Neither},
		{"Größtenteils falsch", worst, claimreview.Neither},
		{"Plutôt vrai", best, claimreview.Neither},
		{"Verdad a medias", none, claimreview.Neither},
		{"Distorcido", worst, claimreview.Neither},
		{"Fuorviante", worst, claimreview.Neither},
		{"Falsehoods abound", none, claimreview.Neither},
		{"Four lighthouses", worst, claimreview.Refuted},
		{"No lighthouse", best, claimreview.Upheld},
		{"Two lighthouses", middle, claimreview.Neither},
		{"Four lighthouses", none, claimreview.Neither},
		{"Four lighthouses", claimreview.Score{Value: "-1", Worst: "-1", Best: "-1"}, claimreview.Neither},
		{"Four lighthouses", claimreview.Score{Value: "1", Worst: "1"}, claimreview.Neither},
		{"Four lighthouses", claimreview.Score{Value: "5", Worst: "5", Best: "1"}, claimreview.Refuted},
		{"True", worst, claimreview.Upheld}, // words go before numbers
		{"1 of 5", worst, claimreview.Refuted},
		{"", worst, claimreview.Refuted},
		{"", none, claimreview.Neither},
	} {
		r := claimreview.Review{Rating: tt.rating, Score: tt.score}
		if got := r.Verdict(); got != tt.want {
			t.Errorf("%q %v: %q, want %q", tt.rating, tt.score, got, tt.want)
		}
	}
}
