package plain

import (
	"errors"
	"os"
	"slices"
	"strconv"
	"strings"

	"redline/model"
	"redline/tui/drafts"
	"redline/tui/session"
	"redline/tui/words"
)

// drafting are the commands for drafts, and for packages side by side.
func drafting() []command {
	return []command{
		{name: "drafts", help: "packages kept under names, with where their files are", run: (*dialogue).drafts},
		{
			name: "keep", args: "NAME", changes: true,
			help: "keep the package at hand, with its reading, mutes, assumptions and wishes, as a draft under a name",
			more: `Drafts are files that can be mailed. "undo" takes back keeping, updating, renaming and deleting too, in their turn.`, run: (*dialogue).keepDraft,
		},
		{
			name: "open", args: "DRAFT, FILE or CODE", changes: true,
			help: "make a draft, a draft file from somebody else, or the package of a code the package at hand", run: (*dialogue).open,
		},
		{name: "update", args: "DRAFT", changes: true, help: "keep the package at hand under the name of a draft instead", run: (*dialogue).updateDraft},
		{name: "rename", args: "DRAFT to NAME", changes: true, help: "give a draft another name", run: (*dialogue).renameDraft},
		{name: "delete", args: "DRAFT", changes: true, help: "delete a draft; undo brings it back", run: (*dialogue).deleteDraft},
		{
			name: "compare", args: "[A, B ...]",
			help: "two to four packages side by side: presets, drafts, draft files, codes, or here for the package at hand",
			more: `For example, "compare 0, 1, here". Without a second one, it is the package at hand; without any, that and the status quo. Numbers are those of presets.`,
			run:  (*dialogue).compare,
		},
	}
}

// noDesk refuses where nothing is kept.
func (d *dialogue) noDesk() error {
	if d.desk == nil {
		return refuse("Nothing is kept in this session, so there are no drafts.")
	}
	return nil
}

// kept lists the drafts, or says why they cannot be read.
func (d *dialogue) kept() ([]drafts.Kept, []drafts.Broken, error) {
	if err := d.noDesk(); err != nil {
		return nil, nil, err
	}
	kept, broken, err := d.desk.List()
	if err != nil {
		return nil, nil, unavailable(err)
	}
	return kept, broken, nil
}

func (d *dialogue) drafts([]string) error {
	kept, broken, err := d.kept()
	if err != nil {
		return err
	}
	if len(kept) == 0 {
		d.out.say(`No drafts yet. "keep NAME" keeps the package at hand as one.`)
	}
	for i, k := range kept {
		label := strconv.Itoa(i+1) + "."
		d.out.item(label, k.Name+":", count(len(k.Configuration.Differences(d.scenario.Today())), "change")+" from the status quo"+readAs(k.Draft)+".", madeOn(k))
		if e, err := model.Compile(d.scenario, k.Basis); err == nil {
			a := e.Assess(k.Configuration)
			d.out.under(label, words.Upper(a.Verdict.String())+".", strings.Join(words.Stances(d.scenario, &a.Outcome), ", ")+".")
		}
	}
	for _, b := range broken {
		d.out.say("Not usable: " + b.File + ". " + stop(words.Upper(b.Err.Error())))
	}
	d.numbers = "open"
	d.out.say("The files are in " + d.desk.Dir + ". Deleted drafts are kept in the folder deleted there.")
	return nil
}

// count is words.Count with no for none.
func count(n int, noun string) string {
	if n == 0 {
		return "no " + noun + "s"
	}
	return words.Count(n, noun)
}

func madeOn(k drafts.Kept) string {
	if k.Made.IsZero() {
		return ""
	}
	return "Kept on " + k.Made.Format("2 January 2006") + "."
}

// readAs says how a draft is read where that is not as documented.
func readAs(d *drafts.Draft) string {
	b := d.Basis
	said := ""
	if b.Reading == model.Strict {
		said += ", read strictly"
	}
	if n := len(b.Muted); n > 0 {
		said += ", " + strconv.Itoa(n) + " muted"
	}
	if n := len(b.Assume); n > 0 {
		said += ", " + words.Count(n, "assumption") + " changed"
	}
	if len(d.Wishes) > 0 {
		said += ", wishes edited"
	}
	return said
}

// atHand is the package at hand as a draft.
func (d *dialogue) atHand(name string) drafts.Draft {
	st := d.session.State()
	return drafts.Draft{Name: name, Configuration: st.Configuration, Basis: st.Basis(), Wishes: st.Wishes}
}

func (d *dialogue) keepDraft(args []string) error {
	if err := d.noDesk(); err != nil {
		return err
	}
	name := strings.Join(args, " ")
	if err := d.desk.Keep(d.atHand(name), d.session.State().Step()); err != nil {
		return unavailable(err)
	}
	d.out.say("Kept as " + stop(name) + ` "open ` + name + `" opens it.`)
	return nil
}

// findDraft is the draft that is meant: one of that name, or of a number of
// their list.
func (d *dialogue) findDraft(text string) (drafts.Kept, error) {
	kept, _, err := d.kept()
	if err != nil {
		return drafts.Kept{}, err
	}
	if text == "" {
		return drafts.Kept{}, refuse(`Say which draft. "drafts" lists them.`)
	}
	all := make([][]string, len(kept))
	for i, k := range kept {
		all[i] = []string{k.Name, k.Name}
		if k.Name == text {
			return k, nil
		}
	}
	if i := only(exact(text, all)); i >= 0 {
		return kept[i], nil
	}
	if n, ok := number(text); ok && n >= 1 && n <= len(kept) {
		return kept[n-1], nil
	}
	i, err := find(text, all, "draft", "drafts")
	if err != nil {
		return drafts.Kept{}, err
	}
	return kept[i], nil
}

