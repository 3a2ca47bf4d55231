package tui

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"redline/model/mining"
	"redline/model/mining/figures"
	"redline/tui/text"
	"redline/tui/words"
)

// figuresOf is the arithmetic of what a driver has at hand.
func figuresOf(d *driver) *figures.Figures {
	d.t.Helper()
	f, err := figures.Of(d.x.session.Engine().Scenario(), d.x.session.Scenario(), d.x.session.Configuration())
	if err != nil {
		d.t.Fatal(err)
	}
	return f
}

// markAssumption puts the mark of Figures on an assumption to be edited.
func markAssumption(d *driver, id string) {
	d.t.Helper()
	d.press("f")
	p := d.x.views[figuresView].(*figuresPanel)
	at := slices.IndexFunc(p.items, func(item figureItem) bool { return item.edits && item.assumption == id })
	if at < 0 {
		d.t.Fatal("no line edits", id)
	}
	d.press("home")
	for range at {
		d.press("down")
	}
}

// squeezed is a screen with one blank where there are several.
func squeezed(d *driver) string { return strings.Join(strings.Fields(d.screen()), " ") }

// TestFiguresShown compares the numbers on the screen with the arithmetic.
func TestFiguresShown(t *testing.T) {
	for _, keys := range [][]string{{"1"}, {"3"}, {"6"}, {"0"}, {"3", "down", "down", "down", "down", "down", "down", "down", "right"}} {
		d := explore(t, "zaporizhzhia", 160, 45)
		d.press(append(slices.Clone(keys), "f")...)
		f, screen := figuresOf(d), squeezed(d)
		for id, name := range map[string]string{
			mining.PowerUsed: "Power to machines, MW", mining.Machines: "Machines", mining.Hashrate: "Hashrate, EH/s",
			mining.ShareAfter: "Network share, %", mining.Coins: "Bitcoin a day",
		} {
			r := f.Quantity(id)
			if want := strings.Join([]string{name, words.Cell(r.Low), words.Cell(r.Value), words.Cell(r.High)}, " "); !strings.Contains(screen, want) {
				t.Errorf("%v: no %q in\n%s", keys, want, d.screen())
			}
		}
		rows := append(f.Money(), f.Quantity(mining.Revenue))
		for _, r := range rows {
			in := words.MoneyOf(f.Quantity(mining.Revenue))
			if want := in.Say(r.Low, 2) + " " + in.Say(r.Value, 2) + " " + in.Say(r.High, 2); !strings.Contains(screen, want) {
				t.Errorf("%v: no %q in\n%s", keys, want, d.screen())
			}
		}
		if said := strings.Contains(screen, "nobody's part can be told"); said != (f.Money() == nil) {
			t.Errorf("%v: the split is said to be undecided: %v", keys, said)
		}
		d.sees("as of 26 Dec 2025")
	}
}

// TestEditAssumptions edits every assumption both ways, at every size that the
// design names, and takes that back by key and by undo.
func TestEditAssumptions(t *testing.T) {
	t.Parallel()
	d := explore(t, "zaporizhzhia", 80, 24)
	for _, a := range d.x.session.Scenario().Mining.Assumptions {
		for _, key := range []string{"right", "left"} {
			markAssumption(d, a.ID)
			before, start := len(d.x.session.Past()), d.x.session.State()
			d.press(key)
			if key == "right" && a.Value == a.Bounds().Most {
				if d.sees("goes no further that way"); !d.x.session.State().Same(start) {
					t.Errorf("%s goes beyond %v: %v", a.ID, a.Value, d.x.session.State().Assume)
				}
				continue
			}
			value, ok := d.x.session.State().Assume[a.ID]
			if !ok || (value > a.Value) != (key == "right") || len(d.x.session.Past()) != before+1 {
				t.Fatalf("%s does not edit %s: %v", key, a.ID, d.x.session.State().Assume)
			}
			if !strings.HasPrefix(d.message(), "Assumption: "+a.Label()) || d.x.session.State().Changes() != 0 {
				t.Errorf("%s: %q, %d changes", a.ID, d.message(), d.x.session.State().Changes())
			}
			d.sees("FIGURES · 1 edited", "‹"+mining.Exact(value)+"›*")
			d.press("u")
			if !d.x.session.State().Same(start) {
				t.Errorf("undo leaves %v", d.x.session.State().Assume)
			}
			d.press(key, "backspace")
			if !d.x.session.State().Same(start) {
				t.Errorf("backspace leaves %v", d.x.session.State().Assume)
			}
			d.press(key, map[string]string{"left": "right", "right": "left"}[key])
			if !d.x.session.State().Same(start) {
				t.Errorf("there and back leaves %v", d.x.session.State().Assume)
			}
		}
	}
}

