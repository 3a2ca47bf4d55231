package model

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestConfiguration(t *testing.T) {
	var zero Configuration
	for issue := range MaxIssues {
		c := zero.With(issue, MaxOptions-1)
		if c.Option(issue) != MaxOptions-1 || zero.Option(issue) != 0 {
			t.Fatalf("issue %d has option %d, was %d", issue, c.Option(issue), zero.Option(issue))
		}
		same(t, "differences", c.Differences(zero), []int{issue})
	}
	c := zero.With(5, 1).With(0, 2).With(63, 3)
	same(t, "differences", zero.Differences(c), []int{0, 5, 63})
	if d := c.Differences(c); d != nil {
		t.Errorf("a configuration differs from itself in %v", d)
	}
	if c.With(5, 0).With(0, 0).With(63, 0) != zero {
		t.Error("changes taken back leave a difference")
	}
}

func TestParseSettingErrors(t *testing.T) {
	s := harbour()
	for text, want := range map[string]string{
		"":                `"" is not of the form ISSUE=OPTION`,
		"pilot":           `"pilot" is not of the form ISSUE=OPTION`,
		"pilot:north":     `"pilot:north" is not of the form ISSUE=OPTION`,
		"=north":          `unknown issue ""; known: north, pilot, toll, ships, tide`,
		"pilots=north":    `unknown issue "pilots"; did you mean pilot?`,
		"PILOT=north":     `unknown issue "PILOT"; did you mean pilot?`,
		" pilot=north":    `unknown issue " pilot"; did you mean pilot?`,
		"pilot=":          `unknown option of pilot ""; known: north, south, both`,
		"pilot= north":    `unknown option of pilot " north"; did you mean north?`,
		"pilot=north=":    `unknown option of pilot "north="; did you mean north?`,
		"pilot=40/40/20":  `unknown option of pilot "40/40/20"; known: north, south, both`,
		"ships=5":         `unknown option of ships "5"; known: 10, 20, 30, unknown`,
		"toll=third":      `unknown option of toll "third"; did you mean thirds?`,
		"toll=50":         `unknown option of toll "50"; known: open, thirds`,
		"toll=50/60":      "50/60 is no split: it has 2 numbers, and needs 3 (north/south/upkeep)",
		"toll=50/50/10":   "50/50/10 is no split: the shares make 110; they must make 100",
		"toll=45/45/10":   "45/45/10 is no split: 45 is not a step of 10",
		"toll=thirds/0/0": `thirds/0/0 is no split: "thirds" is not a whole number from 0 to 100`,
	} {
		issue, option, err := s.ParseSetting(text)
		if err == nil || err.Error() != want {
			t.Errorf("%q: error %v, want %s", text, err, want)
		}
		if issue != -1 || option != -1 {
			t.Errorf("%q is read as %d=%d beside an error", text, issue, option)
		}
	}
	var split *SplitError
	if _, _, err := s.ParseSetting("toll=1/2/3"); !errors.As(err, &split) || split.Text != "1/2/3" {
		t.Errorf("%v is no SplitError about 1/2/3", err)
	}
	var unknown *UnknownError
	_, _, err := s.ParseSetting("toll=third")
	if !errors.As(err, &unknown) || unknown.What != "option of toll" || !slices.Equal(unknown.Known, []string{"open", "thirds"}) {
		t.Errorf("%v is no UnknownError about toll", err)
	}
}

func TestParseSetting(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenarios.Draw(t, "scenario")
		c := drawConfiguration(t, s)
		var back Configuration
		for i, id := range s.Options(c) {
			issue, option, err := s.ParseSetting(s.Issues[i].ID + "=" + id)
			if err != nil || issue != i || option != c.Option(i) {
				t.Fatalf("%s=%s is read as %d=%d, %v", s.Issues[i].ID, id, issue, option, err)
			}
			back = back.With(issue, option)
		}
		same(t, "differences of what is read back", back.Differences(c), []int{})
	})
}

