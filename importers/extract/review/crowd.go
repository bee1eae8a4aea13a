package review

import (
	"slices"

	"github.com/saidby/saidby/schema/text"
)

// isCrowd reports whether the words for a claimant name nobody, but users, posts
// or pictures: "Facebook posts", "Viral image", "Internautas", "Unknown". The
// noun stands last in English and German, first in the Romance languages.
func isCrowd(name string) bool {
	words := text.Words(name)
	if len(words) == 0 {
		return false
	}
	first, last := words[0], words[len(words)-1]
	switch {
	case isMany(first), isMany(last), len(words) == 1 && isNameless(first):
		return true
	case first == "social" && len(words) == 2 && (last == "media" || last == "networks"), first == "redes" && last == "sociales", first == "redes" && last == "sociais":
		return true
	case first == "multiple" || first == "various" || first == "several" || first == "many" || first == "some":
		return true
	case isItem(first) || isItem(last) || slices.ContainsFunc(words, isItem) && slices.ContainsFunc(words, isSite):
		return slices.ContainsFunc(words, func(w string) bool { return isSite(w) || isViral(w) })
	}
	return false
}

// isMany tells plurals that stand for people nobody names and for what they post.
func isMany(w string) bool {
	switch w {
	case "posts", "users", "tweets", "memes", "images", "photos", "pictures", "videos", "messages", "blogs", "bloggers", "websites", "emails", "netizens",
		"commenters", "accounts", "sources", "reels", "claims", "rumors", "rumours",
		"nutzer", "nutzerinnen", "userinnen", "beiträge", "kettenbriefe", "bilder", "fotos", "facebook-posts", "facebook-nutzer",
		"internautes", "utilisateurs", "utilisatrices", "publications", "messageries", "réseaux",
		"usuarios", "usuarias", "internautas", "publicaciones", "mensajes", "tuits", "cuentas", "cadenas",
		"usuários", "publicações", "postagens", "mensagens", "correntes",
		"utenti", "messaggi", "immagini":
		return true
	}
	return false
}

// isNameless tells words that alone stand for nobody.
func isNameless(w string) bool {
	switch w {
	case "unknown", "anonymous", "unnamed", "unbekannt", "anonym", "anonyme", "inconnu", "desconocido", "anónimo", "desconhecido", "anônimo", "ignoto",
		"anonimo", "sconosciuto", "viral", "internet", "multiple", "various", "several", "everyone", "people", "varios", "vários", "vari", "rumor", "rumour":
		return true
	}
	return false
}

// isItem tells what one of them posts; it needs a word that says where, or that
// it went round.
func isItem(w string) bool {
	switch w {
	case "post", "user", "tweet", "meme", "image", "photo", "picture", "video", "message", "blog", "blogger", "website", "email", "mail", "letter", "account",
		"page", "article", "clip", "reel", "graphic", "group", "rumor", "rumour", "claim", "text", "content",
		"beitrag", "kettenbrief", "bild", "foto", "sharepic",
		"publication", "utilisateur", "internaute", "publicación", "mensaje", "usuario", "cadena", "imagen", "tuit",
		"publicação", "postagem", "mensagem", "usuário", "corrente", "imagem", "vídeo", "utente", "messaggio", "immagine", "catena":
		return true
	}
	return false
}

// isSite tells where people post.
func isSite(w string) bool {
	switch w {
	case "facebook", "twitter", "x", "instagram", "tiktok", "youtube", "whatsapp", "telegram", "threads", "reddit", "social", "sociales", "sociais", "sociaux",
		"online", "internet", "web":
		return true
	}
	return false
}

// isViral tells words for what went round, or came from nobody known.
func isViral(w string) bool {
	switch w {
	case "viral", "virale", "virales", "virais", "virali", "chain", "forwarded", "anonymous", "unknown", "circulating", "anónimo", "anónima", "anônimo",
		"anônima", "anonyme", "anonimo", "anonima":
		return true
	}
	return false
}
