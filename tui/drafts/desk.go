package drafts

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Desk keeps, renames and deletes drafts of a folder, and takes each back. A
// draft that is deleted or replaced is moved to the folder "deleted" in the
// folder of the drafts, never destroyed.
//
// What is done to drafts stands in one line with the steps of the session: undo
// takes back whichever came last. A desk knows the step at which each thing was
// done, as a number that its user gives (session.State.Step), and how many steps
// had ever been taken (session.Session.Taken), since a new step ends redoing.
type Desk struct {
	*Folder
	done, undone []change
}

// change is something done to the drafts: one file went aside, another came.
type change struct {
	said     string // what it was, in the past: "Kept Kyiv"
	old, new *place // nil for none
	step     uint64 // of the session, at which it was done
	taken    uint64 // steps ever taken when it was undone
}

// place is where a file stands now. Changes of one file share it.
type place struct{ path string }

// aside is the folder of deleted drafts.
func (f *Folder) aside() string { return filepath.Join(f.Dir, "deleted") }

// Keep writes a draft under a new name. A name that is taken is refused.
func (d *Desk) Keep(draft Draft, step uint64) error {
	if err := d.refused(draft.Name, ""); err != nil {
		return err
	}
	return d.replace(change{said: "Kept " + draft.Name, step: step}, d.dated(draft))
}

// Update writes another package under the name of a draft that is kept.
func (d *Desk) Update(k Kept, draft Draft, step uint64) error {
	draft.Name = k.Name
	return d.replace(change{said: "Updated " + k.Name, old: d.place(k), step: step}, d.dated(draft))
}

// Rename gives a draft another name.
func (d *Desk) Rename(k Kept, name string, step uint64) error {
	if name == k.Name {
		return fmt.Errorf("%s has that name already", k.Name)
	}
	if err := d.refused(name, k.Name); err != nil {
		return err
	}
	draft := *k.Draft
	draft.Name = name
	return d.replace(change{said: "Renamed " + k.Name + " to " + name, old: d.place(k), step: step}, draft)
}

// Delete moves a draft aside.
func (d *Desk) Delete(k Kept, step uint64) error {
	c := change{said: "Deleted " + k.Name, old: d.place(k), step: step}
	if err := c.old.move(d.aside()); err != nil {
		return trouble("could not be deleted", err)
	}
	d.note(c)
	return nil
}

func (d *Desk) place(k Kept) *place {
	path := filepath.Join(d.Dir, k.File)
	for _, c := range d.done {
		for _, p := range []*place{c.old, c.new} {
			if p != nil && p.path == path {
				return p
			}
		}
	}
	return &place{path}
}

// dated is a draft of today.
func (d *Desk) dated(draft Draft) Draft {
	now := time.Now
	if d.Now != nil {
		now = d.Now
	}
	draft.Made = now()
	return draft
}

// refused says why a name cannot be given; one like the old name can.
func (d *Desk) refused(name, old string) error {
	if err := CheckName(name); err != nil {
		return err
	}
	if k, ok := d.Find(name); ok && !sameName(k.Name, old) {
		return fmt.Errorf("there is a draft %q already; give another name, or delete that one first", k.Name)
	}
	return nil
}

// replace moves the old file aside, if there is one, and writes the new.
func (d *Desk) replace(c change, draft Draft) error {
	if err := c.old.move(d.aside()); err != nil {
		return trouble("could not be replaced", err)
	}
	path, err := d.create(fileName(draft.Name), Format(d.Scenario, &draft))
	if err != nil {
		return trouble("could not be kept", errors.Join(err, c.old.move(d.Dir)))
	}
	c.new = &place{path}
	d.note(c)
	return nil
}

func (d *Desk) note(c change) { d.done, d.undone = append(d.done, c), nil }

func trouble(what string, err error) error {
	var path *os.PathError
	if errors.As(err, &path) {
		err = path
	}
	return fmt.Errorf("the draft %s: %s", what, strings.ReplaceAll(err.Error(), "\n", "; "))
}

func (p *place) move(dir string) error {
	if p == nil {
		return nil
	}
	to, err := move(p.path, dir)
	if err == nil {
		p.path = to
	}
	return err
}

// CanUndo and CanRedo tell whether the drafts are what undo or redo would be
// about at a step of the session.
func (d *Desk) CanUndo(step uint64) bool {
	return d != nil && len(d.done) > 0 && d.done[len(d.done)-1].step == step
}

// CanRedo tells whether redo would be about the drafts. taken is how many steps
// were ever taken.
func (d *Desk) CanRedo(step, taken uint64) bool {
	if d == nil || len(d.undone) == 0 {
		return false
	}
	last := &d.undone[len(d.undone)-1]
	return last.step == step && last.taken == taken
}

// Undo takes the last thing back that was done to the drafts, and says what it
// was.
func (d *Desk) Undo(taken uint64) (said string, err error) {
	c := d.done[len(d.done)-1]
	if err := swap(c.new, d.aside(), c.old, d.Dir); err != nil {
		return c.said, trouble("could not be brought back", err)
	}
	c.taken = taken
	d.done, d.undone = d.done[:len(d.done)-1], append(d.undone, c)
	return c.said, nil
}

// Redo does again what was last taken back.
func (d *Desk) Redo() (said string, err error) {
	c := d.undone[len(d.undone)-1]
	if err := swap(c.old, d.aside(), c.new, d.Dir); err != nil {
		return c.said, trouble("could not be brought back", err)
	}
	d.undone, d.done = d.undone[:len(d.undone)-1], append(d.done, c)
	return c.said, nil
}

// swap moves one file out of the way and another in.
func swap(out *place, aside string, in *place, dir string) error {
	if err := out.move(aside); err != nil {
		return err
	}
	if err := in.move(dir); err != nil {
		return errors.Join(err, out.move(dir))
	}
	return nil
}
