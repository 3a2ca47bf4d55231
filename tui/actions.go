package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/tui/layout"
	"redline/tui/session"
	"redline/tui/text"
	"redline/tui/theme"
	"redline/tui/words"
)

// choose picks an option for an issue, says what that did, and keeps it.
func (x *Explorer) choose(issue, option int) tea.Cmd {
	next := x.state()
	next.Configuration = next.Configuration.With(issue, option)
	is := &x.session.Scenario().Issues[issue]
	cmd, _ := x.change(next, is.Label()+" → "+is.OptionLabel(option))
	return cmd
}

// revert gives an issue the option it was loaded with.
func (x *Explorer) revert(issue int) tea.Cmd {
	return x.choose(issue, x.state().Loaded.Configuration.Option(issue))
}

// loadPreset makes a preset's package the one at hand.
func (x *Explorer) loadPreset(p int) tea.Cmd {
	s, next := x.session.Scenario(), x.state()
	name := s.Presets[p].Name
	next.Configuration = s.PresetConfiguration(p)
	next.Loaded = session.Loaded{Name: name, Configuration: next.Configuration}
	cmd, changed := x.change(next, "Loaded "+name)
	if !changed {
		x.say(words.Upper(name) + " is loaded already.")
	}
	return cmd
}

// presetKey loads a preset by its digit.
func (x *Explorer) presetKey(digit int) tea.Cmd {
	order := presetOrder(x.session.Scenario())
	if digit >= len(order) {
		x.say("No preset has the digit " + itoa(digit) + "; p lists them.")
		return nil
	}
	if _, ok := x.top().(*presetsCard); ok {
		x.pop()
	}
	return x.loadPreset(order[digit])
}

func (x *Explorer) undo() tea.Cmd {
	if x.predict.staged != nil {
		x.takeBack()
		return nil
	}
	if x.deskWaits() {
		return nil
	}
	if x.canUndoDraft() {
		return x.undoDraft()
	}
	x.session.Undo()
	return x.stepped("Undone")
}

func (x *Explorer) redo() tea.Cmd {
	if x.bringBack() {
		return nil
	}
	if x.deskWaits() {
		return nil
	}
	if x.canRedoDraft() {
		return x.redoDraft()
	}
	x.session.Redo()
	return x.stepped("Redone")
}

// switchReading goes between the documented and the strict reading.
func (x *Explorer) switchReading() tea.Cmd {
	if x.basisWaits() {
		return nil
	}
	x.session.SwitchReading()
	name := "Strict reading"
	if x.session.State().Reading == model.Documented {
		name = "Documented reading"
	}
	return x.stepped(name)
}

// toggleMute leaves a rule or an obstacle's rules out of everything, or takes
// them back in.
func (x *Explorer) toggleMute(id string) tea.Cmd {
	if x.basisWaits() {
		return nil
	}
	muted := contains(x.session.State().Muted, id)
	if err := x.session.Toggle(id); err != nil {
		x.refuse(err)
		return nil
	}
	name := id
	if r, ok := x.session.Scenario().Rule(id); ok {
		name = x.session.Scenario().Rules[r].Title
	} else if o, ok := x.session.Scenario().Obstacle(id); ok {
		name = "all of " + x.session.Scenario().Obstacles[o].Name
	}
	if muted {
		return x.stepped("Counted again " + name)
	}
	return x.stepped("Muted " + name)
}

// unmuteAll counts every rule again.
func (x *Explorer) unmuteAll() tea.Cmd {
	if x.basisWaits() {
		return nil
	}
	next := x.session.State()
	next.Muted = nil
	if changed, _ := x.session.Do(next); !changed {
		x.say("No rule is muted.")
		return nil
	}
	return x.stepped("Nothing muted")
}

// hold holds an issue as it is, or releases it; routes leave held ones alone.
func (x *Explorer) hold(issue int) tea.Cmd {
	if x.predict.staged != nil {
		x.say("Lines are held after the reveal, or before the change; esc in PREDICT takes it back.")
		return nil
	}
	x.session.ToggleHold(issue)
	is := &x.session.Scenario().Issues[issue]
	word := "Released: "
	if x.session.Held(issue) {
		word = "Held: "
	}
	x.firstRun = false
	x.notice = notice{word + is.Label() + ". Ways out leave held lines as they are."}
	return x.save()
}

// stepped says what the step just taken did, and keeps the session.
func (x *Explorer) stepped(what string) tea.Cmd {
	x.firstRun = false
	d, ok := x.session.Difference()
	switch {
	case x.hiding():
		x.notice = notice{what + ". " + hiddenSaid}
	case ok:
		x.notice = words.Steps(x.session.Scenario(), &d)
		short := words.Count(len(d.Issues), "change") + ": "
		for i, said := range x.notice {
			x.notice[i] = what + ": " + said
			if len(d.Issues) > 1 {
				x.notice = append(x.notice, short+said) // where all of them take too much room
			}
		}
	}
	x.tellStep()
	return x.save()
}

