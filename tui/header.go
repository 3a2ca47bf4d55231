package tui

import (
	"strings"

	"redline/model"
	"redline/tui/layout"
	"redline/tui/text"
	"redline/tui/words"
)

// strip is the first row: the views, the current one in brackets.
func (x *Explorer) strip() text.Line {
	l := text.Of(text.In(text.Strong, " redline  "))
	for v := range viewID(len(viewNames)) {
		if x.views[v] == nil {
			continue // the scenario has nothing for it
		}
		hit := text.Hit{Key: strings.ToLower(viewNames[v][:1])}
		if v == x.view {
			l = l.And(text.Span{Text: "[" + viewNames[v] + "]", Role: text.Strong, Hit: hit})
		} else {
			l = l.And(text.Span{Text: " " + viewNames[v] + " ", Hit: hit})
		}
	}
	s := x.session.Scenario()
	for _, name := range []string{s.Title, words.Upper(s.ID), ""} { // the longest that has room
		where := text.Of(text.In(text.Quiet, "  "+x.where(name)+" "))
		if l.Width()+where.Width() <= x.width {
			return text.Ends(l, where, x.width)
		}
	}
	return x.unsavedStrip(l)
}

// where is a name of the scenario, its date and whether all is kept.
func (x *Explorer) where(name string) string {
	s := x.session.Scenario()
	var parts []string
	if name != "" {
		parts = append(parts, name)
	}
	if s.AsOf != "" {
		parts = append(parts, "as of "+words.ShortDate(s.AsOf))
	}
	switch {
	case x.failed:
		parts = append(parts, "not saved")
	case x.scene.layout.Mode == layout.Three && x.saved:
		parts = append(parts, "saved")
	}
	return strings.Join(parts, text.Sep)
}

// verdictRow is the verdict and, per major obstacle, the count that explains
// it.
func (sc *scene) verdictRow(w int) text.Line {
	if sc.hidden {
		return sc.hiddenVerdict(w)
	}
	head := text.Of(text.In(text.Text, " "), text.In(verdictRole(sc.a.Verdict), strings.ToUpper(sc.a.Verdict.String())))
	long, short := head, head
	for _, o := range sc.major {
		status := sc.a.Statuses[o]
		name := sc.s.Obstacles[o].Name
		blocks, strains := words.Tally(sc.a, o)
		count := max(blocks, min(strains, strains*(1-min(1, blocks))))
		brief := name + " " + itoa(count)
		if count == 0 {
			brief = name
		}
		glyph := statusGlyph(status)
		long = long.And(text.In(text.Text, "  "), glyph, text.In(text.Text, " "+name+": "+words.Status(sc.a, o)))
		short = short.And(text.In(text.Text, "  "), glyph, text.In(text.Text, " "+brief))
	}
	if long.Width() <= w {
		return long
	}
	if short.Width() > w {
		return sc.verdictShort(head, w)
	}
	return short
}

// verdictShort cuts the names of the obstacles evenly, so that each of them
// keeps its mark and its count.
func (sc *scene) verdictShort(head text.Line, w int) text.Line {
	l := head
	for k, o := range sc.major {
		room := (w - l.Width()) / (len(sc.major) - k) // for this one: "  × name 1"
		blocks, strains := words.Tally(sc.a, o)
		count := ""
		if n := max(blocks, min(strains, strains*(1-min(1, blocks)))); n > 0 {
			count = " " + itoa(n)
		}
		name := text.Cut(sc.s.Obstacles[o].Name, max(1, room-4-text.Width(count)))
		l = l.And(text.In(text.Text, "  "), statusGlyph(sc.a.Statuses[o]), text.In(text.Text, " "+name+count))
	}
	return l.Fit(w)
}

func verdictRole(v model.Verdict) text.Role {
	switch v {
	case model.VerdictBlocked, model.VerdictImpossible:
		return text.Blocked
	case model.VerdictClear:
		return text.Clear
	default:
		return text.Strong
	}
}

// partiesRow is the stance of each party, or why the package cannot be.
func (sc *scene) partiesRow(w int) text.Line {
	if sc.hidden {
		return sc.hiddenParties(w)
	}
	if len(sc.a.Impossible) > 0 {
		return sc.cannotBe(w)
	}
	long, short := text.Of(text.In(text.Text, " PARTIES")), text.Of(text.In(text.Text, " PARTIES"))
	for p := range sc.s.Parties {
		stance := sc.a.Stances[p]
		glyph := stanceGlyph(stance)
		role := statusRole(model.Status(stance))
		long = long.And(text.In(text.Text, "  "), glyph, text.In(text.Text, " "+sc.s.Parties[p].Name+" "), text.In(role, stance.String()))
		short = short.And(text.In(text.Text, "  "), glyph, text.In(text.Text, " "+shortName(&sc.s.Parties[p])+" "), text.In(role, stance.String()))
	}
	if long.Width() > w && short.Width() > w {
		return sc.partiesTogether(w)
	}
	if long.Width() > w {
		return short
	}
	if lengths := sc.lengths(); lengths != "" && w >= 100 {
		switch lengths {
		case "1":
			lengths += " change"
		case "no route":
		default:
			lengths += " changes"
		}
		return text.Ends(long, text.Plain("  To unblock: "+lengths+" "), w)
	}
	return long
}

// partiesTogether names the parties of each stance together or, where even that
// has no room, counts them.
func (sc *scene) partiesTogether(w int) text.Line {
	named, counted := text.Of(text.In(text.Text, " PARTIES")), text.Of(text.In(text.Text, " PARTIES"))
	for _, stance := range []model.Stance{model.Objects, model.Hesitates, model.Accepts} {
		var who []string
		for p := range sc.s.Parties {
			if sc.a.Stances[p] == stance {
				who = append(who, shortName(&sc.s.Parties[p]))
			}
		}
		if who == nil {
			continue
		}
		verb := stance.String()
		if len(who) > 1 {
			verb = strings.TrimSuffix(verb, "s")
		}
		said := func(name string) []text.Span {
			return []text.Span{text.In(text.Text, "  "), stanceGlyph(stance), text.In(text.Text, " "+name+" "), text.In(statusRole(model.Status(stance)), verb)}
		}
		named, counted = named.And(said(strings.Join(who, ", "))...), counted.And(said(itoa(len(who)))...)
	}
	if named.Width() <= w {
		return named
	}
	return counted.Fit(w)
}

// shortName names a party where room is short.
func shortName(p *model.Party) string {
	if p.Short != "" {
		return p.Short
	}
	return p.Name
}

// cannotBe names the choices that exclude each other.
func (sc *scene) cannotBe(w int) text.Line {
	x := sc.a.Impossible[0]
	choices := words.Choices(sc.s, sc.state.Configuration, sc.engine.ExclusionIssues(sc.state.Configuration, x))
	said := strings.Join(choices, " with ") + ". " + words.HasToGo(len(choices))
	if n := len(sc.a.Impossible); n > 1 {
		said += " And " + itoa(n-1) + " more."
	}
	return text.Of(text.In(text.Strong, " CANNOT BE"), text.In(text.Text, "   "+said)).Fit(w)
}
