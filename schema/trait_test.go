package schema_test

import (
	"testing"

	"github.com/saidby/saidby/schema"
)

// stating gives the mayor of the sample traits, read where her name was.
func stating(traits ...schema.Trait) func(*schema.Extraction) {
	return func(x *schema.Extraction) {
		for _, t := range traits {
			t.Evidence = x.Actors[3].Mention
			x.Actors[3].Traits = append(x.Actors[3].Traits, t)
		}
	}
}

func TestTraitValidate(t *testing.T) {
	age := func(value string) schema.Trait { return schema.Trait{Kind: schema.Age, Value: value} }
	x := sample(t)
	stating(age("0"), age("58"), age("122"), schema.Trait{Kind: schema.Party, Value: schema.Labour}, schema.Trait{Kind: schema.Party, Value: "Harbour"})(x)
	if err := x.Validate(); err != nil {
		t.Error(err)
	}
	refuse(t, []mutation{
		{"of a ministry", func(x *schema.Extraction) { x.Actors[0].Traits = []schema.Trait{age("58")} }, "no person"},
		{"kind", stating(schema.Trait{Kind: "height", Value: "58"}), `unknown kind "height"`},
		{"no party", stating(schema.Trait{Kind: schema.Party}), `"" for its party`},
		{"an age in words", stating(age("fifty")), `"fifty" for its age`},
		{"an age in two ways", stating(age("058")), `"058" for its age`},
		{"an age that is a year", stating(age("1958")), `"1958" for its age`},
		{"an age before birth", stating(age("-1")), `"-1" for its age`},
		{"twice", stating(age("58"), age("58")), "twice"},
		{"evidence", func(x *schema.Extraction) {
			stating(age("58"))(x)
			x.Actors[3].Traits[0].Evidence.Quote = "59"
		}, `age of actor "Ana Brill"`},
	})
}

func TestAddTrait(t *testing.T) {
	first := schema.Evidence{Quote: "58"}
	a := schema.Actor{Kind: schema.Person, Name: "Ana Brill"}
	a.AddTrait(schema.Trait{Kind: schema.Age, Value: "58", Evidence: first})
	a.AddTrait(schema.Trait{Kind: schema.Age, Value: "58"})
	a.AddTrait(schema.Trait{Kind: schema.Party, Value: "58"})
	if len(a.Traits) != 2 || a.Traits[0].Evidence.Quote != "58" || a.Traits[1].Kind != schema.Party {
		t.Errorf("%v", a.Traits)
	}
}

func TestRivalParties(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{schema.Democratic, schema.Republican, true},
		{schema.Democratic, schema.Democratic, false},
		{schema.Labour, schema.Conservative, true},
		{schema.Conservative, schema.NewDemocratic, true}, // in Canada
		{schema.Labour, schema.Republican, false},
		{schema.Democratic, schema.Independent, false},
		{schema.Democratic, "Harbour", false},
		{"Harbour", "Quay", false},
	} {
		if got := schema.RivalParties(tt.a, tt.b); got != tt.want || schema.RivalParties(tt.b, tt.a) != got {
			t.Errorf("%s and %s: %v, want %v", tt.a, tt.b, got, tt.want)
		}
	}
}
