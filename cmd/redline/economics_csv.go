package main

import (
	"bytes"
	"encoding/csv"
	"strings"

	"redline/model/mining"
	"redline/model/mining/figures"
)

// csv has a line for every number of units that can be chosen, after one with
// the names of the columns: three for every quantity.
func (e *economy) csv() []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	_ = w.WriteAll(e.records()) // a Buffer takes everything
	return b.Bytes()
}

func (e *economy) records() [][]string {
	records, changed := [][]string{e.columns()}, e.changedPairs()
	for _, row := range e.ByUnits() {
		record := []string{number(row.Units), number(e.Setting.At.Percent), e.AsOf, changed}
		for _, l := range row.Lines {
			record = append(record, ends(l.Range)...)
		}
		for _, m := range row.Money {
			record = append(record, ends(m)...)
		}
		if e.Economy.NetOf() != "" {
			record = append(record, ends(row.Net)...)
			for _, m := range row.NetMoney {
				record = append(record, ends(m)...)
			}
		}
		records = append(records, record)
	}
	return records
}

// columns names the columns.
func (e *economy) columns() []string {
	ranges := figures.Shown()
	for _, p := range e.Split {
		ranges = append(ranges, "revenue_"+p.ID)
	}
	if e.Economy.NetOf() != "" {
		ranges = append(ranges, "net_usd_per_day")
		for _, p := range e.Split {
			ranges = append(ranges, "net_"+p.ID)
		}
	}
	names := []string{"units", "mining_percent", "as_of", "changed"}
	for _, name := range ranges {
		names = append(names, name+"_low", name+"_value", name+"_high")
	}
	return names
}

func ends(r mining.Range) []string { return []string{number(r.Low), number(r.Value), number(r.High)} }

// changedPairs names the assumptions that are not the file's.
func (e *economy) changedPairs() string {
	pairs := make([]string, len(e.Setting.Changed))
	for i, id := range e.Setting.Changed {
		pairs[i] = id + "=" + number(e.Economy.Assumption(id).Value)
	}
	return strings.Join(pairs, " ")
}
