package extract

import (
	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/utter"
)

// medium reads what carried the words between cue and content: "in a statement", "on
// Twitter".
func (b *builder) medium(u *utter.Utterance) string {
	from := max(u.Cue.Range.Last, u.Source.Last)
	if u.Source.Empty() || u.Source.First < u.Cue.Range.First {
		from = u.Cue.Range.Last
	}
	to := b.t.SentenceOf(u.Cue.Head).Last
	for _, r := range u.Content {
		if r.First >= from {
			to = min(to, r.First)
		}
	}
	for i := from; i < to; i++ {
		switch b.t.Tokens[i].Lower {
		case "in", "on", "via", "at", "during":
		default:
			continue
		}
		end, head := i+1, -1
		for end < to && (b.t.Tokens[end].IsNominal() || b.t.Tokens[end].Lower == "with" || b.t.Tokens[end].Lower == "to" || b.t.Tokens[end].Lower == "of") {
			if b.t.Tokens[end].IsNoun() && isMedium(b.t.Tokens[end].Lower) {
				head = end
			}
			end++
		}
		if head >= 0 {
			return b.t.Words(prose.Range{First: i + 1, Last: end})
		}
	}
	return ""
}

func isMedium(noun string) bool {
	switch noun {
	case "twitter", "facebook", "instagram", "telegram", "interview", "conference", "briefing", "television", "tv", "radio", "call", "hearing", "debate":
		return true
	}
	return english.IsDocument(english.Singular(noun))
}
