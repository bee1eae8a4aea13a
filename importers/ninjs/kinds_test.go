package ninjs_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/ninjs"
)

// TestKinds: items of every kind that agencies send are read whole, or it is
// told why they are no article.
func TestKinds(t *testing.T) {
	for _, tt := range []struct {
		name, raw   string
		found, errs []string
	}{
		{"text and picture", `{"uri":"1","type":"composite","headline":"H","body_xhtml":"<p>T.</p>","associations":{"mainpic":{"uri":"2","type":"picture","headline":"A crane","description_text":"A crane."}}}`,
			[]string{`0 1 "H" "T."`}, nil},
		{"composite of pictures", `{"uri":"1","type":"composite","headline":"H","associations":{"a":{"uri":"2","type":"picture"}}}`,
			nil, []string{"a: no article in it: a package, which lists other items"}},
		{"picture with renditions", `{"uri":"1","type":"picture","headlines":[{"value":"A crane"}],"descriptions":[{"role":"caption","value":"A crane."}],"renditions":[{"name":"main","href":"https://hw.example/1.jpg"}]}`,
			nil, []string{"a: no article in it: the item's type is picture"}},
		{"event with a text", `{"uri":"1","type":"event","eventDetails":{"dates":{"startDate":"2024-03-09"}},"headlines":[{"value":"Talks at four"}],"bodies":[{"contentType":"text/plain","value":"The harbour master speaks."}]}`,
			nil, []string{"a: no article in it: the item's type is event"}},
		{"events of no stated type", `[{"uri":"1","title":"Talks","descriptions":[{"value":"Talks begin."}],"eventDetails":{"dates":{"startDate":"2024-03-09"}},"events":{"id":"1"}},` + "\n" +
			`{"uri":"1","title":"Talks end","eventDetails":{}}]`,
			nil, []string{"a:1: no article in it: the item's type is event", "a:2: no article in it: the item's type is event"}},
		{"many on a line", `[{"uri":"1","body_text":"T."}, {"uri":"2","type":"picture"},{"uri":"3","body_text":"V.","associations":{"a":{"uri":"4","type":"picture","body_text":"x"}}},` + "\n" +
			`  {"uri":"5","type":"picture"}]`,
			[]string{`1 1 "" "T."`, `1 3 "" "V."`},
			[]string{"a:1:32: no article in it: the item's type is picture", "a:1:109: no article in it: the item's type is picture", "a:2: no article in it: the item's type is picture"}},
		{"event in a text", `{"uri":"1","title":"H","eventDetails":{},"bodies":[{"contentType":"text/plain","value":"T."}]}`, []string{`0 1 "H" "T."`}, nil},
		{"a mere description", `{"uri":"1","type":"text","profile":"Standard","headlines":[{"role":"main","value":"H"}],"descriptions":[{"role":"text","contenttype":"text/plain","value":"T."}],"by":"HW"}`,
			nil, []string{"a: empty: there is no text in it: the item carries no body"}},
		{"several renditions", `{"uri":"1","headlines":[{"value":"H"}],"bodies":[{"role":"text","contenttype":"text/plain","value":"H\nPORT HW\nT."},{"role":"html5","contenttype":"text/html","value":"<html><head><title>H</title></head><body><article><section><h1>H</h1><p>T.</p><figure><img src='x'><div>Jo Roe/HW</div><figcaption>A crane.</figcaption></figure></section></article></body></html>"},` +
			`{"role":"hwnitf","contenttype":"application/xml","value":"<HWNITF><HEAD><VER NO=\"04\"><TEXT>Other.</TEXT></HWNITF>"}]}`, []string{`0 1 "H" "T."`}, nil},
		{"bare markup", `{"uri":"1","type":"composite","headlines":[{"role":"main","value":"H"}],"bodies":[{"role":"xhtml","contentType":"text/html","value":"With more <sup>R</sup> ships \n      than ever."}]}`,
			[]string{`0 1 "H" "With more R ships than ever."`}, nil},
	} {
		found, errs := read(t, tt.raw, format.Defaults{})
		if diff := cmp.Diff([][]string{tt.found, tt.errs}, [][]string{found, errs}); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.name, diff)
		}
		if !ninjs.Is([]byte(tt.raw)) {
			t.Errorf("%s: not known as ninjs", tt.name)
		}
	}
}

// TestAssociations: a text among the associations of an item is an article of
// its own, or it is told why it is none; what has no body is passed over.
func TestAssociations(t *testing.T) {
	list := "{\"uri\":\"1\",\"headline\":\"H\",\"body_text\":\"T.\",\n\"associations\":[\n" + strings.Join([]string{
		`{"name":"pic","uri":"2","type":"picture"}`,
		item("3", `,"name":"sidebar","type":"text"`),
		item("4", `,"type":"text","pubstatus":"canceled"`),
		`{"uri":"5","uri":"6"}`,
		`{"uri":"7","type":"text","headline":"See there"}`,
		`"8"`, `null`, `{}`,
		item("9", `,"associations":{"inner":`+item("10", "")+`}`),
	}, ",\n") + "]}"
	deep := item("5", "")
	for _, id := range []string{"4", "3", "2", "1"} {
		deep = item(id, `,"associations":{"a":`+deep+`}`)
	}
	for _, tt := range []struct {
		name, raw   string
		found, errs []string
	}{
		{"list", list, []string{`0 1 "H" "T."`, `4 3 "H" "T."`, `11 9 "H" "T."`, `11 10 "H" "T."`},
			[]string{"a:5: no article in it: the item was cancelled by its provider", `a:6:11: malformed: "uri" stands twice in the item`}},
		{"object", item("1", `,"associations":{"a":`+item("2", "")+`,"b":[1],"c":`+item("3", "")+`}`) + "\n" + item("4", ""),
			[]string{`1 1 "H" "T."`, `1 2 "H" "T."`, `1 3 "H" "T."`, `2 4 "H" "T."`}, nil},
		{"a text in what is none", `{"uri":"1","type":"composite","associations":{"a":` + item("2", "") + `}}`, []string{`1 2 "H" "T."`}, []string{"a: no article in it: a package, which lists other items"}},
		{"odd", item("1", `,"associations":"none"`), []string{`0 1 "H" "T."`}, nil},
		{"deep", deep, []string{`0 1 "H" "T."`, `1 2 "H" "T."`, `1 3 "H" "T."`, `1 4 "H" "T."`}, []string{"a:1:253: too large: items within items more than 4 deep"}},
	} {
		found, errs := read(t, tt.raw, format.Defaults{})
		if diff := cmp.Diff([][]string{tt.found, tt.errs}, [][]string{found, errs}); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.name, diff)
		}
	}
}
