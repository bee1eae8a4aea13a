// Package review reads the ClaimReview blocks at an article's end (package
// claimreview): who made a claim, and how a reviewer rates it. They are stated in
// fixed form, so it reads any language alike.
//
// [Split] parts the story from the blocks, which are no prose; a [Reader] makes
// values of the blocks, [Found]. Each review gives two attributions:
//
//   - The claimants claim the claim. Cue are the words "Claimed by", or "Claim"
//     where nobody is named.
//   - The reviewer rates it. "False" denies the claim and "True" confirms it; cue
//     are the words of the rating, content the claim itself. Any other rating is
//     said: cue is the word "Rating", content the rating and the claim together,
//     so that nobody is made to assert the claim.
//
// Who is meant by a name is told by the kind that is stated for it; else by the
// people and bodies of the story; else as names in prose are read. Crowds and
// posts ("Facebook posts", "Usuarios de redes sociales") are unnamed sources,
// whatever is stated, and local to the article.
package review
