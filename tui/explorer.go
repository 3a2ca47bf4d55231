// Package tui is the explorer on the terminal. One Bubble Tea model holds the
// session and the panels; a panel draws itself from a scene and answers
// gestures; nothing here works out a verdict.
package tui

import (
	"errors"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"redline/model"
	"redline/tui/course"
	"redline/tui/drafts"
	"redline/tui/layout"
	"redline/tui/session"
	"redline/tui/store"
	"redline/tui/theme"
)

// viewID names a view of the right side.
type viewID int

const (
	whyView viewID = iota
	outView
	mapView
	rulesView
	spaceView
	figuresView
	deadlockView
	compareView
	claimView
)

// viewNames names the views in the order of the strip. The first letter of
// each opens it, and no two share one.
var viewNames = []string{whyView: "Why", outView: "Out", mapView: "Map", rulesView: "Rules", spaceView: "Space", figuresView: "Figures", deadlockView: "Deadlock", compareView: "Compare", claimView: "Evidence"}

// slot is where the focus can be while no card is open.
type slot int

const (
	onChoose slot = iota
	onView
	onEvidence
)

// replay states: the last change is not replayed, or shown before or after it.
const (
	replayOff = iota
	replayBefore
	replayAfter
)

// Explorer is the Bubble Tea model. Make one with [New].
type Explorer struct {
	session *session.Session
	store   *store.Store // nil where nothing is kept
	polls   *store.Polls // likewise
	saving
	commands []command

	width, height int
	early         []tea.KeyPressMsg // keys that came before the size
	kind          theme.Kind
	dark          bool
	profile       colorprofile.Profile
	ascii         bool
	looks         looks
	theme         theme.Theme // of these looks
	mouseOff      bool

	chooser  *choosePanel
	views    map[viewID]panel
	beside   *evidencePanel // evidence that follows Why
	preview  *optionsPanel  // options that follow CHOOSE
	cards    []card         // the topmost last
	view     viewID
	slot     slot
	full     bool
	firstRun bool

	present presenting // for a room: script, projector, spotlight, blank

	whole    whole    // the space of all packages
	impasses impasses // the stability of the positions
	routing  *routing // to what is unblocked or clear

	exporting exporting
	comparing comparing    // what Compare sets side by side
	desk      *drafts.Desk // nil where nothing is kept
	shelf     shelf        // the drafts as they were last read
	predict   predicting
	learning  learning // the lessons

	replaying int
	message   string // of the message row, until the next key
	refusal   bool   // the message is an error or refusal
	notice    notice // of the last change; stays until the next one

	scene *scene
	frame frame
	crash error // a fault that ended the program

	pause time.Duration // that keys have to make before an edited assumption counts
}

// looks is what a theme is made from.
type looks struct {
	kind    theme.Kind
	dark    bool
	profile colorprofile.Profile
	ascii   bool
}

// New makes an explorer of a session. st may be nil, and nothing is kept then.
func New(se *session.Session, st *store.Store, kind theme.Kind, ascii bool) *Explorer {
	x := &Explorer{
		session:  se,
		store:    st,
		commands: commands(),
		kind:     kind,
		dark:     kind != theme.Light,
		profile:  colorprofile.TrueColor,
		ascii:    ascii,
		chooser:  newChoosePanel(se.Scenario()),
		views: map[viewID]panel{
			whyView: newWhyPanel(), outView: &outPanel{}, mapView: newMapPanel(se.Scenario()),
			rulesView: &rulesPanel{}, spaceView: &spacePanel{}, deadlockView: &deadlockPanel{}, compareView: &comparePanel{}, claimView: &claimsView{},
		},
		beside:   &evidencePanel{beside: true},
		firstRun: len(se.Past()) == 0 && len(se.Future()) == 0,
		pause:    keysPause,
		routing:  newRouting(),
	}
	if st != nil {
		x.desk = &drafts.Desk{Folder: drafts.In(st.Path(), se.Scenario())}
	}
	if se.Scenario().Mining != nil {
		x.views[figuresView] = &figuresPanel{}
	}
	if st != nil {
		x.polls = st.Polls()
	}
	x.commands = slices.DeleteFunc(x.commands, func(c command) bool { return c.view != whyView && x.views[c.view] == nil })
	x.commands = withoutLessons(se.Scenario(), x.commands)
	x.learning.Course = course.New(se.Scenario())
	x.learning.Patient(smallProfiles)
	x.refresh()
	return x
}

