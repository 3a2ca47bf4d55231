package main

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"redline/model/stability"
	"redline/tui/page"
	"redline/tui/stuck"
	"redline/tui/words"
)

// changePart tells what would have to change for a state to hold: concept by
// concept, those of which the same is to be said together.
func (m *told) changePart(p *page.Page, c *changes, wish func(maker, place int) string) {
	if c == nil {
		return
	}
	p.Heading("What would have to change", "for "+m.Number(c.state)+" to hold")
	if text := m.Brief(c.state); text != "" {
		p.Text(text)
	}
	if c.wishes != nil {
		p.Text("Told in the order of a party's wishes. A swap lets one wish pass its neighbour in the list; the fewest swaps that do are given.")
	} else {
		p.Text("Told in the rankings of the states. A swap lets one state pass its neighbour in a ranking, and to tell apart what was liked alike is none; the fewest swaps that do are given.")
	}
	var labels []string
	said := map[string][]string{}
	for _, concept := range stability.AllConcepts {
		lines := m.changeLines(c, concept, wish)
		text := strings.Join(lines, "\n")
		if _, ok := said[text]; !ok {
			labels = append(labels, text)
		}
		said[text] = append(said[text], concept.Label())
	}
	for _, text := range labels {
		p.Entry("Under "+words.And(said[text]), strings.Split(text, "\n")...)
	}
}

// changeLines are what each party, and all of them, would have to change under
// a concept.
func (m *told) changeLines(c *changes, concept stability.Concept, wish func(maker, place int) string) []string {
	var lines []string
	add := func(r *stability.Reordering, text string) {
		if r.Concept == concept && r.Answer == stability.Already {
			lines = []string{text}
		} else if r.Concept == concept {
			lines = append(lines, m.whose(r.Makers)+": "+strings.ToLower(text[:1])+text[1:])
		}
	}
	for k := range c.wishes {
		add(&c.wishes[k], m.Change(&c.wishes[k], wish))
	}
	for k := range c.rankings {
		add(&c.rankings[k].Reordering, m.ChangeOfRanking(&c.rankings[k]))
	}
	return lines
}

// whose names one decision maker, or all of them together.
func (m *told) whose(makers []int) string {
	switch {
	case len(makers) == 1:
		return m.Names[makers[0]]
	case len(makers) == 2:
		return "Both together"
	}
	return "All together"
}

// robustPart tells under how many orders of the wishes what holds would hold.
func (m *told) robustPart(p *page.Page, r *stability.Robustness) {
	if r == nil {
		return
	}
	p.Heading("If the wishes stood in another order", "the orders under which a "+m.State+" holds")
	held := m.steadiest(r)
	if len(held) == 0 {
		p.Text("No profile holds under any order that was looked at.")
		return
	}
	p.Text("Each party's wishes in every order, the others' as they are; then everybody's. A count of orders, not a chance of anything happening.")
	head := []string{words.Upper(m.State), "under"}
	columns := []*stability.Tally{}
	for i := range r.Alone {
		head, columns = append(head, m.Short[i]), append(columns, &r.Alone[i])
	}
	if len(m.Makers) > 1 {
		head, columns = append(head, "everybody"), append(columns, &r.All)
	}
	orders := []string{"", "orders"}
	for _, t := range columns {
		orders = append(orders, orderCount(t))
	}
	rows := []page.Row{page.Cells(orders...)}
	for _, s := range held {
		c := m.strictest(s)
		cells := []string{fmt.Sprint(s + 1), c.Label()}
		for _, t := range columns {
			cells = append(cells, heldCount(t, s, c))
		}
		rows = append(rows, page.Row{Cells: cells})
	}
	p.Table(head, rows...)
}

// mostSteady is how many states are told that do not hold now, but would.
const mostSteady = 4

// steadiest lists the states that hold now, then those that would hold under
// most of everybody's orders, by number.
func (m *told) steadiest(r *stability.Robustness) []int {
	held := m.Equilibria(stability.GMR)
	held = held[:min(mostHolding, len(held))]
	var others []int
	for s := range m.States {
		if m.Joint(s) == 0 && r.All.Held(s, stability.GMR) > 0 {
			others = append(others, s)
		}
	}
	slices.SortStableFunc(others, func(a, b int) int { return int(r.All.Held(b, stability.GMR) - r.All.Held(a, stability.GMR)) })
	held = append(slices.Clone(held), others[:min(mostSteady, len(others))]...)
	slices.Sort(held)
	return held
}

