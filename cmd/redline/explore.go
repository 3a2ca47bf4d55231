package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"redline/data"
	"redline/model/script"
	"redline/tui"
	"redline/tui/plain"
	"redline/tui/store"
)

// exploreFlags say where and how to explore.
type exploreFlags struct {
	app    *app
	config *configFlags
	plain  bool
	theme  choice
	ascii  bool
	fresh  bool
	lesson string
	mono   bool
	width  columns
	script string
}

const exploreLong = `Opens the explorer: toggle any position, term or condition of a negotiation and see at once which documented obstacles block the package, why, on whose objection, on what evidence, and what would clear it. Where you left off is kept; with flags that choose a package, the explorer starts from that.

With --present it runs a workshop: a script of steps, each with a package, a prompt and a question, that PgDn and PgUp go through. Built in are zaporizhzhia-workshop and elmira-workshop, of 45 minutes each; a file contains a / or ends in .yaml. B is the projector.

With --plain it is a dialogue of lines without cursor movement, for screen readers and dumb terminals. The same runs where the input or the output is no terminal, where TERM is dumb, and where ACCESSIBLE is set to 1.`

func newExplore(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "explore",
		Short: "Explore a negotiation on the terminal (what redline does by itself)",
		Long:  exploreLong,
		Example: `redline explore
redline explore --preset reported_plan
redline explore --present zaporizhzhia-workshop
echo "why" | redline explore --plain --scenario elmira`,
		Args: noArgs,
	}
	addExplore(a, cmd)
	return cmd
}

// addExplore gives a command the flags of the explorer and makes it open it.
func addExplore(a *app, cmd *cobra.Command) {
	f := &exploreFlags{app: a, config: newConfigFlags(cmd)}
	f.theme = newChoice("theme", "auto", "dark", "light", "high-contrast", "mono")
	flags := cmd.Flags()
	flags.BoolVar(&f.plain, "plain", false, "a dialogue of lines, without cursor movement")
	flags.Var(named{&f.script}, "present", "`SCRIPT` run a workshop script: one that is built in, or a file")
	complete(cmd, "present", func(*cobra.Command, string) []string { return data.Scripts() })
	flags.Var(&f.theme, "theme", "colours")
	flags.BoolVar(&f.ascii, "ascii", false, "only ASCII characters")
	flags.BoolVar(&f.fresh, "fresh", false, "do not go on from where you left off")
	flags.StringVar(&f.lesson, "lesson", "", "`ID` begin a lesson")
	flags.BoolVar(&f.mono, "no-color", false, "no colours; the same as --theme mono")
	flags.Var(&f.width, "width", "columns of the plain dialogue (the terminal's, up to 100)")
	complete(cmd, "theme", func(*cobra.Command, string) []string { return f.theme.known })
	complete(cmd, "lesson", fromScenario(&f.config.basisFlags, completeLessons))
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		steps, err := f.present()
		if err != nil {
			return err
		}
		at, err := f.config.situation()
		if err != nil {
			return err
		}
		if err := f.checkLesson(at); err != nil {
			return err
		}
		if reason := f.whyPlain(); reason != "" {
			o := f.plainOptions(at, reason)
			o.Script = steps
			return plain.Run(o)
		}
		o := f.options(cmd, at)
		o.Script = steps
		return tui.Run(context.Background(), o)
	}
}

// checkLesson sees that the lesson asked for is there.
func (f *exploreFlags) checkLesson(at *situation) error {
	if !f.config.cmd.Flags().Changed("lesson") {
		return nil
	}
	_, err := at.scenario.FindLesson(f.lesson)
	return usage("--lesson", err)
}

// whyPlain says why the explorer cannot or should not be drawn; empty where it
// can.
func (f *exploreFlags) whyPlain() string {
	_, terminal := f.app.terminalWidth()
	switch {
	case f.plain:
		return "because of --plain"
	case !terminal:
		return "because the output is no terminal"
	case !isTerminal(f.app.in):
		return "because the input is no terminal"
	case f.app.env("TERM") == "dumb":
		return "because TERM is dumb"
	case truthy(f.app.env("ACCESSIBLE")):
		return "because of ACCESSIBLE"
	}
	return ""
}

func (f *exploreFlags) options(cmd *cobra.Command, at *situation) tui.Options {
	theme := f.theme.value
	if f.mono && !cmd.Flags().Changed("theme") {
		theme = "mono"
	}
	return tui.Options{
		Scenario: at.scenario, Start: at.state, HasStart: at.touched, Fresh: f.fresh,
		Lesson: f.lesson, Workshop: func() *script.Script { return workshopOf(at.scenario) }, Assess: assessJSON, ExportTo: workingFolder(), Theme: theme, ASCII: f.ascii, StatePath: statePath(at), In: f.app.in, Out: f.app.out,
	}
}

func (f *exploreFlags) plainOptions(at *situation, reason string) plain.Options {
	width := int(f.width)
	if w, ok := f.app.terminalWidth(); ok && width == 0 {
		width = min(w, mostWidth)
	}
	return plain.Options{
		Scenario: at.scenario, Start: at.state, HasStart: at.touched, Fresh: f.fresh, Lesson: f.lesson,
		StatePath: statePath(at), Reason: reason, Again: f.again(),
		In: f.app.in, Out: f.app.out, Width: width, Echo: !isTerminal(f.app.in),
	}
}

// again is the command that goes on from here.
func (f *exploreFlags) again() string {
	words := []string{"redline"}
	if f.plain {
		words = append(words, "--plain")
	}
	if f.config.name != defaultScenario {
		words = append(words, "--scenario", shellWord(f.config.name))
	}
	return strings.Join(words, " ")
}

// statePath is where the session is kept, empty where this system names no
// place for it.
func statePath(at *situation) string {
	path := store.Path(at.scenario)
	if !filepath.IsAbs(path) {
		return ""
	}
	return path
}

func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(f.Fd())
}

// truthy tells whether an environment variable turns something on.
func truthy(value string) bool {
	switch strings.ToLower(value) {
	case "", "0", "no", "false":
		return false
	}
	return true
}

// shellWord quotes a word for a shell where it needs that.
func shellWord(word string) string {
	const safe = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._/-"
	if strings.TrimLeft(word, safe) == "" {
		return word
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}
