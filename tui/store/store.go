// Package store keeps a session between runs: one readable file for each
// scenario in the user's state directory, replaced as a whole, never edited.
package store

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"github.com/adrg/xdg"

	"redline/model"
	"redline/tui/session"
)

// Schema names the form of the saved file.
const Schema = "redline/state/1"

// Store is the file of one scenario. Its methods may be called from several
// goroutines.
type Store struct {
	path  string
	mu    sync.Mutex
	saved uint64 // number of the newest snapshot written
	what  string // is kept; empty for the session
	now   func() time.Time

	guard *guard            // shared by all that is kept of a scenario; nil without a claim
	known bool              // what the file holds is known
	sum   [sha256.Size]byte // and it has this sum
	heirs int               // as the guard had it when the file was last written
	moved string            // where the file of another program went, until it is told
}

// Path is where the session of a scenario is kept, in the state directory of
// the XDG base directory specification or this system's like of it.
func Path(s *model.Scenario) string {
	return filepath.Join(xdg.StateHome, "redline", s.ID+".json")
}

// New is the store at a path. Nothing is read or made until it is needed.
func New(path string) *Store { return &Store{path: path, now: time.Now} }

// Path is where the store keeps its file.
func (st *Store) Path() string { return st.path }

// keptPast is how many steps back and forth a file keeps.
const keptPast = 200

// Snapshot is what is to be kept of a session.
type Snapshot struct {
	number       uint64
	scenario     *model.Scenario
	now          session.State
	past, future []session.State
}

// Take notes what is to be kept. It is quick; the writing out is left to
// [Store.Save]. Numbers rise from one snapshot of a session to the next.
func Take(se *session.Session, number uint64) Snapshot {
	return Snapshot{number, se.Scenario(), se.State(), slices.Clone(nearest(se.Past())), slices.Clone(nearest(se.Future()))}
}

// nearest is as many steps as a file keeps, those nearest to now.
func nearest[S any](list []S) []S { return list[max(0, len(list)-keptPast):] }

// Save writes a snapshot unless a newer one is written already. The file is
// complete before it takes the place of the one before: a crash or a full disk
// leaves the old one.
func (st *Store) Save(snap Snapshot) error {
	st.mu.Lock()
	defer st.mu.Unlock()
	if snap.number < st.saved {
		return nil
	}
	text, err := json.MarshalIndent(toFile(snap), "", " ")
	if err == nil {
		err = st.write(append(text, '\n'))
	}
	if err != nil {
		return st.notSaved("the session", err)
	}
	st.saved = snap.number
	return nil
}

func replace(path string, text []byte) (err error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".new-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(f.Name()) // the error at hand matters more
		}
	}()
	_, err = f.Write(text)
	err = errors.Join(err, f.Sync(), f.Close())
	if err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// SetAsideError says that a saved file could not be used and was moved.
type SetAsideError struct {
	To  string // where it is now
	Err error  // what was wrong with it

	what string // was saved there; empty for the session
}

func (e *SetAsideError) Error() string {
	if e.what != "" {
		return fmt.Sprintf("the saved %s were not usable (%v); they are kept as %s", e.what, e.Err, e.To)
	}
	return fmt.Sprintf("the saved session was not usable (%v); it is kept as %s", e.Err, e.To)
}

func (e *SetAsideError) Unwrap() error { return e.Err }

// maxFile is the size of the largest file that is read.
const maxFile = 8 << 20

// Load restores a session from the file. No file is no error, and changes
// nothing. A file that cannot be used is set aside, and reported with a
// SetAsideError.
func (st *Store) Load(se *session.Session) error {
	st.mu.Lock()
	defer st.mu.Unlock()
	text, err := st.read()
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil {
		err = restore(se, text)
	}
	if err != nil {
		return st.setAside(err)
	}
	st.knows(text)
	return nil
}

// setAside moves a file that cannot be used, unless another program may be
// about to use it.
func (st *Store) setAside(why error) error {
	st.known = false
	var elsewhere *ElsewhereError
	if st.guard != nil && errors.As(st.guard.claim(), &elsewhere) {
		return fmt.Errorf("the saved %s cannot be used here (%w); another redline has the scenario open", st.kept(), why)
	}
	to := st.asidePath()
	if err := os.Rename(st.path, to); err != nil {
		return fmt.Errorf("the saved %s %s cannot be used (%w) and could not be moved: %w", st.kept(), st.path, why, err)
	}
	return &SetAsideError{To: to, Err: why, what: st.what}
}

// kept is what the file keeps, in a word.
func (st *Store) kept() string {
	if st.what == "" {
		return "session"
	}
	return st.what
}
