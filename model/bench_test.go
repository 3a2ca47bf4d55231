package model

import (
	"testing"
	"time"
)

func BenchmarkCompile(b *testing.B) {
	s := dam()
	for b.Loop() {
		compiled(b, s, Basis{})
	}
}

// BenchmarkOutcome also runs the same rules as programs of an expression
// language and reports how many times as long those take.
func BenchmarkOutcome(b *testing.B) {
	s := dam()
	e, c := compiled(b, s, Basis{}), s.Today()
	for b.Loop() {
		e.Outcome(c)
	}
	perOutcome := float64(b.Elapsed()) / float64(b.N)
	b.ReportMetric(float64(perExpr(b, s, c))/perOutcome, "x-expr")
}

// perExpr is the time that the programs take for one configuration.
func perExpr(b *testing.B, s *Scenario, c Configuration) time.Duration {
	b.Helper()
	p, env := newPrograms(b, s), exprEnv(s, c)
	const runs = 2000
	start := time.Now()
	for range runs {
		if _, err := p.findings(env); err != nil {
			b.Fatal(err)
		}
	}
	return time.Since(start) / runs
}

// BenchmarkOutcomes walks many configurations, as searches do.
func BenchmarkOutcomes(b *testing.B) {
	s := dam()
	e := compiled(b, s, Basis{})
	list := many(1024, func(k int) Configuration {
		c := s.Today()
		for i := range s.Issues {
			c = c.With(i, k*(2*i+7)/3%s.Issues[i].Len())
		}
		return c
	})
	n := 0
	for b.Loop() {
		e.Outcome(list[n%len(list)])
		n++
	}
}

func BenchmarkEffects(b *testing.B) {
	s := dam()
	e, c := compiled(b, s, Basis{}), s.Today()
	list := e.Effects(c, nil)
	for b.Loop() {
		list = e.Effects(c, list[:0])
	}
	b.ReportMetric(float64(len(list)), "effects")
}

func BenchmarkOneChangeClears(b *testing.B) {
	s := dam()
	e, c := compiled(b, s, Basis{}), s.Today()
	for b.Loop() {
		e.OneChangeClears(c)
	}
}

func BenchmarkAssess(b *testing.B) {
	s := dam()
	e, c := compiled(b, s, Basis{}), s.Today()
	for b.Loop() {
		e.Assess(c)
	}
}

func BenchmarkEncode(b *testing.B) {
	s := dam()
	c := s.Today()
	for b.Loop() {
		s.Encode(c)
	}
}

func TestNoAllocation(t *testing.T) {
	s := dam()
	e, c := compiled(t, s, Basis{Reading: Strict, Muted: []string{"law"}}), s.Today()
	before := e.Outcome(c)
	list := e.Effects(c, nil)
	for what, f := range map[string]func(){
		"Outcome": func() { e.Outcome(c) },
		"Effect":  func() { e.Effect(c, &before, 4, 3) },
		"Part":    func() { e.Part(c, 4) },
		"Effects": func() { list = e.Effects(c, list[:0]) },
	} {
		if n := testing.AllocsPerRun(100, f); n != 0 {
			t.Errorf("%s allocates %v times", what, n)
		}
	}
}
