package course

import (
	"redline/tui/store"
)

// Open keeps the course beside the file that keeps the session, and goes on
// from what is kept there; with fresh, no lesson is running. The error says what
// could not be used; the course works all the same.
func (c *Course) Open(session string, fresh bool) error {
	if len(c.s.Lessons) == 0 {
		return nil
	}
	c.store = store.NewLessons(session, c.s)
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
	c.dirty = false
	c.saves++
	st, s, number, learnt := c.store, c.s, c.saves, c.learnt.Clone()
	return func() error { return st.Save(s, learnt, number) }
}

// Keep writes what changed, at once.
func (c *Course) Keep() error {
	if save := c.Save(); save != nil {
		return save()
	}
	return nil
}
