package tui

import (
	"strings"
	"testing"
)

// TestStripSaysWhen sees that the first row says what the scenario is and of
// when, as long as there is room beside the views.
func TestStripSaysWhen(t *testing.T) {
	for _, c := range []struct {
		width int
		ends  string
	}{
		{160, "Zaporizhzhia nuclear plant · as of 26 Dec 2025"}, {120, " Zaporizhzhia · as of 26 Dec 2025"}, {100, "as of 26 Dec 2025"}, {80, "Evidence"},
	} {
		d := explore(t, "zaporizhzhia", c.width, 40)
		if row := strings.TrimSuffix(d.row(0), " · saved"); !strings.HasSuffix(row, c.ends) {
			t.Errorf("%d columns end %q", c.width, row)
		}
	}
}
