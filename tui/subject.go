package tui

import (
	"strings"

	"redline/model"
	"redline/tui/text"
	"redline/tui/words"
)

// subject is what evidence is shown for: a rule, an option of an issue, an
// obstacle or a preset. What it is not is -1.
type subject struct {
	rule, obstacle int
	issue, option  int // option may be -1 for the issue itself
	preset         int
	wish           wishRef
}

func ruleSubject(rule int) subject       { return subject{rule, -1, -1, -1, -1, wishRef{}} }
func obstacleSubject(o int) subject      { return subject{-1, o, -1, -1, -1, wishRef{}} }
func optionSubject(issue, o int) subject { return subject{-1, -1, issue, o, -1, wishRef{}} }
func presetSubject(preset int) subject   { return subject{-1, -1, -1, -1, preset, wishRef{}} }

// title names the subject.
func (sj subject) title(s *model.Scenario) string {
	switch {
	case sj.rule >= 0:
		return s.Rules[sj.rule].Title
	case sj.obstacle >= 0:
		return s.Obstacles[sj.obstacle].Name
	case sj.preset >= 0:
		return words.Upper(s.Presets[sj.preset].Name)
	case sj.wish != (wishRef{}):
		return sj.wish.title(s)
	case sj.issue >= 0:
		return s.Issues[sj.issue].Label() + ": " + s.Issues[sj.issue].OptionName(sj.option)
	}
	return ""
}

