package searchtest

import (
	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/schema"
)

// id is the id of a document of this package, by its name.
func id(name string) schema.ID { return schema.NewID("searchtest", name) }

// named gives the documents of one article their ids, and claims the title of the
// article. The first is the article itself; the others are named for their claims.
func named(article string, names []string, docs ...search.Document) search.Set {
	for i := range docs {
		docs[i].Article, docs[i].Node, docs[i].Kind = id(article), id(names[i]), schema.ClaimNode
		if i == 0 {
			docs[i].Kind = schema.ArticleNode
		}
		docs[i].Title = docs[0].Title
	}
	return search.Set{Article: id(article), Digest: "digest of " + article, Documents: docs}
}

// newsroom are the articles that questions with known answers are about.
func newsroom() []search.Set {
	return []search.Set{
		named("harbour", []string{"harbour", "drones", "sabotage", "nothing"},
			search.Document{
				Title: "Blast at Port Maren blamed on saboteurs",
				Text: "PORT MAREN — An explosion tore through the harbour of Port Maren on Sunday.\n" +
					"Harbour workers said drones had been seen before dawn. The governor’s office blamed saboteurs of the Kata’ib Nahr.\n" +
					"“We had no warning,” said Zoë Müller, who runs the U.S.-owned grain terminal.",
				Speakers: []string{"harbour workers", "the governor's office", "Zoë Müller"}, Publication: "The Maren Courier marencourier.example",
				Date: "2021-03-07",
			},
			search.Document{Text: "drones had been seen before dawn", Speakers: []string{"harbour workers"},
				Publication: "The Maren Courier marencourier.example", Act: "say", Manner: "indirect", Date: "2021-03-07"},
			search.Document{Text: "saboteurs of the Kata’ib Nahr", Speakers: []string{"the governor’s office"},
				Publication: "The Maren Courier marencourier.example", Act: "blame", Manner: "indirect", Date: "2021-03-07"},
			search.Document{Text: "“We had no warning,”", Speakers: []string{"Zoë Müller"},
				Publication: "The Maren Courier marencourier.example", Act: "say", Manner: "direct", Date: "2021-03-07"},
		),
		named("denial", []string{"denial", "no part", "drones again"},
			search.Document{
				Title: "Kata'ib Nahr denies part in harbour attack",
				Text: "A spokesman for the Kata'ib Nahr denied that the group had attacked the harbour. \"We have no part in this,\" he said. " +
					"A drone was seen before the blast, he added. Some 5,000 workers stayed at home.",
				Speakers: []string{"a spokesman for the Kata'ib Nahr"}, Publication: "Northern Wire", Date: "2021-03",
			},
			search.Document{Text: "\"We have no part in this,\"", Speakers: []string{"a spokesman for the Kata'ib Nahr"},
				Publication: "Northern Wire", Act: "say deny", Manner: "direct", Date: "2021-03-08"},
			search.Document{Text: "A drone was seen before the blast", Speakers: []string{"a spokesman for the Kata'ib Nahr", "Omar Haddad"},
				Publication: "Northern Wire", Act: "say", Manner: "indirect", Date: "2021-03-08"},
		),
		named("budget", []string{"budget", "deficit"},
			search.Document{
				Title:    "Parliament passes budget",
				Text:     "The finance minister, Ömer Çelik, predicted that the deficit would fall to 3.5% of output. Studies by the U.N. disagree.",
				Speakers: []string{"Ömer Çelik", "the U.N."}, Publication: "北の新聞 Kita Shimbun", Date: "XXXX-12-29",
			},
			search.Document{Text: "the deficit would fall to 3.5% of output", Speakers: []string{"Ömer Çelik"},
				Publication: "北の新聞 Kita Shimbun", Act: "predict", Manner: "indirect", Date: "XXXX-12-29"},
		),
		named("empty", []string{"empty"}, search.Document{Title: "In pictures"}),
	}
}

// question is a query and the names of what it finds.
type question struct {
	query string
	finds []string
}

