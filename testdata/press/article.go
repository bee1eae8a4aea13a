package press

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// Article is a made-up article.
type Article struct {
	Title, URL, Author, Date string
	Paragraphs               []string
}

// New makes the article of a number: some four hundred words, a quarter of them
// somebody's.
func New(i int) Article {
	r := rand.New(rand.NewPCG(uint64(i), 2024))
	a := Article{
		Title:  fmt.Sprintf("%s %s after %s, report %d", pick(r, places()), pick(r, happenings()), pick(r, causes()), i),
		URL:    fmt.Sprintf("https://desk-%d.example/news/%d/%s", i%40, i, pick(r, slugs())),
		Author: person(r),
		Date:   fmt.Sprintf("2024-%02d-%02dT%02d:%02d:00Z", 1+i%12, 1+i%28, i%24, i%60),
	}
	speaker := person(r)
	a.Paragraphs = append(a.Paragraphs, fmt.Sprintf("%s: %s %s on %s, officials said, after %s.", strings.ToUpper(pick(r, places())), pick(r, places()), pick(r, happenings()), pick(r, days()), pick(r, causes())))
	for range 9 {
		switch r.IntN(6) {
		case 0:
			a.Paragraphs = append(a.Paragraphs, fmt.Sprintf("“%s,” %s said on %s. “%s.”", sentence(r), speaker, pick(r, days()), sentence(r)))
		case 1:
			a.Paragraphs = append(a.Paragraphs, fmt.Sprintf("%s %s told reporters that %s, and that %s.", pick(r, titles()), person(r), lower(sentence(r)), lower(sentence(r))))
		case 2:
			a.Paragraphs = append(a.Paragraphs, fmt.Sprintf("%s blamed %s for %s. Reuters reported that %s, citing two officials.", speaker, pick(r, bodies()), pick(r, causes()), lower(sentence(r))))
		case 3:
			a.Paragraphs = append(a.Paragraphs, fmt.Sprintf("According to %s, %s. %s declined to comment.", pick(r, bodies()), lower(sentence(r)), pick(r, bodies())))
		default:
			a.Paragraphs = append(a.Paragraphs, fmt.Sprintf("%s. %s. %s.", sentence(r), sentence(r), sentence(r)))
		}
	}
	return a
}

func pick(r *rand.Rand, list []string) string { return list[r.IntN(len(list))] }

func person(r *rand.Rand) string { return pick(r, first()) + " " + pick(r, last()) }

func lower(s string) string { return strings.ToLower(s[:1]) + s[1:] }

// sentence makes a sentence of some twelve words, without its full stop.
func sentence(r *rand.Rand) string {
	return fmt.Sprintf("The %s of %s %s the %s of the %s before the %s of %s", pick(r, things()), pick(r, places()), pick(r, verbs()),
		pick(r, things()), pick(r, things()), pick(r, things()), pick(r, months()))
}

func first() []string {
	return []string{"Ada", "Bram", "Cora", "Dario", "Edda", "Femke", "Goran", "Hilde", "Ivo", "Jana", "Karel", "Lotte", "Mara", "Nils", "Olga", "Piet"}
}

func last() []string {
	return []string{"Adler", "Brill", "Corr", "Dunmore", "Eklund", "Farrow", "Gatt", "Holm", "Ivey", "Jarvis", "Kessling", "Lindqvist", "Maro", "Novak", "Okafor", "Pell"}
}

func places() []string {
	return []string{"Valmorin", "Port Sovenne", "Quayside", "Norrland", "Vessel Bay", "Wexmoor", "Lowland", "Estuary Cross", "Tarnow Hill", "Halden"}
}

func happenings() []string {
	return []string{"closed its harbour", "voted for a new bridge", "lost its last pilot", "opened a hospital", "banned night flights", "sold its tram line"}
}

func causes() []string {
	return []string{"a storm in the north", "the failure of the radar", "a week of strikes", "the sale of the crane", "two nights of flooding", "the collapse of a pier"}
}

func slugs() []string { return []string{"harbour", "bridge", "pilots", "hospital", "flights", "tram"} }

func days() []string { return []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday"} }

func months() []string { return []string{"January", "March", "May", "July", "September", "November"} }

func titles() []string {
	return []string{"Harbour Minister", "Mayor", "Police Chief", "Senator", "Judge", "Captain", "Professor"}
}

func bodies() []string {
	return []string{"the Interior Ministry", "the Harbour Board", "the Free Harbour Front", "the Pilots’ Union", "the Court of Audit", "Kessel Shipping"}
}

func things() []string {
	return []string{"report", "council", "budget", "ferry", "pilot", "quay", "inquiry", "tanker", "school", "union", "contract", "archive", "storm", "market", "tunnel", "vote"}
}

func verbs() []string {
	return []string{"changed", "delayed", "crossed", "followed", "named", "closed", "covered", "missed", "opened", "ended"}
}
