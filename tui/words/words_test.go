package words

import (
	"slices"
	"testing"

	"redline/model"
	"redline/tui/session"
)

// scene is a small scenario in which everything has a name to be told by.
func scene() *model.Scenario {
	when := func(issue, option string) model.Condition {
		return model.Condition{Tests: []model.Test{{Subject: issue, Options: []string{option}}}}
	}
	return &model.Scenario{
		ID: "s", StatusQuo: "today",
		Parties:   []model.Party{{ID: "a", Name: "Avia"}, {ID: "b", Name: "Bory"}, {ID: "c", Name: "Cara"}},
		Actors:    []model.Actor{{ID: "eu", Name: "the EU"}},
		Obstacles: []model.Obstacle{{ID: "wall", Name: "Wall", Major: true}, {ID: "mist", Name: "Mist"}},
		Issues: []model.Issue{
			{ID: "plant", Name: "Control of the plant", Short: "Plant", Kind: model.Term, Options: []model.Option{{ID: "open", Name: "still open"}, {ID: "joint", Name: "run jointly", Short: "joint"}}},
			{ID: "war", Name: "War", Kind: model.External, Options: []model.Option{{ID: "on", Name: "goes on"}, {ID: "off", Name: "is over"}}},
		},
		Rules: []model.Rule{
			{ID: "r0", Obstacle: "wall", Modality: model.Must, Severity: model.Blocks, When: when("plant", "open"), Objects: []string{"a", "b"}, CanLift: []string{"a", "b"}},
			{ID: "r1", Obstacle: "wall", Modality: model.May, Severity: model.Strains, When: when("war", "on"), Objects: []string{"c"}, CanLift: []string{"eu", "a"}},
			{ID: "r2", Obstacle: "mist", Modality: model.May, Severity: model.Strains, When: when("war", "off")},
		},
		Presets: []model.Preset{{ID: "today", Name: "today", Set: map[string]string{"plant": "open", "war": "on"}}},
		Sources: []model.Source{
			{ID: "doc", Title: "A long title", Short: "Article", Kind: model.Document, Date: "2025-12-26"},
			{ID: "web", Title: "Note on Kyiv", Publisher: "MEXC News", Kind: model.Background, Date: "2025-12-25"},
			{ID: "own", Title: "MEXC News, again", Publisher: "MEXC News", Kind: model.Background, Date: "undated"},
		},
	}
}

func TestCounts(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{Count(0, "block"), "0 blocks"}, {Count(1, "block"), "1 block"}, {Count(2, "strain"), "2 strains"},
		{Counts(0, 0), "clear"}, {Counts(1, 0), "1 block"}, {Counts(0, 1), "1 strain"}, {Counts(2, 3), "2 blocks, 3 strains"},
		{And(nil), ""}, {And([]string{"A"}), "A"}, {And([]string{"A", "B"}), "A and B"}, {And([]string{"A", "B", "C"}), "A, B and C"},
		{Or([]string{"A", "B", "C"}), "A, B or C"},
		{Upper(""), ""}, {Upper("today"), "Today"}, {Upper("übrig"), "Übrig"}, {Upper("Already"), "Already"},
		{Date("2025-12-06"), "6 December 2025"}, {Date("undated"), "undated"}, {Date("2025-12"), "December 2025"}, {ShortDate("2025-12"), "Dec 2025"}, {Date("1907"), "1907"}, {ShortDate("2025-12-26"), "26 Dec 2025"}, {ShortDate(""), ""},
		{Becomes(model.VerdictBlocked, model.VerdictBlocked), "Still BLOCKED."}, {Becomes(model.VerdictBlocked, model.VerdictClear), "BLOCKED → CLEAR."},
	} {
		if c.got != c.want {
			t.Errorf("got %q, not %q", c.got, c.want)
		}
	}
}

func TestWhoObjects(t *testing.T) {
	s := scene()
	for _, c := range []struct {
		rule                 int
		severity             model.Severity
		objects, lifts, both string
	}{
		{0, model.Blocks, "Avia and Bory object", "Avia or Bory can lift it", "Avia and Bory object, can lift it"},
		{0, model.Strains, "Avia and Bory hesitate", "Avia or Bory can lift it", "Avia and Bory hesitate, can lift it"},
		{1, model.Strains, "Cara hesitates", "the EU or Avia can lift it", "Cara hesitates; the EU or Avia can lift it"},
		{1, model.Blocks, "Cara objects", "the EU or Avia can lift it", "Cara objects; the EU or Avia can lift it"},
		{2, model.Strains, "no party objects", "", "no party objects"},
	} {
		r := &s.Rules[c.rule]
		if got := Objects(s, r, c.severity); got != c.objects {
			t.Errorf("%q, not %q", got, c.objects)
		}
		if got := CanLift(s, r); got != c.lifts {
			t.Errorf("%q, not %q", got, c.lifts)
		}
		if got := ObjectsAndLifts(s, r, c.severity); got != c.both {
			t.Errorf("%q, not %q", got, c.both)
		}
	}
}

