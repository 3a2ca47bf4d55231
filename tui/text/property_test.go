package text

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// pieces are what texts are drawn from: one and two columns wide, marks that
// join the letter before, our glyphs, spaces.
var pieces = []string{
	"a", "B", "7", " ", " ", "-", "é", "e\u0301", "o\u0308\u0323", "字", "가", "\u1112\u1161\u11ab", "×", "·", "‧", "►", "‹", "…", "═", "Ж", "👍", "👍🏽", "नि", "\u200b",
}

var anyText = rapid.Custom(func(t *rapid.T) string {
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 30).Draw(t, "pieces"), "")
})

var anyLine = rapid.Custom(func(t *rapid.T) Line {
	return spanned(rapid.SliceOfN(anyText, 0, 6).Draw(t, "spans")...)
})

// TestWidthIsTheTerminals compares the quick way with the thorough one.
func TestWidthIsTheTerminals(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := rapid.OneOf(anyText, rapid.String()).Draw(rt, "text")
		if got, want := Width(s), ansi.StringWidth(s); got != want {
			rt.Errorf("%q takes %d columns, not %d", s, got, want)
		}
	})
}

// TestFitIsExact fits lines to any width: exactly as wide, the beginning kept,
// every cut marked.
func TestFitIsExact(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		l, w := anyLine.Draw(rt, "line"), rapid.IntRange(0, 100).Draw(rt, "width")
		before := l.String()
		got := l.Fit(w)
		if got.Width() != w || Width(got.String()) != w {
			rt.Errorf("%q fit into %d takes %d (%d) columns", l, w, got.Width(), Width(got.String()))
		}
		if l.String() != before {
			rt.Errorf("fitting changed the line to %q", l)
		}
		switch {
		case l.Width() <= w:
			if strings.TrimRight(got.String(), " ") != strings.TrimRight(before, " ") {
				rt.Errorf("%q became %q though it fits", before, got)
			}
		case w > 0:
			kept, ok := strings.CutSuffix(strings.TrimRight(got.String(), " "), "…")
			if !ok || !strings.HasPrefix(before, kept) {
				rt.Errorf("%q was cut to %q", before, got)
			}
		}
	})
}

// TestHitsStayInPlace sees that fitting a line loses no hit of what is left of
// it, and moves none.
func TestHitsStayInPlace(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		l, w := anyLine.Draw(rt, "line"), rapid.IntRange(0, 60).Draw(rt, "width")
		fitted := l.Fit(w)
		for x := range min(w, l.Width()) {
			got, want := fitted.At(x), l.At(x)
			// Where a wide character makes way, the cut mark comes a column early.
			if early := x >= w-2 && l.Width() > w; got != want && !early {
				rt.Errorf("column %d of %q hits %d, not %d", x, fitted, got.Index, want.Index)
			}
		}
	})
}

// TestEndsIsExact puts lines to both ends of any width.
func TestEndsIsExact(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		left, right := anyLine.Draw(rt, "left"), anyLine.Draw(rt, "right")
		w := rapid.IntRange(0, 120).Draw(rt, "width")
		got := Ends(left, right, w)
		if got.Width() != w {
			rt.Errorf("%q takes %d columns, not %d", got, got.Width(), w)
		}
		if right.Width() <= w && !strings.HasSuffix(got.String(), right.String()) {
			rt.Errorf("%q does not end in %q", got, right)
		}
		if room := w - right.Width(); room >= 0 && left.Width() <= room {
			for x := range right.Width() {
				if got.At(room+x) != right.At(x) {
					rt.Errorf("column %d of %q hits another span", room+x, got)
				}
			}
		}
	})
}

// TestFromIsTheRest takes lines apart at any column and puts them together.
func TestFromIsTheRest(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		l := anyLine.Draw(rt, "line")
		x := rapid.IntRange(0, max(1, l.Width())).Draw(rt, "column")
		rest := l.From(x)
		if got, want := rest.Width(), max(0, l.Width()-x); got != want {
			rt.Errorf("%q from %d takes %d columns, not %d: %q", l, x, got, want, rest)
		}
		for i := range rest.Width() {
			if rest.At(i) != l.At(x+i) {
				rt.Errorf("column %d of %q from %d hits another span", i, l, x)
			}
		}
	})
}

// TestCutAndPadAreExact does the same for texts.
func TestCutAndPadAreExact(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s, w := anyText.Draw(rt, "text"), rapid.IntRange(0, 50).Draw(rt, "width")
		if got := Pad(s, w); Width(got) != w {
			rt.Errorf("%q padded to %d takes %d columns", s, w, Width(got))
		}
		cut := Cut(s, w)
		if Width(cut) > w || (cut != s && w > 0 && !strings.HasSuffix(cut, "…")) || (Width(s) <= w && cut != s) {
			rt.Errorf("%q was cut to %q", s, cut)
		}
	})
}

// TestWrapLosesNothing breaks texts and compares their words.
func TestWrapLosesNothing(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s, w := anyText.Draw(rt, "text"), rapid.IntRange(2, 40).Draw(rt, "width")
		rows := Wrap(s, w)
		for _, row := range rows {
			if Width(row) > w {
				rt.Errorf("a row of %q takes %d columns, not %d: %q", s, Width(row), w, row)
			}
		}
		letters := func(s string) string { return strings.Join(strings.Fields(s), "") }
		if got := letters(strings.Join(rows, "")); got != letters(s) {
			rt.Errorf("%q became %q", s, rows)
		}
	})
}

// TestParagraphFits sees that paragraphs keep to their width, and their lead.
func TestParagraphFits(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s, w := anyText.Draw(rt, "text"), rapid.IntRange(8, 60).Draw(rt, "width")
		lead := strings.Repeat(" ", rapid.IntRange(0, 6).Draw(rt, "indent"))
		lines := Paragraph(Text, lead, s, w)
		if len(lines) != len(Wrap(s, w-len(lead))) {
			rt.Errorf("%d lines", len(lines))
		}
		if slices.ContainsFunc(lines, func(l Line) bool { return l.Width() > w || !strings.HasPrefix(l.String(), lead) }) {
			rt.Errorf("%q in %d columns after %q is %v", s, w, lead, lines)
		}
	})
}

// FuzzFit fits any texts without control characters, which the reader refuses.
func FuzzFit(f *testing.F) {
	f.Add("abc", "漢字", uint8(3))
	f.Add("e\u0301\u0301", "\u200d\ufe0f", uint8(2))
	f.Fuzz(func(t *testing.T, a, b string, w uint8) {
		if strings.ContainsFunc(a+b, func(r rune) bool { return r == utf8.RuneError || unicode.IsControl(r) }) {
			t.Skip()
		}
		l := spanned(a, b, a)
		if got := l.Fit(int(w)).Width(); got != int(w) {
			t.Errorf("%q and %q fit into %d take %d columns", a, b, w, got)
		}
		_ = l.From(int(w))
		_ = Ends(l, Plain(b), int(w))
	})
}
