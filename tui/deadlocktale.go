package tui

import (
	"context"
	"errors"
	"time"

	tea "charm.land/bubbletea/v2"

	"redline/model/stability"
	"redline/tui/session"
	"redline/tui/stuck"
)

// longestTale is how long an answer may take that is worked out beside the event
// loop.
const longestTale = 20 * time.Second

// robust is under how many orders of the wishes each profile holds. It is
// worked out beside the event loop.
type robust struct {
	begun, failed bool
	counts        *stability.Robustness
}

// robustMsg brings it.
type robustMsg struct {
	key impasseKey
	robust
}

// tale is what is told of one profile beyond why it holds: the way there from
// the package at hand, and what would have to change for it to hold.
type tale struct {
	taleKey
	ready bool // else it is being worked out
	stuck.Tale
	stop context.CancelFunc
}

type taleKey struct {
	impasse  impasseKey
	from, to int
	concept  stability.Concept
}

// taleMsg brings a tale.
type taleMsg struct{ *tale }

// narrate begins what is told of the profile looked at.
func (x *Explorer) narrate(im *impasse, st *session.State) tea.Cmd {
	if im.profiles == nil || im.profiles.Graph.States == 0 {
		return nil
	}
	p, _ := x.views[deadlockView].(*deadlockPanel)
	return batch([]tea.Cmd{x.count(im), x.tell(im, p.lookedAt(im, st), im.state(st.Configuration), p.concept)})
}

// count begins to count under how many orders of the wishes the profiles hold.
func (x *Explorer) count(im *impasse) tea.Cmd {
	if im.robust.begun || x.carrying() != nil {
		return nil
	}
	if x.impasses.stop != nil {
		x.impasses.stop()
	}
	ctx, stop := context.WithTimeout(context.Background(), longestTale)
	x.impasses.stop, im.robust.begun = stop, true
	key, wishes, a := im.key, im.profiles.Wishes, im.model.Analysis
	return beside(func() tea.Msg {
		defer stop()
		r, err := wishes.Robustness(ctx, a)
		if errors.Is(err, context.Canceled) {
			return robustMsg{key: key} // to be begun again where it is wanted again
		}
		return robustMsg{key, robust{begun: true, failed: err != nil, counts: r}}
	})
}

// counted takes it in.
func (x *Explorer) counted(msg robustMsg) {
	if at := x.impasses.find(msg.key); at >= 0 {
		x.impasses.list[at].robust = msg.robust
	}
}

// tell begins the tale of a profile, unless it is told already: at once where
// that is quick. What another profile had begun is stopped.
func (x *Explorer) tell(im *impasse, to, from int, c stability.Concept) tea.Cmd {
	key := taleKey{im.key, from, to, c}
	if t := x.impasses.tale; t != nil {
		if t.taleKey == key {
			return nil
		}
		t.stop()
	}
	ctx, stop := context.WithTimeout(context.Background(), longestTale)
	t := &tale{taleKey: key, stop: stop}
	x.impasses.tale = t
	if to < 0 {
		t.ready = true
		return nil
	}
	work := func() *tale {
		return &tale{taleKey: key, ready: true, Tale: im.model.Tell(ctx, im.profiles.Wishes, from, to, c), stop: stop}
	}
	if quick(im) {
		x.impasses.tale = work()
		return nil
	}
	return beside(func() tea.Msg { return taleMsg{work()} })
}

// quick tells whether a tale takes no more than some milliseconds.
func quick(im *impasse) bool {
	if im.profiles.Graph.States > smallProfiles {
		return false
	}
	for _, wishes := range im.profiles.Wishes {
		if len(wishes) > 5 {
			return false
		}
	}
	return len(im.profiles.Wishes) <= 3
}

// told takes a tale in, unless another is wanted meanwhile.
func (x *Explorer) told(msg taleMsg) {
	if t := x.impasses.tale; t != nil && t.taleKey == msg.taleKey {
		x.impasses.tale = msg.tale
	}
}
