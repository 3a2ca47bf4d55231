package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"redline/model"
	"redline/model/mining"
	"redline/tui/page"
	"redline/tui/words"
)

// assessmentPage says what an assessment comes to in words.
func assessmentPage(at *situation, as *model.Assessment) *page.Page {
	s := at.engine.Scenario()
	p := &page.Page{}
	p.Title(titleOf(s))
	p.Heading("Package", words.Upper(at.name()))
	p.Table(nil, choiceRows(s, as.Configuration)...)
	p.Text("Code: `"+s.Encode(as.Configuration)+"`", basisSentence(at))
	p.Heading("Verdict", as.Verdict.String())
	p.Table(nil, statusRows(at, as)...)
	p.Text(stanceSentence(s, &as.Outcome))
	p.Text(firmSentence(at))
	impossiblePart(p, at, as)
	findingsPart(p, s, as)
	measuresPart(p, at, as.Configuration)
	if id := firstClaim(s, as); id != "" {
		p.Text("Claims are paraphrased, and marked where they are disputed or come from outside the document. To read one in full: `redline claims " + id + "`")
	}
	return p
}

// titleOf is the scenario's title, with the date of the knowledge in it.
func titleOf(s *model.Scenario) string { return words.Titled(s) }

// choiceRows lists what every issue is set to, and how far the document names
// that.
func choiceRows(s *model.Scenario, c model.Configuration) []page.Row {
	rows := make([]page.Row, len(s.Issues))
	for i := range s.Issues {
		is, o := &s.Issues[i], c.Option(i)
		rows[i] = page.Cells(is.Name, optionName(s, is, o))
		if is.Named(o) && is.Options[o].Support != model.Stated {
			rows[i].Cells = append(rows[i].Cells, supportMark(is.Options[o].Support))
		}
	}
	return rows
}

// supportMark is how far the document names an option, in short.
func supportMark(support model.Support) string {
	if support == model.NotNamed {
		return words.Support(support)
	}
	return words.SupportWord(support)
}

// optionName is the name of an option, with a split written out in words.
func optionName(s *model.Scenario, is *model.Issue, o int) string {
	name := is.OptionName(o)
	split := is.SplitOf(o)
	if split == nil {
		return name
	}
	parts := make([]string, len(split))
	for k, per := range split {
		parts[k] = s.ShareName(is.Shares, k) + " " + strconv.Itoa(per)
	}
	return name + " (" + strings.Join(parts, ", ") + ")"
}

// basisSentence says what differs from the file in how the package is read;
// empty where nothing does.
func basisSentence(at *situation) string {
	var parts []string
	if basis := words.Basis(at.state.Reading, at.state.Muted); basis != "" {
		parts = append(parts, basis)
	}
	for _, id := range at.scenario.Mining.AssumptionIDs() {
		if x, ok := at.state.Assume[id]; ok && x != at.scenario.Mining.Assumption(id).Value {
			parts = append(parts, fmt.Sprintf("Assumed: `%s` %s.", id, number(x)))
		}
	}
	return strings.Join(parts, " ")
}

func statusRows(at *situation, as *model.Assessment) []page.Row {
	s := at.scenario
	rows := make([]page.Row, len(s.Obstacles))
	for o := range s.Obstacles {
		counts := words.Counts(words.Tally(as, o))
		if as.Statuses[o] == model.Clear {
			counts = ""
		}
		rows[o] = page.Cells(s.Obstacles[o].Name, as.Statuses[o].String(), counts)
		if !s.Obstacles[o].Major {
			rows[o].Cells = append(rows[o].Cells, "never blocks")
		}
		if slices.Contains(at.state.Muted, s.Obstacles[o].ID) {
			rows[o].Cells = append(rows[o].Cells, "muted")
		}
	}
	return rows
}

func stanceSentence(s *model.Scenario, o *model.Outcome) string {
	return strings.Join(words.Stances(s, o), ". ") + "."
}

// impossiblePart says why a package cannot exist.
func impossiblePart(p *page.Page, at *situation, as *model.Assessment) {
	if len(as.Impossible) == 0 {
		return
	}
	s := at.engine.Scenario()
	p.Heading("Impossible", "")
	for _, x := range as.Impossible {
		issues := at.engine.ExclusionIssues(as.Configuration, x)
		p.Entry("`"+s.Exclusions[x].ID+"`", because(words.Choices(s, as.Configuration, issues)), s.Exclusions[x].Reason)
	}
}

