package notice

import (
	"regexp"
	"sync"
)

// Patterns are compiled on first use: a question about the graph never needs them.
var (
	noun = `(?:(?:news|opinion|blog|guest|joint|photo) )?(?:article|story|piece|post|report|essay|column|op-ed|commentary|interview|analysis|item|text|feature|dispatch|editorial|investigation|work|excerpt|extract)s?`
	// self is how a credit line names the article that it stands in. "The report"
	// and "her column" are mostly those that a story tells of.
	self = `\b(?:this|these|the following|the above)(?: (?:is|are))?(?:(?: an?)? (?:[a-z]+ )?(?:version|excerpt|extract|translation) (?:of|from))?(?: (?:this|the|an?))? ` + noun + `\b`
	// sister is a paper of the same house, or a partner, whose name follows: "our
	// sister paper, the".
	sister = `(?:our|its|a) (?:sister|sibling|partner|parent|companion)[ -](?:news ?paper|paper|publication|(?:web ?)?site|outlet|station|title|magazine|weekly|daily|newsroom|blog),?`
	// where leads to a publication's name.
	where = `(?: (?:by|in|on|at|with|for|to))?(?: the (?:website|site|pages|blog)(?: of)?| (?:the|an?) (?:[\p{L}\d/]+ ){0,3}(?:issue|edition) of(?: the)?| ` + sister + `)?:? `
	once  = `(?:(?:originally|first|previously) (?:reported and )?(?:published|posted|appeared|printed|ran|broadcast|written|produced|aired)|(?:published|appeared|posted) (?:originally|first))(?: here)?(?: online)?` + where

	// firstAppeared: "This article was originally published by X".
	firstAppeared = pattern(`(?i)` + self + `[^.]{0,60}?\b(?:was |were |is |has been )?` + once)
	// wroteFirst: "Article by A and first published on X", "This was first published on X".
	wroteFirst = pattern(`(?i)^[([*_ ]*(?:(?:article|story|text|post) (?:written )?by [^.]{2,60}?,? (?:and )?|this (?:was |has been )?)` + once)
	// publisherFirst: "X first published this story", with the name in front.
	publisherFirst = pattern(`^[([*_ ]*(?:The )?(\p{Lu}[^.:;]{1,60}?) (?:first|originally) (?:published|posted|ran) (?:this|the following) ` + noun + `\b`)
	// theArticle: "The article was originally published by X", nothing else.
	theArticle = pattern(`(?i)^[([*_ ]*the (?:article|story|piece|post|essay|op-ed) (?:was |has been )?` + once)
	// olderVersion: "An earlier version of this essay appeared in X".
	olderVersion = pattern(`(?i)\bversions? of ` + self + ` (?:(?:was|has been) (?:published|posted|printed)|(?:has )?appeared|ran)(?: earlier| previously| online)? (?:by|in|on|at) (?:the |` + sister + ` )?`)
	// possessed: "Her article was first published in X and is reprinted with permission".
	possessed = pattern(`(?i)\b(?:his|her|their) ` + noun + ` (?:was |were |has )?` + once)
	// postFirst: "The post T appeared first on X".
	postFirst = pattern(`(?i)^[([*_ ]*the (?:post|article|story) .{2,200} (?:appeared first|first appeared|was first published) (?:on|in|at) `)
	// written: "This report by X is published here with permission".
	written = pattern(`(?i)\bthis ` + noun + ` (?:by|from|of) `)
	// reprintedNext follows the name there.
	reprintedNext = pattern(`(?i)^[ ,]*(?:is|was|has been) (?:(?:first|originally) published\b|(?:re-?published|re-?printed|reposted|reproduced|published|used|shared)(?: here)?(?: in full)? (?:here|with|by|under)\b)`)
	// produced: "This story was produced by X and is republished with permission".
	produced = pattern(`(?i)` + self + ` (?:(?:was|is) (?:produced|published|written|created|reported) (?:by|in|at|on|for)|comes from) `)
	// newsroomNext follows the name there: ", a nonprofit newsroom".
	newsroomNext = pattern(`(?i)^an? (?:[\p{L}’-]+,? ){0,5}(?:newsroom|news (?:site|organi[sz]ation|outlet|service|agency)|magazine|newspaper|program|project)\b`)
	// barely: "Originally published by X", "First appeared in X" as a line of its own.
	barely = pattern(`(?i)^[([*_ ]*(?:note: |editor['’]s note: )?(?:article |story |piece |post )?(?:originally|first) (?:published|posted|appeared|printed|aired)(?: online)?(?: by| in| on| at)?(?: ` + sister + `)?:?\s`)
	// taken: "Republished from X", "Republished under Creative Commons from X", nothing else.
	taken = pattern(`(?i)^[([*_ ]*(?:(?:article|story) )?(?:re-?printed|re-?published|re-?posted|reproduced|syndicated|excerpted|adapted|cross-?posted)(?: here)?(?: under (?:an? )?creative commons(?: licen[cs]e)?)? (?:from|(?:by )?courtesy of) (?:` + sister + ` )?(?:an? (?:longer )?` + noun + ` (?:in|on|by) )?`)
	// permitted: "Reprinted with permission from X".
	permitted = pattern(`(?i)\b(?:re-?printed|(?:re-?)?published|re-?posted|reproduced|syndicated|used|cross-?posted|shared)(?: here)?(?: in full)?,? (?:with|by)(?: the)?(?: kind| express| written| full)? permission,?(?: (?:of|from|by))(?: the (?:website|site|pages|blog|author and)(?: of)?| ` + sister + `)? `)
	// republished: "is republished from X under a Creative Commons license".
	republished = pattern(`(?i)` + self + `[^.]{0,40}?\b(?:is|was|has been|comes|are)\s+(?:edited and )?(?:re-?published|re-?printed|re-?posted|shared|reproduced|syndicated|adapted|excerpted|courtesy)(?: here)?(?: with (?:the )?(?:kind )?permission| under an? creative commons licen[cs]e)?(?: from| by| of| courtesy of| via) (?:` + sister + ` )?(?:an? (?:longer )?` + noun + ` (?:in|on|by) )?`)
	// extract: "This is an edited extract from X".
	extract = pattern(`(?i)\b(?:this|the following|the above) is an?(?: [a-z]+)? (?:excerpt|extract)(?:s)? (?:from|of) (?:(?:an?|the) (?:[a-z]+ )?(?:` + noun + `|book) (?:that |which )?(?:(?:was )?` + once + `)?)?`)
	// from: "From X. Reprinted with permission."
	from = pattern(`(?i)^[([*_ ]*(?:from|source:|by) `)
	// permittedNext follows the name there.
	permittedNext = pattern(`(?i)^[.,;] (?:re-?printed|re-?published|re-?posted|reproduced|used) (?:with|by) (?:the )?(?:kind )?permission`)
	// permittedAlone is what has no name behind it: "Used with permission."
	permittedAlone = pattern(`(?i)\b(?:re-?printed|re-?published|re-?posted|reproduced|published|used|shared)(?: here)? (?:with|by)(?: the)?(?: kind| express| written| full)? permission\b`)
	// reprintsThis follows the name in the next one.
	reprintsThis = pattern(`(?i)^.{0,80}\b(?:re-?print|re-?publish|reproduce|post).{0,40}\b(?:this|these) ` + noun)
	// granted: "With kind permission of X, we reprint this article".
	granted = pattern(`(?i)^[([*_ ]*(?:with|by)(?: the)?(?: kind| express| written| full)? permission (?:of|from) `)
	// partner: "From our partners at X", "This story comes to us from our partner X".
	partner = pattern(`(?i)^[([*_ ]*(?:this ` + noun + ` comes (?:to (?:us|you) )?(?:from|via|courtesy of) |from )(?:our (?:[a-z]+ ){0,2}partners?,?(?: (?:at|from|in))?:?|` + sister + `) `)
	// courtesy: "Story courtesy of X".
	courtesy = pattern(`(?i)^[([*_ ]*(?:this )?(?:article|story|text|report|post|column)(?: (?:is|comes|appears|is (?:published|printed|provided|shared)))?(?: (?:here|to you))?:? (?:provided )?(?:courtesy|by courtesy)(?: of(?: ` + sister + `)?|:) `)
	// distributed: "Distributed by X", "Her column is distributed by X", "is a syndicated columnist with X".
	distributed = pattern(`(?i)(?:^[([*_ ]*|\. )distributed by |(?:\b(?:this|his|her|their)|['’]s?) (?:weekly )?columns? (?:is|are) (?:nationally )?(?:distributed|syndicated) (?:nationally )?by |\bis an? (?:[a-z-]+ )?syndicated columnist (?:with|for) `)
	// elsewhere are credits in other languages than English.
	elsewhere = pattern(`(?i)^[([*_ ]*(?:(?:dieser|der) (?:artikel|text|beitrag) (?:erschien|ist) (?:zuerst|zunächst|ursprünglich|im original)(?: erschienen)? (?:bei|in|auf|im)` +
		`|cet article (?:a été|est)(?: d['’]abord| initialement)? (?:publié|paru)(?: d['’]abord| initialement| à l['’]origine)? (?:par|dans|sur|en)` +
		`|este (?:artículo|texto) (?:fue|se) publi(?:cado|có) (?:originalmente|por primera vez) (?:en|por)` +
		`|este artigo foi (?:originalmente )?publicado(?: originalmente)? (?:em|no|na|por|pelo|pela)` +
		`|questo articolo è (?:stato )?(?:pubblicato|apparso)(?: originariamente| originalmente| per la prima volta)? (?:su|in|da)) `)

	// tail: "Copyright 2018 The Associated Press. All rights reserved."
	tail = pattern(`(?i)^[([*_ ]*(?:the-cnn-wire\s?™?\s?(?:&|and)?\s?)?(?:™ & )?(?:(?:copyright|\(c\)|©)(?: ?(?:\(c\)|©|copyright))?)[.,:]?( ?\d{4}(?: ?[-–] ?\d{2,4})?)?[.,:]?( by)?,?(?:\s+|$)`)
	// nameEnd ends the name of a publication.
	nameEnd = pattern(`(?i) and (?:is|was|has|it|are|re-?p[a-z]+|appears|reviewed|distributed|shared|licensed)\b| under (?:a|the|an|cc|creative|licen[cs]e) ?| with (?:the |kind |their |its )?permission| (?:on|in) (?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d)|[.,;:)\]!]+["”’»]*(?:\s|$)| \(|["”»](?:[\s,]|$)|\ball rights reserved|,? \d{4}\b|, an? | where | which | as (?:part|a) | through | in (?:partnership|collaboration)|\bhere\b| by | via | (?:is|was|has been) | \| |\s*—\s|\n`)
)

func pattern(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
