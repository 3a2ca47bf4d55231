package tui

import (
	"context"
	"math/big"
	"strconv"
	"strings"
	"testing"

	"redline/model"
	"redline/model/space"
	"redline/tui/words"
)

// brute assesses every configuration of a small scenario.
func brute(s *model.Scenario, e *model.Engine, f func(c model.Configuration, o model.Outcome)) {
	var walk func(c model.Configuration, issue int)
	walk = func(c model.Configuration, issue int) {
		if issue == len(s.Issues) {
			f(c, e.Outcome(c))
			return
		}
		for o := range s.Issues[issue].Len() {
			walk(c.With(issue, o), issue+1)
		}
	}
	walk(model.Configuration{}, 0)
}

// TestSpaceCounts compares every number of Space with brute force.
func TestSpaceCounts(t *testing.T) {
	for _, keys := range [][]string{{"s"}, {"R", "s"}, {"w", "space", "s"}} {
		d := explore(t, "elmira", 120, 40)
		d.press(keys...)
		p := d.x.views[spaceView].(*spacePanel)
		var all, unblocked, clean int64
		options := map[space.Choice]int64{}
		s := d.x.session.Scenario()
		brute(s, d.x.session.Engine(), func(c model.Configuration, o model.Outcome) {
			if o.Verdict == model.VerdictImpossible {
				return
			}
			all++
			if !o.Verdict.Workable() {
				return
			}
			unblocked++
			if o.Verdict == model.VerdictClear {
				clean++
			}
			for i := range s.Issues {
				options[space.Choice{Issue: i, Option: c.Option(i)}]++
			}
		})
		for _, n := range []struct {
			what string
			got  *big.Int
			want int64
		}{{"packages", p.counts.Configurations, all}, {"unblocked", p.counts.Unblocked(), unblocked}, {"clear", p.counts.Clear, clean}} {
			if n.got.Int64() != n.want {
				t.Errorf("%v: %s packages %s, brute force %d", keys, n.what, n.got, n.want)
			}
			d.sees(words.Number(big.NewInt(n.want)))
		}
		for _, n := range p.each {
			if want := options[space.Choice{Issue: n.Issue, Option: n.Option}]; n.Unblocked.Int64() != want {
				t.Errorf("%v: %s=%s is in %s unblocked packages, brute force %d", keys, s.Issues[n.Issue].ID, s.Issues[n.Issue].OptionID(n.Option), n.Unblocked, want)
			}
		}
	}
}

// TestRouteLengths compares the header's route lengths with a search over
// every configuration: the shortest route is the nearest unblocked package.
func TestRouteLengths(t *testing.T) {
	d := explore(t, "elmira", 120, 40)
	order := presetOrder(d.x.session.Scenario())
	for k := range order {
		d.press(strconv.Itoa(k))
		now := d.x.session.Configuration()
		nearest := 99
		brute(d.x.session.Scenario(), d.x.session.Engine(), func(c model.Configuration, o model.Outcome) {
			if o.Verdict.Workable() {
				nearest = min(nearest, len(now.Differences(c)))
			}
		})
		lengths := d.x.scene.lengths()
		if nearest == 0 && lengths != "" || nearest > 0 && !strings.HasPrefix(lengths, strconv.Itoa(nearest)) {
			t.Errorf("preset %d: routes take %q, the nearest unblocked package is %d changes away", k, lengths, nearest)
		}
	}
}

// TestTakePackages takes packages of every route: each is unblocked, one step,
// and undone as one.
func TestTakePackages(t *testing.T) {
	for _, scenario := range []string{"zaporizhzhia", "elmira"} {
		d := explore(t, scenario, 80, 24)
		d.press("o")
		routes := len(d.x.views[outView].(*outPanel).routes)
		if routes == 0 {
			t.Fatalf("%s: no routes from the status quo", scenario)
		}
		for k := range routes {
			before := d.x.session.Configuration()
			d.press("o", "home")
			for range k + 1 {
				d.press("down")
			}
			d.press("enter", "end", "enter")
			if v := d.x.session.Assessment().Verdict; !v.Workable() {
				t.Errorf("%s: a package of route %s is %s", scenario, words.Letter(k), v)
			}
			d.press("u")
			if d.x.session.Configuration() != before {
				t.Errorf("%s: undo does not bring the package back", scenario)
			}
		}
	}
}

