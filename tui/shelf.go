package tui

import (
	"context"
	"errors"
	"time"

	tea "charm.land/bubbletea/v2"

	"redline/tui/drafts"
)

// shelf is the drafts as they were last read. Reading a folder and writing a
// file can take long, on a network or with hundreds of drafts, so both are done
// beside the event loop: a reading that is asked for again is stopped, and one
// thing at a time is done to the drafts.
type shelf struct {
	listing
	read   bool // they were read before
	number uint64
	stop   context.CancelFunc // of the reading
	done   chan struct{}      // closed when what is being done to the drafts is done; nil while nothing is
}

// listing is what a reading brings.
type listing struct {
	kept   []drafts.Kept
	broken []drafts.Broken
	err    error
}

// shelfMsg brings the drafts.
type shelfMsg struct {
	number uint64
	listing
}

// deskMsg tells that something was done to the drafts, or why not, and brings
// them as they are now.
type deskMsg struct {
	listing
	said  string
	wrong error
	after func(*Explorer) // what follows where it went well; may be nil
}

// busy tells whether something is being done to the drafts.
func (sh *shelf) busy() bool { return sh.done != nil }

// halt stops the reading; what it brings all the same is dropped.
func (sh *shelf) halt() {
	if sh.stop != nil {
		sh.stop()
	}
	sh.stop = nil
	sh.number++
}

// readDrafts reads the drafts anew, beside the event loop.
func (x *Explorer) readDrafts() tea.Cmd {
	if x.desk == nil || x.shelf.busy() {
		return nil // what is being done brings them
	}
	x.shelf.halt()
	ctx, stop := context.WithCancel(context.Background())
	x.shelf.stop = stop
	folder, number := x.desk.Folder, x.shelf.number
	return beside(func() tea.Msg { return shelfMsg{number, listingOf(ctx, folder)} })
}

func listingOf(ctx context.Context, folder *drafts.Folder) (l listing) {
	l.kept, l.broken, l.err = folder.ListUntil(ctx)
	return l
}

// shelved takes the drafts in.
func (x *Explorer) shelved(msg shelfMsg) {
	if msg.number != x.shelf.number {
		return
	}
	x.shelf.halt()
	x.putUp(msg.listing)
}

// putUp shows the drafts wherever they are listed.
func (x *Explorer) putUp(l listing) {
	if errors.Is(l.err, context.Canceled) {
		return
	}
	x.shelf.listing, x.shelf.read = l, true
	for _, c := range x.cards {
		switch c := c.(type) {
		case *draftsCard:
			c.take(x)
		case *pickCard:
			c.take(l.kept)
		case *findCard:
			c.gather(x)
		}
	}
}

// atDesk does something to the drafts beside the event loop and says then what
// was done. The work may use the desk: nothing else does meanwhile.
func (x *Explorer) atDesk(work func(*drafts.Desk) (said string, err error), after func(*Explorer)) tea.Cmd {
	if x.deskWaits() {
		return nil
	}
	x.shelf.halt()
	desk, done := x.desk, make(chan struct{})
	x.shelf.done = done
	return beside(func() tea.Msg {
		defer close(done)
		said, err := work(desk)
		return deskMsg{listingOf(context.Background(), desk.Folder), said, err, after}
	})
}

// deskWaits refuses while something is being done to the drafts.
func (x *Explorer) deskWaits() bool {
	if x.shelf.busy() {
		x.say("The drafts are still being written. Try again in a moment.")
	}
	return x.shelf.busy()
}

// draftsMoved shows the drafts as they are after something was done to them, and
// says what it was.
func (x *Explorer) draftsMoved(msg deskMsg) {
	x.shelf.done = nil
	x.putUp(msg.listing)
	if msg.wrong == nil && msg.after != nil {
		msg.after(x)
	}
	if msg.err == nil {
		x.comparing.follow(msg.kept)
	}
	if msg.wrong != nil {
		x.refuse(msg.wrong)
		return
	}
	x.say(msg.said + ".")
}

// longestWait is how long the end of the program waits for drafts being written.
const longestWait = 5 * time.Second

// wait waits until what is being done to the drafts is done.
func (sh *shelf) wait() {
	if sh.done == nil {
		return
	}
	select {
	case <-sh.done:
	case <-time.After(longestWait):
	}
}
