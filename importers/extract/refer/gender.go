package refer

import (
	"strings"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
)

// learnGender reads what a title or description tells of a person's gender.
func (m *Member) learnGender(title []prose.Token) {
	for i := range title {
		if g := english.GenderOf(strings.TrimSuffix(title[i].Lower, ".")); g != 0 {
			m.gender = g
		}
	}
}
