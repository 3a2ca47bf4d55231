package text

import (
	"slices"
	"strings"
	"testing"
)

func TestCutAndPad(t *testing.T) {
	for _, c := range []struct {
		s        string
		w        int
		cut, pad string
		left     string
	}{
		{s: "", w: 0, cut: "", pad: "", left: ""},
		{s: "abc", w: 0, cut: "", pad: "", left: "abc"},
		{s: "abc", w: 1, cut: "…", pad: "…", left: "abc"},
		{s: "abc", w: 2, cut: "a…", pad: "a…", left: "abc"},
		{s: "abc", w: 3, cut: "abc", pad: "abc", left: "abc"},
		{s: "abc", w: 5, cut: "abc", pad: "abc  ", left: "  abc"},
		{s: "abc", w: -1, cut: "", pad: "", left: "abc"},
		{s: "漢字", w: 4, cut: "漢字", pad: "漢字", left: "漢字"},
		{s: "漢字", w: 3, cut: "漢…", pad: "漢…", left: "漢字"},
		{s: "漢字", w: 2, cut: "…", pad: "… ", left: "漢字"},
		{s: "e\u0301te\u0301", w: 2, cut: "e\u0301…", pad: "e\u0301…", left: "e\u0301te\u0301"},
		{s: "e\u0301te\u0301", w: 4, cut: "e\u0301te\u0301", pad: "e\u0301te\u0301 ", left: " e\u0301te\u0301"},
	} {
		if got := Cut(c.s, c.w); got != c.cut {
			t.Errorf("Cut(%q, %d) is %q, not %q", c.s, c.w, got, c.cut)
		}
		if got := Pad(c.s, c.w); got != c.pad {
			t.Errorf("Pad(%q, %d) is %q, not %q", c.s, c.w, got, c.pad)
		}
		if got := Left(c.s, c.w); got != c.left {
			t.Errorf("Left(%q, %d) is %q, not %q", c.s, c.w, got, c.left)
		}
	}
}

