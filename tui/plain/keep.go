package plain

import (
	"errors"
	"os"
	"strings"

	"redline/tui/session"
	"redline/tui/store"
	"redline/tui/words"
)

// keeper saves the session after each change.
type keeper struct {
	store  *store.Store // nil keeps nothing
	again  string       // command that goes on with the kept session
	number uint64       // of the last snapshot
	state  session.State
	kept   bool   // what is at hand would be opened next time
	failed error  // why the last saving failed
	beside string // what was said last of saving the lessons or predictions
}

// newKeeper opens what is kept at the path, unless the options start from
// elsewhere, and says what came of it.
func newKeeper(se *session.Session, o Options) (keeper, string) {
	k := keeper{again: o.Again, state: se.State()}
	if k.again == "" {
		k.again = "redline --plain"
	}
	said := ""
	if o.StatePath != "" {
		k.store = store.New(o.StatePath)
		k.failed = k.store.Claim()
		said = k.restore(se, o)
		if k.failed != nil {
			said = strings.TrimSpace(said + " " + words.Upper(k.failed.Error()) + ".")
		}
	}
	k.state = se.State()
	return k, said
}

func (k *keeper) restore(se *session.Session, o Options) string {
	_, err := os.Stat(o.StatePath)
	there := err == nil
	k.kept = !o.HasStart && (!o.Fresh || !there)
	switch {
	case o.HasStart && o.Fresh:
		return "Started from the package asked for." + replaced(there)
	case o.Fresh:
		return "Started fresh." + replaced(there)
	}
	var aside *store.SetAsideError
	err = k.store.Load(se)
	if o.HasStart && err == nil {
		if changed, _ := se.Do(o.Start); !changed || !there { // it was tried before
			return "Started from the package asked for."
		}
		return `Started from the package asked for. "undo" goes back to where you left off.`
	}
	switch {
	case errors.As(err, &aside):
		return words.Upper(err.Error()) + ". Started fresh."
	case err != nil: // it can be neither used nor moved: better leave it alone
		k.store = nil
		return words.Upper(err.Error()) + ". Started fresh; nothing is kept this time."
	case there:
		return "Going on from last time; " + words.Count(len(se.Past()), "step") + " can be undone."
	}
	return ""
}

func replaced(there bool) string {
	if !there {
		return ""
	}
	return " What is kept from last time stays until the first change here, which replaces it."
}

// after saves what changed. It says so only where that fails, once, or works
// again.
func (k *keeper) after(se *session.Session) string {
	if k.store == nil || se.State().Same(k.state) {
		return ""
	}
	k.state = se.State()
	before := k.failed
	k.save(se)
	switch {
	case k.failed != nil && before == nil:
		return words.Upper(k.failed.Error()) + ". It will be tried again."
	case k.failed == nil && before != nil:
		return "The session is saved again." + k.inherited()
	}
	return ""
}

// inherited says where the session of another program went that has ended.
func (k *keeper) inherited() string {
	if to := k.store.Inherited(); to != "" {
		return " The other redline has ended; its session is kept as " + to + "."
	}
	return ""
}

// sayOf is what to say of the saving of what is beside the session: nothing
// that was said already.
func (k *keeper) sayOf(err error) string {
	before := k.beside
	k.beside = ""
	if err == nil {
		return ""
	}
	k.beside = words.Upper(err.Error()) + "."
	var elsewhere *store.ElsewhereError
	if k.beside == before || errors.As(err, &elsewhere) && k.failed != nil {
		return ""
	}
	return k.beside
}

func (k *keeper) save(se *session.Session) {
	k.number++
	k.failed = k.store.Save(store.Take(se, k.number))
	k.kept = k.failed == nil
}

// farewell says what of the session is kept.
func (k *keeper) farewell(se *session.Session) string {
	if k.store == nil {
		return "Nothing is kept."
	}
	k.store.End()
	if k.failed != nil && k.number > 0 {
		k.save(se)
	}
	var aside *store.KeptAsideError
	switch {
	case k.failed != nil && k.number == 0:
		return "Nothing was changed here, so nothing new is kept."
	case errors.As(k.failed, &aside):
		return words.Upper(k.failed.Error()) + "."
	case k.failed != nil:
		return "Not kept: " + k.failed.Error() + "."
	case !k.kept:
		return "Nothing was changed, so nothing new is kept."
	}
	return `Kept. "` + k.again + `" goes on from here.`
}

// release lets another program save.
func (k *keeper) release() {
	if k.store != nil {
		k.store.Release()
	}
}

// finish ends the dialogue: it keeps what is not kept yet, and says what came of
// it.
func (d *dialogue) finish() {
	d.out.say(d.keep.farewell(d.session))
	d.done = true
	if d.keep.store == nil {
		return
	}
	d.out.say(d.keep.sayOf(d.course.Keep()))
	if d.predict.saves > 0 && d.predict.unsaved {
		d.savePolls()
	}
}
