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
	return short.Fit(w)
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
		name := sc.s.Parties[p].Short
		if name == "" {
			name = sc.s.Parties[p].Name
		}
		short = short.And(text.In(text.Text, "  "), glyph, text.In(text.Text, " "+name+" "), text.In(role, stance.String()))
	}
	if long.Width() > w {
		return short.Fit(w)
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

// cannotBe names the choices that exclude each other.
func (sc *scene) cannotBe(w int) text.Line {
	x := sc.a.Impossible[0]
	choices := words.Choices(sc.s, sc.state.Configuration, sc.engine.ExclusionIssues(sc.state.Configuration, x))
	said := strings.Join(choices, " with ") + ". One of them has to go."
	if n := len(sc.a.Impossible); n > 1 {
		said += " And " + itoa(n-1) + " more."
	}
	return text.Of(text.In(text.Strong, " CANNOT BE"), text.In(text.Text, "   "+said)).Fit(w)
}