// claims lists what the subject rests on: claims of the document first.
func (sj subject) claims(sc *scene) []string {
	s := sc.s
	var ids []string
	switch {
	case sj.rule >= 0:
		ids = s.Rules[sj.rule].Claims
	case sj.obstacle >= 0:
		ids = s.Obstacles[sj.obstacle].Claims
	case sj.preset >= 0:
		ids = s.Presets[sj.preset].Claims
	case sj.wish != (wishRef{}):
		ids = sj.wish.of(s).Claims
	case sj.issue >= 0:
		is := &s.Issues[sj.issue]
		if is.Named(sj.option) {
			ids = append(ids, is.Options[sj.option].Claims...)
		}
		for _, id := range is.Claims {
			if !contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	return sc.byOrigin(ids)
}

func contains(list []string, word string) bool {
	for _, w := range list {
		if w == word {
			return true
		}
	}
	return false
}

// introduction says what the subject does, because of what, and why, before
// its claims.
func (sj subject) introduction(sc *scene, w int) []text.Line {
	s := sc.s
	switch {
	case sj.rule >= 0:
		return sc.ruleIntroduction(sj.rule, w)
	case sj.obstacle >= 0:
		o := &s.Obstacles[sj.obstacle]
		blocks, strains := words.Tally(sc.a, sj.obstacle)
		weight := "counts for the verdict"
		if !o.Major {
			weight = "never blocks"
		}
		head := []text.Line{text.Plain(" obstacle" + text.Sep + weight)}
		here := text.In(statusRole(sc.a.Statuses[sj.obstacle]), words.Counts(blocks, strains)+" here")
		switch one := head[0].And(text.In(text.Text, text.Sep), here); {
		case sc.hidden:
		case one.Width() < w:
			head[0] = one
		default:
			head = append(head, text.Of(text.In(text.Text, " "), here))
		}
		return append(head, text.Paragraph(text.Text, " ", o.Help, w-1)...)
	case sj.preset >= 0:
		p := &s.Presets[sj.preset]
		return append([]text.Line{text.Plain(" preset" + text.Sep + p.Origin)}, text.Paragraph(text.Text, " ", p.Detail, w-1)...)
	case sj.wish != (wishRef{}):
		return sj.wish.introduction(sc, w)
	case sj.issue < 0:
		return []text.Line{text.Plain(" Nothing stands in the way of this package.")}
	}
	is := &s.Issues[sj.issue]
	if !is.Named(sj.option) {
		return text.Paragraph(text.Text, " ", "A split in the step of "+itoa(is.Shares.Step)+" %; no source names it. "+is.Help, w-1)
	}
	o := &is.Options[sj.option]
	head := string(is.Kind)
	if support := words.OptionSupport(sc.s, o); support != "" {
		head += text.Sep + support
	}
	lines := []text.Line{text.Plain(" " + head)}
	lines = append(lines, text.Paragraph(text.Text, " ", o.Detail, w-1)...)
	return append(lines, text.Paragraph(text.Quiet, " ", is.Name+": "+is.Help, w-1)...)
}

// brief is the introduction of a rule in as few rows as it needs; nothing for
// others.
func (sj subject) brief(sc *scene, w int) []text.Line {
	if sj.rule < 0 {
		return nil
	}
	r := &sc.s.Rules[sj.rule]
	severity := sc.engine.Severity(sj.rule)
	parts := []string{string(r.Modality), words.Objects(sc.s, r, severity)}
	if r.Support == model.Implied {
		parts = append(parts, "implied, not stated")
	}
	return joinWrapped(sc.severityHead(r, severity), parts, w)
}

// severityHead says what a rule does to which obstacle.
func (sc *scene) severityHead(r *model.Rule, severity model.Severity) text.Line {
	role := text.Text
	if severity == model.Blocks {
		role = text.Blocked
	}
	o, _ := sc.s.Obstacle(r.Obstacle)
	return text.Of(text.In(role, " "+string(severity)+" "), text.In(text.Strong, strings.ToUpper(sc.s.Obstacles[o].Name)))
}

// ruleIntroduction is the head of a rule's evidence.
func (sc *scene) ruleIntroduction(rule, w int) []text.Line {
	s := sc.s
	r := &s.Rules[rule]
	severity := sc.engine.Severity(rule)
	parts := []string{string(r.Modality), words.Objects(s, r, severity)}
	if lift := words.CanLift(s, r); lift != "" {
		parts = append(parts, lift)
	}
	if r.Support == model.Implied {
		parts = append(parts, "implied, not stated")
	}
	head := sc.severityHead(r, severity)
	if severity != r.Severity {
		parts = append(parts, string(r.Severity)+" as documented")
	}
	lines := joinWrapped(head, parts, w)
	lines = append(lines, sc.ruleBecause(rule, w)...)
	lines = append(lines, text.Paragraph(text.Text, " ", r.Reason, w-1)...)
	if r.Why != "" {
		lines = append(lines, text.Paragraph(text.Text, " ", words.Upper(string(r.Severity))+" though worded "+string(r.Modality)+": "+r.Why, w-1)...)
	}
	if r.Note != "" {
		lines = append(lines, text.Paragraph(text.Quiet, " ", "Note: "+r.Note, w-1)...)
	}
	return lines
}

// joinWrapped puts clauses after a head, in as many rows as they need.
func joinWrapped(head text.Line, parts []string, w int) []text.Line {
	if head.Width() > w-1 {
		head = head.Fit(w - 1)
	}
	stand := strings.Repeat("x", head.Width()-1) // for the head, but its blank
	rows := text.Clauses(append([]string{stand}, parts...), text.Sep, w-2)
	lines := make([]text.Line, len(rows))
	for i, row := range rows {
		lines[i] = text.Plain(" " + row)
	}
	lines[0] = head.And(text.In(text.Text, strings.TrimPrefix(rows[0], stand)))
	return lines
}

// ruleBecause lists the choices responsible, or says that the rule does not
// hold here.
func (sc *scene) ruleBecause(rule, w int) []text.Line {
	f := sc.finding(rule)
	if sc.hidden {
		return []text.Line{text.Plain("    whether it holds here is hidden until the reveal")}
	}
	if f == nil {
		return []text.Line{text.Plain("    does not hold in this package")}
	}
	var lines []text.Line
	for i, because := range words.Because(sc.s, sc.state.Configuration, f) {
		lead := "    because "
		if i > 0 {
			lead = "        and "
		}
		lines = append(lines, text.Paragraph(text.Text, lead, because, w-1)...)
	}
	return lines
}

// usedAlso lists the titles of other rules that rest on some of these claims.
func (sj subject) usedAlso(sc *scene) []string {
	var titles []string
	claims := sj.claims(sc)
	for r := range sc.s.Rules {
		if r == sj.rule {
			continue
		}
		for _, id := range sc.s.Rules[r].Claims {
			if contains(claims, id) {
				titles = append(titles, sc.s.Rules[r].Title)
				break
			}
		}
	}
	return titles
}
