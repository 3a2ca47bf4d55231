package session

import (
	"slices"

	"redline/model"
)

// Toggle mutes a rule or obstacle, or takes its mute back, as one step.
func (s *Session) Toggle(id string) error {
	next := s.now
	next.Muted = slices.Clone(next.Muted)
	if at := slices.Index(next.Muted, id); at >= 0 {
		next.Muted = slices.Delete(next.Muted, at, at+1)
	} else {
		next.Muted = append(next.Muted, id)
	}
	_, err := s.Do(next)
	return err
}

// SwitchReading goes from the documented reading to the strict one and back.
func (s *Session) SwitchReading() {
	next := s.now
	next.Reading = model.Strict - next.Reading
	_, _ = s.Do(next) // the reading is no id that could be unknown
}

// ToggleHold holds an issue, or releases it.
func (s *Session) ToggleHold(issue int) {
	next := s.now
	next.Held ^= 1 << issue
	_, _ = s.Do(next) // likewise
}

// Held tells whether an issue is held.
func (s *Session) Held(issue int) bool { return s.now.Held>>issue&1 == 1 }

// Changed tells whether an issue differs from what was loaded.
func (s State) Changed(issue int) bool {
	return s.Configuration.Option(issue) != s.Loaded.Configuration.Option(issue)
}

// Changes is the number of issues that differ from what was loaded.
func (s State) Changes() int { return len(s.Configuration.Differences(s.Loaded.Configuration)) }

// Difference is what the last step did.
type Difference struct {
	Issues    []int           // that changed, in order
	New, Gone []model.Finding // findings that came and went, by obstacle; each as read where it holds
	Before    *model.Assessment
	After     *model.Assessment
}

// Difference compares the package at hand with what the last step left; false
// where there was no step.
func (s *Session) Difference() (Difference, bool) {
	if !s.stepped {
		return Difference{}, false
	}
	return Compare(&s.previous, &s.current), true
}

// Compare lists what differs between two assessments.
func Compare(before, after *model.Assessment) Difference {
	return Difference{
		Issues: before.Configuration.Differences(after.Configuration),
		New:    after.Without(before),
		Gone:   before.Without(after),
		Before: before,
		After:  after,
	}
}
