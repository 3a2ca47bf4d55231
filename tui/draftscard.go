package tui

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/tui/drafts"
	"redline/tui/layout"
	"redline/tui/text"
	"redline/tui/words"
)

// draftsCard keeps the package at hand under a name, and lists the drafts. On
// a draft, left and right choose what enter does with it.
type draftsCard struct {
	list
	field    field // the name for the package at hand, or the new name of a draft
	renaming bool  // the field is the marked draft's new name
	action   int
	listing
	waits bool // they were not read yet
	dir   string
}

// What enter does with a draft.
const (
	draftOpen = iota
	draftUpdate
	draftRename
	draftDelete
)

var draftActions = []string{draftOpen: "open", draftUpdate: "update", draftRename: "rename", draftDelete: "delete"}

const (
	keepSign   = " ► keep the package at hand as: "
	renameSign = " ► new name: "
)

func (x *Explorer) openDrafts() tea.Cmd {
	if x.desk == nil {
		x.say("Nothing is kept in this session, so there are no drafts.")
		return nil
	}
	p := &draftsCard{field: newField(), dir: x.desk.Dir}
	p.take(x)
	x.replaceCard(p)
	return x.readDrafts()
}

// take lists the drafts as they were read last, the mark where it was.
func (p *draftsCard) take(x *Explorer) {
	k, on := p.marked()
	p.listing, p.waits = x.shelf.listing, !x.shelf.read
	if on {
		p.mark(k.Name)
	}
	if now, ok := p.marked(); p.renaming && (!ok || now.Name != k.Name) {
		p.stopRenaming()
	}
	p.step(0, p.items())
}

// items is the field, the drafts, and the files that are none.
func (p *draftsCard) items() int { return 1 + len(p.kept) + len(p.broken) }

// marked is the draft under the mark; false elsewhere.
func (p *draftsCard) marked() (drafts.Kept, bool) {
	if p.at < 1 || p.at > len(p.kept) {
		return drafts.Kept{}, false
	}
	return p.kept[p.at-1], true
}

func (p *draftsCard) place() layout.Place { return layout.OverView }

func (p *draftsCard) typing() bool { return p.at == 0 || p.renaming }

func (p *draftsCard) typed(x *Explorer, msg tea.KeyPressMsg) tea.Cmd { return p.field.typed(x, msg) }

func (p *draftsCard) draw(sc *scene, w, h int, focused bool) drawn {
	d := drawn{title: "DRAFTS" + text.Sep + itoa(len(p.kept)), col: 1}
	lines := []text.Line{p.fieldLine(w, focused), {}}
	first := 0
	switch {
	case p.err != nil:
		lines = append(lines, text.Paragraph(text.Strong, " ", words.Upper(p.err.Error())+".", w-1)...)
	case p.waits:
		lines = append(lines, text.Plain(" Reading the drafts."))
	case len(p.kept) == 0:
		lines = append(lines, text.Paragraph(text.Text, " ", "No drafts yet. A draft is the package at hand under a name, with its reading, mutes, assumptions and wishes.", w-1)...)
	default:
		lines = append(lines, p.heads(sc, w))
	}
	for k := range p.kept {
		if p.at == k+1 {
			first = len(lines)
		}
		lines = append(lines, p.row(sc, k, w, focused))
	}
	if len(p.broken) > 0 {
		lines = append(lines, text.Line{}, text.Of(text.In(text.Strong, " NOT USABLE"), text.In(text.Text, ", left as they are")))
	}
	for k, b := range p.broken {
		at := 1 + len(p.kept) + k
		if p.at == at {
			first = len(lines)
		}
		lines = append(lines, p.brokenLine(at, b, w, focused))
	}
	foot := p.foot(w)
	if len(foot) > max(h/3, h-len(lines)) {
		foot = nil
	}
	shown, slot, top := p.clip(lines, first, first, max(1, h-len(foot)))
	d.lines, d.slot, d.row = slices.Clone(shown), slot, first-top
	for len(d.lines) < h-len(foot) {
		d.lines = append(d.lines, text.Line{})
	}
	d.lines = append(d.lines, foot...)
	switch {
	case p.renaming:
		d.col = p.field.caret(renameSign, renameRoom(w))
	case p.at == 0:
		d.col = p.field.caret(keepSign, w-len(keepHint))
	}
	return d
}

// foot says where the files are and how to go back.
func (p *draftsCard) foot(w int) []text.Line {
	lines := []text.Line{{}, text.Of(text.In(text.Quiet, " Each is a file that can be mailed. They are in the folder")).Fit(w)}
	lines = append(lines, text.Of(text.In(text.Quiet, " "+cutLeft(short(p.dir), w-2))))
	return append(lines, text.Paragraph(text.Text, " ", "u takes back keeping, updating, renaming and deleting too, in their turn.", w-1)...)
}

// short is a folder with the user's own one as a tilde.
func short(dir string) string {
	if home, err := os.UserHomeDir(); err == nil && home != "/" {
		if rest, ok := strings.CutPrefix(dir, home+string(filepath.Separator)); ok {
			return filepath.Join("~", rest)
		}
	}
	return dir
}

// cutLeft shortens a text to w columns at its beginning.
func cutLeft(s string, w int) string {
	runes := []rune(s)
	for text.Width(string(runes)) > w {
		runes = append([]rune{'…'}, runes[2:]...)
	}
	return string(runes)
}