// questions lists what the newsroom is asked; the answers are sets.
func questions() []question {
	claims := []string{"drones", "sabotage", "nothing", "no part", "drones again", "deficit"}
	articles := []string{"harbour", "denial", "budget", "empty"}
	return []question{
		// Words.
		{"drone", []string{"harbour", "drones", "denial", "drones again"}}, // whatever the ending
		{"DRONES", []string{"harbour", "drones", "denial", "drones again"}},
		{"seen dawn", []string{"harbour", "drones"}},
		{"dawn seen", []string{"harbour", "drones"}},
		{"seen AND dawn", []string{"harbour", "drones"}},
		{"harbor", nil},
		{"zoe", []string{"harbour", "nothing"}},    // speakers are looked in, accents are not
		{"müller", []string{"harbour", "nothing"}}, //
		{"celik omer", []string{"budget", "deficit"}},
		{"US", []string{"harbour"}},
		{"u.s.", []string{"harbour"}},
		{"un", []string{"budget"}},
		{"5000", []string{"denial"}},
		{"governor", []string{"harbour", "sabotage"}}, // the possessive's
		{"study", []string{"budget"}},
		{"courier", nil}, // publications are asked for by pub:
		{"pictures", []string{"empty"}},
		// Apostrophes and quotation marks, straight and curly.
		{"kata'ib", []string{"harbour", "sabotage", "denial", "no part", "drones again"}},
		{"Kata’ib", []string{"harbour", "sabotage", "denial", "no part", "drones again"}},
		{"kataib", []string{"harbour", "sabotage", "denial", "no part", "drones again"}},
		{"“no warning”", []string{"harbour", "nothing"}},
		{"«no part»", []string{"denial", "no part"}},
		// Phrases.
		{`"seen before"`, []string{"harbour", "drones", "denial", "drones again"}},
		{`"seen before dawn"`, []string{"harbour", "drones"}},
		{`"before seen"`, nil},
		{`"drones seen"`, nil},
		{"us-owned", []string{"harbour"}},          // a hyphen makes a phrase
		{`"3.5%"`, []string{"budget", "deficit"}},  //
		{`"nahr omar"`, nil},                       // two speakers
		{`"nahr denies part"`, []string{"denial"}}, // within the title
		{`"harbour attack a spokesman"`, nil},      // title and text
		{`"have no part in this"`, []string{"denial", "no part"}},
		{`"has no parts in this"`, nil}, // "has" and "have" are two words
		// Beginnings of words.
		{"sabot*", []string{"harbour", "sabotage"}},
		{"saboteur*", []string{"harbour", "sabotage"}},
		{"saboteurs*", []string{"harbour", "sabotage"}}, // beyond the stem
		{"saboteurss*", nil},
		{"studie*", []string{"budget"}}, // "studi" is the stem, "studies" the word
		{"study*", nil},
		{"kata'*", []string{"harbour", "sabotage", "denial", "no part", "drones again"}},
		{`"before da"*`, []string{"harbour", "drones"}},
		{"us-own*", []string{"harbour"}},
		{"actor:mül*", []string{"harbour", "nothing"}},
		// Leaving out.
		{"drone -dawn", []string{"denial", "drones again"}},
		{"drone NOT dawn", []string{"denial", "drones again"}},
		{`drone -"before dawn"`, []string{"denial", "drones again"}},
		{"kind:claim -drone", []string{"sabotage", "nothing", "no part", "deficit"}},
		{"-kind:claim", articles},
		{"-kind:claim -harbour", []string{"budget", "empty"}},
		{"NOT NOT dawn", []string{"harbour", "drones"}},
		{"kind:claim -(drone OR warning)", []string{"sabotage", "no part", "deficit"}},
		{"kind:claim -(drone dawn)", []string{"sabotage", "nothing", "no part", "drones again", "deficit"}},
		// Alternatives.
		{"dawn OR deficit", []string{"harbour", "drones", "budget", "deficit"}},
		{"dawn OR deficit kind:claim", []string{"harbour", "drones", "deficit"}},
		{"(dawn OR deficit) kind:claim", []string{"drones", "deficit"}},
		{"kind:claim (-drone OR dawn)", []string{"drones", "sabotage", "nothing", "no part", "deficit"}},
		{"or and not", nil}, // in small letters they are words
		// Fields.
		{"actor:workers", []string{"harbour", "drones"}},
		{"actor:worker", []string{"harbour", "drones"}},
		{`actor:"omar haddad"`, []string{"drones again"}},
		{`actor:"haddad omar"`, nil},
		{"workers -actor:workers", []string{"denial"}},
		{"pub:courier", []string{"harbour", "drones", "sabotage", "nothing"}},
		{"pub:marencourier", []string{"harbour", "drones", "sabotage", "nothing"}},
		{`pub:"northern wire" act:deny`, []string{"no part"}},
		{"pub:新聞", []string{"budget", "deficit"}},
		{"pub:聞新", nil},
		{"title:harbour", []string{"denial", "no part", "drones again"}}, // the claims of the article too
		{"title:harb*", []string{"denial", "no part", "drones again"}},
		{"title:harbour kind:article", []string{"denial"}},
		{"blast", []string{"harbour", "denial", "drones again"}}, // but not for a plain word
		{"parliament", []string{"budget"}},
		{"parl*", []string{"budget"}},
		{"ACTOR:workers", []string{"harbour", "drones"}},
		{"act:say", []string{"drones", "nothing", "no part", "drones again"}},
		{"act:deny", []string{"no part"}},
		{"act:say act:deny", []string{"no part"}},
		{"act:warn", nil},
		{"manner:direct", []string{"nothing", "no part"}},
		{"manner:direct actor:spokesman", []string{"no part"}},
		{"kind:claim", claims},
		{"kind:article", articles},
		{"date:2021", []string{"harbour", "drones", "sabotage", "nothing", "denial", "no part", "drones again"}},
		{"date:2021-03-0", []string{"harbour", "drones", "sabotage", "nothing", "no part", "drones again"}},
		{"date:2021-03-08", []string{"no part", "drones again"}},
		{"date:2021-03-08*", []string{"no part", "drones again"}},
		{"date:xxxx-12", []string{"budget", "deficit"}},
		{"date:12", nil},
		{"date:2021 -date:2021-03-08 kind:claim", []string{"drones", "sabotage", "nothing"}},
		// What a column of a table would mistake.
		{"claim", nil},
		{"all", nil},
		{"say", nil},
		{"title:say", nil},
		// Signs are passed over.
		{"harbour & drone", []string{"harbour", "drones", "denial"}},
		{"— drone –", []string{"harbour", "drones", "denial", "drones again"}},
		{"[drone]", []string{"harbour", "drones", "denial", "drones again"}},
		{"drone --", []string{"harbour", "drones", "denial", "drones again"}},
		{"{title} : drone", nil}, // FTS5's own language is none here
		{"drone^2", nil},
	}
}
