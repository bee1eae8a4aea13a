package schema_test

import (
	"testing"

	"github.com/saidby/saidby/schema"
)

func TestNewClaimIsLocalIfShort(t *testing.T) {
	article := schema.NewID("article", "one")
	for _, tt := range []struct {
		text  string
		local bool
	}{
		{"a drone had struck the quay before dawn", false},
		{"drone struck quay before dawn", false},
		{"a drone had struck the quay", true}, // drone, struck, quay
		{"No comment", true},
		{"“No comment,”", true},
		{"It is what it is, and we are where we are", true},
		{"I don't know that it's him; that's for them", true},
		{"I don’t know that it’s him; that’s for them", true},
		{"one two three four", true},
		{"one two three four five", false},
		{"one, two, three, four, five!", false},
		{"one-two-three-four-five", false},
		{"5,000 4.5 3 2 1", false},
		{"THE THE THE THE THE", true},
		{"…", true},
		{"火は消えた", true},
		{"Das Feuer ist jetzt endlich gelöscht", false},
	} {
		c := schema.NewClaim(schema.Assertion, "en", tt.text, article)
		if c.Local() != tt.local || tt.local && c.Article != article {
			t.Errorf("%q: local %v, want %v", tt.text, c.Local(), tt.local)
		}
		if c.Text != tt.text {
			t.Errorf("%q: the text became %q", tt.text, c.Text)
		}
		if err := c.Validate(); err != nil {
			t.Errorf("%q: %v", tt.text, err)
		}
	}
}

func TestClaimIdentity(t *testing.T) {
	here, there := schema.NewID("article", "here"), schema.NewID("article", "there")
	const words = "We won't pay for the burnt-out quay before Monday"
	base := schema.NewClaim(schema.Commitment, "en", words, here)
	for _, tt := range []struct {
		name  string
		claim schema.Claim
		same  bool
	}{
		{"another article", schema.NewClaim(schema.Commitment, "en", words, there), true},
		{"no article", schema.NewClaim(schema.Commitment, "en", words, schema.ID{}), true},
		{"quotation marks", schema.NewClaim(schema.Commitment, "en", "“We won’t pay for the ‘burnt-out’ quay before Monday.”", here), true},
		{"guillemets", schema.NewClaim(schema.Commitment, "en", "« We won't pay for the burnt-out quay before Monday »", here), true},
		{"case", schema.NewClaim(schema.Commitment, "en", "WE WON'T PAY FOR THE BURNT-OUT QUAY BEFORE MONDAY", here), true},
		{"dashes", schema.NewClaim(schema.Commitment, "en", "We won't pay – for the burnt‑out quay – before Monday", here), true},
		{"line breaks", schema.NewClaim(schema.Commitment, "en", "We won't pay\nfor the burnt-out\u00a0quay before Monday", here), true},
		{"a full stop", schema.NewClaim(schema.Commitment, "en", words+".", here), true},
		{"another word", schema.NewClaim(schema.Commitment, "en", words+" morning", here), false},
		{"a word less", schema.NewClaim(schema.Commitment, "en", "We will pay for the burnt-out quay before Monday", here), false},
		{"another order", schema.NewClaim(schema.Commitment, "en", "We won't pay before Monday for the burnt-out quay", here), false},
		{"another language", schema.NewClaim(schema.Commitment, "de", words, here), false},
		{"another family", schema.NewClaim(schema.Threat, "en", words, here), false},
	} {
		if same := tt.claim.ID == base.ID; same != tt.same {
			t.Errorf("%s: the same claim %v, want %v", tt.name, same, tt.same)
		}
	}
	composed := schema.NewClaim(schema.Assertion, "fr", "Le feu s’est éteint à l’aube près du quai", here)
	apart := schema.NewClaim(schema.Assertion, "fr", "Le feu s’est e\u0301teint a\u0300 l’aube pre\u0300s du quai", here)
	if composed.ID != apart.ID {
		t.Error("accents in two pieces make another claim")
	}
}

func TestShortClaimsStayWithTheirArticle(t *testing.T) {
	here, there := schema.NewID("article", "here"), schema.NewID("article", "there")
	a := schema.NewClaim(schema.Assertion, "en", "No comment", here)
	if b := schema.NewClaim(schema.Assertion, "en", "“No comment.”", here); b.ID != a.ID {
		t.Error("one article, two claims")
	}
	if b := schema.NewClaim(schema.Assertion, "en", "No comment", there); b.ID == a.ID {
		t.Error("two articles, one claim")
	}
	c := schema.NewClaim(schema.Assertion, "en", "No comment", schema.ID{})
	refused(t, c.Validate(), "too short")
}

// Saying, confirming and denying something are about one claim.
func TestDenialPointsAtThePositiveClaim(t *testing.T) {
	article := schema.NewID("article", "one")
	const words = "a drone had struck the quay before dawn"
	said := schema.NewClaim(schema.Say.Family(), "en", words, article)
	for _, act := range []schema.Act{schema.Deny, schema.Confirm, schema.Admit, schema.ClaimAct, schema.Believe, schema.Predict, schema.Cite} {
		if c := schema.NewClaim(act.Family(), "en", words, article); c.ID != said.ID {
			t.Errorf("%s makes another claim", act)
		}
	}
	for _, act := range []schema.Act{schema.Accuse, schema.Threaten, schema.Demand, schema.Promise, schema.Condemn} {
		if c := schema.NewClaim(act.Family(), "en", words, article); c.ID == said.ID {
			t.Errorf("%s makes no other claim", act)
		}
	}
}
