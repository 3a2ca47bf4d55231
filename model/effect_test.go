package model

import (
	"testing"

	"pgregory.net/rapid"
)

func TestEffectIsTheDifference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenarios.Draw(t, "scenario")
		e, c := compiled(t, s, drawBasis(t, s)), drawConfiguration(t, s)
		i := rapid.IntRange(0, len(s.Issues)-1).Draw(t, "issue")
		o := rapid.IntRange(0, s.Issues[i].Len()-1).Draw(t, "option")
		before := e.Outcome(c)
		checkEffect(t, e, c, e.Effect(c, &before, i, o), i, o)
	})
}

func TestEffectsAreAllNamedOptions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenarios.Draw(t, "scenario")
		e, c := compiled(t, s, drawBasis(t, s)), drawConfiguration(t, s)
		kept := Effect{Issue: 99}
		list := e.Effects(c, []Effect{kept})
		same(t, "what was in the list", list[0], kept)
		list = list[1:]
		for i := range s.Issues {
			for o := range s.Issues[i].Options {
				if len(list) == 0 {
					t.Fatalf("no effect of option %d of issue %d", o, i)
				}
				checkEffect(t, e, c, list[0], i, o)
				list = list[1:]
			}
		}
		if len(list) > 0 {
			t.Fatalf("%d effects too many", len(list))
		}
	})
}

func checkEffect(t *rapid.T, e *Engine, c Configuration, got Effect, issue, option int) {
	t.Helper()
	before, after := e.Assess(c), e.Assess(c.With(issue, option))
	want := Effect{Issue: issue, Option: option, Outcome: after.Outcome, Part: partOf(after, issue)}
	for r := range e.Scenario().Rules {
		was, is := before.Outcome.Findings.Has(r), after.Outcome.Findings.Has(r)
		if is && !was {
			want.New.Add(r)
		}
		if was && !is {
			want.Gone.Add(r)
		}
	}
	same(t, "effect", got, want)
	same(t, "part", e.Part(c, issue), partOf(before, issue))
}

// partOf reads off, per obstacle, the worst finding in whose because an issue
// is.
func partOf(a Assessment, issue int) [MaxObstacles]Status {
	var part [MaxObstacles]Status
	for _, f := range a.Findings {
		for _, i := range f.Because {
			if i != issue {
				continue
			}
			if f.Severity == Blocks {
				part[f.Obstacle] = Blocked
			} else if part[f.Obstacle] == Clear {
				part[f.Obstacle] = Strained
			}
		}
	}
	return part
}

// clearing is what one option does, by rule ids.
type clearing struct {
	Gone    []string
	Strains bool
}

func TestOneChangeClearsIsBruteForce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenarios.Draw(t, "scenario")
		b := drawBasis(t, s)
		e, c := compiled(t, s, b), drawConfiguration(t, s)
		got := map[[2]int]clearing{}
		last := -1
		for _, relief := range e.OneChangeClears(c) {
			if relief.Issue <= last || len(relief.Options) == 0 {
				t.Fatalf("issue %d after %d, with %d options", relief.Issue, last, len(relief.Options))
			}
			last = relief.Issue
			for _, option := range relief.Options {
				expand(t, e, c, relief.Issue, option, got)
			}
		}
		same(t, "changes that clear", got, bruteForceClears(s, b, c))
	})
}