// TestAllAsGiven edits two assumptions and gives both back at once.
func TestAllAsGiven(t *testing.T) {
	d := explore(t, "zaporizhzhia", 120, 40)
	d.press("f", "down", "right", "down", "left", "left")
	edited := maps.Clone(d.x.session.State().Assume)
	if d.sees("2 edited", "Gross, $M a day*"); len(edited) != 2 {
		t.Fatal(edited)
	}
	title := d.x.chooser.draw(d.x.scene, 46, 20, false).title
	if strings.Contains(title, "change") {
		t.Errorf("edits count as changes: %q", title)
	}
	d.press("home", "backspace")
	if len(d.x.session.State().Assume) != 0 {
		t.Error(d.x.session.State().Assume)
	}
	d.press("u")
	if !maps.Equal(d.x.session.State().Assume, edited) {
		t.Error(d.x.session.State().Assume)
	}
}

// TestRulesFollowAssumptions edits the network until the plant's share of it is
// below the tenth that a rule tests.
func TestRulesFollowAssumptions(t *testing.T) {
	d := explore(t, "zaporizhzhia", 120, 40)
	d.press("3")
	before := d.x.session.Assessment().Outcome.Findings
	markAssumption(d, mining.NetworkHashrate)
	for range 300 {
		if d.press("right"); figuresOf(d).Quantity(mining.ShareAfter).Value < 9.9 {
			break
		}
	}
	after := d.x.session.Assessment().Outcome.Findings
	if before == after {
		t.Errorf("the same findings with %v", d.x.session.State().Assume)
	}
}

// TestNoFigures sees that a scenario without mining has no trace of Figures.
func TestNoFigures(t *testing.T) {
	d := explore(t, "elmira", 80, 24)
	before := d.print()
	if d.press("f"); d.print() != before {
		t.Errorf("f does something:\n%s", d.screen())
	}
	d.lacks("Figures")
	d.press("?")
	d.typeIn("figures")
	d.sees("No key does that")
	d.press("esc", ":")
	d.typeIn("figures: ")
	d.lacks("mining arithmetic")
}

// TestFiguresLead opens what lines of Figures rest on.
func TestFiguresLead(t *testing.T) {
	d := explore(t, "zaporizhzhia", 160, 45)
	markAssumption(d, mining.NetworkHashrate)
	d.press("enter")
	d.sees("ASSUMPTION · Network before, EH/s", "December 2025 average", "several sources", "900 to 1,160", "Network share, %: 12.3 to 15.4", "B44")
	d.press("enter")
	d.sees("CLAIM · B44")
	d.press("esc", "esc")
	markAssumption(d, mining.Availability)
	d.press("enter")
	d.sees("Our judgement; no source; undated; not verified.", "RESTS ON  no claim")
	d.press("esc", "home", "enter")
	d.sees("ARITHMETIC · gross revenue", "6 reactors × 1,000 MW")
	d.press("esc")
	p := d.x.views[figuresView].(*figuresPanel)
	for p.item().title != "S70" {
		d.press("down")
	}
	d.press("enter")
	d.sees("ARITHMETIC · S70", "Asked for: at least 200,000")
}

