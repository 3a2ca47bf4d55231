package report

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"redline/data"
	"redline/model"
	"redline/model/poll"
	"redline/model/space"
	"redline/tui/chart"
	"redline/tui/stuck"
)

var update = flag.Bool("update", false, "write the golden files anew")

// ferry is a small scenario without mining and preferences.
const ferry = "../../cmd/redline/testdata/scenario/ferry.yaml"

// subject is a preset of a scenario, some issues changed.
func subject(t testing.TB, scenario, preset string, set ...string) *Subject {
	t.Helper()
	s, _, err := data.Open(scenario)
	if err != nil {
		t.Fatal(err)
	}
	return subjectOf(t, s, model.Basis{}, preset, set...)
}

func subjectOf(t testing.TB, s *model.Scenario, basis model.Basis, preset string, set ...string) *Subject {
	t.Helper()
	e, err := model.Compile(s, basis)
	if err != nil {
		t.Fatal(err)
	}
	p, err := s.FindPreset(preset)
	if err != nil {
		t.Fatal(err)
	}
	c := s.PresetConfiguration(p)
	for _, text := range set {
		issue, option, err := s.ParseSetting(text)
		if err != nil {
			t.Fatal(err)
		}
		c = c.With(issue, option)
	}
	return &Subject{Package: chart.Package{Scenario: s, Engine: e, Configuration: c, Name: s.Presets[p].Name}, Space: space.New(e, 0)}
}

// scripted is a subject with the workshop of its scenario.
func scripted(t testing.TB, at *Subject) *Subject {
	t.Helper()
	var err error
	at.Script, _, err = data.OpenScript(at.Scenario.ID+"-workshop", func(string) (*model.Scenario, error) { return at.Scenario, nil })
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// voted is a subject with a poll of the room.
func voted(t testing.TB, at *Subject, issue, option string) *Subject {
	t.Helper()
	s := at.Scenario
	i, o, err := s.ParseSetting(issue + "=" + option)
	if err != nil {
		t.Fatal(err)
	}
	to := at.Configuration.With(i, o)
	p := poll.New(s, at.Name, at.Configuration, to)
	for k := range p.Blocks {
		p.Blocks[k].Hands = poll.Hands{9 - k, 18}
	}
	p.Objects[0].Yours = true
	before, after := at.Engine.Assess(at.Configuration), at.Engine.Assess(to)
	at.Polls = append(at.Polls, p.Reveal(s, at.Engine.Basis(), &before, &after))
	return at
}

// TestUnansweredIsLeftOut leaves questions out that nobody answered.
func TestUnansweredIsLeftOut(t *testing.T) {
	at := subject(t, "zaporizhzhia", "reported_plan")
	s := at.Scenario
	o, _, err := s.ParseSetting("operator=us")
	if err != nil {
		t.Fatal(err)
	}
	to := at.Configuration.With(o, 2)
	before, after := at.Engine.Assess(at.Configuration), at.Engine.Assess(to)
	at.Polls = append(at.Polls, poll.New(s, at.Name, at.Configuration, to).Reveal(s, at.Engine.Basis(), &before, &after))
	if got := string(Handout(at).Markdown()); strings.Contains(got, "Predicted and voted") {
		t.Error("a question without an answer is in the handout")
	}
	if got := string(Handout(voted(t, at, "operator", "us")).Markdown()); strings.Count(got, "It is so") != 1 {
		t.Error("the handout does not hold the one question that was answered")
	}
}

// documents are every kind, of both embedded scenarios and a small one.
func documents(t testing.TB) map[string]*Document {
	t.Helper()
	plan := voted(t, subject(t, "zaporizhzhia", "reported_plan", "split=40/20/30/10"), "operator", "us")
	return map[string]*Document{
		"plan":    Handout(plan),
		"today":   Handout(subject(t, "zaporizhzhia", "today")),
		"elmira":  Handout(subject(t, "elmira", "today")),
		"ferry":   Handout(subject(t, ferry, statusQuo(t, ferry))),
		"several": Several([]*Subject{subject(t, "zaporizhzhia", "today"), subject(t, "zaporizhzhia", "reported_plan"), subject(t, "zaporizhzhia", "three_way_ideal")}),
		"brief":   Brief(subject(t, "zaporizhzhia", "today"), 1),
		"options": Options(subject(t, "elmira", "today")),
		"notes":   Notes(scripted(t, subject(t, "elmira", "today"))),
	}
}

func statusQuo(t testing.TB, scenario string) string {
	t.Helper()
	s, _, err := data.Open(scenario)
	if err != nil {
		t.Fatal(err)
	}
	return s.StatusQuo
}

func TestGolden(t *testing.T) {
	for name, d := range documents(t) {
		golden(t, name+".md", d.Markdown())
		if name == "plan" || name == "elmira" || name == "ferry" {
			golden(t, name+".html", d.HTML())
		}
	}
	golden(t, "elmira.bib", BibTeX(subject(t, "elmira", "today").Scenario, nil))
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(string(got), "\n")); diff != "" {
		t.Errorf("%s differs (-want +got); if that is meant, run the test with -update:\n%s", path, diff)
	}
}

