package report

import (
	"slices"
	"strings"

	"redline/model"
	"redline/tui/words"
)

// Bounds of the questions of each sort.
const (
	mostGiving   = 2
	mostDisputed = 2
)

// questions are for discussion: made from the package, they ask and do not
// answer.
func (w *writer) questions() []string {
	list := w.givingUp()
	list = append(list, w.disputed()...)
	if q := w.lifting(); q != "" {
		list = append(list, q)
	}
	if q := w.unsupported(); q != "" {
		list = append(list, q)
	}
	return append(list, "Which finding here rests on the weakest evidence, and what would you want to read to be surer of it?")
}

// givingUp asks about the choices that one blocking finding names together.
func (w *writer) givingUp() []string {
	var list, asked []string
	for _, f := range model.ByObstacle(w.out.Findings) {
		choices := words.And(words.Because(w.s, w.Configuration, &f))
		if f.Severity != model.Blocks || len(f.Because) < 2 || len(list) == mostGiving || slices.Contains(asked, choices) {
			continue
		}
		asked = append(asked, choices)
		ask := "Which would you change first, and who would have to agree?"
		if len(list) > 0 {
			ask = "Which of these is hardest to give up, and for whom?"
		}
		list = append(list, choices+" cannot stand together without a block on "+words.Lower(w.s.Obstacles[f.Obstacle].Name)+". "+ask)
	}
	return list
}

// disputed asks about claims that speak against one another, those that are
// disputed first. One of a pair is cited in the handout already.
func (w *writer) disputed() []string {
	var pairs [][2]*model.Claim
	for i := range w.s.Claims {
		c := &w.s.Claims[i]
		for _, id := range c.Against {
			if k, ok := w.s.Claim(id); ok && (w.cited[c.ID] || w.cited[id]) {
				pairs = append(pairs, [2]*model.Claim{c, &w.s.Claims[k]})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b [2]*model.Claim) int { return w.weight(b) - w.weight(a) })
	var list []string
	asked := map[string]bool{}
	for _, p := range pairs {
		if len(list) == mostDisputed || asked[p[0].ID] || asked[p[1].ID] {
			continue // a claim is asked about once
		}
		asked[p[0].ID], asked[p[1].ID] = true, true
		ask := "do not sit well together. Who asserts which, on what evidence, and what would settle it?"
		if len(list) > 0 {
			ask = "speak against each other too. What would you have to read to choose between them?"
		}
		list = append(list, w.cite([]string{p[0].ID})+", \""+words.Headline(p[0])+"\", and "+w.cite([]string{p[1].ID})+", \""+words.Headline(p[1])+"\", "+ask)
	}
	return list
}

// weight puts pairs that the handout cites, and that are disputed, before
// others.
func (w *writer) weight(pair [2]*model.Claim) int {
	n := 0
	for _, c := range pair {
		if w.cited[c.ID] {
			n++
		}
		if c.Standing == model.Disputed {
			n += 2
		}
	}
	return n
}

// lifting asks about a block that somebody other than the objecting party can
// lift.
func (w *writer) lifting() string {
	for _, f := range model.ByObstacle(w.out.Findings) {
		r := &w.s.Rules[f.Rule]
		if f.Severity == model.Blocks && len(r.CanLift) > 0 && !slices.Equal(r.CanLift, r.Objects) {
			who := "each of them"
			if len(r.CanLift) == 1 {
				who = "it"
			}
			return strings.TrimSuffix(words.Upper(words.CanLift(w.s, r)), "it") + "\"" + r.Title + "\". What would " + who + " want in return?"
		}
	}
	return ""
}

// unsupported asks about a choice that the document does not state.
func (w *writer) unsupported() string {
	for i := range w.s.Issues {
		is, o := &w.s.Issues[i], w.Configuration.Option(i)
		if is.Named(o) && is.Options[o].Support != model.Stated {
			return "\"" + is.Name + ": " + is.OptionName(o) + "\" is " + words.Support(is.Options[o].Support) + ". Would the party or parties concerned say it so?"
		}
	}
	return ""
}
