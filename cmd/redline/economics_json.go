package main

import (
	"redline/model/mining"
	"redline/model/mining/figures"
	"redline/tui/words"
)

// economicsDocument is redline/economics/1.
type economicsDocument struct {
	header
	AsOf          string                `json:"as_of"`
	Code          string                `json:"code"`
	Configuration ordered[string]       `json:"configuration"`
	Units         float64               `json:"units"`
	Percent       float64               `json:"mining_percent"`
	SitePower     mining.Range          `json:"site_mw"`
	PowerUsed     mining.Range          `json:"power_mw"`
	Machines      mining.Range          `json:"machines"`
	Hashrate      mining.Range          `json:"hashrate_ehs"`
	ShareBefore   mining.Range          `json:"network_share_before"`
	ShareAfter    mining.Range          `json:"network_share_after"`
	CoinsFirst    mining.Range          `json:"btc_per_day_at_first"`
	Coins         mining.Range          `json:"btc_per_day"`
	Revenue       mining.Range          `json:"revenue_usd_per_day"`
	RevenuePer    mining.Range          `json:"revenue_usd_per_mwh"`
	Split         ordered[mining.Range] `json:"revenue"`
	Net           *mining.Range         `json:"net_usd_per_day,omitempty"` // where a cost is assumed
	NetSplit      ordered[mining.Range] `json:"net,omitempty"`
	Assumptions   ordered[assumption]   `json:"assumptions"`
	Tornado       ordered[[]swing]      `json:"tornado"`
	Thresholds    []threshold           `json:"thresholds"`
	Overtaking    overtaking            `json:"overtaking"`
	Statements    []statement           `json:"statements"`
	NotComputed   []notComputed         `json:"not_computed"`
}

// assumption is one with its value in force, and the one that the file gives.
type assumption struct {
	Name    string   `json:"name"`
	Value   float64  `json:"value"`
	Low     float64  `json:"low"`
	High    float64  `json:"high"`
	Unit    string   `json:"unit"`
	Source  string   `json:"source"`
	Date    string   `json:"date"`
	Sure    string   `json:"sure"`
	Claims  []string `json:"claims"`
	Given   float64  `json:"given"`
	Changed bool     `json:"changed"`
}

type swing struct {
	Assumption string  `json:"assumption"`
	Low        float64 `json:"low"`
	High       float64 `json:"high"`
	AtLow      float64 `json:"at_low"`
	AtHigh     float64 `json:"at_high"`
}

// threshold leaves out units where some may give nothing, so that no number
// of them is certain to be enough.
type threshold struct {
	Percent float64       `json:"percent"`
	Site    mining.Range  `json:"site_mw"`
	Units   *mining.Range `json:"units,omitempty"`
	AtShare *mining.Range `json:"units_at_mining_percent,omitempty"`
}

type overtaking struct {
	Confirmations int    `json:"confirmations"`
	Reference     string `json:"reference"`
	mining.Range
}

type statement struct {
	Claim    string           `json:"claim"`
	Says     string           `json:"says"`
	Quantity string           `json:"quantity"`
	At       mining.Where     `json:"at"`
	Units    float64          `json:"units"`
	Percent  float64          `json:"mining_percent"`
	Test     ordered[float64] `json:"test"`
	Ours     bool             `json:"ours"`
	mining.Range
	TrueOf     []string       `json:"true_of"`
	Verdict    mining.Verdict `json:"verdict"`
	Words      string         `json:"words"`
	Arithmetic []string       `json:"arithmetic"`
	Note       string         `json:"note"`
}

type notComputed struct {
	Name   string   `json:"name"`
	Why    string   `json:"why"`
	Claims []string `json:"claims"`
}

