package tui

import (
	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/tui/text"
	"redline/tui/words"
)

// everything lists all that find can find.
func (x *Explorer) everything() []found {
	items := x.foundChoices()
	items = append(items, x.foundPresets()...)
	items = append(items, x.foundDrafts()...)
	items = append(items, x.foundRules()...)
	items = append(items, x.foundLessons()...)
	items = append(items, x.foundClaims()...)
	items = append(items, x.foundTerms()...)
	items = append(items, x.foundRecords()...)
	return append(items, append(x.foundCommands(), x.foundPresenting()...)...)
}

// foundChoices is every named option, with the marks of what it would take
// part in, and a line to go to each issue.
func (x *Explorer) foundChoices() []found {
	sc := x.scene
	var items []found
	for i := range sc.s.Issues {
		is := &sc.s.Issues[i]
		for _, eff := range sc.effects(i) {
			o := &is.Options[eff.Option]
			f := found{kind: "choose", label: is.Label() + ": " + o.Name, words: text.Words(is.Name, is.ID, o.ID, o.Detail, o.Label())}
			f.right = choiceRight(sc, &eff)
			f.run = func(x *Explorer) tea.Cmd {
				x.chooser.mark(i)
				return x.choose(i, eff.Option)
			}
			items = append(items, f)
		}
	}
	for i := range sc.s.Issues {
		is := &sc.s.Issues[i]
		items = append(items, found{kind: "go to", label: is.Label() + ", " + string(is.Kind), words: text.Words(is.Name, is.ID), run: func(x *Explorer) tea.Cmd {
			x.cards, x.slot = nil, onChoose
			x.chooser.mark(i)
			return nil
		}})
	}
	return items
}

func choiceRight(sc *scene, eff *model.Effect) []text.Span {
	if eff.Option == sc.state.Configuration.Option(eff.Issue) {
		return []text.Span{text.In(text.Text, "chosen")}
	}
	if sc.hidden {
		return append(sc.hiddenMarks(), text.In(text.Text, text.Pad("  blocks ?", 13)))
	}
	marks := sc.marks(&eff.Part)
	if eff.Outcome.Verdict == model.VerdictImpossible {
		marks = sc.impossibleMarks()
	}
	counts := "  blocks " + itoa(eff.Outcome.Blocks)
	if d := eff.Outcome.Blocks - sc.a.Blocks; d > 0 {
		counts += " +" + itoa(d)
	} else if d < 0 {
		counts += " " + itoa(d)
	}
	return append(marks, text.In(text.Text, text.Pad(counts, 13)))
}

func (x *Explorer) foundPresets() []found {
	s := x.session.Scenario()
	var items []found
	for k, p := range presetOrder(s) {
		pr := &s.Presets[p]
		f := found{kind: "preset", label: words.Upper(pr.Name), words: text.Words(pr.ID, pr.Detail, pr.Origin), run: func(x *Explorer) tea.Cmd { return x.loadPreset(p) }}
		if k < 10 {
			f.right = []text.Span{text.In(text.Quiet, itoa(k))}
		}
		items = append(items, f)
	}
	return items
}

// foundRules is every rule and obstacle, with whether it holds here.
func (x *Explorer) foundRules() []found {
	sc := x.scene
	var items []found
	for r := range sc.s.Rules {
		rule := &sc.s.Rules[r]
		f := found{kind: "rule", label: rule.Title, words: text.Words(rule.ID, rule.Reason, rule.Obstacle), right: []text.Span{text.In(text.Quiet, "not here")}}
		if hold := sc.finding(r); hold != nil {
			f.kind, f.right = "finding", []text.Span{text.In(text.Text, string(hold.Severity)+" here")}
		}
		if sc.hidden {
			f.right = []text.Span{hiddenMark()}
		}
		f.run = func(x *Explorer) tea.Cmd { x.push(newEvidenceCard(ruleSubject(r))); return nil }
		items = append(items, f)
	}
	for o := range sc.s.Obstacles {
		ob := &sc.s.Obstacles[o]
		status := text.In(text.Quiet, words.Status(sc.a, o))
		if sc.hidden {
			status = hiddenMark()
		}
		items = append(items, found{
			kind: "obstacle", label: ob.Name, words: text.Words(ob.ID, ob.Help), right: []text.Span{status},
			run: func(x *Explorer) tea.Cmd { x.push(newEvidenceCard(obstacleSubject(o))); return nil },
		})
	}
	return items
}

func (x *Explorer) foundClaims() []found {
	s := x.session.Scenario()
	var items []found
	for i := range s.Claims {
		c := &s.Claims[i]
		short := c.Short
		if short == "" {
			short = c.Text
		}
		word := words.Standing(c)
		if s.Outside(c) {
			word += ", outside"
		}
		items = append(items, found{
			kind: "claim", label: text.Pad(c.ID, 4) + " " + short, words: text.Words(c.Text, c.AssertedBy, string(c.Kind)),
			right: []text.Span{text.In(text.Quiet, word)},
			run:   func(x *Explorer) tea.Cmd { x.push(newClaimCard(c.ID)); return nil },
		})
	}
	return items
}

func (x *Explorer) foundCommands() []found {
	var items []found
	for i := range x.commands {
		c := &x.commands[i]
		if c.run == nil {
			continue
		}
		items = append(items, found{
			kind: "command", label: words.Upper(c.help), words: c.word, right: []text.Span{text.In(text.Quiet, c.shown())},
			run: func(x *Explorer) tea.Cmd { return x.press(c.keys[0]) },
		})
	}
	return items
}
