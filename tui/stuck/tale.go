package stuck

import (
	"fmt"
	"math"
	"math/big"
	"strings"

	"redline/model/stability"
	"redline/tui/words"
)

// Weakest is said beside everything that rests on preferences.
const Weakest = "What each party wants is the weakest evidence here: a reading of the claims by whoever wrote the scenario, not the party's own list."

// Thin is said where there is room for no more.
const Thin = "This rests on what each party wants, the weakest evidence."

// Edited says how many lists of wishes are not those of the file; empty where
// none is.
func Edited(n int) string {
	switch n {
	case 0:
		return ""
	case 1:
		return "1 party's wishes are edited."
	}
	return fmt.Sprintf("%d parties' wishes are edited.", n)
}

// Holds says under which concepts a state holds, and under which not.
func Holds(set stability.Set) string {
	switch set {
	case 0:
		return "Holds under none of the four."
	case stability.Every:
		return "Holds under all four."
	}
	return "Holds under " + Concepts(set) + ", not under " + Concepts(stability.Every&^set) + "."
}

// Unpunished says who could move from a state without being punished.
func (m *Model) Unpunished(s int) string {
	var names []string
	tempted := false
	for i := range m.Makers {
		exits := m.Exits(i, s)
		tempted = tempted || len(exits) > 0
		for _, e := range exits {
			if e.Deterred == 0 {
				names = append(names, m.Names[i])
				break
			}
		}
	}
	switch {
	case names != nil:
		return "Could gain by moving, unpunished: " + words.And(names) + "."
	case tempted:
		return "Nobody could gain by moving without the others having an answer."
	}
	return "Nobody would gain by moving."
}

// mostMoves is how many of a party's moves are told one by one.
const mostMoves = 4

// Story says of one party why it stays in a state, or what it would gain by
// leaving: first the moves that nobody can answer, then a sentence or two for
// each that somebody can.
func (m *Model) Story(s, i int) []string {
	exits := m.Exits(i, s)
	many := len(m.Moves[i][s])
	switch {
	case many == 0:
		return []string{"cannot move from here."}
	case len(exits) == 0 && many == 1:
		return []string{"does not like its one other move better from here."}
	case len(exits) == 0:
		return []string{fmt.Sprintf("likes none of its %d other moves better from here.", many)}
	}
	var free, answered []int
	for _, e := range exits {
		if e.Deterred == 0 {
			free = append(free, e.To)
		} else {
			answered = append(answered, e.To)
		}
	}
	var lines []string
	if len(free) > 0 {
		lines = append(lines, m.free(s, i, free))
	}
	for _, t := range answered[:min(len(answered), mostMoves)] {
		lines = append(lines, "could "+m.Turn(i, s, t)+", which it likes better. "+m.answer(s, i, t))
	}
	if more := len(answered) - mostMoves; more > 0 {
		lines = append(lines, fmt.Sprintf("has %s that it likes better and others can answer.", words.Count(more, "more move")))
	}
	return lines
}

// free tells the moves that nobody can answer.
func (m *Model) free(s, i int, to []int) string {
	if len(to) == 1 {
		return "could " + m.Turn(i, s, to[0]) + ", which it likes better. Nobody can answer that so as to make it no better: it has a reason to move."
	}
	var parts []string
	for _, t := range to[:min(len(to), mostMoves)] {
		parts = append(parts, m.Turn(i, s, t))
	}
	if more := len(to) - mostMoves; more > 0 {
		parts = append(parts, "make one of "+words.Count(more, "more move"))
	}
	return "could " + words.Or(parts) + ", each of which it likes better. Nobody can answer any of these so as to make it no better: it has a reason to move."
}

