package text

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestWhole(t *testing.T) {
	for _, c := range []struct {
		s    string
		w    int
		want string
	}{
		{"Short.", 6, "Short."},
		{"One thing. Another thing.", 25, "One thing. Another thing."},
		{"One thing. Another thing.", 24, "One thing. …"},
		{"One thing; another thing.", 14, "One thing …"},
		{"So. This other thing is long.", 20, "So. This other …"},
		{"Plan: this other thing is long.", 24, "Plan: this other thing …"},
		{"One thing, another thing.", 14, "One thing …"},
		{"Undivided.", 5, "Undi…"},
		{"Costs 1.5 of it. More.", 19, "Costs 1.5 of it. …"},
		{"", 0, ""},
	} {
		if got := Whole(c.s, c.w); got != c.want {
			t.Errorf("%q in %d: %q, not %q", c.s, c.w, got, c.want)
		}
	}
}

func TestWholeFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, w := rapid.StringMatching(`([a-z]{1,9}[.;,]? ){0,12}[a-zж]{1,5}\.?`).Draw(t, "s"), rapid.IntRange(1, 60).Draw(t, "w")
		got := Whole(s, w)
		if Width(got) > w {
			t.Fatalf("%q is wider than %d", got, w)
		}
		if got != s && !strings.HasSuffix(got, "…") {
			t.Fatalf("%q of %q does not say that there is more", got, s)
		}
	})
}
