package plain

import (
	"context"
	"math/big"
	"time"

	"redline/model"
	"redline/model/space"
	"redline/tui/words"
)

// whole is all packages under the present basis.
type whole struct {
	engine   *model.Engine
	space    *space.Space
	leverage *space.Leverage // nil until it is asked for
	err      error           // why there is no leverage
}

// survey is the space of the present engine. A scenario built to take long
// ends in a [*space.BudgetError].
func (d *dialogue) survey() *space.Space {
	if e := d.session.Engine(); d.whole.engine != e {
		d.whole = whole{engine: e, space: space.New(e, 0)}
	}
	return d.whole.space
}

// patience is how long an answer may take that can be stopped.
const patience = 10 * time.Second

// leverage is what muting opens, worked out once for each basis.
func (d *dialogue) leverage() (*space.Leverage, error) {
	sp := d.survey()
	if w := &d.whole; w.leverage == nil && w.err == nil {
		ctx, stop := context.WithTimeout(context.Background(), patience)
		defer stop()
		w.leverage, w.err = sp.Leverage(ctx)
		if w.err != nil && ctx.Err() != nil {
			w.err = refuse("what muting rules opens: not available, because it takes longer than %d seconds", int(patience.Seconds()))
		}
	}
	return d.whole.leverage, d.whole.err
}

// unavailable says in a sentence why an answer is not available.
func unavailable(err error) error { return refuse("%s.", words.Upper(err.Error())) }

// routes are the routes from the package at hand, under the holds.
func (d *dialogue) routes(goal space.Goal) (space.Routes, error) {
	st := d.session.State()
	r, err := d.survey().Routes(st.Configuration, space.Issues(st.Held), goal)
	if err != nil {
		return r, unavailable(err)
	}
	return r, nil
}

// distance says how many changes unblock the package: "To unblock: 5 or 6
// changes." It is empty where nothing needs to change.
func (d *dialogue) distance() string {
	r, err := d.routes(space.Unblocked)
	switch {
	case err != nil:
		return `How many changes unblock it is not available; "out" says why.`
	case r.Fewest == 0:
		return ""
	case r.Fewest < 0 && d.session.State().Held != 0:
		return `To unblock: no route under what you hold; "out" says why.`
	case r.Fewest < 0:
		return "To unblock: no route."
	}
	return "To unblock: " + words.Routes(r.Lengths()) + "."
}

// perThousand is a count among 1,000 of a whole as it is spoken: "none", "fewer
// than 1" or a number.
func perThousand(part, all *big.Int) string {
	switch said := words.InThousand(part, all); said {
	case "<1":
		return "fewer than 1"
	case ">999":
		return "more than 999"
	default:
		return said
	}
}

// among is a count with what it is among 1,000: "5,000, which is 13 among
// 1,000"; "none", "5,000, all of them".
func among(part, all *big.Int) string {
	switch {
	case part.Sign() == 0:
		return "none"
	case part.Cmp(all) == 0:
		return words.Grouped(part) + ", all of them"
	}
	return words.Grouped(part) + ", which is " + perThousand(part, all) + " among 1,000"
}
