package words

// Common reports whether a form is one of the words that say little about what a
// sentence is about: articles, pronouns, prepositions, conjunctions, auxiliary
// verbs, and "said". Questions of the kind "who said something like this" do not
// count them. "us" is not in the list, since it may be the country.
func Common(form string) bool {
	switch form {
	case "a", "an", "the", "this", "that", "these", "those", "such", "some", "any", "each", "every", "all", "both",
		"i", "me", "my", "mine", "we", "our", "ours", "you", "your", "yours", "he", "him", "his", "she", "her",
		"hers", "it", "its", "they", "them", "their", "theirs", "who", "whom", "whose", "which", "what", "where",
		"when", "how", "why", "there", "here",
		"of", "in", "on", "at", "to", "from", "by", "with", "without", "for", "as", "into", "onto", "over", "under",
		"about", "after", "before", "between", "against", "through", "during", "upon", "out", "off", "up", "down",
		"and", "or", "but", "nor", "so", "if", "than", "then", "because", "while", "whether", "though", "although",
		"is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "having", "do", "does", "did",
		"done", "doing", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "dont", "didnt",
		"doesnt", "isnt", "arent", "wasnt", "werent", "wont", "wouldnt", "cant", "cannot", "couldnt", "hasnt",
		"havent", "hadnt", "not", "no", "very", "too", "also", "just", "only", "more", "most", "other", "own", "same",
		"s", "t", "said", "say", "says":
		return true
	}
	return false
}
