// Package figures is the mining arithmetic of one configuration of a scenario:
// what runs there, who gets what of the revenue, and how the statements of the
// document stand.
package figures

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"redline/model"
	"redline/model/mining"
)

// Figures is what the arithmetic is asked about in one configuration. It does
// not change.
type Figures struct {
	Economy *mining.Economy // with the assumptions in force
	Given   *mining.Economy // as the file has it
	Setting mining.Setting
	Split   []mining.Part // of revenue; nil where that is undecided or not an issue
	AsOf    string        // date of the knowledge in the scenario, YYYY-MM-DD; may be empty
}

// Of looks at the mining of a configuration. Now is the scenario with the
// assumptions in force ([model.Engine.Scenario]), file the same as its file
// has it. The error says why there is nothing to work out.
func Of(now, file *model.Scenario, c model.Configuration) (*Figures, error) {
	if now.Mining == nil {
		return nil, fmt.Errorf("scenario %s has no mining section, so there is no mining arithmetic to show", now.ID)
	}
	units, err := chosen(now, now.Mining.Units, c)
	if err != nil {
		return nil, err
	}
	percent, err := chosen(now, now.Mining.Share, c)
	if err != nil {
		return nil, err
	}
	f := &Figures{
		Economy: now.Mining, Given: file.Mining, Split: splitOf(now, c), AsOf: now.AsOf,
		Setting: mining.Setting{
			At:       mining.Production{Units: units, Percent: percent},
			Units:    values(now, now.Mining.Units),
			Percents: values(now, now.Mining.Share),
			Changed:  now.Mining.Changed(file.Mining),
		},
	}
	return f, f.finite()
}

// chosen is the number of the option that is chosen for an issue.
func chosen(s *model.Scenario, issue string, c model.Configuration) (float64, error) {
	i, ok := s.Issue(issue)
	if !ok {
		return 0, fmt.Errorf("mining rests on the issue %s, which there is not", issue)
	}
	is := &s.Issues[i]
	x, ok := is.Value(c.Option(i))
	if !ok {
		return 0, fmt.Errorf("%s is set to %s, which is no number, so there is nothing to work out; set %s to another option", is.Name, is.OptionName(c.Option(i)), is.ID)
	}
	return x, nil
}

// values lists the numbers that the options of an issue carry, from the least.
func values(s *model.Scenario, issue string) []float64 {
	i, _ := s.Issue(issue)
	var list []float64
	for o := range s.Issues[i].Options {
		if x, ok := s.Issues[i].Value(o); ok {
			list = append(list, x)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// splitOf lists who has what part of the revenue, in per cent.
func splitOf(s *model.Scenario, c model.Configuration) []mining.Part {
	i, ok := s.Issue(s.Mining.Split)
	if !ok || s.Issues[i].Shares == nil {
		return nil
	}
	is := &s.Issues[i]
	var parts []mining.Part
	for k, id := range is.Shares.Of {
		if per, ok := is.ShareOf(c.Option(i), k); ok {
			parts = append(parts, mining.Part{ID: id, Name: s.ShareName(is.Shares, k), Percent: per})
		}
	}
	return parts
}

var errOutOfRange = errors.New("with these assumptions the arithmetic leaves the numbers that a computer can hold; use values nearer to the given ones")

// finite sees that every quantity is a number.
func (f *Figures) finite() error {
	at := mining.Production{Units: slices.Max(f.Setting.Units), Percent: slices.Max(f.Setting.Percents)}
	for _, id := range mining.Quantities() {
		for _, p := range []mining.Production{f.Setting.At, at} {
			r, _ := f.Economy.Quantity(id, p.Units, p.Percent)
			for _, x := range []float64{r.Low, r.Value, r.High} {
				if math.IsNaN(x) || math.IsInf(x, 0) {
					return errOutOfRange
				}
			}
		}
	}
	return nil
}
