package store

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/gofrs/flock"
)

// guard sees that of several programs on one saved session only one writes: the
// one that holds the lock of a file beside it. The system gives the lock back
// when a program ends, however it ends. Where there are no locks, as in a folder
// that cannot be written and on some networks, everybody may write, and what
// others have written meanwhile is noticed by the file itself; see [Store.write].
//
// The file stays when the lock is given back: were it removed, two programs
// could hold locks of two files of one name.
type guard struct {
	mu     sync.Mutex
	lock   *flock.Flock
	held   bool
	file   fs.FileInfo // that is locked
	others bool        // another program had the lock when it was last tried
	heirs  int         // how often it came to this program from another one
	last   bool        // this program is about to end
}

// lockPath is the file to lock for a session: "zaporizhzhia.lock" beside
// "zaporizhzhia.json".
func lockPath(session string) string { return strings.TrimSuffix(session, ".json") + ".lock" }

func newGuard(session string) *guard { return &guard{lock: flock.New(lockPath(session))} }

// claim takes the lock unless it is held already. The error is an
// [ElsewhereError]: another program holds it.
func (g *guard) claim() error {
	g.mu.Lock()
	defer g.mu.Unlock()
	path := g.lock.Path()
	if g.held {
		if there, err := os.Stat(path); err == nil && os.SameFile(there, g.file) {
			return nil
		}
		g.release() // the folder was removed, and perhaps made anew by another program
	}
	if there, err := os.Stat(path); err == nil && !there.Mode().IsRegular() {
		return nil // whatever it is, it is not ours to lock
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil // the saving says so
	}
	got, err := g.lock.TryLock()
	switch {
	case err != nil: // no locks here
		g.others = false
		return nil
	case !got:
		g.others = true
		return &ElsewhereError{}
	}
	if g.others {
		g.heirs++
	}
	g.others, g.held = false, true
	if g.file, err = os.Stat(path); err != nil {
		g.release() // it went at this moment; the next claim makes it anew
	}
	return nil
}

// free gives the lock back.
func (g *guard) free() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.release()
}

func (g *guard) release() {
	_ = g.lock.Close() // the system does it at the latest when the program ends
	g.held = false
}

// inherited is how often the lock came to this program from another one.
func (g *guard) inherited() int {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.heirs
}

func (g *guard) end() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.last = true
}

// ending tells whether this program is about to end.
func (g *guard) ending() bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.last
}

// ElsewhereError says that nothing is saved, since another program has the same
// session open, or has written it since it was opened here.
type ElsewhereError struct {
	Changed bool // it was written, by whomever, and nobody is known to have it open
}

func (e *ElsewhereError) Error() string {
	if e.Changed {
		return "what is saved of this scenario is no longer what was opened here, so this redline does not save over it; keep a draft, and start again"
	}
	return "this scenario is open in another redline, so this one does not save over it; quit the other one, or keep a draft"
}
