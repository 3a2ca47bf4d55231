package plain

import (
	"strconv"
	"strings"

	"redline/model/mining"
	"redline/model/mining/figures"
	"redline/tui/words"
)

// calculating are the commands about the mining arithmetic, of scenarios that
// have it.
func calculating() []command {
	return []command{
		{
			name: "figures", aliases: []string{"f"}, args: "[PART or NUMBER]", mining: true,
			help: "the mining arithmetic: machines, network share, money, and what the document says of them",
			more: `Parts are moves, network, unknown, assumptions and all. With the number of a statement, as in "figures 2", how its verdict comes about.`,
			run:  (*dialogue).figures,
		},
		{
			name: "assume", args: "[NAME VALUE, NAME as given, all as given]", changes: true, mining: true,
			help: "edit an assumption of the arithmetic, or take edits back; without anything, what is assumed",
			more: `Assumptions go by number, id or name, as in "assume price_usd 60000" or "assume 7 60000". They are no choices: no package changes by them.`,
			run:  (*dialogue).assume,
		},
	}
}

// commands lists what can be said about this scenario.
func (d *dialogue) commands() []command {
	var list []command
	for _, c := range commands() {
		if !c.mining || d.scenario.Mining != nil {
			list = append(list, c)
		}
	}
	return list
}

// worked is the arithmetic of the package at hand.
func (d *dialogue) worked() (*figures.Figures, error) {
	f, err := figures.Of(d.session.Engine().Scenario(), d.scenario, d.session.Configuration())
	if err != nil {
		return nil, refuse("%s.", words.Upper(err.Error()))
	}
	return f, nil
}

// spoken is a text of the arithmetic in which no sign carries meaning.
func spoken(text string) string {
	return strings.NewReplacer(mining.Mark, " (edited)", " × ", " times ", " ÷ ", " divided by ").Replace(text)
}

// parts of the figures, by the word that asks for each.
var parts = [][]string{{"moves", "tornado"}, {"network", "thresholds"}, {"unknown", "not computed"}, {"assumptions", "assumed"}, {"all", "everything"}}

// figures tells the arithmetic, or a part of it.
func (d *dialogue) figures(args []string) error {
	text := strings.Join(args, " ")
	if len(args) > 0 && exactly(text, "assumptions") { // they are there where nothing can be worked out
		d.assumed()
		return nil
	}
	f, err := d.worked()
	if err != nil {
		return err
	}
	if _, ok := number(text); ok {
		return d.statement(f, text)
	}
	if text == "" {
		d.overview(f)
		return nil
	}
	part, err := find(text, parts, "part of the figures", "help figures")
	if err != nil {
		return err
	}
	switch parts[part][0] {
	case "moves":
		d.tornado(f)
	case "network":
		d.network(f)
	case "unknown":
		d.unknown(f)
	case "assumptions":
		d.assumed()
	default:
		d.overview(f)
		d.tornado(f)
		d.network(f)
		d.unknown(f)
		d.assumed()
		d.numbers = "figures"
	}
	return nil
}

func exactly(text, word string) bool { return strings.EqualFold(text, word) }

// overview tells the quantities, who gets what, and what the document says.
func (d *dialogue) overview(f *figures.Figures) {
	d.out.say(spoken(words.Production(f))+".", words.Upper(words.AsOf(f.AsOf))+".")
	for _, l := range f.Table() {
		if l.ID != mining.SitePower && l.ID != mining.CoinsFirst && l.ID != mining.RevenuePer {
			d.out.hang(spoken(l.Name+words.MarkOf(f, l.ID)) + ": " + words.Cell(l.Value) + ". " + lowHigh(l.Range, words.Cell))
		}
	}
	d.out.say(words.Gross, words.Extremes)
	d.money(f)
	d.net(f)
	d.statements(f)
	d.out.say(`"figures moves" tells what moves gross revenue most, "figures network" what a share of the network takes, "figures unknown" what is not computed, "assume" what is assumed.`)
	d.assumptions()
}

// lowHigh is the range of a number.
func lowHigh(r mining.Range, say func(float64) string) string {
	if r.Low == r.High {
		return "No range."
	}
	return "Low " + say(r.Low) + ", high " + say(r.High) + "."
}

// money tells who gets what, a day and a year.
func (d *dialogue) money(f *figures.Figures) {
	i, ok := d.scenario.Issue(f.Economy.Split)
	if !ok {
		return
	}
	is := &d.scenario.Issues[i]
	parts := f.Money()
	if parts == nil {
		d.out.say(is.Label() + " is " + is.OptionLabel(d.session.Configuration().Option(i)) + ": nobody's part can be told. Choose one first.")
		return
	}
	in := words.MoneyOf(f.Quantity(mining.Revenue))
	unit := map[string]string{"bn": "billions of dollars", "M": "millions of dollars", "k": "thousands of dollars", "": "dollars"}[in.Name]
	d.out.say(is.Label()+", "+is.OptionLabel(d.session.Configuration().Option(i))+": gross, in "+unit+spoken(words.MarkOf(f, mining.Revenue))+",", words.AsOf(f.AsOf)+".")
	day := func(x float64) string { return in.Say(x, 2) }
	year := func(x float64) string { return in.Say(x*words.DaysOfYear, 0) }
	for k, m := range parts {
		d.out.hang(f.Split[k].Name + ", " + mining.Figure(f.Split[k].Percent) + " %: " + day(m.Value) + " a day. " + lowHigh(m, day) + " " +
			year(m.Value) + " a year. " + lowHigh(m, year))
	}
}