// Init asks the terminal for its background; until it answers, dark is taken.
func (x *Explorer) Init() tea.Cmd {
	if x.kind == theme.Auto || x.kind == theme.HighContrast {
		return tea.Batch(tea.RequestBackgroundColor, x.present.first)
	}
	return x.present.first
}

// Update takes a message in and draws the next frame. A fault of the program
// ends it with the terminal as it was; [Run] says what happened.
func (x *Explorer) Update(msg tea.Msg) (m tea.Model, cmd tea.Cmd) {
	defer func() {
		if r := recover(); r != nil {
			x.crash = fault(r)
			m, cmd = x, tea.Quit
		}
	}()
	land := x.land(msg)
	if cmd = x.handle(msg); land != nil {
		cmd = tea.Batch(land, cmd)
	}
	if follow := x.followStop(); follow != nil {
		cmd = tea.Batch(cmd, follow)
	}
	if survey := x.survey(); survey != nil {
		cmd = tea.Batch(cmd, survey)
	}
	if survey := x.surveyCompared(); survey != nil {
		cmd = tea.Batch(cmd, survey)
	}
	if ponder := x.ponder(); ponder != nil {
		cmd = tea.Batch(cmd, ponder)
	}
	if learn := x.learn(); learn != nil {
		cmd = tea.Batch(cmd, learn)
	}
	x.refresh()
	if seek := x.seek(); seek != nil {
		cmd = tea.Batch(cmd, seek)
	}
	return x, cmd
}

func (x *Explorer) handle(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		x.width, x.height = msg.Width, msg.Height
		return x.typedAhead()
	case tea.BackgroundColorMsg:
		x.dark = msg.IsDark()
	case tea.ColorProfileMsg:
		x.profile = msg.Profile
	case tea.KeyPressMsg:
		return x.key(msg)
	case tea.PasteMsg:
		return x.paste(msg)
	case tea.MouseClickMsg:
		return x.clicked(msg)
	case tea.MouseWheelMsg:
		return x.wheeled(msg)
	case savedMsg:
		x.wasSaved(msg)
	case pollsSavedMsg:
		x.refuseUnsaved(msg.err)
	case exportedMsg:
		x.exported(msg)
	case crashMsg:
		x.crash = msg.err
		return tea.Quit
	case pauseMsg:
		return x.paused(msg)
	case spaceMsg:
		return x.surveyed(msg)
	case leverageMsg:
		x.weighed(msg)
	case shelfMsg:
		x.shelved(msg)
	case deskMsg:
		x.draftsMoved(msg)
	case routesMsg:
		x.sought(msg)
	case packagesMsg:
		x.packed(msg)
	case impasseMsg:
		x.pondered(msg)
	case comparedMsg:
		x.compared(msg)
	case answersMsg:
		x.learning.Take(msg.answers)
	case stableMsg:
		x.learning.Learn(msg.stability)
	case keptMsg:
		x.learning.Kept(msg.err)
		x.refuseUnsaved(msg.err)
	case robustMsg:
		x.counted(msg)
	case taleMsg:
		x.told(msg)
	}
	return nil
}

// typedAhead carries out the keys that came before the size of the window did.
func (x *Explorer) typedAhead() tea.Cmd {
	var cmds []tea.Cmd
	early := x.early
	x.early = nil
	for _, msg := range early {
		x.refresh()
		cmds = append(cmds, x.key(msg))
	}
	return tea.Batch(cmds...)
}

// key is a key press.
func (x *Explorer) key(msg tea.KeyPressMsg) tea.Cmd {
	if x.width == 0 {
		x.early = append(x.early, msg)
		return nil
	}
	key := keyOf(msg)
	if x.present.wake() {
		return nil
	}
	if x.reviewKey(key) {
		return nil
	}
	if key != "," {
		x.endReplay()
	}
	if x.layout().Mode == layout.TooSmall {
		return x.smallKey(key)
	}
	x.message, x.refusal = "", false
	if t, ok := x.focused().(typing); ok && t.typing() && !control(msg, key) {
		return t.typed(x, msg)
	}
	if p, ok := x.focused().(*splitPanel); ok && p.takes(key) {
		return nil
	}
	return x.press(key)
}

// control tells keys that work in a text field as they do elsewhere.
func control(msg tea.KeyPressMsg, key string) bool {
	switch key {
	case "esc", "enter", "up", "down", "pgup", "pgdown", "tab", "shift+tab", "ctrl+c":
		return true
	}
	return msg.Mod.Contains(tea.ModCtrl) && (key == "ctrl+u" || key == "ctrl+d" || key == "ctrl+r")
}

