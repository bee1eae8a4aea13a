package chain_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestCites: who is cited says it, whatever the form, and who cites relays it.
func TestCites(t *testing.T) {
	tests := []struct {
		rule, body string
		want       []string
	}{
		{"which cites", "The lock will close in May, according to the Harbour Gazette, which cites a former engineer.", []string{
			"the Harbour Gazette | according to | The lock will close in May",
			"a former engineer | cites | The lock will close in May <- the Harbour Gazette according to",
		}},
		{"that, according to", "The radio host Dale Moor told his listeners that, according to the Gazette, a farmer had stolen the bell.", []string{
			"The radio host Dale Moor | told | that, according to the Gazette, a farmer had stolen the bell",
			"the Gazette | according to | a farmer had stolen the bell <- The radio host Dale Moor told",
		}},
		{"citing what is in marks", "The website Northern Post, citing “council sources”, reported that the ban was in force.", []string{
			"“council sources” | citing | that the ban was in force <- The website Northern Post reported",
			"The website Northern Post | reported | that the ban was in force",
		}},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, hands(t, tt.body)); diff != "" {
			t.Errorf("%s: %s (-want +got):\n%s", tt.rule, tt.body, diff)
		}
	}
}
