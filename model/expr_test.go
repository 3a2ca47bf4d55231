package model

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/vm"
	"pgregory.net/rapid"
)

// The rules of a scenario as programs of a general expression language, to
// compare with: one program a rule, run one after the other.
type programs struct {
	list    []*vm.Program
	machine vm.VM
}

func newPrograms(t rapid.TB, s *Scenario) *programs {
	t.Helper()
	p := &programs{}
	for r := range s.Rules {
		program, err := expr.Compile(exprOf(s, &s.Rules[r].When), expr.Env(exprEnv(s, Configuration{})), expr.AsBool())
		if err != nil {
			t.Fatal(err)
		}
		p.list = append(p.list, program)
	}
	return p
}

func (p *programs) findings(env map[string]any) (f RuleSet, err error) {
	for r, program := range p.list {
		holds, err := p.machine.Run(program, env)
		if err != nil {
			return f, err
		}
		if holds.(bool) {
			f.Add(r)
		}
	}
	return f, nil
}

// exprEnv is what the programs see: the id of each issue's option, the number
// and the shares under names of their own, and the measure.
func exprEnv(s *Scenario, c Configuration) map[string]any {
	env := map[string]any{}
	for i := range s.Issues {
		is, o := &s.Issues[i], c.Option(i)
		env[is.ID] = is.OptionID(o)
		env[is.ID+"_value"], _ = is.Value(o)
		_, env[is.ID+"_known"] = is.Value(o)
		if is.Shares == nil {
			continue
		}
		for k, id := range is.Shares.Of {
			env[is.ID+"_"+id], env[is.ID+"_divided"] = is.ShareOf(o, k)
		}
	}
	for m := range s.Measures {
		r, ok := s.MeasureRange(m, c)
		env[s.Measures[m].ID+"_value"], env[s.Measures[m].ID+"_known"] = r.Value, ok
	}
	return env
}

func exprOf(s *Scenario, c *Condition) string {
	var all, either []string
	for i := range c.Tests {
		all = append(all, exprOfTest(&c.Tests[i]))
	}
	for i := range c.Any {
		either = append(either, "("+exprOf(s, &c.Any[i])+")")
	}
	if len(either) > 0 {
		all = append(all, "("+strings.Join(either, " or ")+")")
	}
	return strings.Join(all, " and ")
}

func exprOfTest(t *Test) string {
	switch {
	case len(t.Options) > 0:
		var list []string
		for _, o := range t.Options {
			list = append(list, strconv.Quote(o))
		}
		text := fmt.Sprintf("%s in [%s]", t.Subject, strings.Join(list, ", "))
		if t.Not {
			return "not (" + text + ")"
		}
		return text
	case len(t.Bounds) > 0:
		return t.Subject + "_known and " + exprOfBounds(t.Subject+"_value", t.Bounds)
	}
	list := []string{t.Subject + "_divided"}
	for _, st := range t.Shares {
		list = append(list, exprOfBounds(t.Subject+"_"+st.Share, st.Bounds))
	}
	return strings.Join(list, " and ")
}

func exprOfBounds(name string, bounds []Bound) string {
	signs := map[Comparison]string{Above: ">", Below: "<", AtLeast: ">=", AtMost: "<="}
	var list []string
	for _, b := range bounds {
		list = append(list, fmt.Sprintf("%s %s %v", name, signs[b.Is], b.Value))
	}
	return strings.Join(list, " and ")
}

// The comparison is fair only if both say the same.
func TestProgramsFindTheSame(t *testing.T) {
	s := dam()
	e, p := compiled(t, s, Basis{}), newPrograms(t, s)
	rapid.Check(t, func(t *rapid.T) {
		c := drawConfiguration(t, s)
		f, err := p.findings(exprEnv(s, c))
		if err != nil {
			t.Fatal(err)
		}
		same(t, "findings", f, e.Outcome(c).Findings)
	})
}
