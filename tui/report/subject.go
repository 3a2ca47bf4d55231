package report

import (
	"strconv"
	"strings"

	"redline/model"
	"redline/model/poll"
	"redline/model/script"
	"redline/model/space"
	"redline/tui/chart"
	"redline/tui/words"
)

// Subject is what a handout is about.
type Subject struct {
	chart.Package
	Space  *space.Space     // of the same engine
	Polls  []poll.Record    // what was predicted and voted; may be none
	Script *script.Script   // that the notes tell, of this scenario; may be nil
	Wishes map[string][]int // edited orders of the parties\' wishes, as session.State has them; nil for those of the file
	Rows   string           // axes of the map, as [chart.ParseAxis] reads them;
	Cols   string           // empty for the first two terms
}

// writer puts a document about a subject together, and remembers what it cites.
type writer struct {
	Document
	*Subject
	s     *model.Scenario
	out   model.Assessment
	cited map[string]bool
}

func (at *Subject) writer() *writer {
	w := &writer{Subject: at, s: at.Engine.Scenario(), out: at.Engine.Assess(at.Configuration), cited: map[string]bool{}}
	w.Title = words.Titled(w.s)
	w.Foot = "It says what stands in the way of what, why, on whose objection and on what evidence. It forecasts nothing and takes no side. Claims are paraphrased. Written with redline."
	return w
}

// cite names claims, with what must never be missing beside them.
func (w *writer) cite(ids []string) string {
	marked := make([]string, len(ids))
	for i, id := range ids {
		w.cited[id] = true
		marked[i] = "`" + id + "`"
		if at, ok := w.s.Claim(id); ok {
			if m := marksOf(w.s, &w.s.Claims[at]); m != "" {
				marked[i] += " (" + m + ")"
			}
		}
	}
	return strings.Join(marked, ", ")
}

// citeIn is cite inside brackets, where what stands beside a claim has none of
// its own.
func (w *writer) citeIn(ids []string) string {
	said := w.cite(ids)
	if !strings.Contains(said, "(") {
		return said
	}
	return strings.NewReplacer("), ", "; ", " (", ", ", ")", "", "`, ", "`; ").Replace(said)
}

// bracketed is citeIn with its brackets, to stand after a text; empty without
// claims.
func (w *writer) bracketed(ids []string) string { return inBrackets(w.citeIn(ids)) }

func inBrackets(text string) string {
	if text == "" {
		return ""
	}
	return " (" + text + ")"
}

// sentences puts sentences after one another, each with its full stop; empty
// ones are left out.
func sentences(list ...string) string {
	var said []string
	for _, text := range list {
		if text != "" {
			said = append(said, words.Ended(text))
		}
	}
	return strings.Join(said, " ")
}

// marksOf are the loud words that belong beside a claim; empty for most.
func marksOf(s *model.Scenario, c *model.Claim) string {
	var list []string
	if c.Standing == model.Disputed {
		list = append(list, "disputed")
	}
	if s.Outside(c) {
		list = append(list, "outside the document")
	}
	if c.Sure == "unverified" {
		list = append(list, "not verified")
	}
	return strings.Join(list, ", ")
}

// citedClaims lists what was cited, in file order.
func (w *writer) citedClaims() []int {
	var list []int
	for i := range w.s.Claims {
		if w.cited[w.s.Claims[i].ID] {
			list = append(list, i)
		}
	}
	return list
}

// optionName is the name of an option, with a split written out in words.
func optionName(s *model.Scenario, is *model.Issue, o int) string {
	split := is.SplitOf(o)
	if split == nil {
		return is.OptionName(o)
	}
	parts := make([]string, len(split))
	for k, per := range split {
		parts[k] = s.ShareName(is.Shares, k) + " " + strconv.Itoa(per) + " %"
	}
	return strings.Join(parts, ", ")
}