// strictest is the concept under which a state holds now that implies most: Nash
// before SMR, then SEQ; GMR where it holds under no other, or none.
func (m *told) strictest(s int) stability.Concept {
	for _, c := range []stability.Concept{stability.Nash, stability.SMR, stability.SEQ} {
		if m.Joint(s).Has(c) {
			return c
		}
	}
	return stability.GMR
}

func orderCount(t *stability.Tally) string {
	n := words.Grouped(big.NewInt(t.Orders))
	if !t.Exact {
		return n + " drawn"
	}
	return n
}

// heldCount is how many orders keep a state, without a percentage, which would
// be read as a chance.
func heldCount(t *stability.Tally, s int, c stability.Concept) string {
	held := t.Held(s, c)
	switch share, stderr := t.Share(s, c); {
	case !t.Exact:
		return fmt.Sprintf("%.0f ± %.0f in 1,000", 1000*share, 1000*stderr)
	case held == 0:
		return "none"
	case held == t.Orders:
		return "all"
	}
	return words.Grouped(big.NewInt(held))
}

// coalitionPart tells which states that hold also hold against coalitions.
func (m *told) coalitionPart(p *page.Page, as *stability.Alliances) {
	if as == nil || len(m.Makers) < 2 {
		return
	}
	p.Heading("Against coalitions", "what parties would leave together, each better off")
	held := m.Equilibria(stability.GMR)
	var safe []string
	for _, s := range held {
		if as.Joint(s) == m.Joint(s) {
			safe = append(safe, fmt.Sprint(s+1))
		}
	}
	none := orPairs(m, "No coalition has", "No two parties have")
	told := safe[:min(mostHolding, len(safe))]
	if more := len(safe) - len(told); more > 0 {
		told = append(slices.Clone(told), words.Count(more, "other"))
	}
	switch {
	case len(held) == 0:
		p.Text("Nothing holds that they could leave.")
	case len(safe) == len(held):
		p.Text(none + " a reason to leave what holds.")
	case safe != nil:
		p.Text(none + " a reason to leave " + m.numbers(told) + ".")
	}
	said := 0
	for _, s := range held {
		if as.Joint(s) == m.Joint(s) {
			continue
		}
		if said++; said > mostHolding {
			p.Text("Others hold that a coalition would leave; JSON lists all.")
			return
		}
		p.Entry(words.Upper(m.Number(s)), m.againstCoalitions(as, s))
	}
}

// numbers are some states as people see them: "profiles 3 and 5".
func (m *told) numbers(of []string) string {
	if len(of) == 1 {
		return m.State + " " + of[0]
	}
	return m.State + "s " + words.And(of)
}

// againstCoalitions says who would leave a state together. What the others have
// no answer to at all is told apart from what they can answer, though not under
// the concept that the state holds under.
func (m *told) againstCoalitions(as *stability.Alliances, s int) string {
	c := m.strictest(s)
	var free, answered []string
	for k := range as.List {
		l := &as.List[k]
		if len(l.Members) < 2 || l.Of(s).Has(c) || len(free)+len(answered) == mostJumps {
			continue
		}
		if who := words.And(m.named(l.Members)); l.Of(s) == 0 {
			free = append(free, who)
		} else {
			answered = append(answered, who+" ("+stuck.Concepts(l.Of(s))+")")
		}
	}
	var said []string
	if free != nil {
		said = append(said, strings.Join(free, "; ")+" would leave it together, and nobody can answer that.")
	}
	if answered != nil {
		said = append(said, strings.Join(answered, "; ")+" would gain by leaving it together, but others can answer that in the sense named.")
	}
	if said == nil {
		return "It " + stuck.VerdictOn(as.Joint(s)) + " for coalitions."
	}
	return strings.Join(said, " ")
}

// wayPart tells how a state is reached from the package at hand.
func (m *told) wayPart(p *page.Page, w *stability.Way) {
	if w == nil {
		return
	}
	p.Heading("The way to "+m.Number(w.To), "from here")
	p.Text(m.Brief(w.To))
	p.Text(m.TellWay(w)...)
}

func (m *told) named(makers []int) []string {
	var names []string
	for _, i := range makers {
		names = append(names, m.Names[i])
	}
	return names
}
