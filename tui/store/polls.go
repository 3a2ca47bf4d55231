package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

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
type Polls struct{ file *Store }

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
func NewPolls(path string) *Polls {
	st := New(path)
	st.what = "predictions"
	return &Polls{st}
}

// Polls is the file of what was predicted, beside the session. Who may save the
// session may save it.
func (st *Store) Polls() *Polls {
	p := NewPolls(PollsPath(st.path))
	p.file.guard = st.guard
	return p
}

// Path is where the file is kept.
func (p *Polls) Path() string { return p.file.path }

// Save writes a list of records unless a newer one is written already. Numbers
// rise from one list to the next. Records left out are written too, marked as
// such, so that they can be taken in again until the file is next read.
func (p *Polls) Save(s *model.Scenario, records []poll.Record, number uint64) error {
	f := p.file
	f.mu.Lock()
	defer f.mu.Unlock()
	if number < f.saved {
		return nil
	}
	records = append([]poll.Record{}, records[max(0, len(records)-MaxPolls):]...)
	text, err := json.MarshalIndent(pollsFile{PollsSchema, s.ID, records}, "", " ")
	if err == nil {
		err = f.write(append(text, '\n'))
	}
	if err != nil {
		return f.notSaved("the predictions", err)
	}
	f.saved = number
	return nil
}

// Load is Read for the session that the file belongs to: a file that cannot be
// used is set aside, and reported with a SetAsideError.
func (p *Polls) Load(s *model.Scenario) ([]poll.Record, error) {
	p.file.mu.Lock()
	defer p.file.mu.Unlock()
	text, records, err := p.records(s)
	if err != nil {
		return nil, p.file.setAside(err)
	}
	if text != nil {
		p.file.knows(text)
	}
	return records, nil
}

// Read reads the records, without those that were left out, and leaves the file
// as it is. No file is no error.
func (p *Polls) Read(s *model.Scenario) ([]poll.Record, error) {
	p.file.mu.Lock()
	defer p.file.mu.Unlock()
	_, records, err := p.records(s)
	return records, err
}

// records gives the text of the file and what it says, neither where there is
// no file.
func (p *Polls) records(s *model.Scenario) ([]byte, []poll.Record, error) {
	text, err := p.file.read()
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil, nil
	}
	if err != nil {
		return nil, nil, err
	}
	records, err := readPolls(text, s)
	return text, records, err
}

func readPolls(text []byte, s *model.Scenario) ([]poll.Record, error) {
	var f pollsFile
	if err := json.Unmarshal(text, &f); err != nil {
		return nil, fmt.Errorf("it is not whole: %w", err)
	}
	if err := fits(PollsSchema, f.Schema, s, f.Scenario); err != nil {
		return nil, err
	}
	for i := range f.Polls {
		if err := f.Polls[i].Check(s); err != nil {
			return nil, fmt.Errorf("prediction %d: %w", i+1, err)
		}
	}
	return slices.Clone(poll.Kept(f.Polls)), nil
}
