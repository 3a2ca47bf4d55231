package peers

import (
	"math/big"
	"math/bits"

	"github.com/dalzilio/rudd"

	"redline/model"
)

// ruddSpace is a scenario in binary decision diagrams: every issue's option
// number in binary, the issues in scenario order.
type ruddSpace struct {
	*rudd.BDD
	e     *model.Engine
	first []int // per issue, its highest bit; then the number of all bits
	valid rudd.Node
}

// countByRudd compiles nothing but diagrams: one for each obstacle, one for
// what strains, one for what is impossible; then it counts every subset.
func countByRudd(e *model.Engine, nodes int) (counts, error) {
	r := &ruddSpace{e: e}
	for i := range e.Scenario().Issues {
		last := 0
		if i > 0 {
			last = r.first[i]
		} else {
			r.first = []int{0}
		}
		r.first = append(r.first, last+bits.Len(uint(e.Scenario().Issues[i].Len()-1)))
	}
	b, err := rudd.New(r.first[len(r.first)-1], rudd.Nodesize(nodes), rudd.Cachesize(nodes/2), rudd.Cacheratio(25))
	if err != nil {
		return counts{}, err
	}
	r.BDD, r.valid = b, b.True()
	for i := range e.Scenario().Issues {
		r.valid = r.And(r.valid, r.options(i, func(int) bool { return true }))
	}
	return r.count(), nil
}

func (r *ruddSpace) count() counts {
	c := casesOf(r.e)
	possible := r.And(r.valid, r.Not(r.anyOf(c.exclusions)))
	var blocked []rudd.Node
	for _, list := range c.blocks {
		blocked = append(blocked, r.anyOf(list))
	}
	var result counts
	for m := range 1 << len(blocked) {
		n := possible
		for k, x := range blocked {
			if m>>k&1 == 0 {
				x = r.Not(x)
			}
			n = r.And(n, x)
		}
		result.blocked = append(result.blocked, r.Satcount(n))
		if m == 0 {
			result.clear = r.Satcount(r.And(n, r.Not(r.anyOf(c.strains))))
		}
	}
	return result
}

// anyOf is where one of some cases stands.
func (r *ruddSpace) anyOf(list []int) rudd.Node {
	some := r.False()
	for _, k := range list {
		all := r.True()
		for i := len(r.e.Scenario().Issues) - 1; i >= 0; i-- {
			if set := func(o int) bool { return stands(r.e, i, o, k) }; r.tests(i, set) {
				all = r.And(r.options(i, set), all)
			}
		}
		some = r.Or(some, all)
	}
	return some
}

func (r *ruddSpace) tests(issue int, set func(int) bool) bool {
	for o := range r.e.Scenario().Issues[issue].Len() {
		if !set(o) {
			return true
		}
	}
	return false
}

// options is a set of options of an issue, halved bit by bit.
func (r *ruddSpace) options(issue int, set func(int) bool) rudd.Node {
	n := r.e.Scenario().Issues[issue].Len()
	var half func(bit, from, size int) rudd.Node
	half = func(bit, from, size int) rudd.Node {
		every, none := true, true
		for o := from; o < from+size; o++ {
			in := o < n && set(o)
			every, none = every && in, none && !in
		}
		switch {
		case every:
			return r.True()
		case none:
			return r.False()
		}
		return r.Ite(r.Ithvar(bit), half(bit+1, from+size/2, size/2), half(bit+1, from, size/2))
	}
	return half(r.first[issue], 0, 1<<(r.first[issue+1]-r.first[issue]))
}

// bigs turns plain numbers into counts.
func bigs(list []int64) []*big.Int {
	var out []*big.Int
	for _, n := range list {
		out = append(out, big.NewInt(n))
	}
	return out
}
