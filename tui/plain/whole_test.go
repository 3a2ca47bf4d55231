package plain

import (
	"fmt"
	"math/big"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"redline/model"
	"redline/model/space"
	"redline/tui/words"
)

// lead is a dialogue after some changes, and a way to go on with it.
func lead(rt *rapid.T, t testing.TB, s *model.Scenario) (*dialogue, func(string) string) {
	d, out := talk(t, s)
	for _, line := range rapid.SliceOfN(changeOf(s), 0, 10).Draw(rt, "lines") {
		tell(t, d, out, line)
	}
	return d, func(line string) string { return tell(t, d, out, line) }
}

// TestTakingReaches takes listed packages of listed routes: each reaches the
// goal, changes nothing held, and goes back with one undo.
func TestTakingReaches(t *testing.T) {
	for _, s := range scenarios(t) {
		t.Run(s.ID, rapid.MakeCheck(func(rt *rapid.T) {
			d, say := lead(rt, t, s)
			goal := rapid.SampledFrom([]space.Goal{space.Unblocked, space.Clear}).Draw(rt, "goal")
			before := d.session.State()
			r, err := space.New(d.session.Engine(), 0).Routes(before.Configuration, space.Issues(before.Held), goal)
			if err != nil {
				rt.Fatal(err)
			}
			said := say("out " + goal.String())
			if r.Fewest < 1 {
				if got := say("take A 1"); !strings.HasPrefix(got, "Nothing changed.") {
					rt.Errorf("%q, but %q", said, got)
				}
				return
			}
			if want := words.Count(len(r.ChangeSets), "route"); !strings.Contains(said, ", "+want+".") {
				rt.Errorf("no %q in %q", want, said)
			}
			k := rapid.IntRange(0, min(len(r.ChangeSets), maxRoutes)-1).Draw(rt, "route")
			listed := regexp.MustCompile(`(?m)^(\d+)\. .*?(Clear|Strained)\.`).FindAllStringSubmatch(say("out "+words.Letter(k)+" all"), -1)
			n := rapid.IntRange(1, len(listed)).Draw(rt, "package")
			got := say(fmt.Sprintf("take %s %d", words.Letter(k), n))
			a, after := d.session.Assessment(), d.session.State()
			if !a.Verdict.Workable() || goal == space.Clear && a.Verdict != model.VerdictClear || !strings.EqualFold(a.Verdict.String(), listed[n-1][2]) {
				rt.Errorf("%q leads to %s, the list says %v", got, a.Verdict, listed[n-1])
			}
			changed := space.IssuesOf(before.Configuration.Differences(after.Configuration)...)
			if changed != r.ChangeSets[k] || changed&space.Issues(before.Held) != 0 {
				rt.Errorf("%q changed %v, not %v", got, changed.List(), r.ChangeSets[k].List())
			}
			if say("undo"); !d.session.State().Same(before) {
				rt.Error("undo does not bring back")
			}
		}))
	}
}

// numbersIn lists the numbers of a text, in order.
func numbersIn(text string) []string {
	return regexp.MustCompile(`\d[\d,]*\d|\d`).FindAllString(text, -1)
}

// TestSpaceCounts compares what space says with model/space, whole and narrowed
// to any option.
func TestSpaceCounts(t *testing.T) {
	for _, s := range scenarios(t) {
		t.Run(s.ID, rapid.MakeCheck(func(rt *rapid.T) {
			d, say := lead(rt, t, s)
			sp := space.New(d.session.Engine(), 0)
			i := rapid.IntRange(0, len(s.Issues)-1).Draw(rt, "issue")
			o := rapid.IntRange(0, len(s.Issues[i].Options)-1).Draw(rt, "option")
			got := say("space " + s.Issues[i].ID + "=" + s.Issues[i].Options[o].ID)
			c, err := sp.Count(space.Fix{i: {o}})
			if err != nil {
				rt.Fatal(err)
			}
			want := []string{}
			if c.Configurations.Sign() > 0 {
				want = append(want, "Unblocked: "+among(c.Unblocked(), c.Configurations)+".", "Clear: "+among(c.Clear, c.Configurations)+".")
			}
			sum := new(big.Int).Set(c.Unblocked())
			for _, row := range c.BlockedBy[1:] {
				want = append(want, ": "+among(row.Configurations, c.Configurations)+".")
				sum.Add(sum, row.Configurations)
			}
			if sum.Cmp(c.Configurations) != 0 {
				rt.Errorf("rows make %s of %s", sum, c.Configurations)
			}
			for _, text := range want {
				if !strings.Contains(got, text) {
					rt.Errorf("no %q in %s", text, got)
				}
			}
			checkTable(rt, s, sp, i, say("space "+s.Issues[i].ID))
		}))
	}
}

