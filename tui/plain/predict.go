package plain

import (
	"slices"
	"strconv"
	"strings"

	"redline/model"
	"redline/model/poll"
	"redline/tui/session"
	"redline/tui/store"
	"redline/tui/words"
)

// predicting is predict, then reveal, as a dialogue. While it is on, a change
// is staged: the session stays as it is, the questions are asked one by one,
// and "reveal" makes the change as one step. What would give an answer away is
// hidden until then.
type predicting struct {
	on     bool
	staged *staged // nil while there is no change
	taken  *staged // the one taken back last, for redo

	polls   *store.Polls // nil keeps nothing
	records []poll.Record
	saves   uint64
	unsaved bool // the newest records are not written
	warned  bool // that quitting would lose answers
}

// staged is a change that waits for its reveal.
type staged struct {
	before, after session.State
	poll          *poll.Poll
	question      int // asked now; past the last, none is
	vote          int
}

const hiddenSaid = "Hidden until the reveal."

// openPolls goes on from the predictions kept.
func (d *dialogue) openPolls() {
	if d.keep.store == nil {
		return
	}
	d.predict.polls = d.keep.store.Polls()
	records, err := d.predict.polls.Load(d.scenario)
	d.predict.records = records
	if err != nil {
		d.out.say(words.Upper(err.Error()) + ".")
	}
}

func (d *dialogue) savePolls() {
	p := &d.predict
	if p.polls == nil {
		return
	}
	p.saves++
	err := p.polls.Save(d.scenario, p.records, p.saves)
	p.unsaved = err != nil
	d.out.say(d.keep.sayOf(err))
}

// present is the state that answers are about: the staged one, or the
// session's.
func (d *dialogue) present() session.State {
	if st := d.predict.staged; st != nil {
		return st.after
	}
	return d.session.State()
}

// predictions are the commands of predict, then reveal.
func predictions() []command {
	return []command{
		{
			name: "predict", args: "[off]",
			help: "predict, then reveal: the next change is asked about before it takes effect; with off, no longer",
			more: `While predicting, what would give an answer away is hidden. An empty line leaves a question out. "take back" takes the change back.`,
			run:  (*dialogue).predictMode,
		},
		{name: "reveal", changes: true, help: "make the change that was asked about, and tell what it does", run: (*dialogue).reveal},
		{
			name: "second", args: "[vote]",
			help: "count hands a second time, after discussion", run: (*dialogue).secondVote,
		},
		{
			name: "back", help: `take back the change that was asked about; "take back" does the same; else the script's step before`,
			run: (*dialogue).back,
		},
		{
			name: "predictions", args: "[drop NUMBER or keep NUMBER]",
			help: "what was predicted so far; drop leaves one out of the handout, keep takes it in again",
			more: "What is left out is forgotten when the program ends.",
			run:  (*dialogue).predicted,
		},
	}
}

// predictMode turns predicting on or off.
func (d *dialogue) predictMode(args []string) error {
	p := &d.predict
	word := strings.ToLower(strings.Join(args, " "))
	switch {
	case word == "off" && !p.on:
		return refuse("Predicting is off already.")
	case word == "off":
		if p.staged != nil {
			_ = d.takeBack(nil) // there is one
		}
		p.on = false
		d.out.say("Predicting is off. Nothing is hidden any more.")
		return nil
	case word != "" && word != "on":
		return refuse(`Say "predict" or "predict off".`)
	case p.on:
		d.out.say("Predicting is on already.")
		d.ask()
		return nil
	}
	p.on, p.taken, d.shown = true, nil, nil
	d.out.say(`Predicting. The next change is asked about before it takes effect; "reveal" then tells what it does. "predict off" ends it.`)
	return nil
}

// waits says why a command cannot be answered while predicting; empty where it
// can. Only those that tell nothing of an answer are let through.
func (d *dialogue) waits(c *command) string {
	switch c.name {
	case "help", "state", "issues", "options", "set", "undo", "redo", "evidence", "source", "claims", "presets", "preset",
		"code", "open", "about", "fresh", "quit", "predict", "reveal", "second", "back", "predictions", "script", "next", "step":
		return ""
	}
	if !d.predict.on {
		return ""
	}
	if c.changes {
		return `It can be done after the reveal, or after "predict off".`
	}
	return hiddenSaid
}

// stages puts a change up for prediction, where that is on; false where it is
// not, and the change is to be made. A further change joins the one staged
// until somebody has answered.
func (d *dialogue) stages(next session.State) (bool, error) {
	p := &d.predict
	before := d.session.State()
	switch {
	case !p.on:
		return false, nil
	case p.staged != nil && p.staged.poll.Answered():
		return true, refuse(`There are answers to the change before. Say "reveal" or "take back" first.`)
	case next.Same(d.present()):
		return true, refuse("That is the package at hand already.")
	case !next.SameBasis(before) || !next.SameWishes(before) || next.Held != before.Held:
		return true, refuse(`It can be done after the reveal, or after "predict off".`)
	case next.Same(before):
		return true, d.takeBack(nil)
	}
	p.staged = &staged{before: before, after: next, poll: poll.New(d.scenario, words.PackageName(&before), before.Configuration, next.Configuration)}
	p.taken = nil
	d.tellChange()
	d.ask()
	return true, nil
}