// TestFiguresAnySize draws the panel at every size, marked on every line.
func TestFiguresAnySize(t *testing.T) {
	t.Parallel()
	long(t)
	d := explore(t, "zaporizhzhia", 80, 24)
	d.press("3", "f", "down", "right")
	p := d.x.views[figuresView].(*figuresPanel)
	more := 1
	if testing.Short() {
		more = 3
	}
	for w := 1; w < 170; w += 11 * more {
		for h := 1; h < 50; h += 7 * more {
			for at := 0; at < 40; at += 3 {
				p.at = at
				got := p.draw(d.x.scene, w, h, true)
				if len(got.lines) > h || got.row < 0 || got.row >= max(1, len(got.lines)) || !got.lines[got.row].Marked {
					t.Fatalf("%dx%d, line %d: %d lines, row %d", w, h, at, len(got.lines), got.row)
				}
				if w < 30 {
					continue
				}
				for _, l := range got.lines {
					if text.Width(l.String()) > w {
						t.Fatalf("%dx%d: too wide: %q", w, h, l.String())
					}
				}
			}
		}
	}
}

// TestSteps sees that steps are round and stay within what can be assumed.
func TestSteps(t *testing.T) {
	a := mining.Assumption{ID: mining.Overhead, Value: 1.05, Low: 1.02, High: 1.15}
	if got := stepOf(&a); got != 0.005 {
		t.Error(got)
	}
	if got := nudged(&a, 0.004, false); got != 0.004 {
		t.Error(got)
	}
	if got := nudged(&a, 1e15, true); got > 1e15 {
		t.Error(got)
	}
	zero := mining.Assumption{ID: mining.Fees}
	if stepOf(&zero) != 1 || nudged(&zero, 0, false) != 0 || nudged(&zero, 1, false) != 0 {
		t.Error("an assumption of nothing has no step")
	}
}

// BenchmarkFigures is a key that moves the mark.
func BenchmarkFigures(b *testing.B) {
	d := benchExplorer(b, 160, 45)
	d.press("f")
	keys := []string{"down", "up"}
	for i := 0; b.Loop(); i++ {
		d.x.Update(keyMsg(keys[i%2]))
	}
}

// TestAllAsGivenFromAnywhere gives all assumptions back by one key, wherever
// the focus is, and by its name; what Figures says names that key.
func TestAllAsGivenFromAnywhere(t *testing.T) {
	for _, where := range [][]string{nil, {"down", "down"}, {"end"}, {"enter"}, {"esc"}, {"w"}, {":", "a", "l", "l", "space", "a", "s", "s", "enter"}} {
		d := explore(t, "zaporizhzhia", 80, 24)
		start := d.x.session.State()
		markAssumption(d, mining.Price)
		d.press("left", "down", "down", "right")
		d.sees("2 edited, A: as given")
		if d.press(where...); len(where) == 0 || where[len(where)-1] != "enter" || where[0] == "enter" {
			d.press("A")
		}
		if !d.x.session.State().Same(start) {
			t.Errorf("%v: %v is left", where, d.x.session.State().Assume)
		}
		if d.press("u"); len(d.x.session.State().Assume) != 2 {
			t.Errorf("%v: undo gives %v", where, d.x.session.State().Assume)
		}
	}
	d := explore(t, "zaporizhzhia", 80, 24)
	if d.press("A"); d.message() != "All assumptions are as given." {
		t.Error(d.message())
	}
	d = explore(t, "elmira", 80, 24)
	before := d.print()
	if d.press("A"); d.print() != before {
		t.Error("A does something without a mining section")
	}
}

// TestHelpOfAssumptionsIsWhole reads it at the least width that has Figures
// beside CHOOSE.
func TestHelpOfAssumptionsIsWhole(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	for _, a := range d.x.session.Scenario().Mining.Assumptions {
		markAssumption(d, a.ID)
		if d.message() != a.Help {
			t.Errorf("%s: %q is shown as %q", a.ID, a.Help, d.message())
		}
		d.press("enter")
		for _, word := range strings.Fields(a.Help + " " + a.Source) {
			d.sees(word)
		}
		d.press("esc")
	}
}

