// Package claimreview reads ClaimReview (schema.org), the mark-up in which
// fact-checkers state whose claim they looked at and how they rate it: from
// JSON-LD and from microdata, alone in a file or inside a web page. A rating is
// what the reviewer says of a claim, never what saidby says.
//
// There are a few types: [Review] is one review; [Party] is who made the claim or
// rated it, [Score] a rating in numbers, [Verdict] what a rating plainly says;
// [Block] is a review as it stands in a text.
//
// # Blocks
//
// All that is told of an article points at bytes of its text. So reviews are
// written at the end of the text, each as a block of plain lines, and found
// there again:
//
//	ClaimReview
//	Rated by: The Quay Check (organization)
//	Rating: Mostly false
//	Score: 2 (worst 1, best 5)
//	Claim: The harbour was closed for a month.
//	Claimed by: Ada Pell (person); Facebook posts
//	Claimed on: 2024-03-09
//	Appeared in: https://wire.example/harbour
//
// The lines come in this order; of all but Claim those are left out for which
// nothing is stated, and there is an Appeared line for each place. Rating holds
// the reviewer's words, else the number ("2 of 5"). Score is there where value
// and both ends of the scale are stated. A kind in brackets is the type that was
// stated for the name.
//
// [Append] writes blocks and [Find] finds them, nowhere but at a text's end, so
// that no line of a story is taken for one. A value is one line, so that none
// can end its block or open another; and [Append] writes "Claim Review" for a line
// of the text before the blocks that reads "ClaimReview", so that what a page
// shows cannot pass for what it states.
//
// # Fields
//
//	claimReviewed                        Claim; else itemReviewed.text
//	author, else publisher, else url     Reviewer
//	reviewRating.alternateName           Rating; else name, else ratingValue and bestRating
//	reviewRating.ratingValue,            Score
//	  worstRating, bestRating
//	itemReviewed.author, else creator    Claimants
//	itemReviewed.datePublished           Claimed
//	itemReviewed.firstAppearance,        Appearances: the address, else the title; of a reviewed work
//	  appearance                         that is no Claim also its own address
//	url, headline or name,               URL, Headline,
//	  datePublished, inLanguage          Published, Language
//
// Each may be a string, an object, a list of these, or a mere reference (@id) to
// an object beside it; names may carry a namespace. Character references and tags
// in strings are resolved. Of microdata itemref is not followed.
//
// # The format
//
// [New] is the format of files that hold reviews alone: one ClaimReview, a list of
// them, a @graph, a feed as Data Commons has it ({"dataFeedElement":[{"item":[…]}]}),
// or JSON Lines of any of these. The reviews of one address are one article,
// whose text is their blocks. An item that is broken or holds no review gives an
// error with its line, and the rest goes on; where the JSON itself breaks off
// over several lines, reading ends there.
//
// # Limits
//
// An article holds 200 reviews (where a file states more there is an error for
// them, where a page does a note) and 1 MiB of them; a claim has 4 KiB, a rating
// 600 bytes (the rest is cut off at a word), a name 200. An item of a file may have
// 16 MiB; memory holds one, and 16 MiB of those whose address may come again.
package claimreview
