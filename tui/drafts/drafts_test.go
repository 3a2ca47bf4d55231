package drafts

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"redline/data"
	"redline/model"
	"redline/tui/session"
)

func load(t testing.TB, name string) *model.Scenario {
	t.Helper()
	s, err := data.Load(name)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func sample(s *model.Scenario, name string) Draft {
	return Draft{Name: name, Configuration: s.PresetConfiguration(1), Basis: model.Basis{
		Reading: model.Strict, Muted: []string{s.Rules[0].ID, s.Obstacles[1].ID},
	}}
}

func desk(t testing.TB, s *model.Scenario) *Desk {
	t.Helper()
	return &Desk{Folder: &Folder{Dir: filepath.Join(t.TempDir(), "drafts", s.ID), Scenario: s, Now: func() time.Time {
		return time.Date(2026, 11, 23, 4, 0, 0, 0, time.UTC)
	}}}
}

// TestFile shows the file that a colleague would get.
func TestFile(t *testing.T) {
	s := load(t, "zaporizhzhia")
	d := sample(s, "Kyiv: half & half")
	d.Made = time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)
	d.Basis.Assume = map[string]float64{"price_usd": 60000.5}
	got := string(Format(s, &d))
	for _, want := range []string{"\nname: \"Kyiv: half & half\"\n", "\nmade: 2026-11-23\n", "\nreading: strict\n", "\n  price_usd: 60000.5\n", "\n  hostilities: \"war\" # ", "\ncode: \""} {
		if !strings.Contains(got, want) {
			t.Errorf("the file lacks %q:\n%s", want, got)
		}
	}
	again, err := Parse(s, []byte(got))
	if err != nil {
		t.Fatalf("%v in\n%s", err, got)
	}
	if again.Name != d.Name || !again.Made.Equal(d.Made) || !again.Same(&d) {
		t.Errorf("%+v became %+v", d, again)
	}
}

// TestRoundTrip writes any draft and reads it again.
func TestRoundTrip(t *testing.T) {
	for _, name := range []string{"zaporizhzhia", "elmira"} {
		s := load(t, name)
		rapid.Check(t, func(t *rapid.T) {
			d := Draft{Name: rapid.StringMatching(`[\pL\pN:#"'{}&*!|>%@, -]{1,40}`).Draw(t, "name")}
			if CheckName(d.Name) != nil {
				t.Skip("no name")
			}
			for i := range s.Issues {
				d.Configuration = d.Configuration.With(i, rapid.IntRange(0, s.Issues[i].Len()-1).Draw(t, "option"))
			}
			d.Basis.Reading = model.Reading(rapid.IntRange(0, 1).Draw(t, "reading"))
			if rapid.Bool().Draw(t, "mutes") {
				d.Basis.Muted = []string{s.Rules[rapid.IntRange(0, len(s.Rules)-1).Draw(t, "rule")].ID}
			}
			if s.Mining != nil && rapid.Bool().Draw(t, "assumes") {
				d.Basis.Assume = map[string]float64{s.Mining.Assumptions[0].ID: rapid.Float64Range(1e-6, 1e12).Draw(t, "value")}
			}
			if rapid.Bool().Draw(t, "wishes") {
				party := s.Parties[rapid.IntRange(0, len(s.Parties)-1).Draw(t, "party")].ID
				order := rapid.Permutation(session.State{}.Order(s, party)).Draw(t, "order")
				d.Wishes = session.State{}.WithOrder(s, party, order[:rapid.IntRange(0, len(order)).Draw(t, "kept")]).Wishes
			}
			text := Format(s, &d)
			again, err := Parse(s, text)
			if err != nil || again.Name != d.Name || !again.Same(&d) {
				t.Fatalf("%v: %+v became %+v by\n%s", err, d, again, text)
			}
		})
	}
}

