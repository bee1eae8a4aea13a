package schema

import "slices"

// The political parties that the program knows, by the adjective that goes before an
// office. An Independent belongs to none.
const (
	Democratic       = "Democratic"
	Republican       = "Republican"
	Libertarian      = "Libertarian"
	Independent      = "Independent"
	Labour           = "Labour"
	Conservative     = "Conservative"
	LiberalDemocrat  = "Liberal Democrat"
	Liberal          = "Liberal"
	NewDemocratic    = "New Democratic"
	Green            = "Green"
	ScottishNational = "Scottish National"
	PlaidCymru       = "Plaid Cymru"
	UKIndependence   = "UK Independence"
	ReformUK         = "Reform UK"
	DUP              = "Democratic Unionist"
	SinnFein         = "Sinn Féin"
	FiannaFail       = "Fianna Fáil"
	FineGael         = "Fine Gael"
)

// RivalParties reports whether nobody belongs to both parties at one time: whether they
// are two that stand for election against each other in one country. Of parties that the
// program does not know it says nothing.
func RivalParties(a, b string) bool {
	if a == b {
		return false
	}
	in := countriesOf(b)
	return slices.ContainsFunc(countriesOf(a), func(c string) bool { return slices.Contains(in, c) })
}

// countriesOf returns where a party stands for election, by ISO 3166-1 codes.
func countriesOf(party string) []string {
	switch party {
	case Democratic, Republican, Libertarian:
		return []string{"US"}
	case Labour:
		return []string{"GB", "IE", "AU", "NZ"}
	case Conservative:
		return []string{"GB", "CA"}
	case Liberal:
		return []string{"CA", "AU"}
	case NewDemocratic:
		return []string{"CA"}
	case Green:
		return []string{"US", "GB", "IE", "CA", "AU", "NZ"}
	case LiberalDemocrat, ScottishNational, PlaidCymru, UKIndependence, ReformUK, DUP:
		return []string{"GB"}
	case SinnFein:
		return []string{"GB", "IE"}
	case FiannaFail, FineGael:
		return []string{"IE"}
	}
	return nil
}
