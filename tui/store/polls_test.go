package store

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"redline/model"
	"redline/model/poll"
)

// predicted is some records of a scenario.
func predicted(t testing.TB, s *model.Scenario) []poll.Record {
	t.Helper()
	e, err := model.Compile(s, model.Basis{})
	if err != nil {
		t.Fatal(err)
	}
	var list []poll.Record
	from := s.Today()
	for i := range s.Issues {
		to := from.With(i, (from.Option(i)+1)%s.Issues[i].Len())
		before, after := e.Assess(from), e.Assess(to)
		p := poll.New(s, "today", from, to)
		p.Mark()
		p.Type(7)
		list = append(list, p.Reveal(s, model.Basis{}, &before, &after))
	}
	return list
}

func TestPollsRoundTrip(t *testing.T) {
	s := load(t, "zaporizhzhia")
	list := predicted(t, s)
	list[1].LeftOut = true
	p := NewPolls(PollsPath(filepath.Join(t.TempDir(), "deep", "state.json")))
	if got, err := p.Load(s); err != nil || got != nil {
		t.Fatal(got, err)
	}
	if err := p.Save(s, list, 2); err != nil {
		t.Fatal(err)
	}
	if err := p.Save(s, nil, 1); err != nil { // an older list comes late
		t.Fatal(err)
	}
	got, err := p.Load(s)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(poll.Kept(list), got); diff != "" {
		t.Error(diff)
	}
	if filepath.Base(p.Path()) != "state.polls.json" {
		t.Error(p.Path())
	}
	alone(t, p.Path())
}

func TestPollsAreBounded(t *testing.T) {
	s := load(t, "elmira")
	one := predicted(t, s)[0]
	list := make([]poll.Record, MaxPolls+3)
	for i := range list {
		list[i] = one
	}
	list[0].Name = "oldest"
	p := NewPolls(filepath.Join(t.TempDir(), "x.polls.json"))
	if err := p.Save(s, list, 1); err != nil {
		t.Fatal(err)
	}
	got, err := p.Load(s)
	if err != nil || len(got) != MaxPolls || got[0].Name == "oldest" {
		t.Errorf("%d records, %v", len(got), err)
	}
}

// TestHostilePolls: whatever stands in the file, nothing but a report and a
// file set aside comes of it.
func TestHostilePolls(t *testing.T) {
	s := load(t, "zaporizhzhia")
	path := filepath.Join(t.TempDir(), "x.polls.json")
	p := NewPolls(path)
	if err := p.Save(s, predicted(t, s), 1); err != nil {
		t.Fatal(err)
	}
	sound, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	spoil := func(from, to string) string { return strings.Replace(string(sound), from, to, 1) }
	for _, text := range []string{
		"", "{", "null", "[]", "\x00\xff", strings.Repeat("[", 100000), `{"schema":"redline/polls/1","scenario":"elmira","polls":[]}`,
		string(sound[:len(sound)/2]),
		spoil(`"package": "today"`, `"package": "a\u001b[2Jb"`), spoil(`"sovereignty"`, `"nothing"`), spoil(`7,`, `-5,`), spoil(`7,`, `99999,`), spoil(`"right"`, `"left"`),
		spoil(`"blocks": [`, `"blocks": [null,`), spoil(`"changes": [`, `"changes": [{},`), spoil(`redline/polls/1`, `redline/polls/9`),
	} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		got, err := p.Load(s)
		var aside *SetAsideError
		if !errors.As(err, &aside) || len(got) > 0 {
			t.Errorf("%.60q: %v, %v", text, got, err)
			continue
		}
		if kept, err := os.ReadFile(aside.To); err != nil || string(kept) != text {
			t.Errorf("%.60q is not kept: %v", text, err)
		}
	}
	if err := os.Mkdir(path, 0o700); err != nil {
		t.Fatal(err)
	}
	if _, err := p.Load(s); err == nil {
		t.Error("a folder is read as a file")
	}
}

func FuzzPolls(f *testing.F) {
	s := load(f, "elmira")
	path := filepath.Join(f.TempDir(), "x.polls.json")
	if err := NewPolls(path).Save(s, predicted(f, s), 1); err != nil {
		f.Fatal(err)
	}
	sound, err := os.ReadFile(path)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(sound)
	f.Fuzz(func(t *testing.T, text []byte) {
		path := filepath.Join(t.TempDir(), "x.polls.json")
		if err := os.WriteFile(path, text, 0o600); err != nil {
			t.Fatal(err)
		}
		got, _ := NewPolls(path).Load(s)
		for i := range got {
			if err := got[i].Check(s); err != nil {
				t.Error(err)
			}
		}
	})
}
