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
	if e.NetOf() == "" {
		return Range{}, false
	}
	energy, upkeep, list := e.cost(Energy), e.cost(Upkeep), e.inOrder()
	x := e.centralNet(at)
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

// cost is a cost that the economy may assume; nothing where it does not.
func (e *Economy) cost(id string) *Assumption {
	if a := e.Assumption(id); a != nil {
		return a
	}
	return &Assumption{}
}

// centralNet is the net by the central values alone.
func (e *Economy) centralNet(at Production) float64 {
	p := corner(e.inOrder(), at, 0, 0)
	return p.net(p.site(), e.cost(Energy).Value, e.cost(Upkeep).Value)
}

// NetTornado lists how far each assumption moves the net, costs included, the
// one that moves it most first; nil where there is no net.
func (e *Economy) NetTornado(at Production) []Swing {
	if e.NetOf() == "" {
		return nil
	}
	value := Dollars(e.centralNet(at))
	moved := func(i int, x float64) float64 {
		c := *e
		c.Assumptions = slices.Clone(e.Assumptions)
		c.Assumptions[i].Value = x
		return Dollars(c.centralNet(at))
	}
	swings := make([]Swing, len(e.Assumptions))
	for i, a := range e.Assumptions {
		swings[i] = swing(a.ID, value, moved(i, a.Low), moved(i, a.High))
	}
	sortByWidth(swings)
	return swings
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
	a := &account{e: e, p: corner(e.inOrder(), at, 0, 0), changed: changed}
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

// NetRestsOn tells whether the net rests on one of some assumptions.
func (e *Economy) NetRestsOn(assumptions []string) bool {
	costs := slices.ContainsFunc(OptionalIDs, func(id string) bool { return slices.Contains(assumptions, id) })
	return e.NetOf() != "" && (costs || e.RestsOn(Revenue, assumptions))
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
