// Package english holds what the extractors know of English: the verbs and
// nouns that attribute, the act that each performs and the frame that it takes;
// titles, nouns for people, bodies and documents; the names of states and news
// agencies; words for time. A language is data and a few rules of form.
//
// Only a few types: [Cue], a word that attributes; [Idiom], a cue of several words;
// [Frame], where its content, addressee and blamed party stand. Tables are text, parsed on first use.
package english
