package drift

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/schema/text"
)

func TestQuotations(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"No marks at all.", nil},
		{"“We will not,” she said, “go.”", []string{"We will not,", "go."}},
		{"“We will not go", []string{"We will not go"}},
		{"‘We will not “go”’, he said", []string{"We will not “go”"}},
		{"The mayor ’s word on “late” ferries", []string{"late"}},
		{"\"It's the boats' fault,\" he said.", []string{"It's the boats' fault,"}},
	} {
		got := quotes(tt.text, quotations(tt.text, text.Span{End: len(tt.text)}))
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.text, diff)
		}
	}
}
