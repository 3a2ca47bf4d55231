package mining

import "strconv"

// Range is a quantity with the least and the greatest value it takes when each
// assumption varies on its own within its range, all three in one unit. Low <=
// Value <= High.
type Range struct {
	Value float64 `json:"value"`
	Low   float64 `json:"low"`
	High  float64 `json:"high"`
	Unit  string  `json:"unit"`
}

// Production is what runs: the two choices that the arithmetic depends on.
type Production struct {
	Units   float64 // generating units
	Percent float64 // of their output to mining
}

// Quantity works out one quantity for a number of generating units and the per
// cent of their output that goes to mining. The error says that no quantity has
// that id.
func (e *Economy) Quantity(id string, units, share float64) (Range, error) {
	q, err := find(id)
	if err != nil {
		return Range{}, err
	}
	return e.span(q.of, Production{units, share}, q.Unit), nil
}

// Central works out one quantity from the central values alone; 0 for an id
// that is none.
func (e *Economy) Central(id string, units, share float64) float64 {
	q, err := find(id)
	if err != nil {
		return 0
	}
	return e.base(q, Production{units, share})
}

// base is a quantity with every assumption at its central value.
func (e *Economy) base(q quantity, at Production) float64 {
	return q.at(corner(e.inOrder(), at, 0, 0))
}

// rounded leaves out the last digits that a computer can hold, which are made
// of rounding: 7 of 100 are 7 per cent then, and not a hair more, so that a rule
// for more than 7 does not hold.
func rounded(x float64) float64 {
	const digits = 14
	y, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'e', digits-1, 64), 64) // reads what was just written
	return y
}

// span is the value of a function of the assumptions, with its extremes. It is
// for functions that rise or fall all the way with each assumption, so that
// their extremes lie where every assumption is at one end of its range: it
// tries all of these corners.
func (e *Economy) span(of func(params) float64, at Production, unit string) Range {
	list, uncertain := e.inOrder(), uint(0)
	for k, a := range list {
		if a.Low != a.High {
			uncertain |= 1 << k
		}
	}
	x := of(corner(list, at, 0, 0))
	r := Range{Value: x, Low: x, High: x, Unit: unit}
	for low := uncertain; ; low = (low - 1) & uncertain {
		x := of(corner(list, at, low, uncertain&^low))
		r.Low, r.High = min(r.Low, x), max(r.High, x)
		if low == 0 {
			r.Low, r.Value, r.High = rounded(r.Low), rounded(r.Value), rounded(r.High)
			return r
		}
	}
}

// assumptions in the order of AssumptionIDs.
type assumptions [9]*Assumption

func (e *Economy) inOrder() *assumptions {
	list := new(assumptions)
	for k, id := range AssumptionIDs {
		list[k] = e.Assumption(id)
	}
	return list
}

// corner gathers the assumptions: at their low end where the bit of low is
// set, at their high end where that of high is, else central.
func corner(list *assumptions, at Production, low, high uint) params {
	end := func(k int) float64 {
		switch {
		case low>>k&1 == 1:
			return list[k].Low
		case high>>k&1 == 1:
			return list[k].High
		}
		return list[k].Value
	}
	return params{
		network: end(0), efficiency: end(1), machine: end(2), pue: end(3), unitMW: end(4),
		availability: end(5), price: end(6), subsidy: end(7), fees: end(8),
		units: at.Units, share: at.Percent,
	}
}
