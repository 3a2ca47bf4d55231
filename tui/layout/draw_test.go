package layout

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "draw the layouts anew")

// cases are the arrangements that are drawn in testdata/layouts.txt.
var cases = []struct {
	name string
	args Args
}{
	{"80x24", Args{Width: 80, Height: 24, OnChoose: true, WithEvidence: true}},
	{"80x24, a view that needs the whole width, not focused", Args{Width: 80, Height: 24, OnChoose: true, Roomy: true}},
	{"80x24, the same focused", Args{Width: 80, Height: 24, Roomy: true}},
	{"80x24, options", Args{Width: 80, Height: 24, OnChoose: true, WithEvidence: true, Card: Beside}},
	{"80x24, a card", Args{Width: 80, Height: 24, OnChoose: true, WithEvidence: true, Card: OverView}},
	{"80x24, CHOOSE on the whole screen", Args{Width: 80, Height: 24, OnChoose: true, Full: true}},
	{"120x40", Args{Width: 120, Height: 40, OnChoose: true, WithEvidence: true}},
	{"120x40, a view without evidence", Args{Width: 120, Height: 40, Roomy: true}},
	{"120x40, options", Args{Width: 120, Height: 40, OnChoose: true, WithEvidence: true, Card: Beside}},
	{"120x40, a card", Args{Width: 120, Height: 40, OnChoose: true, WithEvidence: true, Card: OverView}},
	{"120x40, the view on the whole screen", Args{Width: 120, Height: 40, WithEvidence: true, Full: true}},
	{"160x45", Args{Width: 160, Height: 45, OnChoose: true, WithEvidence: true}},
	{"160x45, a view without evidence", Args{Width: 160, Height: 45, Roomy: true}},
	{"160x45, options", Args{Width: 160, Height: 45, OnChoose: true, WithEvidence: true, Card: Beside}},
	{"160x45, a card on the whole screen", Args{Width: 160, Height: 45, OnChoose: true, Card: OverView, Full: true}},
	{"60x16", Args{Width: 60, Height: 16, OnChoose: true, WithEvidence: true}},
	{"60x16, options", Args{Width: 60, Height: 16, OnChoose: true, WithEvidence: true, Card: Beside}},
	{"79x24", Args{Width: 79, Height: 24, OnChoose: true, WithEvidence: true}},
	{"79x24, the view", Args{Width: 79, Height: 24, WithEvidence: true}},
	{"59x16", Args{Width: 59, Height: 16, OnChoose: true, WithEvidence: true}},
}

// TestDrawn compares layouts with their drawings: a column is a column of the
// window, and rows that look alike are drawn once.
func TestDrawn(t *testing.T) {
	const path = "testdata/layouts.txt"
	var b strings.Builder
	for _, c := range cases {
		c.args.ChooseRows = 16
		fmt.Fprintf(&b, "== %s\n%s\n", c.name, picture(New(c.args), c.args.Width, c.args.Height))
	}
	if *update {
		if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(b.String(), "\n")); diff != "" {
		t.Errorf("layouts differ from their drawings (-want +got); go test -update draws them anew\n%s", diff)
	}
}

// picture draws a layout: the title row of each rectangle, its corners, and
// its size in its first row.
func picture(l Layout, width, height int) string {
	if l == (Layout{Strip: -1, Verdict: -1, Parties: -1, Message: -1, Footer: -1}) {
		return "nothing\n"
	}
	rows := make([][]byte, height)
	for y := range rows {
		rows[y] = []byte(strings.Repeat(".", width))
	}
	for name, y := range map[string]int{"strip": l.Strip, "verdict": l.Verdict, "parties": l.Parties, "message": l.Message, "footer": l.Footer} {
		if y >= 0 {
			rows[y] = []byte(name)
		}
	}
	for _, p := range places(&l) {
		if p.rect.Empty() {
			continue
		}
		put := func(y int, s string) { copy(rows[y][p.rect.X:p.rect.X+p.rect.W], s) }
		if p.titled {
			put(p.rect.Y-1, strings.Repeat("=", p.rect.W))
			put(p.rect.Y-1, "="+p.name)
		}
		for y := p.rect.Y; y < p.rect.Y+p.rect.H; y++ {
			put(y, "["+strings.Repeat(" ", p.rect.W-2)+"]")
		}
		put(p.rect.Y, fmt.Sprintf("[%s %dx%d", p.name, p.rect.W, p.rect.H))
	}
	return collapse(rows)
}

// collapse draws runs of equal rows once, with the numbers of the rows.
func collapse(rows [][]byte) string {
	var b strings.Builder
	for y := 0; y < len(rows); {
		end := y
		for end+1 < len(rows) && string(rows[end+1]) == string(rows[y]) {
			end++
		}
		if end > y {
			fmt.Fprintf(&b, "%2d-%-2d %s\n", y, end, rows[y])
		} else {
			fmt.Fprintf(&b, "%2d    %s\n", y, rows[y])
		}
		y = end + 1
	}
	return b.String()
}

// placed is a rectangle of a layout by its name.
type placed struct {
	name   string
	rect   Rect
	titled bool // it has a title in the row above
}

func places(l *Layout) []placed {
	return []placed{
		{"choose", l.Choose, true}, {"options", l.Options, true}, {"legend", l.Legend, false},
		{"view", l.View, true}, {"evidence", l.Evidence, true}, {"card", l.Card, true}, {"band", l.Band, false},
	}
}