func TestApply(t *testing.T) {
	s := harbour()
	c, err := s.Apply(s.Today(), map[string]string{"tide": "low", "toll": "0/100/0"})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "options", s.Options(c), []string{"alone", "south", "0/100/0", "20", "low"})
	if c, err := s.Apply(s.Today(), nil); err != nil || c != s.Today() {
		t.Errorf("nothing applied gives %v, %v", s.Options(c), err)
	}
	_, err = s.Apply(s.Today(), map[string]string{"wind": "low", "pilot": "nobody", "toll": "1/2/3", "tide": "low", "pilot=north": "x"})
	want := `1/2/3 is no split: 1 is not a step of 10
unknown issue "pilot=north"; known: north, pilot, toll, ships, tide
unknown issue "wind"; known: north, pilot, toll, ships, tide
unknown option of pilot "nobody"; known: north, south, both`
	if err == nil || err.Error() != want {
		t.Errorf("error\n%v\nwant\n%s", err, want)
	}
}

func TestPresetsOverlayTheStatusQuo(t *testing.T) {
	s := harbour()
	peace, err := s.FindPreset("peace")
	if err != nil {
		t.Fatal(err)
	}
	same(t, "peace", s.Options(s.PresetConfiguration(peace)), []string{"share", "south", "40/40/20", "20", "high"})
	same(t, "today", s.Options(s.Today()), []string{"alone", "south", "open", "20", "high"})
	_, err = s.FindPreset("piece")
	wantError(t, err, `unknown preset "piece"; known: today, peace`)

	rapid.Check(t, func(t *rapid.T) {
		s := scenarios.Draw(t, "scenario")
		p, _ := s.Preset("other")
		today, other := settings(s, s.Today()), settings(s, s.PresetConfiguration(p))
		for id, option := range other {
			want, set := s.Presets[p].Set[id]
			if !set {
				want = today[id]
			}
			if option != want {
				t.Errorf("%s is %s, want %s", id, option, want)
			}
		}
	})
}

func TestLookups(t *testing.T) {
	s := dam()
	s.Sources = []Source{{ID: "paper", Kind: Document}, {ID: "press", Kind: Background}}
	s.Claims = []Claim{{ID: "S1", Source: "paper"}, {ID: "B1", Source: "press"}, {ID: "X1", Source: "lost"}}
	for name, find := range map[string]func(string) (int, bool){
		"lower": s.Party, "fighting": s.Issue, "law": s.Obstacle, "war": s.Rule,
		"network_share": s.Measure, "today": s.Preset, "B1": s.Claim, "press": s.Source,
	} {
		if _, ok := find(name); !ok {
			t.Errorf("%s is not found", name)
		}
		if i, ok := find(name + "?"); ok || i != -1 {
			t.Errorf("%s? is found at %d", name, i)
		}
	}
	if i, _ := s.Rule("unlikely"); s.Rules[i].ID != "unlikely" {
		t.Errorf("unlikely is found at %d", i)
	}
	for i, outside := range []bool{false, true, false} {
		if s.Outside(&s.Claims[i]) != outside {
			t.Errorf("%s is outside: %v", s.Claims[i].ID, !outside)
		}
	}
}

func FuzzParseSetting(f *testing.F) {
	for _, seed := range []string{"pilot=north", "toll=40/40/20", "toll=thirds", "toll=+40/40/20", "ships=10", "=", "toll=1/", "tide=low=high", "toll=040/40/20"} {
		f.Add(seed)
	}
	s := harbour()
	f.Fuzz(func(t *testing.T, text string) {
		issue, option, err := s.ParseSetting(text)
		if err != nil {
			if err.Error() == "" {
				t.Error("an error without words")
			}
			return
		}
		if back := s.Issues[issue].ID + "=" + s.Issues[issue].OptionID(option); back != text {
			t.Errorf("%q is read as %s", text, back)
		}
	})
}