// Firm says in a sentence whether the positions of a workable package hold.
func (m *Model) Firm(s int) string {
	switch set := m.Joint(s); {
	case set.Has(stability.Nash):
		return "These positions hold: no party gains by moving."
	case set != 0:
		i, t := m.best(s, false)
		return "These positions hold by deterrence (" + Concepts(set) + "): " + m.Names[i] + " could " + m.Turn(i, s, t) + ", which it likes better, but the others can answer."
	}
	i, t := m.best(s, true)
	said := "Workable, but not stable: " + m.Names[i] + " would " + m.Turn(i, s, t) + ", which it likes better."
	var others []string
	for j := range m.Makers {
		if j != i && !m.Of(j, s).Has(stability.GMR) {
			others = append(others, m.Names[j])
		}
	}
	if len(others) > 0 {
		said += " " + words.And(others) + " would move, too."
	}
	return said
}

// best is the improvement that the first party with one likes best; if it is
// to be free, of those that nobody can answer.
func (m *Model) best(s int, free bool) (maker, to int) {
	for i := range m.Makers {
		to = -1
		for _, e := range m.Exits(i, s) {
			if (!free || e.Deterred == 0) && (to < 0 || m.Improvement(i, to, e.To)) {
				to = e.To
			}
		}
		if to >= 0 {
			return i, to
		}
	}
	return 0, s
}

// TellWay says how a state is reached from the package at hand, which step first
// hurts whoever makes it, and who could jump that together.
func (m *Model) TellWay(w *stability.Way) []string {
	switch {
	case w.From == w.To:
		return []string{"This is where the package at hand stands."}
	case !w.Exists():
		return []string{"No moves lead there from here."}
	case len(w.Willing) == 1:
		return []string{"From here it takes 1 move, which its mover likes: " + m.walk(w.From, w.Willing) + "."}
	case w.Willing != nil:
		return []string{fmt.Sprintf("From here it takes %d moves, each liked by whoever makes it: %s.", len(w.Willing), m.walk(w.From, w.Willing))}
	}
	step := w.Path[w.Sacrifice]
	hurts := m.Names[step.Maker] + " " + m.Turning(step.Maker, w.At, step.To)
	how := "; that makes it no better off."
	if w.Worse {
		how = "; that makes it worse off."
	}
	lines := []string{
		fmt.Sprintf("From here no path of willing moves leads there. The shortest is %s: %s.", words.Count(len(w.Path), "move"), m.walk(w.From, w.Path)),
		"The first step that hurts: " + hurts + how,
	}
	if w.Jumps == nil {
		return append(lines, "No coalition could jump that step: none can move past it to where each of its members would like it better.")
	}
	for _, j := range w.Jumps[:min(len(w.Jumps), mostMoves)] {
		lines = append(lines, m.jump(w, &j))
	}
	return lines
}

// jump says which coalition could do together what nobody does alone.
func (m *Model) jump(w *stability.Way, j *stability.Jump) string {
	var names []string
	for _, i := range j.Members {
		names = append(names, m.Names[i])
	}
	said := "As a coalition " + words.And(names) + " could jump it: " + m.walk(w.At, j.Path) + "; each of them likes the end of that better."
	if j.To != w.To {
		said += " It leads part of the way."
	}
	return said
}

// walk tells a sequence of moves from a state.
func (m *Model) walk(from int, steps []stability.Step) string {
	var parts []string
	for _, step := range steps {
		parts = append(parts, m.Names[step.Maker]+" "+m.Turning(step.Maker, from, step.To))
		from = step.To
	}
	return strings.Join(parts, ", then ")
}

// Robust says under how many orders of the same wishes a state would hold.
func Robust(r *stability.Robustness, s int, c stability.Concept) string {
	t := &r.All
	if t.Orders < 2 {
		return ""
	}
	held := "none of them"
	if n := t.Held(s, c); n > 0 {
		held = grouped(n)
	}
	said := "Of all " + grouped(t.Orders) + " orders that these wishes could stand in, it holds under " + held
	if !t.Exact {
		_, stderr := t.Share(s, c)
		give := grouped(max(1, int64(math.Round(stderr*float64(t.Orders)))))
		said = "Of " + grouped(t.Orders) + " orders of these wishes, drawn by lot, it holds under " + held + ", give or take " + give
	}
	return said + " (" + c.Label() + "). A count of orders, not a chance."
}

func grouped(n int64) string { return words.Grouped(big.NewInt(n)) }
