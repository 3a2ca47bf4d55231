package mining

import (
	"fmt"
	"math"
	"slices"
)

// Ids of the assumptions that an economy may have besides. Where one is there,
// what is left of gross revenue can be told.
const (
	Energy = "energy_usd_mwh" // price of electricity, US dollars for a megawatt-hour of site power
	Upkeep = "upkeep_usd_day" // cost of upkeep, US dollars a day whatever is mined
)

// OptionalIDs lists the assumptions that an economy may have besides those
// that it needs.
var OptionalIDs = []string{Energy, Upkeep}

// KnownIDs lists the assumptions that an economy can have.
func KnownIDs() []string { return slices.Concat(AssumptionIDs, OptionalIDs) }

// Net is gross revenue less energy and upkeep, in US dollars a day; a loss is
// negative. It is false where the economy assumes neither: no cost that nobody
// knows is taken for nothing. What only one of them is known of is net of that
// one alone. Low and high are the extremes over all ranges, as of any quantity.
func (e *Economy) Net(at Production) (Range, bool) {
	energy, upkeep := e.Assumption(Energy), e.Assumption(Upkeep)
	if energy == nil && upkeep == nil {
		return Range{}, false
	}
	energy, upkeep = orFree(energy), orFree(upkeep)
	list := e.inOrder()
	p := corner(list, at, 0, 0)
	x := p.net(p.site(), energy.Value, upkeep.Value)
	r := Range{Value: x, Low: x, High: x, Unit: "USD/day"}
	all := uint(1)<<len(list) - 1
	least, most := math.Inf(1), 0.0
	for low := range all + 1 {
		p := corner(list, at, low, all&^low)
		least, most = min(least, p.site()), max(most, p.site())
	}
	for low := range all + 1 {
		p := corner(list, at, low, all&^low)
		r.Low = min(r.Low, p.net(p.site(), energy.High, upkeep.High))
		r.High = max(r.High, p.net(p.site(), energy.Low, upkeep.Low), p.net(p.best(energy.Low, least, most), energy.Low, upkeep.Low))
	}
	return r, true
}

func orFree(a *Assumption) *Assumption {
	if a == nil {
		return &Assumption{}
	}
	return a
}

// net is what site power, in MW, leaves in a day.
func (p params) net(site, energy, upkeep float64) float64 {
	rest := p.network * p.efficiency * p.pue
	return p.subsidy*p.reward()*site/(rest+site) - 24*energy*site - upkeep
}

// best is the site power between two that leaves most: more power brings ever
// less, so that beyond some point it costs more than it brings.
func (p params) best(energy, least, most float64) float64 {
	if !(energy > 0) {
		return most
	}
	rest := p.network * p.efficiency * p.pue
	return max(least, min(math.Sqrt(p.subsidy*p.reward()*rest/(24*energy))-rest, most))
}

// NetSteps tells how the net is worked out from the central values, a line for
// each step; nil where there is none.
func (e *Economy) NetSteps(at Production, changed []string) []string {
	net, ok := e.Net(at)
	if !ok {
		return nil
	}
	lines, _ := e.Steps(Revenue, at, changed) // one of our own ids
	a := account{e, corner(e.inOrder(), at, 0, 0), changed}
	text := "$" + Figure(a.p.revenue())
	if e.Assumption(Energy) != nil {
		lines = append(lines, fmt.Sprintf("24 h × %s MW × $%s per MWh = $%s a day for energy", Figure(a.p.site()), a.given(Energy), Figure(24*a.p.site()*e.Assumption(Energy).Value)))
		text += " − $" + Figure(24*a.p.site()*e.Assumption(Energy).Value)
	}
	if e.Assumption(Upkeep) != nil {
		text += " − $" + a.given(Upkeep) + " for upkeep"
	}
	return append(lines, text+" = $"+Figure(net.Value)+" a day")
}

// NetOf names what the net is net of: "energy", "upkeep" or both; empty where
// there is none.
func (e *Economy) NetOf() string {
	switch energy, upkeep := e.Assumption(Energy) != nil, e.Assumption(Upkeep) != nil; {
	case energy && upkeep:
		return "energy and upkeep"
	case energy:
		return "energy"
	case upkeep:
		return "upkeep"
	}
	return ""
}
