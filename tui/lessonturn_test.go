package tui

import "testing"

// TestTurnTicks sees that a task to which somebody turns ticks at once where
// what it asks for is there, and that what was found before its turn counts.
func TestTurnTicks(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	d.begin("obstacles")
	i, _ := d.x.session.Scenario().Issue("operator")
	d.x.chooser.mark(i)
	d.press("right") // a US company: Russia hesitates
	for d.option("operator") != "us" {
		d.press("left")
	}
	d.lacks("is done")
	d.press("L", "down", "down", "enter")
	d.sees("Task 3 is done.", "A strain does not stop a package.", "done 1 of 4")

	i, _ = d.x.session.Scenario().Issue("hostilities")
	d.x.chooser.mark(i)
	d.press("right")
	d.press("L", "home", "enter")
	d.lacks("done 2 of 4")
	r, _ := d.x.session.Scenario().Rule("reactors-in-war")
	d.x.push(newEvidenceCard(ruleSubject(r)))
	d.press("f1")
	d.sees("Tasks 1 and 2 are done. L explains them.", "done 3 of 4")
}
