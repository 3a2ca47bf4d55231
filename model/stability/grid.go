package stability

import (
	"fmt"
	"slices"

	"redline/model"
)

// grid numbers the combinations of positions, the impossible ones included.
type grid struct {
	issues  []int            // position issues
	options []int            // how many each has
	strides []int            // what one option more adds to a number
	state   []int32          // per combination its state, -1 where impossible
	barred  map[barrier]bool // changes that cannot be made
}

// barrier is a change of an issue's option.
type barrier struct{ issue, from, to int }

func (p *Profiles) newGrid() (*grid, error) {
	s := p.Engine.Scenario()
	g, size := &grid{barred: map[barrier]bool{}}, 1
	for i := range s.Issues {
		if s.Issues[i].Kind == model.Position {
			g.issues = append(g.issues, i)
			g.options = append(g.options, s.Issues[i].Len())
			if size *= s.Issues[i].Len(); size > maxProfiles {
				return nil, fmt.Errorf("the positions combine in more than %d ways, too many for this analysis", maxProfiles)
			}
		}
	}
	p.Positions = g.issues
	g.strides, g.state = make([]int, len(g.issues)), make([]int32, size)
	for k, step := len(g.issues)-1, 1; k >= 0; k-- {
		g.strides[k] = step
		step *= g.options[k]
	}
	for _, m := range s.Irreversible {
		g.bar(s, m)
	}
	return g, nil
}

// bar notes that the reverse of a move cannot be made.
func (g *grid) bar(s *model.Scenario, m model.Move) {
	i, ok := s.Issue(m.Issue)
	if !ok {
		return
	}
	from, okFrom := s.Issues[i].Option(m.From)
	to, okTo := s.Issues[i].Option(m.To)
	if okFrom && okTo {
		g.barred[barrier{i, to, from}] = true
	}
}

// option is the option that a combination has in the k-th position issue.
func (g *grid) option(at, k int) int { return at / g.strides[k] % g.options[k] }

// configuration puts the positions of a combination into a configuration.
func (g *grid) configuration(c model.Configuration, at int) model.Configuration {
	for k, i := range g.issues {
		c = c.With(i, g.option(at, k))
	}
	return c
}

// moves lists the moves of a party from every state.
func (p *Profiles) moves(g *grid, party string) ([][]int, error) {
	own := g.own(p.Engine.Scenario(), party)
	deltas := g.combinations(own)
	moves, total := make([][]int, len(p.Configurations)), 0
	for at, s := range g.state {
		if s < 0 {
			continue
		}
		base := at
		for _, k := range own {
			base -= g.option(at, k) * g.strides[k]
		}
		for _, delta := range deltas {
			if t := g.state[base+delta]; t >= 0 && t != s && g.open(own, at, base+delta) {
				moves[s] = append(moves[s], int(t))
			}
		}
		if total += len(moves[s]); total > MaxMoves {
			return nil, fmt.Errorf("the parties have more than %d moves, too many for this analysis", MaxMoves)
		}
	}
	return moves, nil
}

// own are the position issues of a party, by their place in the grid.
func (g *grid) own(s *model.Scenario, party string) []int {
	var own []int
	for k, i := range g.issues {
		if s.Issues[i].Party == party {
			own = append(own, k)
		}
	}
	return own
}

// combinations are the numbers of every choice in some issues with the first
// option in all others, ascending.
func (g *grid) combinations(own []int) []int {
	list := []int{0}
	for _, k := range own {
		var longer []int
		for _, n := range list {
			for o := range g.options[k] {
				longer = append(longer, n+o*g.strides[k])
			}
		}
		list = longer
	}
	slices.Sort(list)
	return list
}

// open tells whether nothing bars the way from one combination to another.
func (g *grid) open(own []int, from, to int) bool {
	if len(g.barred) == 0 {
		return true
	}
	for _, k := range own {
		if g.barred[barrier{g.issues[k], g.option(from, k), g.option(to, k)}] {
			return false
		}
	}
	return true
}
