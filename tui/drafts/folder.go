package drafts

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"redline/model"
)

// Folder holds the drafts of one scenario. The zero value of Now is the
// present time.
type Folder struct {
	Dir      string
	Scenario *model.Scenario
	Now      func() time.Time
}

// In is the folder of a scenario's drafts beside the file that keeps its
// session.
func In(statePath string, s *model.Scenario) *Folder {
	return &Folder{Dir: filepath.Join(filepath.Dir(statePath), "drafts", s.ID), Scenario: s}
}

// Kept is a draft and the file in the folder that holds it.
type Kept struct {
	*Draft
	File string // without the folder
}

// Broken is a file in the folder that is no draft.
type Broken struct {
	File string
	Err  error
}

// Named tells whether a draft of a name would be kept in the file.
func (b *Broken) Named(name string) bool {
	return strings.TrimSuffix(b.File, filepath.Ext(b.File)) == fileName(name)
}

// mostFiles is how many files of a folder are looked at.
const mostFiles = 500

// List reads all drafts, by name. Files that cannot be read are listed apart.
// A folder that is not there is empty.
func (f *Folder) List() (kept []Kept, broken []Broken, err error) {
	return f.ListUntil(context.Background())
}

// ListUntil is [Folder.List], given up with the error of the context where that
// ends first.
func (f *Folder) ListUntil(ctx context.Context) (kept []Kept, broken []Broken, err error) {
	if ctx.Err() != nil {
		return nil, nil, ctx.Err()
	}
	entries, err := os.ReadDir(f.Dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil, nil
	}
	if err != nil {
		return nil, nil, fmt.Errorf("the drafts in %s cannot be read: %w", f.Dir, err)
	}
	for _, e := range entries {
		if ctx.Err() != nil {
			return nil, nil, ctx.Err()
		}
		name := e.Name()
		if e.IsDir() || strings.HasPrefix(name, ".") || !IsFile(name) {
			continue
		}
		if len(kept)+len(broken) == mostFiles {
			broken = append(broken, Broken{"…", fmt.Errorf("there are more than %d files here", mostFiles)})
			break
		}
		d, err := ReadFile(f.Scenario, filepath.Join(f.Dir, name))
		if err != nil {
			broken = append(broken, Broken{clean(name), err})
			continue
		}
		kept = append(kept, Kept{d, name})
	}
	slices.SortStableFunc(kept, func(a, b Kept) int {
		return strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name))
	})
	return kept, broken, nil
}

// IsFile tells whether a word can only be the name of a draft file: it has a
// slash in it or ends like one.
func IsFile(word string) bool {
	return strings.ContainsAny(word, `/\`) || slices.Contains([]string{".yaml", ".yml", ".json"}, strings.ToLower(filepath.Ext(word)))
}

// clean takes out of a file's name what does not show.
func clean(name string) string {
	return strings.Map(func(r rune) rune {
		if hidden(r) || r == unicode.ReplacementChar {
			return '?'
		}
		return r
	}, name)
}

// Find is the draft of a name, however its letters are capitalised.
func (f *Folder) Find(name string) (Kept, bool) {
	kept, _, err := f.List()
	if err != nil {
		return Kept{}, false
	}
	i := slices.IndexFunc(kept, func(k Kept) bool { return sameName(k.Name, name) })
	if i < 0 {
		return Kept{}, false
	}
	return kept[i], true
}

// sameName tells names that people would take for one.
func sameName(a, b string) bool { return strings.EqualFold(norm.NFC.String(a), norm.NFC.String(b)) }

// fileName turns the name of a draft into one that every system takes: small
// letters, digits and hyphens, no word that is reserved anywhere.
func fileName(name string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(norm.NFC.String(name)) {
		switch {
		case b.Len() > 80:
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	file := strings.Trim(b.String(), "-")
	if file == "" || reserved(file) {
		file = strings.TrimRight("draft-"+file, "-")
	}
	return file
}

// reserved tells the names that Windows keeps for devices.
func reserved(file string) bool {
	if slices.Contains([]string{"con", "prn", "aux", "nul"}, file) {
		return true
	}
	digits, ok := strings.CutPrefix(file, "com")
	if !ok {
		digits, ok = strings.CutPrefix(file, "lpt")
	}
	return ok && len([]rune(digits)) == 1
}

// free is a path in a folder that nothing stands at, for a file of some name.
func free(dir, base string) string {
	for n := 1; ; n++ {
		path := filepath.Join(dir, base+".yaml")
		if n > 1 {
			path = filepath.Join(dir, fmt.Sprintf("%s-%d.yaml", base, n))
		}
		if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
			return path
		} else if n > 10_000 || err != nil {
			return path // creating it says what is wrong
		}
	}
}

// create writes a file that is not there yet: whole or not at all.
func (f *Folder) create(base string, text []byte) (path string, err error) {
	if err := os.MkdirAll(f.Dir, 0o700); err != nil {
		return "", err
	}
	whole, err := os.CreateTemp(f.Dir, ".new-*")
	if err != nil {
		return "", err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(whole.Name()) // the error at hand matters more
		}
	}()
	_, err = whole.Write(text)
	if err = errors.Join(err, whole.Sync(), whole.Close()); err != nil {
		return "", err
	}
	path = free(f.Dir, base)
	claim, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600) // so that nobody else's file is replaced
	if err != nil {
		return "", err
	}
	if err := claim.Close(); err != nil {
		return "", err
	}
	return path, os.Rename(whole.Name(), path)
}

// move brings a file to a folder, under a name that is free there.
func move(path, dir string) (to string, err error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", err
	}
	base := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	to = free(dir, base)
	return to, os.Rename(path, to)
}