// TestStrict reads files that are wrong, and sees what it says of them.
func TestStrict(t *testing.T) {
	s := load(t, "zaporizhzhia")
	d := sample(s, "kyiv line")
	good := string(Format(s, &d))
	other := load(t, "elmira")
	code := s.Encode(d.Configuration)
	for name, c := range map[string]struct{ text, want string }{
		"empty":           {"", "it is empty"},
		"words":           {"hello", "begins with keys"},
		"a list":          {"- a\n- b\n", "begins with keys"},
		"not YAML":        {"name: [1\n", "line 1"},
		"unknown key":     {strings.Replace(good, "reading:", "readnig:", 1), `unknown key "readnig"; did you mean reading?`},
		"twice":           {good + "name: other\n", "name"},
		"other form":      {strings.Replace(good, "draft/1", "draft/9", 1), `"redline/draft/9"`},
		"other scenario":  {strings.Replace(good, "scenario: zaporizhzhia", "scenario: elmira", 1), `of the scenario "elmira"; this is zaporizhzhia`},
		"no scenario":     {"name: x\ncode: " + code, "it has no scenario"},
		"no name":         {"scenario: zaporizhzhia\ncode: " + code, "it has no name"},
		"nothing":         {"scenario: zaporizhzhia\nname: x\n", "neither choices nor a code"},
		"code of another": {strings.Replace(good, code, other.Encode(other.Today()), 1), "another scenario"},
		"misread code":    {strings.Replace(good, code[:3], "ZZZ", 1), "this is no code"},
		"contradiction":   {strings.Replace(good, `hostilities: "war"`, "hostilities: treaty", 1), "the code says hostilities: war, but the choices say treaty"},
		"unknown option":  {strings.Replace(good, `hostilities: "war"`, "hostilities: waar", 1), "did you mean war?"},
		"unknown issue":   {strings.Replace(good, "  hostilities:", "  hostilites:", 1), "did you mean hostilities?"},
		"left out":        {strings.Replace(strings.Replace(good, "code:", "#", 1), "  hostilities:", "#", 1), "the choices leave out hostilities"},
		"unknown mute":    {strings.Replace(good, "muted: [", "muted: [nonsense, ", 1), `unknown rule or obstacle "nonsense"`},
		"no number":       {strings.Replace(good, "assumptions: {}", "assumptions:\n  price_usd: much", 1), `"much" is no number`},
		"too small":       {strings.Replace(good, "assumptions: {}", "assumptions:\n  price_usd: -1", 1), "price_usd"},
		"not assumed":     {strings.Replace(good, "assumptions: {}", "assumptions:\n  prize: 1", 1), "unknown assumption"},
		"reading":         {strings.Replace(good, "reading: strict", "reading: lax", 1), "lax"},
		"date":            {strings.Replace(good, "name:", "made: yesterday\nname:", 1), "write it like 2025-12-26"},
		"anchor":          {strings.Replace(good, "name: \"kyiv line\"", "name: &a x", 1), "plain values only"},
		"control":         {strings.Replace(good, "kyiv line", `a\u001b[2Jname`, 1), "do not show"},
		"slash":           {strings.Replace(good, "kyiv line", "a/name", 1), "cannot have /"},
		"huge":            {good + strings.Repeat("#\n", maxFile), "too large"},
	} {
		_, err := Parse(s, []byte(c.text))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, which lacks %q", name, err, c.want)
		}
	}
	if _, err := Parse(s, []byte(`{"scenario": "zaporizhzhia",
	"name": "json", "code": "`+code+`"}`)); err != nil {
		t.Errorf("JSON: %v", err)
	}
	whole := strings.Replace(good, "code:", "#", 1)
	if d, err := Parse(s, []byte(whole)); err != nil || d.Configuration != s.PresetConfiguration(1) {
		t.Errorf("choices without a code: %v", err)
	}
}

// TestNames sees which names are refused, and that the others make file names
// that every system takes.
func TestNames(t *testing.T) {
	for name, want := range map[string]string{
		"": "needs a name", "  ": "needs a name", "a/b": "mean files", `a\b`: "mean files", "a\x1bb": "do not show", "a\nb": "do not show",
		" a": "blank", "a\u202eb": "do not show", "\xff": "UTF-8", strings.Repeat("x", 61): "at most 60",
	} {
		if err := CheckName(name); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", name, err)
		}
	}
	for name, want := range map[string]string{
		"Kyiv's line": "kyiv-s-line", "CON": "draft-con", "com7": "draft-com7", "...": "draft", "Енергодар 2": "енергодар-2", "lpt": "lpt", "a.yaml": "a-yaml",
	} {
		if got := fileName(name); got != want || CheckName(name) != nil {
			t.Errorf("%q becomes %q, not %q", name, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.String().Draw(t, "name")
		file := fileName(name)
		if file == "" || len(file) > 100 || !utf8.ValidString(file) || strings.ContainsAny(file, `/\:*?"<>|. `) {
			t.Fatalf("%q becomes %q", name, file)
		}
	})
}

func names(t testing.TB, d *Desk) []string {
	t.Helper()
	kept, _, err := d.List()
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, k := range kept {
		list = append(list, k.Name)
	}
	return list
}

