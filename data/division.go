package data

import (
	"fmt"
	"math"

	"redline/model"
)

// The sum of a named option's shares may miss 100 by so much: thirds.
const sumTolerance = 0.1

// shares reads how an issue divides 100 per cent.
func (r *reader) shares(is *model.Issue) func(*node) {
	return func(n *node) {
		before := len(r.errors)
		sh := model.Shares{Names: map[string]string{}}
		r.fields(n, "shares",
			need("of", r.shareIDs(&sh)),
			need("step", r.step(&sh.Step)),
			may("names", r.shareNames(&sh)),
		)
		if len(r.errors) == before && !r.full() {
			is.Shares = &sh
		}
	}
}

func (r *reader) shareIDs(sh *model.Shares) func(*node) {
	return func(n *node) {
		before := len(r.errors)
		r.each(&sh.Of, "share ids", func(item *node) { r.checkID(item, ids) })(n)
		r.sharesTwice(n)
		if n.kind == list && len(sh.Of) < 2 && len(r.errors) == before {
			r.fail(n.position, "", nil, "a division needs at least two shares; name them, as [north, south]")
		}
		if len(sh.Of) > maxShares {
			r.fail(n.position, "", nil, "there are %d shares; a division may have %d", len(sh.Of), maxShares)
		}
	}
}

// sharesTwice reports what would change the number of shares if it were merely
// left out, as it is in other lists.
func (r *reader) sharesTwice(n *node) {
	seen := map[string]bool{}
	for _, item := range n.items {
		if seen[item.text] && item.kind == scalar {
			r.fail(item.position, item.text, nil, "there is a share %s already; delete one or rename it", quote(item.text))
		}
		seen[item.text] = true
	}
}

// step reads a divisor of 100.
func (r *reader) step(dst *int) func(*node) {
	return func(n *node) {
		before := len(r.errors)
		r.whole(dst, 1, 100)(n)
		if len(r.errors) == before && 100%*dst != 0 {
			r.fail(n.position, n.text, nil, "a step of %d does not divide 100; take 1, 2, 4, 5, 10, 20, 25 or 50", *dst)
		}
	}
}

func (r *reader) shareNames(sh *model.Shares) func(*node) {
	return func(n *node) {
		for _, e := range r.entries(n, "a mapping of share ids to names") {
			if !r.knownShare(sh, e.key) {
				continue
			}
			var name string
			r.line(&name)(e.value)
			sh.Names[e.key.text] = name
		}
	}
}

func (r *reader) knownShare(sh *model.Shares, n *node) bool {
	if _, ok := sh.Share(n.text); ok {
		return true
	}
	r.fail(n.position, n.text, r.nearest(n.text, sh.Of), "there is no share %s; known: %s", quote(n.text), enumerate(sh.Of))
	return false
}

// optionShares reads the split that a named option stands for. A share that it
// does not name is 0.
func (r *reader) optionShares(is *model.Issue, divides bool, o *model.Option) func(*node) {
	return func(n *node) {
		if n.kind != mapping {
			r.mismatch(n, "a mapping of share ids to per cent")
			return
		}
		if !divides {
			r.fail(n.position, "", nil, "only an option of an issue with shares may have shares; add shares: to the issue or delete this")
		}
		if is.Shares == nil {
			return
		}
		before := len(r.errors)
		o.Shares = make([]float64, len(is.Shares.Of))
		for _, e := range n.entries {
			if k, ok := is.Shares.Share(e.key.text); ok {
				r.percent(&o.Shares[k])(e.value)
			} else {
				r.knownShare(is.Shares, e.key)
			}
		}
		if len(r.errors) == before {
			r.checkSplit(n, is.Shares, o.Shares)
		}
	}
}

// percent reads a number from 0 to 100.
func (r *reader) percent(dst *float64) func(*node) {
	return func(n *node) {
		r.number(dst)(n)
		if *dst < 0 || *dst > 100 {
			r.fail(n.position, n.text, nil, "%s is no share; a share is from 0 to 100 per cent", quote(n.text))
		}
	}
}

// checkSplit sees that a named split sums to 100 and is not one of the splits
// that the issue has anyway.
func (r *reader) checkSplit(n *node, sh *model.Shares, shares []float64) {
	sum, onStep, text := 0.0, true, ""
	for k, x := range shares {
		sum += x
		onStep = onStep && math.Abs(math.Remainder(x, float64(sh.Step))) < leastNumber
		if k > 0 {
			text += "/"
		}
		text += fmt.Sprintf("%g", x)
	}
	switch {
	case math.Abs(sum-100) > sumTolerance+leastNumber:
		r.fail(n.position, "", nil, "the shares make %.4g per cent; they must make 100", sum)
	case onStep && math.Abs(sum-100) < leastNumber:
		r.fail(n.position, "", nil, "this is the split %s, which the issue has without a name; delete the option and write the split where it is used", text)
	}
}
