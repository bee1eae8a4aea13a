package name

import "strings"

// unified is a word of a body's name in one spelling: American, singular,
// written out, ordinals as figures. It is "" for a word that adds nothing.
func unified(w string) string {
	switch w {
	case "defence":
		return "defense"
	case "labour":
		return "labor"
	case "centre", "centers", "centres":
		return "center"
	case "programme", "programmes":
		return "program"
	case "organisation", "organisations":
		return "organization"
	case "dept":
		return "department"
	case "govt", "gov":
		return "government"
	case "intl":
		return "international"
	case "natl":
		return "national"
	case "univ":
		return "university"
	case "assn", "assoc":
		return "association"
	case "inst":
		return "institute"
	case "cttee":
		return "committee"
	case "affairs":
		return ""
	case "ministries":
		return "ministry"
	case "armies":
		return "army"
	case "services", "forces":
		return w[:len(w)-1]
	}
	if n := ordinal(w); n != "" {
		return n
	}
	if len(w) > 4 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is") && !strings.HasSuffix(w, "ies") {
		return w[:len(w)-1]
	}
	return w
}

// ordinal is a number word as a figure with its ending, or "".
func ordinal(w string) string {
	switch w {
	case "first":
		return "1st"
	case "second", "2d":
		return "2nd"
	case "third", "3d":
		return "3rd"
	case "fourth":
		return "4th"
	case "fifth":
		return "5th"
	case "sixth":
		return "6th"
	case "seventh":
		return "7th"
	case "eighth":
		return "8th"
	case "ninth":
		return "9th"
	case "tenth":
		return "10th"
	case "eleventh":
		return "11th"
	case "twelfth":
		return "12th"
	}
	return ""
}
