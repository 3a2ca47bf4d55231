package tui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"redline/model"
)

// walk presses a key until it changes nothing any more, and gathers the rows of
// every frame on the way.
func (d *driver) walk(key string) map[string]bool {
	seen := map[string]bool{}
	for range 300 {
		before := d.print()
		for _, row := range d.rows() {
			seen[strings.Trim(row, "► ")] = true
		}
		if d.press(key); d.print() == before {
			return seen
		}
	}
	d.t.Fatalf("%s has no end:\n%s", key, d.screen())
	return nil
}

// has tells whether some row begins with a text, after signs and blanks.
func has(seen map[string]bool, text string) bool {
	for row := range seen {
		if strings.Contains(row, text) {
			return true
		}
	}
	return false
}

// TestEveryFindingInWhy unfolds everything in Why and walks through it.
func TestEveryFindingInWhy(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{80, 24}, {60, 16}} {
		t.Run(fmt.Sprint(size), func(t *testing.T) {
			onEmbedded(t, size[0], size[1], func(rt *rapid.T, d *driver) {
				_, a := naive(rt, d)
				d.press("w", "home")
				for range d.x.session.Scenario().Obstacles {
					for range 200 {
						p := d.x.views[whyView].(*whyPanel)
						if p.items[p.at].obstacle >= 0 {
							d.press("right")
						}
						before := p.at
						if d.press("down"); p.at == before && p.in == p.most {
							break
						}
					}
				}
				d.press("home")
				seen := d.walk("down")
				for _, f := range a.Findings {
					r := &d.x.session.Scenario().Rules[f.Rule]
					glyph := map[model.Severity]string{model.Blocks: "×", model.Strains: "~"}[f.Severity]
					if !has(seen, glyph+" "+r.Title) {
						rt.Errorf("%q is nowhere in Why: %s", r.Title, d.screen())
					}
				}
			})
		})
	}
}

// TestEveryClaim walks through Evidence at several sizes: every claim is there,
// and opens.
func TestEveryClaim(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"zaporizhzhia", "elmira"} {
		for _, size := range [][2]int{{80, 24}, {60, 16}, {120, 40}} {
			d := explore(t, name, size[0], size[1])
			s := d.x.session.Scenario()
			d.press("e", "down", "down")
			for i := range s.Claims {
				id := d.x.markedClaim()
				if want := s.Claims[order(s)[i]].ID; id != want {
					t.Fatalf("claim %d is %s, not %s", i, id, want)
				}
				d.press("enter")
				if !strings.Contains(d.screen(), "CLAIM · "+id) {
					t.Fatalf("%s does not open:\n%s", id, d.screen())
				}
				d.press("esc", "down")
			}
		}
	}
}

// order is the claims as Evidence lists them: those of the document first.
func order(s *model.Scenario) []int {
	var inside, outside []int
	for i := range s.Claims {
		if s.Outside(&s.Claims[i]) {
			outside = append(outside, i)
		} else {
			inside = append(inside, i)
		}
	}
	return append(inside, outside...)
}

// TestWholeCards reads cards from their first row to their last in small
// windows: nothing of them is out of reach.
func TestWholeCards(t *testing.T) {
	t.Parallel()
	s := load(t, "zaporizhzhia")
	var cards []func() card
	for r := range s.Rules {
		cards = append(cards, func() card { return newEvidenceCard(ruleSubject(r)) })
	}
	for i := range s.Claims {
		cards = append(cards, func() card { return newClaimCard(s.Claims[i].ID) })
	}
	for i := range s.Issues {
		cards = append(cards, func() card { return newEvidenceCard(optionSubject(i, 0)) })
	}
	for o := range s.Obstacles {
		cards = append(cards, func() card { return newEvidenceCard(obstacleSubject(o)) })
	}
	for p := range s.Presets {
		cards = append(cards, func() card { return newEvidenceCard(presetSubject(p)) })
	}
	cards = append(cards, func() card { return &aboutCard{} })
	for k, open := range cards {
		if k%4 != 0 && k < len(cards)-1 {
			continue
		}
		for _, size := range [][2]int{{60, 16}, {120, 40}} {
			d := explore(t, "zaporizhzhia", size[0], size[1])
			d.press("1")
			c := open()
			d.x.push(c)
			d.press("home")
			first := d.screen()
			w := d.x.scene.layout.Card.W
			seen := d.walk("down")
			for _, line := range open().draw(d.x.scene, w, 1000, true).lines {
				if want := strings.Trim(strings.ReplaceAll(line.Fit(w).String(), "‧", "·"), "► "); !has(seen, want) {
					t.Fatalf("%v: %q of this cannot be seen:\n%s", size, want, d.screen())
				}
			}
			if d.walk("up"); d.screen() != first {
				t.Errorf("%v: up does not lead back to\n%sbut to\n%s", size, first, d.screen())
			}
		}
	}
}

