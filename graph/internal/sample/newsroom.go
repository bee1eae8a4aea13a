package sample

import "github.com/saidby/saidby/schema"

// outlet returns one of the newsroom's publications.
func outlet(i int, aliases ...string) schema.Publication {
	var p schema.Publication
	switch i {
	case 0:
		p = schema.NewPublication("Halden Wire", "haldenwire.example", schema.Agency)
	case 1:
		p = schema.NewPublication("Radio Norrland/Norrland Service", "norrland.example", schema.Broadcaster)
	case 2:
		p = schema.NewPublication("The Bay Courier", "baycourier.example", schema.Outlet)
	case 3:
		p = schema.NewPublication("Lowland Gazette", "lowlandgazette.example", schema.Outlet)
	}
	p.Aliases = aliases
	return p
}

// Newsroom returns five articles that hang together: an agency's report that
// cites unnamed sources (Wire), a broadcaster's story built on it (Broadcast), a
// reprint of that with permission (Copy) and one of the reprint (SecondCopy),
// and an outlet's story with a denial, a blame, a cause and a saying withheld
// (Denial).
func Newsroom() []*schema.Extraction {
	wire := Wire()
	broadcast := Broadcast()
	c := Copy(broadcast.Article.ID)
	return []*schema.Extraction{wire, broadcast, c, SecondCopy(c.Article.ID), Denial()}
}

// Wire is the agency's report.
func Wire() *schema.Extraction {
	own := outlet(0, "Halden")
	b := New(schema.Article{
		Title: "Drone attack reported near Vessel Bay", Language: "en", URL: "https://haldenwire.example/2021/04/drone",
		Publication: &own, Authors: []string{"Mira Okafor", "Ada Brandt"}, Published: day(2021, 4, 9),
		Text: "VESSEL BAY (Halden Wire) - A drone attack likely hit a fuel depot near Vessel Bay on Thursday, " +
			"port and harbour sources said.\n" +
			"“We saw two drones over the depot before dawn,” harbour master Ilse Brandt told reporters.\n" +
			"The Ministry of Ports did not respond to questions.",
		Source: schema.Source{Path: "wire.txt", MediaType: "text/plain", SHA256: "00ff", Importer: "plain@1"},
	})
	sources := b.Unnamed("port and harbour sources")
	ilse := b.Actor(schema.Person, "Ilse Brandt", "Ilse Brandt", "Brandt")
	b.Role(ilse, "harbour master")
	ministry := b.Actor(schema.Organization, "Ministry of Ports", "Ministry of Ports")
	b.Notice(schema.Dateline, "VESSEL BAY (Halden Wire) -")
	b.Say(Saying{
		Act: schema.Say, Manner: schema.Indirect, Speakers: []schema.ID{sources}, Source: "port and harbour sources",
		Cue: "said", Content: "A drone attack likely hit a fuel depot near Vessel Bay on Thursday", Hedges: []string{"likely"},
		Said: schema.Date{Year: 2021, Month: 4, Day: 8, Text: "Thursday", Rule: schema.LastSuch},
	})
	b.Say(Saying{
		Act: schema.Say, Manner: schema.Direct, Speakers: []schema.ID{ilse}, Source: "harbour master Ilse Brandt", Cue: "told",
		Content: "“We saw two drones over the depot before dawn,”", Claim: "We saw two drones over the depot before dawn",
	})
	b.Say(Saying{Act: schema.Decline, Speakers: []schema.ID{ministry}, Source: "The Ministry of Ports", Cue: "did not respond"})
	return b.Extraction()
}

// Broadcast is the broadcaster's story.
func Broadcast() *schema.Extraction {
	own := outlet(1, "RN/NS")
	return broadcast(schema.Article{
		URL: "https://norrland.example/a/31200.html", Publication: &own, Published: day(2021, 4, 10), Title: broadcastTitle,
		Text: broadcastText, Language: "en", SourceID: "a-31200", Section: "World",
		Credits: []schema.Credit{{Tag: "link rel=syndication-source", Value: "https://norrland.example/a/31200.html"}, {Tag: "meta byline", Value: "RN"}},
		Source:  schema.Source{Path: "feed.jsonl", Line: 7, MediaType: "application/jsonl", SHA256: "aa", Importer: "jsonl@1"},
	}).Extraction()
}

const (
	broadcastTitle = "Depot near Vessel Bay hit by drones, report says"
	broadcastText  = "A Halden Wire report, citing port and harbour sources, said that a drone attack likely hit a fuel depot " +
		"near Vessel Bay on Thursday.\n" +
		"Foreign Minister Tor Lindqvist accused the Free Harbour Front of a series of attacks on coastal depots, " +
		"according to Halden Wire.\n" +
		"The Front, an arm of the Coastal League, has denied this."
)

