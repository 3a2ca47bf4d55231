package main

import (
	"context"
	"math/big"

	"github.com/spf13/cobra"

	"redline/model"
	"redline/model/space"
	"redline/tui/page"
)

func newLeverage(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "leverage",
		Short: "Say what muting each rule, obstacle or pair of rules opens",
		Long: `Says of every rule of a major obstacle how many packages of the whole scenario would be unblocked, and how many clear, if it were left out; likewise of every major obstacle, and of every pair of rules. Rules that --mute leaves out already stay out.

Text tells the rules and pairs that open most; JSON has all of them, in the order of the scenario. Muting is a way to see what hangs on a rule. It does not say that the rule could be lifted.`,
		Example: `redline leverage
redline leverage --mute us-uncommitted
redline leverage --scenario elmira --format json`,
		Args: noArgs,
	}
	f := &basisFlags{}
	f.add(cmd)
	out := newOutput(a, cmd, formatText, formatJSON, formatMarkdown)
	cmd.RunE = func(*cobra.Command, []string) error {
		e, err := f.engine()
		if err != nil {
			return err
		}
		l, err := newSwitchboard(e)
		if err != nil {
			return err
		}
		return out.write(
			func() any { return l.document() },
			func() *page.Page { return l.page() },
		)
	}
	return cmd
}

// switchboard is what muting opens, and how many packages there are.
type switchboard struct {
	*space.Leverage
	engine *model.Engine
	counts space.Counts
}

func newSwitchboard(e *model.Engine) (*switchboard, error) {
	sp := space.New(e, 0)
	l, err := sp.Leverage(context.Background())
	if err != nil {
		return nil, err
	}
	counts, err := sp.Count(nil)
	return &switchboard{l, e, counts}, err
}

// leverageDocument is redline/leverage/1, in the order of the contract.
type leverageDocument struct {
	header
	Now       opening           `json:"now"`
	Rules     []ruleOpening     `json:"rules"`
	Obstacles []obstacleOpening `json:"obstacles"`
	Pairs     []pairOpening     `json:"pairs"`
}

// opening is how many packages there are.
type opening struct {
	Unblocked *big.Int `json:"unblocked"`
	Clear     *big.Int `json:"clear"`
}

type ruleOpening struct {
	Rule string `json:"rule"`
	opening
}

type obstacleOpening struct {
	Obstacle string `json:"obstacle"`
	opening
}

type pairOpening struct {
	Rules [2]string `json:"rules"`
	opening
	Alone [2]*big.Int `json:"alone"` // unblocked, with either alone
}

func (l *switchboard) document() *leverageDocument {
	d := &leverageDocument{
		header: basisHeader("leverage", l.engine), Now: opening(l.Now),
		Rules: []ruleOpening{}, Obstacles: []obstacleOpening{}, Pairs: []pairOpening{},
	}
	s := l.engine.Scenario()
	for _, r := range l.Rules {
		d.Rules = append(d.Rules, ruleOpening{s.Rules[r.Rule].ID, opening(r.Opening)})
	}
	for _, o := range l.Obstacles {
		d.Obstacles = append(d.Obstacles, obstacleOpening{s.Obstacles[o.Obstacle].ID, opening(o.Opening)})
	}
	for _, p := range l.Pairs {
		d.Pairs = append(d.Pairs, pairOpening{
			[2]string{s.Rules[p.Rules[0]].ID, s.Rules[p.Rules[1]].ID}, opening(p.Opening),
			[2]*big.Int{l.Rules[p.At[0]].Unblocked, l.Rules[p.At[1]].Unblocked},
		})
	}
	return d
}
