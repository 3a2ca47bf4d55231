package tui

import (
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"redline/model/script"
	"redline/tui/session"
	"redline/tui/theme"
)

// presenting is what is shown for a room: a script that runs, the projector,
// the spotlight and the blank screen.
type presenting struct {
	script *script.Script // nil where none runs
	first  tea.Cmd        // what its first step asks for

	projector bool // one thing at a time, large
	spot      bool // the focused panel alone
	spotFor   card // that it goes with, nil for none
	blank     bool // nothing at all, until a key
	review    *review
	seen      session.Stop    // that the screen was last turned to
	asked     map[int]*staged // questions left with their answers, by the stop of the answer

	clock func() time.Time // time.Now, except in tests
	began time.Time        // when the first step of this run was shown
}

// wake ends the blank screen; true where there was one, and the key or click
// has done its work.
func (p *presenting) wake() bool {
	was := p.blank
	p.blank = false
	return was
}

// flipProjector goes to one thing at a time in large, and back.
func (x *Explorer) flipProjector() tea.Cmd {
	x.present.projector = !x.present.projector
	x.full = false
	if x.present.projector && x.slot == onEvidence {
		x.slot = onView
	}
	return nil
}

// goBlank empties the screen until the next key.
func (x *Explorer) goBlank() tea.Cmd {
	x.present.blank = true
	return nil
}

// flipSpot shows the focused panel alone, or everything again.
func (x *Explorer) flipSpot() tea.Cmd {
	x.present.spot = !x.present.spot
	return nil
}

// alone opens a card in a spotlight that ends with it.
func (x *Explorer) alone(c card) {
	x.push(c)
	x.present.spot, x.present.spotFor = true, c
}

// dim ends the spotlight of a card that is closed.
func (x *Explorer) dim() {
	if c := x.present.spotFor; c != nil && !slices.Contains(x.cards, c) {
		x.present.spot, x.present.spotFor = false, nil
	}
}

// single tells whether one panel takes the whole width.
func (x *Explorer) single() bool { return x.full || x.present.spot || x.present.projector }

// shownKind is the theme in use: a projector needs all the contrast there is.
func (x *Explorer) shownKind() theme.Kind {
	if x.present.projector && x.kind != theme.Mono {
		return theme.HighContrast
	}
	return x.kind
}

// presentEntries is the footer's list of what the panel does, with the keys for
// a room; a replay has its own.
func (x *Explorer) presentEntries(here []entry) []entry {
	if x.present.review != nil {
		return []entry{{"PgDn", "next change", "pgdown"}, {"PgUp", "before", "pgup"}, {"esc", "end", "esc"}}
	}
	if x.present.spot && len(x.cards) == 0 {
		here = slices.Insert(here, min(2, len(here)), entry{"esc", "everything", "esc"})
	}
	return slices.Insert(here, min(2, len(here)), x.projectorEntries()...)
}

// projectorEntries are the keys of the projector in the footer.
func (x *Explorer) projectorEntries() []entry {
	if f, ok := x.focused().(typing); !x.present.projector || ok && f.typing() {
		return nil
	}
	entries := []entry{{".", "blank", "."}, {"B", "leave", "B"}}
	if _, votes := x.focused().(*predictPanel); votes || len(x.cards) > 0 {
		return entries // tab has another use there, or none
	}
	other := "CHOOSE"
	if x.slot == onChoose {
		other = strings.ToUpper(viewNames[x.view])
	}
	return append([]entry{{"tab", other, "tab"}}, entries...)
}

// pageKey names the key that pages down or up in a panel: while a script runs,
// PgDn and PgUp are the script's.
func (sc *scene) pageKey(down bool) string {
	runs := sc.present != nil && sc.present.script != nil
	switch {
	case runs && down:
		return "ctrl+d"
	case runs:
		return "ctrl+u"
	case down:
		return "pgdn"
	}
	return "pgup"
}

// pagingHelp says what the paging keys do.
func (x *Explorer) pagingHelp() []keyHelp {
	if x.present.script != nil {
		return []keyHelp{{"pgup pgdn", "script: step back, next", "pgdown", false}, {"ctrl+u/d", "ten lines up, down", "ctrl+d", false}}
	}
	return []keyHelp{{"pgup pgdn", "ten lines up, down", "pgdown", false}}
}

// foundPresenting is what find offers for a room.
func (x *Explorer) foundPresenting() []found {
	spot := "Spotlight: the panel with the focus alone"
	if x.present.spot {
		spot = "Spotlight off: everything again"
	}
	items := []found{
		{kind: "command", label: spot, words: "alone one panel", run: (*Explorer).flipSpot},
		{kind: "command", label: "Replay from the start, change by change", words: "history step", run: (*Explorer).startReview},
	}
	if x.present.script == nil {
		return items
	}
	return append(items,
		found{kind: "script", label: "Steps of the script, and the clock", words: "jump time rehearsal elapsed", run: (*Explorer).openScript},
		found{kind: "script", label: "Start the script again", words: "reset restart first step rehearsal", run: (*Explorer).startScript},
		found{kind: "script", label: "Leave the script", words: "end stop close", run: (*Explorer).leaveScript})
}
