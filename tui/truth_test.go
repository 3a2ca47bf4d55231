package tui

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"redline/model"
	"redline/tui/text"
)

// wander changes the package at random, so that the truth about many packages
// is looked at.
func wander(t *rapid.T, d *driver) {
	s := d.x.session.Scenario()
	for range rapid.IntRange(0, 6).Draw(t, "steps") {
		switch rapid.IntRange(0, 9).Draw(t, "way") {
		case 0:
			d.press("R")
		case 1:
			d.press("u")
		case 2:
			d.press(itoa(rapid.IntRange(0, len(s.Presets)-1).Draw(t, "preset")))
		case 3:
			if err := d.x.session.Toggle(s.Rules[rapid.IntRange(0, len(s.Rules)-1).Draw(t, "rule")].ID); err != nil {
				t.Fatal(err)
			}
		default:
			i := rapid.IntRange(0, len(s.Issues)-1).Draw(t, "issue")
			most := s.Issues[i].Len() - 1
			if rapid.Bool().Draw(t, "named") {
				most = max(0, len(s.Issues[i].Options)-1)
			}
			d.x.session.Choose(i, rapid.IntRange(0, most).Draw(t, "option"))
		}
	}
	d.press("f1") // an unbound key: the next frame
}

// onEmbedded checks a property on both embedded scenarios.
func onEmbedded(t *testing.T, width, height int, property func(t *rapid.T, d *driver)) {
	for _, name := range []string{"zaporizhzhia", "elmira"} {
		t.Run(name, rapid.MakeCheck(func(rt *rapid.T) {
			d := explore(t, name, width, height)
			wander(rt, d)
			property(rt, d)
		}))
	}
}

// naive assesses the package at hand from scratch.
func naive(t *rapid.T, d *driver) (*model.Engine, model.Assessment) {
	engine, err := model.Compile(d.x.session.Scenario(), d.x.session.State().Basis())
	if err != nil {
		t.Fatal(err)
	}
	return engine, engine.Assess(d.x.session.Configuration())
}

// glyphs are the marks of some findings: per major obstacle, the worst.
func glyphs(s *model.Scenario, findings []model.Finding) string {
	marks := ""
	for o := range s.Obstacles {
		if !s.Obstacles[o].Major {
			continue
		}
		mark := "·"
		for _, f := range findings {
			switch {
			case f.Obstacle == o && f.Severity == model.Blocks:
				mark = "×"
			case f.Obstacle == o && mark == "·":
				mark = "~"
			}
		}
		marks += mark
	}
	return marks
}

// TestChooseMarks compares the marks of every line of CHOOSE with the findings
// whose because names the issue.
func TestChooseMarks(t *testing.T) {
	onEmbedded(t, 80, 24, func(rt *rapid.T, d *driver) {
		s := d.x.session.Scenario()
		_, a := naive(rt, d)
		for i := range s.Issues {
			var own []model.Finding
			for _, f := range a.Findings {
				if slices.Contains(f.Because, i) {
					own = append(own, f)
				}
			}
			row := lineOf(d, text.Cut(s.Issues[i].Label(), labelWidth))
			if want := glyphs(s, own); !strings.HasSuffix(row, " "+want) {
				rt.Errorf("%s has not the marks %s in %q", s.Issues[i].ID, want, row)
			}
		}
	})
}

// lineOf is the line of CHOOSE with a label.
func lineOf(d *driver, label string) string {
	for _, row := range d.rows()[4:] {
		left := []rune(row)[:39]
		if strings.HasPrefix(strings.TrimLeft(string(left[3:]), " "), label) {
			return strings.TrimRight(string(left), " ")
		}
	}
	return ""
}

