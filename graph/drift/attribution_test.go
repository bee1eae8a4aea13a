package drift

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/schema"
)

func TestAttributions(t *testing.T) {
	const claim = "the quay was closed after cracks were found in its piers"
	say := func(act schema.Act, source, cue, content string, more ...func(*sample.Saying)) sample.Saying {
		s := sample.Saying{Act: act, Manner: schema.Indirect, Source: source, Cue: cue, Content: content}
		for _, m := range more {
			m(&s)
		}
		return s
	}
	direct := func(s *sample.Saying) { s.Manner = schema.Direct }
	hedged := func(words ...string) func(*sample.Saying) { return func(s *sample.Saying) { s.Hedges = words } }
	brill := spoken(say(schema.Say, "Ana Brill", "said", claim), schema.Person, "Ana Brill")
	for _, tt := range []struct {
		name string
		a    *schema.Extraction
		b    *schema.Extraction
		want []string
	}{
		{
			"stated as fact",
			desk("Ana Brill said "+claim+".", brill), desk("The quay was closed after cracks were found in its piers.", nil),
			[]string{"source-dropped: Ana Brill ->  [Ana Brill|]"},
		},
		{
			"credited to nobody",
			desk("Ana Brill said "+claim+".", brill),
			desk("It was said "+claim+".", spoken(say(schema.Say, "", "was said", claim), "", "")),
			[]string{"source-dropped: Ana Brill ->  [Ana Brill|]"},
		},
		{
			"without a name",
			desk("Ana Brill said "+claim+".", brill),
			desk("Two officials said "+claim+".", spoken(say(schema.Say, "Two officials", "said", claim), schema.Unnamed, "Two officials")),
			[]string{"source-weakened: Ana Brill -> Two officials [Ana Brill|Two officials]"},
		},
		{
			"another name",
			desk("Ana Brill said "+claim+".", brill),
			desk("Jon Ash said "+claim+".", spoken(say(schema.Say, "Jon Ash", "said", claim), schema.Person, "Jon Ash")),
			[]string{"source-changed: Ana Brill -> Jon Ash [Ana Brill|Jon Ash]"},
		},
		{
			"by surname",
			desk("Ana Brill said "+claim+".", brill),
			desk("Brill said "+claim+".", spoken(say(schema.Say, "Brill", "said", claim), schema.Person, "Brill")), nil,
		},
		{
			"not there",
			desk("The ferry sailed on time on Monday. Ana Brill said "+claim+".", brill), desk("The ferry sailed on time on Monday.", nil),
			[]string{"lost: Ana Brill ->  [Ana Brill|]"},
		},
		{
			"a hedge gone, an act and a negation changed",
			desk("Ana Brill said the quay was probably not safe for the big ferries.", spoken(
				say(schema.Say, "Ana Brill", "said", "the quay was probably not safe for the big ferries", hedged("probably")), schema.Person, "Ana Brill")),
			desk("Ana Brill confirmed the quay was safe for the big ferries.", spoken(
				say(schema.Confirm, "Ana Brill", "confirmed", "the quay was safe for the big ferries"), schema.Person, "Ana Brill")),
			[]string{"negation-changed: not ->  [not|]", "hedge-removed: probably ->  [probably|]", "act-changed: say -> confirm [said|confirmed]"},
		},
		{
			"a hedge that was not read as one",
			desk("Ana Brill said the quay was probably safe for ferries.", spoken(
				say(schema.Say, "Ana Brill", "said", "the quay was probably safe for ferries", hedged("probably")), schema.Person, "Ana Brill")),
			desk("Ana Brill said the quay was probably safe for big ferries.", spoken(
				say(schema.Say, "Ana Brill", "said", "the quay was probably safe for big ferries"), schema.Person, "Ana Brill")), nil,
		},
		{
			"to deny it and to say that it is not so",
			desk("Ana Brill denied that the quay was safe for the big ferries.", spoken(
				say(schema.Deny, "Ana Brill", "denied", "that the quay was safe for the big ferries"), schema.Person, "Ana Brill")),
			desk("Ana Brill said that the quay was not safe for the big ferries.", spoken(
				say(schema.Say, "Ana Brill", "said", "that the quay was not safe for the big ferries"), schema.Person, "Ana Brill")),
			[]string{"act-changed: deny -> say [denied|said]"},
		},
		{
			"a quotation altered",
			desk("“We have never seen such cracks here,” Ana Brill said.", spoken(
				say(schema.Say, "Ana Brill", "said", "“We have never seen such cracks here,”", direct), schema.Person, "Ana Brill")),
			desk("“We have rarely seen such cracks here,” Ana Brill said.", spoken(
				say(schema.Say, "Ana Brill", "said", "“We have rarely seen such cracks here,”", direct), schema.Person, "Ana Brill")),
			[]string{"quote-altered: never -> rarely [never|rarely]", "negation-changed: never ->  [never|]"},
		},
		{
			"a quotation shortened",
			desk("“We have seen such cracks here before, and worse ones,” Ana Brill said.", spoken(
				say(schema.Say, "Ana Brill", "said", "“We have seen such cracks here before, and worse ones,”", direct), schema.Person, "Ana Brill")),
			desk("“We have seen such cracks here before,” Ana Brill said.", spoken(
				say(schema.Say, "Ana Brill", "said", "“We have seen such cracks here before,”", direct), schema.Person, "Ana Brill")),
			[]string{"quote-shortened: and worse ones ->  [and worse ones|]"},
		},
		{
			"a quotation without its marks",
			desk("“We have seen such cracks here before,” Ana Brill said.", spoken(
				say(schema.Say, "Ana Brill", "said", "“We have seen such cracks here before,”", direct), schema.Person, "Ana Brill")),
			desk("Ana Brill said they had seen such cracks here before.", spoken(
				say(schema.Say, "Ana Brill", "said", "they had seen such cracks here before"), schema.Person, "Ana Brill")),
			[]string{"quote-to-indirect: We have seen such cracks here before -> seen such cracks here before [We have seen such cracks here before|seen such cracks here before]"},
		},
		{
			"one act of saying read as two",
			desk("“The quay stays shut,” Ana Brill said. “The ferry sails from the pier.”", spoken(
				say(schema.Say, "Ana Brill", "said", "“The quay stays shut,” … “The ferry sails from the pier.”", direct), schema.Person, "Ana Brill")),
			desk("“The quay stays shut,” Ana Brill said. “The ferry sails from the pier.” It rained.", func(b *sample.Builder) {
				id := b.Actor(schema.Person, "Ana Brill", "Ana Brill")
				b.Say(sample.Saying{Act: schema.Say, Manner: schema.Direct, Speakers: []schema.ID{id}, Source: "Ana Brill", Cue: "said", Content: "“The quay stays shut,”"})
				b.Say(sample.Saying{Act: schema.Say, Manner: schema.Direct, Speakers: []schema.ID{id}, Cue: "said", Content: "“The ferry sails from the pier.”"})
			}), nil,
		},
		{
			"not said, and said",
			desk("It rained all day on Monday. Ana Brill did not say whether the quay would be safe.", withheldBy("Ana Brill")),
			desk("It rained all day on Monday. Ana Brill said the quay would be safe.", spoken(
				say(schema.Say, "Ana Brill", "said", "the quay would be safe"), schema.Person, "Ana Brill")),
			[]string{"act-changed: decline -> say [did not say|said]"},
		},
		{
			"said, and not said",
			desk("Ana Brill confirmed the new quay at the northern pier would be safe.", spoken(
				say(schema.Confirm, "Ana Brill", "confirmed", "the new quay at the northern pier would be safe"), schema.Person, "Ana Brill")),
			desk("Whether the new quay at the northern pier would be safe, Ana Brill did not say.", withheldBy("Ana Brill")),
			[]string{"act-changed: confirm -> decline [confirmed|did not say]"},
		},
		{
			"not said by one, and said by another",
			desk("It rained all day on Monday. Ana Brill did not say whether the quay would be safe.", withheldBy("Ana Brill")),
			desk("It rained all day on Monday. Jon Ash said the quay would be safe.", spoken(
				say(schema.Say, "Jon Ash", "said", "the quay would be safe"), schema.Person, "Jon Ash")),
			[]string{"lost: Ana Brill ->  [Ana Brill|]", "added:  -> Jon Ash [|Jon Ash]"},
		},
		{
			"not said in both",
			desk("Ana Brill did not say whether the quay would be safe.", withheldBy("Ana Brill")),
			desk("Ana Brill did not say whether the quay would be quite safe.", withheldBy("Ana Brill")), nil,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := Compare(tt.a, tt.b)
			if diff := cmp.Diff(tt.want, told(tt.a, tt.b, &d)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			mirrors(t, tt.a, tt.b)
		})
	}
}