// TestBarsHoldTheBase draws ranges of all kinds: the base lies within, and
// nothing outside is filled.
func TestBarsHoldTheBase(t *testing.T) {
	for _, c := range []struct {
		r    mining.Range
		most float64
		want string
	}{
		{mining.Range{Low: 0, Value: 0, High: 0}, 0, "■         "},
		{mining.Range{Low: 0, Value: 5, High: 9}, 9, "─────■────"},
		{mining.Range{Low: 9, Value: 9, High: 9}, 9, "         ■"},
		{mining.Range{Low: 3, Value: 4, High: 6}, 9, "   ─■──   "},
		{mining.Range{Low: 2.6, Value: 4.4, High: 6.6}, 9, "   ─■───  "},
		{mining.Range{Low: -3, Value: 4, High: 6}, 9, "‹───■──   "},
		{mining.Range{Low: -3, Value: -2, High: 6}, 9, "‹──────   "},
	} {
		if got := rangeBar(c.r, c.most, 10); got != c.want {
			t.Errorf("%v: %q, not %q", c.r, got, c.want)
		}
	}
}

// TestPartsAsPictures: every party has a bar, a day and a year at each size
// that the design names.
func TestPartsAsPictures(t *testing.T) {
	for _, size := range goldenSizes {
		d := explore(t, "zaporizhzhia", size[0], size[1])
		d.press("3", "f")
		f := figuresOf(d)
		in := words.MoneyOf(f.Quantity(mining.Revenue))
		var seen []string
		for range 60 {
			seen = append(seen, d.rows()...)
			d.press("down")
		}
		all := strings.Join(strings.Fields(strings.Join(seen, " ")), " ")
		for k, m := range f.Money() {
			for _, x := range []float64{m.Low, m.Value, m.High} {
				for _, said := range []string{in.Say(x, 2), in.Say(x*words.DaysOfYear, 0)} {
					if !strings.Contains(all, " "+said+" ") {
						t.Errorf("%v: %s lacks %s", size, f.Split[k].Name, said)
					}
				}
			}
			drawn := slices.ContainsFunc(seen, func(row string) bool {
				return strings.Contains(row, " "+f.Split[k].Name+", ") && strings.Contains(row, "■")
			})
			if !drawn {
				t.Errorf("%v: no bar of %s", size, f.Split[k].Name)
			}
		}
	}
}

// TestNetShown: where a file assumes costs, what is left of revenue stands
// beside it, with who gets what of it.
func TestNetShown(t *testing.T) {
	s := *load(t, "zaporizhzhia")
	e := *s.Mining
	e.Assumptions = append(slices.Clone(e.Assumptions), mining.Assumption{ID: mining.Energy, Name: "Energy, $ per MWh", Unit: "USD/MWh", Source: "An example", Low: 20, Value: 40, High: 90})
	s.Mining = &e
	for _, size := range goldenSizes {
		d := exploreOf(t, &s, size[0], size[1])
		d.press("3", "f")
		if want := "Net, $M a day -3.38 2.48 8.71"; size[0] > 80 && !strings.Contains(squeezed(d), want) {
			t.Errorf("no %q in\n%s", want, d.screen())
		}
		d.sees("Net, $M a day")
		markAssumption(d, mining.Energy)
		d.press("right", "end")
		seen := ""
		for range 60 {
			seen += d.screen()
			d.press("up")
		}
		for _, want := range []string{"NET SHARES*, $M A DAY", "Net, $M a day*", "WHAT MOVES GROSS MOST, $M A DAY", "WHAT MOVES NET* MOST, $M A DAY"} {
			if !strings.Contains(seen, want) {
				t.Errorf("%v: no %s", size, want)
			}
		}
	}
}