// tellStep says what a step did where the focus is not on CHOOSE, which says it
// until the next one.
func (x *Explorer) tellStep() {
	if x.focused() != panel(x.chooser) {
		x.say(x.notice.within(x.width - 1))
	}
}

// replay flips between before and after the last change.
func (x *Explorer) replay() tea.Cmd {
	defer x.markReplayed()
	if x.replaying == replayBefore {
		x.replaying = replayAfter
		x.say("AFTER the last change. , shows before; any other key goes on.")
		return nil
	}
	x.replaying = replayBefore
	x.say("BEFORE the last change. , shows after; any other key goes on.")
	return nil
}

// endReplay goes back to the scene of the package at hand, for the key or
// click that ends a replay to act on.
func (x *Explorer) endReplay() {
	if x.replaying == replayBefore {
		x.replaying = replayOff
		x.refresh() // panels know what they drew last
	}
	x.replaying = replayOff
}

// show opens a view and gives it the focus.
func (x *Explorer) show(v viewID) tea.Cmd {
	x.cards = nil
	x.view, x.slot = v, onView
	if v == whyView {
		x.closeReveal()
	}
	if v == rulesView {
		return x.weigh()
	}
	return nil
}

// turn gives the focus to the next panel, or the one before.
func (x *Explorer) turn(d int) {
	x.cards = nil
	slots := []slot{onChoose, onView}
	l := x.layout()
	if !l.Evidence.Empty() || (x.single() && x.withEvidence() && l.Mode >= layout.Wide) {
		slots = append(slots, onEvidence)
	}
	for k, s := range slots {
		if s == x.slot {
			x.slot = slots[(k+d+len(slots))%len(slots)]
			return
		}
	}
	x.slot = onChoose
}

// escape goes back one step: card or field closed, CHOOSE focused, Why shown.
func (x *Explorer) escape() tea.Cmd {
	c, isClaims := x.focused().(*claimsView)
	split, isSplit := x.focused().(*splitPanel)
	renaming, isDrafts := x.focused().(*draftsCard)
	switch {
	case isDrafts && renaming.stopRenaming():
	case isSplit && split.field != "":
		split.field = ""
	case isClaims && c.field.open:
		c.field.open = false
	case isClaims && c.field.value() != "":
		c.field = field{}
	case len(x.cards) > 0:
		x.pop()
	case x.leavePoll():
	case x.putBack():
	case x.view == rulesView && x.whole.stop != nil:
		x.whole.stop() // the message of its end clears it
	case x.present.spot:
		x.present.spot = false
	case x.full:
		x.full = false
	case x.slot != onChoose:
		x.slot = onChoose
	default:
		x.view = whyView
	}
	return nil
}

// openOptions opens the options of an issue, or its split editor.
func (x *Explorer) openOptions(issue int) {
	if x.session.Scenario().Issues[issue].Shares != nil {
		x.push(newSplitPanel(x.scene, issue))
		return
	}
	x.push(newOptionsPanel(x.scene, issue))
}

func (x *Explorer) openPresets() tea.Cmd {
	x.replaceCard(newPresetsCard(x.scene))
	return nil
}

// replaceCard opens a card from anywhere; one of its kind is not opened twice.
func (x *Explorer) replaceCard(c card) {
	if len(x.cards) > 0 && sameKind(x.top(), c) {
		return
	}
	x.push(c)
}

func sameKind(a, b card) bool {
	switch a.(type) {
	case *presetsCard:
		_, ok := b.(*presetsCard)
		return ok
	case *aboutCard:
		_, ok := b.(*aboutCard)
		return ok
	case *draftsCard:
		_, ok := b.(*draftsCard)
		return ok
	case *pickCard:
		_, ok := b.(*pickCard)
		return ok
	case *termsCard:
		_, ok := b.(*termsCard)
		return ok
	}
	return false
}