func one(t testing.TB, d *Desk, name string) Kept {
	t.Helper()
	k, ok := d.Find(name)
	if !ok {
		t.Fatal("no draft", name)
	}
	return k
}

// TestTwoOfOneFile keeps drafts whose names make one file name: both are there.
func TestTwoOfOneFile(t *testing.T) {
	s := load(t, "elmira")
	d := desk(t, s)
	for _, name := range []string{"half and half", "half & half?", "half, half"} {
		if err := d.Keep(sample(s, name), 0); err != nil {
			t.Fatal(err)
		}
	}
	if err := d.Keep(sample(s, "half, half?"), 0); err != nil {
		t.Fatal(err)
	}
	if got := names(t, d); len(got) != 4 {
		t.Errorf("there are %q", got)
	}
	if err := d.Keep(sample(s, "HALF and half"), 0); err == nil || !strings.Contains(err.Error(), "already") {
		t.Errorf("a name of other capitals: %v", err)
	}
}

// TestBackAndForth keeps, updates, renames and deletes, then takes everything
// back and does it again.
func TestBackAndForth(t *testing.T) {
	s := load(t, "zaporizhzhia")
	d := desk(t, s)
	steps := []func() error{
		func() error { return d.Keep(sample(s, "one"), 0) },
		func() error { return d.Keep(sample(s, "two"), 0) },
		func() error { return d.Rename(one(t, d, "one"), "One", 0) },
		func() error { return d.Rename(one(t, d, "one"), "three", 0) },
		func() error { return d.Update(one(t, d, "two"), Draft{Configuration: s.Today()}, 0) },
		func() error { return d.Delete(one(t, d, "three"), 0) },
		func() error { return d.Keep(sample(s, "three"), 0) },
		func() error { return d.Delete(one(t, d, "two"), 0) },
	}
	shown := []string{state(t, d)}
	for i, step := range steps {
		if err := step(); err != nil {
			t.Fatalf("step %d: %v", i, err)
		}
		shown = append(shown, state(t, d))
	}
	for i := len(steps) - 1; i >= 0; i-- {
		if said, err := d.Undo(0); err != nil || state(t, d) != shown[i] {
			t.Fatalf("undoing %q (%v) leads to %s, not %s", said, err, state(t, d), shown[i])
		}
	}
	if d.CanUndo(0) {
		t.Error("there is more to undo")
	}
	for i := range steps {
		if said, err := d.Redo(); err != nil || state(t, d) != shown[i+1] {
			t.Fatalf("redoing %q (%v) leads to %s, not %s", said, err, state(t, d), shown[i+1])
		}
	}
}

func state(t testing.TB, d *Desk) string {
	t.Helper()
	kept, broken, err := d.List()
	if err != nil || len(broken) > 0 {
		t.Fatal(broken, err)
	}
	var list []string
	for _, k := range kept {
		list = append(list, k.Name+"="+d.Scenario.Encode(k.Configuration)+k.Basis.Reading.String())
	}
	return strings.Join(list, " ")
}

// TestHostileFolder has all kinds of things stand in the folder.
func TestHostileFolder(t *testing.T) {
	s := load(t, "zaporizhzhia")
	d := desk(t, s)
	if list := names(t, d); len(list) != 0 {
		t.Error(list)
	}
	if err := d.Keep(sample(s, "good"), 0); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"empty.yaml": "", "noise.yaml": "\x00\x01\xff{{[", "half.yaml": "name: [", "huge.yaml": strings.Repeat("a", maxFile+5),
		"bomb.yaml": "a: &a [x,x,x]\nb: &b [*a,*a,*a]\nname: *b\n", "esc\x1b[2J.yaml": "x", "deep.json": strings.Repeat("[", 10_000), "note.txt": "not ours", ".hidden.yaml": "x",
	} {
		if err := os.WriteFile(filepath.Join(d.Dir, name), []byte(text), 0o600); err != nil {
			t.Log(err)
		}
	}
	_ = os.Mkdir(filepath.Join(d.Dir, "folder.yaml"), 0o700)
	_ = os.Symlink("nowhere", filepath.Join(d.Dir, "link.yaml"))
	kept, broken, err := d.List()
	if err != nil || len(kept) != 1 || kept[0].Name != "good" {
		t.Fatal(kept, err)
	}
	if len(broken) != 8 {
		t.Errorf("%d are broken: %v", len(broken), broken)
	}
	for _, b := range broken {
		if strings.Contains(b.File, "\x1b") || b.Err == nil || strings.Contains(b.Err.Error(), "\x1b") {
			t.Errorf("%q: %v", b.File, b.Err)
		}
	}
	if err := os.RemoveAll(d.Dir); err != nil {
		t.Fatal(err)
	}
	if err := d.Delete(kept[0], 0); err == nil {
		t.Error("what is gone was deleted")
	}
	_ = os.RemoveAll(d.Dir)
	if err := os.WriteFile(d.Dir, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := d.Keep(sample(s, "in the way"), 0); err == nil || !strings.Contains(err.Error(), "could not be kept") {
		t.Errorf("a file for a folder: %v", err)
	}
	if _, _, err := d.List(); err == nil {
		t.Error("a file is no folder")
	}
}

