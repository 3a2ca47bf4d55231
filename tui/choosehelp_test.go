package tui

import (
	"strings"
	"testing"
)

// TestChooseHelp sees that the row above the keys says no part of a line twice.
func TestChooseHelp(t *testing.T) {
	for _, name := range []string{"zaporizhzhia", "elmira"} {
		d := explore(t, name, 160, 45)
		for i := range d.x.session.Scenario().Issues {
			d.x.chooser.mark(i)
			said := d.x.chooser.help(d.x.scene)
			for part := range strings.SplitSeq(said, ": ") {
				first, _, _ := strings.Cut(part, ".")
				if strings.Count(said, first) > 1 {
					t.Errorf("%s: %q", name, said)
				}
			}
		}
	}
}