// TestNetWithoutGross: what is lost where nothing is earned has a unit of its
// own, and is no number with an exponent in the narrowest table.
func TestNetWithoutGross(t *testing.T) {
	s := *load(t, "zaporizhzhia")
	e := *s.Mining
	e.Assumptions = append(slices.Clone(e.Assumptions), mining.Assumption{ID: mining.Upkeep, Name: "Upkeep, $ a day", Unit: "USD/day", Source: "An example", Low: 5e8, Value: 1e9, High: 2e9})
	s.Mining = &e
	free := e.Assumption(mining.Price)
	free.Low, free.Value, free.High = 0, 0, 0
	for _, size := range goldenSizes {
		d := exploreOf(t, &s, size[0], size[1])
		d.press("f")
		if gross := figuresOf(d).Quantity(mining.Revenue); gross.High != 0 {
			t.Fatalf("something is earned: %v", gross)
		}
		for range 60 {
			if screen := d.screen(); strings.Contains(screen, "e+") {
				t.Fatalf("a number with an exponent in\n%s", screen)
			}
			d.press("down")
		}
		d.press("home")
		d.sees("Gross, $ a day", "Net, $bn a day")
	}
}

// TestNetTornadoHasItsZero: bars of a net that may be a loss share a scale that
// holds them whole, with a line at nothing.
func TestNetTornadoHasItsZero(t *testing.T) {
	r := &reckoned{Figures: &figures.Figures{Economy: &mining.Economy{Assumptions: []mining.Assumption{{ID: "a", Low: 0, High: 1}, {ID: "b", Low: 0, High: 1}}}, Given: &mining.Economy{}}}
	list := r.swung([]mining.Swing{{Assumption: "a", Low: -10, High: 10}, {Assumption: "b", Low: 4, High: 6}}, 5, words.Cell)
	for i, want := range []string{"──────────┼────■─────", "          │   ─■─    "} {
		if got := list[i].bar.draw(21); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}

// TestEditsMarkedEverywhere: rules may test what is assumed, so every view
// says that something is.
func TestEditsMarkedEverywhere(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	markAssumption(d, mining.NetworkHashrate)
	d.press("right", "down", "right")
	d.sees("2 edited")
	d.lacks("EDITED")
	for _, key := range []string{"w", "o", "m", "r", "s", "d", "e", "a"} {
		if d.press(key); !strings.Contains(d.screen(), "2 EDITED") {
			t.Errorf("%s does not say that something is assumed:\n%s", key, d.screen())
		}
	}
	d.press("A", "w")
	d.lacks("EDITED")
}

// TestChartHasItsLines: the lines that the document speaks of, and the half,
// are in the chart even where no mine comes near them.
func TestChartHasItsLines(t *testing.T) {
	for _, size := range goldenSizes {
		d := explore(t, "zaporizhzhia", size[0], size[1])
		d.press("3", "f")
		p := d.x.views[figuresView].(*figuresPanel)
		items := p.now.chart(size[0] - 40)
		row := items[0].lines[len(items[0].lines)-1].String() // one unit, far below both
		if strings.Count(row, "│")+strings.Count(row, "┼") != 2 {
			t.Errorf("%v: %q lacks a line", size, row)
		}
		if legend := items[len(items)-1].lines; !strings.Contains(legend[len(legend)-1].String(), "10 % and 50 %") {
			t.Errorf("%v: %q", size, legend[len(legend)-1].String())
		}
	}
}

// TestLongNamesOfAssumptions: names without a short form are whole beside the
// bars, and a card without help begins with its value.
func TestLongNamesOfAssumptions(t *testing.T) {
	s := *load(t, "zaporizhzhia")
	e := *s.Mining
	e.Assumptions = slices.Clone(e.Assumptions)
	for i := range e.Assumptions {
		e.Assumptions[i].Short, e.Assumptions[i].Help, e.Assumptions[i].Claims = "", "", nil
	}
	s.Mining = &e
	d := exploreOf(t, &s, 120, 40)
	d.press("3", "f", "end")
	seen := ""
	for range 40 {
		seen += d.screen()
		d.press("up")
	}
	if !strings.Contains(seen, "Network before, EH/s      4.89 to 6.09") {
		t.Errorf("no whole name in\n%s", seen)
	}
	markAssumption(d, mining.Price)
	d.press("enter")
	d.sees("►Value   87,500, as given")
}
