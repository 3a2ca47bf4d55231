// Package mining is the arithmetic of turning a power plant's output into
// Bitcoin: site power, power to machines, machines, hashrate, share of the
// network, coins, gross revenue and who gets how much of it, each with the
// range that its assumptions allow.
//
// Everything is a pure function of the assumptions and of a [Production], the
// number of generating units that run and the per cent of their output that
// goes to mining. Revenue is gross: before power, machines, staff and finance.
// The price is held fixed. The formulas and their checks are those of the
// research notes (facts.md, section 5).
package mining

import "slices"

// Assumption is a number that no party chooses, with the range in which the
// sources leave it: value, low and high are in its unit, as "J/TH" or "percent".
type Assumption struct {
	ID     string   `json:"id"`
	Name   string   `json:"name"`
	Short  string   `json:"short,omitempty"`
	Value  float64  `json:"value"`
	Low    float64  `json:"low"`
	High   float64  `json:"high"`
	Unit   string   `json:"unit"`
	Source string   `json:"source"`
	Claims []string `json:"claims,omitempty"`
	Date   string   `json:"date,omitempty"`
	Sure   string   `json:"sure,omitempty"`
	Help   string   `json:"help,omitempty"`
}

// Economy is the mining section of a scenario.
type Economy struct {
	Units       string       `json:"units"`           // id of the issue whose value is the number of generating units
	Share       string       `json:"share"`           // id of the issue whose value is the per cent of output to mining
	Unit        string       `json:"unit,omitempty"`  // what one generating unit is called; "unit" where empty
	Split       string       `json:"split,omitempty"` // id of the shares issue that divides revenue; empty where none does
	Assumptions []Assumption `json:"assumptions"`
	Statements  []Statement  `json:"statements,omitempty"`   // what the document says of these quantities
	NotComputed []Unknown    `json:"not_computed,omitempty"` // what is left out, and why
}

// Unknown is something that the arithmetic leaves out, because no source gives
// what it takes.
type Unknown struct {
	Name   string   `json:"name"`
	Why    string   `json:"why"`
	Claims []string `json:"claims,omitempty"`
}

// Ids of the assumptions, all of which an economy needs.
const (
	NetworkHashrate = "network_ehs"     // hashrate of all other miners, EH/s
	Efficiency      = "efficiency_j_th" // energy per hash of a machine, J/TH
	MachinePower    = "machine_w"       // power of one machine, W
	Overhead        = "pue"             // power usage effectiveness: site power over machine power
	UnitPower       = "unit_mw"         // output of one generating unit, MW
	Availability    = "availability"    // output reached, per cent
	Price           = "price_usd"       // of one bitcoin, US dollars
	Subsidy         = "subsidy_btc_day" // new coins of the whole network, bitcoin a day
	Fees            = "fees_percent"    // transaction fees, per cent of the subsidy
)

// AssumptionIDs lists the assumptions that an economy needs.
var AssumptionIDs = []string{
	NetworkHashrate, Efficiency, MachinePower, Overhead, UnitPower, Availability, Price, Subsidy, Fees,
}

// Assumption returns the assumption with that id, nil where there is none.
func (e *Economy) Assumption(id string) *Assumption {
	i := slices.IndexFunc(e.Assumptions, func(a Assumption) bool { return a.ID == id })
	if i < 0 {
		return nil
	}
	return &e.Assumptions[i]
}

// AssumptionIDs lists the ids of the assumptions; none for a nil economy, which
// is that of a scenario without mining.
func (e *Economy) AssumptionIDs() []string {
	if e == nil {
		return nil
	}
	ids := make([]string, len(e.Assumptions))
	for i := range e.Assumptions {
		ids[i] = e.Assumptions[i].ID
	}
	return ids
}

// MayBeZero tells whether the arithmetic is defined where the assumption is 0.
func (a *Assumption) MayBeZero() bool {
	return !slices.Contains([]string{NetworkHashrate, Efficiency, MachinePower, Overhead}, a.ID)
}

// Changed lists the ids of the assumptions whose value is not the one in
// another economy, which is the one that the file gives.
func (e *Economy) Changed(given *Economy) []string {
	var ids []string
	for i := range e.Assumptions {
		a := &e.Assumptions[i]
		if g := given.Assumption(a.ID); g == nil || g.Value != a.Value {
			ids = append(ids, a.ID)
		}
	}
	return ids
}

// UnitName is what some generating units are called: "unit" or the file's
// word, with an s unless there is exactly one.
func (e *Economy) UnitName(units float64) string { return e.UnitAfter(Exact(units)) }

// UnitAfter is what generating units are called after a number as it is
// written, which may be rounded: "1 reactor", "1.1 reactors".
func (e *Economy) UnitAfter(number string) string {
	name := e.Unit
	if name == "" {
		name = "unit"
	}
	if number != "1" {
		name += "s"
	}
	return name
}
