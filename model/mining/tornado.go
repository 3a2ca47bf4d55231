package mining

import (
	"cmp"
	"slices"
)

// Swing is how far one assumption alone moves a quantity, the others at their
// central values.
type Swing struct {
	Assumption string
	AtLow      float64 // the quantity where the assumption is at its low end
	AtHigh     float64 // likewise at its high end
	Low, High  float64 // the lesser and the greater of them and of the value
}

// Width is how much the assumption is worth, in the unit of the quantity.
func (s Swing) Width() float64 { return s.High - s.Low }

// Tornado lists how far each assumption moves a quantity, the one that moves
// it most first; those that move it alike stay in the order of the file. The
// error says that there is no such quantity.
func (e *Economy) Tornado(id string, at Production) ([]Swing, error) {
	q, err := find(id)
	if err != nil {
		return nil, err
	}
	list := e.inOrder()
	value := q.at(corner(list, at, 0, 0))
	swings := make([]Swing, 0, len(e.Assumptions))
	for i := range e.Assumptions {
		id := e.Assumptions[i].ID
		k := slices.Index(AssumptionIDs, id)
		if k < 0 {
			continue // a cost, which moves only what is left of revenue
		}
		bit := uint(1) << k
		swings = append(swings, swing(id, value, q.at(corner(list, at, bit, 0)), q.at(corner(list, at, 0, bit))))
	}
	sortByWidth(swings)
	return swings, nil
}

func swing(assumption string, value, atLow, atHigh float64) Swing {
	return Swing{Assumption: assumption, AtLow: atLow, AtHigh: atHigh, Low: min(value, atLow, atHigh), High: max(value, atLow, atHigh)}
}

// sortByWidth puts the widest first; those as wide as each other stay in order.
func sortByWidth(swings []Swing) {
	slices.SortStableFunc(swings, func(s, t Swing) int { return cmp.Compare(t.Width(), s.Width()) })
}
