// Package verify checks the laws of a whole graph.
//
// It reads the store as it is and trusts nothing. The laws, each with a name of
// its own ([Law]), are:
//
//   - decoding: the quads under an article's label form an extraction, and
//     encoding it gives back those very quads;
//   - evidence: the text under the spans equals the quote;
//   - identity: ids follow from content and terms are known ones;
//   - reference: edges lead to nodes that the article tells of (the original of
//     a reprint may be an article that is not held);
//   - shortcut: direct edges are those that the details give rise to;
//   - relay: no attribution relays itself through others;
//   - reprint: no article is, through others, a copy of itself;
//   - label: every quad stands under a label of an article that is there;
//   - digest: the digest kept of an article is that of its content;
//   - key: the store holds no key that this version does not write;
//   - index: the three orders of the store hold the same quads;
//   - count: the store counts its quads right;
//   - term: the long values of an article are those that its quads name;
//   - search: the text index holds every article, in its present form, and
//     nothing else.
//
// A [Report] counts what was looked at and lists every [Fault] with its node and
// article. [Run] needs a store and what the text index holds.
//
// It goes through all keys, then through the articles one by one, and so reads
// everything about three times. The memory that it needs does not grow with the
// graph, but for the articles that are copies of others.
package verify
