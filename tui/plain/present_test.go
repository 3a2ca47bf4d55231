package plain

import (
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"redline/data"
	"redline/model"
	"redline/model/script"
)

func shipped(t *testing.T, name string) (*script.Script, *model.Scenario) {
	t.Helper()
	s, sc, err := data.OpenScript(name, func(id string) (*model.Scenario, error) { return load(t, id), nil })
	if err != nil {
		t.Fatal(err)
	}
	return s, sc
}

// present is a dialogue that runs a script, and what it answers to some lines.
func present(t *testing.T, name string) func(line string) string {
	t.Helper()
	s, sc := shipped(t, name)
	d, out := talk(t, sc)
	d.beginScript(s)
	return func(line string) string {
		out.Reset()
		d.answer(line)
		if err := d.out.flush(); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
}

// TestScript goes through both scripts from end to end.
func TestScript(t *testing.T) {
	for _, name := range data.Scripts() {
		s, sc := shipped(t, name)
		got := run(t, Options{Scenario: sc, Script: s}, strings.Split(strings.Repeat("next\n", len(s.Stops())-1)+"next", "\n")...)
		sound(t, got, defaultWidth)
		flat := strings.Join(strings.Fields(got), " ")
		for i := range s.Steps {
			st := &s.Steps[i]
			for _, text := range []string{"Step " + strconv.Itoa(i+1) + " of " + strconv.Itoa(len(s.Steps)) + ": " + st.Title, st.Say, st.Ask} {
				if text = strings.Join(strings.Fields(clean(text)), " "); !strings.Contains(flat, text) {
					t.Errorf("%s: step %d lacks %q", name, i+1, text)
				}
			}
			if strings.Contains(flat, strings.Join(strings.Fields(st.Notes), " ")) {
				t.Errorf("%s: the notes of step %d are told", name, i+1)
			}
		}
		if !strings.Contains(flat, `This is the last step. "step 1" starts the script again.`) {
			t.Error("the end is not told")
		}
	}
}

// TestScriptLooks names, for each step that shows something, a command that
// tells it.
func TestScriptLooks(t *testing.T) {
	for _, name := range data.Scripts() {
		say := present(t, name)
		s, _ := shipped(t, name)
		for i := range s.Steps {
			look := looksAt(&s.Steps[i], s.Steps[i].Predict)
			said := say("step " + strconv.Itoa(i+1))
			if look == "" {
				if strings.Contains(said, "To look") {
					t.Errorf("%s: step %d names something to look at", name, i+1)
				}
				continue
			}
			if !strings.Contains(said, "To look: \""+look+"\".") {
				t.Errorf("%s: step %d does not name %q:\n%s", name, i+1, look, said)
			}
			if got := say(look); strings.Contains(got, "Nothing changed") || strings.TrimSpace(got) == "" {
				t.Errorf("%s: step %d: %q tells %q", name, i+1, look, got)
			}
		}
	}
}

// TestScriptCommands goes back and forth, and undoes.
func TestScriptCommands(t *testing.T) {
	say := present(t, "zaporizhzhia-workshop")
	for _, c := range []struct{ line, want string }{
		{"back", "This is the first step."},
		{"step 3", "Package: reported plan."},
		{"script", "3. The plan that was reported. 3 minutes, up to minute 9 of 45. Here."},
		{"undo", "Package: reported plan to today."},
		{"script", "1. What stands in the way of what. 3 minutes, up to minute 3 of 45. Here."},
		{"redo", "Package: today to reported plan."},
		{"step", "Step 3 of 14"},
		{"step 0", "The numbers are 1 to 14, not 0."},
		{"step x", "Nothing changed."},
		{"step 5", "Question: Does Ukraine still object?"},
		{"why", hiddenSaid},
		{"next", "Gone: 1 block, Ukraine excludes Russia."},
		{"back", "Question: Does Ukraine still object?"},
		{"back", "Taken back."},
		{"back", "Step 4 of 14"},
		{"step 6", "Step 6 of 14"},
		{"back", "Step 5 of 14: Ukraine joins all three, after the change. 5 minutes, up to minute 17 of 45."},
		{"back", "Question: Does Ukraine still object?"},
	} {
		if got := say(c.line); !strings.Contains(got, c.want) {
			t.Errorf("%s: %q lacks %q", c.line, got, c.want)
		}
	}
	d, out := talk(t, load(t, "elmira"))
	for _, line := range []string{"script", "next", "step 1"} {
		out.Reset()
		d.answer(line)
		if err := d.out.flush(); err != nil || !strings.Contains(out.String(), "No script runs.") {
			t.Errorf("without a script %s answers %q", line, out.String())
		}
	}
}

// TestScriptLeavesTheLesson sees that a lesson that was under way does not talk
// into a script.
func TestScriptLeavesTheLesson(t *testing.T) {
	s, sc := shipped(t, data.Scripts()[0])
	path := filepath.Join(t.TempDir(), "state.json")
	run(t, Options{Scenario: sc, StatePath: path}, "lesson 3")
	if got := run(t, Options{Scenario: sc, StatePath: path}, "quit"); !strings.Contains(got, "Lesson 3 goes on") {
		t.Fatalf("the lesson does not go on:\n%s", got)
	}
	got := run(t, Options{Scenario: sc, StatePath: path, Script: s}, "next")
	if strings.Contains(got, "goes on") || strings.Contains(got, "Task ") {
		t.Errorf("the lesson goes on beside the script:\n%s", got)
	}
	if strings.Contains(got, "?.") {
		t.Errorf("a stop after a question mark:\n%s", got)
	}
}
