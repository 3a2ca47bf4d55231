package tui

import (
	"math/big"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/tui/text"
	"redline/tui/words"
)

// rulesPanel is Rules, the switchboard: every rule of a major obstacle and
// every such obstacle, with what muting it would open.
type rulesPanel struct {
	list
	key   string       // id on the marked line
	moved bool         // somebody chose that line; until then it is the first, however they are sorted
	lines []switchLine // as last drawn
}

// switchLine is a rule, or an obstacle with all of its rules.
type switchLine struct {
	id, title string
	rule      int // -1 for an obstacle
	obstacle  int
	opens     *big.Int // unblocked packages if it alone is muted; nil while unknown
}

// objects names the parties whose objection a rule is; of an obstacle, nothing.
func (l *switchLine) objects(s *model.Scenario) string {
	if l.rule < 0 {
		return ""
	}
	return partyNames(s, s.Rules[l.rule].Objects)
}

func (p *rulesPanel) draw(sc *scene, w, h int, focused bool) drawn {
	d := drawn{title: "RULES" + text.Sep + muteCount(sc), slot: "by effect", col: 1}
	p.lines = p.collect(sc)
	if at := slices.IndexFunc(p.lines, func(l switchLine) bool { return l.id == p.key }); at >= 0 && p.moved {
		p.at = at
	}
	p.step(0, len(p.lines))
	p.key = p.lines[p.at].id
	head := p.head(sc, w)
	foot := p.together(sc, w)
	if len(head)+len(foot)+4 > h {
		foot = nil
	}
	unit := p.unit()
	cols := p.columns(sc, unit, w)
	head = append(head, cols.heads(w))
	rows := make([]text.Line, len(p.lines))
	for k := range p.lines {
		rows[k] = p.row(sc, k, cols, w, focused)
	}
	room := max(1, h-len(head)-len(foot))
	shown, _, top := p.clip(rows, p.at, p.at, room)
	d.lines = append(append(head, shown...), foot...)
	d.row = len(head) + p.at - top
	d.slot = itoa(p.at+1) + " of " + itoa(len(p.lines)) + ", by effect"
	return d
}

func muteCount(sc *scene) string {
	if n := len(sc.state.Muted); n > 0 {
		return itoa(n) + " muted"
	}
	return "none muted"
}

// collect lists rules and obstacles, those that would open most first.
func (p *rulesPanel) collect(sc *scene) []switchLine {
	opens := map[string]*big.Int{}
	if l := sc.whole.leverage; l != nil {
		for _, r := range l.Rules {
			opens[sc.s.Rules[r.Rule].ID] = r.Unblocked
		}
		for _, o := range l.Obstacles {
			opens[sc.s.Obstacles[o.Obstacle].ID] = o.Unblocked
		}
	}
	var rules, obstacles []switchLine
	for r := range sc.s.Rules {
		rule := &sc.s.Rules[r]
		o, _ := sc.s.Obstacle(rule.Obstacle)
		line := switchLine{id: rule.ID, title: rule.Title, rule: r, obstacle: o}
		if sc.s.Obstacles[o].Major {
			line.opens = opens[rule.ID]
		}
		rules = append(rules, line)
	}
	slices.SortStableFunc(rules, func(a, b switchLine) int { return words.CompareCounts(b.opens, a.opens) })
	for o := range sc.s.Obstacles {
		ob := &sc.s.Obstacles[o]
		obstacles = append(obstacles, switchLine{id: ob.ID, title: "all of " + ob.Name, rule: -1, obstacle: o, opens: opens[ob.ID]})
	}
	return append(rules, obstacles...)
}

func partyNames(s *model.Scenario, ids []string) string {
	if len(ids) == 0 {
		return "-"
	}
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = s.ActorName(id)
	}
	return strings.Join(names, ", ")
}

// head says how many packages are unblocked now.
func (p *rulesPanel) head(sc *scene, w int) []text.Line {
	said := "space mutes a rule. "
	switch {
	case sc.whole.waiting() != "":
		said += sc.whole.waiting()
	case sc.whole.levErr != nil:
		said += words.Upper(sc.whole.levErr.Error()) + "."
	case sc.whole.leverage == nil && sc.whole.stop == nil:
		said += "What each would open is not counted; r counts it."
	case sc.whole.leverage == nil:
		said += "Counting what each would open. esc stops that."
	default:
		counts, err := sc.whole.space.Count(nil)
		if err == nil {
			now := sc.whole.leverage.Now.Unblocked
			said += "Unblocked now: " + words.Number(now) + " packages, " + words.Rarity(now, counts.Configurations) + "."
		}
	}
	return append(text.Paragraph(text.Text, " ", said, w-1), text.Line{})
}

// unit is what counts are divided by so that they fit.
type unit struct {
	by   *big.Int
	name string
}

// unit suits the greatest count: packages, thousands, millions and so on.
func (p *rulesPanel) unit() unit {
	most := big.NewInt(0)
	for _, l := range p.lines {
		if l.opens != nil && l.opens.Cmp(most) > 0 {
			most = l.opens
		}
	}
	units := []unit{{big.NewInt(1), ""}, {big.NewInt(1e3), ", thousands"}, {big.NewInt(1e6), ", millions"}, {big.NewInt(1e9), ", billions"}, {big.NewInt(1e12), ", trillions"}}
	best := units[0]
	for _, u := range units[1:] {
		if new(big.Int).Div(most, u.by).Cmp(big.NewInt(100)) >= 0 {
			best = u
		}
	}
	// Past trillions, powers of ten, so that six digits are always enough.
	for k := 15; new(big.Int).Div(most, best.by).Cmp(big.NewInt(1e6)) >= 0; k += 3 {
		best = unit{new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(k)), nil), ", times 10^" + itoa(k)}
	}
	if digits := len(most.String()); digits > 18 {
		by := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(digits-4)), nil)
		return unit{by, ", 10^" + itoa(digits-4)}
	}
	return best
}

