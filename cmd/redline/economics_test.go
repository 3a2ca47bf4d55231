package main

import (
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"redline/data"
	"redline/model/mining"
)

// economics runs the command, which must succeed.
func economics(t interface {
	Helper()
	Fatalf(string, ...any)
}, args ...string) string {
	t.Helper()
	var out, stderr strings.Builder
	a := &app{in: strings.NewReader(""), out: &out, err: &stderr, env: func(string) string { return "" }}
	if code := run(a, append([]string{"economics"}, args...)); code != exitDone || stderr.Len() > 0 {
		t.Fatalf("%q: exit %d: %s", args, code, stderr.String())
	}
	return out.String()
}

// dam is a file of another plant, which says only what it must.
func dam(t *testing.T) string {
	t.Helper()
	source, _ := data.Source("zaporizhzhia")
	_, mining, _ := strings.Cut(string(source), "  assumptions:\n")
	mining, _, _ = strings.Cut(mining, "  statements:\n")
	for _, key := range []string{"claims: [", "short: ", "sure: ", "date: ", "help: "} {
		mining = dropKey(mining, key)
	}
	path := filepath.Join(t.TempDir(), "dam.yaml")
	text := `scenario: dam
title: A dam
parties: [{id: north}]
issues:
  - {id: turbines, kind: term, options: [{id: "4", value: 4}, {id: "0", value: 0}, {id: later}]}
  - {id: part, kind: term, options: [{id: "10", value: 10}, {id: "100", value: 100}]}
obstacles: [{id: flood}]
rules: [{id: r, obstacle: flood, modality: would, when: {part: "100"}, title: T, reason: R}]
presets: [{id: now, set: {turbines: "4", part: "10"}}]
status_quo: now
mining:
  units: turbines
  share: part
  assumptions:
` + mining
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// dropKey drops the lines of a key.
func dropKey(text, key string) string {
	return strings.Join(slices.DeleteFunc(strings.Split(text, "\n"), func(line string) bool {
		return strings.HasPrefix(strings.TrimSpace(line), key)
	}), "\n")
}

func TestEconomicsDocuments(t *testing.T) {
	schema := schemaOf(t, "economics")
	for _, args := range []string{
		"", "--set split=thirds --assume price_usd=60000", "--set split=40/20/40/0 --reading strict --mute security", "--set restart=1 --set mining=25",
		"--assume network_ehs=5000 --assume machine_w=11000", "--assume availability=0", "--assume unit_mw=0 --set split=0/0/0/100",
		"--assume price_usd=0 --set split=5/5/5/85", "--set site=returned", "--scenario " + dam(t), "--set turbines=0 --scenario " + dam(t),
	} {
		text := economics(t, append(strings.Fields(args), "--format", "json")...)
		valid(t, schema, text)
		headed(t, "economics", text)
		for _, format := range []string{formatText, formatMarkdown, formatCSV, formatSVG} {
			if got := economics(t, append(strings.Fields(args), "--format", format)...); strings.Contains(got, "NaN") || strings.Contains(got, "Inf") || strings.Contains(got, "%!") {
				t.Errorf("%s as %s: %s", args, format, got)
			}
		}
	}
}

// A file may say -0, and what is nothing has no sign in any answer.
func TestNothingIsPrintedWithoutASign(t *testing.T) {
	path := dam(t)
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(strings.Replace(string(text), `value: 0}`, `value: -0}`, 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, format := range []string{formatJSON, formatCSV, formatText} {
		got := economics(t, "--scenario", path, "--set", "turbines=0", "--assume", "fees_percent=-0", "--format", format)
		if strings.Contains(got, " -0") || strings.Contains(got, ",-0") {
			t.Errorf("%s: %s", format, got)
		}
	}
}

// worked is as much of the document as these tests look at.
type worked struct {
	AsOf        string                          `json:"as_of"`
	Machines    ranged                          `json:"machines"`
	Before      ranged                          `json:"network_share_before"`
	After       ranged                          `json:"network_share_after"`
	Hashrate    ranged                          `json:"hashrate_ehs"`
	Coins       ranged                          `json:"btc_per_day"`
	Dollars     ranged                          `json:"revenue_usd_per_day"`
	Revenue     map[string]ranged               `json:"revenue"`
	Assumptions map[string]map[string]any       `json:"assumptions"`
	Tornado     map[string][]map[string]any     `json:"tornado"`
	Thresholds  []map[string]json.RawMessage    `json:"thresholds"`
	Statements  []struct{ Claim, Words string } `json:"statements"`
}

type ranged struct {
	Value, Low, High float64
	Unit             string
}

func (r ranged) String() string {
	return fmt.Sprintf("%.1f %.1f %.1f %s", r.Low, r.Value, r.High, r.Unit)
}

func parsed(t interface {
	Helper()
	Fatalf(string, ...any)
}, text string) *worked {
	t.Helper()
	w := &worked{}
	if err := json.Unmarshal([]byte(text), w); err != nil {
		t.Fatalf("%v", err)
	}
	return w
}

func TestEconomicsFigures(t *testing.T) {
	w := parsed(t, economics(t, "--set", "restart=3", "--set", "mining=100", "--set", "split=thirds", "--assume", "price_usd=60000", "--format", "json"))
	for got, want := range map[fmt.Stringer]string{
		w.Machines: "382308.8 816326.5 840336.1 machines", w.Hashrate: "120.4 163.3 309.6 EH/s", w.Before: "10.4 15.6 34.4 percent",
		w.After: "9.4 13.5 25.6 percent", w.Coins: "42.3 60.8 115.2 BTC/day", w.Dollars: "2556648.3 3674608.6 10150627.1 USD/day",
	} {
		if got.String() != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	if w.AsOf != "2025-12-26" || w.Revenue["ukraine"].Value != 1224869.52 || w.Revenue["us"].Value != 1224869.52 || w.Revenue["site"].Value != 0 {
		t.Errorf("%s: %v", w.AsOf, w.Revenue)
	}
	price, pue := w.Assumptions["price_usd"], w.Assumptions["pue"]
	if price["changed"] != true || price["given"] != 87500.0 || price["value"] != 60000.0 || pue["changed"] != false || pue["source"] == "" {
		t.Errorf("%v, %v", price, pue)
	}
	if undecided := economics(t, "--format", "json"); !strings.Contains(undecided, `"revenue": {}`) {
		t.Error("an undecided split has parts")
	}
}

// The measure that rules test is the share of the network after joining.
func TestEconomicsAgreesWithAssess(t *testing.T) {
	args := []string{"--set", "restart=4", "--assume", "network_ehs=1200", "--format", "json"}
	text, _, _ := redline(t, "", append([]string{"assess"}, args...)...)
	var assessed struct{ Measures map[string]ranged }
	if err := json.Unmarshal([]byte(text), &assessed); err != nil {
		t.Fatal(err)
	}
	if w := parsed(t, economics(t, args...)); w.After != assessed.Measures["network_share"] {
		t.Errorf("%v, assess has %v", w.After, assessed.Measures)
	}
}

func TestEconomicsRangesEncloseAndMoneyAddsUp(t *testing.T) {
	given := map[string]float64{
		"network_ehs": 1045, "efficiency_j_th": 17.5, "machine_w": 3500, "pue": 1.05, "unit_mw": 1000,
		"availability": 100, "price_usd": 87500, "subsidy_btc_day": 450, "fees_percent": 0.72,
	}
	rapid.Check(t, func(t *rapid.T) {
		tenths := rapid.SliceOfNDistinct(rapid.IntRange(0, 20), 3, 3, rapid.ID).Draw(t, "cuts")
		slices.Sort(tenths)
		args := []string{
			"--format", "json", "--set", fmt.Sprintf("restart=%d", rapid.IntRange(1, 6).Draw(t, "units")),
			"--set", fmt.Sprintf("mining=%d", 25*rapid.IntRange(1, 4).Draw(t, "quarters")),
			"--set", fmt.Sprintf("split=%d/%d/%d/%d", 5*tenths[0], 5*(tenths[1]-tenths[0]), 5*(tenths[2]-tenths[1]), 100-5*tenths[2]),
		}
		for id, x := range given {
			if rapid.Bool().Draw(t, "change "+id) {
				bounds := (&mining.Assumption{ID: id}).Bounds()
				to := max(bounds.Least, min(x*rapid.Float64Range(0.01, 20).Draw(t, id), bounds.Most))
				args = append(args, "--assume", fmt.Sprintf("%s=%g", id, to))
			}
		}
		w := parsed(t, economics(t, args...))
		sum := ranged{Unit: "USD/day"}
		for _, r := range w.Revenue {
			sum.Low, sum.Value, sum.High = sum.Low+math.Round(r.Low*100), sum.Value+math.Round(r.Value*100), sum.High+math.Round(r.High*100)
		}
		if sum.Low, sum.Value, sum.High = sum.Low/100, sum.Value/100, sum.High/100; len(w.Revenue) != 4 || sum != w.Dollars {
			t.Fatalf("%v adds up to %v, not %v", w.Revenue, sum, w.Dollars)
		}
		all := append([]ranged{w.Machines, w.Hashrate, w.Before, w.After, w.Coins, w.Dollars}, slices.Collect(valuesOf(w.Revenue))...)
		for _, r := range all {
			if !(r.Low <= r.Value && r.Value <= r.High) {
				t.Fatalf("%v in %q", r, args)
			}
		}
	})
}

func valuesOf[K comparable, V any](m map[K]V) func(func(V) bool) {
	return func(yield func(V) bool) {
		for _, v := range m {
			if !yield(v) {
				return
			}
		}
	}
}

func TestEconomicsCSV(t *testing.T) {
	args := []string{"--set", "split=40/20/40/0", "--assume", "pue=1.2", "--assume", "price_usd=60000"}
	rows, err := csv.NewReader(strings.NewReader(economics(t, append(args, "--format", "csv")...))).ReadAll()
	if err != nil || len(rows) != 7 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	cell := func(row int, column string) string { return rows[row][slices.Index(rows[0], column)] }
	if cell(6, "units") != "6" || cell(1, "mining_percent") != "50" || cell(1, "as_of") != "2025-12-26" || cell(2, "changed") != "pue=1.2 price_usd=60000" {
		t.Errorf("%q", rows[6][:4])
	}
	w := parsed(t, economics(t, append(args, "--format", "json")...))
	for column, want := range map[string]float64{
		"machines_value": w.Machines.Value, "network_share_after_low": w.After.Low, "btc_per_day_high": w.Coins.High,
		"revenue_usd_per_day_value": w.Dollars.Value, "revenue_russia_value": w.Revenue["russia"].Value, "revenue_site_high": 0,
	} {
		if got := cell(6, column); got != number(want) {
			t.Errorf("%s is %s, not %s", column, got, number(want))
		}
	}
}

func TestEconomicsPicture(t *testing.T) {
	for _, args := range [][]string{
		nil, {"--theme", "dark"}, {"--set", "mining=100", "--assume", "price_usd=1"}, {"--assume", "network_ehs=1"}, {"--scenario", dam(t)},
	} {
		svg := economics(t, append(args, "--format", "svg")...)
		seen := map[string]string{}
		r := xml.NewDecoder(strings.NewReader(svg))
		var path []string
		for {
			token, err := r.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%q: %v in %s", args, err, svg)
			}
			switch token := token.(type) {
			case xml.StartElement:
				path = append(path, token.Name.Local)
			case xml.EndElement:
				path = path[:len(path)-1]
			case xml.CharData:
				if len(path) > 0 {
					seen[path[len(path)-1]] += string(token)
				}
			}
		}
		if !strings.Contains(seen["title"], "Share of the Bitcoin network") || !strings.Contains(seen["desc"], "low to high") || !strings.Contains(seen["text"], "50 %") && args == nil {
			t.Errorf("%q: %v", args, seen)
		}
		if strings.Contains(svg, "http://") && strings.Count(svg, "http://") != 1 || strings.Contains(svg, "https://") || strings.Contains(svg, "<script") {
			t.Errorf("%q takes something from outside", args)
		}
	}
	changed := economics(t, "--format", "svg", "--assume", "price_usd=1")
	if !strings.Contains(changed, "Changed assumptions: price_usd 1 (given: 87,500).") {
		t.Error("the picture does not say what was changed")
	}
	if same := economics(t, "--format", "svg"); same == economics(t, "--format", "svg", "--theme", "dark") || !strings.Contains(same, "10 % (S75)") {
		t.Error("themes, or the line of the document")
	}
}

func TestEconomicsGolden(t *testing.T) {
	for name, args := range map[string]string{
		"economics_today":      "",
		"economics_changed":    "--set split=40/20/40/0 --set restart=2 --assume network_ehs=1200 --assume machine_w=11000",
		"economics_today.md":   "--format markdown",
		"economics_today.json": "--format json",
		"economics_today.svg":  "--format svg",
	} {
		t.Run(name, func(t *testing.T) { golden(t, name, economics(t, append(strings.Fields(args), "--width", "80")...)) })
	}
}

func TestEconomicsFits(t *testing.T) {
	for _, args := range []string{"", "--set split=40/20/40/0", "--set split=thirds --assume price_usd=1 --assume network_ehs=1200", "--scenario " + dam(t)} {
		for _, line := range strings.Split(economics(t, append(strings.Fields(args), "--width", "80")...), "\n") {
			if n := len([]rune(line)); n > 80 {
				t.Errorf("%s: %d columns: %q", args, n, line)
			}
		}
	}
}