// paste puts a pasted text into the text field that has the focus.
func (x *Explorer) paste(msg tea.PasteMsg) tea.Cmd {
	if t, ok := x.focused().(typing); ok && t.typing() {
		return x.openField().typed(x, msg)
	}
	return nil
}

// focused is the panel that has the focus.
func (x *Explorer) focused() panel {
	if len(x.cards) > 0 {
		return x.cards[len(x.cards)-1]
	}
	switch x.slot {
	case onView:
		return x.viewPanel()
	case onEvidence:
		return x.beside
	}
	return x.chooser
}

// top is the topmost card, nil where there is none.
func (x *Explorer) top() card {
	if len(x.cards) == 0 {
		return nil
	}
	return x.cards[len(x.cards)-1]
}

func (x *Explorer) push(c card) { x.cards = append(x.cards, c) }

func (x *Explorer) pop() { x.cards = x.cards[:len(x.cards)-1] }

// layout is where everything stands at the present size.
func (x *Explorer) layout() layout.Layout {
	place := layout.NoCard
	if c := x.top(); c != nil {
		place = c.place()
	}
	return x.projected(layout.New(layout.Args{
		Width:        x.width,
		Height:       x.height,
		ChooseRows:   x.chooser.rows(),
		Card:         place,
		Full:         x.single(),
		OnChoose:     x.slot == onChoose,
		WithEvidence: x.withEvidence(),
		Roomy:        x.view == claimView || x.view == rulesView || x.view == deadlockView || x.view == compareView,
		Broad:        x.manyCompared(),
		Band:         len(x.band()),
	}))
}

// refresh works out the scene and draws it.
func (x *Explorer) refresh() {
	if looks := (looks{x.shownKind(), x.dark, x.profile, x.ascii}); x.looks != looks {
		x.looks, x.theme = looks, theme.New(looks.kind, looks.dark, looks.profile, looks.ascii)
	}
	x.settle()
	x.dim()
	x.routing.wanted, x.routing.listing = x.routing.wanted[:0], nil
	x.scene = x.newScene()
	x.scene.layout = x.layout()
	alone := x.single() && x.withEvidence() && x.scene.layout.Mode >= layout.Wide
	if x.scene.layout.Evidence.Empty() && x.slot == onEvidence && !alone {
		x.slot = onView
	}
	x.follow()
	x.frame = x.draw()
	if x.follow() { // the mark in Why went elsewhere with the finding it was on
		x.frame = x.draw()
	}
}

// follow keeps the panels beside CHOOSE and Why on what is marked there. It
// tells whether the evidence beside them is now another.
func (x *Explorer) follow() bool {
	sc := x.scene
	if x.preview == nil || x.preview.issue != x.chooser.issue() || x.preview.at != sc.state.Configuration.Option(x.chooser.issue()) {
		x.preview = newOptionsPanel(sc, x.chooser.issue())
	}
	if o, ok := x.top().(*optionsPanel); ok {
		return x.beside.show(optionSubject(o.issue, o.at))
	}
	if sc.hidden {
		return x.beside.show(optionSubject(x.chooser.issue(), sc.state.Configuration.Option(x.chooser.issue())))
	}
	why := x.views[whyView].(*whyPanel)
	sj := ruleSubject(why.markedRule(sc, x.slot != onChoose))
	if x.slot == onView && why.at < len(why.items) && why.items[why.at].obstacle >= 0 {
		sj = obstacleSubject(why.items[why.at].obstacle)
	}
	return x.slot != onEvidence && x.beside.show(sj)
}

// say puts a sentence into the message row until the next key.
func (x *Explorer) say(sentence string) { x.message = sentence }

// refuse says what was wrong.
func (x *Explorer) refuse(err error) {
	x.message, x.refusal = sentence(err), true
}

// sentence is an error for people.
func sentence(err error) string {
	var unknown *model.UnknownError
	if errors.As(err, &unknown) {
		return unknown.Error()
	}
	return err.Error()
}

// View is the frame that Update drew.
func (x *Explorer) View() tea.View {
	v := tea.NewView(x.frame.text)
	v.AltScreen = true
	v.WindowTitle = "redline: " + x.session.Scenario().Title
	if !x.mouseOff {
		v.MouseMode = tea.MouseModeCellMotion
	}
	if x.frame.cursor != nil {
		v.Cursor = tea.NewCursor(x.frame.cursor.X, x.frame.cursor.Y)
	}
	return v
}
