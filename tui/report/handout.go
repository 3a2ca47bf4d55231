package report

import (
	"strings"

	"redline/model"
	"redline/model/mining"
	"redline/tui/words"
)

// Handout is the handout of one package: two printed pages.
func Handout(at *Subject) *Document {
	w := at.writer()
	w.Subtitle = words.Upper(at.Name) + ": " + w.out.Verdict.String()
	w.Facts = w.facts()
	w.packagePart()
	w.verdictPart()
	w.findingsPart()
	w.waysPart()
	w.picturesPart()
	w.stuckPart()
	w.votesPart()
	w.Section("To discuss")
	w.Numbered(w.questions()...)
	w.referencesPart()
	return &w.Document
}

// facts stand under the title.
func (w *writer) facts() []string {
	facts := []string{"Code: `" + w.s.Encode(w.Configuration) + "`"}
	basis := w.Engine.Basis()
	if said := words.Basis(basis.Reading, basis.Muted); said != "" {
		facts = append(facts, said)
	}
	return append(facts, w.changedAssumptions()...)
}

// changedAssumptions says which there are, each with the value that the file
// gives.
func (w *writer) changedAssumptions() []string {
	now, file := w.s.Mining, w.Scenario.Mining
	if now == nil {
		return nil
	}
	var facts []string
	for _, id := range now.Changed(file) {
		a := now.Assumption(id)
		facts = append(facts, "Changed assumption: "+a.Name+" "+mining.Exact(a.Value)+" (given: "+mining.Exact(file.Assumption(id).Value)+"). What rests on it is marked "+mining.Mark)
	}
	return facts
}

// kindNames says what the issues of a kind are.
var kindNames = map[model.IssueKind]string{model.Position: "position", model.Term: "term", model.External: "condition"}

func (w *writer) packagePart() {
	w.Section("The package")
	t := Table{Caption: "Every issue and what is chosen for it", Head: []string{"Issue", "Chosen", "Kind"}}
	for _, kind := range model.IssueKinds {
		for i := range w.s.Issues {
			if w.s.Issues[i].Kind == kind {
				t.Rows = append(t.Rows, w.choice(i))
			}
		}
	}
	w.Table(t)
}

func (w *writer) choice(i int) []string {
	is, o := &w.s.Issues[i], w.Configuration.Option(i)
	name := optionName(w.s, is, o)
	if is.Named(o) && is.Options[o].Support != model.Stated {
		name += " (" + words.Support(is.Options[o].Support) + ")"
	}
	return []string{is.Name, name, kindNames[is.Kind]}
}

func (w *writer) verdictPart() {
	w.Section("What it comes to")
	for _, x := range w.out.Impossible {
		w.Lead("This cannot be: " + w.s.Exclusions[x].Reason)
	}
	t := Table{Caption: "Status of every obstacle", Head: []string{"Obstacle", "Status", "Findings"}}
	for o := range w.s.Obstacles {
		counts := words.Counts(words.Tally(&w.out, o))
		if counts == "clear" {
			counts = "none"
		}
		if !w.s.Obstacles[o].Major {
			counts += "; never blocks"
		}
		t.Rows = append(t.Rows, []string{w.s.Obstacles[o].Name, statusSign(w.out.Statuses[o]) + " " + w.out.Statuses[o].String(), counts})
	}
	w.Table(t)
	t = Table{Caption: "Stance of every party towards the package, under the positions chosen", Head: []string{"Party", "Stance"}}
	for p := range w.s.Parties {
		st := w.out.Stances[p]
		t.Rows = append(t.Rows, []string{w.s.Parties[p].Name, statusSign(model.Status(st)) + " " + st.String()})
	}
	w.Table(t)
}

func statusSign(s model.Status) string {
	return map[model.Status]string{model.Blocked: "×", model.Strained: "~", model.Clear: "·"}[s]
}

// findingsPart tells what blocks in full, and what strains in a line each.
func (w *writer) findingsPart() {
	w.Section("What stands in the way")
	var blocks []Entry
	var strains []string
	for _, f := range model.ByObstacle(w.out.Findings) {
		if f.Severity == model.Blocks {
			blocks = append(blocks, w.finding(&f))
			continue
		}
		r := &w.s.Rules[f.Rule]
		var beside []string
		if len(r.Objects) > 0 {
			beside = append(beside, words.Objects(w.s, r, f.Severity))
		}
		if len(r.Claims) > 0 {
			beside = append(beside, w.citeIn(r.Claims))
		}
		strains = append(strains, "~ "+w.s.Obstacles[f.Obstacle].Name+": "+r.Title+inBrackets(strings.Join(beside, "; ")))
	}
	if blocks == nil && strains == nil {
		w.Text("Nothing that the scenario knows of.")
	}
	if blocks == nil && strains != nil {
		w.Text("Nothing blocks the package.")
	}
	w.Entries(blocks...)
	if strains != nil {
		w.Lead("It also strains:")
		w.List(strains...)
	}
}

func (w *writer) finding(f *model.Finding) Entry {
	r := &w.s.Rules[f.Rule]
	e := Entry{Sign: "×", Title: w.s.Obstacles[f.Obstacle].Name + ": " + r.Title}
	e.Lines = []string{"Because " + strings.Join(words.Because(w.s, w.Configuration, f), "; ") + "."}
	e.Lines = append(e.Lines, r.Reason)
	support, given := "", ""
	if r.Support != model.Stated {
		support = words.Upper(words.Support(r.Support))
	}
	if r.Severity != f.Severity {
		given = "Only " + string(r.Severity) + " as documented"
	}
	e.Lines = append(e.Lines, sentences(words.Upper(words.ObjectsAndLifts(w.s, r, f.Severity)), w.cite(r.Claims), support, given))
	return e
}
