package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"sync"

	"redline/model"
	"redline/model/poll"
)

// PollsSchema names the form of the file that keeps the records of polls.
const PollsSchema = "redline/polls/1"

// MaxPolls is how many records of polls a file keeps: the newest.
const MaxPolls = 500

// Polls is the file that keeps what was predicted in one scenario, beside its
// session's. It is readable, and replaced as a whole. Its methods may be called
// from several goroutines.
type Polls struct {
	path  string
	mu    sync.Mutex
	saved uint64 // number of the newest list written
}

// pollsFile is the saved form.
type pollsFile struct {
	Schema   string        `json:"schema"`
	Scenario string        `json:"scenario"`
	Polls    []poll.Record `json:"polls"`
}

// PollsPath is where the records of polls are kept for the session kept at a
// path: "zaporizhzhia.polls.json" beside "zaporizhzhia.json".
func PollsPath(session string) string { return strings.TrimSuffix(session, ".json") + ".polls.json" }

// NewPolls is the file at a path. Nothing is read or made until it is needed.
func NewPolls(path string) *Polls { return &Polls{path: path} }

// Path is where the file is kept.
func (p *Polls) Path() string { return p.path }

// Save writes a list of records unless a newer one is written already. Numbers
// rise from one list to the next. Records left out are written too, marked as
// such, so that they can be taken in again until the file is next read.
func (p *Polls) Save(s *model.Scenario, records []poll.Record, number uint64) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if number < p.saved {
		return nil
	}
	records = append([]poll.Record{}, records[max(0, len(records)-MaxPolls):]...)
	text, err := json.MarshalIndent(pollsFile{PollsSchema, s.ID, records}, "", " ")
	if err == nil {
		err = replace(p.path, append(text, '\n'))
	}
	if err != nil {
		return fmt.Errorf("the predictions could not be saved in %s: %w", p.path, err)
	}
	p.saved = number
	return nil
}

// Load is Read for the session that the file belongs to: a file that cannot be
// used is set aside, and reported with a SetAsideError.
func (p *Polls) Load(s *model.Scenario) ([]poll.Record, error) {
	records, err := p.Read(s)
	if err != nil {
		err = New(p.path).setAside(err)
		var aside *SetAsideError
		if errors.As(err, &aside) {
			aside.what = "predictions"
		}
		return nil, err
	}
	return records, nil
}

// Read reads the records, without those that were left out, and leaves the file
// as it is. No file is no error.
func (p *Polls) Read(s *model.Scenario) ([]poll.Record, error) {
	info, err := os.Stat(p.path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() || info.Size() > maxFile {
		return nil, errors.New("it is no ordinary file, or far too large")
	}
	return readPolls(p.path, s)
}

func readPolls(path string, s *model.Scenario) ([]poll.Record, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var f pollsFile
	if err := json.Unmarshal(text, &f); err != nil {
		return nil, fmt.Errorf("it is not whole: %w", err)
	}
	if f.Schema != PollsSchema || f.Scenario != s.ID {
		return nil, fmt.Errorf("it is of the form %q and scenario %q", f.Schema, f.Scenario)
	}
	for i := range f.Polls {
		if err := f.Polls[i].Check(s); err != nil {
			return nil, fmt.Errorf("prediction %d: %w", i+1, err)
		}
	}
	return slices.Clone(poll.Kept(f.Polls)), nil
}
