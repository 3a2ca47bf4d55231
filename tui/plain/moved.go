package plain

import (
	"fmt"
	"slices"
	"strings"

	"redline/model"
	"redline/tui/session"
	"redline/tui/words"
)

// cameAndWent names the findings that went and came, a paragraph each, and ends
// with what there was none of.
func (d *dialogue) cameAndWent(diff *session.Difference) []string {
	var none []string
	for _, list := range []struct {
		word string
		of   []model.Finding
	}{{"Gone", diff.Gone}, {"New", diff.New}} {
		if len(list.of) == 0 {
			none = append(none, list.word+": nothing.")
			continue
		}
		d.out.say(list.word+":", d.named(list.of))
	}
	return none
}

// group is findings of one severity; those of an obstacle that is not major
// stand apart, because they never count for the verdict.
type group struct {
	noun   string // "block", "strain"
	on     string // " on Wider concerns"; empty for the major obstacles
	titles []string
}

// count is a group's size: "2 blocks", "1 strain on Wider concerns".
func (g *group) count() string { return words.Count(len(g.titles), g.noun) + g.on }

// groups sorts findings: blocks, strains, then each obstacle that is not major.
func (d *dialogue) groups(findings []model.Finding) []group {
	s := d.scenario
	all := make([]group, 2+len(s.Obstacles))
	all[0].noun, all[1].noun = "block", "strain"
	for _, f := range findings {
		k := 0
		if f.Severity == model.Strains {
			k = 1
		}
		if o := &s.Obstacles[f.Obstacle]; !o.Major {
			k = 2 + f.Obstacle
			all[k].noun, all[k].on = "strain", " on "+o.Name
		}
		all[k].titles = append(all[k].titles, s.Rules[f.Rule].Title)
	}
	return slices.DeleteFunc(all, func(g group) bool { return len(g.titles) == 0 })
}

// named counts findings and names them: "1 block, Reactors in a war. 2 strains.
// Ownership left open. No overall agreement yet."
func (d *dialogue) named(findings []model.Finding) string {
	var b strings.Builder
	for _, g := range d.groups(findings) {
		apart := ". "
		if len(g.titles) == 1 {
			apart = ", "
		}
		b.WriteString(" " + g.count() + apart)
		for _, title := range g.titles {
			b.WriteString(" " + stop(title))
		}
	}
	return b.String()
}

// counted counts findings: "1 block", "2 strains".
func (d *dialogue) counted(findings []model.Finding) []string {
	var counts []string
	for _, g := range d.groups(findings) {
		counts = append(counts, g.count())
	}
	return counts
}

// movement says what a change did to the number of blocks, the verdict, the
// obstacles and the parties.
func (d *dialogue) movement(diff *session.Difference) []string {
	before, after := &diff.Before.Outcome, &diff.After.Outcome
	said := []string{amounts(before, after)}
	said = append(said, d.shifts(diff)...)
	said = append(said, verdicts(before, after))
	for o := range d.scenario.Obstacles {
		if was, is := before.Statuses[o], after.Statuses[o]; d.scenario.Obstacles[o].Major && was != is {
			said = append(said, fmt.Sprintf("%s: %s to %s.", d.scenario.Obstacles[o].Name, was, is))
		}
	}
	for p := range d.scenario.Parties {
		if was, is := before.Stances[p], after.Stances[p]; was != is {
			said = append(said, fmt.Sprintf("%s %s, now %s.", d.scenario.Parties[p].Name, past(was), is))
		}
	}
	return said
}

// amounts is how many blocks there were and are; strains where nothing blocks.
func amounts(before, after *model.Outcome) string {
	what, was, is := "Blocks", before.Blocks, after.Blocks
	if was == 0 && is == 0 {
		what, was, is = "No block. Strains", before.Strains, after.Strains
	}
	if was == is {
		return fmt.Sprintf("%s %d, as before.", what, is)
	}
	return fmt.Sprintf("%s %d to %d.", what, was, is)
}

// shifts says how many findings are the same and read otherwise now.
func (d *dialogue) shifts(diff *session.Difference) []string {
	was := map[int]model.Severity{}
	for _, f := range diff.Before.Findings {
		was[f.Rule] = f.Severity
	}
	harder, softer := 0, 0
	for _, f := range diff.After.Findings {
		switch before, ok := was[f.Rule]; {
		case !ok || before == f.Severity:
		case f.Severity == model.Blocks:
			harder++
		default:
			softer++
		}
	}
	var said []string
	if harder > 0 {
		said = append(said, words.Count(harder, "strain")+" now read as blocks.")
	}
	if softer > 0 {
		said = append(said, words.Count(softer, "block")+" now read as strains.")
	}
	return said
}

// verdicts says what became of the verdict, where something moved at all. An
// impossible package has been spoken of already.
func verdicts(before, after *model.Outcome) string {
	was, is := before.Verdict, after.Verdict
	switch {
	case was == is && before.Blocks == after.Blocks:
		return ""
	case was == is:
		return "Still " + is.String() + "."
	case is == model.VerdictImpossible:
		return ""
	case was == model.VerdictImpossible:
		return words.Upper(is.String()) + "."
	}
	return fmt.Sprintf("Verdict: %s to %s.", was, is)
}

// past is a stance as it was.
func past(s model.Stance) string { return [...]string{"accepted", "hesitated", "objected"}[s] }

// noun is a severity as a thing.
func noun(s model.Severity) string {
	if s == model.Blocks {
		return "block"
	}
	return "strain"
}
