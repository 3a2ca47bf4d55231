package report

import (
	"slices"

	"redline/model"
	"redline/tui/words"
)

// Brief is what a delegation gets: its party's positions, red lines and
// claims, from the scenario alone. It says nothing of any package.
func Brief(at *Subject, party int) *Document {
	w := at.writer()
	p := &w.s.Parties[party]
	w.Subtitle = "Role brief: " + p.Name
	w.Section("The talks")
	w.Text(w.s.Summary)
	w.positionsPart(p.ID)
	w.redLinesPart(p)
	w.liftsPart(p)
	w.wishesPart(p.ID)
	w.assertedPart(p)
	w.referencesPart()
	return &w.Document
}

// positionsPart lists what the party can hold to.
func (w *writer) positionsPart(party string) {
	w.Section("Positions you can take")
	if !slices.ContainsFunc(w.s.Issues, func(is model.Issue) bool { return is.Kind == model.Position && is.Party == party }) {
		w.Text("The scenario gives this party no position to choose: what it makes of a package follows from the terms and the conditions alone.")
	}
	for i := range w.s.Issues {
		is := &w.s.Issues[i]
		if is.Kind != model.Position || is.Party != party {
			continue
		}
		w.Text(is.Help)
		t := Table{Caption: is.Name, Head: []string{"Position", "What it means", "In the document", "Claims"}}
		for k := range is.Options {
			o := &is.Options[k]
			t.Rows = append(t.Rows, []string{o.Name, o.Detail, words.OptionSupport(w.s, o), w.cite(o.Claims)})
		}
		w.Table(t)
	}
}

// redLinesPart lists the rules in which the party objects, blocks first.
func (w *writer) redLinesPart(p *model.Party) {
	w.Section("Red lines: what you object to")
	var blocks []Entry
	var strains []string
	for k := range w.s.Rules {
		r := &w.s.Rules[k]
		if !slices.Contains(r.Objects, p.ID) {
			continue
		}
		o, _ := w.s.Obstacle(r.Obstacle)
		if r.Severity == model.Strains {
			strains = append(strains, "~ "+w.s.Obstacles[o].Name+": "+r.Title+". "+r.Reason+w.bracketed(r.Claims))
			continue
		}
		lines := []string{r.Reason}
		if last := sentences(words.Upper(words.CanLift(w.s, r)), w.cite(r.Claims)); last != "" {
			lines = append(lines, last)
		}
		blocks = append(blocks, Entry{Sign: "×", Title: w.s.Obstacles[o].Name + ": " + r.Title, Lines: lines})
	}
	if blocks == nil && strains == nil {
		w.Text("The scenario names no objection of this party.")
	}
	w.Entries(blocks...)
	if strains != nil {
		w.Lead("You would hesitate over:")
		w.List(strains...)
	}
}

// liftsPart lists what of others the party could lift.
func (w *writer) liftsPart(p *model.Party) {
	var list []string
	for k := range w.s.Rules {
		r := &w.s.Rules[k]
		if slices.Contains(r.CanLift, p.ID) && !slices.Contains(r.Objects, p.ID) {
			list = append(list, r.Title+": "+r.Reason+w.bracketed(r.Claims))
		}
	}
	if list != nil {
		w.Section("What others may ask of you")
		w.Text("Obstacles that are not your objection, and that you could help to lift.")
		w.List(list...)
	}
}

// wishesPart lists the party's preferences, which are our reading.
func (w *writer) wishesPart(party string) {
	statements := w.s.Preferences[party]
	if len(statements) == 0 {
		return
	}
	w.Section("What you would rather have")
	w.Text("From the most to the least weighty. This is a reading of the claims by whoever wrote the scenario, not the party's own list.")
	var list []string
	for _, st := range statements {
		list = append(list, st.Name+w.bracketed(st.Claims))
	}
	w.Numbered(list...)
}

// assertedPart lists the claims about the party's position, and those that
// speak against them.
func (w *writer) assertedPart(p *model.Party) {
	var list []string
	for i := range w.s.Claims {
		c := &w.s.Claims[i]
		if c.Party != p.ID {
			continue
		}
		item := w.cite([]string{c.ID}) + ": " + c.Text
		if against := w.against(c); len(against) > 0 {
			item += " Against it: " + w.cite(against) + "."
		}
		list = append(list, item)
	}
	if list != nil {
		w.Section("What is said to be your position")
		w.List(list...)
	}
}

// against lists the claims in tension with one, whichever of the two says so.
func (w *writer) against(c *model.Claim) []string {
	list := slices.Clone(c.Against)
	for i := range w.s.Claims {
		if other := &w.s.Claims[i]; slices.Contains(other.Against, c.ID) && !slices.Contains(list, other.ID) {
			list = append(list, other.ID)
		}
	}
	return list
}
