package tui

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/model/space"
	"redline/tui/text"
	"redline/tui/words"
)

// whole is the whole space under the present basis. It is made beside the
// event loop, since a scenario can be built to take long; until it is ready,
// and where it is not available, screens say so.
type whole struct {
	engine   *model.Engine
	space    *space.Space
	ready    bool
	err      error           // why nothing of it is available
	leverage *space.Leverage // nil until it is asked for and worked out
	levErr   error
	stop     context.CancelFunc // of leverage being worked out
}

// errReplay stands for counts in a replay of a change of the rules.
var errReplay = errors.New("counts are not made while a change of the rules is replayed")

// spaceMsg tells that a space is ready, or not available.
type spaceMsg struct {
	space *space.Space
	err   error
}

// leverageMsg brings what muting opens.
type leverageMsg struct {
	space    *space.Space
	leverage *space.Leverage
	err      error
}

// survey begins the space of the present engine, if that changed.
func (x *Explorer) survey() tea.Cmd {
	engine := x.session.Engine()
	if x.whole.engine == engine {
		return nil
	}
	if x.whole.stop != nil {
		x.whole.stop()
	}
	edited := assumedAnew(x.whole.engine, engine)
	sp := space.New(engine, 0)
	x.whole = whole{engine: engine, space: sp}
	x.routing.known = nil
	if edited {
		return x.afterPause(sp)
	}
	return count(sp)
}

// count makes the counts of a space, beside the event loop.
func count(sp *space.Space) tea.Cmd {
	return beside(func() tea.Msg {
		for _, g := range []space.Goal{space.Unblocked, space.Clear} {
			if _, err := sp.Nodes(g); err != nil {
				return spaceMsg{sp, err}
			}
		}
		_, err := sp.Count(nil) // so that later counts answer within a key press
		return spaceMsg{sp, err}
	})
}

func (x *Explorer) surveyed(msg spaceMsg) tea.Cmd {
	if msg.space != x.whole.space {
		return nil // of a basis that is no longer the present one
	}
	x.whole.ready, x.whole.err = msg.err == nil, msg.err
	if x.view == rulesView {
		return x.weigh()
	}
	return nil
}

// weigh works out what muting opens, beside the event loop.
func (x *Explorer) weigh() tea.Cmd {
	w := &x.whole
	if !w.ready || w.leverage != nil || w.levErr != nil || w.stop != nil {
		return nil
	}
	ctx, stop := context.WithCancel(context.Background())
	w.stop = stop
	sp := w.space
	return beside(func() tea.Msg {
		l, err := sp.Leverage(ctx)
		return leverageMsg{sp, l, err}
	})
}

func (x *Explorer) weighed(msg leverageMsg) {
	if msg.space != x.whole.space {
		return
	}
	if x.whole.stop != nil {
		x.whole.stop() // it has ended; this frees what it held
		x.whole.stop = nil
	}
	if !errors.Is(msg.err, context.Canceled) {
		x.whole.leverage, x.whole.levErr = msg.leverage, msg.err
	}
}

// waiting is what a view says while the space is not there.
func (w *whole) waiting() string {
	switch {
	case w.err != nil:
		return words.Upper(w.err.Error()) + "."
	case !w.ready:
		return "Counting all packages. Everything else works meanwhile."
	}
	return ""
}

// sayInstead is what a view shows in place of its answer.
func (d *drawn) sayInstead(said string, w int, focused bool) {
	d.row = len(d.lines)
	lines := text.Paragraph(text.Text, " ", said, w-1)
	if focused {
		lines[0].Spans = mark(lines[0].Spans)
	}
	d.lines = append(d.lines, lines...)
}

// lengths says how many changes the routes to an unblocked package take: "4 or
// 6"; empty where that is not known or nothing needs to change.
func (sc *scene) lengths() string {
	r := sc.routesTo(space.Unblocked, false)
	if r == nil || r.err != nil || r.Fewest == 0 {
		return ""
	}
	if r.Fewest < 0 {
		return "no route"
	}
	return words.Lengths(r.Lengths())
}
