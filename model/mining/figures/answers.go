package figures

import (
	"slices"

	"redline/model/mining"
)

// Confirmations is how many blocks a payment is usually waited for, which is
// what overtaking is worked out for.
const Confirmations = 6

// Line is one quantity with its range.
type Line struct {
	mining.Description
	mining.Range
}

// Shown lists the quantities in the order in which tables show them: each of
// the arithmetic but the second name of one.
func Shown() []string {
	return slices.DeleteFunc(mining.Quantities(), func(id string) bool { return id == mining.ShareRule })
}

// Quantity works out one quantity of the configuration. Revenue is in whole
// cents.
func (f *Figures) Quantity(id string) mining.Range { return f.at(id, f.Setting.At) }

func (f *Figures) at(id string, at mining.Production) mining.Range {
	r, _ := f.Economy.Quantity(id, at.Units, at.Percent) // one of our own ids
	if id == mining.Revenue {
		r = mining.DollarRange(r)
	}
	return r
}

// Table works out every quantity of the configuration.
func (f *Figures) Table() []Line { return f.table(f.Setting.At) }

func (f *Figures) table(at mining.Production) []Line {
	ids := Shown()
	lines := make([]Line, len(ids))
	for i, id := range ids {
		about, _ := mining.Describe(id)
		lines[i] = Line{about, f.at(id, at)}
	}
	return lines
}

// UnitRow is the arithmetic for a number of units, the rest as configured.
type UnitRow struct {
	Units    float64
	Lines    []Line         // of every quantity
	Money    []mining.Range // of every part of the split, nil where it is undecided
	Net      mining.Range   // of costs; nothing where none is assumed
	NetMoney []mining.Range // likewise of every part; nil where no cost is assumed
}

// ByUnits works out everything for every number of units that can be chosen,
// from the least, with the configured per cent of output to mining.
func (f *Figures) ByUnits() []UnitRow {
	rows := make([]UnitRow, len(f.Setting.Units))
	for i, units := range f.Setting.Units {
		at := mining.Production{Units: units, Percent: f.Setting.At.Percent}
		rows[i] = UnitRow{Units: units, Lines: f.table(at), Money: mining.Divide(f.at(mining.Revenue, at), f.Split)}
		if net, ok := f.Economy.Net(at); ok {
			rows[i].Net = mining.DollarRange(net)
			rows[i].NetMoney = mining.Divide(rows[i].Net, f.Split)
		}
	}
	return rows
}

// Shares works out the share of the network for every number of units that can
// be chosen, from the least.
func (f *Figures) Shares() []mining.Range {
	rows := make([]mining.Range, len(f.Setting.Units))
	for i, units := range f.Setting.Units {
		rows[i] = f.at(mining.ShareAfter, mining.Production{Units: units, Percent: f.Setting.At.Percent})
	}
	return rows
}

// Money divides the revenue of a day among the parts of the split, in their
// order; nil where that is undecided.
func (f *Figures) Money() []mining.Range {
	return mining.Divide(f.Quantity(mining.Revenue), f.Split)
}

// Net is gross revenue of a day less the costs that the economy assumes, in
// whole cents; false where it assumes none.
func (f *Figures) Net() (mining.Range, bool) {
	r, ok := f.Economy.Net(f.Setting.At)
	return mining.DollarRange(r), ok
}

// NetMoney divides the net of a day among the parts of the split as revenue is
// divided, a loss included; nil where the split is undecided or nothing is
// known of costs.
func (f *Figures) NetMoney() []mining.Range {
	net, ok := f.Net()
	if !ok {
		return nil
	}
	return mining.Divide(net, f.Split)
}

// Tornado lists how far each assumption alone moves a quantity, the one that
// moves it most first. It is for ids of [mining.Quantities] only.
func (f *Figures) Tornado(id string) []mining.Swing {
	swings, _ := f.Economy.Tornado(id, f.Setting.At)
	return swings
}

// NetTornado lists how far each assumption alone moves the net, the one that
// moves it most first; nil where nothing is known of costs.
func (f *Figures) NetTornado() []mining.Swing { return f.Economy.NetTornado(f.Setting.At) }

// Thresholds works out what each share of the network takes that the document
// speaks of, and a half of it.
func (f *Figures) Thresholds() []mining.Threshold {
	var list []mining.Threshold
	for _, percent := range f.Economy.Lines() {
		if t, err := f.Economy.Threshold(percent, f.Setting.At); err == nil {
			list = append(list, t)
		}
	}
	return list
}

// Overtaking is the probability that a miner with this share of the network
// overtakes a payment with [Confirmations] confirmations.
func (f *Figures) Overtaking() mining.Range {
	return f.Economy.Overtaking(Confirmations, f.Setting.At)
}

// Statements holds every statement of the document against the arithmetic.
func (f *Figures) Statements() []mining.Judgement {
	list := make([]mining.Judgement, 0, len(f.Economy.Statements))
	for _, s := range f.Economy.Statements {
		if j, err := f.Economy.Judge(s, &f.Setting); err == nil {
			list = append(list, j)
		}
	}
	return list
}

// Changed tells whether an assumption is not the file's.
func (f *Figures) Changed(id string) bool { return slices.Contains(f.Setting.Changed, id) }

// Rests tells whether a quantity rests on a changed assumption.
func (f *Figures) Rests(id string) bool {
	return f.Economy.RestsOn(id, f.Setting.Changed)
}

// NetRests tells whether the net does.
func (f *Figures) NetRests() bool { return f.Economy.NetRestsOn(f.Setting.Changed) }