func (e *economy) document() *economicsDocument {
	s, c := e.at.engine.Scenario(), e.at.state.Configuration
	d := &economicsDocument{
		header: basisHeader("economics", e.at.engine), AsOf: e.AsOf, Code: s.Encode(c), Configuration: configurationOf(s, c),
		Units: e.Setting.At.Units, Percent: e.Setting.At.Percent,
		SitePower: e.Quantity(mining.SitePower), PowerUsed: e.Quantity(mining.PowerUsed),
		Machines: e.Quantity(mining.Machines), Hashrate: e.Quantity(mining.Hashrate),
		ShareBefore: e.Quantity(mining.ShareBefore), ShareAfter: e.Quantity(mining.ShareAfter),
		CoinsFirst: e.Quantity(mining.CoinsFirst), Coins: e.Quantity(mining.Coins),
		Revenue: e.Quantity(mining.Revenue), RevenuePer: e.Quantity(mining.RevenuePer),
		Overtaking:  overtaking{figures.Confirmations, words.NakamotoSource, e.Overtaking()},
		NotComputed: []notComputed{},
	}
	for i, m := range e.Money() {
		d.Split = append(d.Split, field[mining.Range]{e.Split[i].ID, m})
	}
	if net, ok := e.Net(); ok {
		d.Net = &net
	}
	for i, m := range e.NetMoney() {
		d.NetSplit = append(d.NetSplit, field[mining.Range]{e.Split[i].ID, m})
	}
	d.Assumptions, d.Thresholds, d.Statements = e.assumptions(), e.thresholds(), e.statements()
	for _, id := range tornadoes() {
		d.Tornado = append(d.Tornado, field[[]swing]{id, e.swings(id)})
	}
	if net := e.NetTornado(); net != nil {
		d.Tornado = append(d.Tornado, field[[]swing]{"net_usd_per_day", swingsOf(net)})
	}
	for _, u := range e.Economy.NotComputed {
		d.NotComputed = append(d.NotComputed, notComputed{u.Name, u.Why, list(u.Claims)})
	}
	return d
}

// tornadoes lists the quantities whose assumptions are compared.
func tornadoes() []string { return []string{mining.ShareAfter, mining.Revenue} }

func (e *economy) swings(id string) []swing {
	swings := e.Tornado(id)
	if id == mining.Revenue {
		for i := range swings {
			s := &swings[i]
			s.Low, s.High, s.AtLow, s.AtHigh = mining.Dollars(s.Low), mining.Dollars(s.High), mining.Dollars(s.AtLow), mining.Dollars(s.AtHigh)
		}
	}
	return swingsOf(swings)
}

func swingsOf(swings []mining.Swing) []swing {
	list := []swing{}
	for _, s := range swings {
		list = append(list, swing{s.Assumption, s.Low, s.High, s.AtLow, s.AtHigh})
	}
	return list
}

func (e *economy) assumptions() ordered[assumption] {
	m := ordered[assumption]{}
	for _, a := range e.Economy.Assumptions {
		m = append(m, field[assumption]{a.ID, assumption{
			Name: a.Name, Value: a.Value, Low: a.Low, High: a.High, Unit: a.Unit, Source: a.Source, Date: a.Date, Sure: a.Sure,
			Claims: list(a.Claims), Given: e.Given.Assumption(a.ID).Value, Changed: e.Changed(a.ID),
		}})
	}
	return m
}

func (e *economy) thresholds() []threshold {
	list := []threshold{}
	for _, t := range e.Thresholds() {
		row := threshold{Percent: t.Percent, Site: t.Site}
		if t.Units.Bounded() {
			row.Units = &t.Units
		}
		if t.AtShare.Bounded() {
			row.AtShare = &t.AtShare
		}
		list = append(list, row)
	}
	return list
}

func (e *economy) statements() []statement {
	list := []statement{}
	for _, j := range e.Statements() {
		row := statement{
			Claim: j.Claim, Says: j.Says, Quantity: j.Quantity, At: j.At, Units: j.Of.Units, Percent: j.Of.Percent, Range: j.Result, Ours: j.Ours,
			TrueOf: j.TrueOf, Verdict: j.Verdict, Words: j.Words, Arithmetic: j.Arithmetic, Note: j.Note,
		}
		for _, b := range j.Test {
			row.Test = append(row.Test, field[float64]{b.Is, b.Value})
		}
		list = append(list, row)
	}
	return list
}