// broadcast builds the story, which its copies hold too.
func broadcast(a schema.Article) *Builder {
	b := New(a)
	halden := b.Actor(schema.Organization, "Halden Wire", "Halden Wire")
	wire := b.Publication(outlet(0))
	sources := b.Unnamed("port and harbour sources")
	tor := b.Actor(schema.Person, "Tor Lindqvist", "Tor Lindqvist", "Lindqvist")
	b.Role(tor, "Foreign Minister")
	front := b.Actor(schema.Group, "Free Harbour Front", "Free Harbour Front", "FHF", "Front")
	league := b.Actor(schema.Organization, "Coastal League", "Coastal League")
	b.Affiliate(front, league, "an arm of")
	content := "a drone attack likely hit a fuel depot near Vessel Bay on Thursday"
	relay, _ := b.Say(Saying{
		Act: schema.Say, Manner: schema.Indirect, Speakers: []schema.ID{halden}, Source: "A Halden Wire report", Cue: "said",
		Content: "that " + content, Claim: content,
	})
	b.Say(Saying{
		Act: schema.Cite, Manner: schema.Indirect, Speakers: []schema.ID{sources}, Source: "port and harbour sources",
		Cue: "citing", Content: "that " + content, Claim: content, RelayedBy: relay, Hedges: []string{"likely"},
	})
	charge := "the Free Harbour Front of a series of attacks on coastal depots"
	second, _ := b.Say(Saying{
		Act: schema.Say, Manner: schema.Indirect, Speakers: []schema.ID{halden}, Source: "Halden Wire", Cue: "according to",
		Content: "Foreign Minister Tor Lindqvist accused " + charge,
	})
	_, claim := b.Say(Saying{
		Act: schema.Accuse, Manner: schema.Indirect, Speakers: []schema.ID{tor}, Source: "Foreign Minister Tor Lindqvist",
		Cue: "accused", Content: charge, RelayedBy: second,
	})
	b.Blame(claim, front, "the Free Harbour Front", "a series of attacks on coastal depots")
	b.Say(Saying{
		Act: schema.Deny, Manner: schema.Indirect, Speakers: []schema.ID{front}, Source: "The Front", Cue: "has denied", Content: "this",
	})
	b.Cite(wire, "A Halden Wire report")
	return b
}

// Copy is the reprint, with permission, of the article with the given id.
func Copy(original schema.ID) *schema.Extraction {
	own := outlet(2)
	credit := "This article was originally published by Radio Norrland/Norrland Service and is reprinted with permission."
	b := broadcast(schema.Article{
		URL: "https://baycourier.example/world/depot", Publication: &own, Published: day(2021, 4, 11), Title: broadcastTitle,
		Text: credit + "\n" + broadcastText, Language: "en", Canonical: "https://norrland.example/a/31200.html",
	})
	b.Notice(schema.CreditLine, credit)
	b.Reprint(original, b.Publication(outlet(1)), schema.WithPermission, credit)
	return b.Extraction()
}

// SecondCopy is a copy of the copy.
func SecondCopy(original schema.ID) *schema.Extraction {
	credit := "Via The Bay Courier, with a licence."
	b := broadcast(schema.Article{
		Title: "Depot hit", Text: broadcastText + "\n" + credit, Language: "en", Published: schema.Date{Month: 4, Day: 12},
	})
	b.Reprint(original, b.Publication(outlet(2)), schema.Licence, credit)
	return b.Extraction()
}

// Denial is the story with a denial and blames.
func Denial() *schema.Extraction {
	own := outlet(3)
	b := New(schema.Article{
		URL: "https://lowlandgazette.example/politics/7", Publication: &own, Published: day(2021, 4, 12), Language: "en",
		Title: "Front denies attack as officials trade blame",
		Text: "The Free Harbour Front denied that a drone attack likely hit a fuel depot near Vessel Bay on Thursday.\n" +
			"Harbour officials and port officials blamed the Free Harbour Front for the fire at the depot, though not for the spill.\n" +
			"The protests have been blamed largely on dissatisfaction with fuel prices.\n" +
			"“No comment,” said Tor Lindqvist (Lab) — “ever.”",
	})
	front := b.Actor(schema.Group, "Free Harbour Front", "Free Harbour Front")
	harbour, port := b.Unnamed("Harbour officials"), b.Unnamed("port officials")
	tor := b.Actor(schema.Person, "Tor Lindqvist", "Tor Lindqvist")
	b.Trait(tor, schema.Party, schema.Labour, "Lab")
	content := "a drone attack likely hit a fuel depot near Vessel Bay on Thursday"
	b.Say(Saying{
		Act: schema.Deny, Manner: schema.Indirect, Speakers: []schema.ID{front}, Source: "The Free Harbour Front", Cue: "denied",
		Content: "that " + content, Claim: content,
	})
	_, charge := b.Say(Saying{
		Act: schema.BlameAct, Manner: schema.Indirect, Speakers: []schema.ID{port, harbour},
		Source: "Harbour officials" + gap + "port officials", Cue: "blamed",
		Content: "the Free Harbour Front for the fire at the depot",
	})
	b.Blame(charge, front, "the Free Harbour Front", "the fire at the depot")
	_, charge = b.Say(Saying{
		Act: schema.BlameAct, Manner: schema.Indirect, Cue: "have been blamed", Content: "largely on dissatisfaction with fuel prices",
	})
	b.Blame(charge, schema.ID{}, "dissatisfaction with fuel prices", "The protests")
	b.Say(Saying{
		Act: schema.Say, Manner: schema.Direct, Speakers: []schema.ID{tor}, Source: "Tor Lindqvist", Cue: "said",
		Content: "“No comment,”" + gap + "“ever.”", Claim: "No comment … ever.",
	})
	return b.Extraction()
}

// gap joins pieces that stand apart, as schema/text does.
const gap = " … "

func day(year, month, day int) schema.Date { return schema.Date{Year: year, Month: month, Day: day} }
