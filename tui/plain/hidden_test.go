package plain

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"redline/data"
	"redline/model"
	"redline/model/script"
	"redline/tui/drafts"
	"redline/tui/internal/twin"
)

// furnished are twins with drafts, a lesson and a workshop script.
func furnished(t testing.TB, s, other *model.Scenario, lesson string) *twins {
	t.Helper()
	tw := newTwins(t, s, other)
	for i, sc := range []*model.Scenario{s, other} {
		d, path := tw.pair[i], filepath.Join(tw.dirs[i], "state.json")
		d.desk = &drafts.Desk{Folder: drafts.In(path, sc)}
		if err := d.course.Open(d.keep.store, false); err != nil {
			t.Fatal(err)
		}
		d.script = workshop(t, sc)
		for _, line := range []string{"preset 1", "keep first", "reading strict", "keep second", "reading documented", "preset 0", lesson, "predict"} {
			if line != "" {
				tw.said[i](line)
			}
		}
		if !d.predict.on {
			t.Fatal("predicting is not on")
		}
	}
	return tw
}

func workshop(t testing.TB, sc *model.Scenario) *script.Script {
	t.Helper()
	if name := sc.ID + "-workshop"; slices.Contains(data.Scripts(), name) {
		sp, _, err := data.OpenScript(name, func(string) (*model.Scenario, error) { return sc, nil })
		if err != nil {
			t.Fatal(err)
		}
		return sp
	}
	return nil
}

// untold are the commands that may tell something new of a package, or end
// predicting, and that no line of these tests begins with.
var untold = regexp.MustCompile(`^(predict|reveal|next|step|back|quit)$`)

// TestHiddenWhilePredicting says each command of the dialogue, alone and with
// what it takes, to furnished twins while answers are hidden: both say the
// same. A command that is new is in it by itself.
func TestHiddenWhilePredicting(t *testing.T) {
	after := []string{"", "1", "2", "all", "first", "second", "first, 1", "here", "A", "1 2", "1 by 2", "x.md", "moves", "off", "S06", "E06"}
	for _, s := range scenarios(t) {
		other, ok := twin.Of(s, 1)
		if !ok {
			t.Fatal("no twin of", s.ID)
		}
		for l := range min(3, 1+len(s.Lessons)) {
			lesson := ""
			if l > 0 {
				lesson = fmt.Sprintf("lesson %d", l)
			}
			var tw *twins
			for _, c := range commands() {
				if untold.MatchString(c.name) {
					continue
				}
				if tw == nil || tw.pair[0].waits(&c) == "" { // what is hidden leaves everything as it was
					tw = furnished(t, s, other, lesson)
				}
				for _, arg := range after {
					line := strings.TrimSpace(c.name + " " + arg)
					if a, b := tw.said[0](line), tw.said[1](line); a != b {
						t.Errorf("%s: %q tells the answer:\n%s\n%s", s.ID, line, a, b)
					}
					if !tw.pair[0].predict.on || !tw.pair[1].predict.on {
						t.Fatalf("%s: %q ends predicting", s.ID, line)
					}
				}
			}
		}
	}
}

// TestFurnishedTwins holds whole dialogues with drafts, a lesson and a script.
func TestFurnishedTwins(t *testing.T) {
	lines := []string{
		"open first", "open second", "take back", "redo", "undo", "keep third", "delete first", "lessons", "lesson", "lesson 2", "task", "hint",
		"answer 1", "leave", "deadlock", "compare first, second", "report x.md", "figures", "script", "evidence 1", "claims", "drafts", "why", "1", "none",
	}
	for _, s := range scenarios(t) {
		other, _ := twin.Of(s, 1)
		r := rand.New(rand.NewPCG(7, uint64(len(s.Rules))))
		for range 6 {
			lesson := []string{"", "lesson 1", "lesson 2"}[r.IntN(3)]
			if len(s.Lessons) == 0 {
				lesson = ""
			}
			talkTwinsWith(t, furnished(t, s, other, lesson), lines, changeOf(s).Example, r)
		}
	}
}

func talkTwinsWith(t *testing.T, tw *twins, lines []string, change func(seed ...int) string, r *rand.Rand) {
	t.Helper()
	var said []string
	for i := range 40 {
		line := lines[r.IntN(len(lines))]
		if i%4 == 0 {
			line = change(int(r.Uint32()))
		}
		said = append(said, line)
		if a, b := tw.said[0](line), tw.said[1](line); a != b {
			t.Fatalf("%q tells the answer:\n%s\n%s", said, a, b)
		}
		if !tw.pair[0].predict.on {
			t.Fatalf("%q ends predicting", said)
		}
	}
	if a, b := contents(tw.dirs[0]), contents(tw.dirs[1]); withoutFolder(a, tw.dirs[0]) != withoutFolder(b, tw.dirs[1]) {
		t.Fatalf("what is kept tells the answer:\n%s\n%s", a, b)
	}
}

func withoutFolder(text, dir string) string { return strings.ReplaceAll(text, dir, "") }

// TestRefusedIsNotSeen: a command that is refused shows nothing, and does no
// task that asks for a look.
func TestRefusedIsNotSeen(t *testing.T) {
	s := *load(t, "zaporizhzhia")
	s.Lessons = []model.Lesson{{ID: "look", Title: "Look", Intro: "Look.", Start: "today", Tasks: []model.Task{
		{Text: "Look at the map.", Goal: model.Goal{Shown: &model.Shown{View: model.ViewMap}}, Explain: "Seen."},
		{Text: "Look at why.", Goal: model.Goal{Shown: &model.Shown{View: model.ViewWhy}}, Explain: "Seen."},
	}}}
	d, out := talk(t, &s)
	tell(t, d, out, "lesson look")
	if said := tell(t, d, out, "map nothing by nowhere"); strings.Contains(said, "done") {
		t.Error(said)
	}
	tell(t, d, out, "map 1 by 2")
	tell(t, d, out, "predict")
	if said := tell(t, d, out, "why"); strings.Contains(said, "done") {
		t.Error(said)
	}
}

// TestEveryCommandHelps: help lists each command, tells of each by name and
// alias, and no word calls two.
func TestEveryCommandHelps(t *testing.T) {
	d, out := talk(t, load(t, "zaporizhzhia"))
	all, called := tell(t, d, out, "help"), map[string]string{}
	for _, c := range commands() {
		if !strings.Contains(all, c.usage()+": "+c.help+".") {
			t.Errorf("help leaves %s out", c.name)
		}
		for _, word := range append([]string{c.name}, c.aliases...) {
			if other, ok := called[word]; ok {
				t.Errorf("%s calls %s and %s", word, other, c.name)
			}
			called[word] = c.name
			if said := tell(t, d, out, "help "+word); !strings.HasPrefix(said, c.usage()+": "+c.help+".") {
				t.Errorf("help %s says %s", word, said)
			}
		}
		for n := 1; n < len(c.name); n++ { // a word cut short calls a command or says which it could be
			if found, err := d.command(c.name[:n]); err != nil && !strings.Contains(err.Error(), c.name) {
				t.Errorf("%s: %v", c.name[:n], err)
			} else if err == nil && found.name != c.name && !slices.Contains(found.aliases, c.name[:n]) && !strings.HasPrefix(c.name, found.name) {
				t.Errorf("%s calls %s, not %s", c.name[:n], found.name, c.name)
			}
		}
	}
}
