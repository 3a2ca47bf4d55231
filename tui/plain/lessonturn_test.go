package plain

import (
	"strings"
	"testing"
)

// TestTurnTicks sees that a task counts that was done before its turn, and that
// one is done as soon as it is at hand where what it asks for is there.
func TestTurnTicks(t *testing.T) {
	d, out := talk(t, load(t, "zaporizhzhia"))
	tell(t, d, out, "lesson obstacles")
	if got := tell(t, d, out, "set hostilities ceasefire"); strings.Contains(got, "is done") {
		t.Errorf("out of its turn:\n%s", got)
	}
	tell(t, d, out, "set operator us")
	if got := tell(t, d, out, "task 3"); !strings.Contains(got, "Task 3 is done.") {
		t.Errorf("not done at its turn:\n%s", got)
	}
	tell(t, d, out, "task 1")
	if got := tell(t, d, out, "evidence reactors-in-war"); !strings.Contains(got, "Tasks 1 and 2 are done.") {
		t.Errorf("what was done before does not count:\n%s", got)
	}
}
