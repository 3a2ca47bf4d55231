package store

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
)

// Claim makes this program the one that saves what is kept of the scenario, its
// lessons and predictions too, until it releases that. The error is an
// [ElsewhereError] where another program is that already; each saving tries
// again. Without a claim nobody else is reckoned with.
func (st *Store) Claim() error {
	st.mu.Lock()
	defer st.mu.Unlock()
	st.guard = newGuard(st.path)
	err := st.guard.claim()
	if text, readErr := st.read(); readErr == nil {
		st.knows(text) // a fresh start replaces this, and nothing else
	}
	return err
}

// Release lets another program save the session.
func (st *Store) Release() {
	if st.guard != nil {
		st.guard.free()
	}
}

// End says that what is saved from now on is saved for the last time: what has
// to give way to another program is then kept beside its file, and a
// [KeptAsideError] says where.
func (st *Store) End() {
	if st.guard != nil {
		st.guard.end()
	}
}

// Inherited is where the session of another program was moved that had saved it
// and ended, before this one went on saving; empty where nothing was moved. It
// is told once.
func (st *Store) Inherited() string {
	st.mu.Lock()
	defer st.mu.Unlock()
	to := st.moved
	st.moved = ""
	return to
}

// KeptAsideError says that something was kept beside the file of another program.
type KeptAsideError struct {
	To string // where it is

	what string // it is; empty for the session
}

func (e *KeptAsideError) Error() string {
	if e.what != "" {
		return fmt.Sprintf("another redline has this scenario open, so the %s of this one were not saved over those; they are kept as %s", e.what, e.To)
	}
	return fmt.Sprintf("another redline has this scenario open, so this session was not saved over that one; it is kept as %s", e.To)
}

// read is what the file holds.
func (st *Store) read() ([]byte, error) {
	info, err := os.Stat(st.path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() || info.Size() > maxFile {
		return nil, errors.New("it is no ordinary file, or far too large")
	}
	return os.ReadFile(st.path)
}

// knows notes what the file holds, as far as this program knows.
func (st *Store) knows(text []byte) { st.known, st.sum = true, sha256.Sum256(text) }

// write puts a text in the place of the file, unless another program has the
// session open, or has written the file meanwhile.
func (st *Store) write(text []byte) error {
	if st.guard == nil {
		return replace(st.path, text)
	}
	err := st.guard.claim()
	if err == nil {
		err = st.makeWay()
	}
	var elsewhere *ElsewhereError
	if errors.As(err, &elsewhere) && st.guard.ending() {
		return st.writeAside(text)
	}
	if err == nil {
		err = replace(st.path, text)
	}
	if err == nil {
		st.knows(text)
	}
	return err
}

// makeWay sees that nothing is lost which this program has not read or written
// itself. What a program left that has ended is moved aside, once for each time
// that the lock came from one; else it stays, and the error says so.
func (st *Store) makeWay() error {
	heirs := st.guard.inherited()
	if !ordinary(st.path) {
		st.heirs = heirs
		return nil // nothing is there, or nothing that could be replaced, which the writing says
	}
	if text, err := st.read(); err == nil && st.known && sha256.Sum256(text) == st.sum {
		st.heirs = heirs
		return nil
	}
	if heirs == st.heirs {
		return &ElsewhereError{Changed: true}
	}
	to := st.asidePath()
	if err := os.Rename(st.path, to); err != nil {
		return err
	}
	st.moved, st.heirs = to, heirs
	return nil
}

// ordinary tells whether an ordinary file stands at a path.
func ordinary(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// writeAside keeps a text beside the file.
func (st *Store) writeAside(text []byte) error {
	to := st.asidePath()
	if err := replace(to, text); err != nil {
		return err
	}
	return &KeptAsideError{To: to, what: st.what}
}

// asidePath is a path beside the file at which nothing stands.
func (st *Store) asidePath() string {
	to := st.path + ".aside-" + st.now().Format("20060102-150405.000")
	for _, err := os.Lstat(to); err == nil; _, err = os.Lstat(to) {
		to += "+" // two in the same moment, or the clock was put back
	}
	return to
}

// notSaved puts what went wrong with a saving into words, unless it has its own.
func (st *Store) notSaved(what string, err error) error {
	var elsewhere *ElsewhereError
	var aside *KeptAsideError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &elsewhere), errors.As(err, &aside):
		return err
	}
	return fmt.Errorf("%s could not be saved in %s: %w", what, st.path, err)
}
