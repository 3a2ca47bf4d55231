package tui

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestEvidenceFollows sees that the evidence under Why is that of the marked
// finding, and that Why gives the marked finding's reasons, whatever was just
// done.
func TestEvidenceFollows(t *testing.T) {
	onEmbedded(t, 120, 60, func(rt *rapid.T, d *driver) {
		d.press("w")
		keys := []string{"down", "down", "down", "up", "u", "U", "R", "1", "0", "space", "right", "left", "end", "home", "2"}
		for _, key := range rapid.SliceOfN(rapid.SampledFrom(keys), 1, 12).Draw(rt, "keys") {
			d.press(key)
			p := d.x.views[whyView].(*whyPanel)
			item := &p.items[p.at]
			if item.rule < 0 || item.key[0] != 'r' {
				continue
			}
			title := d.x.scene.s.Rules[item.rule].Title
			if d.x.beside.subject != ruleSubject(item.rule) || !strings.Contains(d.screen(), "─ EVIDENCE · "+title+" ─") {
				rt.Fatalf("after %s the evidence is not that of %q:\n%s", key, title, d.screen())
			}
			rows := d.rows()
			at := slices.IndexFunc(rows, func(row string) bool { return strings.Contains(row, "│►") })
			if at < 0 || !strings.Contains(rows[at], title) {
				rt.Fatalf("after %s the mark is not on %q:\n%s", key, title, d.screen())
			}
			if !strings.Contains(rows[at+1], "because ") {
				rt.Fatalf("after %s no reasons stand under %q:\n%s", key, title, d.screen())
			}
		}
	})
}

// TestOptionsFollow sees that the options under CHOOSE are those of the marked
// line, and the mark is on the chosen one.
func TestOptionsFollow(t *testing.T) {
	onEmbedded(t, 120, 60, func(rt *rapid.T, d *driver) {
		for _, key := range rapid.SliceOfN(rapid.SampledFrom([]string{"down", "up", "right", "left", "u", "U", "1", "2", "0"}), 1, 10).Draw(rt, "keys") {
			d.press(key)
			is := &d.x.scene.s.Issues[d.x.chooser.issue()]
			if is.Shares != nil {
				d.sees("─ " + strings.ToUpper(is.Name) + " ─")
				continue
			}
			if d.x.preview.issue != d.x.chooser.issue() || d.x.preview.at != d.x.session.Configuration().Option(d.x.preview.issue) {
				rt.Fatalf("after %s the options are those of another line:\n%s", key, d.screen())
			}
		}
	})
}
