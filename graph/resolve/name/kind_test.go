package name_test

import (
	"testing"

	"github.com/saidby/saidby/graph/resolve/name"
	"github.com/saidby/saidby/schema"
)

// Every kind of actor is a kind of name under the same word.
func TestKindOf(t *testing.T) {
	for _, k := range schema.ActorKinds() {
		if got := name.KindOf(k).String(); got != string(k) {
			t.Errorf("%s is read as %s", k, got)
		}
	}
	if got := name.KindOf("ship"); got != name.Unnamed {
		t.Errorf("an unknown kind is %s", got)
	}
}