// tellChange says what the staged change is.
func (d *dialogue) tellChange() {
	st := d.predict.staged
	issues := st.before.Configuration.Differences(st.after.Configuration)
	said := append([]string{"The change."}, d.moves(st.before, st.after, issues)...)
	if len(issues) > 2 {
		said = append(said, "Now "+strings.Join(words.Choices(d.scenario, st.after.Configuration, issues), "; ")+".")
	}
	if len(issues) < len(d.scenario.Issues) {
		said = append(said, "Everything else stays.")
	}
	d.out.say(said...)
}

// takeBack takes the staged change back; nothing of what it does was told.
func (d *dialogue) takeBack([]string) error {
	p := &d.predict
	if p.staged == nil {
		return refuse("No change waits to be revealed.")
	}
	p.taken, p.staged = p.staged, nil
	d.out.say(`Taken back. Nothing of what it does was told. "redo" asks about it again.`)
	return nil
}

// bringBack asks again about the change taken back last.
func (d *dialogue) bringBack() bool {
	p := &d.predict
	if !p.on || p.staged != nil || p.taken == nil || !p.taken.before.Same(d.session.State()) {
		return false
	}
	p.staged, p.taken = p.taken, nil
	d.tellChange()
	d.ask()
	return true
}

// reveal makes the staged change, as one step, and tells what it does beside
// what was answered.
func (d *dialogue) reveal([]string) error {
	p := &d.predict
	st := p.staged
	if st == nil {
		return refuse("No change waits to be revealed.")
	}
	before := *d.session.Assessment()
	p.staged, p.on = nil, false
	if _, err := d.session.Do(st.after); err != nil {
		return err
	}
	after := *d.session.Assessment()
	r := st.poll.Reveal(d.scenario, st.after.Basis(), &before, &after)
	p.records = append(p.records, r)
	d.changed()
	d.tellRecord(&r)
	d.tellResponsible(&before, &after)
	d.out.say(`Predicting is over for this change. "predict" asks about the next.`)
	d.savePolls()
	return nil
}

// unrevealed warns once that answers would be lost with the dialogue.
func (d *dialogue) unrevealed() error {
	p := &d.predict
	if p.staged == nil || !p.staged.poll.Answered() || p.warned {
		return nil
	}
	p.warned = true
	return refuse(`The answers are kept by a reveal only. Say "reveal", or "quit" again.`)
}

// tellResponsible names the one rule responsible, with its reasons and sources.
func (d *dialogue) tellResponsible(before, after *model.Assessment) {
	f, role := poll.Responsible(d.scenario, before, after)
	at, did := after.Configuration, ""
	switch role {
	case poll.NoRole:
		d.out.say("No rule holds before or after.")
		return
	case poll.Came:
		did = "It is new."
	case poll.Went:
		at, did = before.Configuration, "It is gone. It held then."
	case poll.Stays:
		did = "It stays."
	}
	choices := words.Because(d.scenario, at, &f)
	d.out.say("The rule responsible. "+d.findingTitle(&f), did, "Because "+strings.Join(choices, "; and ")+".", d.findingTail(&f))
}

// predicted lists the predictions so far, or leaves one out of the handout or
// takes it in again.
func (d *dialogue) predicted(args []string) error {
	records := d.predict.records
	if len(args) == 0 {
		for k := range records {
			word := ""
			if records[k].LeftOut {
				word = "Left out."
			}
			d.out.item(strconv.Itoa(k+1)+".", d.askedOf(&records[k])+".", word)
		}
		if len(records) == 0 {
			d.out.say("Nothing was predicted so far.")
		}
		return nil
	}
	n, ok := number(strings.Join(args[1:], " "))
	verb := strings.ToLower(args[0])
	switch {
	case !slices.Contains([]string{"drop", "keep"}, verb) || !ok:
		return refuse(`Say which, as in "predictions drop 1".`)
	case len(records) == 0:
		return refuse("Nothing was predicted so far.")
	case n < 1 || n > len(records):
		return beyond(args[1], 1, len(records))
	}
	records[n-1].LeftOut = verb == "drop"
	d.savePolls()
	if verb == "drop" {
		d.out.say(`Left out of the handout; forgotten when the program ends. "predictions keep ` + strconv.Itoa(n) + `" takes it in again.`)
	} else {
		d.out.say("In the handout.")
	}
	return nil
}

// askedOf says what a record was about.
func (d *dialogue) askedOf(r *poll.Record) string {
	var parts []string
	for _, c := range r.Changes {
		if i, ok := d.scenario.Issue(c.Issue); ok {
			to, _ := d.scenario.Issues[i].Option(c.To)
			parts = append(parts, d.scenario.Issues[i].Label()+" to "+d.scenario.Issues[i].OptionLabel(to))
		}
	}
	return strings.Join(append(parts, "from "+r.Name), ", ")
}
