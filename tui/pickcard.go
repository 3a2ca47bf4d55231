package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/model/compare"
	"redline/tui/drafts"
	"redline/tui/layout"
	"redline/tui/text"
	"redline/tui/words"
)

// pickCard lists what can be compared: the package at hand, the presets, the
// drafts, and a code that is typed.
type pickCard struct {
	list
	order  []int // presets
	drafts []drafts.Kept
	codes  []pick // picked already
	field  field
	picks  []pick // as last drawn, without the field
}

const codeSign = " ► a code: "

func newPickCard(x *Explorer) *pickCard {
	// What is wrong with the drafts, their card says.
	return &pickCard{order: presetOrder(x.session.Scenario()), drafts: x.shelf.kept, field: newField()}
}

// take lists other drafts, the mark on what it was on below them.
func (p *pickCard) take(kept []drafts.Kept) {
	if p.at > len(p.order)+len(p.drafts) {
		p.at += len(kept) - len(p.drafts)
	}
	p.drafts = kept
}

func (p *pickCard) place() layout.Place { return layout.OverView }

// all lists what can be picked, in the order of the card.
func (p *pickCard) all(sc *scene) []pick {
	list := []pick{{kind: pickHand, c: sc.state.Configuration}}
	for _, o := range p.order {
		list = append(list, presetPick(sc.s, o))
	}
	for _, k := range p.drafts {
		list = append(list, draftPick(k.Draft))
	}
	for _, c := range sc.comparing.picks {
		if c.kind == pickCode && !slices.ContainsFunc(p.codes, c.same) {
			p.codes = append(p.codes, c)
		}
	}
	return append(list, p.codes...)
}

func (p *pickCard) onField() bool { return p.at == len(p.picks) }

func (p *pickCard) typing() bool { return p.onField() }

func (p *pickCard) typed(x *Explorer, msg tea.KeyPressMsg) tea.Cmd { return p.field.typed(x, msg) }

func (p *pickCard) draw(sc *scene, w, h int, focused bool) drawn {
	p.picks = p.all(sc)
	p.step(0, len(p.picks)+1)
	d := drawn{title: "PICK TO COMPARE", slot: itoa(len(sc.contenders())) + " of " + itoa(compare.Most), col: 1}
	lines := []text.Line{text.Ends(text.Of(text.In(text.Quiet, "      what")), sc.endHeads(w), w)}
	first := 0
	for k, pk := range p.picks {
		if k > 0 && pk.kind != p.picks[k-1].kind {
			lines = append(lines, text.Of(text.In(text.Strong, map[pickKind]string{pickPreset: " PRESETS", pickDraft: " DRAFTS", pickCode: " CODES"}[pk.kind])))
		}
		if k == p.at {
			first = len(lines)
		}
		lines = append(lines, p.row(sc, k, pk, w, focused))
	}
	if p.onField() {
		first = len(lines) + 1
	}
	lines = append(lines, text.Line{}, p.fieldLine(w, focused))
	foot := []text.Line{{}, text.Of(text.In(text.Quiet, " The letters are the columns of Compare, in the order of picking.")).Fit(w)}
	shown, slot, top := p.clip(lines, first, first, max(1, h-len(foot)))
	d.lines, d.row = append(slices.Clone(shown), foot...), first-top
	if len(d.lines) > h {
		d.lines = d.lines[:h]
	}
	if slot != "" {
		d.slot += ", " + slot
	}
	if p.onField() {
		d.col = p.field.caret(codeSign, w-len(codeHint))
	}
	return d
}

func (p *pickCard) fieldLine(w int, focused bool) text.Line {
	hit := text.Hit{Panel: hitCard, Index: len(p.picks)}
	if p.onField() && focused {
		return text.Ends(p.field.line(codeSign, "", w-len(codeHint)), text.Of(text.In(text.Quiet, codeHint)), w).To(hit)
	}
	said := "type a code"
	if p.field.value() != "" {
		said = p.field.value()
	}
	return text.Of(text.In(text.Text, strings.Replace(codeSign, "►", " ", 1)), text.In(text.Quiet, said)).To(hit).Fit(w)
}

