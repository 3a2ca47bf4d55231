package data

import (
	"strings"
	"testing"

	"redline/model/script"
)

// shippedScript reads an embedded script.
func shippedScript(t *testing.T, name string) *script.Script {
	t.Helper()
	s, sc, err := OpenScript(name, embedded)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Check(sc); err != nil {
		t.Fatal(err)
	}
	return s
}

// TestShippedScripts sees that each scenario has a script of 45 minutes that
// can be read on a projector, with notes for every step, and questions before
// answers.
func TestShippedScripts(t *testing.T) {
	for k, name := range Scripts() {
		s := shippedScript(t, name)
		if s.ID != name || s.Scenario != Names()[k] || !strings.HasPrefix(name, s.Scenario+"-") {
			t.Errorf("%s is %s, for %s", name, s.ID, s.Scenario)
		}
		if s.Minutes != 45 || s.Planned(len(s.Steps)) != 45 {
			t.Errorf("%s takes %d minutes, its steps %d", name, s.Minutes, s.Planned(len(s.Steps)))
		}
		asked := 0
		for i := range s.Steps {
			st := &s.Steps[i]
			if st.Say == "" || st.Notes == "" || st.Minutes == 0 || len(st.Title) > 34 {
				t.Errorf("%s, step %d lacks something, or its title is long: %+v", name, i+1, st)
			}
			if st.View != script.ViewPrompt && (len(st.Say) > 78 || len(st.Ask) > 78) {
				t.Errorf("%s, step %d does not fit into rows of 80 columns: %d, %d", name, i+1, len(st.Say), len(st.Ask))
			}
			if st.Predict {
				asked++
			}
		}
		if asked < 3 || s.Steps[0].View != script.ViewPrompt || s.Steps[len(s.Steps)-1].Ask == "" {
			t.Errorf("%s asks %d times, or has no opening or last question", name, asked)
		}
	}
}

// TestShippedScriptsStayNeutral keeps words of winning and judging off the
// screen, and keeps answers out of questions.
func TestShippedScriptsStayNeutral(t *testing.T) {
	for _, name := range Scripts() {
		s := shippedScript(t, name)
		for i := range s.Steps {
			st := &s.Steps[i]
			shown := strings.ToLower(" " + st.Title + " " + st.Say + " " + st.Ask + " ")
			for _, word := range []string{" win ", " wins ", "aggressor", "victim", "deserve", "unfair", "illegal", "probab", "likely", "best option", "solution"} {
				if strings.Contains(shown, word) {
					t.Errorf("%s, step %d says %q", name, i+1, word)
				}
			}
			if st.Predict && strings.ContainsAny(st.Say, "×~") {
				t.Errorf("%s, step %d gives its answer away", name, i+1)
			}
		}
	}
}
