package mining

import (
	"fmt"
	"slices"
)

// Ids of the quantities that others refer to.
const (
	SitePower   = "site_mw"              // power of the site for mining, overhead included, MW
	PowerUsed   = "power_mw"             // power that reaches the machines, MW
	Machines    = "machines"             // how many machines that power runs
	Hashrate    = "hashrate_ehs"         // what they compute, EH/s
	ShareBefore = "network_share_before" // of the hashrate of all the others, per cent
	ShareAfter  = "network_share_after"  // of the network once it has joined, per cent
	ShareRule   = "network_share"        // the same, as rules test it, per cent
	CoinsFirst  = "btc_per_day_at_first" // until the next adjustment of difficulty, bitcoin a day
	Coins       = "btc_per_day"          // after it, without fees, bitcoin a day
	Revenue     = "revenue_usd_per_day"  // gross, fees included, US dollars a day
	RevenuePer  = "revenue_usd_per_mwh"  // gross, for a megawatt-hour of site power, US dollars
)

// Description says what a quantity is.
type Description struct {
	ID   string
	Unit string
	Name string // with its unit, for a line of a table
	How  string // how it is worked out, in a few words
}

// quantity is one line of the arithmetic.
type quantity struct {
	Description
	of func(p params) float64
}

// at is the quantity in one case.
func (q quantity) at(p params) float64 { return rounded(q.of(p)) }

// params are one value for each assumption, and the two choices.
type params struct {
	network, efficiency, machine, pue, unitMW, availability, price, subsidy, fees float64
	units, share                                                                  float64
}

func (p params) site() float64     { return p.units * p.unitMW * p.availability / 100 * p.share / 100 }
func (p params) power() float64    { return p.site() / p.pue }
func (p params) machines() float64 { return p.power() * 1e6 / p.machine }

// hashrate is in EH/s: a megawatt is 10^6 J/s and an exahash 10^6 TH, so that
// MW over J/TH are EH/s.
func (p params) hashrate() float64 { return p.power() / p.efficiency }
func (p params) before() float64   { return p.hashrate() / p.network }
func (p params) after() float64    { h := p.hashrate(); return h / (p.network + h) }
func (p params) coins() float64    { return p.subsidy * p.after() }
func (p params) reward() float64   { return (1 + p.fees/100) * p.price } // dollars for each new coin
func (p params) revenue() float64  { return p.coins() * p.reward() }

// perMWh is revenue over 24 hours of site power, written so that it holds for
// no power as well: the first megawatt-hour earns something.
func (p params) perMWh() float64 {
	return p.subsidy * p.reward() / (p.network*p.efficiency*p.pue + p.site()) / 24
}

// quantities is the arithmetic, each line after those that it rests on. Every
// quantity rises or falls all the way with each assumption.
var quantities = []quantity{
	{Description{SitePower, "MW", "Site power to mining, MW", "units × output × part to mining"}, params.site},
	{Description{PowerUsed, "MW", "Power to machines, MW", "site power less overhead"}, params.power},
	{Description{Machines, "machines", "Machines", "power over watts each"}, params.machines},
	{Description{Hashrate, "EH/s", "Hashrate, EH/s", "power over J/TH"}, params.hashrate},
	{Description{ShareBefore, "percent", "Share before joining, %", "hashrate over that of all others"}, func(p params) float64 { return 100 * p.before() }},
	{Description{ShareAfter, "percent", "Share of the network, %", "after joining it"}, func(p params) float64 { return 100 * p.after() }},
	{Description{ShareRule, "percent", "Share of the network, %", "after joining it"}, func(p params) float64 { return 100 * p.after() }},
	{Description{CoinsFirst, "BTC/day", "Bitcoin a day, at first", "two weeks at most, until difficulty adjusts"}, func(p params) float64 { return p.subsidy * p.before() }},
	{Description{Coins, "BTC/day", "Bitcoin a day", "new coins × share of the network"}, params.coins},
	{Description{Revenue, "USD/day", "Gross revenue, $ a day", "coins and fees at the price"}, params.revenue},
	{Description{RevenuePer, "USD/MWh", "Gross revenue, $ per MWh", "over 24 hours of site power"}, params.perMWh},
}

// Quantities lists the ids of what the arithmetic works out.
func Quantities() []string {
	ids := make([]string, len(quantities))
	for i := range quantities {
		ids[i] = quantities[i].ID
	}
	return ids
}

// Describe says what a quantity is. The error says that there is none of that
// id.
func Describe(id string) (Description, error) {
	q, err := find(id)
	return q.Description, err
}

func find(id string) (quantity, error) {
	i := slices.IndexFunc(quantities, func(q quantity) bool { return q.ID == id })
	if i < 0 {
		return quantity{}, fmt.Errorf("the mining arithmetic has no quantity %q", id)
	}
	return quantities[i], nil
}
