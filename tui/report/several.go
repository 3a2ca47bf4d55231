package report

import (
	"strings"

	"redline/model"
	"redline/model/compare"
	"redline/tui/words"
)

// Several is the handout of some packages side by side. The subjects have one
// scenario; the first is what the others are held against.
func Several(list []*Subject) *Document {
	w := list[0].writer()
	packages := make([]compare.Package, len(list))
	names := make([]string, len(list))
	for k, at := range list {
		packages[k] = compare.Package{Name: at.Name, Engine: at.Engine, Configuration: at.Configuration}
		names[k] = compare.Letter(k) + ", " + at.Name
		w.Facts = append(w.Facts, compare.Letter(k)+": `"+w.s.Encode(at.Configuration)+"`")
	}
	t := compare.Of(packages...)
	w.Subtitle = words.Upper(words.And(namesOf(list))) + ", side by side"
	w.Section("What differs")
	w.choicesTable(t, names)
	w.basisTable(t, list, names)
	w.Section("What follows")
	w.outcomesTable(t, names)
	w.firmPart(list)
	w.Section("Findings")
	w.findingsTable(t)
	for k, at := range list {
		v := at.writer()
		v.cited = w.cited
		v.Document = Document{}
		v.waysPart()
		v.blocks[0].text = "Ways out of " + names[k]
		w.blocks = append(w.blocks, v.blocks...)
	}
	w.Section("To discuss")
	w.Numbered(w.severalQuestions(t)...)
	w.referencesPart()
	return &w.Document
}

func namesOf(list []*Subject) []string {
	names := make([]string, len(list))
	for k := range list {
		names[k] = list[k].Name
	}
	return names
}

func (w *writer) choicesTable(t *compare.Table, names []string) {
	table := Table{Caption: "Choices that are not the same in all", Head: append([]string{"Issue"}, names...)}
	for _, i := range t.Differ {
		row := []string{w.s.Issues[i].Name}
		for k := range t.Columns {
			row = append(row, optionName(w.s, &w.s.Issues[i], t.Columns[k].Configuration.Option(i)))
		}
		table.Rows = append(table.Rows, row)
	}
	w.Table(table)
	if table.Rows == nil {
		w.Text("The packages are the same.")
	}
	var same []string
	for _, i := range t.Same {
		is := &w.s.Issues[i]
		same = append(same, is.Label()+": "+is.OptionLabel(t.Columns[0].Configuration.Option(i)))
	}
	if same != nil {
		w.Text("The same in all: " + strings.Join(same, "; ") + ".")
	}
}

func (w *writer) outcomesTable(t *compare.Table, names []string) {
	table := Table{Caption: "Verdict, obstacles and stances", Head: append([]string{""}, names...)}
	row := func(name string, say func(a *model.Assessment) string) {
		cells := []string{name}
		for k := range t.Columns {
			cells = append(cells, say(&t.Columns[k].Assessment))
		}
		table.Rows = append(table.Rows, cells)
	}
	table.Head[0] = "Of"
	row("Verdict", func(a *model.Assessment) string { return a.Verdict.String() })
	for o := range w.s.Obstacles {
		row(w.s.Obstacles[o].Name, func(a *model.Assessment) string {
			if a.Statuses[o] == model.Clear {
				return statusSign(model.Clear) + " clear"
			}
			return statusSign(a.Statuses[o]) + " " + a.Statuses[o].String() + ", " + words.Status(a, o)
		})
	}
	for p := range w.s.Parties {
		row(w.s.Parties[p].Name, func(a *model.Assessment) string {
			return statusSign(model.Status(a.Stances[p])) + " " + a.Stances[p].String()
		})
	}
	w.Table(table)
}

func (w *writer) findingsTable(t *compare.Table) {
	table := Table{Caption: "Findings, and the packages that have them: × blocks, ~ strains", Head: []string{"Finding"}}
	for k := range t.Columns {
		table.Head = append(table.Head, compare.Letter(k))
	}
	table.Head = append(table.Head, "Claims")
	for _, f := range t.Findings {
		r := &w.s.Rules[f.Rule]
		o, _ := w.s.Obstacle(r.Obstacle)
		row := []string{w.s.Obstacles[o].Name + ": " + r.Title}
		for k := range t.Columns {
			row = append(row, severityOf(&t.Columns[k].Assessment, f.Rule))
		}
		table.Rows = append(table.Rows, append(row, w.cite(r.Claims)))
	}
	w.Table(table)
	if table.Rows == nil {
		w.Text("None of the packages has any.")
	}
}

func severityOf(a *model.Assessment, rule int) string {
	for _, f := range a.Findings {
		if f.Rule == rule && f.Severity == model.Blocks {
			return "× blocks"
		} else if f.Rule == rule {
			return "~ strains"
		}
	}
	return "-"
}

func (w *writer) severalQuestions(t *compare.Table) []string {
	var list []string
	for _, i := range t.Differ {
		if len(list) < mostGiving {
			list = append(list, "Whom does the difference in \""+w.s.Issues[i].Name+"\" matter to, and what would each want in return for it?")
		}
	}
	list = append(list, w.disputed()...)
	return append(list, "Which of these packages would each party rather talk about, and which claims say so?")
}
