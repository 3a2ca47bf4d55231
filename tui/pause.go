package tui

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/model/space"
)

// keysPause is how long keys have to rest before all packages are counted
// under an edited assumption: a held arrow would begin a count with each of
// its steps. Until then screens say that they are counting.
const keysPause = 150 * time.Millisecond

// pauseMsg tells that time has passed since the assumptions of a space were
// edited.
type pauseMsg struct{ space *space.Space }

// assumedAnew tells that two engines differ in what is assumed, and in nothing
// else.
func assumedAnew(before, after *model.Engine) bool {
	if before == nil || before.Scenario().ID != after.Scenario().ID {
		return false
	}
	a, b := before.Basis(), after.Basis()
	return a.Reading == b.Reading && slices.Equal(a.Muted, b.Muted)
}

// afterPause asks to be told when the keys may have rested.
func (x *Explorer) afterPause(sp *space.Space) tea.Cmd {
	return tea.Tick(x.pause, func(time.Time) tea.Msg { return pauseMsg{sp} })
}

// paused begins the counts, unless a further edit has put them off.
func (x *Explorer) paused(msg pauseMsg) tea.Cmd {
	if msg.space != x.whole.space || x.whole.ready || x.whole.err != nil {
		return nil
	}
	return count(msg.space)
}
