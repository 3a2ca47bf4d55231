package data

import (
	"math"

	"redline/model"
)

// certainties are the words for how many sources carry a claim or assumption.
var certainties = []string{"several", "one", "unverified"}

// named is what messages call an item: its sort and, where it has one, its id.
func named(what string, n *node) string {
	if id := n.get("id"); id != nil && id.kind == scalar && id.text != "" {
		return what + " " + quote(id.text)
	}
	return "this " + what
}

// evidence reads the sources and what they claim.
func (r *reader) evidence(sections map[string]*node) {
	read(r, sections["sources"], "sources", maxSources, &r.s.Sources, r.source)
	read(r, sections["claims"], "claims", maxClaims, &r.s.Claims, r.claim)
}

func (r *reader) source(n *node) model.Source {
	s := model.Source{Kind: model.Document}
	r.fields(n, named("source", n),
		need("id", r.id(&s.ID, evidenceIDs)),
		need("title", r.line(&s.Title)),
		may("publisher", r.line(&s.Publisher)),
		may("short", r.line(&s.Short)),
		may("date", r.line(&s.Date)),
		may("kind", word(r, &s.Kind, []model.SourceKind{model.Document, model.Background})),
		may("url", r.link(&s.URL)),
	)
	return s
}

func (r *reader) claim(n *node) model.Claim {
	c := model.Claim{Kind: model.Fact, Standing: model.Reported}
	r.fields(n, named("claim", n),
		need("id", r.id(&c.ID, evidenceIDs)),
		need("source", r.ref(&c.Source, &r.sources)),
		need("text", r.prose(&c.Text)),
		may("section", r.line(&c.Section)),
		may("paragraph", r.whole(&c.Paragraph, 0, math.MaxInt32)),
		may("kind", word(r, &c.Kind, model.ClaimKinds)),
		may("asserted_by", r.line(&c.AssertedBy)),
		may("standing", word(r, &c.Standing, model.Standings)),
		may("short", r.line(&c.Short)),
		may("party", r.ref(&c.Party, &r.parties)),
		may("date", r.line(&c.Date)),
		may("sure", word(r, &c.Sure, certainties)),
		may("note", r.prose(&c.Note)),
		may("against", r.otherClaims(&c.Against, n)),
		may("restates", r.otherClaims(&c.Restates, n)),
	)
	return c
}

// otherClaims reads a list of claims that a claim cannot be in itself.
func (r *reader) otherClaims(dst *[]string, claim *node) func(*node) {
	own := claim.get("id")
	return r.each(dst, "claim ids", func(n *node) {
		if own != nil && own.text == n.text {
			r.fail(n.position, n.text, nil, "claim %s names itself here; take it out", quote(n.text))
			return
		}
		r.checkRef(n, &r.claims)
	})
}

// players reads the parties and those outside the table.
func (r *reader) players(sections map[string]*node) {
	read(r, sections["parties"], "parties", model.MaxParties, &r.s.Parties, r.party)
	r.some(sections["parties"], len(r.s.Parties), "parties")
	read(r, sections["actors"], "actors", maxActors, &r.s.Actors, r.actor)
}

func (r *reader) party(n *node) model.Party {
	var p model.Party
	r.fields(n, named("party", n),
		need("id", r.id(&p.ID, ids)),
		may("name", r.line(&p.Name)),
		may("short", r.line(&p.Short)),
	)
	p.Name = orElse(p.Name, p.ID)
	p.Short = orElse(p.Short, p.Name)
	return p
}

func (r *reader) actor(n *node) model.Actor {
	var a model.Actor
	r.fields(n, named("actor", n),
		need("id", r.id(&a.ID, ids)),
		may("name", r.line(&a.Name)),
	)
	a.Name = orElse(a.Name, a.ID)
	return a
}

// orElse is a text, or another where the file says nothing.
func orElse(text, other string) string {
	if text == "" {
		return other
	}
	return text
}