// TestHelpRuns runs every line of help from several places.
func TestHelpRuns(t *testing.T) {
	t.Parallel()
	for _, from := range [][]string{nil, {"1", "w"}, {"e", "down", "down"}, {"1", "w", "enter"}, {"p"}, {"down", "down", "down", "down", "down", "enter"}} {
		lines := 0
		for line := 0; line == 0 || line < lines; line++ {
			d := explore(t, "zaporizhzhia", 80, 24)
			d.press(append(from, "?")...)
			p := d.x.top().(*helpCard)
			lines = len(p.hits)
			p.at = line
			d.press("f1")
			key := p.keys[p.hits[line]]
			d.press("enter")
			sound(t, d.x)
			if d.x.top() == card(p) && key.key != "" && key.key != "?" {
				t.Errorf("%s (%s) does not run from help", key.show, key.help)
			}
		}
	}
}

// TestHelpIsComplete sees that help has every key that is bound.
func TestHelpIsComplete(t *testing.T) {
	d := explore(t, "zaporizhzhia", 160, 45)
	d.press("?")
	seen := d.walk("down")
	for _, c := range commands() {
		if !has(seen, c.shown()) || !has(seen, c.help) {
			t.Errorf("help lacks %s, %s:\n%s", c.shown(), c.help, d.screen())
		}
	}
	for _, h := range d.x.chooser.hints(d.x) {
		if !has(seen, h.help) {
			t.Errorf("help lacks %s, %s", h.keys, h.help)
		}
	}
}

// TestFindRuns runs everything that find lists.
func TestFindRuns(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"zaporizhzhia", "elmira"} {
		d := explore(t, name, 80, 24)
		total := len(d.x.everything())
		kinds := map[string]int{}
		for i := range total {
			d.x.cards, d.x.present.blank = nil, false
			d.press(":")
			p := d.x.top().(*findCard)
			if len(p.hits) != total {
				t.Fatalf("%d of %d are listed", len(p.hits), total)
			}
			p.at = i
			f := p.all[p.hits[i]]
			kinds[f.kind]++
			d.press("f1")
			if y := d.x.frame.rows; !strings.Contains(fmt.Sprint(d.rows()), strings.TrimSpace(f.label[:min(len(f.label), 20)])) {
				t.Errorf("%s is not in sight among %d rows", f.label, len(y))
			}
			d.press("enter")
			sound(t, d.x)
			if d.x.top() == card(p) {
				t.Errorf("%s %q does not run", f.kind, f.label)
			}
		}
		s := d.x.session.Scenario()
		options := 0
		for i := range s.Issues {
			options += len(s.Issues[i].Options)
		}
		if kinds["choose"] != options || kinds["preset"] != len(s.Presets) || kinds["claim"] != len(s.Claims) || kinds["rule"]+kinds["finding"] < len(s.Rules) {
			t.Errorf("%s: find lists %v", name, kinds)
		}
	}
}

// TestFindWords types words, commands among them.
func TestFindWords(t *testing.T) {
	for _, c := range []struct {
		typed string
		sees  string
	}{
		{"zelensky red line", "CLAIM · S07"},
		{"set operator us", "Operator → US company"},
		{"operator us", "Operator → US company"},
		{"set split 40 20 40 0", "Split → 40/20/40/0"},
		{"set split 40/20/50/0", "40/20/50/0 is no split: the shares make 110; they must make 100"},
		{"set operator usa", `unknown option of operator "usa"; did you mean us?`},
		{"set atlantis x", "unknown issue"},
		{"mute security", "1 MUTED"},
		{"mute nonsense", "unknown rule or obstacle"},
		{"open nonsense", "is no code"},
		{"xyzzy", "Nothing has these words."},
		{"undo", "Nothing to undo."},
	} {
		d := explore(t, "zaporizhzhia", 80, 24)
		d.press(":")
		d.typeIn(c.typed)
		d.press("enter")
		if !strings.Contains(d.screen(), c.sees) {
			t.Errorf("%q does not lead to %q:\n%s", c.typed, c.sees, d.screen())
		}
	}
	d := explore(t, "zaporizhzhia", 80, 24)
	s := d.x.session.Scenario()
	d.press(":")
	d.typeIn("open " + s.Encode(s.PresetConfiguration(2)))
	d.press("enter")
	if d.x.session.Configuration() != s.PresetConfiguration(2) || !slices.Contains(strings.Fields(d.row(3)), "code") {
		t.Errorf("a code does not open:\n%s", d.screen())
	}
}
