package plain

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"redline/model"
)

// lineOf draws something to say: a command with something after it that means
// a thing of the scenario, or anything at all.
func lineOf(s *model.Scenario) *rapid.Generator[string] {
	var verbs, things []string
	for _, c := range commands() {
		verbs = append(append(verbs, c.name), c.aliases...)
	}
	for i := range s.Issues {
		things = append(things, s.Issues[i].ID, s.Issues[i].Name)
		for _, o := range s.Issues[i].Options {
			things = append(things, s.Issues[i].ID+" "+o.ID, s.Issues[i].ID+" = "+o.Name)
		}
	}
	for _, list := range [][][]string{ruleNames(s), obstacleNames(s), partyNames(s), presetNames(s)} {
		for _, names := range list {
			things = append(things, names...)
		}
	}
	for i := range s.Claims {
		things = append(things, s.Claims[i].ID)
	}
	for range 2 {
		for i := range s.Issues {
			things = append(things, s.Issues[i].ID+" by "+s.Issues[len(s.Issues)-1-i].ID, s.Issues[i].ID+" by "+s.Issues[0].ID+" open")
		}
		things = append(things, "A", "b", "a 1", "A all", "clear", "clear a 2", "unblocked")
	}
	things = append(things, "all", "strict", "documented", "sources", "split 40 20 40 0", "share 50/50", s.Encode(s.Today()))
	return rapid.Custom(func(t *rapid.T) string {
		if rapid.IntRange(0, 9).Draw(t, "any") == 0 {
			return rapid.String().Draw(t, "text")
		}
		line := rapid.SampledFrom(verbs).Draw(t, "verb")
		switch rapid.IntRange(0, 3).Draw(t, "kind") {
		case 0:
			return line + " " + strconv.Itoa(rapid.IntRange(-1, 20).Draw(t, "number"))
		case 1:
			return line
		}
		return line + " " + rapid.SampledFrom(things).Draw(t, "thing")
	})
}

// change is a line that is likely to change something.
func changeOf(s *model.Scenario) *rapid.Generator[string] {
	verbs := []string{"set", "set", "set", "set", "wish", "mute", "unmute", "preset", "reading", "fresh", "undo", "redo", "hold", "release", "take"}
	return rapid.Custom(func(t *rapid.T) string {
		verb := rapid.SampledFrom(verbs).Draw(t, "verb")
		first := rapid.IntRange(0, max(len(s.Issues), len(s.Presets))).Draw(t, "first")
		switch verb {
		case "set":
			return "set " + strconv.Itoa(first) + " " + strconv.Itoa(rapid.IntRange(1, 8).Draw(t, "second"))
		case "mute":
			return "mute " + rapid.SampledFrom(slices.Concat(ruleNames(s), obstacleNames(s))).Draw(t, "rule")[0]
		case "reading":
			return "reading " + rapid.SampledFrom([]string{"strict", "documented"}).Draw(t, "reading")
		case "undo", "redo", "fresh":
			return verb
		case "wish":
			party := rapid.SampledFrom(s.Parties).Draw(t, "party").ID
			return "wish " + party + " " + rapid.SampledFrom([]string{"1 to 2", "2 to 1", "3 to 1", "1 drop", "3 drop", "5 restore", "3 restore", "given"}).Draw(t, "how")
		case "take":
			return "take " + rapid.SampledFrom([]string{"a 1", "clear a 2", "B 1"}).Draw(t, "route")
		}
		return verb + " " + strconv.Itoa(first)
	})
}

// TestAnyDialogue holds dialogues of any lines and looks at what is said.
func TestAnyDialogue(t *testing.T) {
	for _, s := range scenarios(t) {
		t.Run(s.ID, rapid.MakeCheck(func(rt *rapid.T) {
			width := rapid.IntRange(1, 120).Draw(rt, "width")
			lines := rapid.SliceOfN(lineOf(s), 0, 12).Draw(rt, "lines")
			var out bytes.Buffer
			o := Options{
				Scenario: s, Reason: "because of a test", Width: width, Echo: rapid.Bool().Draw(rt, "echo"),
				In: strings.NewReader(strings.Join(lines, "\n")), Out: &out,
			}
			if err := Run(o); err != nil {
				rt.Fatal(err)
			}
			sound(fatal{t, rt}, strings.ReplaceAll(out.String(), "\n> ", "\n"), width)
		}))
	}
}

// fatal has rapid see what a helper of ordinary tests reports.
type fatal struct {
	testing.TB
	rt *rapid.T
}

func (f fatal) Helper()                           {}
func (f fatal) Errorf(format string, args ...any) { f.rt.Errorf(format, args...) }
func (f fatal) Fatalf(format string, args ...any) { f.rt.Fatalf(format, args...) }

// TestUndoToTheStart takes back whatever was done.
func TestUndoToTheStart(t *testing.T) {
	for _, s := range scenarios(t) {
		t.Run(s.ID, rapid.MakeCheck(func(rt *rapid.T) {
			d, out := talk(t, s)
			start := tell(t, d, out, "issues") + tell(t, d, out, "state")
			state := d.session.State()
			for _, line := range rapid.SliceOfN(changeOf(s), 0, 15).Draw(rt, "lines") {
				tell(t, d, out, line)
			}
			end, steps := d.session.State(), len(d.session.Past())
			for range steps {
				tell(t, d, out, "undo")
			}
			if got := tell(t, d, out, "issues") + tell(t, d, out, "state"); got != start || !state.Same(d.session.State()) {
				rt.Errorf("undo leads to\n%s\nnot to\n%s", got, start)
			}
			for range steps {
				tell(t, d, out, "redo")
			}
			if !end.Same(d.session.State()) {
				rt.Error("redo does not lead back")
			}
		}))
	}
}