func (p *pickCard) row(sc *scene, k int, pk pick, w int, focused bool) text.Line {
	lead := "   "
	if k == p.at && focused {
		lead = " ► "
	}
	engine := sc.engineOf(pk)
	out := engine.Outcome(pk.c)
	name, note := words.Upper(sc.pickTitle(pk)), ""
	switch pk.kind {
	case pickHand:
		name, note = "The package at hand", sc.handTitle()
	case pickPreset:
		note = sc.s.Presets[pk.preset].Origin
	case pickDraft:
		name, note = pk.name, basisNote(pk.draft)
	case pickCode:
		name = words.Upper(name)
	}
	letter := sc.letterOf(pk)
	if note != "" {
		name = text.Pad(name, 20) + " "
	}
	start, end := text.Of(text.In(text.Text, lead), text.In(text.Strong, text.Pad(letter, 3)), text.In(text.Text, name)), sc.outcomeEnd(&out, w)
	start = start.And(text.In(text.Quiet, text.Whole(note, w-start.Width()-end.Width())))
	l := text.Ends(start, end, w).To(text.Hit{Panel: hitCard, Index: k})
	l.Marked = k == p.at && focused
	return l
}

// basisNote says how a draft is read, where that is not as documented.
func basisNote(d *drafts.Draft) string {
	b := d.Basis
	var parts []string
	if b.Reading == model.Strict {
		parts = append(parts, "strict")
	}
	if n := len(b.Muted); n > 0 {
		parts = append(parts, itoa(n)+" muted")
	}
	if n := len(b.Assume); n > 0 {
		parts = append(parts, words.Count(n, "assumption"))
	}
	if len(d.Wishes) > 0 {
		parts = append(parts, "wishes edited")
	}
	return strings.Join(parts, ", ")
}

func (p *pickCard) do(x *Explorer, g gesture) tea.Cmd {
	switch {
	case g == enter && p.onField():
		return p.addCode(x)
	case g == enter || g == spaceBar:
		sc := x.newScene()
		x.togglePick(p.picks[p.at], sc.usualPicks())
	default:
		p.gesture(g, len(p.picks)+1)
	}
	return nil
}

// addCode picks the package of the code that is typed.
func (p *pickCard) addCode(x *Explorer) tea.Cmd {
	typed := strings.TrimSpace(p.field.value())
	if typed == "" {
		x.say("Type a code first, or paste one.")
		return nil
	}
	c, err := x.session.Scenario().Decode(typed)
	if err != nil {
		x.refuse(err)
		return nil
	}
	pk := codePick(x.session.Scenario(), c)
	if x.scene.letterOf(pk) != "" {
		x.say("That code is picked already.")
		return nil
	}
	x.togglePick(pk, x.newScene().usualPicks())
	if x.newScene().letterOf(pk) != "" {
		p.field, p.at = newField(), p.at+1 // it stands above the field now
	}
	return nil
}

func (p *pickCard) hints(x *Explorer) []hint {
	if p.onField() {
		return []hint{{"enter", "add the code", "compare the package of the code", "enter"}, {"↑", "to the list", "to the list", "up"}, {"esc", "back", "back", "esc"}}
	}
	word := "add"
	if p.at < len(p.picks) && x.scene.letterOf(p.picks[p.at]) != "" {
		word = "drop"
	}
	return []hint{{"space", word, "add to Compare, or drop", "space"}, {"↑↓", "move", "next line", "down"}, {"c", "compare", "show them side by side", "c"}}
}

func (p *pickCard) click(x *Explorer, hit text.Hit) tea.Cmd {
	return p.tap(x, p, hit)
}

func (p *pickCard) help(sc *scene) string {
	if p.onField() {
		return "A code stands for a package; y copies that of the package at hand."
	}
	switch pk := p.picks[p.at]; pk.kind {
	case pickPreset:
		return words.Upper(sc.s.Presets[pk.preset].Name) + ": " + sc.s.Presets[pk.preset].Detail
	case pickHand:
		return "It follows what you change; a column that is just the same stands for it."
	case pickDraft:
		return pk.name + ", a draft. It is read as it was kept."
	}
	return "A package that was typed as a code."
}

// codeHint is what enter does in the field of a code.
const codeHint = "enter adds it "
