package text_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/schema/text"
)

// tokenLine writes the tokens of s with blanks between them.
func tokenLine(s string) string {
	var words []string
	for _, k := range text.Tokens(s, text.Span{End: len(s)}) {
		words = append(words, k.In(s))
	}
	return strings.Join(words, " ")
}

func TestTokens(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"plain", "The mayor said so.", "The mayor said so ."},
		{"clitics", "They won't, can’t, it's, they’re, I'd, we'll, I've, I’m.",
			"They wo n't , ca n’t , it 's , they ’re , I 'd , we 'll , I 've , I ’m ."},
		{"clitics in capitals", "HE WON'T; PUTIN’S", "HE WO N'T ; PUTIN ’S"},
		{"two clitics", "I'd've shouldn’t’ve", "I 'd 've should n’t ’ve"},
		{"cannot", "You cannot, gonna, Cannot", "You can not , gon na , Can not"},
		{"names with apostrophes", "Kata’ib Shi’a O’Brien d’Estaing Sana'a Qur‘an gov't o'clock",
			"Kata’ib Shi’a O’Brien d’Estaing Sana'a Qur‘an gov't o'clock"},
		{"possessives", "Kata’ib’s, the officials’ own, James' and Moss's",
			"Kata’ib ’s , the officials ’ own , James ' and Moss 's"},
		{"of abbreviations", "the U.S.’s and J.K.'s, “The Post”’s", "the U.S. ’s and J.K. 's , “ The Post ” ’s"},
		{"elisions", "’90s rock ’n’ roll, get ’em, workin’ ol’", "’90s rock ’n’ roll , get ’em , workin’ ol’"},
		{"abbreviations", "Mr. Moss, Gen. Ito, e.g. at 9 a.m. in the U.S. on Jan. 3",
			"Mr. Moss , Gen. Ito , e.g. at 9 a.m. in the U.S. on Jan. 3"},
		{"abbreviations at the end", "He left the U.S. in Jan.", "He left the U.S. in Jan ."},
		{"a company at the end", "She sued Acme Inc.", "She sued Acme Inc."},
		{"initials", "J. K. Rowe and J.K. Rowe met George W. Hill.", "J. K. Rowe and J.K. Rowe met George W. Hill ."},
		{"a letter is no initial at the end", "We chose plan B.", "We chose plan B ."},
		{"numbers abbreviated", "No. 5 said no. Then no.", "No. 5 said no . Then no ."},
		{"states", "Sen. Ito, R-Ariz., of Mesa, Ariz.", "Sen. Ito , R-Ariz. , of Mesa , Ariz."},
		{"words like states", "They went to Mass.", "They went to Mass ."},
		{"with hyphens after", "the U.S.-led, D.C.-based 30-plus group", "the U.S.-led , D.C.-based 30-plus group"},
		{"degrees", "a Ph.D. from M.I.T.", "a Ph.D. from M.I.T."},
		{"numbers", "1,000 3.5 .5 -5 10:30 9/11 1/2 1990s 5th 5-4", "1,000 3.5 .5 -5 10:30 9/11 1/2 1990s 5th 5-4"},
		{"money", "$1.5 million, €20, 5%, US$3", "$ 1.5 million , € 20 , 5 % , US $ 3"},
		{"dashes", "so—then -- so – then pre- and post-war", "so — then -- so – then pre - and post-war"},
		{"ellipses", "Well... so… no. . . .", "Well ... so … no . . . ."},
		{"marks", "“‘No!’ he said?!”", "“ ‘ No ! ’ he said ?! ”"},
		{"straight marks", `"So," he said, 'no'.`, `" So , " he said , ' no ' .`},
		{"typewriter marks", "``So,'' he said", "`` So , '' he said"},
		{"brackets", "[the] (so) {a}", "[ the ] ( so ) { a }"},
		{"slash", "Radio Free Europe/Radio Liberty and/or", "Radio Free Europe / Radio Liberty and / or"},
		{"ampersand", "AT&T Q&A Moss & Sons", "AT&T Q&A Moss & Sons"},
		{"addresses", "See https://a.example.com/b?c=d(e). Write to x.y@example.org, or example.com/x.",
			"See https://a.example.com/b?c=d(e) . Write to x.y@example.org , or example.com/x ."},
		{"handles", "@saidby’s #news on #1 @ 5", "@saidby ’s #news on # 1 @ 5"},
		{"missing blank", "He ended.The crowd", "He ended . The crowd"},
		{"sign faces", "fine :-) so :", "fine :-) so :"},
		{"emoji", "ok \U0001F44D\U0001F3FD\U0001F469\u200d\U0001F4BB!", "ok \U0001F44D\U0001F3FD \U0001F469\u200d\U0001F4BB !"},
		{"other letters", "Çağatay Ömer’in naïve", "Çağatay Ömer’in naïve"},
		{"starred", "f**k the rules*", "f**k the rules *"},
		{"plus", "30+ LGBTQ+ 2+2", "30+ LGBTQ+ 2 + 2"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if d := cmp.Diff(tt.want, tokenLine(tt.in)); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

func TestTokenKinds(t *testing.T) {
	const s = "“It’s $5,” @ann said—U.S. 9/11 ’90s officials’ http://a.example ... 30-plus"
	var got []string
	for _, k := range text.Tokens(s, text.Span{End: len(s)}) {
		got = append(got, k.In(s)+" "+k.Kind.String())
	}
	want := []string{
		"“ quote", "It word", "’s word", "$ symbol", "5 number", ", punct", "” quote", "@ann handle", "said word",
		"— dash", "U.S. word", "9/11 number", "’90s word", "officials word", "’ word", "http://a.example link",
		"... punct", "30-plus word",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

func TestTokensWithin(t *testing.T) {
	const s = "He left the U.S. today. No."
	got := text.AppendTokens(nil, s, text.Span{Start: 3, End: 16})
	if d := cmp.Diff([]text.Span{{Start: 3, End: 7}, {Start: 8, End: 11}, {Start: 12, End: 16}}, tokenSpans(got)); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

func TestAbbreviation(t *testing.T) {
	for word, want := range map[string]bool{
		"Mr.": true, "Gen.": true, "U.S.": true, "a.m.": true, "No.": true, "Fla.": true, "R-Ariz.": true,
		"Inc.": true, "e.g.": true, "Ph.D.": true, "vs.": true, "SEN.": true, "Sept.": true,
		"Mr": false, "said.": false, "B.": false, ".": false, "": false, "DEP.": false, "sun.": false, "U.S": false,
	} {
		if got := text.Abbreviation(word); got != want {
			t.Errorf("Abbreviation(%q) = %v", word, got)
		}
	}
}