// TestHoldsWhatIsFound sees that a handout names every finding, every choice
// and every stance, and says disputed beside each disputed claim.
func TestHoldsWhatIsFound(t *testing.T) {
	for _, scenario := range []string{"zaporizhzhia", "elmira", ferry} {
		s, _, err := data.Open(scenario)
		if err != nil {
			t.Fatal(err)
		}
		for p := range s.Presets {
			at := subject(t, scenario, s.Presets[p].ID)
			text := strings.NewReplacer(`\`, "").Replace(string(Handout(at).Markdown()))
			out := at.Engine.Assess(at.Configuration)
			for _, f := range out.Findings {
				if !strings.Contains(text, s.Rules[f.Rule].Title) {
					t.Errorf("%s, %s: no %q", scenario, s.Presets[p].ID, s.Rules[f.Rule].Title)
				}
				for _, id := range s.Rules[f.Rule].Claims {
					k, _ := s.Claim(id)
					if s.Claims[k].Standing == model.Disputed && !strings.Contains(text, "`"+id+"` (disputed") && !strings.Contains(text, "`"+id+"`, disputed") {
						t.Errorf("%s, %s: %s is disputed, and the text does not say so", scenario, s.Presets[p].ID, id)
					}
				}
			}
			for i := range s.Issues {
				if !strings.Contains(text, "| "+s.Issues[i].Name+" |") {
					t.Errorf("%s, %s: no row for %s", scenario, s.Presets[p].ID, s.Issues[i].Name)
				}
			}
			if code := s.Encode(at.Configuration); !strings.Contains(text, code) {
				t.Errorf("%s, %s: no code %s", scenario, s.Presets[p].ID, code)
			}
		}
	}
}

// TestNothingOfAPackageInBriefs sees that a brief says nothing of verdicts and
// routes, which would give the others' answers away.
func TestNothingOfAPackageInBriefs(t *testing.T) {
	at := subject(t, "zaporizhzhia", "reported_plan")
	for p := range at.Scenario.Parties {
		text := string(Brief(at, p).Markdown())
		for _, word := range []string{"Route A", "To unblock", "Verdict", at.Scenario.Encode(at.Configuration)} {
			if strings.Contains(text, word) {
				t.Errorf("the brief of %s says %q", at.Scenario.Parties[p].Name, word)
			}
		}
	}
}

// TestNotesWarn sees that the first page of the notes warns of small type, and
// names the keys that help.
func TestNotesWarn(t *testing.T) {
	text := string(Notes(subject(t, "zaporizhzhia", "today")).Markdown())
	for _, key := range []string{"`B`", "`.`", "`b`", "PgDn", "PgUp"} {
		if at := strings.Index(text, key); at < 0 || at > 900 {
			t.Errorf("%s is named at %d", key, at)
		}
	}
}

// TestNotesTeach sees that the notes hold each step of the workshop with what
// the screen never shows, and each task with hints, explanation and solution.
func TestNotesTeach(t *testing.T) {
	flat := func(text string) string { return strings.Join(strings.Fields(strings.ReplaceAll(text, `\`, "")), " ") }
	for _, scenario := range data.Names() {
		at := scripted(t, subject(t, scenario, "today"))
		text := flat(string(Notes(at).Markdown()))
		has := func(what string) {
			if !strings.Contains(text, flat(what)) {
				t.Errorf("%s: the notes lack %q", scenario, what)
			}
		}
		for _, st := range at.Script.Steps {
			for _, what := range []string{st.Title, st.Say, st.Ask} {
				has(what)
			}
			for line := range strings.Lines(st.Notes) {
				has(line)
			}
		}
		for _, l := range at.Scenario.Lessons {
			has(l.Title)
			for _, task := range l.Tasks {
				has(task.Text)
				has(task.Explain)
				for _, hint := range task.Hints {
					has(hint)
				}
			}
		}
		if n := strings.Count(text, "Solution: "); n < len(at.Scenario.Lessons) || strings.Contains(text, "within its bounds") {
			t.Errorf("%s: %d solutions, or one that was not found", scenario, n)
		}
	}
	bare := subject(t, ferry, statusQuo(t, ferry))
	if text := string(Notes(bare).Markdown()); strings.Contains(text, "workshop\n\n") || strings.Contains(text, "Solution: ") {
		t.Error("notes of a scenario without script and lessons speak of some")
	}
}

// TestNothingIsOverwritten sees that a second file of a name has another.
func TestNothingIsOverwritten(t *testing.T) {
	folder := t.TempDir()
	for _, want := range []string{"a.md", "a-2.md", "a-3.md"} {
		path, err := WriteNew([]string{folder}, "a.md", []byte(want))
		if err != nil || filepath.Base(path) != want {
			t.Fatalf("%s, %v; want %s", path, err, want)
		}
	}
	if path, err := WriteNew([]string{filepath.Join(folder, "none"), folder}, "b.md", nil); err != nil || filepath.Dir(path) != folder {
		t.Errorf("%s, %v", path, err)
	}
	if _, err := WriteNew([]string{filepath.Join(folder, "none")}, "b.md", nil); err == nil {
		t.Error("no error where nothing can be written")
	}
	if text, err := os.ReadFile(filepath.Join(folder, "a.md")); err != nil || string(text) != "a.md" {
		t.Errorf("the first file is now %q, %v", text, err)
	}
}

// TestOtherGround sees that packages that are read otherwise are told apart from
// choices, and that packages on one ground have no such table.
func TestOtherGround(t *testing.T) {
	a, s := subject(t, "zaporizhzhia", "today"), subject(t, "zaporizhzhia", "today").Scenario
	b := subjectOf(t, s, model.Basis{Reading: model.Strict, Muted: []string{"security", s.Rules[0].ID}, Assume: map[string]float64{"price_usd": 60000}}, "today")
	b.Wishes = map[string][]int{s.Parties[0].ID: {1, 0}}
	text := string(Several([]*Subject{a, b}).Markdown())
	for _, want := range []string{"*Not choices: ", "| Reading | documented | strict |", "| All rules on Security | counted | muted |", "| Rule: " + s.Rules[0].Title + " | counted | muted |",
		"| 60000, changed |", "| Wishes of " + s.Parties[0].Name + " | as given | edited |"} {
		if !strings.Contains(strings.ReplaceAll(text, "\\", ""), want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if strings.Contains(string(Several([]*Subject{a, a}).Markdown()), "Not choices") {
		t.Error("one ground is told as two")
	}
}

// TestChangedAssumptions sees that a handout names what is assumed otherwise,
// and marks what rests on that, in each of its forms.
func TestChangedAssumptions(t *testing.T) {
	s := subject(t, "zaporizhzhia", "today").Scenario
	at := subjectOf(t, s, model.Basis{Assume: map[string]float64{"network_ehs": 2000, "pue": 1.05}}, "today")
	for _, text := range []string{string(Handout(at).Markdown()), string(Handout(at).HTML())} {
		text = strings.ReplaceAll(text, "\\", "")
		if !strings.Contains(text, "Changed assumption: Network before, EH/s 2,000 (given: 1,045)") || !strings.Contains(text, "*") || strings.Contains(text, "Overhead, PUE 1.05") {
			t.Errorf("changed assumptions are not named in\n%s", text)
		}
	}
	if text := strings.ReplaceAll(string(Handout(at).Markdown()), "\\", ""); !strings.Contains(text, "| Low | Base* | High |") {
		t.Errorf("no mark in\n%s", text)
	}
}

// TestFirm sees that the handout says of each workable preset what assess says:
// whether its positions hold, with what that rests on.
func TestFirm(t *testing.T) {
	workable := 0
	for _, scenario := range data.Names() {
		s := subject(t, scenario, "today").Scenario
		for p := range s.Presets {
			at := subject(t, scenario, s.Presets[p].ID)
			text := strings.ReplaceAll(string(Handout(at).Markdown()), "\\", "")
			said := stuck.FirmOf(at.Engine, at.Configuration, nil)
			if !strings.Contains(text, said) || !strings.Contains(text, stuck.Weakest) {
				t.Errorf("%s, %s: the handout does not say %q", scenario, s.Presets[p].ID, said)
			}
			if said != "" {
				workable++
				if both := strings.ReplaceAll(string(Several([]*Subject{at, at}).Markdown()), "\\", ""); !strings.Contains(both, "A: "+said) {
					t.Errorf("%s, %s: side by side there is no %q", scenario, s.Presets[p].ID, said)
				}
			}
		}
	}
	if workable == 0 {
		t.Errorf("no preset is workable")
	}
}
