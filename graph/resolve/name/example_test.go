package name_test

import (
	"fmt"

	"github.com/saidby/saidby/graph/resolve/name"
)

func ExampleCompare() {
	fmt.Println(name.Compare("U.S. Secretary of State Mike Pompeo", "Michael Pompeo", name.Person))
	fmt.Println(name.Compare("Mr. Clinton", "Hillary Clinton", name.Person))
	fmt.Println(name.Compare("Tehran", "the Iranian government", name.State))
	// Output:
	// same 0.88: same family name, short form of the first name
	// different 0.05: a man and a woman
	// same 0.80: names of the same state, adjective of the state, capital for its government
}

func ExampleKeys() {
	for _, k := range name.Keys("Bill Tarrowby", name.Person) {
		fmt.Println(k, name.Wide(k))
	}
	// Output:
	// n/p/trb/b false
	// n/p/trb/v false
	// w/p/bl true
	// w/p/trb true
}
