package course

import (
	"redline/tui/store"
)

// Open keeps the course beside the session, and goes on
// from what is kept there; with fresh, no lesson is running. The error says what
// could not be used; the course works all the same.
func (c *Course) Open(session *store.Store, fresh bool) error {
	if len(c.s.Lessons) == 0 {
		return nil
	}
	c.store = session.Lessons(c.s)
	var err error
	c.learnt, err = c.store.Load(c.s)
	if fresh {
		c.learnt.Running = -1
	}
	return err
}

// Save is the work of writing what changed since the last time, to be done
// beside the course; nil where nothing did.
func (c *Course) Save() func() error {
	if c.store == nil || !c.dirty {
		return nil
	}
	c.dirty, c.unsaved = false, false
	c.saves++
	st, s, number, learnt := c.store, c.s, c.saves, c.learnt.Clone()
	return func() error { return st.Save(s, learnt, number) }
}

// Kept notes how a saving went. What was not saved is saved by [Course.Keep].
func (c *Course) Kept(err error) { c.unsaved = c.unsaved || err != nil }

// Keep writes what changed, and what could not be written before, at once.
func (c *Course) Keep() error {
	c.dirty = c.dirty || c.unsaved
	save := c.Save()
	if save == nil {
		return nil
	}
	err := save()
	c.Kept(err)
	return err
}