func (d *dialogue) updateDraft(args []string) error {
	k, err := d.findDraft(strings.Join(args, " "))
	if err != nil {
		return err
	}
	now := d.atHand(k.Name)
	if now.Same(k.Draft) {
		return refuse("%s is the package at hand already.", k.Name)
	}
	if err := d.desk.Update(k, now, d.session.State().Step()); err != nil {
		return unavailable(err)
	}
	d.out.say("Updated: " + stop(k.Name) + " Undo brings back what it was.")
	return nil
}

func (d *dialogue) renameDraft(args []string) error {
	if err := d.noDesk(); err != nil {
		return err
	}
	at := slices.Index(args, "to")
	if at < 1 || at == len(args)-1 {
		return refuse(`Say the draft and its new name, as in "rename 1 to Half and half".`)
	}
	for i := len(args) - 2; i > at; i-- { // the names may have a to in them
		if _, ok := d.draftNamed(strings.Join(args[:i], " ")); ok && args[i] == "to" {
			at = i
		}
	}
	k, err := d.findDraft(strings.Join(args[:at], " "))
	if err != nil {
		return err
	}
	name := strings.Join(args[at+1:], " ")
	if err := d.desk.Rename(k, name, d.session.State().Step()); err != nil {
		return unavailable(err)
	}
	d.out.say("Renamed: " + k.Name + " is now " + stop(name))
	return nil
}

func (d *dialogue) deleteDraft(args []string) error {
	k, err := d.findDraft(strings.Join(args, " "))
	if err != nil {
		return err
	}
	if err := d.desk.Delete(k, d.session.State().Step()); err != nil {
		return unavailable(err)
	}
	d.out.say("Deleted: " + stop(k.Name) + " Undo brings it back.")
	return nil
}

// draftNamed is a draft that a text names in full; false where none does, or
// where nothing is kept.
func (d *dialogue) draftNamed(text string) (*drafts.Draft, bool) {
	if d.desk == nil {
		return nil, false
	}
	kept, _, _ := d.desk.List() // what is wrong with them, drafts says
	for _, k := range kept {
		if normal(k.Name) == normal(text) {
			return k.Draft, true
		}
	}
	return nil, false
}

// fileOf reads a draft from a file that was named.
func (d *dialogue) fileOf(path string) (*drafts.Draft, error) {
	draft, err := drafts.ReadFile(d.scenario, path)
	var bad *os.PathError
	if errors.As(err, &bad) {
		err = bad.Err
	}
	if err != nil {
		return nil, refuse("The draft %s cannot be used: %s.", quote(path), err.Error())
	}
	return draft, nil
}

// open makes a draft, or the package of a code, the one at hand.
func (d *dialogue) open(args []string) error {
	text := strings.Join(args, " ")
	if draft, ok := d.draftNamed(text); ok {
		return d.openDraft(draft)
	}
	if n, ok := number(text); ok && d.desk != nil {
		if kept, _, err := d.desk.List(); err == nil && n >= 1 && n <= len(kept) {
			return d.openDraft(kept[n-1].Draft)
		}
	}
	if drafts.IsFile(text) {
		draft, err := d.fileOf(text)
		if err != nil {
			return err
		}
		return d.openDraft(draft)
	}
	if b := d.brokenNamed(text); text != "" && b != nil {
		return refuse("%s is there and not usable. %s", b.File, stop(words.Upper(b.Err.Error())))
	}
	return d.openCode(args)
}

// brokenNamed is a draft of a name that cannot be used; nil where there is none.
func (d *dialogue) brokenNamed(text string) *drafts.Broken {
	if d.desk == nil {
		return nil
	}
	_, broken, _ := d.desk.List()
	for k := range broken {
		if broken[k].Named(text) {
			return &broken[k]
		}
	}
	return nil
}

func (d *dialogue) openDraft(draft *drafts.Draft) error {
	next := d.present()
	next.Configuration, next.Loaded = draft.Configuration, session.Loaded{Name: draft.Name, Configuration: draft.Configuration}
	next.Reading, next.Muted, next.Assume = draft.Basis.Reading, draft.Basis.Muted, draft.Basis.Assume
	next.Wishes = draft.Wishes
	if staged, err := d.stages(next); staged {
		return err
	}
	changed, err := d.session.Do(next)
	if err != nil {
		return err
	}
	if !changed {
		return refuse("%s is open already.", draft.Name)
	}
	before, _ := d.lastStep()
	d.loaded(append([]string{"Opened: " + stop(draft.Name)}, d.basisMoves(before, d.session.State())...)...)
	return nil
}

// undoDrafts takes back what was last done to the drafts, where that is what
// undo is about.
func (d *dialogue) undoDrafts() (bool, error) {
	if !d.desk.CanUndo(d.session.State().Step()) {
		return false, nil
	}
	said, err := d.desk.Undo(d.session.Taken())
	return true, d.sayDrafts("Undone: "+said, err)
}

// redoDrafts does it again.
func (d *dialogue) redoDrafts() (bool, error) {
	if !d.desk.CanRedo(d.session.State().Step(), d.session.Taken()) {
		return false, nil
	}
	said, err := d.desk.Redo()
	return true, d.sayDrafts("Redone: "+said, err)
}

func (d *dialogue) sayDrafts(said string, err error) error {
	if err != nil {
		return unavailable(err)
	}
	d.out.say(stop(said))
	return nil
}