func (p *draftsCard) fieldLine(w int, focused bool) text.Line {
	hit := text.Hit{Panel: hitCard, Index: 0}
	if p.at == 0 && focused {
		return text.Ends(p.field.line(keepSign, "", w-len(keepHint)), text.Of(text.In(text.Quiet, keepHint)), w).To(hit)
	}
	return text.Of(text.In(text.Text, strings.Replace(keepSign, "►", " ", 1)), text.In(text.Quiet, "a name")).To(hit).Fit(w)
}

// Columns of the drafts, besides the name and the right end.
const (
	draftDate   = 13
	draftOff    = 9
	draftAction = 12
)

// columns are the date and the differences of a draft, as far as there is room
// for them.
func (p *draftsCard) columns(date, off string, w int) []text.Span {
	var spans []text.Span
	if w >= 78 {
		spans = append(spans, text.In(text.Quiet, text.Pad(date, draftDate)))
	}
	if w >= 66 {
		spans = append(spans, text.In(text.Quiet, text.Pad(off, draftOff)))
	}
	return spans
}

func (p *draftsCard) heads(sc *scene, w int) text.Line {
	end := text.Of(p.columns("kept", "changes", w)...)
	end = end.And(sc.endHeads(w).Spans...).And(text.In(text.Text, text.Pad("", draftAction)))
	return text.Ends(text.Of(text.In(text.Quiet, "      name")), end, w)
}

func (p *draftsCard) row(sc *scene, k, w int, focused bool) text.Line {
	kept := p.kept[k]
	on := p.at == k+1 && focused
	if on && p.renaming {
		return text.Ends(p.field.line(renameSign, "", renameRoom(w)), text.Of(text.In(text.Quiet, renameHint+text.Cut(kept.Name, w/4)+" ")), w).To(text.Hit{Panel: hitCard, Index: k + 1})
	}
	pk := draftPick(kept.Draft)
	out := sc.engineOf(pk).Outcome(kept.Configuration)
	end := text.Of(text.In(text.Text, " ")).And(p.columns(day(kept.Made), itoa(len(kept.Configuration.Differences(sc.s.Today()))), w)...)
	end = end.And(sc.outcomeEnd(&out, w).Spans...).And(p.actionSpans(k, on)...)
	lead := "   "
	if on {
		lead = " ► "
	}
	start := text.Of(text.In(text.Text, lead), text.In(text.Strong, text.Pad(sc.markOf(pk), 3)), text.In(text.Text, kept.Name))
	if note := basisNote(kept.Draft); note != "" {
		start = start.And(text.In(text.Quiet, "  "+note))
	}
	l := text.Ends(start, end, w).To(text.Hit{Panel: hitCard, Index: k + 1})
	l.Marked = on
	return l
}

func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format("2 Jan 2006")
}

// actionSpans are what enter does, with the signs that it can be changed.
func (p *draftsCard) actionSpans(k int, on bool) []text.Span {
	if !on {
		return []text.Span{text.In(text.Text, text.Pad("", draftAction))}
	}
	open, shut := " ", " "
	if p.action > 0 {
		open = "‹"
	}
	if p.action < len(draftActions)-1 {
		shut = "›"
	}
	hit := func(part int) text.Hit { return text.Hit{Panel: hitCard, Index: k + 1, Part: part} }
	word := " " + draftActions[p.action] + " "
	return []text.Span{
		{Text: " " + open, Hit: hit(-1)}, {Text: word, Hit: hit(0)}, {Text: shut + text.Pad("", draftAction-3-len(word)), Hit: hit(1)},
	}
}

func (p *draftsCard) brokenLine(at int, b drafts.Broken, w int, focused bool) text.Line {
	lead := "   "
	if p.at == at && focused {
		lead = " ► "
	}
	l := text.Of(text.In(text.Text, lead+b.File+": "), text.In(text.Quiet, reason(b.Err))).Fit(w).To(text.Hit{Panel: hitCard, Index: at})
	l.Marked = p.at == at && focused
	return l
}

// reason is an error on one line, with nothing in it that does not show.
func reason(err error) string {
	if path := (*os.PathError)(nil); errors.As(err, &path) {
		err = path.Err // whoever reads it knows the file
	}
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return ' '
		}
		return r
	}, err.Error())
}

func (p *draftsCard) help(sc *scene) string {
	k, ok := p.marked()
	switch {
	case p.at == 0:
		return "The package at hand: " + sc.handTitle() + ". Names have up to " + itoa(drafts.MaxName) + " characters, without / and \\."
	case !ok && p.at-1-len(p.kept) < len(p.broken):
		b := p.broken[p.at-1-len(p.kept)]
		return b.File + ": " + reason(b.Err)
	case !ok:
		return ""
	}
	switch p.action {
	case draftUpdate:
		return "update: keeps the package at hand under this name instead."
	case draftRename:
		return "rename: gives " + k.Name + " another name."
	case draftDelete:
		return "delete: moves " + k.File + " aside; u brings it back."
	}
	said := "open: makes " + k.Name + " the package at hand"
	if !sameBasis(k.Basis, model.Basis{}) {
		said += ", read as it was kept: " + basisNote(k.Draft)
	}
	return said + ". It has " + words.Count(len(k.Configuration.Differences(sc.s.Today())), "change") + " from " + sc.todayName() + "."
}

// todayName names the status quo.
func (sc *scene) todayName() string {
	if p, ok := sc.s.Preset(sc.s.StatusQuo); ok {
		return sc.s.Presets[p].Name
	}
	return "the status quo"
}

// What enter does in the fields of the card.
const (
	keepHint   = "enter keeps "
	renameHint = "enter renames "
)

// renameRoom is how many columns there are for a new name.
func renameRoom(w int) int { return w - len(renameHint) - w/4 - 1 }