// TestOptionMarks compares the marks and counts beside the options of a line
// with what choosing them comes to.
func TestOptionMarks(t *testing.T) {
	onEmbedded(t, 80, 24, func(rt *rapid.T, d *driver) {
		s := d.x.session.Scenario()
		engine, a := naive(rt, d)
		i := rapid.IntRange(0, len(s.Issues)-1).Draw(rt, "line")
		if s.Issues[i].Shares != nil {
			return
		}
		d.x.chooser.mark(i)
		d.press("enter")
		for o := range s.Issues[i].Options {
			c := d.x.session.Configuration().With(i, o)
			then := engine.Assess(c)
			var own []model.Finding
			for _, f := range then.Findings {
				if slices.Contains(f.Because, i) {
					own = append(own, f)
				}
			}
			row := optionRow(d, o)
			marks, count := glyphs(s, own), itoa(then.Blocks)
			if then.Verdict == model.VerdictImpossible && c != d.x.session.Configuration() {
				marks = strings.Repeat("≠", len([]rune(marks)))
			}
			if change := then.Blocks - a.Blocks; change > 0 {
				count += " +" + itoa(change)
			} else if change < 0 {
				count += " " + itoa(change)
			}
			if want := " " + marks + text.Left(count, 2+len(count)-len(itoa(then.Blocks))); !strings.HasSuffix(row, want) {
				rt.Errorf("option %s of %s: %q does not end in %q", s.Issues[i].Options[o].ID, s.Issues[i].ID, row, want)
			}
			if chosen := c == d.x.session.Configuration(); strings.Contains(row, " chosen ") != chosen {
				rt.Errorf("option %s of %s: %q", s.Issues[i].Options[o].ID, s.Issues[i].ID, row)
			}
		}
	})
}

// optionRow is the row of an option of the card that is open.
func optionRow(d *driver, option int) string {
	for y, row := range d.x.frame.rows {
		if hit := row.At(45); hit.Panel == hitOptions && hit.Index == option {
			return strings.TrimRight(string([]rune(d.rows()[y])[40:]), " ")
		}
	}
	return ""
}

// TestNewAndGone compares the tags in Why with the difference of the findings
// before and after the last step.
func TestNewAndGone(t *testing.T) {
	for _, width := range []int{119, 200} { // with strains folded, and without
		onEmbedded(t, width, 100, newAndGone)
	}
}

func newAndGone(rt *rapid.T, d *driver) {
	before, _, ok := d.x.session.Previous()
	if !ok {
		return
	}
	s := d.x.session.Scenario()
	engine, err := model.Compile(s, before.Basis())
	if err != nil {
		rt.Fatal(err)
	}
	was := engine.Assess(before.Configuration)
	_, is := naive(rt, d)
	holds := func(a *model.Assessment, r int) bool {
		return slices.ContainsFunc(a.Findings, func(f model.Finding) bool { return f.Rule == r })
	}
	for r := range s.Rules {
		for sign, want := range map[string]bool{"+": !holds(&was, r) && holds(&is, r), "-": holds(&was, r) && !holds(&is, r)} {
			if got := tagged(d, sign, s.Rules[r].Title); got != want {
				rt.Errorf("%s stands with %s: %v\n%s", s.Rules[r].Title, sign, got, d.screen())
			}
		}
	}
}

// tagged tells whether Why has a rule with the sign and the word of one that
// came or went.
func tagged(d *driver, sign, title string) bool {
	tag := map[string]string{"+": "NEW", "-": "GONE"}[sign]
	for _, row := range d.rows() {
		for _, severity := range []string{"×", "~"} {
			if _, rest, ok := strings.Cut(row, " "+sign+severity+" "+title+" "); ok && strings.HasPrefix(strings.TrimLeft(rest, " "), tag) {
				return true
			}
		}
	}
	return false
}

