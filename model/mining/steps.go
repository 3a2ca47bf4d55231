package mining

import (
	"fmt"
	"slices"
)

// Mark stands behind every number that comes from a changed assumption.
const Mark = "*"

// Steps tells how a quantity is worked out from the central values, a line for
// each step; the numbers of changed assumptions are marked. The error says
// that there is no such quantity.
func (e *Economy) Steps(id string, at Production, changed []string) ([]string, error) {
	if _, err := find(id); err != nil {
		return nil, err
	}
	a := &account{e: e, p: corner(e.inOrder(), at, 0, 0), changed: changed}
	var lines []string
	for _, step := range a.before(id) {
		lines = append(lines, step())
	}
	return lines, nil
}

// RestsOn tells whether a quantity rests on one of some assumptions.
func (e *Economy) RestsOn(id string, assumptions []string) bool {
	a := &account{e: e, p: corner(e.inOrder(), Production{}, 0, 0), changed: assumptions}
	for _, step := range a.before(id) {
		step()
	}
	return a.marked
}

// account tells the arithmetic of one case.
type account struct {
	e       *Economy
	p       params
	changed []string
	marked  bool // some step so far rests on a changed assumption
}

// before lists the steps that lead to a quantity, the last of them its own.
func (a *account) before(id string) []func() string {
	site, power, hash := []func() string{a.site}, []func() string{a.site, a.power}, []func() string{a.site, a.power, a.hashrate}
	switch id {
	case SitePower:
		return site
	case PowerUsed:
		return power
	case Machines:
		return append(power, a.machines)
	case Hashrate:
		return hash
	case ShareBefore:
		return append(hash, a.shareBefore)
	case ShareAfter, ShareRule:
		return append(hash, a.shareAfter)
	case CoinsFirst:
		return append(hash, a.shareBefore, a.coinsFirst)
	case Coins:
		return append(hash, a.shareAfter, a.coins)
	case Revenue:
		return append(hash, a.shareAfter, a.coins, a.revenue)
	}
	return append(hash, a.shareAfter, a.coins, a.revenue, a.perMWh)
}

// given is an assumption as the steps show it.
func (a *account) given(id string) string {
	text := Exact(a.e.Assumption(id).Value)
	if slices.Contains(a.changed, id) {
		text, a.marked = text+Mark, true
	}
	return text
}

func (a *account) site() string {
	return fmt.Sprintf("%s %s × %s MW × %s %% output reached × %s %% to mining = %s MW",
		Exact(a.p.units), a.e.UnitName(a.p.units), a.given(UnitPower), a.given(Availability), Exact(a.p.share), Figure(a.p.site()))
}

func (a *account) power() string {
	return fmt.Sprintf("%s MW ÷ %s for overhead (PUE) = %s MW for machines", Figure(a.p.site()), a.given(Overhead), Figure(a.p.power()))
}

func (a *account) machines() string {
	return fmt.Sprintf("%s MW ÷ %s W each = %s machines", Figure(a.p.power()), a.given(MachinePower), Figure(a.p.machines()))
}

func (a *account) hashrate() string {
	return fmt.Sprintf("%s MW ÷ %s J/TH = %s EH/s", Figure(a.p.power()), a.given(Efficiency), Figure(a.p.hashrate()))
}

func (a *account) shareBefore() string {
	return fmt.Sprintf("%s ÷ %s EH/s = %s %% of all other miners", Figure(a.p.hashrate()), a.given(NetworkHashrate), Figure(100*a.p.before()))
}

func (a *account) shareAfter() string {
	h := Figure(a.p.hashrate())
	return fmt.Sprintf("%s ÷ (%s + %s) EH/s = %s %% of the network with it", h, a.given(NetworkHashrate), h, Figure(100*a.p.after()))
}

func (a *account) coinsFirst() string {
	return fmt.Sprintf("%s new bitcoin a day × %s %% = %s a day until difficulty adjusts",
		a.given(Subsidy), Figure(100*a.p.before()), Figure(a.p.subsidy*a.p.before()))
}

func (a *account) coins() string {
	return fmt.Sprintf("%s new bitcoin a day × %s %% = %s a day", a.given(Subsidy), Figure(100*a.p.after()), Figure(a.p.coins()))
}

func (a *account) revenue() string {
	return fmt.Sprintf("%s bitcoin × (1 + %s %% fees) × $%s = $%s a day",
		Figure(a.p.coins()), a.given(Fees), a.given(Price), Figure(a.p.revenue()))
}

// perMWh divides by the power; where there is none, it tells what the first
// megawatt-hour would bring, all of the network being others'.
func (a *account) perMWh() string {
	if a.p.site() == 0 {
		return fmt.Sprintf("%s new bitcoin a day × (1 + %s %% fees) × $%s ÷ (24 h × %s EH/s × %s J/TH × %s) = $%s for a first MWh",
			a.given(Subsidy), a.given(Fees), a.given(Price), a.given(NetworkHashrate), a.given(Efficiency), a.given(Overhead), Figure(a.p.perMWh()))
	}
	return fmt.Sprintf("$%s ÷ (24 h × %s MW) = $%s per MWh", Figure(a.p.revenue()), Figure(a.p.site()), Figure(a.p.perMWh()))
}
