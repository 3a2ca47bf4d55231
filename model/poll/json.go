package poll

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"redline/model"
)

// MarshalJSON writes the counts as a list, null for one not taken.
func (h Hands) MarshalJSON() ([]byte, error) {
	var list [Votes]*int
	for v := range h {
		if h[v] != None {
			list[v] = &h[v]
		}
	}
	return json.Marshal(list)
}

// UnmarshalJSON reads what MarshalJSON writes.
func (h *Hands) UnmarshalJSON(text []byte) error {
	var list []*int
	if err := json.Unmarshal(text, &list); err != nil {
		return err
	}
	if len(list) != Votes {
		return fmt.Errorf("%d counts of hands where there are %d votes", len(list), Votes)
	}
	for v, count := range list {
		h[v] = None
		if count != nil {
			h[v] = *count
		}
	}
	return nil
}

// UnmarshalJSON reads a record; lists that are missing or null are empty.
func (r *Record) UnmarshalJSON(text []byte) error {
	type plain Record
	if err := json.Unmarshal(text, (*plain)(r)); err != nil {
		return err
	}
	for _, list := range []*[]string{&r.Muted, &r.New, &r.Gone, &r.Impossible} {
		if *list == nil {
			*list = []string{}
		}
	}
	if r.Changes == nil {
		r.Changes = []Change{}
	}
	if r.Assume == nil {
		r.Assume = map[string]float64{}
	}
	return nil
}

// Check tells whether a record fits a scenario: that its codes are of it, that
// it knows every id, and that every line, count and mark is one that
// [Poll.Reveal] gives. It does not tell whether what the record says is so. The
// error says what does not fit.
func (r *Record) Check(s *model.Scenario) error {
	if strings.ContainsFunc(r.Name, unicode.IsControl) {
		return fmt.Errorf("the name %q has control characters", r.Name)
	}
	for _, code := range []string{r.From, r.To} {
		if _, err := s.Decode(code); err != nil {
			return err
		}
	}
	if _, err := model.ParseReading(r.Reading); err != nil {
		return err
	}
	for _, id := range r.Muted {
		if _, err := s.Mutable(id); err != nil {
			return err
		}
	}
	if err := r.checkChanges(s); err != nil {
		return err
	}
	if err := r.checkRules(s); err != nil {
		return err
	}
	blank := New(s, "", model.Configuration{}, model.Configuration{})
	if err := checkResults(r.Blocks, blank.Blocks); err != nil {
		return err
	}
	return checkResults(r.Objects, blank.Objects)
}

func (r *Record) checkChanges(s *model.Scenario) error {
	for _, c := range r.Changes {
		i, err := s.FindIssue(c.Issue)
		if err != nil {
			return err
		}
		for _, id := range []string{c.From, c.To} {
			if _, ok := s.Issues[i].Option(id); !ok {
				return fmt.Errorf("issue %s has no option %q", c.Issue, id)
			}
		}
	}
	return nil
}

func (r *Record) checkRules(s *model.Scenario) error {
	rules := slices.Concat(r.New, r.Gone)
	if r.Role != NoRole {
		rules = append(rules, r.Rule)
	}
	for _, id := range rules {
		if _, ok := s.Rule(id); !ok {
			return fmt.Errorf("there is no rule %q", id)
		}
	}
	if !slices.Contains([]Role{NoRole, Came, Went, Stays}, r.Role) || (r.Role == NoRole && r.Rule != "") {
		return fmt.Errorf("rule %q has the role %q", r.Rule, r.Role)
	}
	for _, id := range r.Impossible {
		if !slices.ContainsFunc(s.Exclusions, func(x model.Exclusion) bool { return x.ID == id }) {
			return fmt.Errorf("there is no exclusion %q", id)
		}
	}
	return nil
}

// checkResults compares the lines of a record with those of a new poll.
func checkResults(got []Result, want []Answer) error {
	if len(got) != len(want) {
		return fmt.Errorf("%d answers where there are %d", len(got), len(want))
	}
	for i, r := range got {
		if r.ID != want[i].ID {
			return fmt.Errorf("an answer for %q where there is one for %q", r.ID, want[i].ID)
		}
		if !slices.Contains([]Mark{Unmarked, Right, Missed, Wrong}, r.Yours) {
			return fmt.Errorf("an answer is marked %q", r.Yours)
		}
		for _, n := range r.Hands {
			if n < None || n > MaxHands {
				return fmt.Errorf("%d hands were counted; the most is %d", n, MaxHands)
			}
		}
	}
	return nil
}

// Kept is the records without those left out, in the order they were made: the
// ones for a handout.
func Kept(records []Record) []Record {
	list := []Record{}
	for i := range records {
		if !records[i].LeftOut {
			list = append(list, records[i])
		}
	}
	return list
}