// TestHeldConflict holds what every route changes: Out then names the holds
// in the way, and releasing one of the sets it names opens a route again.
func TestHeldConflict(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	d.press("1", "o")
	r := d.x.scene.routesTo(space.Unblocked, false)
	held := r.Conflicts[0].List()
	for _, i := range held {
		d.x.chooser.mark(i)
		d.press("esc", "esc", "space")
	}
	d.press("o")
	d.sees("No route under what you hold", "RELEASE")
	for _, i := range held {
		d.sees(d.x.scene.s.Issues[i].Label())
	}
	d.x.chooser.mark(held[0])
	d.press("esc", "space", "o")
	d.lacks("No route under what you hold")
}

// TestMapCells compares every cell of the map, as it stands and with the rest
// left open, with assessments of the configurations it stands for.
func TestMapCells(t *testing.T) {
	d := explore(t, "elmira", 120, 40)
	d.press("m", "up", "up", "up", "up", "up", "up", "up", "right")
	m := d.x.views[mapView].(*mapPanel)
	m.open = true
	d.press("down")
	all, s := axes(d.x.scene.s), d.x.scene.s
	rows, cols := all[m.rows], all[m.cols]
	counts := map[[2]int]int64{}
	brute(s, d.x.session.Engine(), func(c model.Configuration, o model.Outcome) {
		if o.Verdict.Workable() {
			counts[[2]int{c.Option(rows.issue), c.Option(cols.issue)}]++
		}
	})
	for r := range rows.len(s) {
		for c := range cols.len(s) {
			if got := m.cells[r][c].Unblocked.Int64(); got != counts[[2]int{r, c}] {
				t.Errorf("cell %d,%d counts %d unblocked packages, brute force %d", r, c, got, counts[[2]int{r, c}])
			}
			at := m.cell(d.x.scene, r, c)
			if at.Option(rows.issue) != r || at.Option(cols.issue) != c {
				t.Errorf("cell %d,%d stands for %v", r, c, s.Options(at))
			}
		}
	}
}

// TestSwitchboard compares what muting would open with muting it.
func TestSwitchboard(t *testing.T) {
	d := explore(t, "elmira", 120, 40)
	d.press("r")
	p := d.x.views[rulesView].(*rulesPanel)
	lines := append([]switchLine(nil), p.lines...)
	for _, line := range lines {
		if line.opens == nil {
			continue
		}
		e, err := model.Compile(d.x.session.Scenario(), model.Basis{Muted: []string{line.id}})
		if err != nil {
			t.Fatal(err)
		}
		var unblocked int64
		brute(d.x.session.Scenario(), e, func(_ model.Configuration, o model.Outcome) {
			if o.Verdict.Workable() {
				unblocked++
			}
		})
		if line.opens.Int64() != unblocked {
			t.Errorf("muting %s is said to leave %s unblocked packages, brute force %d", line.id, line.opens, unblocked)
		}
	}
	d.press("home", "space")
	d.sees("1 muted", "1 MUTED")
	d.press("w")
	d.sees("1 MUTED")
	d.press("u")
	d.lacks("1 MUTED")
}

// TestSpaceTooLarge explores a scenario whose space is over the budget: the
// views say so, and everything else works.
func TestSpaceTooLarge(t *testing.T) {
	d := explore(t, "elmira", 80, 24)
	d.x.whole.ready, d.x.whole.err = false, &space.BudgetError{Answer: "counts of all packages", Nodes: 10}
	for _, view := range []string{"o", "s", "r"} {
		d.press(view)
		d.sees("not available")
	}
	d.press("w", "esc", "right")
	if !d.x.session.State().Changed(0) {
		t.Error("nothing can be chosen")
	}
}

// TestStopCounting stops counting what muting opens, and begins again.
func TestStopCounting(t *testing.T) {
	d := explore(t, "zaporizhzhia", 120, 40)
	d.x.show(rulesView) // counting is begun, and its end not yet delivered
	d.x.refresh()
	d.sees("esc stops that")
	d.press("esc")
	if d.x.slot != onView {
		t.Error("esc left the view instead of stopping")
	}
	d.x.weighed(leverageMsg{space: d.x.whole.space, err: context.Canceled})
	d.x.refresh()
	d.sees("r counts it")
	d.press("r")
	d.sees("Unblocked now:")
}
