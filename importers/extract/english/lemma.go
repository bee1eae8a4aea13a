package english

import (
	"strings"
	"sync"
)

// irregularTable has the irregular forms of verbs that attribute or that stand
// near those that do, dictionary form first.
const irregularTable = `
be am are is was were been being 's 're 'm
have has had having 've
do does did done doing
say said says
tell told
write wrote written
think thought
know knew known
see saw seen
feel felt
find found
hold held
make made
give gave given
take took taken
go went gone
come came
get got gotten
put put
read read
show showed shown
understand understood
foresee foresaw foreseen
mean meant
seek sought
speak spoke spoken
swear swore sworn
shoot shot
cast cast
learn learnt learned
undertake undertook undertaken
plead pled pleaded
lie lied lying
send sent
leave left
lay laid
keep kept
let let
set set
run ran
begin began begun
forbid forbade forbidden
become became
break broke broken
bring brought
hear heard
pay paid
stand stood
strike struck
win won
lose lost
meet met
die died dying
tie tied tying
`

var irregular = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(irregularTable) {
		f := strings.Fields(line)
		for _, form := range f {
			if _, found := m[form]; !found {
				m[form] = f[0]
			}
		}
	}
	return m
})

// VerbLemma returns the dictionary form of a verb form in lower case. Forms of
// verbs that attribute are exact; other regular forms are cut by rule.
func VerbLemma(form string) string {
	if l, ok := irregular()[form]; ok {
		return l
	}
	if _, ok := verbs()[form]; ok {
		return form
	}
	for _, candidate := range stems(form) {
		if _, ok := verbs()[candidate]; ok {
			return candidate
		}
	}
	if s := stems(form); len(s) > 0 {
		return s[0]
	}
	return form
}

// stems returns what a regular form may come from, most likely first.
func stems(form string) []string {
	switch {
	case strings.HasSuffix(form, "ied") && len(form) > 4, strings.HasSuffix(form, "ies") && len(form) > 4:
		return []string{form[:len(form)-3] + "y"}
	case strings.HasSuffix(form, "ed") && len(form) > 4:
		return unsuffixed(form[:len(form)-2])
	case strings.HasSuffix(form, "ing") && len(form) > 5:
		return unsuffixed(form[:len(form)-3])
	case strings.HasSuffix(form, "es") && len(form) > 4 && sibilant(form[:len(form)-2]):
		return []string{form[:len(form)-2], form[:len(form)-1]}
	case strings.HasSuffix(form, "s") && !strings.HasSuffix(form, "ss") && !strings.HasSuffix(form, "us") && len(form) > 3:
		return []string{form[:len(form)-1]}
	}
	return nil
}

// unsuffixed undoes what "-ed" and "-ing" do to a stem: "accus" is of
// "accuse", "admitt" of "admit".
func unsuffixed(stem string) []string {
	n := len(stem)
	if n > 2 && stem[n-1] == stem[n-2] && !strings.ContainsRune("slz", rune(stem[n-1])) {
		return []string{stem[:n-1], stem}
	}
	if n > 3 && stem[n-1] == stem[n-2] {
		return []string{stem, stem[:n-1]}
	}
	if n > 1 && (strings.ContainsRune("cuvz", rune(stem[n-1])) || strings.HasSuffix(stem, "at") || strings.HasSuffix(stem, "rs")) ||
		n > 2 && stem[n-1] == 'k' && vowel(stem[n-2]) && !vowel(stem[n-3]) { // "provok", not "look"
		return []string{stem + "e", stem}
	}
	return []string{stem, stem + "e"}
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// sibilant tells stems that take "-es".
func sibilant(stem string) bool {
	for _, end := range []string{"s", "x", "z", "ch", "sh", "o"} {
		if strings.HasSuffix(stem, end) {
			return true
		}
	}
	return false
}

// Singular returns the singular of a regular noun in lower case.
func Singular(noun string) string {
	switch {
	case noun == "people":
		return "person"
	case noun == "men", noun == "women":
		return noun[:len(noun)-2] + "an"
	case strings.HasSuffix(noun, "men") && len(noun) > 4:
		return noun[:len(noun)-2] + "an"
	case strings.HasSuffix(noun, "ies") && len(noun) > 4:
		return noun[:len(noun)-3] + "y"
	case strings.HasSuffix(noun, "sses"):
		return noun[:len(noun)-2]
	case strings.HasSuffix(noun, "es") && len(noun) > 4 && sibilant(noun[:len(noun)-2]) && !strings.HasSuffix(noun, "ses") && !strings.HasSuffix(noun, "oes"):
		return noun[:len(noun)-2]
	case strings.HasSuffix(noun, "s") && !strings.HasSuffix(noun, "ss") && !strings.HasSuffix(noun, "us") && !strings.HasSuffix(noun, "is") && len(noun) > 3:
		return noun[:len(noun)-1]
	}
	return noun
}
