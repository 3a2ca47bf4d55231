package data

import (
	"slices"

	"github.com/clipperhouse/displaywidth"

	"redline/model"
)

// Columns that screens have for a label; the checker warns of longer ones.
const (
	issueLabel  = 12
	optionLabel = 18
	ruleLabel   = 30
	presetLabel = 16
)

// label warns where the text that stands where room is short is too long. It
// points at the key the text comes from, the last of those given that is there.
func (r *reader) label(n *node, what, text string, columns int, keys ...string) {
	width := displaywidth.String(text)
	if width <= columns {
		return
	}
	at := n
	for _, k := range keys {
		if v := n.get(k); v != nil {
			at = v
		}
	}
	advice := "shorten it"
	if slices.Contains(keys, "short") && n.get("short") == nil {
		advice = "add a short: that fits"
	}
	r.warn(at.position, at.text, "the label of %s has %d columns where screens have %d; %s", what, width, columns, advice)
}

func (r *reader) issue(n *node) model.Issue {
	var is model.Issue
	before := len(r.errors)
	what := named("issue", n)
	var options *node
	misspelt := r.fields(n, what,
		need("id", r.id(&is.ID, ids)),
		may("name", r.line(&is.Name)),
		may("short", r.line(&is.Short)),
		need("kind", word(r, &is.Kind, model.IssueKinds)),
		may("party", r.ref(&is.Party, &r.parties)),
		may("help", r.prose(&is.Help)),
		may("claims", r.refs(&is.Claims, &r.claims)),
		may("shares", r.shares(&is)),
		may("options", func(v *node) { options = v }),
	)
	declared := &names{what: "option of " + is.ID, doubtful: misspelt["options"]}
	r.namedOptions(&is, declared, options, n.get("shares") != nil || misspelt["shares"])
	is.Name = orElse(is.Name, is.ID)
	r.issueParty(n, &is, misspelt)
	r.issueOptions(n, what, misspelt)
	r.label(n, what, is.Label(), issueLabel, "id", "name", "short")
	r.noteIssue(n, is.ID, declared, len(r.errors) > before || r.full())
	return is
}

// noteIssue keeps what references to an issue are checked against.
func (r *reader) noteIssue(n *node, id string, options *names, broken bool) {
	options.doubtful = options.doubtful || len(options.order) == 0
	if _, twice := r.options[id]; !twice {
		r.options[id], r.at[id] = options, n
	}
	r.broken[id] = r.broken[id] || broken
}

// issueParty sees that exactly the positions are somebody's.
func (r *reader) issueParty(n *node, is *model.Issue, misspelt map[string]bool) {
	party := n.get("party")
	switch {
	case is.Kind == model.Position && (party == nil || party.blank()) && !misspelt["party"]:
		r.fail(n.position, "", nil, "%s is a position and has no party; add party: and whose position it is", named("issue", n))
	case is.Kind != model.Position && is.Kind != "" && party != nil && !party.blank():
		r.fail(party.position, party.text, nil, "only a position has a party, and %s is a %s; delete the party or write kind: position", named("issue", n), is.Kind)
	}
}

// issueOptions sees that there is something to choose from.
func (r *reader) issueOptions(n *node, what string, misspelt map[string]bool) {
	options := n.get("options")
	switch {
	case n.kind != mapping || n.get("shares") != nil || misspelt["options"] || misspelt["shares"]:
	case options == nil:
		r.fail(n.position, "", nil, "%s has no key options; add it", what)
	case options.kind == nothing || options.kind == list && len(options.items) == 0:
		r.fail(options.position, "", nil, "%s has no options; give it at least one", what)
	}
}

// namedOptions reads the named options of an issue; divides tells that the
// issue has shares, which may have been impossible to read.
func (r *reader) namedOptions(is *model.Issue, declared *names, n *node, divides bool) {
	is.Options = []model.Option{}
	if n == nil {
		return
	}
	r.declareIn(declared, declared.what, n)
	read(r, n, "options", maxNamed, &is.Options, func(item *node) model.Option { return r.option(is, divides, item) })
}

func (r *reader) option(is *model.Issue, divides bool, n *node) model.Option {
	o := model.Option{Support: model.Stated}
	what := named("option", n)
	var value float64
	r.fields(n, what,
		need("id", r.id(&o.ID, ids)),
		may("name", r.line(&o.Name)),
		may("short", r.line(&o.Short)),
		may("detail", r.prose(&o.Detail)),
		may("support", word(r, &o.Support, model.Supports)),
		may("claims", r.refs(&o.Claims, &r.claims)),
		may("value", func(v *node) {
			r.number(&value)(v)
			o.Value = &value
			if divides {
				r.fail(v.position, v.text, nil, "an option of an issue with shares has shares and no value; delete one of the two")
			}
		}),
		may("shares", r.optionShares(is, divides, &o)),
	)
	o.Name = orElse(o.Name, o.ID)
	r.label(n, what, o.Label(), optionLabel, "id", "name", "short")
	return o
}
