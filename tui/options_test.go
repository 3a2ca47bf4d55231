package tui

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"redline/model"
)

// TestLooking moves through the options of a line: nothing changes until enter,
// and esc leaves the package as it was.
func TestLooking(t *testing.T) {
	for _, size := range sizes {
		d := explore(t, "zaporizhzhia", size[0], size[1])
		d.press("1")
		before, steps := d.x.session.State(), len(d.x.session.Past())
		for i := range d.x.session.Scenario().Issues {
			d.x.chooser.mark(i)
			d.press("enter", "home")
			for range d.x.session.Scenario().Issues[i].Options {
				d.press("down")
				sound(t, d.x)
			}
			d.press("esc")
			if len(d.x.cards) != 0 || d.x.chooser.issue() != i {
				t.Fatalf("esc does not lead back to CHOOSE:\n%s", d.screen())
			}
		}
		if !d.x.session.State().Same(before) || len(d.x.session.Past()) != steps {
			t.Errorf("%v: looking changes something", size)
		}
	}
}

// TestOptionsTell compares what is said of an option with what choosing it
// does.
func TestOptionsTell(t *testing.T) {
	onEmbedded(t, 80, 60, func(rt *rapid.T, d *driver) {
		s := d.x.session.Scenario()
		i := rapid.IntRange(0, len(s.Issues)-1).Draw(rt, "line")
		if s.Issues[i].Shares != nil || len(s.Issues[i].Options) < 2 {
			return
		}
		d.x.chooser.mark(i)
		d.press("enter", "home")
		for range rapid.IntRange(0, len(s.Issues[i].Options)-1).Draw(rt, "option") {
			d.press("down")
		}
		p := d.x.top().(*optionsPanel)
		said, issue, option := d.screen(), p.issue, p.at
		before := *d.x.session.Assessment()
		steps := len(d.x.session.Past())
		d.press("enter")
		if d.x.session.Configuration().Option(issue) != option || len(d.x.cards) != 0 {
			rt.Fatalf("enter does not choose option %d:\n%s", option, d.screen())
		}
		if len(d.x.session.Past()) == steps {
			return
		}
		after := d.x.session.Assessment()
		diff, _ := d.x.session.Difference()
		for sign, list := range map[string][]model.Finding{"+ NEW ": diff.New, "- GONE ": diff.Gone} {
			want := "nothing"
			if len(list) > 0 {
				want = map[model.Severity]string{model.Blocks: "×", model.Strains: "~"}[list[0].Severity]
			}
			if !strings.Contains(said, sign+want) && len(list) == 0 {
				rt.Errorf("it did not say %s%s:\n%s", sign, want, said)
			}
			for _, f := range list {
				if !strings.Contains(said, s.Rules[f.Rule].Title) {
					rt.Errorf("it did not say %s%s:\n%s", sign, s.Rules[f.Rule].Title, said)
				}
			}
		}
		for k := range s.Parties {
			said := strings.Contains(said, s.Parties[k].Name+" "+before.Stances[k].String()+" → "+after.Stances[k].String())
			if changed := before.Stances[k] != after.Stances[k]; said != changed {
				rt.Errorf("%s: changed %v, said %v", s.Parties[k].Name, changed, said)
			}
		}
	})
}

// TestMessage sees that the message row says what a change did, in counts.
func TestMessage(t *testing.T) {
	d := explore(t, "zaporizhzhia", 160, 45)
	if got, want := d.message(), "Nothing here says what will happen. It says what stands in the way of what."; got != want {
		t.Errorf("at first it says %q", got)
	}
	d.press("down")
	if !strings.HasPrefix(d.message(), "What Russia holds to. ") {
		t.Errorf("of a line it says %q", d.message())
	}
	d.press("right")
	before, after, _ := d.x.session.Previous()
	_ = before
	want := "Russia → with the US: "
	if got := d.message(); !strings.HasPrefix(got, want) || !strings.Contains(got, "Blocks "+itoa(after.Blocks)+" → "+itoa(d.x.session.Assessment().Blocks)) {
		t.Errorf("after a change it says %q", got)
	}
	d.press("down")
	if !strings.HasPrefix(d.message(), want) {
		t.Errorf("the last change goes with the next line: %q", d.message())
	}
	for _, c := range []struct{ keys, says string }{
		{"u", "Undone: "}, {"U", "Redone: "}, {"R", "Strict reading: "}, {"R", "Documented reading: "}, {"1", "Loaded reported plan: "},
		{"1", "Reported plan is loaded already."}, {"t", "Light palette."}, {"t", "Dark palette."}, {"M", "The mouse is yours"}, {"M", "The mouse works"},
		{"y", "Code, sent to the clipboard: "}, {",", "BEFORE the last change."}, {",", "AFTER the last change."},
	} {
		if d.press(c.keys); !strings.HasPrefix(d.message(), c.says) {
			t.Errorf("%s says %q", c.keys, d.message())
		}
	}
	if !strings.Contains(strings.Join(said(d), " "), d.x.session.Scenario().Encode(d.x.session.Configuration())) {
		t.Errorf("the clipboard was sent %v", said(d))
	}
}

// TestReplay flips between before and after the last change; the key that ends
// it acts on the package at hand.
func TestReplay(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	d.press(",")
	if d.message() != "Nothing to replay." {
		t.Errorf("at first it says %q", d.message())
	}
	d.press("1")
	first := d.rows()[1:22]
	d.press("0")
	after := d.rows()[1:22]
	for range 2 {
		d.press(",")
		if strings.Contains(d.screen(), "NEW") || strings.Contains(d.screen(), "GONE") || d.rows()[1] != first[0] || d.rows()[3][:30] != first[2][:30] {
			t.Errorf("before the change it was\n%s", d.screen())
		}
		d.press(",")
		if got := d.rows()[1:22]; strings.Join(got, "\n") != strings.Join(after, "\n") {
			t.Errorf("after the change it is\n%s", d.screen())
		}
	}
	for _, keys := range [][]string{{"enter"}, {":"}, {"right", "u"}, {"down", "up"}} {
		a, b := explore(t, "zaporizhzhia", 80, 24), explore(t, "zaporizhzhia", 80, 24)
		a.press("1", "0", ",")
		a.press(keys...)
		b.press("1", "0")
		b.press(keys...)
		if a.screen() != b.screen() {
			t.Errorf("%v in a replay leads to\n%s\nwithout it to\n%s", keys, a.screen(), b.screen())
		}
	}
}
