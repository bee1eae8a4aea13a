package english

import (
	"strings"

	"github.com/saidby/saidby/schema"
)

// PartyOfLetters returns the party that letters behind a name stand for, "D" or "Lab";
// "" for any others.
func PartyOfLetters(letters string) string {
	switch letters {
	case "D", "Dem":
		return schema.Democratic
	case "R", "Rep", "GOP":
		return schema.Republican
	case "I", "Ind":
		return schema.Independent
	case "L":
		return schema.Libertarian
	case "Lab", "Labour":
		return schema.Labour
	case "Con", "Conservative":
		return schema.Conservative
	case "LD", "Lib Dem":
		return schema.LiberalDemocrat
	case "NDP":
		return schema.NewDemocratic
	}
	return ""
}

// Party returns the party that one word names, in small letters, or two, and how many
// of them do; 0 where neither does.
func Party(word, next string) (party string, words int) {
	if party = partyOfTwo(word + " " + next); party != "" {
		return party, 2
	}
	switch word {
	case "democratic", "democrat":
		party = schema.Democratic
	case "republican", "gop":
		party = schema.Republican
	case "libertarian":
		party = schema.Libertarian
	case "labour", "labor":
		party = schema.Labour
	case "conservative", "tory":
		party = schema.Conservative
	case "liberal":
		party = schema.Liberal
	case "green":
		party = schema.Green
	case "ndp":
		party = schema.NewDemocratic
	case "snp":
		party = schema.ScottishNational
	case "ukip":
		party = schema.UKIndependence
	case "dup":
		party = schema.DUP
	default:
		return "", 0
	}
	return party, 1
}

func partyOfTwo(words string) string {
	switch words {
	case "liberal democrat", "liberal democratic", "lib dem":
		return schema.LiberalDemocrat
	case "democratic unionist":
		return schema.DUP
	case "new democratic", "new democrat":
		return schema.NewDemocratic
	case "scottish national":
		return schema.ScottishNational
	case "plaid cymru":
		return schema.PlaidCymru
	case "reform uk":
		return schema.ReformUK
	case "sinn féin", "sinn fein":
		return schema.SinnFein
	case "fianna fáil", "fianna fail":
		return schema.FiannaFail
	case "fine gael":
		return schema.FineGael
	}
	return ""
}

// IsPartisan reports whether a word in small letters is what a member of a party is
// called: "a Democrat", "a Tory".
func IsPartisan(word string) bool {
	switch word {
	case "democrat", "republican", "libertarian", "conservative", "tory", "liberal":
		return true
	}
	return false
}

// IsOtherParty reports whether a word before the name of a party makes it another one
// ("Social Democratic") or one that somebody has left ("former Republican").
func IsOtherParty(word string) bool { return otherParty()[word] }

// IsOfParty reports whether a word is for something that a party has, or for something
// else that is called like one; who is an officer of that need not be of the party:
// "Republican Party lawyer", "Republican Guard commander", "Democratic socialist".
func IsOfParty(word string) bool { return ofParty()[word] || IsCarrier(word) }

// IsPartyOffice reports whether a word is for those who stand or sit for a party.
func IsPartyOffice(word string) bool { return partyOffice()[strings.TrimSuffix(word, ".")] }

var (
	otherParty = newSet(`social christian free national new ulster progressive people's irish liberal former ex ex- then onetime one-time anti non`)
	ofParty    = newSet(`party committee convention debate conference association institute coalition group campaign club caucus administration guard guards
republic front forces army socialist unionist staff council union foundation society network movement`)
	partyOffice = newSet(`mp msp mep td mla peer councillor cllr leader mayor senator premier backbencher frontbencher whip politician lawmaker
nominee candidate hopeful contender challenger rival incumbent opponent front-runner frontrunner member`)
)
