package tui

import (
	tea "charm.land/bubbletea/v2"

	"redline/model/mining"
	"redline/model/mining/figures"
	"redline/tui/layout"
	"redline/tui/text"
	"redline/tui/words"
)

// assumedCard is one assumption in full: its value and range, where they are
// from and how sure they are, what it moves, and the claims behind it.
type assumedCard struct {
	list
	id     string
	claims []string
}

func (p *assumedCard) place() layout.Place { return layout.OverView }

func (p *assumedCard) draw(sc *scene, w, h int, focused bool) drawn {
	a := sc.s.Mining.Assumption(p.id)
	lines := p.lines(sc, a, w)
	p.claims = a.Claims
	p.step(0, max(1, len(p.claims)))
	marked := passage{0, 0, 0}
	lines = append(lines, text.Line{}, text.Of(text.In(text.Strong, " RESTS ON"), text.In(text.Text, "  "+orWord(len(p.claims) == 0, "no claim"))))
	for k, id := range p.claims {
		from := len(lines)
		i, ok := sc.s.Claim(id)
		if !ok {
			continue
		}
		said := sc.s.Claims[i].Text + " (" + words.Standing(&sc.s.Claims[i]) + orWord(sc.s.Outside(&sc.s.Claims[i]), ", OUTSIDE THE DOCUMENT") + ")"
		for _, l := range text.Paragraph(text.Text, "   "+text.Pad(id, 5), said, w-1) {
			lines = append(lines, l.To(text.Hit{Panel: hitCard, Index: k}))
		}
		if k == p.at {
			marked = passage{from, from, len(lines) - 1}
			if k == 0 {
				marked.first = 0 // the assumption belongs to its first claim
			}
		}
	}
	d := drawn{title: "ASSUMPTION" + text.Sep + a.Name, row: -1, col: 1}
	if !focused {
		d.lines, d.slot, _ = p.clip(lines, -1, -1, h)
		return d
	}
	d.lines, d.slot, d.row = p.read(lines, marked, h)
	return d
}

// orWord is a word where it applies, else nothing.
func orWord(applies bool, word string) string {
	if applies {
		return word
	}
	return ""
}

// lines are the assumption without its claims.
func (p *assumedCard) lines(sc *scene, a *mining.Assumption, w int) []text.Line {
	said := mining.Exact(a.Value) + ", as given"
	if value, edited := sc.state.Assume[a.ID]; edited {
		said = mining.Exact(value) + mining.Mark + ", edited; given is " + mining.Exact(a.Value)
	}
	between := words.Between(a)
	if now := sc.engine.Scenario().Mining.Assumption(a.ID); now.Low < a.Low || now.High > a.High {
		between += ", as given; with the edit " + words.Between(now)
	}
	facts := [][2]string{{"Value", said + " (" + a.Unit + ")"}, {"Range", between}, {"Source", words.Sourced(a)}}
	if moved := p.moves(sc, a); moved != "" {
		facts = append(facts, [2]string{"Moves", moved})
	}
	var lines []text.Line
	if a.Help != "" {
		lines = append(text.Paragraph(text.Text, " ", a.Help, w-1), text.Line{})
	}
	for _, f := range facts {
		fact := text.Paragraph(text.Text, " "+text.Pad(f[0], 8), f[1], w-1)
		fact[0].Spans[0].Role = text.Strong
		lines = append(lines, fact...)
	}
	return lines
}

// moves says how far the assumption alone moves the share of the network and
// gross revenue; empty where nothing can be worked out.
func (p *assumedCard) moves(sc *scene, a *mining.Assumption) string {
	f, err := figures.Of(sc.engine.Scenario(), sc.s, sc.state.Configuration)
	if err != nil {
		return ""
	}
	said := ""
	for _, q := range []struct {
		id, name string
		say      func(float64) string
	}{
		{mining.Machines, "machines", words.Cell},
		{mining.ShareAfter, "network share, %", words.Cell},
		{mining.Revenue, "gross, $" + words.MoneyOf(f.Quantity(mining.Revenue)).Name + " a day " + words.AsOf(f.AsOf), func(x float64) string {
			return words.MoneyOf(f.Quantity(mining.Revenue)).Say(x, 2)
		}},
	} {
		for _, s := range f.Tornado(q.id) {
			if s.Assumption == a.ID && s.Width() > 0 {
				said += words.Upper(q.name) + ": " + q.say(s.Low) + " to " + q.say(s.High) + ". "
			}
		}
	}
	for _, s := range f.NetTornado() {
		if s.Assumption == a.ID && s.Width() > 0 {
			net, _ := f.Net()
			in := words.MoneyOfNet(f.Quantity(mining.Revenue), net)
			said += "Net, $" + in.Name + " a day " + words.AsOf(f.AsOf) + ": " + in.Say(s.Low, 2) + " to " + in.Say(s.High, 2) + ". "
		}
	}
	switch {
	case said == "" && a.Low == a.High:
		return "Without a range, it moves nothing."
	case said == "":
		return "Nothing in this package."
	}
	return said + "The others stay as they are."
}

func (p *assumedCard) do(x *Explorer, g gesture) tea.Cmd {
	switch {
	case g == enter && len(p.claims) > 0:
		x.push(newClaimCard(p.claims[p.at]))
	case g == backspace:
		return x.asGiven(p.id)
	default:
		p.gesture(g, max(1, len(p.claims)))
	}
	return nil
}

func (p *assumedCard) hints(x *Explorer) []hint {
	var hints []hint
	if len(p.claims) > 1 {
		hints = append(hints, hint{"↑↓", "claim", "next claim", "down"})
	}
	if len(p.claims) > 0 {
		hints = append(hints, hint{"enter", "claim", "the claim, and all that uses it", "enter"})
	}
	if _, edited := x.session.State().Assume[p.id]; edited {
		hints = append(hints, hint{"backspace", "as given", "the file's value", "backspace"})
	}
	return hints
}

func (p *assumedCard) click(x *Explorer, hit text.Hit) tea.Cmd {
	return p.tap(x, p, hit)
}

func (p *assumedCard) help(*scene) string {
	return "An assumption is no choice: nobody at the table decides it. Edit it in Figures."
}
