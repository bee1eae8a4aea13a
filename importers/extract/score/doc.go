// Package score measures attributions that were found against those that people
// have marked.
//
// What is compared are the letters and digits that a span covers, so that
// quotation marks, commas and blanks at its edges neither help nor hurt. The
// figures of a [Sheet]:
//
//   - content@0.5: an attribution is right when its content and a marked one
//     overlap by half (Jaccard). Each is matched once, the best overlap first.
//   - content soft: the share of each content that the best of the other side
//     covers, the partial credit of Johansson and Moschitti, "Relational
//     Features in Fine-Grained Opinion Analysis" (2013).
//   - content exact: the same letters and digits, none more.
//   - source@0.5, cue@0.5: the content matched, and the source or cue overlaps
//     by half. An attribution without a source counts against recall only.
//
// Attributions without a content are left out of all of them.
//
//	var s score.Sheet
//	for _, d := range documents {
//		s.Add(score.Document{Text: d.Article.Text, Gold: d.Attributions, Found: score.Found(extract(d.Article))})
//	}
//	fmt.Print(s.Figures())
//
// [Facts] count what else is right about those that match: act, speaker, who is
// blamed, who relays. [Errors] says what is wrong, by [Category], and [Examples]
// keep some of each; [Reliability] tells what confidence is worth.
//
// The work on a document grows with its length and with the number of pairs
// that overlap, not with that of all pairs.
package score
