package tui

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"redline/model/mining"
)

// messages does what a command is for, and answers what it says.
func messages(cmd tea.Cmd) []tea.Msg {
	if cmd == nil {
		return nil
	}
	msg := cmd()
	batch, ok := msg.(tea.BatchMsg)
	if !ok {
		return []tea.Msg{msg}
	}
	var list []tea.Msg
	for _, c := range batch {
		list = append(list, messages(c)...)
	}
	return list
}

// kinds counts the pauses and the counts among some messages.
func kinds(list []tea.Msg) (pauses []pauseMsg, counts int) {
	for _, m := range list {
		switch m := m.(type) {
		case pauseMsg:
			pauses = append(pauses, m)
		case spaceMsg:
			counts++
		}
	}
	return pauses, counts
}

// TestCountsWaitForAPause edits an assumption three times in a row: packages
// are counted once, under the last of them, and no old count is shown.
func TestCountsWaitForAPause(t *testing.T) {
	d := explore(t, "zaporizhzhia", 120, 40)
	markAssumption(d, mining.NetworkHashrate)
	d.sees("To unblock:")
	var pauses []pauseMsg
	for range 3 {
		_, cmd := d.x.Update(keyMsg("right"))
		p, counts := kinds(messages(cmd))
		if len(p) != 1 || counts != 0 {
			t.Fatalf("a key leads to %d pauses and %d counts", len(p), counts)
		}
		d.lacks("To unblock:") // the count before is not that of these assumptions
		pauses = append(pauses, p...)
	}
	for k, p := range pauses {
		_, cmd := d.x.Update(p)
		if _, counts := kinds(messages(cmd)); (counts == 1) != (k == 2) {
			t.Errorf("pause %d of 3 begins %d counts", k+1, counts)
		}
	}
	d.send(pauses[2])
	d.sees("To unblock:")
	if _, cmd := d.x.Update(pauses[2]); cmd != nil {
		t.Error("what is counted is counted again")
	}
}

// TestOtherChangesCountAtOnce: mutes and readings are single keys.
func TestOtherChangesCountAtOnce(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	_, cmd := d.x.Update(keyMsg("R"))
	if pauses, counts := kinds(messages(cmd)); len(pauses) != 0 || counts != 1 {
		t.Errorf("%d pauses, %d counts", len(pauses), counts)
	}
}