// findingsPart lists the findings under their obstacles, blocks first.
func findingsPart(p *page.Page, s *model.Scenario, as *model.Assessment) {
	obstacle := -1
	for n, f := range model.ByObstacle(as.Findings) {
		if f.Obstacle != obstacle {
			obstacle = f.Obstacle
			p.Heading(s.Obstacles[obstacle].Name, words.Counts(words.Tally(as, obstacle)))
		}
		r := &s.Rules[f.Rule]
		p.Entry(fmt.Sprintf("%d. %s (%s)", n+1, r.Title, severityWords(r, f.Severity)),
			because(words.Because(s, as.Configuration, &f)),
			r.Reason,
			words.Upper(r.Why),
			objection(s, r, f.Severity),
			supportSentence(r),
			claimSentence(s, r.Claims)+" Rule `"+r.ID+"` ("+string(r.Modality)+").")
	}
}

// severityWords says what a finding does, and what it does as documented
// where that differs.
func severityWords(r *model.Rule, severity model.Severity) string {
	if severity == r.Severity {
		return string(severity)
	}
	return string(severity) + "; " + string(r.Severity) + " as documented"
}

func because(choices []string) string {
	if len(choices) == 0 {
		return ""
	}
	last := len(choices) - 1
	text := choices[last]
	if last > 0 {
		text = strings.Join(choices[:last], "; ") + "; and " + text
	}
	return "Because " + text + "."
}

func objection(s *model.Scenario, r *model.Rule, severity model.Severity) string {
	text := words.Upper(words.Objects(s, r, severity)) + "."
	if lift := words.CanLift(s, r); lift != "" {
		text += " " + words.Upper(lift) + "."
	}
	return text
}

// supportSentence says where a rule goes further than the document's words.
func supportSentence(r *model.Rule) string {
	if r.Support == model.Stated {
		return r.Note
	}
	return strings.TrimSpace(words.Upper(words.Support(r.Support)) + ". " + r.Note)
}

// claimSentence names claims.
func claimSentence(s *model.Scenario, ids []string) string {
	switch len(ids) {
	case 0:
		return "No claims."
	case 1:
		return "Claim " + claimMarks(s, ids) + "."
	}
	return "Claims " + claimMarks(s, ids) + "."
}

// claimMarks lists claims with what must never be missing beside them.
func claimMarks(s *model.Scenario, ids []string) string {
	marked := make([]string, len(ids))
	for i, id := range ids {
		marked[i] = "`" + id + "`"
		if at, ok := s.Claim(id); ok {
			if marks := marksOf(s, &s.Claims[at]); marks != nil {
				marked[i] += " (" + strings.Join(marks, ", ") + ")"
			}
		}
	}
	return words.And(marked)
}

// firstClaim is the first claim that the findings rest on, as an example.
func firstClaim(s *model.Scenario, as *model.Assessment) string {
	for _, f := range as.Findings {
		for _, id := range s.Rules[f.Rule].Claims {
			return id
		}
	}
	return ""
}

// marksOf are the loud words that belong beside a claim.
func marksOf(s *model.Scenario, c *model.Claim) []string {
	var marks []string
	if c.Standing == model.Disputed {
		marks = append(marks, words.Standing(c))
	}
	if s.Outside(c) {
		marks = append(marks, "OUTSIDE THE DOCUMENT")
	}
	return marks
}

func measuresPart(p *page.Page, at *situation, c model.Configuration) {
	s := at.engine.Scenario() // with the assumptions in force
	var changed []string
	if s.Mining != nil {
		changed = s.Mining.Changed(at.scenario.Mining)
	}
	var rows []page.Row
	for m := range s.Measures {
		if r, ok := s.MeasureRange(m, c); ok {
			mark := ""
			if s.Mining.RestsOn(s.Measures[m].ID, changed) {
				mark = mining.Mark
			}
			rows = append(rows, page.Cells(s.Measures[m].Name+mark, words.Cell(r.Value)+" "+unit(r.Unit),
				"low "+words.Cell(r.Low), "high "+words.Cell(r.High)))
		}
	}
	if rows == nil {
		return
	}
	p.Heading("Figures", "")
	p.Table(nil, rows...)
	from := "assumptions"
	if s.AsOf != "" {
		from += " as of " + words.Date(s.AsOf)
	}
	said := "Worked out on " + from + "; low and high are the extremes over all their ranges."
	if changed != nil {
		said += " What rests on a changed one is marked " + mining.Mark + "."
	}
	p.Text(said)
}

// number is a number as it stands in the file.
func number(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

func unit(u string) string {
	if u == "percent" {
		return "per cent"
	}
	return u
}