func TestWidth(t *testing.T) {
	for s, want := range map[string]int{
		"": 0, "abc": 3, "×·‧≠†►▼▲‹›→←↑↓═─│█…": 19, "┼■□–—’": 6, "漢字": 4, "e\u0301": 1, "a\u0308×\u0301": 2, "👍🏽": 2,
	} {
		if got := Width(s); got != want {
			t.Errorf("%q takes %d columns, not %d", s, got, want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		s    string
		w    int
		want []string
	}{
		{"", 10, []string{""}},
		{"one two three", 7, []string{"one two", "three"}},
		{"  one two  ", 20, []string{"one two"}},
		{"incomprehensible", 6, []string{"incomp", "rehens", "ible"}},
		{"a b", 0, []string{"a", "b"}},
		{"漢字漢字", 4, []string{"漢字", "漢字"}},
		{"war → treaty now", 6, []string{"war →", "treaty", "now"}},
		{"war → treaty now", 8, []string{"war", "→ treaty", "now"}},
		{"ends in →", 7, []string{"ends in", "→"}},
	} {
		if got := Wrap(c.s, c.w); !slices.Equal(got, c.want) {
			t.Errorf("Wrap(%q, %d) is %q, not %q", c.s, c.w, got, c.want)
		}
	}
}

func TestParagraph(t *testing.T) {
	lines := Paragraph(Quiet, " because ", "one two three four", 18)
	var got []string
	for _, l := range lines {
		got = append(got, l.String())
		if l.Spans[0].Role != Text || l.Spans[1].Role != Quiet {
			t.Errorf("the lead and the text have roles %d and %d", l.Spans[0].Role, l.Spans[1].Role)
		}
	}
	want := []string{" because one two", "         three", "         four"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, not %q", got, want)
	}
}

// spanned is a line whose spans have hits, numbered from 1.
func spanned(texts ...string) Line {
	var l Line
	for i, s := range texts {
		l.Spans = append(l.Spans, Span{Text: s, Role: Role(i % int(Field+1)), Hit: Hit{Panel: 1, Index: i + 1}})
	}
	return l
}

func TestFit(t *testing.T) {
	for _, c := range []struct {
		spans []string
		w     int
		want  string
	}{
		{nil, 3, "   "},
		{[]string{"abc"}, 5, "abc  "},
		{[]string{"abc", "def"}, 6, "abcdef"},
		{[]string{"abc", "def"}, 5, "abcd…"},
		{[]string{"abc", "def"}, 4, "abc…"},
		{[]string{"abc", "def"}, 3, "ab…"},
		{[]string{"abc", "def"}, 1, "…"},
		{[]string{"abc", "def"}, 0, ""},
		{[]string{"漢", "字"}, 3, "漢…"},
		{[]string{"漢", "字"}, 2, "… "},
		{[]string{"abc", ""}, 3, "abc"},
	} {
		if got := spanned(c.spans...).Fit(c.w).String(); got != c.want {
			t.Errorf("%q fit into %d is %q, not %q", c.spans, c.w, got, c.want)
		}
	}
}

func TestEnds(t *testing.T) {
	for _, c := range []struct {
		left, right string
		w           int
		want        string
	}{
		{"left", "right", 12, "left   right"},
		{"left", "right", 9, "leftright"},
		{"left", "right", 8, "le…right"},
		{"left", "right", 5, "right"},
		{"left", "right", 4, "rig…"},
		{"left", "right", 0, ""},
		{"", "", 3, "   "},
	} {
		if got := Ends(Plain(c.left), Plain(c.right), c.w).String(); got != c.want {
			t.Errorf("Ends(%q, %q, %d) is %q, not %q", c.left, c.right, c.w, got, c.want)
		}
	}
}

func TestFrom(t *testing.T) {
	for _, c := range []struct {
		spans []string
		x     int
		want  string
	}{
		{[]string{"abc", "def"}, 0, "abcdef"},
		{[]string{"abc", "def"}, 2, "cdef"},
		{[]string{"abc", "def"}, 3, "def"},
		{[]string{"abc", "def"}, 6, ""},
		{[]string{"abc", "def"}, 9, ""},
		{[]string{"漢字", "x"}, 1, " 字x"},
		{[]string{"e\u0301a", "x"}, 1, "ax"},
	} {
		if got := spanned(c.spans...).From(c.x).String(); got != c.want {
			t.Errorf("%q from %d is %q, not %q", c.spans, c.x, got, c.want)
		}
	}
}

func TestAt(t *testing.T) {
	l := spanned("漢", "", "ab")
	for x, want := range []int{1, 1, 3, 3, 0} {
		if got := l.At(x).Index; got != want {
			t.Errorf("column %d belongs to span %d, not %d", x, got, want)
		}
	}
	if hit := l.At(-1); hit != (Hit{}) {
		t.Errorf("a column left of the line hits %+v", hit)
	}
}

// TestEndsLeavesItsLines sees that one line put to two ends gives two lines.
func TestEndsLeavesItsLines(t *testing.T) {
	left := Line{Spans: append(make([]Span, 0, 8), In(Text, "left "))}
	one := Ends(left, Plain("one"), 8)
	two := Ends(left, Plain("two"), 8)
	if one.String() != "left one" || two.String() != "left two" {
		t.Errorf("got %q and %q", one, two)
	}
}

func TestWordsAndTo(t *testing.T) {
	if got := Words("a", "b c"); got != "a b c" {
		t.Errorf("got %q", got)
	}
	hit := Hit{Panel: 2, Key: "u"}
	if l := Plain("x").To(hit); l.Hit != hit {
		t.Errorf("the line hits %+v", l.Hit)
	}
	if strings.Count(Sep, " ") != 2 || Width(Sep) != 3 {
		t.Errorf("%q separates words", Sep)
	}
}