// withheldBy is an act of not saying.
func withheldBy(name string) func(*sample.Builder) {
	return spoken(sample.Saying{Act: schema.Decline, Source: name, Cue: "did not say"}, schema.Person, name)
}

// chained is a claim that came from somebody through somebody else, either of whom
// may be missing.
func chained(source, relay string) *schema.Extraction {
	const claim = "a drone had struck the harbour crane at night"
	body := claim
	if relay != "" {
		body = relay + " reported that " + claim
	}
	if source != "" {
		body += ", citing " + source
	}
	return desk(body+".", func(b *sample.Builder) {
		var by schema.ID
		if relay != "" {
			id := b.Actor(schema.Organization, relay, relay)
			by, _ = b.Say(sample.Saying{Act: schema.Say, Manner: schema.Indirect, Speakers: []schema.ID{id}, Source: relay, Cue: "reported", Content: claim})
		}
		if source != "" {
			b.Say(sample.Saying{
				Act: schema.Cite, Manner: schema.Indirect, Speakers: []schema.ID{b.Unnamed(source)}, Source: source, Cue: "citing",
				Content: claim, RelayedBy: by,
			})
		}
	})
}

func TestRelays(t *testing.T) {
	for _, tt := range []struct {
		name string
		a, b *schema.Extraction
		want []string
	}{
		{"the same", chained("two officials", "Reuters"), chained("two officials", "Reuters"), nil},
		{"the hand", chained("two officials", "Reuters"), chained("two officials", ""), []string{"relay-dropped: Reuters ->  [Reuters|]"}},
		{"the source", chained("two officials", "Reuters"), chained("", "Reuters"), []string{"source-dropped: two officials -> Reuters [two officials|Reuters]"}},
		{"both", chained("two officials", "Reuters"), chained("", ""), []string{"source-dropped: two officials ->  [two officials|]"}},
		{
			"another hand", chained("two officials", "Reuters"), chained("two officials", "Coastal Press"),
			[]string{"relay-dropped: Reuters ->  [Reuters|]", "relay-added:  -> Coastal Press [|Coastal Press]"},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := Compare(tt.a, tt.b)
			if diff := cmp.Diff(tt.want, told(tt.a, tt.b, &d)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			mirrors(t, tt.a, tt.b)
		})
	}
}