func (u unit) of(n *big.Int) string {
	half := new(big.Int).Rsh(u.by, 1)
	return words.Number(new(big.Int).Div(new(big.Int).Add(n, half), u.by))
}

func (p *rulesPanel) row(sc *scene, k int, cols switchColumns, w int, focused bool) text.Line {
	line := &p.lines[k]
	lead, box, here := " ", "[x]", text.In(text.Text, " ")
	if k == p.at && focused {
		lead = "►"
	}
	if contains(sc.state.Muted, line.id) || (line.rule >= 0 && contains(sc.state.Muted, sc.s.Obstacles[line.obstacle].ID)) {
		box = "[ ]"
	}
	if line.rule >= 0 && sc.a.Outcome.Findings.Has(line.rule) {
		here = severityGlyph(sc.engine.Severity(line.rule))
	}
	if line.rule >= 0 && sc.hidden {
		here = hiddenMark()
	}
	start := text.Of(text.In(text.Text, lead+box+"  "), here, text.In(text.Text, "    "+line.title))
	l := text.Ends(start, text.Plain("  "+cols.row(sc, line)), w).To(text.Hit{Panel: hitView, Index: k})
	l.Marked = k == p.at && focused
	return l
}

// together lists the best partners of the marked rule: what the pair opens
// beyond the two alone.
func (p *rulesPanel) together(sc *scene, w int) []text.Line {
	line := &p.lines[p.at]
	if sc.whole.leverage == nil || line.rule < 0 || line.opens == nil {
		return nil
	}
	type partner struct {
		title       string
		opens, plus *big.Int
	}
	var partners []partner
	l := sc.whole.leverage
	for i := range l.Pairs {
		pair := &l.Pairs[i]
		for side := range 2 {
			if pair.Rules[side] != line.rule {
				continue
			}
			other := pair.Rules[1-side]
			plus := new(big.Int).Sub(pair.Unblocked, l.Rules[pair.At[0]].Unblocked)
			plus.Sub(plus, l.Rules[pair.At[1]].Unblocked).Add(plus, l.Now.Unblocked)
			partners = append(partners, partner{sc.s.Rules[other].Title, pair.Unblocked, plus})
		}
	}
	slices.SortStableFunc(partners, func(a, b partner) int { return b.plus.Cmp(a.plus) })
	u := p.unit()
	lines := []text.Line{{}, togetherHead(line.title, u.name, w)}
	for _, pr := range partners[:min(3, len(partners))] {
		if pr.plus.Sign() <= 0 {
			break
		}
		lines = append(lines, text.Ends(text.Plain("     "+pr.title), text.Plain("  "+text.Left(u.of(pr.opens), 7)+"  "+text.Pad("+"+u.of(pr.plus), 8)), w))
	}
	if len(lines) == 2 {
		lines = append(lines, text.Plain("     No partner opens more than the two alone."))
	}
	return lines
}

// togetherHead is the heading of the partners of a rule, at the length that
// leaves its title whole.
func togetherHead(title, unit string, w int) text.Line {
	var head, end text.Line
	for _, said := range [][3]string{
		{" TOGETHER", "  with ", "  if both muted" + unit + ", beyond the two alone "},
		{" TOGETHER", "  with ", "  opens" + unit + ", beyond both alone "},
		{" WITH", "  ", "  opens" + unit + ", beyond both alone "},
		{" WITH", "  ", "  opens, beyond both "},
	} {
		head = text.Of(text.In(text.Strong, said[0]), text.In(text.Text, said[1]+title))
		if end = text.Of(text.In(text.Quiet, said[2])); head.Width()+end.Width() <= w {
			break
		}
	}
	return text.Ends(head, end, w)
}

func (p *rulesPanel) do(x *Explorer, g gesture) tea.Cmd {
	line := &p.lines[min(p.at, len(p.lines)-1)]
	switch g {
	case spaceBar:
		p.moved = true
		return x.toggleMute(line.id)
	case backspace:
		return x.unmuteAll()
	case enter:
		p.moved = true
		if line.rule >= 0 {
			x.push(newEvidenceCard(ruleSubject(line.rule)))
		} else {
			x.push(newEvidenceCard(obstacleSubject(line.obstacle)))
		}
	default:
		p.moved = p.gesture(g, len(p.lines)) || p.moved
		p.key = p.lines[p.at].id
	}
	return nil
}

func (p *rulesPanel) hints(x *Explorer) []hint {
	hints := []hint{{"↑↓", "rule", "next rule", "down"}, {"space", "mute", "mute it, or count it again", "space"}, {"enter", "evidence", "the evidence for it", "enter"}}
	if len(x.session.State().Muted) > 0 {
		hints = append(hints, hint{"backspace", "as given", "count every rule again", "backspace"})
	}
	return hints
}

func (p *rulesPanel) click(x *Explorer, hit text.Hit) tea.Cmd {
	again := p.at == hit.Index && x.focused() == p
	p.at, p.moved = hit.Index, true
	p.key = p.lines[p.at].id
	if again {
		return p.do(x, enter)
	}
	return nil
}

func (p *rulesPanel) help(sc *scene) string {
	line := &p.lines[p.at]
	if line.rule < 0 {
		return "Mutes every rule of the obstacle."
	}
	r := &sc.s.Rules[line.rule]
	return r.Title + ": " + string(r.Modality) + ", " + words.Lower(sc.s.Obstacles[line.obstacle].Name) + ". " + words.Upper(words.ObjectsAndLifts(sc.s, r, sc.engine.Severity(line.rule))) + "."
}
