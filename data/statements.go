package data

import (
	"redline/model"
	"redline/model/mining"
)

// saying reads what the document says of a quantity of the mining
// arithmetic.
func (r *reader) saying(n *node) mining.Statement {
	s := mining.Statement{At: mining.Full, Test: []mining.Bound{}}
	known := names{what: "quantity of the mining arithmetic", lines: map[string]int{}}
	for i, id := range mining.Quantities() {
		known.declare(id, i+1)
	}
	r.fields(n, "this statement",
		need("claim", r.ref(&s.Claim, &r.claims)),
		need("says", r.line(&s.Says)),
		need("quantity", r.ref(&s.Quantity, &known)),
		may("at", word(r, &s.At, mining.Wheres)),
		need("test", func(v *node) {
			for _, b := range r.bounds(v) {
				s.Test = append(s.Test, mining.Bound{Is: string(b.Is), Value: b.Value})
			}
			r.meetable(v, s.Test)
		}),
		may("ours", r.flag(&s.Ours)),
		may("note", r.prose(&s.Note)),
	)
	return s
}

// meetable sees that some number passes a test.
func (r *reader) meetable(n *node, test []mining.Bound) {
	for _, a := range test {
		for _, b := range test {
			from := a.Is == string(model.Above) || a.Is == string(model.AtLeast)
			to := b.Is == string(model.Below) || b.Is == string(model.AtMost)
			if from && to && (a.Value > b.Value || a.Value == b.Value && !(a.Holds(a.Value) && b.Holds(a.Value))) {
				r.fail(n.position, "", nil, "no number passes this test; the bound from below has to be the smaller one")
				return
			}
		}
	}
}

// leftOut reads what the arithmetic leaves out.
func (r *reader) leftOut(n *node) mining.Unknown {
	var u mining.Unknown
	r.fields(n, "what is not computed",
		need("name", r.line(&u.Name)),
		need("why", r.prose(&u.Why)),
		may("claims", r.refs(&u.Claims, &r.claims)),
	)
	return u
}

// revenueSplit finds the issue that divides revenue: the one that mining names,
// else the only one that has shares.
func (r *reader) revenueSplit(n *node, e *mining.Economy) {
	if at := n.get("split"); e.Split != "" {
		if is := r.soundIssue(e.Split); is != nil && is.Shares == nil {
			r.fail(at.position, at.text, nil, "the issue %s has no shares, so it cannot divide revenue", e.Split)
		}
		return
	}
	for i := range r.s.Issues {
		if r.s.Issues[i].Shares == nil {
			continue
		}
		if e.Split != "" {
			e.Split = ""
			r.warn(n.position, "", "several issues have shares; add split: and the id of the one that divides revenue")
			return
		}
		e.Split = r.s.Issues[i].ID
	}
}
