package report

import (
	"strconv"

	"redline/model"
	"redline/tui/words"
)

// Options is the list of everything that can be chosen, for the table.
func Options(at *Subject) *Document {
	w := at.writer()
	w.Subtitle = "What can be chosen"
	for _, kind := range model.IssueKinds {
		started := false
		for i := range w.s.Issues {
			if w.s.Issues[i].Kind != kind {
				continue
			}
			if !started {
				w.Section(map[model.IssueKind]string{
					model.Position: "Positions: what each side holds to", model.Term: "Terms: what the deal says", model.External: "Conditions: the world around it",
				}[kind])
				started = true
			}
			w.optionsOf(&w.s.Issues[i])
		}
	}
	w.referencesPart()
	return &w.Document
}

func (w *writer) optionsOf(is *model.Issue) {
	t := Table{Caption: is.Name, Head: []string{"Option", "What it means", "In the document", "Claims"}}
	for k := range is.Options {
		o := &is.Options[k]
		t.Rows = append(t.Rows, []string{o.Name, o.Detail, words.OptionSupport(w.s, o), w.cite(o.Claims)})
	}
	if is.Shares != nil {
		names := make([]string, len(is.Shares.Of))
		for k := range names {
			names[k] = w.s.ShareName(is.Shares, k)
		}
		t.Rows = append(t.Rows, []string{"any split", "between " + words.And(names) + ", in steps of " + strconv.Itoa(is.Shares.Step) + " %", "", ""})
	}
	w.Table(t)
}
