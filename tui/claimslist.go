package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/tui/text"
	"redline/tui/words"
)

// claimsView is Evidence: every claim of the document, then those from outside
// it, with two settings above the list and a filter.
type claimsView struct {
	list
	show, order int
	field       field
	ids         []int // claims listed, as last drawn
}

// Choices of the first setting, and whether each admits a claim.
var claimShows = []struct {
	name   string
	admits func(s *model.Scenario, c *model.Claim) bool
}{
	{"all claims", func(*model.Scenario, *model.Claim) bool { return true }},
	{"the document", func(s *model.Scenario, c *model.Claim) bool { return !s.Outside(c) }},
	{"outside the document", func(s *model.Scenario, c *model.Claim) bool { return s.Outside(c) }},
	{"positions", kindIs(model.StatedPosition)},
	{"facts", kindIs(model.Fact)},
	{"obstacles and risks", func(_ *model.Scenario, c *model.Claim) bool { return c.Kind == model.Barrier || c.Kind == model.Risk }},
	{"disputed", func(_ *model.Scenario, c *model.Claim) bool { return c.Standing == model.Disputed }},
	{"in tension", func(_ *model.Scenario, c *model.Claim) bool { return len(c.Against) > 0 }},
	{"of no rule", func(s *model.Scenario, c *model.Claim) bool { return ruleCount(s, c.ID) == 0 }},
}

func kindIs(kind model.ClaimKind) func(*model.Scenario, *model.Claim) bool {
	return func(_ *model.Scenario, c *model.Claim) bool { return c.Kind == kind }
}

// Choices of the second setting.
var claimOrders = []string{"as in the document", "by kind", "by standing"}

func ruleCount(s *model.Scenario, id string) int {
	n := 0
	for r := range s.Rules {
		if contains(s.Rules[r].Claims, id) {
			n++
		}
	}
	return n
}

const (
	claimSettings = 2 // lines above the list that can be marked
	filterSign    = " / "
	roomyClaims   = 60 // columns from which kind and standing have their own
)

func (p *claimsView) draw(sc *scene, w, h int, focused bool) drawn {
	p.ids = p.listed(sc.s)
	p.step(0, claimSettings+len(p.ids))
	by := p.asserted(sc, w)
	head := p.head(w, by, focused)
	foot := p.foot(sc, w)
	if len(foot)+len(head)+4 > h {
		foot = nil
	}
	rows := make([]text.Line, len(p.ids))
	outside := false
	for k, i := range p.ids {
		rows[k] = p.row(sc, k, i, w, by, focused)
		outside = outside || sc.s.Outside(&sc.s.Claims[i])
	}
	room := max(1, h-len(head)-len(foot))
	at := max(0, p.at-claimSettings)
	shown, slot, top := p.clip(rows, at, at, room)
	for len(shown) < room && len(foot) > 0 {
		shown = append(shown, text.Line{})
	}
	row := p.at
	if p.at >= claimSettings {
		row = len(head) + at - top
		slot = itoa(at+1) + " of " + itoa(len(p.ids))
	}
	d := drawn{title: sc.claimsTitle(), slot: slot, lines: append(append(head, shown...), foot...), row: row, col: 1}
	if p.field.open && focused {
		d.row, d.col = 2, p.field.caret(filterSign, filterRoom(w))
		if w >= roomyClaims {
			d.row, d.col = 0, w-w/4+d.col
		}
	}
	return d
}

func (sc *scene) claimsTitle() string {
	document := 0
	for i := range sc.s.Claims {
		if !sc.s.Outside(&sc.s.Claims[i]) {
			document++
		}
	}
	return "EVIDENCE" + text.Sep + words.Count(document, "claim") + " of the document"
}

// head is the settings, the filter and the column heads.
func (p *claimsView) head(w, by int, focused bool) []text.Line {
	setting := func(row int, value string, at, n int) dial {
		return dial{value: value, marked: row == p.at && focused, less: at > 0, more: at < n-1, hit: text.Hit{Panel: hitView, Index: row}}
	}
	beside := 0 // columns of the filter beside the first setting
	if w >= roomyClaims {
		beside = w / 4
	}
	first := setting(0, claimShows[p.show].name, p.show, len(claimShows)).line("show", 7, w-beside)
	second := setting(1, claimOrders[p.order], p.order, len(claimOrders)).line("order", 7, w)
	filter := p.field.line(filterSign, "filter", filterRoom(w))
	if beside == 0 {
		return []text.Line{first, second, filter}
	}
	first = text.Ends(first, filter.Fit(beside), w).To(first.Hit)
	first.Marked = p.at == 0 && focused
	end := "rules "
	if by > 0 {
		end = "  " + text.Pad("asserted by", by) + end
	}
	columns := text.Ends(text.Plain(" id   kind       standing   "+claimSays), text.Plain(end), w)
	for i := range columns.Spans {
		columns.Spans[i].Role = text.Quiet
	}
	return []text.Line{first, second, columns}
}