// checkTable compares the counts for each option of an issue.
func checkTable(t *rapid.T, s *model.Scenario, sp *space.Space, issue int, said string) {
	list, err := sp.Options(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range list {
		if c.Issue != issue || c.Configurations.Sign() == 0 {
			continue
		}
		want := optionLabel(&s.Issues[issue], c.Option) + " " + clean(s.Issues[issue].OptionLabel(c.Option)) + ": " +
			words.Packages(c.Configurations) + "; unblocked " + among(c.Unblocked, c.Configurations) + "; clear " + among(c.Clear, c.Configurations) + "."
		if !strings.Contains(said, want) {
			t.Errorf("no %q in %s", want, said)
		}
	}
}

// TestRulesCount compares what muting opens with the space that has it muted.
func TestRulesCount(t *testing.T) {
	for _, s := range scenarios(t) {
		t.Run(s.ID, rapid.MakeCheck(func(rt *rapid.T) {
			d, say := lead(rt, t, s)
			muted := d.session.State().Muted
			id := rapid.SampledFrom(slices.Concat(ruleNames(s), obstacleNames(s))).Draw(rt, "rule")[0]
			_, after, ok := strings.Cut(say("rules "+id), "If it alone were muted: ")
			if !ok || slices.Contains(muted, id) {
				return
			}
			say("mute " + id)
			c, err := space.New(d.session.Engine(), 0).Count(nil)
			if err != nil {
				rt.Fatal(err)
			}
			want := c.Unblocked()
			if got := numbersIn(after); !strings.HasPrefix(after, "opens nothing more") && got[0] != words.Grouped(want) {
				rt.Errorf("rules %s says %q, muted there are %s", id, after, want)
			}
		}))
	}
}

// TestMapTellsTheTruth compares each row of a map as it stands with what
// choosing comes to.
func TestMapTellsTheTruth(t *testing.T) {
	for _, s := range scenarios(t) {
		t.Run(s.ID, rapid.MakeCheck(func(rt *rapid.T) {
			d, say := lead(rt, t, s)
			r := rapid.IntRange(0, len(s.Issues)-1).Draw(rt, "rows")
			c := (r + rapid.IntRange(1, len(s.Issues)-1).Draw(rt, "columns")) % len(s.Issues)
			said := say("map " + s.Issues[r].ID + " by " + s.Issues[c].ID)
			lines := strings.Split(said, "\n")
			for o := range s.Issues[r].Options {
				for p := range s.Issues[c].Options {
					out := d.session.Engine().Outcome(d.session.Configuration().With(r, o).With(c, p))
					state := ": " + d.statuses(&out)
					name := clean(s.Issues[r].OptionLabel(o))
					if !slices.ContainsFunc(lines, func(line string) bool { return strings.Contains(line, name) && strings.Contains(line, state) }) {
						rt.Errorf("no %q of %q in %s", state, name, said)
					}
				}
			}
		}))
	}
}

// tangle is a scenario whose rules depend on each other in too many ways.
func tangle() *model.Scenario {
	s := &model.Scenario{
		ID: "tangle", Title: "Tangle", AsOf: "2025-01-01", StatusQuo: "quo",
		Obstacles: []model.Obstacle{{ID: "one", Name: "One", Major: true}},
		Presets:   []model.Preset{{ID: "quo", Name: "quo", Origin: "now", Set: map[string]string{}}},
	}
	id := func(i int) string { return "i" + strconv.Itoa(i) }
	const issues = 48
	for i := range issues {
		is := model.Issue{ID: id(i), Name: "Issue " + id(i), Kind: model.Term}
		for o := range 4 {
			is.Options = append(is.Options, model.Option{ID: "o" + strconv.Itoa(o), Name: "o" + strconv.Itoa(o)})
		}
		s.Issues = append(s.Issues, is)
		s.Presets[0].Set[is.ID] = "o0"
	}
	for r := range 160 {
		rule := model.Rule{ID: "r" + strconv.Itoa(r), Obstacle: "one", Modality: model.Must, Severity: model.Blocks, Title: "Rule " + strconv.Itoa(r), Reason: "So."}
		for k, step := range []int{1, 7, 19, 31} {
			i := (r*step + k*(r/issues*5+11)) % issues
			if !slices.ContainsFunc(rule.When.Tests, func(t model.Test) bool { return t.Subject == id(i) }) {
				rule.When.Tests = append(rule.When.Tests, model.Test{Subject: id(i), Options: []string{"o" + strconv.Itoa((r/3+k)%4)}})
			}
		}
		s.Rules = append(s.Rules, rule)
	}
	return s
}

// TestNotAvailable says in sentences what cannot be counted, soon, and goes on
// with the rest.
func TestNotAvailable(t *testing.T) {
	s, at := tangle(), time.Now()
	d, out := talk(t, s)
	for line, want := range map[string]string{
		"state":             `How many changes unblock it is not available; "out" says why.`,
		"out":               "The routes to a package that is unblocked: not available, because",
		"out clear":         "The routes to a package that is clear: not available, because",
		"take A 1":          "Nothing changed. The routes to a package that is unblocked: not available, because",
		"hold 1":            "Held: ",
		"space":             "Counts of all packages: not available, because",
		"rules":             "What muting rules opens: not available, because",
		"rules 1":           "What muting rules opens: not available, because",
		"map i1 by i2 open": "The map with the rest left open: not available, because",
		"map i1 by i2":      "Issue i1 by Issue i2.",
		"set i3 o2":         "Issue i3: o0 to o2.",
	} {
		if got := tell(t, d, out, line); !strings.Contains(got, want) {
			t.Errorf("%s says %q, not %q", line, got, want)
		}
	}
	if took := time.Since(at); took > 2*time.Minute { // some seconds, unless it hangs
		t.Errorf("it took %v", took)
	}
}

func TestPerThousand(t *testing.T) {
	for _, c := range []struct {
		part, all int64
		want      string
	}{{0, 10, "none"}, {0, 0, "none"}, {1, 10000, "fewer than 1"}, {1, 2, "500"}, {5, 5, "all"}, {13, 1000, "13"}} {
		if got := perThousand(big.NewInt(c.part), big.NewInt(c.all)); got != c.want {
			t.Errorf("%d of %d is %q, not %q", c.part, c.all, got, c.want)
		}
	}
}
