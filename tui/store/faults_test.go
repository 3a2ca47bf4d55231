package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// TestNewer opens what a newer redline wrote: it is kept, and the message says
// what it is.
func TestNewer(t *testing.T) {
	for _, schema := range []string{"redline/state/2", "redline/state/10"} {
		path := filepath.Join(t.TempDir(), "state.json")
		text := `{"schema":"` + schema + `","scenario":"zaporizhzhia","something":{"new":1}}`
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		to := aside(t, path, "a newer redline wrote it")
		if kept, _ := os.ReadFile(to); string(kept) != text {
			t.Errorf("%s is now %s", schema, kept)
		}
	}
}

// TestReplacedByFolder puts a folder in the place of the file while a program
// runs, and takes it away again: an error each time, and then all is saved.
func TestReplacedByFolder(t *testing.T) {
	path := filepath.Join(t.TempDir(), "state.json")
	p, _ := opens(t, path)
	if err := p.holds(0); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(os.Remove(path), os.MkdirAll(filepath.Join(path, "precious"), 0o700)); err != nil {
		t.Fatal(err)
	}
	for i := range 3 {
		if err := p.holds(i); err == nil || !strings.Contains(err.Error(), "could not be saved in "+path) {
			t.Errorf("saved: %v", err)
		}
	}
	if _, err := os.Stat(filepath.Join(path, "precious")); err != nil {
		t.Error(err)
	}
	if list, _ := filepath.Glob(filepath.Join(filepath.Dir(path), ".new-*")); len(list) > 0 {
		t.Errorf("left behind: %v", list)
	}
	if err := os.RemoveAll(path); err != nil {
		t.Fatal(err)
	}
	if err := p.holds(3); err != nil {
		t.Error(err)
	}
	same(t, saved(t, path), p.session)
}

// TestWrittenByAnother lets something that takes no locks, such as a copy from a
// backup, write the file while a program runs: it is not saved over.
func TestWrittenByAnother(t *testing.T) {
	path := filepath.Join(t.TempDir(), "state.json")
	p, _ := opens(t, path)
	if err := p.holds(0); err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"", "garbage", `{"schema":"redline/state/9"}`, strings.Repeat("x", maxFile+1)} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		gives(t, p.holds(1), true)
		if now, _ := os.ReadFile(path); string(now) != text {
			t.Errorf("%.20q was saved over", text)
		}
	}
	p.store.End()
	var aside *KeptAsideError
	if err := p.holds(2); !errors.As(err, &aside) {
		t.Fatal(err)
	}
	same(t, saved(t, aside.To), p.session)
}

// TestFullDiskWithLock has the disk full for two steps.
func TestFullDiskWithLock(t *testing.T) {
	if !apart(t) {
		return
	}
	path := filepath.Join(t.TempDir(), "state.json")
	p, _ := opens(t, path)
	for i := range 30 { // more than fits
		if err := p.holds(i % 4); err != nil {
			t.Fatal(err)
		}
	}
	before, _ := os.ReadFile(path)
	for i := range 2 {
		err := limited(func() error { return p.holds(i) })
		if err == nil {
			t.Skip("file sizes cannot be limited here")
		}
		if !strings.Contains(err.Error(), "could not be saved") {
			t.Error(err)
		}
	}
	if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
		t.Error("the file has changed")
	}
	if err := p.holds(3); err != nil {
		t.Error(err)
	}
	same(t, saved(t, path), p.session)
}

// TestLongHistory takes 10,000 steps: the file stays small, and so does one that
// says more than a file should.
func TestLongHistory(t *testing.T) {
	se := begin(t, load(t, "zaporizhzhia"))
	for i := range 10_000 {
		se.ToggleHold(i % len(se.Scenario().Issues))
	}
	path := kept(t, se)
	info, err := os.Stat(path)
	if err != nil || info.Size() > 256<<10 {
		t.Errorf("%d bytes, %v", info.Size(), err)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var f file
	if err := json.Unmarshal(text, &f); err != nil {
		t.Fatal(err)
	}
	one := f.Past[0]
	f.Past = nil
	for i := range 10_000 { // each read in its own way
		st := one
		st.Assume = map[string]float64{"price_usd": float64(50_000 + i)}
		f.Past = append(f.Past, st)
	}
	text, _ = json.Marshal(f)
	if err := os.WriteFile(path, text, 0o600); err != nil {
		t.Fatal(err)
	}
	again := begin(t, se.Scenario())
	if err := New(path).Load(again); err != nil {
		t.Fatal(err)
	}
	if n := len(again.Past()); n != keptPast {
		t.Errorf("%d steps are taken over", n)
	}
	if last := again.Past()[keptPast-1]; last.Assume["price_usd"] != 59_999 {
		t.Error("not the newest steps are taken over")
	}
}

// TestClockPutBack sets files aside while the clock stands still or goes back.
func TestClockPutBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "state.json")
	st := New(path)
	times := []time.Time{time.Unix(2e9, 0), time.Unix(2e9, 0), time.Unix(1e9, 0), time.Unix(0, 0), time.Unix(1e9, 0)}
	for i, now := range times {
		st.now = func() time.Time { return now }
		if err := os.WriteFile(path, []byte{byte('a' + i)}, 0o600); err != nil {
			t.Fatal(err)
		}
		var moved *SetAsideError
		if err := st.Load(begin(t, load(t, "elmira"))); !errors.As(err, &moved) {
			t.Fatal(err)
		}
	}
	list, _ := filepath.Glob(path + ".aside-*")
	found := ""
	for _, name := range list {
		text, _ := os.ReadFile(name)
		found += string(text)
	}
	if len(found) != len(times) {
		t.Errorf("of %d files there are %q", len(times), found)
	}
}

// BenchmarkSave saves a session of 10,000 steps, as each key does.
func BenchmarkSave(b *testing.B) {
	se := begin(b, load(b, "zaporizhzhia"))
	for i := range 10_000 {
		se.ToggleHold(i % len(se.Scenario().Issues))
	}
	st, n := New(filepath.Join(b.TempDir(), "state.json")), uint64(0)
	if err := st.Claim(); err != nil {
		b.Fatal(err)
	}
	defer st.Release()
	for b.Loop() {
		n++
		if err := st.Save(Take(se, n)); err != nil {
			b.Fatal(err)
		}
	}
}

// TestUnwritable opens what stands in a folder that cannot be written: it is
// opened without a lock, each saving says why not, and once the folder can be
// written all is saved.
func TestUnwritable(t *testing.T) {
	if os.Getuid() == 0 || runtime.GOOS == "windows" {
		t.Skip("nothing is unwritable here")
	}
	path := filepath.Join(t.TempDir(), "state.json")
	first, _ := opens(t, path)
	if err := first.holds(0); err != nil {
		t.Fatal(err)
	}
	first.store.Release()
	if err := errors.Join(os.Remove(lockPath(path)), os.Chmod(filepath.Dir(path), 0o500)); err != nil {
		t.Fatal(err)
	}
	second, err := opens(t, path)
	if err != nil {
		t.Errorf("it is not opened: %v", err)
	}
	same(t, second.session, first.session)
	if err := second.holds(1); err == nil || !strings.Contains(err.Error(), "could not be saved in "+path) {
		t.Errorf("saved: %v", err)
	}
	if err := os.Chmod(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := second.holds(2); err != nil {
		t.Error(err)
	}
	same(t, saved(t, path), second.session)
}
