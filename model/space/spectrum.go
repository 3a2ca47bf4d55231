package space

import (
	"context"
	"math/big"
	"slices"
)

// spectrum counts, for every set of tags, the configurations in the scopes
// that have exactly those tags. Sets that no configuration has are left out.
type spectrum map[uint32]*big.Int

// rays is a node's counts by label: entry k has d.limbs words at k of counts.
type rays struct {
	labels []uint32 // ascending
	counts []uint64
}

// raysPerNode bounds the counts of one level, by the budget of nodes.
const raysPerNode = 4

// spectrum works its way up from the end. The error is errBudget, where the
// counts would take too much room, or the context's.
func (d *diagram) spectrum(ctx context.Context, sc scopes, budget int) (spectrum, error) {
	if d.root == deadEnd {
		return spectrum{}, nil
	}
	top, err := d.topRays(ctx, d.weigh(sc), budget)
	if err != nil {
		return nil, err
	}
	free, result := d.free(sc), make(spectrum)
	for k, lb := range top.labels {
		n := toBig(top.counts[k*d.limbs:][:d.limbs])
		if n.Mul(n, free).Sign() > 0 {
			result[d.joined(label(d.root), lb)] = n
		}
	}
	return result, nil
}

// topRays is the rays of the root.
func (d *diagram) topRays(ctx context.Context, w weights, budget int) (rays, error) {
	if !d.pairs && d.tags <= fewTags && d.limbs == 1 {
		return d.fewRays(w), nil
	}
	prism, next := newPrism(d), []rays{{[]uint32{0}, make([]uint64, d.limbs)}}
	next[0].counts[0] = 1
	for p := len(d.levels) - 1; p >= 0; p-- {
		l, room := &d.levels[p], budget*raysPerNode
		here := make([]rays, l.nodes())
		for n := range here {
			if n%256 == 0 && ctx.Err() != nil {
				return rays{}, ctx.Err()
			}
			here[n] = prism.collect(l.row(n), w[p], next)
			if room -= len(here[n].labels); room < 0 {
				return rays{}, errBudget
			}
		}
		next = here
	}
	return next[0], nil
}

// fewTags is up to how many tags every node has a place for each set of them.
const fewTags = 4

// fewRays is topRays for few tags and counts of one word.
func (d *diagram) fewRays(w weights) rays {
	places := 1 << d.tags
	next := make([]uint64, places)
	next[0] = 1
	for p := len(d.levels) - 1; p >= 0; p-- {
		l := &d.levels[p]
		here := make([]uint64, l.nodes()*places)
		for n := range l.nodes() {
			sums := here[n*places:][:places]
			for c, a := range l.row(n) {
				if a == deadEnd || w[p][c] == 0 {
					continue
				}
				for m, x := range next[node(a)*places:][:places] {
					sums[(m|int(label(a)))&(places-1)] += w[p][c] * x
				}
			}
		}
		next = here
	}
	r := rays{counts: next}
	for m := range places {
		r.labels = append(r.labels, uint32(m)) // below 1<<fewTags
	}
	return r
}

// prism adds up rays in a table with a place for every label.
type prism struct {
	*diagram
	sums    []uint64 // d.limbs words per place
	used    []bool
	touched []uint32 // labels of the places in use
}

func newPrism(d *diagram) *prism {
	places := 1 << d.tags
	if d.pairs {
		places = (d.tags + 1) * (d.tags + 1)
	}
	return &prism{diagram: d, sums: make([]uint64, places*d.limbs), used: make([]bool, places)}
}

// place is where a label's count stands.
func (x *prism) place(lb uint32) int {
	if x.pairs {
		return int(lb&0xffff)*(x.tags+1) + int(lb>>16)
	}
	return int(lb)
}

// collect is the rays of a node, given those of the nodes below it.
func (x *prism) collect(row []arc, w []uint64, next []rays) rays {
	x.touched = x.touched[:0]
	for c, a := range row {
		if a != deadEnd && w[c] != 0 {
			x.add(label(a), w[c], &next[node(a)])
		}
	}
	slices.Sort(x.touched)
	r := rays{slices.Clone(x.touched), make([]uint64, 0, len(x.touched)*x.limbs)}
	for _, lb := range x.touched {
		at := x.place(lb)
		sum := x.sums[at*x.limbs:][:x.limbs]
		r.counts = append(r.counts, sum...)
		clear(sum)
		x.used[at] = false
	}
	return r
}

func (x *prism) add(along uint32, w uint64, r *rays) {
	for k, lb := range r.labels {
		lb = x.joined(along, lb)
		at := x.place(lb)
		if !x.used[at] {
			x.used[at] = true
			x.touched = append(x.touched, lb)
		}
		addTimes(x.sums[at*x.limbs:][:x.limbs], r.counts[k*x.limbs:][:x.limbs], w)
	}
}
