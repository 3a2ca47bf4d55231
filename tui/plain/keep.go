package plain

import (
	"errors"
	"os"

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
	kept   bool  // what is at hand would be opened next time
	failed error // why the last saving failed
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
		said = k.restore(se, o)
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
		return "The session is saved again."
	}
	return ""
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
	if k.failed != nil {
		k.save(se)
	}
	switch {
	case k.failed != nil:
		return "Not kept: " + k.failed.Error() + "."
	case !k.kept:
		return "Nothing was changed, so nothing new is kept."
	}
	return `Kept. "` + k.again + `" goes on from here.`
}
