package main

import (
	"errors"
	"fmt"
	"regexp"
	"slices"

	"github.com/spf13/cobra"

	"redline/model"
	"redline/model/compare"
	"redline/model/space"
	"redline/tui/drafts"
	"redline/tui/page"
)

func newCompare(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "compare A B…",
		Short: "Set two to four packages side by side",
		Long: `Compares packages: the choices that differ first, then what follows from them, then the findings that only some of them have.

A and B are each the id of a preset, a code, or the file of a draft, which has a / in its name or ends in .yaml, .yml or .json. A draft brings its own reading, mutes and assumptions; where those differ between packages they are listed apart from the choices. --reading, --mute, --assume and --set hold for all of the packages.`,
		Example: `redline compare today reported_plan
redline compare today reported_plan three_way_ideal --set hostilities=treaty
redline compare today equal_thirds --reading strict --format json`,
		Args: twoToFour,
	}
	flags := newCompareFlags(cmd)
	out := newOutput(a, cmd, formatText, formatJSON, formatMarkdown)
	cmd.ValidArgsFunction = func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		s, err := flags.scenario()
		if err != nil {
			return nil, cobra.ShellCompDirectiveDefault
		}
		return completePresets(s, ""), cobra.ShellCompDirectiveDefault
	}
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		c, err := newComparison(flags, args)
		if err != nil {
			return err
		}
		return out.write(
			func() any { return c.document() },
			func() *page.Page { return c.page() },
		)
	}
	return cmd
}

// newCompareFlags are the configuration flags without those that name a
// package to start from: the arguments do.
func newCompareFlags(cmd *cobra.Command) *configFlags {
	f := &configFlags{cmd: cmd}
	f.addScenario(cmd)
	cmd.Flags().StringArrayVar(&f.set, "set", nil, "`ISSUE=OPTION` change an issue in all of them (repeatable)")
	f.addBasis(cmd)
	cmd.Flags().StringArrayVar(&f.assume, "assume", nil, "`NAME=VALUE` change a mining assumption in all of them (repeatable)")
	complete(cmd, "set", fromScenario(&f.basisFlags, completeSettings))
	complete(cmd, "assume", fromScenario(&f.basisFlags, completeAssumptions))
	return f
}

// twoToFour checks how many packages there are.
func twoToFour(cmd *cobra.Command, args []string) error {
	switch n := len(args); {
	case n < 2:
		return usagef("%q needs two packages or more, each a preset, a code or the file of a draft; there %s", cmd.CommandPath(), []string{"is none", "is one"}[n])
	case n > compare.Most:
		return usagef("%q takes up to %d packages, but there are %d", cmd.CommandPath(), compare.Most, n)
	}
	return nil
}

// comparison is what the arguments add up to.
type comparison struct {
	scenario *model.Scenario
	basis    model.Basis // of the flags
	given    []given
	table    *compare.Table
}

// given is one argument.
type given struct {
	word  string // as it was given
	kind  string // preset, code, draft
	name  string
	c     model.Configuration
	basis model.Basis

	wishes map[string][]int // of a draft, as session.State has them
}

func newComparison(f *configFlags, args []string) (*comparison, error) {
	s, engine, err := f.engine()
	if err != nil {
		return nil, err
	}
	c := &comparison{scenario: s, basis: engine.Basis()}
	var packages []compare.Package
	spaces := map[*model.Engine]*space.Space{}
	for _, word := range args {
		g, err := f.read(s, word, c.basis)
		if err != nil {
			return nil, err
		}
		e := engine
		if !slices.Equal(g.basis.Muted, c.basis.Muted) || g.basis.Reading != c.basis.Reading || drafts.Numbers(g.basis.Assume) != drafts.Numbers(c.basis.Assume) {
			if e, err = model.Compile(s, g.basis); err != nil {
				return nil, err
			}
		}
		if spaces[e] == nil {
			spaces[e] = space.New(e, 0)
		}
		c.given = append(c.given, g)
		packages = append(packages, compare.Package{Name: g.name, Engine: e, Configuration: g.c, Routes: lengths(spaces[e], g.c)})
	}
	c.table = compare.Of(packages...)
	return c, nil
}

// lengths are those of the routes to an unblocked package; nil where they
// cannot be worked out.
func lengths(sp *space.Space, c model.Configuration) []int {
	r, err := sp.Routes(c, 0, space.Unblocked)
	if err != nil {
		return nil
	}
	return r.Lengths()
}

// looksCoded tells a code with a slip in it from a name with one.
var looksCoded = regexp.MustCompile(`^[0-9A-Za-z]{4}([- ][0-9A-Za-z]{4})+$`)

// read finds out what a word stands for.
func (f *configFlags) read(s *model.Scenario, word string, basis model.Basis) (given, error) {
	g := given{word: word, basis: basis}
	if p, ok := s.Preset(word); ok {
		g.kind, g.name, g.c = "preset", s.Presets[p].Name, s.PresetConfiguration(p)
	} else if drafts.IsFile(word) {
		d, err := drafts.ReadFile(s, word)
		if err != nil {
			return g, fileError("cannot use the draft", word, err)
		}
		g.kind, g.name, g.c = "draft", d.Name, d.Configuration
		g.wishes = d.Wishes
		g.basis = f.over(s, d.Basis, basis)
	} else {
		c, err := s.Decode(word)
		switch {
		case err == nil:
			g.kind, g.name, g.c = "code", "code "+s.Encode(c), c
		case keptDraft(s, word) != "":
			return g, usage("", fmt.Errorf("%q is neither a preset nor a code; a draft of that name is kept at %s: give that path", word, keptDraft(s, word)))
		case errors.Is(err, model.ErrCodeScenario) || looksCoded.MatchString(word):
			return g, usage(word, err)
		default:
			_, err = s.FindPreset(word)
			return g, usage("", fmt.Errorf("%w (it is no code, nor the name of a file)", err))
		}
	}
	var err error
	g.c, err = f.settings(s, g.c)
	return g, err
}

// over is the basis of a draft with what the flags say over it.
func (f *configFlags) over(s *model.Scenario, own, flags model.Basis) model.Basis {
	b := model.Basis{Reading: own.Reading, Muted: inOrder(s, append(slices.Clone(own.Muted), flags.Muted...))}
	if f.cmd.Flags().Changed("reading") {
		b.Reading = flags.Reading
	}
	for _, from := range []map[string]float64{own.Assume, flags.Assume} {
		for id, x := range from {
			if b.Assume == nil {
				b.Assume = map[string]float64{}
			}
			b.Assume[id] = x
		}
	}
	return b
}
