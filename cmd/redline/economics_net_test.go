package main

import (
	"encoding/csv"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"redline/data"
)

// costly is a file that also assumes what energy and upkeep cost.
func costly(t *testing.T) string {
	t.Helper()
	source, _ := data.Source("zaporizhzhia")
	text := strings.Replace(string(source), "  statements:\n", `    - {id: energy_usd_mwh, name: "Energy, $ per MWh", value: 40, low: 20, high: 90, unit: USD/MWh, source: "An example"}
    - {id: upkeep_usd_day, name: "Upkeep, $ a day", value: 250000, unit: USD/day, source: "An example"}
  statements:
`, 1)
	path := filepath.Join(t.TempDir(), "costly.yaml")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestEconomicsNet(t *testing.T) {
	path := costly(t)
	args := []string{"--scenario", path, "--set", "split=40/20/40/0", "--set", "restart=3", "--set", "mining=100"}
	text := economics(t, append(args, "--format", "json")...)
	valid(t, schemaOf(t, "economics"), text)
	var d struct {
		Net     ranged            `json:"net_usd_per_day"`
		Parts   map[string]ranged `json:"net"`
		Revenue ranged            `json:"revenue_usd_per_day"`
	}
	if err := json.Unmarshal([]byte(text), &d); err != nil {
		t.Fatal(err)
	}
	if want := d.Revenue.Value - 24*3000*40 - 250000; math.Abs(d.Net.Value-want) > 0.011 || d.Net.Low >= 0 || d.Net.Low > d.Net.Value || d.Net.Value > d.Net.High {
		t.Errorf("%v, not %v", d.Net, want)
	}
	sum := ranged{}
	for _, r := range d.Parts {
		sum.Low, sum.Value, sum.High = sum.Low+r.Low, sum.Value+r.Value, sum.High+r.High
	}
	if len(d.Parts) != 4 || math.Abs(sum.Low-d.Net.Low)+math.Abs(sum.Value-d.Net.Value)+math.Abs(sum.High-d.Net.High) > 0.001 {
		t.Errorf("%v adds up to %v, not %v", d.Parts, sum, d.Net)
	}
	if swings := parsed(t, text).Tornado["net_usd_per_day"]; len(swings) != 11 || swings[0]["assumption"] != "energy_usd_mwh" || swings[0]["at_low"] != swings[0]["high"] {
		t.Errorf("what moves the net: %v", swings)
	}
	said := economics(t, append(args, "--assume", "energy_usd_mwh=200")...)
	for _, want := range []string{"Net of energy and upkeep, $ a day*", "net, $ a day", "a loss included", "energy_usd_mwh*"} {
		if !strings.Contains(said, want) {
			t.Errorf("no %q in\n%s", want, said)
		}
	}
	rows, err := csv.NewReader(strings.NewReader(economics(t, append(args, "--format", "csv")...))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for column, want := range map[string]float64{
		"net_usd_per_day_low": d.Net.Low, "net_usd_per_day_value": d.Net.Value, "net_ukraine_low": d.Parts["ukraine"].Low, "net_russia_high": d.Parts["russia"].High, "net_site_value": 0,
	} {
		if at := slices.Index(rows[0], column); at < 0 || rows[3][at] != number(want) {
			t.Errorf("%s is not %v: %q", column, want, rows[3])
		}
	}
	if none := economics(t, "--format", "json"); strings.Contains(none, `"net`+`_usd`) || strings.Contains(none, `"net":`) {
		t.Error("a net where no cost is assumed")
	}
}

// TestAssessMarksMeasures: a measure that rests on a changed assumption says so.
func TestAssessMarksMeasures(t *testing.T) {
	for args, marked := range map[string]bool{"": false, "--assume network_ehs=1200": true, "--assume price_usd=1": false} {
		text, _, _ := redline(t, "", append([]string{"assess"}, strings.Fields(args)...)...)
		if strings.Contains(text, "Share of the network*") != marked || !strings.Contains(text, "Share of the network") {
			t.Errorf("%s: %s", args, text)
		}
	}
}