// net tells what is left of revenue, where costs are assumed.
func (d *dialogue) net(f *figures.Figures) {
	net, ok := f.Net()
	if !ok {
		return
	}
	in := words.MoneyOfNet(f.Quantity(mining.Revenue), net)
	say := func(x float64) string { return "$" + in.Say(x, 2) + in.Name }
	edited := ""
	if f.NetRests() {
		edited = spoken(mining.Mark)
	}
	d.out.say("Net of "+f.Economy.NetOf()+edited+", "+words.AsOf(f.AsOf)+": "+say(net.Value)+" a day.", lowHigh(net, say))
	for k, m := range f.NetMoney() {
		d.out.hang(f.Split[k].Name + ", net: " + say(m.Value) + " a day. " + lowHigh(m, say))
	}
}

// statements tells how what the document says stands.
func (d *dialogue) statements(f *figures.Figures) {
	judged := f.Statements()
	if len(judged) == 0 {
		return
	}
	d.out.say("What the document says:")
	for k := range judged {
		j := &judged[k]
		d.out.item(strconv.Itoa(k+1)+".", spoken(j.Claim+", "+j.Says+": "+j.Words+words.MarkOf(f, j.Quantity)+"."))
	}
	d.numbers = "figures"
}

// statement tells how one verdict comes about.
func (d *dialogue) statement(f *figures.Figures, text string) error {
	judged := f.Statements()
	n, _ := number(text)
	if n < 1 || n > len(judged) {
		return beyond(text, 1, len(judged))
	}
	j := &judged[n-1]
	d.out.say(spoken(j.Claim + ", " + j.Says + ": " + j.Words + words.MarkOf(f, j.Quantity) + "."))
	for _, line := range j.Arithmetic {
		d.out.say(stop(spoken(line)))
	}
	d.out.say(j.Note)
	d.out.say(`"source ` + j.Claim + `" tells the claim.`)
	return nil
}

// tornado tells what moves gross revenue, the most first; and what moves the
// net, where costs are assumed.
func (d *dialogue) tornado(f *figures.Figures) {
	gross := f.Quantity(mining.Revenue)
	d.swings(f, "gross revenue", words.MoneyOf(gross), f.Tornado(mining.Revenue))
	if net, ok := f.Net(); ok {
		d.swings(f, "the net of "+f.Economy.NetOf(), words.MoneyOfNet(gross, net), f.NetTornado())
	}
}

// swings tells how far each assumption alone moves an amount of money.
func (d *dialogue) swings(f *figures.Figures, of string, in words.Money, swings []mining.Swing) {
	d.out.say("What moves "+of+" most, each assumption alone, in $"+in.Name+" a day", words.AsOf(f.AsOf)+":")
	var idle []string
	for _, s := range swings {
		a := f.Economy.Assumption(s.Assumption)
		if s.Width() == 0 {
			idle = append(idle, a.Label())
			continue
		}
		d.out.hang(spoken(a.Label()+words.MarkOfAssumption(f, a.ID)) + ", " + words.Between(a) + ": " + in.Say(s.Low, 2) + " to " + in.Say(s.High, 2) + ".")
	}
	if idle != nil {
		d.out.say("Without a range, or without a part in it: " + strings.Join(idle, "; ") + ".")
	}
}

// network tells what shares of the network take, and what the share by units
// is.
func (d *dialogue) network(f *figures.Figures) {
	d.out.say("Share of the network by " + f.Economy.UnitName(2) + ", " + mining.Exact(f.Setting.At.Percent) + " % of output to mining:")
	for i, r := range f.Shares() {
		name := mining.Exact(f.Setting.Units[i]) + " " + f.Economy.UnitName(f.Setting.Units[i])
		if f.Setting.Units[i] == f.Setting.At.Units {
			name += ", chosen"
		}
		d.out.hang(name + ": " + words.Cell(r.Value) + " %. " + lowHigh(r, words.Cell))
	}
	for _, t := range f.Thresholds() {
		d.out.say(spoken(f.Economy.ThresholdWords(t, &f.Setting)), "Here over it: "+words.Over(f.Quantity(mining.ShareAfter), t.Percent)+".")
	}
	d.out.say(spoken(words.Overtaking(f)), words.NakamotoSource, words.NakamotoLimit)
}

// unknown tells what is left out, and why.
func (d *dialogue) unknown(f *figures.Figures) {
	if len(f.Economy.NotComputed) == 0 {
		d.out.say("Nothing is listed as not computed.")
		return
	}
	d.out.say("Not computed:")
	for _, u := range f.Economy.NotComputed {
		said := u.Name + ". " + stop(u.Why)
		if len(u.Claims) > 0 {
			said += " " + d.sources(u.Claims)
		}
		d.out.hang(said)
	}
}