func (p *claimsView) row(sc *scene, k, i, w, by int, focused bool) text.Line {
	c := &sc.s.Claims[i]
	short := shortClaim(sc.s, c)
	rules := "-"
	if n := ruleCount(sc.s, c.ID); n > 0 {
		rules = itoa(n)
	}
	marked := p.at == k+claimSettings && focused
	lead := " "
	if marked {
		lead = "►"
	}
	start := text.Of(text.In(text.Text, lead+text.Pad(c.ID, 5)+text.Pad(string(c.Kind), 11)+text.Pad(words.Standing(c), 11)+short))
	if w < roomyClaims {
		if c.Standing == model.Disputed {
			short = "DISPUTED " + short
		}
		start = text.Of(text.In(text.Text, lead+text.Pad(c.ID, 5)+short))
	}
	end := "  " + text.Left(rules, 2) + " "
	if by > 0 {
		end = "  " + text.Pad(text.Cut(c.AssertedBy, by-2), by) + end
	}
	line := text.Ends(start, text.Plain(end), w).To(text.Hit{Panel: hitView, Index: k + claimSettings})
	line.Marked = marked
	return line
}

// foot says more of the marked claim.
func (p *claimsView) foot(sc *scene, w int) []text.Line {
	if len(sc.s.Claims) == 0 {
		return []text.Line{{}, text.Plain(" This scenario names no claims.")}
	}
	if len(p.ids) == 0 {
		return []text.Line{{}, text.Plain(" No claim has these words. backspace takes letters back.")}
	}
	c := &sc.s.Claims[p.ids[max(0, p.at-claimSettings)]]
	lines := []text.Line{{}}
	lines = append(lines, text.Paragraph(text.Text, " "+c.ID+" ", c.Text, w-1)...)
	about := []string{words.Asserted(c)}
	if sure := words.Sure(c); sure != "" {
		about = append(about, sure)
	}
	lines = append(lines, text.Listing(text.Quiet, "     ", about, w-1)...)
	if len(c.Against) > 0 {
		said := text.Paragraph(text.Text, "     ", "Stands against "+words.And(c.Against)+". Both are shown; neither is decided here.", w-1)
		lines = append(lines, linked(said, c.Against...)...)
	}
	return lines
}

func (p *claimsView) listed(s *model.Scenario) []int {
	var document, outside []int
	for i := range s.Claims {
		c := &s.Claims[i]
		if !claimShows[p.show].admits(s, c) || !p.field.matches(text.Words(c.ID, string(c.Kind), string(c.Standing), c.Text, c.Short, c.AssertedBy, c.Section)) {
			continue
		}
		if s.Outside(c) {
			outside = append(outside, i)
		} else {
			document = append(document, i)
		}
	}
	return p.sort(s, append(document, outside...))
}

// sort groups the claims as the second setting asks.
func (p *claimsView) sort(s *model.Scenario, ids []int) []int {
	var sorted []int
	group := func(in func(c *model.Claim) bool) {
		for _, i := range ids {
			if in(&s.Claims[i]) {
				sorted = append(sorted, i)
			}
		}
	}
	switch p.order {
	case 1:
		for _, kind := range model.ClaimKinds {
			group(func(c *model.Claim) bool { return c.Kind == kind })
		}
	case 2:
		for _, standing := range model.Standings {
			group(func(c *model.Claim) bool { return c.Standing == standing })
		}
	default:
		return ids
	}
	return sorted
}

func (p *claimsView) do(x *Explorer, g gesture) tea.Cmd {
	d := map[gesture]int{left: -1, right: 1}[g]
	switch {
	case d != 0 && p.at == 0:
		p.show = max(0, min(p.show+d, len(claimShows)-1))
	case d != 0 && p.at == 1:
		p.order = max(0, min(p.order+d, len(claimOrders)-1))
	case g == enter && p.at >= claimSettings && len(p.ids) > 0:
		x.push(newClaimCard(x.scene.s.Claims[p.ids[p.at-claimSettings]].ID))
	default:
		p.gesture(g, claimSettings+len(p.ids))
	}
	return nil
}

func (p *claimsView) hints(*Explorer) []hint {
	hints := []hint{{"↑↓", "claim", "next claim", "down"}}
	switch {
	case p.field.open:
		if p.at >= claimSettings && len(p.ids) > 0 {
			hints = append(hints, hint{"enter", "card", "the claim, and all that uses it", "enter"})
		}
		return append(hints, hint{"esc", "close", "close the filter, and keep it", "esc"})
	case len(p.ids) == 0 && p.at >= claimSettings:
		return hints
	case p.at < claimSettings:
		return append(hints, hint{"←→", "change", "change the setting", "right"})
	}
	return append(hints, hint{"enter", "card", "the claim, and all that uses it", "enter"})
}

func (p *claimsView) click(x *Explorer, hit text.Hit) tea.Cmd {
	if g, ok := turned(hit); ok {
		p.at = hit.Index
		return p.do(x, g)
	}
	return p.tap(x, p, hit)
}

func (p *claimsView) help(sc *scene) string {
	if p.at < claimSettings || len(p.ids) == 0 {
		return "Every claim behind the rules, and those that no rule uses. / filters them."
	}
	return strings.TrimSpace(words.Place(sc.s, &sc.s.Claims[p.ids[p.at-claimSettings]]))
}

func (p *claimsView) typing() bool { return p.field.open }

func (p *claimsView) typed(x *Explorer, msg tea.KeyPressMsg) tea.Cmd {
	p.at = claimSettings
	return p.field.typed(x, msg)
}

// filterRoom is how many columns the filter has.
func filterRoom(w int) int {
	if w >= roomyClaims {
		return w / 4
	}
	return w
}