// hasSources tells whether the marked line has sources to show.
func (x *Explorer) hasSources() bool {
	if x.atLessons() {
		return false
	}
	switch p := x.focused().(type) {
	case *lessonCard, *lessonsCard, *hiddenPanel, *predictPanel, *aboutCard, *scriptCard, *promptCard, *outPanel, *packagesCard, *mapPanel, *spacePanel, *stepsCard, *assumedCard, *draftsCard, *pickCard, *termsCard, *copyCard, *exportCard:
		return false
	case *deadlockPanel:
		return p.hasSources(x.scene)
	case *figuresPanel:
		return len(p.item().claims) > 0
	case *comparePanel:
		return p.marked() != nil && len(p.marked().found) > 0
	case *claimCard:
		return len(p.leads)+len(p.cited) > 0
	case *claimsView:
		return p.at >= claimSettings && len(p.ids) > 0
	case *evidencePanel:
		return len(p.subject.claims(x.scene)) > 0
	case *whyPanel:
		return p.at < len(p.items) && p.items[p.at].key != "clears"
	}
	return true
}

// openSources shows the evidence of the marked line.
func (x *Explorer) openSources() tea.Cmd {
	if !x.hasSources() {
		x.say("This line has no sources of its own.")
		return nil
	}
	switch p := x.focused().(type) {
	case *choosePanel:
		issue := p.issue()
		x.push(newEvidenceCard(optionSubject(issue, x.state().Configuration.Option(issue))))
	case *optionsPanel:
		x.push(newEvidenceCard(optionSubject(p.issue, p.at)))
	case *splitPanel:
		x.push(newEvidenceCard(optionSubject(p.issue, p.option(x.scene))))
	case *presetsCard:
		x.push(newEvidenceCard(presetSubject(p.order[p.at])))
	case *whyPanel:
		item := &p.items[p.at]
		if item.issue >= 0 {
			x.push(newEvidenceCard(optionSubject(item.issue, x.session.Configuration().Option(item.issue))))
			return nil
		}
		p.open(x, item)
	case *comparePanel:
		x.push(newEvidenceCard(ruleSubject(p.marked().found[0].Rule)))
	case *figuresPanel:
		x.push(newClaimCard(p.item().claims[0]))
	default:
		return x.focused().do(x, enter)
	}
	return nil
}

// zoom gives the focused panel the whole screen, and back.
func (x *Explorer) zoom() tea.Cmd {
	if x.present.projector {
		x.say("The projector shows one panel already. B leaves it.")
		return nil
	}
	x.full = !x.full
	return nil
}

// flipTheme goes between the light and the dark palette.
func (x *Explorer) flipTheme() tea.Cmd {
	x.dark = !x.dark
	switch x.kind {
	case theme.HighContrast, theme.Mono:
	case theme.Auto, theme.Dark, theme.Light:
		x.kind = theme.Light
		if x.dark {
			x.kind = theme.Dark
		}
	}
	name := "Light palette."
	if x.dark {
		name = "Dark palette."
	}
	x.say(name)
	return nil
}

// flipMouse releases the mouse so that text can be selected, and takes it
// again.
func (x *Explorer) flipMouse() tea.Cmd {
	x.mouseOff = !x.mouseOff
	if x.mouseOff {
		x.say("The mouse is yours: select text with it. M gives it back.")
	} else {
		x.say("The mouse works here again.")
	}
	return nil
}

// filter opens the filter of a list; where there is none, find does the same
// for everything.
func (x *Explorer) filter() tea.Cmd {
	if c, ok := x.focused().(*claimsView); ok {
		c.field.start()
		return nil
	}
	return x.openFind()
}

// openField is the text field that takes pasted text.
func (x *Explorer) openField() *field {
	switch p := x.focused().(type) {
	case *claimsView:
		return &p.field
	case *findCard:
		return &p.field
	case *draftsCard:
		return &p.field
	case *pickCard:
		return &p.field
	case *helpCard:
		return &p.field
	}
	return &field{}
}

// markedClaim is the id of the claim under the mark, empty where there is
// none.
func (x *Explorer) markedClaim() string {
	switch p := x.focused().(type) {
	case *claimCard:
		return p.id
	case *claimsView:
		if p.at >= claimSettings && len(p.ids) > 0 {
			return x.scene.s.Claims[p.ids[p.at-claimSettings]].ID
		}
	case *evidencePanel:
		if ids := p.subject.claims(x.scene); len(ids) > 0 {
			return ids[min(p.at, len(ids)-1)]
		}
	}
	return ""
}

// citation is a claim with its place, to be quoted elsewhere.
func (sc *scene) citation(id string) string {
	i, ok := sc.s.Claim(id)
	if !ok {
		return id
	}
	c := &sc.s.Claims[i]
	cite := c.ID + ": " + c.Text + " [paraphrase; " + words.Asserted(c) + "; " + string(c.Standing) + "] " + words.Place(sc.s, c)
	if d, ok := sc.s.Source(c.Source); ok && sc.s.Sources[d].URL != "" {
		cite += " " + sc.s.Sources[d].URL
	}
	return strings.ReplaceAll(cite, text.Sep, " ")
}
