package tui

import (
	"slices"

	"redline/model"
	"redline/tui/stuck"
	"redline/tui/text"
)

// wishRef names a statement of a party's preferences; both count from 1, so
// that the zero value names none.
type wishRef struct{ party, statement int }

func wishSubject(party, statement int) subject {
	sj := ruleSubject(-1)
	sj.wish = wishRef{party + 1, statement + 1}
	return sj
}

func (r wishRef) of(s *model.Scenario) *model.Statement {
	return &s.Preferences[s.Parties[r.party-1].ID][r.statement-1]
}

func (r wishRef) title(s *model.Scenario) string {
	return s.Parties[r.party-1].Name + " wants: " + r.of(s).Name
}

// introduction says what the statement is, how it stands, and how little is
// known of it.
func (r wishRef) introduction(sc *scene, w int) []text.Line {
	party := &sc.s.Parties[r.party-1]
	given := itoa(r.statement) + " of " + itoa(len(sc.s.Preferences[party.ID]))
	said := "wish " + given + " of " + party.Name + ", most important first"
	if now := slices.Index(sc.state.Order(sc.s, party.ID), r.statement-1); now < 0 {
		said += "; left out at present"
	} else if now != r.statement-1 {
		said += "; number " + itoa(now+1) + " at present"
	}
	lines := text.Paragraph(text.Text, " ", said+".", w-1)
	return append(lines, text.Paragraph(text.Quiet, " ", stuck.Weakest, w-1)...)
}
