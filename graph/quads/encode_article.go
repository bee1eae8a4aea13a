package quads

import "github.com/saidby/saidby/schema"

func (e *encoder) encodeArticle(a *schema.Article) {
	n := e.node(a.ID, schema.ArticleNode, 0)
	n.string(Title, a.Title)
	n.string(Text, a.Text)
	n.string(Language, a.Language)
	n.string(URL, a.URL)
	n.string(Canonical, a.Canonical)
	n.string(SourceID, a.SourceID)
	n.string(Section, a.Section)
	n.strings(Author, a.Authors)
	n.date(Published, a.Published)
	n.date(Modified, a.Modified)
	for i, c := range a.Credits {
		p := n.part(HasCredit, CreditNode, i)
		p.string(Tag, c.Tag)
		p.string(Value, c.Value)
	}
}

// encodeReading writes how the article was read, which concerns this machine only.
func (e *encoder) encodeReading(a *schema.Article) {
	e.label = ReadingLabel(a.ID)
	n := node{e, Node(a.ID)}
	n.string(ReadPath, a.Source.Path)
	n.int(ReadLine, a.Source.Line)
	n.string(MediaType, a.Source.MediaType)
	n.string(SHA256, a.Source.SHA256)
	n.string(ReadImporter, a.Source.Importer)
}

func (e *encoder) encodePublication(i int, p *schema.Publication) {
	n := e.node(p.ID, schema.PublicationNode, i)
	n.string(Name, p.Name)
	n.string(Kind, string(p.Kind))
	n.string(Domain, p.Domain)
	n.strings(Alias, p.Aliases)
}

func (e *encoder) encodeActor(i int, a *schema.Actor) {
	n := e.node(a.ID, schema.ActorNode, i)
	n.string(Name, a.Name)
	n.string(Kind, string(a.Kind))
	n.strings(Alias, a.Aliases)
	n.id(LocalTo, a.Article)
	n.int(LocalOrdinal, a.Ordinal)
	n.evidence(Mention, a.Mention)
	for i, r := range a.Roles {
		p := n.part(HasRole, RoleNode, i)
		p.string(Title, r.Title)
		p.evidence(Evidence, r.Evidence)
	}
	for i, f := range a.Affiliations {
		p := n.part(HasLink, AffiliationNode, i)
		p.id(AffiliatesTo, f.To)
		p.string(Relation, f.Relation)
		p.evidence(Evidence, f.Evidence)
	}
	for i, t := range a.Traits {
		p := n.part(HasTrait, TraitNode, i)
		p.string(Kind, string(t.Kind))
		p.string(Value, t.Value)
		p.evidence(Evidence, t.Evidence)
	}
}

func (e *encoder) encodeReprint(i int, r *schema.Reprint) {
	n := e.node(r.ID, schema.ReprintNode, i)
	n.id(Copy, r.Copy)
	n.id(Original, r.Original)
	n.id(From, r.From)
	n.ids(Through, r.Through)
	n.string(Kind, string(r.Kind))
	n.string(Basis, string(r.Basis))
	n.float(Score, r.Score)
	n.string(Reason, r.Reason)
	n.string(Tag, r.Tag)
	n.evidence(Evidence, r.Evidence)
}

func (e *encoder) encodeCitation(i int, c *schema.Citation) {
	n := e.node(c.ID, schema.CitationNode, i)
	n.id(Publication, c.Publication)
	n.evidence(Evidence, c.Evidence)
}

func (e *encoder) encodeNotice(i int, notice *schema.Notice) {
	id := schema.NewID(string(schema.NoticeNode), e.article.String(), FormatSpans(notice.Evidence.Spans), string(notice.Kind), itoa(i))
	n := e.node(id, schema.NoticeNode, i)
	n.string(Kind, string(notice.Kind))
	n.evidence(Evidence, notice.Evidence)
}
