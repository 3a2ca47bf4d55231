package plain

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"

	"redline/data"
	"redline/model"
)

// load is an embedded scenario, or the odd one.
func load(t testing.TB, name string) *model.Scenario {
	t.Helper()
	if name == "odd" {
		return odd()
	}
	s, err := data.Load(name)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// scenarios are those that dialogues are tried on.
func scenarios(t testing.TB) []*model.Scenario {
	return []*model.Scenario{load(t, "zaporizhzhia"), load(t, "elmira"), load(t, "odd")}
}

// run is what a dialogue answers to some lines, echoed.
func run(t testing.TB, o Options, lines ...string) string {
	t.Helper()
	var out bytes.Buffer
	o.In, o.Out, o.Echo = strings.NewReader(strings.Join(lines, "\n")), &out, true
	if err := Run(o); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// talk is a dialogue to be led by hand, and what it says, unwrapped.
func talk(t testing.TB, s *model.Scenario) (*dialogue, *bytes.Buffer) {
	t.Helper()
	var out bytes.Buffer
	d, err := newDialogue(Options{Scenario: s, In: strings.NewReader(""), Out: &out, Width: 1 << 20})
	if err != nil {
		t.Fatal(err)
	}
	return d, &out
}

// tell has a dialogue answer a line.
func tell(t testing.TB, d *dialogue, out *bytes.Buffer, line string) string {
	t.Helper()
	out.Reset()
	d.answer(line)
	if err := d.out.flush(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// sound checks what holds of all output: text, no control characters, no line
// wider than it may be unless it is a single word, ASCII quotes.
func sound(t testing.TB, text string, width int) {
	t.Helper()
	if !utf8.ValidString(text) {
		t.Fatalf("output is not UTF-8: %q", text)
	}
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		if i := strings.IndexFunc(line, func(r rune) bool { return r < 0x20 || r >= 0x7f && r < 0xa0 }); i >= 0 {
			t.Errorf("control character in %q", line)
		}
		if w := displaywidth.String(line); w > width && len(strings.Fields(line)) > 1 {
			t.Errorf("line is %d wide, not %d: %q", w, width, line)
		}
		if strings.ContainsAny(line, "\u201c\u201d\u2018\u2019\u2026") {
			t.Errorf("typographic signs in %q", line)
		}
	}
}

// odd is a scenario with what the embedded ones do not have: option ids that
// are numbers of other options, the status quo in the middle, no claims, no
// party that objects, a text with signs of print and control characters.
func odd() *model.Scenario {
	one, ten := 1.0, 10.0
	when := func(issue, option string) model.Condition {
		return model.Condition{Tests: []model.Test{{Subject: issue, Options: []string{option}}}}
	}
	return &model.Scenario{
		ID: "odd", Title: "Odd \u201cthings\u201d\u2026", AsOf: "some day", Summary: "A\x1b[31m b\u202ec\td.",
		Parties: []model.Party{{ID: "a", Name: "Party A", Short: "A"}, {ID: "b", Name: "Partei \u00c4", Short: "B"}},
		Issues: []model.Issue{
			{ID: "5", Name: "Number five", Kind: model.Term, Options: []model.Option{
				{ID: "10", Name: "ten", Value: &ten}, {ID: "1", Name: "one", Value: &one, Support: model.Implied},
			}},
			{ID: "share", Name: "Share", Kind: model.Term, Shares: &model.Shares{Of: []string{"a", "b"}, Step: 50}, Options: []model.Option{
				{ID: "open", Name: "open/closed, or so"},
			}},
			{ID: "a", Name: "A", Kind: model.Position, Party: "a", Options: []model.Option{{ID: "x", Name: "same"}, {ID: "z", Name: "same"}}},
		},
		Exclusions: []model.Exclusion{{ID: "never", When: when("5", "1"), Reason: "It cannot be"}},
		Obstacles:  []model.Obstacle{{ID: "wall", Name: "Wall", Major: true}, {ID: "mist", Name: "Mist"}},
		Rules: []model.Rule{
			{ID: "r1", Obstacle: "wall", Modality: model.Must, Severity: model.Blocks, When: when("a", "x"), Title: "Who asks?", Reason: "Because."},
			{ID: "r2", Obstacle: "mist", Modality: model.May, Severity: model.Strains, When: when("a", "z"), Title: "Mist", Reason: "Fog."},
			{ID: "r3", Obstacle: "wall", Modality: model.May, Severity: model.Strains, When: when("share", "50/50"), Title: "Halves", Reason: "Half.", Objects: []string{"a", "b"}, CanLift: []string{"nobody"}},
		},
		Presets: []model.Preset{
			{ID: "p", Name: "pea", Origin: "garden", Set: map[string]string{"a": "z"}},
			{ID: "quo", Name: "quo", Origin: "now", Set: map[string]string{"5": "10", "share": "open", "a": "x"}},
		},
		StatusQuo: "quo",
	}
}

// closed fails to be written to.
type closed struct{}

func (closed) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }
