package tui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"redline/model"
	"redline/model/compare"
)

// comparison is what Compare last showed.
func (d *driver) comparison() *comparePanel { return d.x.views[compareView].(*comparePanel) }

// pickAny picks presets and codes at random.
func pickAny(t *rapid.T, d *driver) {
	s := d.x.session.Scenario()
	for range rapid.IntRange(0, 5).Draw(t, "picks") {
		if rapid.Bool().Draw(t, "preset") {
			d.x.togglePick(presetPick(s, rapid.IntRange(0, len(s.Presets)-1).Draw(t, "which")), nil)
			continue
		}
		c := s.Today()
		for i := range s.Issues {
			if rapid.IntRange(0, 2).Draw(t, "change") == 0 {
				c = c.With(i, rapid.IntRange(0, s.Issues[i].Len()-1).Draw(t, "option"))
			}
		}
		d.x.togglePick(codePick(s, c), nil)
	}
	if rapid.IntRange(0, 3).Draw(t, "hand") == 0 {
		d.x.togglePick(pick{kind: pickHand}, nil)
	}
}

// TestCompareCells compares random packages: each cell says what the model says
// of that package alone, = stands exactly where that is as in A, and every
// finding stands with exactly the columns that have it.
func TestCompareCells(t *testing.T) {
	onEmbedded(t, 200, 90, func(rt *rapid.T, d *driver) {
		pickAny(rt, d)
		d.press("c")
		p, sc := d.comparison(), d.x.scene
		if len(p.columns) < 1 || len(p.columns) > compare.Most {
			rt.Fatalf("%d columns", len(p.columns))
		}
		engine, _ := naive(rt, d)
		alone := make([]model.Assessment, len(p.columns))
		for k, c := range p.columns {
			alone[k] = engine.Assess(c.c)
			if c.hand != (c.c == d.x.session.Configuration()) {
				rt.Fatalf("column %d is at hand: %v", k, c.hand)
			}
		}
		_, table := sc.table()
		for o := range sc.s.Obstacles {
			r := obstacleRow(sc.s, table, o)
			for k := range p.columns {
				want := why(sc.s, &alone[k], o)
				if r.cells[k].full != want && want != "" || k > 0 && r.cells[k].same != (want == why(sc.s, &alone[0], o)) {
					rt.Fatalf("%s of column %d: %+v, not %q", sc.s.Obstacles[o].ID, k, r.cells[k], want)
				}
			}
		}
		for i := range sc.s.Issues {
			r := issueRow(table, i)
			for k, c := range p.columns {
				option := sc.s.Issues[i].OptionName(c.c.Option(i))
				if r.cells[k].full != option || k > 0 && r.cells[k].same != (c.c.Option(i) == p.columns[0].c.Option(i)) {
					rt.Fatalf("%s of column %d: %+v, not %q", sc.s.Issues[i].ID, k, r.cells[k], option)
				}
			}
		}
		listed := map[string]int{}
		for _, r := range p.rows {
			for _, f := range r.found {
				for _, k := range f.In.List() {
					listed[fmt.Sprint(k, " ", f.Rule)]++
				}
			}
		}
		for k := range alone {
			for _, f := range alone[k].Findings {
				everywhere := !slices.ContainsFunc(alone, func(a model.Assessment) bool { return !a.Outcome.Findings.Has(f.Rule) })
				if n := listed[fmt.Sprint(k, " ", f.Rule)]; n > 1 || (n == 1) == everywhere {
					rt.Fatalf("%s is listed %d times for column %d; in all: %v\n%s", sc.s.Rules[f.Rule].ID, n, k, everywhere, d.screen())
				}
			}
		}
		sound(rt, d.x)
	})
}

// why is what an obstacle comes to, with the findings that decide it.
func why(s *model.Scenario, a *model.Assessment, o int) string {
	var titles []string
	blocks := 0
	for _, f := range model.ByObstacle(a.Findings) {
		if f.Obstacle == o && f.Severity == model.Blocks {
			blocks++
		}
		if f.Obstacle == o && (f.Severity == model.Blocks || a.Statuses[o] != model.Blocked) {
			titles = append(titles, s.Rules[f.Rule].Title)
		}
	}
	n, noun := len(titles), "strain"
	if blocks > 0 {
		noun = "block"
	}
	switch n {
	case 0:
		return "clear"
	case 1:
	default:
		noun += "s"
	}
	return fmt.Sprintf("%d %s: %s", n, noun, strings.Join(titles, "; "))
}

