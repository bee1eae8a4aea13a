package records

// language returns the tag of a language that a dump calls by its English name,
// as Webz.io does; anything else is a tag already. Claims in one language are
// only the same where their articles name it alike.
func language(s string) string {
	name := Fold(s)
	for _, l := range [...][2]string{
		{"english", "en"}, {"afrikaans", "af"}, {"albanian", "sq"}, {"arabic", "ar"}, {"armenian", "hy"}, {"azerbaijani", "az"}, {"basque", "eu"},
		{"belarusian", "be"}, {"bengali", "bn"}, {"bosnian", "bs"}, {"bulgarian", "bg"}, {"catalan", "ca"}, {"chinese", "zh"}, {"croatian", "hr"},
		{"czech", "cs"}, {"danish", "da"}, {"dutch", "nl"}, {"estonian", "et"}, {"farsi", "fa"}, {"finnish", "fi"}, {"french", "fr"},
		{"galician", "gl"}, {"georgian", "ka"}, {"german", "de"}, {"greek", "el"}, {"gujarati", "gu"}, {"hebrew", "he"}, {"hindi", "hi"},
		{"hungarian", "hu"}, {"icelandic", "is"}, {"indonesian", "id"}, {"irish", "ga"}, {"italian", "it"}, {"japanese", "ja"}, {"kannada", "kn"},
		{"kazakh", "kk"}, {"korean", "ko"}, {"latvian", "lv"}, {"lithuanian", "lt"}, {"macedonian", "mk"}, {"malay", "ms"}, {"malayalam", "ml"},
		{"maltese", "mt"}, {"marathi", "mr"}, {"mongolian", "mn"}, {"nepali", "ne"}, {"norwegian", "no"}, {"persian", "fa"}, {"polish", "pl"},
		{"portuguese", "pt"}, {"punjabi", "pa"}, {"romanian", "ro"}, {"russian", "ru"}, {"serbian", "sr"}, {"sinhala", "si"}, {"slovak", "sk"},
		{"slovenian", "sl"}, {"somali", "so"}, {"spanish", "es"}, {"swahili", "sw"}, {"swedish", "sv"}, {"tagalog", "tl"}, {"tamil", "ta"},
		{"telugu", "te"}, {"thai", "th"}, {"turkish", "tr"}, {"ukrainian", "uk"}, {"urdu", "ur"}, {"uzbek", "uz"}, {"vietnamese", "vi"}, {"welsh", "cy"},
	} {
		if name == l[0] {
			return l[1]
		}
	}
	return s
}
