package report

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// printSizes are the sizes of letters on paper, in points, largest first.
var printSizes = []float64{10, 9.5, 9, 8.5, 8, 7.4}

// readable is the least size for one page alone, and the size for what is longer
// than two pages at any size: nothing is won by small letters there.
const readable = 9

// printSize is the largest size at which the document is reckoned to print on
// one page or, where that takes small letters, on two. A browser breaks lines in
// letters of its own, so this reckons with wide ones, and with the narrower and
// the shorter of the usual papers.
func (d *Document) printSize() float64 {
	for _, pages := range []float64{1, 2} {
		for _, size := range printSizes {
			if d.columns(size) <= 2*pages && (pages > 1 || size >= readable) {
				return size
			}
		}
	}
	return readable
}

// Paper, in points: two columns on each page of A4's width and of US Letter's
// height, within the margins.
const (
	columnWide = 258.0
	columnTall = 728.0
	lineTall   = 1.26 // of the size of letters; see the style sheet
	noteSize   = 0.89 // of captions and references
	noteTall   = 1.18 * noteSize
	letterWide = 0.54 // of the size, on average
	cellGap    = 0.77
)

// columns is how many columns of text a document fills at a size.
func (d *Document) columns(size float64) float64 {
	head := 2.4*size*lineTall + 2*size*lineTall + rows(strings.Join(d.Facts, " and "), 1, 2*columnWide/size)*size*lineTall
	foot := rows(d.Foot, noteSize, 2*columnWide/size)*size*noteTall + 2*size
	tall := 0.0
	for i := range d.blocks {
		tall += d.blocks[i].tall(columnWide / size)
	}
	return (tall*size + 2*(head+foot)) / columnTall
}

// tall is how much of a column a block takes that is some size wide, in sizes of
// letters.
func (bl *block) tall(wide float64) float64 {
	switch bl.kind {
	case section:
		return 1.22*lineTall + 1.3
	case lead, paragraph:
		return rows(bl.text, 1, wide)*lineTall + 0.11
	case list, numbered:
		n := 0.3
		for _, item := range bl.lines {
			n += rows(item, 1, wide-1.5)*lineTall + 0.11
		}
		return n
	case entries:
		n := 0.0
		for _, e := range bl.entries {
			n += rows(e.Sign+" "+e.Title, 1.08, wide)*lineTall + 0.38
			for _, l := range e.Lines {
				n += rows(l, 1, wide)*lineTall + 0.1
			}
		}
		return n
	case references:
		n := 0.3
		for _, e := range bl.entries {
			n += rows(e.Title+" "+strings.Join(e.Lines, " "), noteSize, wide)*noteTall + 0.1
		}
		return n
	case table:
		return bl.table.tall(wide)
	}
	return bl.picture.tall(wide)
}

// tall is that of a table: where its columns are too wide, each row breaks.
func (t *Table) tall(wide float64) float64 {
	all := append([][]string{t.Head}, t.Rows...)
	shares := t.shares(all, wide)
	n := rows(t.Caption, 1, wide)*lineTall + 0.8
	for _, r := range all {
		deep := 1.0
		for k, cell := range r {
			deep = max(deep, rows(cell, 1, shares[k]-cellGap))
		}
		n += deep*lineTall + 0.2
	}
	return n
}

// shares are the widths of a table's columns, as browsers divide them: each has
// its longest word, and of the room that is left as much as it has use for.
func (t *Table) shares(all [][]string, wide float64) []float64 {
	least, most := make([]float64, len(t.Head)), make([]float64, len(t.Head))
	for _, r := range all {
		for k, cell := range r {
			most[k] = max(most[k], float64(letters(cell)+1)*letterWide+cellGap)
			for _, word := range strings.Fields(cell) {
				least[k] = max(least[k], float64(letters(word))*letterWide+cellGap)
			}
		}
	}
	leastAll, mostAll := 0.0, 0.0
	for k := range most {
		leastAll, mostAll = leastAll+least[k], mostAll+most[k]
	}
	for k := range most {
		if mostAll > wide && mostAll > leastAll {
			most[k] = least[k] + (most[k]-least[k])*max(0, wide-leastAll)/(mostAll-leastAll)
		}
	}
	return most
}

// letters counts those of a text that are shown.
func letters(text string) int { return utf8.RuneCountInString(strings.ReplaceAll(text, "`", "")) }

var viewBox = regexp.MustCompile(`viewBox="0 0 ([0-9.]+) ([0-9.]+)"`)

// tall is that of a picture, which is as wide as the column, with its caption.
func (p *Picture) tall(wide float64) float64 {
	n := rows(p.Caption, noteSize, wide)*noteSize*lineTall + 0.76
	if m := viewBox.FindSubmatch(p.SVG); m != nil {
		w, _ := strconv.ParseFloat(string(m[1]), 64)
		h, _ := strconv.ParseFloat(string(m[2]), 64)
		if w > 0 {
			n += wide * h / w
		}
	}
	return n
}

// rows is how many rows a text takes in letters of a size; a row ends before a
// word that does not fit.
func rows(text string, size, wide float64) float64 {
	room := max(1, int(wide/(size*letterWide)))
	n, used := 1, 0
	for _, word := range strings.Fields(text) {
		w := letters(word)
		if used > 0 && used+1+w > room {
			n, used = n+1, 0
		}
		if used > 0 {
			used++
		}
		used += w
		for ; used > room; used -= room {
			n++
		}
	}
	return float64(n)
}

// points writes a size.
func points(size float64) string { return strconv.FormatFloat(size, 'f', -1, 64) + "pt" }