// TestCompareShows reads all cells off a wide screen, and sees that each is
// whole in the message row of a narrow one.
func TestCompareShows(t *testing.T) {
	d := explore(t, "zaporizhzhia", 250, 60)
	d.press("p", "space", "down", "space", "down", "space", "down", "space", "c")
	d.sees("[A today]", "B reported plan", "C Kyiv's line", "D three-way ideal", "COMPARE · 4 packages", "7 issues are the same ►", "= same as A")
	d = explore(t, "zaporizhzhia", 80, 24)
	d.press("p", "space", "down", "space", "down", "space", "down", "space", "c")
	p := d.comparison()
	for range len(p.rows) {
		for k := range p.columns {
			p.column = k
			d.press("f1")
			r := p.marked()
			if r.kind == rowCells && !strings.Contains(d.message(), compare.Letter(k)+", "+r.label) {
				t.Errorf("the message of %s, %d is %q", r.label, k, d.message())
			}
			sound(t, d.x)
		}
		d.press("down")
	}
}

// TestCompareTakes takes the package of each column, as one step, and undoes it.
func TestCompareTakes(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	s := d.x.session.Scenario()
	d.press("right", "2", "right", "c")
	start := d.x.session.State()
	p := d.comparison()
	if names := fmt.Sprint(p.columns[0].title, p.columns[1].title, p.columns[2].hand); names != "todayKyiv's linetrue" {
		t.Fatalf("the columns are %s", names)
	}
	d.press("right", "enter")
	if d.x.session.Configuration() != s.PresetConfiguration(2) || d.x.view != compareView {
		t.Errorf("B was not taken:\n%s", d.screen())
	}
	d.sees("COMPARE · 2 packages", "[B Kyiv's line]")
	d.press("u")
	if !d.x.session.State().Same(start) {
		t.Error("it takes more than one step to undo")
	}
	d.sees("COMPARE · 3 packages")
	d.press("right", "right", "enter")
	if d.message() != "C is the package at hand." || !d.x.session.State().Same(start) {
		t.Errorf("it says %q", d.message())
	}
}

// TestComparePicks picks and drops, in the presets and in Compare.
func TestComparePicks(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	d.press("3", "p", "home", "down", "space", "down", "space")
	d.sees("1  A Reported plan", "2  B Kyiv's line", "To compare: A reported plan, B Kyiv's line and C three-way ideal.")
	d.press("space")
	d.lacks("B Kyiv's line  ")
	d.press("space", "esc", "c")
	d.sees("COMPARE · 3 packages", "(C three-way ide")
	d.press("right", "u") // today is at hand again
	d.sees("(C today)")
	d.press("space", "end")
	code := d.x.session.Scenario().Encode(d.x.session.Scenario().PresetConfiguration(5))
	d.typeIn(strings.ToLower(strings.ReplaceAll(code, "-", " ")))
	d.press("enter")
	d.sees("4 of 4", "Code "+code[:4])
	d.press("enter")
	d.sees("Type a code first")
	d.press("pgup", "home", "down", "down", "down", "down", "down", "space") // a fifth; the package at hand gives way
	d.sees("4 of 4")
	d.press("down", "space")
	d.sees("Four are compared already; drop one first.")
	d.press("esc")
	d.sees("COMPARE · 4 packages", "is not among them")
	for range 8 {
		d.press("space", "down")
		p := d.x.top().(*pickCard)
		for k := range p.picks {
			p.at = k
			d.press("f1")
			if d.x.scene.letterOf(p.picks[k]) != "" {
				break
			}
		}
		d.press("space", "esc")
		sound(t, d.x)
		if n := len(d.comparison().columns); n < 1 {
			t.Fatal("nothing is compared")
		}
	}
}

// TestCompareOneLeft drops down to the package at hand alone.
func TestCompareOneLeft(t *testing.T) {
	d := explore(t, "elmira", 80, 24)
	d.press("right", "c", "space", "down", "space", "esc")
	d.sees("COMPARE · 1 package ")
	sound(t, d.x)
	d.press("right", "down", "enter", "space", "home", "space")
	sound(t, d.x)
}

// TestCompareFollows changes the package at hand while Compare is in sight.
func TestCompareFollows(t *testing.T) {
	d := explore(t, "zaporizhzhia", 120, 40)
	d.press("1", "c", "esc")
	d.lacks("reported plan,")
	d.press("right")
	d.sees("(C reported plan, 1")
	d.press("left")
	d.sees("COMPARE · 2 packages")
	d.press("R")
	d.sees("STRICT")
}

// TestCompareClicks clicks on columns, cells and the fold.
func TestCompareClicks(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	d.press("1", "c")
	d.click("reported plan)")
	d.sees("[B reported plan]")
	d.click("are the same")
	d.click("are the same")
	d.sees("Reactors")
	d.click("A today")
	d.click("A today")
	d.sees("COMPARE · 2 packages", "Loaded today")
	d.click("with the US")
	d.sees("[with the US]")
}
