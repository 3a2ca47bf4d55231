package mining

import (
	"slices"
	"strings"
)

// Verdict is how a statement of the document stands under the present
// assumptions.
type Verdict string

// Verdicts on a statement.
const (
	True        Verdict = "holds"         // its quantity is as it says
	Understated Verdict = "understated"   // its quantity is greater than it says
	OnlyWith    Verdict = "only_with"     // it takes more production, or another assumption within its range
	Untrue      Verdict = "does_not_hold" // nothing within reach makes it true
)

// Judgement is a statement held against the arithmetic.
type Judgement struct {
	Statement
	Of         Production
	Result     Range    // of the statement's quantity
	TrueOf     []string // for which of "low", "value" and "high" it is true
	Verdict    Verdict
	Words      string   // the verdict for people: "only with at least 3 reactors"
	Arithmetic []string // how that comes about, line by line
}

// Judge holds a statement against the arithmetic. The verdict goes by the
// central values. The error says that the statement names no quantity.
func (e *Economy) Judge(s Statement, in *Setting) (Judgement, error) {
	q, err := find(s.Quantity)
	if err != nil {
		return Judgement{}, err
	}
	at := in.Of(s.At)
	j := Judgement{Statement: s, Of: at, Result: e.span(q.of, at, q.Unit), TrueOf: []string{}}
	for _, end := range []struct {
		name string
		x    float64
	}{{"low", j.Result.Low}, {"value", j.Result.Value}, {"high", j.Result.High}} {
		if s.Holds(end.x) {
			j.TrueOf = append(j.TrueOf, end.name)
		}
	}
	c := judge{e, q, in, &j}
	more := c.rule()
	j.Arithmetic, _ = e.Steps(s.Quantity, at, in.Changed)
	j.Arithmetic = append(append(j.Arithmetic, c.held()...), more...)
	return j, nil
}

// judge holds one statement against the arithmetic.
type judge struct {
	e  *Economy
	q  quantity
	in *Setting
	*Judgement
}

// rule finds the verdict and its words, and says what else it rests on.
func (c *judge) rule() []string {
	switch x := c.Result.Value; {
	case c.Holds(x):
		c.Verdict, c.Words = True, "holds"+c.exceptions()
	case c.exceeded(x):
		c.Verdict, c.Words = Understated, "understated"
		if fits := c.fits(); fits != "" {
			c.Words += "; it fits " + fits
		}
	default:
		return c.wanting()
	}
	return nil
}

// exceptions says at which ends of the range a true statement is not.
func (c *judge) exceptions() string {
	low, high := slices.Contains(c.TrueOf, "low"), slices.Contains(c.TrueOf, "high")
	switch {
	case low && high:
		return ""
	case high:
		return ", though not at the low end"
	case low:
		return ", though not at the high end"
	}
	return ", though at neither end"
}

// fits says how many units the statement is true of; empty where none.
func (c *judge) fits() string {
	fitting := c.fittingUnits()
	if fitting == nil {
		return ""
	}
	from, to := fitting[0], fitting[len(fitting)-1]
	if from == to {
		return Exact(to) + " " + c.e.UnitName(to)
	}
	return Exact(from) + " to " + Exact(to) + " " + c.e.UnitName(to)
}

// wanting judges a statement whose quantity falls short.
func (c *judge) wanting() []string {
	choices, others := c.choices(), c.otherAssumptions()
	switch {
	case choices != nil:
		c.Verdict, c.Words = OnlyWith, "only with "+strings.Join(choices, ", or ")
		if others != nil {
			return []string{"It would also hold with " + strings.Join(others, ", or ") + "."}
		}
	case others != nil:
		c.Verdict, c.Words = OnlyWith, "only with "+strings.Join(others, ", or ")
	case c.reached(c.Result.High):
		c.Verdict, c.Words = OnlyWith, "only with several assumptions towards their favourable ends"
	case c.elsewhere():
		c.Verdict, c.Words = OnlyWith, "only with other choices and assumptions together"
	case c.ofNetwork():
		c.Verdict, c.Words = Untrue, "does not hold alone"
	default:
		c.Verdict, c.Words = Untrue, "does not hold"
	}
	return nil
}

// held says what the statement asks for and where that is so.
func (c *judge) held() []string {
	where := "True of the " + strings.ReplaceAll(strings.Join(c.TrueOf, " and the "), "value", "base") + "."
	switch len(c.TrueOf) {
	case 0:
		where = "True neither of the base nor at an end of its range."
	case 3:
		where = "True over the whole range."
	}
	lines := []string{"With the ranges: " + c.Result.Told() + ".", "Asked for: " + c.asked() + ". " + where}
	if least, ok := c.least(); ok && c.ofNetwork() {
		if t, err := c.e.Threshold(least, c.in.At); err == nil {
			lines = append(lines, c.e.ThresholdWords(t, c.in))
		}
	}
	return lines
}

// asked is the test of the statement in words.
func (c *judge) asked() string {
	words := map[string]string{"above": "more than ", "at_least": "at least ", "below": "below ", "at_most": "at most "}
	parts := make([]string, len(c.Test))
	for i, b := range c.Test {
		parts[i] = words[b.Is] + Exact(b.Value)
	}
	text := strings.Join(parts, " and ") + unitWord(c.Result.Unit)
	if c.Ours {
		text += ", a number of ours, as the document gives none"
	}
	return text
}
