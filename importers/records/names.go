package records

import (
	"strings"

	"github.com/saidby/saidby/importers/format"
)

// usual are the paths where a field is looked for that is not mapped. The
// package comment tells whose they are.
func usual(f format.Field) []format.Path {
	switch f {
	case format.FieldID:
		return paths("id", "uuid")
	case format.FieldText:
		return paths("text", "maintext", "content", "article")
	case format.FieldTitle:
		return paths("title", "thread.title")
	case format.FieldURL:
		return paths("url", "thread.url")
	case format.FieldCanonical:
		return paths("canonical")
	case format.FieldPublication:
		return paths("publication", "publisher", "source.name")
	case format.FieldDomain:
		return paths("publication.domain", "publisher.domain", "domain", "source_domain", "thread.site_full", "thread.site")
	case format.FieldPublished:
		return paths("date", "published", "date_publish", "publishedAt")
	case format.FieldModified:
		return paths("modified", "date_modify")
	case format.FieldAuthors:
		return paths("authors", "author")
	case format.FieldLanguage:
		return paths("language")
	case format.FieldSection:
		return paths("section", "thread.section_title")
	}
	return nil
}

// gdelt are names that records of GDELT alone have: of the Global Knowledge
// Graph (2 and 1), of mentions and events, and of lists of articles.
func gdelt() []format.Path {
	return paths("gkgrecordid", "cameoeventids", "mentionidentifier", "globaleventid", "seendate")
}

// paths makes paths of names joined by dots.
func paths(written ...string) []format.Path {
	list := make([]format.Path, len(written))
	for i, w := range written {
		for key := range strings.SplitSeq(w, ".") {
			list[i] = append(list[i], format.Step{Key: key, Index: format.Named})
		}
	}
	return list
}
