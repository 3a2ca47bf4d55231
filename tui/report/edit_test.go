package report

import (
	"regexp"
	"strings"
	"testing"

	"redline/model/poll"
)

// cod is a small scenario of four parties, two of them without a position to
// choose, without details and with sources of all sorts.
const cod = "testdata/cod.yaml"

// edited are the documents that an editor reads through, of three scenarios.
func edited(t *testing.T) map[string]*Document {
	list := documents(t)
	for p, name := range []string{"norland", "sudland", "estland", "westland"} {
		list["cod brief of "+name] = Brief(subject(t, cod, "now"), p)
	}
	list["cod"] = Handout(voted(t, subject(t, cod, "now"), "catch", "low"))
	list["cod options"] = Options(subject(t, cod, "now"))
	list["cod notes"] = Notes(subject(t, cod, "now"))
	list["cod several"] = Several([]*Subject{subject(t, cod, "now"), subject(t, cod, "deal")})
	return list
}

// TestNoEmptyParts sees that every heading has something under it, and that no
// column of a table is empty from top to bottom.
func TestNoEmptyParts(t *testing.T) {
	for name, d := range edited(t) {
		page := string(d.Markdown())
		for _, m := range regexp.MustCompile(`(?m)^##+ (.*)\n\n(#|---)`).FindAllStringSubmatch(page, -1) {
			if m[2] == "---" || !strings.HasPrefix(m[0], "## ") || !strings.Contains(page, m[0]+"## ") {
				t.Errorf("%s: nothing under %q", name, m[1])
			}
		}
		for i := range d.blocks {
			tb := &d.blocks[i].table
			for k := range tb.Head {
				said := false
				for _, r := range tb.Rows {
					said = said || r[k] != ""
				}
				if !said && len(tb.Rows) > 0 {
					t.Errorf("%s: the column %q of %q is empty", name, tb.Head[k], tb.Caption)
				}
			}
		}
	}
}

// TestPunctuation sees that no brackets stand in brackets, that no sentence
// ends twice, and that what ends a paragraph is a sign.
func TestPunctuation(t *testing.T) {
	wrong := regexp.MustCompile(`\([^()]*\([^()]*\)\)|\.\.|,,|;;| ,| ;|\. \.|\?\.|!\.|  \S`)
	for name, d := range edited(t) {
		for i := range d.blocks {
			b := &d.blocks[i]
			lines := append([]string{b.text}, b.lines...)
			for _, e := range b.entries {
				if b.kind != references {
					lines = append(lines, e.Lines...)
				}
				for _, l := range e.Lines {
					if !strings.ContainsAny(l[len(l)-1:], ".?!\":)") && b.kind != references {
						t.Errorf("%s: no full stop: %s", name, l)
					}
				}
			}
			for _, l := range lines {
				if m := wrong.FindString(l); m != "" {
					t.Errorf("%s: %q in: %s", name, m, l)
				}
			}
		}
	}
}

// TestNothingTwice sees that nothing is said twice: no sentence of more than
// three words in a document's own questions, and no date beside the title that
// has it.
func TestNothingTwice(t *testing.T) {
	for name, d := range edited(t) {
		for _, f := range d.Facts {
			if strings.HasPrefix(f, "As of") {
				t.Errorf("%s: the title has the date already: %s", name, f)
			}
		}
		for i := range d.blocks {
			if d.blocks[i].kind != numbered {
				continue
			}
			seen := map[string]bool{}
			for _, q := range d.blocks[i].lines {
				for _, sentence := range regexp.MustCompile(`[.?] `).Split(strings.TrimRight(q, ".?"), -1) {
					if len(strings.Fields(sentence)) > 3 && seen[sentence] {
						t.Errorf("%s: twice: %s", name, sentence)
					}
					seen[sentence] = true
				}
			}
		}
	}
}

// TestDatesInWords sees that months of sources read as the days do.
func TestDatesInWords(t *testing.T) {
	if got := string(Handout(subject(t, cod, "now")).Markdown()); !strings.Contains(got, "Institute of the Sea, March 2021 (background).") {
		t.Error("a month is not in words")
	}
}

// TestVotesApart sees that the two votes stand in columns of their own, and
// that what nobody gave has none.
func TestVotesApart(t *testing.T) {
	ask := func(first, second int, yours bool) string {
		at := subject(t, cod, "now")
		to := at.Configuration.With(2, 1)
		p := poll.New(at.Scenario, at.Name, at.Configuration, to)
		p.Blocks[0].Hands = poll.Hands{first, poll.None}
		p.Objects[0].Hands = poll.Hands{poll.None, second}
		p.Blocks[1].Yours = yours
		before, after := at.Engine.Assess(at.Configuration), at.Engine.Assess(to)
		at.Polls = append(at.Polls, p.Reveal(at.Scenario, at.Engine.Basis(), &before, &after))
		return string(Handout(at).Markdown())
	}
	for _, c := range []struct {
		first, second int
		yours         bool
		says          []string
	}{
		{12, 5, false, []string{"| What would happen | First vote | Second vote | It is so |", "| The stock blocks | 12 | - | no |", "| Norland objects | - | 5 | no |"}},
		{12, poll.None, false, []string{"| What would happen | Hands | It is so |", "| The stock blocks | 12 | no |"}},
		{poll.None, 5, false, []string{"| What would happen | Second vote | It is so |"}},
		{poll.None, poll.None, true, []string{"| What would happen | Predicted | It is so |", "| Fair parts blocks | right | yes |"}},
		{3, poll.None, true, []string{"| What would happen | Predicted | Hands | It is so |"}},
	} {
		got := ask(c.first, c.second, c.yours)
		for _, want := range c.says {
			if !strings.Contains(got, want) {
				_, part, _ := strings.Cut(got, "## Predicted and voted")
				t.Errorf("%+v: no %q in %.400s", c, want, part)
			}
		}
	}
}

// TestNotesNameChanges sees that a package with changes names them as choices.
func TestNotesNameChanges(t *testing.T) {
	got := string(Notes(scripted(t, subject(t, "zaporizhzhia", "today"))).Markdown())
	if strings.Contains(got, "with Ukraine to joins") || !strings.Contains(got, "Package: reported plan, with Ukraine: joins all three.") {
		t.Error("a step's package is not told as its choices")
	}
}