// TestOneChangeClears compares the lines of ONE CHANGE CLEARS with trying every
// single change.
func TestOneChangeClears(t *testing.T) {
	onEmbedded(t, 300, 100, func(rt *rapid.T, d *driver) {
		s := d.x.session.Scenario()
		if d.x.scene.first {
			return
		}
		engine, a := naive(rt, d)
		var want []string
		for i := range s.Issues {
			if line := clearing(engine, &a, i); line != "" {
				want = append(want, line)
			}
		}
		var got []string
		_, after, ok := strings.Cut(d.screen(), " ONE CHANGE CLEARS ")
		if !ok && a.Blocks > 0 {
			rt.Fatalf("there is no heading:\n%s", d.screen())
		}
		for row := range strings.Lines(after) {
			if _, row, ok := strings.Cut(row, "│   "); ok && row[0] != ' ' {
				row, _, _ := strings.Cut(row, "  ")
				got = append(got, row)
			}
		}
		if len(want) == 0 && a.Blocks > 0 && !strings.Contains(d.screen(), "ONE CHANGE CLEARS  nothing here") {
			rt.Errorf("it does not say that nothing does:\n%s", d.screen())
		}
		if !slices.Equal(got, want) {
			rt.Errorf("it says %q, not %q\n%s", got, want, d.screen())
		}
	})
}

// clearing is the line for an issue, worked out by trying all its options;
// empty where none takes a block away without bringing one.
func clearing(engine *model.Engine, a *model.Assessment, issue int) string {
	s := engine.Scenario()
	is := &s.Issues[issue]
	blocks := func(x *model.Assessment) map[int]bool {
		set := map[int]bool{}
		for _, f := range x.Findings {
			if f.Severity == model.Blocks {
				set[f.Rule] = true
			}
		}
		return set
	}
	strain := func(x *model.Assessment) bool {
		return slices.ContainsFunc(x.Findings, func(f model.Finding) bool {
			return f.Severity == model.Strains && s.Obstacles[f.Obstacle].Major && !a.Outcome.Findings.Has(f.Rule)
		})
	}
	before := blocks(a)
	var words []string
	splits, strained := 0, true
	for o := range is.Len() {
		then := engine.Assess(a.Configuration.With(issue, o))
		after, brings := blocks(&then), false
		for r := range after {
			brings = brings || !before[r]
		}
		if brings || len(after) >= len(before) || then.Verdict == model.VerdictImpossible {
			continue
		}
		if is.Named(o) {
			words = append(words, is.OptionLabel(o)+tilde(strain(&then)))
		} else {
			splits, strained = splits+1, strained && strain(&then)
		}
	}
	switch splits {
	case 0:
	case 1:
		words = append(words, "1 split"+tilde(strained))
	default:
		words = append(words, itoa(splits)+" splits"+tilde(strained))
	}
	if words == nil {
		return ""
	}
	return is.Label() + ": " + strings.Join(words, ", ")
}

// TestHeader compares the verdict, the counts and the stances in the first rows
// with the assessment.
func TestHeader(t *testing.T) {
	onEmbedded(t, 99, 30, func(rt *rapid.T, d *driver) {
		s := d.x.session.Scenario()
		_, a := naive(rt, d)
		want := " " + strings.ToUpper(a.Verdict.String())
		for o := range s.Obstacles {
			if !s.Obstacles[o].Major {
				continue
			}
			n := map[model.Severity]int{}
			for _, f := range a.Findings {
				if f.Obstacle == o {
					n[f.Severity]++
				}
			}
			said := "· " + s.Obstacles[o].Name + ": clear"
			for sign, severity := range map[string]model.Severity{"×": model.Blocks, "~": model.Strains} {
				if k := n[severity]; k > 0 && (severity == model.Blocks || n[model.Blocks] == 0) {
					said = sign + " " + s.Obstacles[o].Name + ": " + itoa(k) + " " + strings.TrimSuffix(string(severity), "s")
					if k > 1 {
						said += "s"
					}
				}
			}
			want += "  " + said
		}
		if got := d.row(1); got != want {
			rt.Errorf("the verdict row is %q, not %q", got, want)
		}
		if a.Verdict == model.VerdictImpossible {
			if !strings.HasPrefix(d.row(2), " CANNOT BE   ") {
				rt.Errorf("it does not say that it cannot be: %q", d.row(2))
			}
			return
		}
		want = " PARTIES"
		for p := range s.Parties {
			want += "  " + []string{"·", "~", "×"}[a.Stances[p]] + " " + s.Parties[p].Name + " " + a.Stances[p].String()
		}
		if got := d.row(2); got != want {
			rt.Errorf("the row of the parties is %q, not %q", got, want)
		}
	})
}
