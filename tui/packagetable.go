package tui

import (
	"redline/model"
	"redline/model/space"
	"redline/tui/text"
	"redline/tui/words"
)

// packageTable lists packages of a route, with what differs between them in
// columns.
type packageTable struct {
	all  []model.Configuration
	same []int // issues to change that have one option in all packages
	vary []int // the others
}

func newPackageTable(route *space.Route, all []model.Configuration) packageTable {
	t := packageTable{all: all}
	for _, s := range route.Serve {
		if len(s.Options) == 1 {
			t.same = append(t.same, s.Issue)
		} else {
			t.vary = append(t.vary, s.Issue)
		}
	}
	return t
}

// head is what all packages have, in at most some rows, and the names of the
// columns.
func (t *packageTable) head(sc *scene, w, most int) []text.Line {
	var head []text.Line
	if len(t.same) > 0 {
		head = atMost(text.Paragraph(text.Text, " all with ", words.And(words.Choices(sc.s, t.all[0], t.same)), w-1), most, w)
		head = append(head, text.Line{})
	}
	width := t.width(w)
	columns := text.Plain("       ")
	for _, i := range t.vary {
		columns = columns.And(text.In(text.Quiet, text.Pad(sc.s.Issues[i].Label(), width-1)+" "))
	}
	return append(head, columns.Fit(w))
}

// row is a package under its number.
func (t *packageTable) row(sc *scene, k int, marked bool, w int) text.Line {
	lead := "   "
	if marked {
		lead = " ► "
	}
	width := t.width(w)
	l := text.Plain(lead + text.Left(itoa(k+1), 3) + " ")
	for _, i := range t.vary {
		l = l.And(text.In(text.Text, text.Pad(sc.s.Issues[i].OptionLabel(t.all[k].Option(i)), width-1)+" "))
	}
	return l.Fit(w)
}

// width is that of a column.
func (t *packageTable) width(w int) int {
	if n := len(t.vary); n > 0 {
		return max(9, min(20, (w-9)/n))
	}
	return 14
}
