package tui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/model/script"
	"redline/model/space"
	"redline/tui/chart"
	"redline/tui/picture"
	"redline/tui/report"
	"redline/tui/shot"
	"redline/tui/text"
	"redline/tui/theme"
	"redline/tui/words"
)

// exportedMsg tells where an export was written, or why it was not.
type exportedMsg struct {
	path string
	err  error
}

// AssessJSON writes the assessment of a package as the command line has it.
type AssessJSON func(*model.Engine, model.Configuration) []byte

// exporting is what exports depend on, apart from the package.
type exporting struct {
	to       string                // the folder for files; none where empty
	workshop func() *script.Script // the scenario's own, for the notes where none runs; nil for none
	assess   AssessJSON
	tmux     bool // the terminal is inside tmux
}

// export is one thing that can be written to a file.
type export struct {
	name  string // in the list
	gloss string
	ext   string
	stem  string                          // of the file's name, after the scenario's
	make  func(at *report.Subject) []byte // beside the event loop
}

// exports lists what can be written. shown is the screen before the list was
// opened.
func exports(at *report.Subject, shown *shot.Screen, dark bool, from *exporting) []export {
	doc := func(of func(*report.Subject) *report.Document, form string) func(*report.Subject) []byte {
		return func(at *report.Subject) []byte { return of(at).In(form, at.Scenario) }
	}
	list := []export{
		{name: "Handout, HTML", gloss: "two pages, with pictures", stem: "handout", ext: ".html", make: doc(report.Handout, report.HTMLForm)},
		{name: "Handout, Markdown", gloss: "text and tables", stem: "handout", ext: ".md", make: doc(report.Handout, report.MarkdownForm)},
		{name: "This screen, SVG", gloss: "a picture with real text", stem: "screen", ext: ".svg", make: func(*report.Subject) []byte { return shown.SVG() }},
		{name: "This screen, HTML", gloss: "a page", stem: "screen", ext: ".html", make: func(*report.Subject) []byte { return shown.HTML() }},
		{name: "This screen, text", gloss: "as it reads", stem: "screen", ext: ".txt", make: func(*report.Subject) []byte { return shown.Text() }},
	}
	for p := range at.Scenario.Parties {
		party := &at.Scenario.Parties[p]
		list = append(list, export{name: "Role brief, " + party.Name, gloss: "for the delegation", stem: "brief-" + party.ID, ext: ".html",
			make: doc(func(at *report.Subject) *report.Document { return report.Brief(at, p) }, report.HTMLForm)})
	}
	list = append(list,
		export{name: "Option list", gloss: "all that can be chosen", stem: "options", ext: ".html", make: doc(report.Options, report.HTMLForm)},
		export{name: "Facilitator notes", gloss: "with answers", stem: "notes", ext: ".html",
			make: doc(func(at *report.Subject) *report.Document {
				if at.Script == nil && from.workshop != nil {
					at.Script = from.workshop()
				}
				return report.Notes(at)
			}, report.HTMLForm)},
		export{name: "References, BibTeX", gloss: "all sources", stem: "sources", ext: ".bib", make: func(at *report.Subject) []byte { return report.BibTeX(at.Scenario, nil) }})
	if _, err := at.Map(); err == nil {
		ink := picture.InkOf("light")
		if dark {
			ink = picture.InkOf("dark")
		}
		list = append(list,
			export{name: "Map, SVG", gloss: "for a slide", stem: "map", ext: ".svg", make: mapped(func(g *chart.Grid) []byte { return g.SVG(ink) })},
			export{name: "Map, CSV", gloss: "for a spreadsheet", stem: "map", ext: ".csv", make: mapped((*chart.Grid).CSV)})
	}
	if from.assess != nil {
		list = append(list, export{name: "Assessment, JSON", gloss: "for programs", stem: "assess", ext: ".json",
			make: func(at *report.Subject) []byte { return from.assess(at.Engine, at.Configuration) }})
	}
	return list
}

// mapped makes something of the map.
func mapped(of func(*chart.Grid) []byte) func(*report.Subject) []byte {
	return func(at *report.Subject) []byte {
		g, err := at.Map()
		if err != nil {
			return nil // the list has no map then
		}
		return of(g)
	}
}

// reportSubject is the package at hand, for a report. It has a space of its
// own, so that it can be used beside the event loop.
func (x *Explorer) reportSubject() *report.Subject {
	st, engine := x.session.State(), x.session.Engine()
	at := &report.Subject{
		Package: chart.Package{Scenario: x.session.Scenario(), Engine: engine, Configuration: st.Configuration, Name: words.PackageTitle(&st)},
		Space:   space.New(engine, 0), Polls: slices.Clone(x.Records()), Script: x.present.script, Wishes: st.Wishes,
	}
	if m, ok := x.views[mapView].(*mapPanel); ok {
		all := axes(at.Scenario)
		at.Rows, at.Cols = all[m.rows].id(at.Scenario), all[m.cols].id(at.Scenario)
	}
	if at.Rows == at.Cols {
		at.Rows, at.Cols = "", ""
	}
	return at
}

// id is the axis as commands name it.
func (a axis) id(s *model.Scenario) string {
	is := &s.Issues[a.issue]
	if a.share < 0 {
		return is.ID
	}
	return is.ID + "." + is.Shares.Of[a.share]
}

// screenShown is the screen as it was last drawn.
func (x *Explorer) screenShown() *shot.Screen {
	th := x.theme
	kind := x.kind
	if kind == theme.Auto {
		kind = theme.Light
		if x.dark {
			kind = theme.Dark
		}
	}
	rows := make([]text.Line, len(x.frame.rows))
	for y, l := range x.frame.rows {
		rows[y] = text.Line{Spans: slices.Clone(l.Spans), Marked: l.Marked}
	}
	return &shot.Screen{Rows: rows, Width: x.width, Title: "redline: " + x.session.Scenario().Title, Hues: theme.HuesOf(kind, x.dark), Letter: th.Letters}
}

// write writes an export beside the event loop, to the working directory or,
// where that takes no file, beside the kept session.
func (x *Explorer) write(e export, at *report.Subject) tea.Cmd {
	if x.hiding() {
		x.say(hiddenSaid)
		return nil
	}
	name := strings.Trim(at.Scenario.ID+"-"+e.stem, "-") + e.ext
	folders := x.exportFolders()
	x.say("Writing " + name + " …")
	return beside(func() tea.Msg {
		path, err := report.WriteNew(folders, name, e.make(at))
		return exportedMsg{path, err}
	})
}

// exportFolders are where exports may go, the first choice first.
func (x *Explorer) exportFolders() []string {
	var list []string
	if x.exporting.to != "" {
		list = append(list, x.exporting.to)
	}
	if x.store != nil {
		folder := filepath.Join(filepath.Dir(x.store.Path()), "exports")
		if os.MkdirAll(folder, 0o700) == nil {
			list = append(list, folder)
		}
	}
	return list
}

func (x *Explorer) exported(msg exportedMsg) {
	if msg.err != nil {
		x.refuse(msg.err)
		return
	}
	x.say("Written: " + msg.path)
}
