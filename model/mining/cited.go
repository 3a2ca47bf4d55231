package mining

import "slices"

// Cited is what of an economy rests on a claim, each in file order.
type Cited struct {
	Assumptions []*Assumption
	Statements  []*Statement
	NotComputed []*Unknown
}

// Citing lists what rests on a claim; nothing where there is no economy.
func (e *Economy) Citing(claim string) Cited {
	var c Cited
	if e == nil {
		return c
	}
	for i := range e.Assumptions {
		if a := &e.Assumptions[i]; slices.Contains(a.Claims, claim) {
			c.Assumptions = append(c.Assumptions, a)
		}
	}
	for i := range e.Statements {
		if s := &e.Statements[i]; s.Claim == claim {
			c.Statements = append(c.Statements, s)
		}
	}
	for i := range e.NotComputed {
		if u := &e.NotComputed[i]; slices.Contains(u.Claims, claim) {
			c.NotComputed = append(c.NotComputed, u)
		}
	}
	return c
}
