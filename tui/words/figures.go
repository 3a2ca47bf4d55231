package words

import (
	"fmt"
	"strings"
	"time"

	"redline/model/mining"
	"redline/model/mining/figures"
)

// Gross says what revenue is before.
const Gross = "Gross: before power, machines, staff and finance."

// Extremes says what low and high are.
const Extremes = "Low and high are the extremes when each assumption varies in its range on its own. They need not go together: fewer, larger machines can have more hash power."

// Production says what runs: "6 of 6 reactors, 50 % of output to mining: 3,000
// MW of site power".
func Production(f *figures.Figures) string {
	at, most := f.Setting.At, f.Setting.Of(mining.Full).Units
	return fmt.Sprintf("%s of %s %s, %s %% of output to mining: %s MW%s of site power", mining.Exact(at.Units), mining.Exact(most),
		f.Economy.UnitName(most), mining.Exact(at.Percent), mining.Figure(f.Quantity(mining.SitePower).Value), MarkOf(f, mining.SitePower))
}

// MarkOf is the mark of a quantity that rests on a changed assumption; empty
// where it does not.
func MarkOf(f *figures.Figures, quantity string) string {
	if f.Rests(quantity) {
		return mining.Mark
	}
	return ""
}

// MarkOfAssumption is the mark of a changed assumption.
func MarkOfAssumption(f *figures.Figures, id string) string {
	if f.Changed(id) {
		return mining.Mark
	}
	return ""
}

// Overtaking says what a miner of the plant's share could do against
// confirmed payments, by whose formula.
func Overtaking(f *figures.Figures) string {
	return fmt.Sprintf("By Nakamoto's formula, a miner with %s of the network who set out to overtake a payment with %s would have a chance of %s. At half of the network it is certain.",
		mining.Figure(f.Quantity(mining.ShareAfter).Value)+" %"+MarkOf(f, mining.ShareAfter), Count(figures.Confirmations, "confirmation"), chances(f, figures.Confirmations))
}

// chances is the chance to overtake so many confirmations, with its range:
// "0.0014 (0.00017 to 0.057)".
func chances(f *figures.Figures, confirmations int) string {
	r := f.Economy.Overtaking(confirmations, f.Setting.At)
	said := Chance(r.Value) + MarkOf(f, mining.ShareAfter)
	if r.Low == r.High {
		return said
	}
	return said + " (" + Chance(r.Low) + " to " + Chance(r.High) + ")"
}

// Sourced says what an assumption rests on: its source, of when that is, and
// how sure.
func Sourced(a *mining.Assumption) string {
	said := strings.TrimSuffix(a.Source, ".")
	if when := AssumedDate(a); !strings.Contains(said, when) {
		said += "; " + when
	}
	if sure := Certainty(a.Sure); sure != "" {
		said += "; " + sure
	}
	return said + "."
}

// Between is the range of an assumption: "900 to 1,160", "no range".
func Between(a *mining.Assumption) string {
	if a.Low == a.High {
		return "no range"
	}
	return mining.Exact(a.Low) + " to " + mining.Exact(a.High)
}

// AssumedDate is when an assumption is from: "25 December 2025", "December
// 2025", "2025" or "undated".
func AssumedDate(a *mining.Assumption) string {
	switch t, err := time.Parse("2006-01", a.Date); {
	case a.Date == "":
		return "undated"
	case err == nil:
		return t.Format("January 2006")
	}
	return Date(a.Date)
}

// Certainty says how sure a figure is; empty where that is not said.
func Certainty(sure string) string {
	switch sure {
	case "several":
		return "several sources"
	case "one":
		return "one source"
	case "unverified":
		return "not verified"
	}
	return ""
}

// NakamotoSource is where the formula of overtaking stands.
const NakamotoSource = `Satoshi Nakamoto, "Bitcoin: A Peer-to-Peer Electronic Cash System", 2008, section 11.`

// NakamotoLimit says how far the formula goes.
const NakamotoLimit = "It takes the time of the honest blocks as expected; counted exactly (Meni Rosenfeld, 2014) the chance is somewhat greater."

// OvertakingSteps says what overtaking comes to for each number of
// confirmations that payments wait for, and where the formula is from.
func OvertakingSteps(f *figures.Figures) []string {
	lines := []string{Overtaking(f)}
	for z := 1; z <= figures.Confirmations; z++ {
		lines = append(lines, Count(z, "confirmation")+": "+chances(f, z))
	}
	return append(lines, NakamotoSource, NakamotoLimit)
}
