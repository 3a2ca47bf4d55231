package main

import (
	"encoding/csv"
	"encoding/xml"
	"errors"
	"io"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"redline/model"
	"redline/tui/picture"
)

// drawnAxis is an axis as a flag, and whether an option is in its k-th group.
type drawnAxis struct {
	flag  string
	issue int
	share int
	ids   []string
}

func (b *every) drawAxis(t *rapid.T, issue int) drawnAxis {
	is := &b.s.Issues[issue]
	x := drawnAxis{is.ID, issue, -1, nil}
	if is.Shares != nil && rapid.Bool().Draw(t, "share") {
		x.share = rapid.IntRange(0, len(is.Shares.Of)-1).Draw(t, "which")
		x.flag += "." + is.Shares.Of[x.share]
		for v := 0; v <= 100; v += is.Shares.Step {
			x.ids = append(x.ids, strconv.Itoa(v))
		}
		return x
	}
	for o := range is.Options {
		x.ids = append(x.ids, is.OptionID(o))
	}
	return x
}

// has tells whether a configuration is in the k-th row or column.
func (x *drawnAxis) has(b *every, k int, c model.Configuration) bool {
	is, o := &b.s.Issues[x.issue], c.Option(x.issue)
	if x.share < 0 {
		return is.OptionID(o) == x.ids[k]
	}
	split := is.SplitOf(o)
	return split != nil && strconv.Itoa(split[x.share]) == x.ids[k]
}

// in is a configuration moved to the k-th row or column.
func (x *drawnAxis) in(b *every, k int, c model.Configuration) model.Configuration {
	is := &b.s.Issues[x.issue]
	if x.share < 0 {
		return c.With(x.issue, k)
	}
	return c.With(x.issue, is.WithShare(c.Option(x.issue), x.share, k*is.Shares.Step))
}

func TestMapEqualsBruteForce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := drawEvery(t)
		issues := rapid.Permutation(issueNumbers(b.s)).Draw(t, "issues")
		rows, cols := b.drawAxis(t, issues[0]), b.drawAxis(t, issues[1])
		c, args := b.s.Today(), append([]string{"map", "--rows", rows.flag, "--cols", cols.flag}, b.args...)
		for i := range b.s.Issues {
			if rapid.Bool().Draw(t, "set") {
				c = c.With(i, rapid.IntRange(0, b.s.Issues[i].Len()-1).Draw(t, "option"))
				args = append(args, "--set", b.s.Issues[i].ID+"="+b.s.Issues[i].OptionID(c.Option(i)))
			}
		}
		over := rapid.Bool().Draw(t, "over rest")
		if over {
			args = append(args, "--over-rest")
		}
		cells := [][]any{}
		for r := range rows.ids {
			line := []any{}
			for k := range cols.ids {
				if over {
					line = append(line, b.cellCount(&rows, &cols, r, k))
				} else {
					line = append(line, b.cellOf(cols.in(b, k, rows.in(b, r, c))))
				}
			}
			cells = append(cells, line)
		}
		b.equalJSON(t, "map", answered(t, args...), map[string]any{
			"rows":  map[string]any{"issue": rows.flag, "options": rows.ids},
			"cols":  map[string]any{"issue": cols.flag, "options": cols.ids},
			"cells": cells,
		})
	})
}

func issueNumbers(s *model.Scenario) []int {
	list := make([]int, len(s.Issues))
	for i := range list {
		list[i] = i
	}
	return list
}

func (b *every) cellCount(rows, cols *drawnAxis, r, k int) map[string]any {
	count := func(test func(*model.Outcome) bool) *big.Int {
		return b.count(func(c model.Configuration, o *model.Outcome) bool {
			return rows.has(b, r, c) && cols.has(b, k, c) && test(o)
		})
	}
	return map[string]any{
		"configurations": count(isPossible),
		"unblocked":      count(func(o *model.Outcome) bool { return o.Verdict.Workable() }),
		"clear":          count(func(o *model.Outcome) bool { return o.Verdict == model.VerdictClear }),
	}
}

func (b *every) cellOf(c model.Configuration) map[string]any {
	out, blocked, strained := b.e.Outcome(c), []string{}, []string{}
	for o := range b.s.Obstacles {
		switch out.Statuses[o] {
		case model.Blocked:
			blocked = append(blocked, b.s.Obstacles[o].ID)
		case model.Strained:
			strained = append(strained, b.s.Obstacles[o].ID)
		}
	}
	return map[string]any{"verdict": out.Verdict.String(), "blocked": blocked, "strained": strained}
}

// TestPictures sees that pictures are sound in every shape.
func TestPictures(t *testing.T) {
	for _, command := range []string{
		"map --rows operator --cols control", "map --rows split.us --cols split.us --rows taxation --theme dark", "map --rows split.russia --cols control --over-rest",
		"map --rows restart --cols hostilities --over-rest --mute sovereignty --reading strict", "map --rows north --cols weather --scenario " + ferry,
		"map --rows uniroyal --cols payer --scenario elmira --over-rest --theme dark",
	} {
		text, stderr, code := redline(t, "", append(strings.Fields(command), "--format", "svg")...)
		if code != exitDone {
			t.Errorf("%s: exit %d: %s", command, code, stderr)
		}
		elements := soundXML(t, text)
		for _, name := range []string{"svg", "title", "desc", "text", "rect"} {
			if elements[name] == 0 {
				t.Errorf("%s: no %s", command, name)
			}
		}
		for _, foreign := range []string{"http://", "https://", "<image", "@import", "url("} {
			if n := strings.Count(text, foreign); n > 0 && (foreign != "http://" || n > 1) { // the name space
				t.Errorf("%s: %s", command, foreign)
			}
		}
	}
}

// soundXML counts the elements of a well-formed document.
func soundXML(t *testing.T, text string) map[string]int {
	t.Helper()
	elements := map[string]int{}
	for d := xml.NewDecoder(strings.NewReader(text)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return elements
		}
		if err != nil {
			t.Fatalf("%v in %.300s", err, text)
		}
		if e, ok := token.(xml.StartElement); ok {
			elements[e.Name.Local]++
		}
	}
}

// TestPicturesEscape sees that names with signs of XML in them stay text.
func TestPicturesEscape(t *testing.T) {
	s, err := openScenario("", ferry)
	if err != nil {
		t.Fatal(err)
	}
	s.Title, s.Issues[0].Name, s.Issues[0].Options[0].Name = `A & B <script>`, `"<&>'`, `</text><script>alert(1)</script>`
	e, err := model.Compile(s, model.Basis{})
	if err != nil {
		t.Fatal(err)
	}
	at := &situation{scenario: s, engine: e}
	at.state.Configuration = s.Today()
	f := &mapFlags{rows: "north", cols: "weather", theme: newChoice("theme", "light")}
	g, err := f.grid(at)
	if err != nil {
		t.Fatal(err)
	}
	if n := soundXML(t, string(g.SVG(picture.InkOf("dark"))))["script"]; n > 0 {
		t.Error("text became an element")
	}
}

// TestCSV sees that the lines are those of the JSON.
func TestCSV(t *testing.T) {
	text, _, _ := redline(t, "", "map", "--rows", "operator", "--cols", "split.us", "--format", "csv")
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil || len(records) != 1+8*21 || !slices.Equal(records[0], []string{"operator", "split.us", "verdict", "blocked", "strained"}) {
		t.Fatalf("%v, %d records, %v", err, len(records), records[0])
	}
	if got := records[22]; !slices.Equal(got, []string{"russian", "0", "blocked", "sovereignty security sanctions", "wider"}) {
		t.Errorf("%q", got)
	}
}
