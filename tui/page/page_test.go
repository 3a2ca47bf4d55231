package page

import (
	"flag"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// The flag of the commands' golden files, so that one call updates those of
// several packages; there are none here.
var _ = flag.Bool("update", false, "write the golden files anew")

func sample() *Page {
	p := &Page{}
	p.Title("A title")
	p.Heading("Part", "with `an-id` and a gloss")
	p.Table(nil, Cells("`a`", "first"), Cells("`bb`", "second and rather long, so that it has to be wrapped", "mark"))
	p.Text("A paragraph that is longer than a line.", "", "Another line of it.")
	p.Text("")
	p.Heading("List", "")
	p.Entry("S01", "said of it", "and more")
	p.Entry("1. A longer label (blocks)", "Because *this*.")
	p.NotedTable("why", []string{"x", "y"}, Row{Cells: []string{"1"}, Note: "a | b"}, Cells("2", "3"))
	p.Numbers([]string{"of", "many"}, Cells("a", "10"), Cells("b", "9"))
	p.Table([]string{"nothing"})
	p.Pre("  as\n  is\n")
	p.Pre("")
	return p
}

func TestTerminal(t *testing.T) {
	want := `A title

PART: with an-id and a gloss
  a   first
  bb  second and rather long, so   mark
      that it has to be wrapped

A paragraph that is longer than a line.
Another line of it.

LIST
S01 said of it
    and more

1. A longer label (blocks)
    Because *this*.

  x  y
  1
    a | b
  2  3

  of  many
  a     10
  b      9

  as
  is
`
	if diff := cmp.Diff(want, sample().Terminal(Look{Width: 39})); diff != "" {
		t.Error(diff)
	}
}

func TestMarkdown(t *testing.T) {
	want := "# A title\n\n## Part: with `an-id` and a gloss\n\n" +
		"|  |  |  |\n| --- | --- | --- |\n| `a` | first |  |\n| `bb` | second and rather long, so that it has to be wrapped | mark |\n\n" +
		"A paragraph that is longer than a line.  \nAnother line of it.\n\n## List\n\n" +
		"- **S01**  \n  said of it  \n  and more\n- **1. A longer label (blocks)**  \n  Because \\*this\\*.\n\n" +
		"| x | y | why |\n| --- | --- | --- |\n| 1 |  | a \\| b |\n| 2 | 3 |  |\n\n" +
		"| of | many |\n| --- | ---: |\n| a | 10 |\n| b | 9 |\n\n      as\n      is\n"
	if diff := cmp.Diff(want, sample().Markdown()); diff != "" {
		t.Error(diff)
	}
}

func TestBold(t *testing.T) {
	got := sample().Terminal(Look{Width: 80, Bold: true})
	if !strings.HasPrefix(got, "\x1b[1mA title\x1b[m\n") || ansi.Strip(got) != sample().Terminal(Look{Width: 80}) {
		t.Errorf("bold changes more than the looks: %q", got)
	}
}

// TestWrap sees that wrapping keeps every word and the width; breaks in words
// without blanks are another test.
func TestWrap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(rapid.StringMatching(`[a-zé-]{3,9}漢?|漢`)).Draw(t, "words"), " ")
		width := rapid.IntRange(1, 30).Draw(t, "width")
		lines := Wrap(text, width)
		if strings.Join(lines, " ") != text {
			t.Fatalf("%q became %q", text, lines)
		}
		for _, l := range lines {
			if ansi.StringWidth(l) > width && strings.Contains(l, " ") {
				t.Fatalf("%q is wider than %d", l, width)
			}
		}
	})
}

// TestTableFits sees that a table that can fit does.
func TestTableFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var rows []Row
		words := rapid.SliceOfN(rapid.StringMatching(`([a-z]{1,6} ){0,6}[a-z]{1,6}`), 3, 3)
		for range rapid.IntRange(1, 4).Draw(t, "rows") {
			rows = append(rows, Cells(words.Draw(t, "cells")...))
		}
		p := &Page{}
		p.Table(nil, rows...)
		for _, line := range strings.Split(p.Terminal(Look{Width: 30}), "\n") {
			if ansi.StringWidth(line) > 30 {
				t.Fatalf("%q is too wide", line)
			}
		}
	})
}

// A table whose words leave it no room is told row by row, a line to a cell.
func TestTableStacked(t *testing.T) {
	p := &Page{}
	p.NotedTable("why", []string{"preset", "`Sovereignty`", "Security", "short"}, Row{Cells: []string{"as reported of it", "blocked", "strained", "a b c d"}, Note: "a note"}, Cells("two", "", "clear"))
	p.Table(nil, Cells("verylongword", "another-long"), Cells("x"))
	want := `  as reported of it
    Sovereignty:
    blocked
    Security:
    strained
    short: a b c d
    a note
  two
    Security: clear

  verylongword
    another-long
  x
`
	if diff := cmp.Diff(want, p.Terminal(Look{Width: 20})); diff != "" {
		t.Error(diff)
	}
}

func TestEscapeLoneQuote(t *testing.T) {
	if got := Escape("a ` b_c"); got != `a  b\_c` {
		t.Errorf("%q", got)
	}
}

// TestWrapUnspaced keeps what is written without blanks within the columns.
func TestWrapUnspaced(t *testing.T) {
	const said = "Because 漁業権が放棄されないかぎり、埋め立ての免許は下りない。 See https://example.org/a-very-long-address-that-stays-whole."
	lines := Wrap(said, 30)
	for _, l := range lines {
		if ansi.StringWidth(l) > 30 && !strings.HasPrefix(l, "https:") {
			t.Errorf("%q", l)
		}
	}
	if got := strings.Join(lines, ""); strings.ReplaceAll(got, " ", "") != strings.ReplaceAll(said, " ", "") {
		t.Errorf("%q", got)
	}
}