func TestOfAPackage(t *testing.T) {
	s := scene()
	engine, err := model.Compile(s, model.Basis{})
	if err != nil {
		t.Fatal(err)
	}
	a := engine.Assess(s.Today())
	if blocks, strains := Tally(&a, 0); blocks != 1 || strains != 1 {
		t.Errorf("%d blocks, %d strains", blocks, strains)
	}
	for o, want := range []string{"1 block", "clear"} {
		if got := Status(&a, o); got != want {
			t.Errorf("obstacle %d is %q, not %q", o, got, want)
		}
	}
	calm := engine.Assess(s.Today().With(0, 1))
	if got := Status(&calm, 0); got != "1 strain" {
		t.Errorf("the wall is %q", got)
	}
	if got := Because(s, a.Configuration, &a.Findings[0]); !slices.Equal(got, []string{"Plant: still open"}) {
		t.Errorf("because %q", got)
	}
	if got := Choices(s, calm.Configuration, []int{0, 1}); !slices.Equal(got, []string{"Plant: joint", "War: goes on"}) {
		t.Errorf("choices %q", got)
	}
	if got := Stances(s, &a.Outcome); !slices.Equal(got, []string{"Avia objects", "Bory objects", "Cara hesitates"}) {
		t.Errorf("stances %q", got)
	}
}

func TestClaims(t *testing.T) {
	s := scene()
	for _, c := range []struct {
		claim                 model.Claim
		place, date, standing string
	}{
		{model.Claim{Source: "doc", Section: "Lead", Paragraph: 2, Standing: model.Disputed}, `Article, "Lead", paragraph 2`, "26 Dec 2025", "DISPUTED"},
		{model.Claim{Source: "doc", Standing: model.Reported}, "Article", "26 Dec 2025", "reported"},
		{model.Claim{Source: "web", Standing: model.Confirmed}, "Note on Kyiv, MEXC News, 25 Dec 2025", "25 Dec 2025", "confirmed"},
		{model.Claim{Source: "web", Date: "2024-01-02", Standing: model.Inferred}, "Note on Kyiv, MEXC News, 2 Jan 2024", "2 Jan 2024", "inferred"},
		{model.Claim{Source: "own"}, "MEXC News, again, undated", "undated", ""},
		{model.Claim{Source: "nowhere"}, "nowhere", "", ""},
	} {
		if got := Place(s, &c.claim); got != c.place {
			t.Errorf("the place is %q, not %q", got, c.place)
		}
		if got := ClaimDate(s, &c.claim); got != c.date {
			t.Errorf("the date is %q, not %q", got, c.date)
		}
		if got := Standing(&c.claim); got != c.standing {
			t.Errorf("the standing is %q, not %q", got, c.standing)
		}
	}
	for sure, want := range map[string]string{"several": "several sources", "one": "one source", "unverified": "not verified", "": ""} {
		if got := Sure(&model.Claim{Sure: sure}); got != want {
			t.Errorf("%q is %q, not %q", sure, got, want)
		}
	}
	for _, support := range model.Supports {
		if Support(support) == "" {
			t.Errorf("no words for %s", support)
		}
	}
	if Support(model.NotNamed) != "outside the document" || Support(model.Stated) != "the document names it" {
		t.Error("supports have other words")
	}
}

// TestStep tells what steps did, one after the other.
func TestStep(t *testing.T) {
	s := scene()
	se, err := session.New(s)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		do   func()
		want string
	}{
		{func() { se.ToggleHold(0) }, "the same findings. Blocks 1 → 1. Avia and Bory still object."},
		{func() { se.Choose(1, 1) }, "1 new, 1 gone. Blocks 1 → 1. Cara hesitates → accepts."},
		{func() { se.Choose(0, 1) }, "1 gone. Blocks 1 → 0. BLOCKED → CLEAR, Avia objects → accepts, Bory objects → accepts."},
		{func() { se.Choose(1, 0) }, "1 new, 1 gone. Blocks 0 → 0. CLEAR → STRAINED, Cara accepts → hesitates."},
		{func() { se.SwitchReading() }, "the same findings. Blocks 0 → 1. STRAINED → BLOCKED, Cara hesitates → objects."},
		{func() { se.ToggleHold(1) }, "the same findings. Blocks 1 → 1. Cara still objects."},
		{func() { se.SwitchReading() }, "the same findings. Blocks 1 → 0. BLOCKED → STRAINED, Cara objects → hesitates."},
		{func() { se.Choose(1, 1) }, "1 new, 1 gone. Blocks 0 → 0. STRAINED → CLEAR, Cara hesitates → accepts."},
		{func() { se.ToggleHold(1) }, "the same findings. Blocks 0 → 0."},
	} {
		c.do()
		d, _ := se.Difference()
		if got := Steps(s, &d)[0]; got != c.want {
			t.Errorf("it says %q, not %q", got, c.want)
		}
		for i, said := range Steps(s, &d) {
			if i > 0 && len(said) > len(Steps(s, &d)[i-1]) {
				t.Errorf("%q is no shorter than %q", said, Steps(s, &d)[i-1])
			}
		}
	}
}
