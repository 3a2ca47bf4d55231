package tui

import (
	"strings"

	"redline/model"
	"redline/model/script"
	"redline/tui/text"
	"redline/tui/words"
)

// mostPrompt is how many rows a prompt may take above the message row, in
// windows of some height; the whole of a longer one is on a card.
func mostPrompt(height int) int { return max(3, height/8) }

// scriptBand is the step of the script that runs, with what is said and asked;
// nothing where none runs.
func (x *Explorer) scriptBand() []text.Line {
	if x.present.script == nil || x.width <= 0 {
		return nil
	}
	r, begun := x.runner()
	if !begun {
		l := text.Of(text.In(text.Strong, " SCRIPT  "), text.In(text.Text, x.present.script.Title))
		return []text.Line{text.Ends(l, x.pageHint("PgDn", "begins", "pgdown"), x.width)}
	}
	lines := []text.Line{x.bandHead(r)}
	if _, ok := x.top().(*promptCard); ok {
		return lines // which says the rest
	}
	return append(lines, x.bandPrompt(r)...)
}

// bandHead is the step's number and title, its minutes, and where the plan is.
func (x *Explorer) bandHead(r script.Runner) text.Line {
	at, st, s := r.At(), r.Step(), r.Script()
	word, key, name := "next", "pgdown", "PgDn"
	switch {
	case at.Question:
		word = "reveal"
	case r.Number() == len(s.Stops()):
		word, key, name = "back", "pgup", "PgUp"
	}
	end := x.pageHint(name, word, key)
	planned := end
	if st.Minutes > 0 {
		plan := words.Count(st.Minutes, "minute")
		if x.width < 100 {
			plan = itoa(st.Minutes) + " min"
		}
		plan += text.Sep + itoa(s.Planned(at.Step)+st.Minutes) + " of " + itoa(s.Minutes)
		planned = text.Of(text.In(text.Quiet, "  "+plan+"   ")).And(end.Spans...)
	}
	head := text.Of(text.In(text.Strong, " STEP "+itoa(at.Step+1)+" of "+itoa(len(s.Steps))+"  "), text.In(text.Text, st.Title))
	if head.Width()+planned.Width() <= x.width {
		end = planned // else the title comes first
	}
	return text.Ends(head, end, x.width)
}

func (x *Explorer) pageHint(key, word, press string) text.Line {
	hit := text.Hit{Key: press}
	return text.Of(text.Span{Text: key, Role: text.Strong, Hit: hit}, text.Span{Text: " " + word + " ", Hit: hit})
}

// bandPrompt is what is said and asked, in as many rows as there may be. Where
// that is too much, what is said is cut first, and a key has the whole of it.
func (x *Explorer) bandPrompt(r script.Runner) []text.Line {
	var say, ask []text.Line
	if s := oneParagraph(r.Step().Say); s != "" {
		say = text.Paragraph(text.Text, " ", s, x.width-1)
	}
	if s := x.asked(r); s != "" {
		ask = text.Paragraph(text.Strong, " ", s, x.width-1)
	}
	room := mostPrompt(x.height)
	if len(say)+len(ask) <= room {
		return append(say, ask...)
	}
	asked := min(len(ask), room-min(1, len(say)))
	return append(x.cutPrompt(say, room-asked), x.cutPrompt(ask, asked)...)
}

// cutPrompt is the first rows of a part of the prompt; where others follow, the
// last of them names the key that has the whole.
func (x *Explorer) cutPrompt(rows []text.Line, n int) []text.Line {
	if len(rows) <= n {
		return rows
	}
	more := x.pageHint(promptKey, "whole text", promptKey)
	words := strings.Fields(rows[n-1].String())
	row := func() text.Line {
		return text.Of(text.In(rows[n-1].Spans[0].Role, " "+strings.Join(words, " ")+" …"))
	}
	for len(words) > 0 && row().Width()+2+more.Width() > x.width {
		words = words[:len(words)-1]
	}
	return append(rows[:n-1:n-1], text.Ends(row(), more, x.width))
}

// asked is the question of a stop: what a step asks, or, where its change is to
// be predicted, what that change would do.
func (x *Explorer) asked(r script.Runner) string {
	st := r.Step()
	if !r.At().Question {
		if st.Predict {
			return ""
		}
		return oneParagraph(st.Ask)
	}
	ask := oneParagraph(st.Ask)
	if ask == "" {
		ask = "What will block then, and who will object?"
	}
	if whole := x.changeOf(r) + ". " + ask; text.Width(whole) < x.width-1 {
		return whole
	}
	return ask // PREDICT has the change too
}

// changeOf names the change that a step puts to the room.
func (x *Explorer) changeOf(r script.Runner) string {
	s := x.session.Scenario()
	before, after := r.Script().Before(s, r.At().Step), r.Script().Package(s, r.At().Step)
	return becomes(s, after.Configuration, before.Configuration.Differences(after.Configuration))
}

// becomes says what some issues are changed to: "Hostilities → ceasefire".
func becomes(s *model.Scenario, c model.Configuration, issues []int) string {
	list := make([]string, len(issues))
	for n, i := range issues {
		list[n] = s.Issues[i].Label() + " → " + s.Issues[i].OptionLabel(c.Option(i))
	}
	return words.And(list)
}

func oneParagraph(s string) string { return strings.Join(strings.Fields(s), " ") }