// charge is an article in which a ministry blames somebody, or something.
func charge(party string) *schema.Extraction {
	return desk("The ministry blamed "+party+" for the long delay of the island ferry.", func(b *sample.Builder) {
		id := b.Actor(schema.Organization, "Harbour Ministry", "The ministry")
		_, claim := b.Say(sample.Saying{
			Act: schema.BlameAct, Manner: schema.Indirect, Speakers: []schema.ID{id}, Source: "The ministry", Cue: "blamed",
			Content: party + " for the long delay of the island ferry",
		})
		b.Blame(claim, b.Actor(schema.Organization, party, party), party, "the long delay of the island ferry")
	})
}

func TestBlame(t *testing.T) {
	a, b := charge("Kessel Shipping"), charge("the city council")
	d := Compare(a, b)
	want := []string{"blame-changed: Kessel Shipping -> the city council [Kessel Shipping|the city council]"}
	if diff := cmp.Diff(want, told(a, b, &d)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	d = Compare(a, desk("The ministry spoke of the long delay of the island ferry.", spoken(
		sample.Saying{Act: schema.Say, Manner: schema.Indirect, Source: "The ministry", Cue: "spoke of", Content: "the long delay of the island ferry"},
		schema.Organization, "Harbour Ministry")))
	if len(d.Attributions) != 1 || d.Attributions[0].Kind != ActChanged {
		t.Errorf("where the act changed, too: %+v", d.Attributions)
	}
}

func TestKinds(t *testing.T) {
	for _, k := range Kinds() {
		if turned := k.Turned(); turned.rank() < 0 || turned.Turned() != k {
			t.Errorf("%s turned is %s", k, turned)
		}
	}
}
