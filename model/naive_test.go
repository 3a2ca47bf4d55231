package model

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"redline/model/mining"
)

// This file works out assessments a second time, straight from the words of
// the scenario format: a configuration is a map from issue to option, and a
// condition is read recursively. Nothing here uses what Compile makes.

// picked is one option as the file has it.
type picked struct {
	id     string
	value  *float64
	shares map[string]float64 // nil where the option divides nothing
}

// plain is a configuration under a basis.
type plain struct {
	s     *Scenario
	basis Basis
	picks map[string]picked
}

// plainOptions lists the options of an issue: the named ones, then all splits,
// the first share slowest.
func plainOptions(is *Issue) []picked {
	var list []picked
	for _, o := range is.Options {
		p := picked{id: o.ID, value: o.Value}
		if o.Shares != nil {
			p.shares = map[string]float64{}
			for k, per := range o.Shares {
				p.shares[is.Shares.Of[k]] = per
			}
		}
		list = append(list, p)
	}
	if is.Shares == nil {
		return list
	}
	for _, text := range plainSplits(len(is.Shares.Of), 100, is.Shares.Step) {
		p := picked{id: text, shares: map[string]float64{}}
		for k, f := range strings.Split(text, "/") {
			p.shares[is.Shares.Of[k]], _ = strconv.ParseFloat(f, 64)
		}
		list = append(list, p)
	}
	return list
}

func plainSplits(places, left, step int) []string {
	if places == 1 {
		return []string{strconv.Itoa(left)}
	}
	var list []string
	for n := 0; n <= left; n += step {
		for _, rest := range plainSplits(places-1, left-n, step) {
			list = append(list, strconv.Itoa(n)+"/"+rest)
		}
	}
	return list
}

func plainOf(s *Scenario, b Basis, c Configuration) plain {
	p := plain{s: s, basis: b, picks: map[string]picked{}}
	for i := range s.Issues {
		p.picks[s.Issues[i].ID] = plainOptions(&s.Issues[i])[c.Option(i)]
	}
	return p
}

// with is the configuration with another option for one issue.
func (p plain) with(issue string, o picked) plain {
	old := p.picks
	p.picks = map[string]picked{issue: o}
	for id, pick := range old {
		if id != issue {
			p.picks[id] = pick
		}
	}
	return p
}

// holds reads a condition; the issues are those of its keys and of all its
// alternatives that hold.
func (p plain) holds(c Condition) (bool, []string) {
	var issues []string
	for _, t := range c.Tests {
		if !p.passes(t) {
			return false, nil
		}
		issues = append(issues, p.subjects(t)...)
	}
	some := len(c.Any) == 0
	for _, alternative := range c.Any {
		if ok, more := p.holds(alternative); ok {
			some = true
			issues = append(issues, more...)
		}
	}
	return some, issues
}

func (p plain) passes(t Test) bool {
	pick, ok := p.picks[t.Subject]
	switch {
	case !ok:
		x, ok := p.networkShare()
		return ok && meets(x, t.Bounds)
	case len(t.Options) > 0 && t.Not:
		return !slices.Contains(t.Options, pick.id)
	case len(t.Options) > 0:
		return slices.Contains(t.Options, pick.id)
	case len(t.Bounds) > 0:
		return pick.value != nil && meets(*pick.value, t.Bounds)
	}
	for _, st := range t.Shares {
		if pick.shares == nil || !meets(pick.shares[st.Share], st.Bounds) {
			return false
		}
	}
	return true
}

func meets(x float64, bounds []Bound) bool {
	for _, b := range bounds {
		kept := map[Comparison]bool{Above: x > b.Value, Below: x < b.Value, AtLeast: x >= b.Value, AtMost: x <= b.Value}
		if !kept[b.Is] {
			return false
		}
	}
	return true
}

// subjects are the issues that a test is about; a measure stands for those it
// comes from.
func (p plain) subjects(t Test) []string {
	for _, m := range p.s.Measures {
		if m.ID == t.Subject {
			return m.From
		}
	}
	return []string{t.Subject}
}

// networkShare is H/(N0+H) in per cent, by facts.md section 5.
func (p plain) networkShare() (float64, bool) {
	units, share := p.picks[p.s.Mining.Units].value, p.picks[p.s.Mining.Share].value
	if units == nil || share == nil {
		return 0, false
	}
	a := map[string]float64{}
	for _, x := range p.s.Mining.Assumptions {
		a[x.ID] = x.Value
	}
	for id, x := range p.basis.Assume {
		a[id] = x
	}
	siteMW := *units * a[mining.UnitPower] * a[mining.Availability] / 100 * *share / 100
	ehs := siteMW / a[mining.Overhead] * 1e6 / a[mining.Efficiency] / 1e6
	return 100 * ehs / (a[mining.NetworkHashrate] + ehs), true
}