// TestWhyAllNamesTheFindings compares what why all says with the assessment,
// and the counts of why with the outcome.
func TestWhyAllNamesTheFindings(t *testing.T) {
	for _, s := range scenarios(t) {
		t.Run(s.ID, rapid.MakeCheck(func(rt *rapid.T) {
			d, out := talk(t, s)
			for _, line := range rapid.SliceOfN(changeOf(s), 0, 10).Draw(rt, "lines") {
				tell(t, d, out, line)
			}
			a := d.session.Assessment()
			var want []string
			for i, f := range model.ByObstacle(a.Findings) {
				want = append(want, strconv.Itoa(i+1)+". "+d.findingTitle(&f)+" ")
			}
			var got []string
			for line := range strings.Lines(tell(t, d, out, "why all")) {
				if title, _, ok := strings.Cut(line, "Because "); ok && line[0] != ' ' {
					got = append(got, title)
				}
			}
			if !slices.Equal(got, want) {
				rt.Errorf("why all names %q, the assessment %q", got, want)
			}
			if n := strings.Count(tell(t, d, out, "why"), ", block: "); n != a.Blocks {
				rt.Errorf("why lists %d blocks of %d", n, a.Blocks)
			}
		}))
	}
}

// TestLookingTellsTheTruth compares what options says of every option with
// what choosing it comes to.
func TestLookingTellsTheTruth(t *testing.T) {
	for _, s := range scenarios(t) {
		t.Run(s.ID, rapid.MakeCheck(func(rt *rapid.T) {
			d, out := talk(t, s)
			for _, line := range rapid.SliceOfN(changeOf(s), 0, 8).Draw(rt, "lines") {
				tell(t, d, out, line)
			}
			i := rapid.IntRange(0, len(s.Issues)-1).Draw(rt, "issue")
			o := rapid.IntRange(0, len(s.Issues[i].Options)-1).Draw(rt, "option")
			said := tell(t, d, out, "options "+s.Issues[i].ID)
			if d.session.Configuration() != d.session.Configuration().With(i, o) {
				id := s.Issues[i].ID + " " + s.Issues[i].Options[o].ID
				looked := tell(t, d, out, "options "+id)
				told := tell(t, d, out, "set "+id)
				_, after, _ := strings.Cut(told, " to "+s.Issues[i].Options[o].Label()+".\n")
				for line := range strings.Lines(after) {
					if !strings.Contains(looked, line) {
						rt.Errorf("set %s says %q, looking said\n%s", id, line, looked)
					}
				}
				label := "\n" + optionLabel(&s.Issues[i], o) + " "
				_, line, _ := strings.Cut(said, label)
				line, _, _ = strings.Cut(line, "\n")
				if a := d.session.Assessment(); !strings.Contains(line, " "+blocks(a.Blocks)) ||
					strings.Contains(line, ": impossible") && a.Verdict != model.VerdictImpossible {
					rt.Errorf("options says %q, choosing it makes %d blocks, %s", line, a.Blocks, a.Verdict)
				}
			}
		}))
	}
}

// TestCodesOpen opens the code of any package from the status quo.
func TestCodesOpen(t *testing.T) {
	s := load(t, "zaporizhzhia")
	rapid.Check(t, func(rt *rapid.T) {
		d, out := talk(t, s)
		var c model.Configuration
		for i := range s.Issues {
			c = c.With(i, rapid.IntRange(0, s.Issues[i].Len()-1).Draw(rt, s.Issues[i].ID))
		}
		tell(t, d, out, "open "+strings.ToLower(s.Encode(c)))
		if d.session.Configuration() != c {
			rt.Error("another package was opened")
		}
		if got := tell(t, d, out, "code"); !strings.HasPrefix(got, s.Encode(c)+"\n") {
			rt.Errorf("code says %q", got)
		}
	})
}

// FuzzDialogue feeds any bytes to dialogues of any width.
func FuzzDialogue(f *testing.F) {
	all := scenarios(f)
	f.Add(uint8(0), uint8(80), "preset 1\nwhy\noptions operator\nset operator 3\nundo\nquit\n")
	f.Add(uint8(1), uint8(20), "set payer 2\nreading strict\nmute 1\nmutes\nreplay\nfresh\n")
	f.Add(uint8(2), uint8(3), "set 5 1\nset share 50 50\noptions share\nclears\nmeasures\nabout\n")
	f.Add(uint8(0), uint8(40), "out\nout B\nhold 1\nout clear\ntake A 1\nspace operator=us control\nrules\nrules 2\nmap split upkeep by control open\n")
	f.Add(uint8(0), uint8(1), "\ufeffset split 40/20/50/0\r\n\x1b[2J\n\xff\nopen 0O1I-L\nclaims a b\nevidence 99999999999999999999\n")
	f.Fuzz(func(t *testing.T, which, width uint8, input string) {
		var out bytes.Buffer
		o := Options{Scenario: all[int(which)%len(all)], Width: int(width), Echo: true, In: strings.NewReader(input), Out: &out}
		if err := Run(o); err != nil {
			t.Fatal(err)
		}
		if o.Width == 0 {
			o.Width = defaultWidth
		}
		sound(t, out.String(), o.Width)
	})
}