// TestNothingLost has another program take the place of a deleted draft before
// it is brought back.
func TestNothingLost(t *testing.T) {
	s := load(t, "elmira")
	d := desk(t, s)
	if err := d.Keep(sample(s, "mine"), 0); err != nil {
		t.Fatal(err)
	}
	if err := d.Delete(one(t, d, "mine"), 0); err != nil {
		t.Fatal(err)
	}
	theirs := sample(s, "theirs")
	if err := os.WriteFile(filepath.Join(d.Dir, "mine.yaml"), Format(s, &theirs), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Undo(0); err != nil {
		t.Fatal(err)
	}
	if got := names(t, d); !slices.Equal(got, []string{"mine", "theirs"}) {
		t.Errorf("there are %q", got)
	}
	if _, err := d.Undo(0); err != nil {
		t.Fatal(err)
	}
	if got := names(t, d); !slices.Equal(got, []string{"theirs"}) {
		t.Errorf("undoing the keeping leaves %q", got)
	}
}

// TestReadFile reads what is no ordinary file.
func TestReadFile(t *testing.T) {
	s := load(t, "elmira")
	if _, err := ReadFile(s, t.TempDir()); err == nil {
		t.Error("a folder is no draft")
	}
	if _, err := ReadFile(s, filepath.Join(t.TempDir(), "none.yaml")); !errors.Is(err, os.ErrNotExist) {
		t.Error(err)
	}
}

// FuzzParse reads anything: no panic, and what is read is written and read
// again the same.
func FuzzParse(f *testing.F) {
	s, err := data.Load("zaporizhzhia")
	if err != nil {
		f.Fatal(err)
	}
	d := sample(s, "seed")
	f.Add(Format(s, &d))
	f.Fuzz(func(t *testing.T, text []byte) {
		d, err := Parse(s, text)
		if err != nil {
			return
		}
		again, err := Parse(s, Format(s, d))
		if err != nil || !again.Same(d) || again.Name != d.Name {
			t.Fatalf("%v: %+v became %+v", err, d, again)
		}
	})
}

// TestWishes keeps the orders of wishes by the statements' names, and refuses
// those of other statements.
func TestWishes(t *testing.T) {
	s := load(t, "zaporizhzhia")
	party := s.Parties[0].ID
	d := sample(s, "reordered")
	if plain := string(Format(s, &d)); strings.Contains(plain, "wishes:") {
		t.Errorf("wishes as given are written: %s", plain)
	}
	d.Wishes = map[string][]int{party: {2, 0}, s.Parties[1].ID: {}}
	good := string(Format(s, &d))
	again, err := Parse(s, []byte(good))
	if err != nil || !again.Same(&d) {
		t.Fatalf("%+v, %v in\n%s", again, err, good)
	}
	if e := sample(s, "reordered"); e.Same(&d) {
		t.Error("drafts with other wishes count as the same")
	}
	name := s.Preferences[party][2].Name[:12]
	for why, c := range map[string]struct{ text, want string }{
		"renamed":       {strings.Replace(good, name, "Something", 1), "among the wishes"},
		"unknown key":   {strings.Replace(good, "left_out:", "leftout:", 1), `unknown key "leftout"; did you mean left_out?`},
		"unknown party": {strings.Replace(good, "\n  "+party+":\n", "\n  nobody:\n", 1), "other wishes of"},
		"no list":       {strings.Replace(good, "order: [", "order: x # [", 1), "list of wishes"},
		"no parties":    {strings.Replace(good, "wishes:\n", "wishes: none\n#", 1), "line "},
		"twice":         {strings.Replace(good, "    order: ", "    order: []\n    order: ", 1), "already defined"},
	} {
		if _, err := Parse(s, []byte(c.text)); err == nil || !strings.Contains(err.Error(), c.want) || !strings.HasPrefix(err.Error(), "line ") {
			t.Errorf("%s: %v, which lacks %q", why, err, c.want)
		}
	}
}