// summary is an assessment in words.
type summary struct {
	Verdict         string
	Statuses        map[string]string
	Stances         map[string]string
	Findings        []summaryFinding
	Impossible      []string
	Blocks, Strains int
}

type summaryFinding struct {
	Rule, Obstacle, Severity string
	Because                  []string
}

func (p plain) summary() summary {
	sum := summary{Verdict: "clear", Statuses: map[string]string{}, Stances: map[string]string{}}
	for _, o := range p.s.Obstacles {
		sum.Statuses[o.ID] = "clear"
	}
	for _, party := range p.s.Parties {
		sum.Stances[party.ID] = "accepts"
	}
	for _, r := range p.s.Rules {
		ok, issues := p.holds(r.When)
		if !ok || slices.Contains(p.basis.Muted, r.ID) || slices.Contains(p.basis.Muted, r.Obstacle) {
			continue
		}
		sum.note(p.finding(r, issues), r.Objects, p.major(r.Obstacle))
	}
	for _, x := range p.s.Exclusions {
		if ok, _ := p.holds(x.When); ok {
			sum.Impossible = append(sum.Impossible, x.ID)
			sum.Verdict = "impossible"
		}
	}
	return sum
}

func (p plain) major(obstacle string) bool {
	for _, o := range p.s.Obstacles {
		if o.ID == obstacle {
			return o.Major
		}
	}
	return false
}

func (p plain) finding(r Rule, issues []string) summaryFinding {
	f := summaryFinding{Rule: r.ID, Obstacle: r.Obstacle, Severity: string(r.Severity)}
	if p.basis.Reading == Strict && p.major(r.Obstacle) {
		f.Severity = "blocks"
	}
	for _, is := range p.s.Issues {
		if slices.Contains(issues, is.ID) {
			f.Because = append(f.Because, is.ID)
		}
	}
	return f
}

func (sum *summary) note(f summaryFinding, objects []string, major bool) {
	sum.Findings = append(sum.Findings, f)
	status, stance := "strained", "hesitates"
	if f.Severity == "blocks" {
		status, stance = "blocked", "objects"
		sum.Blocks++
	} else if major {
		sum.Strains++
	}
	if sum.Statuses[f.Obstacle] != "blocked" {
		sum.Statuses[f.Obstacle] = status
	}
	if major && sum.Verdict != "blocked" {
		sum.Verdict = status
	}
	for _, party := range objects {
		if sum.Stances[party] != "objects" {
			sum.Stances[party] = stance
		}
	}
}

// summaryOf puts the engine's assessment into words.
func summaryOf(e *Engine, a Assessment) summary {
	s := e.Scenario()
	sum := summary{
		Verdict: a.Verdict.String(), Statuses: map[string]string{}, Stances: map[string]string{},
		Blocks: a.Blocks, Strains: a.Strains,
	}
	for o := range s.Obstacles {
		sum.Statuses[s.Obstacles[o].ID] = a.Statuses[o].String()
	}
	for p := range s.Parties {
		sum.Stances[s.Parties[p].ID] = a.Stances[p].String()
	}
	for _, f := range a.Findings {
		sum.Findings = append(sum.Findings, summaryFinding{
			Rule: s.Rules[f.Rule].ID, Obstacle: s.Obstacles[f.Obstacle].ID, Severity: string(f.Severity),
			Because: issueIDs(s, f.Because),
		})
	}
	for _, x := range a.Impossible {
		sum.Impossible = append(sum.Impossible, s.Exclusions[x].ID)
	}
	return sum
}

func issueIDs(s *Scenario, issues []int) []string {
	var list []string
	for _, i := range issues {
		list = append(list, s.Issues[i].ID)
	}
	return list
}

// same fails where two values differ; nil is as good as empty.
func same(t rapid.TB, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Fatalf("%s (-want +got):\n%s", what, diff)
	}
}

// The naive assessment is itself held to an example worked out by hand.
func TestNaiveByHand(t *testing.T) {
	s := harbour()
	got := plainOf(s, Basis{}, s.Today()).summary()
	same(t, "today", got, summary{
		Verdict:  "blocked",
		Statuses: map[string]string{"trust": "blocked", "money": "strained", "wider": "strained"},
		Stances:  map[string]string{"north": "objects", "south": "hesitates"},
		Findings: []summaryFinding{
			{"north-alone", "trust", "blocks", []string{"north", "pilot"}},
			{"no-toll", "money", "strains", []string{"pilot", "toll"}},
			{"busy", "wider", "strains", []string{"ships"}},
		},
		Blocks: 1, Strains: 1,
	})
}
