package space_test

import (
	"context"
	"testing"

	"redline/data"
	"redline/model"
	"redline/model/space"
	"redline/model/space/internal/scale"
)

// subject is a scenario to measure.
type subject struct {
	name string
	s    *model.Scenario
}

func subjects(t fataler) []subject {
	var list []subject
	for _, name := range data.Names() {
		s, err := data.Load(name)
		must(t, err)
		list = append(list, subject{name, s})
	}
	for _, size := range scale.Sizes {
		list = append(list, subject{size.Name, scale.Scenario(size, 1)})
	}
	return list
}

// press asks for all that one key press needs.
func press(t fataler, sp *space.Space, e *model.Engine, c model.Configuration) {
	e.Assess(c)
	_, err := sp.Count(nil)
	must(t, err)
	_, err = sp.Left(nil)
	must(t, err)
	_, err = sp.Routes(c, 0, space.Unblocked)
	must(t, err)
}

// BenchmarkKeyPress is everything that one key press needs: assessment, counts,
// dead options, fewest changes, change sets, conflicts.
func BenchmarkKeyPress(b *testing.B) {
	for _, x := range subjects(b) {
		b.Run(x.name, func(b *testing.B) {
			e := compiled(b, x.s, model.Basis{})
			sp := space.New(e, 0)
			list := starts(e, 101)
			press(b, sp, e, list[0])
			for i := 0; b.Loop(); i++ {
				press(b, sp, e, list[i%len(list)])
			}
		})
	}
}

// starts are blocked configurations, spread over the space.
func starts(e *model.Engine, n int) []model.Configuration {
	var list []model.Configuration
	s, x := e.Scenario(), uint64(88172645463325252)
	for len(list) < n {
		var c model.Configuration
		for i := range s.Issues {
			x ^= x << 13
			x ^= x >> 7
			x ^= x << 17
			c = c.With(i, int(x>>11)%s.Issues[i].Len()) // below MaxOptions
		}
		if !e.Outcome(c).Verdict.Workable() {
			list = append(list, c)
		}
	}
	return list
}

// BenchmarkBuild is compiling a scenario, building the diagrams of all counts
// and counting. It tells the nodes of the diagram of what is unblocked.
func BenchmarkBuild(b *testing.B) {
	for _, x := range subjects(b) {
		b.Run(x.name, func(b *testing.B) {
			var sp *space.Space
			for b.Loop() {
				sp = space.New(compiled(b, x.s, model.Basis{}), 0)
				_, err := sp.Count(nil)
				must(b, err)
			}
			n, err := sp.Nodes(space.Unblocked)
			must(b, err)
			b.ReportMetric(float64(n), "nodes")
		})
	}
}

// BenchmarkQuestions is each question by itself.
func BenchmarkQuestions(b *testing.B) {
	for _, x := range subjects(b) {
		e := compiled(b, x.s, model.Basis{})
		sp, list := space.New(e, 0), starts(e, 101)
		for name, ask := range questions(sp, e) {
			b.Run(x.name+"/"+name, func(b *testing.B) {
				must(b, ask(list[0]))
				for i := 0; b.Loop(); i++ {
					must(b, ask(list[i%len(list)]))
				}
			})
		}
	}
}

// questions asks one thing each of a configuration.
func questions(sp *space.Space, e *model.Engine) map[string]func(model.Configuration) error {
	return map[string]func(model.Configuration) error{
		"assess":  func(c model.Configuration) error { e.Assess(c); return nil },
		"count":   func(model.Configuration) error { _, err := sp.Count(nil); return err },
		"options": func(model.Configuration) error { _, err := sp.Options(nil); return err },
		"left":    func(model.Configuration) error { _, err := sp.Left(nil); return err },
		"nearest": func(c model.Configuration) error { _, err := sp.Nearest(c, 0, space.Unblocked); return err },
		"routes":  func(c model.Configuration) error { _, err := sp.Routes(c, 0, space.Unblocked); return err },
		"ways":    func(c model.Configuration) error { _, err := sp.Ways(c, 0, space.Unblocked, 50); return err },
		"cells":   func(model.Configuration) error { _, err := sp.Cells(sp.NamedAxis(3), sp.NamedAxis(2), nil); return err },
	}
}

// BenchmarkLeverage is the whole switchboard. The largest takes seconds.
func BenchmarkLeverage(b *testing.B) {
	for _, x := range subjects(b) {
		b.Run(x.name, func(b *testing.B) {
			sp := space.New(compiled(b, x.s, model.Basis{}), 0)
			for b.Loop() {
				_, err := sp.Leverage(context.Background())
				must(b, err)
			}
		})
	}
}

// BenchmarkCompile is compiling alone, for comparison.
func BenchmarkCompile(b *testing.B) {
	for _, x := range subjects(b) {
		b.Run(x.name, func(b *testing.B) {
			for b.Loop() {
				compiled(b, x.s, model.Basis{})
			}
		})
	}
}
