package tui

import (
	"strings"
	"testing"

	"redline/data"
	"redline/model"
	"redline/model/script"
)

// cod is a small scenario without a date, of another topic.
func cod(t testing.TB) *model.Scenario {
	t.Helper()
	s, _, err := data.Open("report/testdata/cod.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// scriptOf runs a script that is written in a test.
func scriptOf(t testing.TB, s *model.Scenario, text string, width, height int) *driver {
	t.Helper()
	sp, _, err := data.ReadScript("own.yaml", []byte(text), func(string) (*model.Scenario, error) { return s, nil })
	if err != nil {
		t.Fatal(err)
	}
	d := exploreOf(t, s, width, height)
	d.startOf(sp)
	return d
}

func (d *driver) startOf(sp *script.Script) {
	d.x.presentScript(sp)
	d.run(d.x.present.first)
	d.resize(d.x.width, d.x.height)
}

// TestRevealIsSeen sees that a step which asks and names no view shows what was
// asked beside what is so, whatever view the step before had.
func TestRevealIsSeen(t *testing.T) {
	d := scriptOf(t, cod(t), `
script: own
scenario: cod
title: Own
steps:
  - {title: Rules first, preset: now, view: rules}
  - {title: Asked, set: {norland: quarter}, predict: true}
  - {title: Then ways out, set: {catch: low}, predict: true, view: out}
`, 80, 24)
	d.press("pgdown")
	d.sees("PREDICT")
	d.press("1", "2", "pgdown")
	d.sees("REVEAL", "One block went:")
	d.press("pgdown")
	d.sees("PREDICT")
	d.press("pgdown")
	d.sees("WAYS OUT") // the step looks there
	d.lacks("REVEAL")
}

// TestVoteStaysOnItsLine sees that the second vote begins on the line that the
// first one counted.
func TestVoteStaysOnItsLine(t *testing.T) {
	d := present(t, "zaporizhzhia-workshop", 80, 24)
	d.steps(4)
	d.press("down", "down", "down", "down", "1", "2", "tab")
	d.sees("► [ ] Ukraine", "in    __")
	d.press("9", "tab", "up", "5", "tab")
	d.sees("► [ ] none of them")
}

// TestReplayOnProjector sees that before and after differ where one panel takes
// the screen, and that what was revealed is there again afterwards.
func TestReplayOnProjector(t *testing.T) {
	d := present(t, "zaporizhzhia-workshop", 80, 24)
	d.steps(5)
	d.press("B")
	d.sees("REVEAL")
	d.press(",")
	d.sees("BEFORE the last change", "Ukraine excludes Russia", "with the US only")
	d.lacks("REVEAL")
	d.press(",")
	d.sees("AFTER the last change", "Ukraine is left out of control")
	d.lacks("REVEAL")
	d.press("down")
	d.sees("REVEAL")
}

// TestNoDateNoSign sees that a scenario without a date leaves no sign in its
// place.
func TestNoDateNoSign(t *testing.T) {
	d := exploreOf(t, cod(t), 80, 24)
	d.press("B", "r")
	d.sees("by effect ═")
}

// TestRulesHeads sees that the heads of Rules stand over their columns, however
// many packages there are.
func TestRulesHeads(t *testing.T) {
	for _, d := range []*driver{exploreOf(t, cod(t), 80, 24), explore(t, "elmira", 80, 24), explore(t, "zaporizhzhia", 80, 24), explore(t, "zaporizhzhia", 160, 45)} {
		d.press("r")
		rows := d.rows()
		head := -1
		for y, row := range rows {
			if strings.Contains(row, "on  here  rule") {
				head = y
			}
		}
		at := strings.Index(rows[head], "objects")
		for _, row := range rows[head+1:] {
			if !strings.Contains(row, "[x]") || strings.Contains(row, "all of") {
				break
			}
			if cell := []rune(row)[len([]rune(rows[head][:at]))-1:]; cell[0] != ' ' || cell[1] == ' ' {
				t.Errorf("objects is not over its column:\n%s\n%s", rows[head], row)
			}
		}
	}
}

// TestMarkAfterAnswer sees that an answer leads to the next task, and not to
// what has moved under the mark.
func TestMarkAfterAnswer(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	d.begin("sources")
	d.press(":")
	d.typeIn("S06")
	d.press("enter", "esc", "L")
	d.sees("►[ ] 2 Which of these claims", "enter answers")
	d.press("down", "down", "down", "down", "enter")
	d.sees("Task 2 is done.", "►[ ] 3 Find the disputed claim")
}

// TestAnswersAreSeen sees that the card of a lesson shows what a question at
// hand can be answered with.
func TestAnswersAreSeen(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	l := d.begin("space")
	d.press("s", "esc", "L", "down", "enter")
	d.sees("►[ ] 3 " + l.Tasks[2].Text)
	d.sees("Safety is not assured", "Nothing without Ukraine")
}

// TestShortEnough sees that what is said of lessons is not cut at 80 columns.
func TestShortEnough(t *testing.T) {
	for _, name := range data.Names() {
		d := explore(t, name, 80, 24)
		s := d.x.session.Scenario()
		for i := range s.Lessons {
			d.begin(s.Lessons[i].ID)
			if said := d.message(); strings.Contains(said, "…") || !strings.Contains(said, "L has hints.") {
				t.Errorf("%s: %s", s.Lessons[i].ID, said)
			}
		}
	}
	d := explore(t, "zaporizhzhia", 80, 24)
	d.begin("space")
	d.press("s", "esc", "L", "down", "enter", "down", "down", "enter")
	if said := d.message(); !strings.HasPrefix(said, "Not so.") || strings.Contains(said, "…") {
		t.Errorf("the answer is cut: %s", said)
	}
}

// TestQuestionWaits sees that a view that is hidden while a question is put
// says where the question is.
func TestQuestionWaits(t *testing.T) {
	d := present(t, "elmira-workshop", 80, 24)
	d.steps(3)
	d.press("o")
	d.sees("A question is put: w shows it")
	d.lacks("Make a change under CHOOSE")
}

// TestNobodyAsserts sees that a claim nobody is named for is not asserted by a
// remark.
func TestNobodyAsserts(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	d.press(":")
	d.typeIn("S06")
	d.press("enter")
	d.sees("reported · unattributed in article")
	d.lacks("asserted by unattributed")
}

// TestNoCutWords sees that the words of headings and legends are whole in a
// view beside CHOOSE at 80 columns.
func TestNoCutWords(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	d.press("d", "esc")
	for y, row := range d.rows() {
		if y >= 3 && strings.Contains(row, "…") && !strings.Contains(row, "·  ·") && !strings.Contains(row, "■") {
			t.Errorf("cut: %s", row)
		}
	}
	d.press("w", "esc", "3", "end", "up", "right", "up", "right", "right", "home", "down", "down", "left")
	d.sees("ONE CHANGE CLEARS", "3, 4 or 6")
}

// TestStepSaysWhatItChanged sees that a step of a script tells its change as
// any other change is told.
func TestStepSaysWhatItChanged(t *testing.T) {
	d := present(t, "zaporizhzhia-workshop", 80, 24)
	d.steps(7)
	d.press("B", "esc", "pgdown")
	if said := d.message(); !strings.HasPrefix(said, "Hostilities → peace treaty: 3 gone.") {
		t.Errorf("it says: %s", said)
	}
}

// TestReviewOfScript sees that a replay passes over steps of a script that
// changed nothing, and names what changes without choices.
func TestReviewOfScript(t *testing.T) {
	d := present(t, "zaporizhzhia-workshop", 80, 24)
	start := func() { d.press(":"); d.typeIn("replay from the start"); d.press("enter") }
	start()
	if !strings.Contains(d.message(), "nothing to replay") {
		t.Errorf("where the script only began it says %q", d.message())
	}
	d.steps(2)
	start()
	d.sees("REPLAY: the start, today. 1 change follows.")
	d.press("pgdown")
	d.sees("REPLAY 1 of 1: loaded reported plan.")
	d.press("esc", "tab", "space")
	start()
	d.press("end")
	d.sees("REPLAY 2 of 2: what is held.")
}

// TestNoDateInAbout sees that a scenario without a date and a summary leaves
// nothing in their place.
func TestNoDateInAbout(t *testing.T) {
	s := cod(t)
	d := exploreOf(t, s, 120, 40)
	d.press("a")
	d.sees("A made-up case for a class.")
	d.lacks("As of")
	s = cod(t)
	s.Summary = ""
	d = exploreOf(t, s, 120, 40)
	d.press("a")
	d.lacks("As of")
}
