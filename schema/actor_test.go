package schema_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/schema"
)

func TestAddAlias(t *testing.T) {
	a := schema.Actor{Kind: schema.Organization, Name: "Kata’ib Hizbollah"}
	for _, name := range []string{"Kata’ib Brigades", "KH", "", "KH", "Kata'ib Hizbollah", "KATA’IB  HIZBOLLAH", "Brigades", "kh"} {
		a.AddAlias(name)
	}
	want := []string{"Brigades", "KH", "Kata’ib Brigades", "kh"}
	if diff := cmp.Diff(want, a.Aliases); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// FuzzAddAlias holds that an actor's aliases are valid in whatever order they
// are found.
func FuzzAddAlias(f *testing.F) {
	f.Add("Mike Pompeo", "Pompeo", "MIKE POMPEO", "Mr Pompeo")
	f.Add("b", "a", "\xff", "a")
	f.Add("", "", "x", "")
	f.Fuzz(func(t *testing.T, name, a, b, c string) {
		if name == "" {
			return
		}
		there := schema.Actor{ID: schema.ActorID(schema.Person, name), Kind: schema.Person, Name: name}
		back := there
		for _, alias := range []string{a, b, c, a} {
			there.AddAlias(alias)
		}
		for _, alias := range []string{c, b, a} {
			back.AddAlias(alias)
		}
		if diff := cmp.Diff(there.Aliases, back.Aliases); diff != "" {
			t.Errorf("in another order (-there +back):\n%s", diff)
		}
		if err := there.Validate(&schema.Article{}); err != nil {
			t.Error(err)
		}
	})
}

func TestActorIdentity(t *testing.T) {
	here, there := schema.NewID("article", "here"), schema.NewID("article", "there")
	ids := map[schema.ID]string{}
	for name, id := range map[string]schema.ID{
		"person":            schema.ActorID(schema.Person, "Brill"),
		"organization":      schema.ActorID(schema.Organization, "Brill"),
		"another name":      schema.ActorID(schema.Person, "Ana Brill"),
		"local":             schema.LocalActorID(here, schema.Person, "Brill", 1),
		"local, the second": schema.LocalActorID(here, schema.Person, "Brill", 2),
		"local elsewhere":   schema.LocalActorID(there, schema.Person, "Brill", 1),
		"local, unnamed":    schema.LocalActorID(here, schema.Unnamed, "Brill", 1),
	} {
		if other, ok := ids[id]; ok {
			t.Errorf("%s and %s are one actor", name, other)
		}
		ids[id] = name
	}
	if schema.ActorID(schema.Person, "Ana Brill") != schema.ActorID(schema.Person, "ANA BRILL") {
		t.Error("capitals make another actor")
	}
}
