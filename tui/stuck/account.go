package stuck

import (
	"context"

	"redline/model/stability"
)

// Tale is what is told of a state beyond why it holds.
type Tale struct {
	Way    *stability.Way         // there from the package at hand; nil where that is impossible
	Change []stability.Reordering // that would make it hold under the concept: each party's alone, then all together; nil where not known
	Late   bool                   // Change would take too long
	Robust *stability.Robustness  // nil where not known
	About  stability.Concept      // that Change is about
	Said   []Said                 // all of it in sentences, but how robust it is
}

// Tell works out the way between two states and what would have to change for
// the second to hold, and puts it all into sentences. from is -1 where there is
// none.
func (m *Model) Tell(ctx context.Context, wishes stability.Wishes, from, to int, c stability.Concept) Tale {
	t := m.find(ctx, wishes, from, to, c)
	t.Said = m.Account(to, &t)
	return t
}

func (m *Model) find(ctx context.Context, wishes stability.Wishes, from, to int, c stability.Concept) Tale {
	t := Tale{About: c}
	if from >= 0 {
		t.Way = m.Way(from, to)
	}
	var err error
	if t.Change, err = wishes.ReordersUnder(ctx, m.Analysis, to, c); err != nil {
		t.Change, t.Late = nil, true
	}
	return t
}

// Said is a paragraph of an account.
type Said struct {
	Party bool // about one party
	Title bool // names the state
	Text  string
	Name  string // of the party that the text begins with; empty for others
}

// Gist names a state and says under which concepts it holds. It is quick for
// any number of states.
func (m *Model) Gist(s int) []Said {
	return []Said{{Title: true, Text: m.Brief(s)}, {Text: Holds(m.Joint(s)) + " " + m.Unpunished(s)}}
}

// Account tells everything about a state: whether it holds and why, the way to
// it, and what would have to change. A nil tale is not told.
func (m *Model) Account(s int, t *Tale) []Said {
	list := m.Gist(s)
	for i := range m.Makers {
		for _, sentence := range m.Story(s, i) {
			list = append(list, Said{Party: true, Text: m.Names[i] + " " + sentence, Name: m.Names[i]})
		}
	}
	if t == nil {
		return list
	}
	if t.Way != nil {
		for _, sentence := range m.TellWay(t.Way) {
			list = append(list, Said{Text: sentence})
		}
	}
	switch {
	case t.Late:
		list = append(list, Said{Text: "What would have to change in whose priorities takes too long to work out here."})
	case t.Change != nil:
		for k, sentence := range m.Priorities(t.Change) {
			list = append(list, Said{Party: k > 0, Text: sentence})
		}
	}
	return append(list, t.Sturdy(s)...)
}

// Sturdy says under how many orders of the wishes the state would hold; nothing
// where that is not known.
func (t *Tale) Sturdy(s int) []Said {
	if t.Robust == nil {
		return nil
	}
	if said := Robust(t.Robust, s, t.About); said != "" {
		return []Said{{Text: said}}
	}
	return nil
}