// expand notes every option of which one stands for the others.
func expand(t *rapid.T, e *Engine, c Configuration, issue int, r Relieving, got map[[2]int]clearing) {
	t.Helper()
	is, many := &e.Scenario().Issues[issue], 0
	what := clearing{Strains: r.Strains}
	for rule := range r.Gone.All() {
		what.Gone = append(what.Gone, e.Scenario().Rules[rule].ID)
	}
	for o := range is.Len() {
		alike := o == r.Option || !is.Named(o) && !is.Named(r.Option) && o != c.Option(issue) &&
			e.issues[issue][o] == e.issues[issue][r.Option]
		if !alike {
			continue
		}
		if o < r.Option {
			t.Fatalf("%s stands for %s, which is before it", is.OptionID(r.Option), is.OptionID(o))
		}
		if _, twice := got[[2]int{issue, o}]; twice {
			t.Fatalf("%s is listed twice", is.OptionID(o))
		}
		got[[2]int{issue, o}] = what
		many++
	}
	if many != r.Many {
		t.Fatalf("%s stands for %d options, and says %d", is.OptionID(r.Option), many, r.Many)
	}
}

// bruteForceClears tries every other option of every issue.
func bruteForceClears(s *Scenario, b Basis, c Configuration) map[[2]int]clearing {
	want := map[[2]int]clearing{}
	p := plainOf(s, b, c)
	before := p.summary()
	for i := range s.Issues {
		for o, pick := range plainOptions(&s.Issues[i]) {
			if o == c.Option(i) {
				continue
			}
			after := p.with(s.Issues[i].ID, pick).summary()
			gone, come := blocksLess(before, after), blocksLess(after, before)
			if len(gone) > 0 && len(come) == 0 && after.Verdict != "impossible" {
				want[[2]int{i, o}] = clearing{gone, p.strainsMore(before, after)}
			}
		}
	}
	return want
}

// blocksLess lists the blocks of a that b has not.
func blocksLess(a, b summary) []string {
	var list []string
	for _, f := range a.Findings {
		if f.Severity == "blocks" && !b.has(f.Rule) {
			list = append(list, f.Rule)
		}
	}
	return list
}

func (p plain) strainsMore(before, after summary) bool {
	for _, f := range after.Findings {
		if f.Severity == "strains" && p.major(f.Obstacle) && !before.has(f.Rule) {
			return true
		}
	}
	return false
}

func (sum summary) has(rule string) bool {
	for _, f := range sum.Findings {
		if f.Rule == rule {
			return true
		}
	}
	return false
}

func TestOneChangeClearsHarbour(t *testing.T) {
	s := harbour()
	s.Rules = append(s.Rules, rule("crowded", "wider", May, all(number("ships", above(20)))))
	e := compiled(t, s, Basis{})
	type relieving struct {
		Option  string
		Many    int
		Strains bool
	}
	for _, tt := range []struct {
		set  map[string]string
		want map[string][]relieving
	}{
		{map[string]string{"north": "share", "toll": "0/80/20"}, map[string][]relieving{
			"pilot": {{"north", 1, false}, {"both", 1, false}},
			"toll": {
				{"open", 1, false}, {"thirds", 1, false}, // no-toll holds already, by the pilot
				{"20/0/80", 13, false}, {"20/20/60", 15, false}, // no-toll tells them apart
				{"20/70/10", 12, true}, {"50/50/0", 1, true}, {"80/10/10", 4, true},
			},
		}},
		{map[string]string{"north": "refuse", "toll": "60/20/20"}, map[string][]relieving{
			"north": {{"share", 1, false}}, // alone brings a block of its own
			"pilot": {{"north", 1, false}, {"both", 1, false}},
			"ships": {{"10", 1, false}, {"30", 1, false}, {"unknown", 1, false}}, // a wider concern is no strain
		}},
		{map[string]string{"north": "share", "toll": "60/20/20"}, map[string][]relieving{}},
	} {
		c, err := s.Apply(s.Today(), tt.set)
		if err != nil {
			t.Fatal(err)
		}
		got := map[string][]relieving{}
		for _, relief := range e.OneChangeClears(c) {
			is := &s.Issues[relief.Issue]
			for _, o := range relief.Options {
				got[is.ID] = append(got[is.ID], relieving{is.OptionID(o.Option), o.Many, o.Strains})
			}
		}
		same(t, "what clears no-say", got, tt.want)
	}
}
