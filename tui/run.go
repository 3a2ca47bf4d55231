package tui

import (
	"context"
	"errors"
	"io"
	"os"
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/model/script"
	"redline/tui/session"
	"redline/tui/store"
	"redline/tui/theme"
)

// Options says how the explorer is to run.
type Options struct {
	Scenario *model.Scenario
	Start    session.State // the package to begin with, where HasStart
	HasStart bool
	Fresh    bool   // do not go on from the saved session
	Theme    string // a name of [theme.Kinds]; empty for auto
	ASCII    bool
	Assess   AssessJSON     // for exports; nil leaves it out
	ExportTo string         // the folder of exports; beside StatePath where it is empty or takes no file
	Script   *script.Script // to run; nil for none
	// Workshop is the script that facilitator notes tell where none runs, asked
	// for only then; it may be nil, and give nil.
	Workshop  func() *script.Script
	StatePath string // of the saved session; empty where nothing is kept
	Lesson    string // id of a lesson to begin; empty for none
	In        io.Reader
	Out       io.Writer
}

// Run explores a scenario on the terminal until the user quits. All is kept
// then; an error says what went wrong, with the terminal as it was before.
func Run(ctx context.Context, o Options) error { return run(ctx, o) }

// run is Run with further options, of tests.
func run(ctx context.Context, o Options, more ...tea.ProgramOption) error {
	x, err := prepare(o)
	if err != nil {
		return err
	}
	ctx, stop := untilHangup(ctx)
	defer stop() // after all is kept
	program := tea.NewProgram(x, append(programOptions(ctx, o), more...)...)
	_, err = program.Run()
	if errors.Is(err, tea.ErrInterrupted) || errors.Is(err, context.Canceled) {
		err = nil
	}
	return errors.Join(x.crash, err, x.keepAll())
}

func programOptions(ctx context.Context, o Options) []tea.ProgramOption {
	// Twice the usual frames: the first one, and the answer to a key, come sooner.
	options := []tea.ProgramOption{tea.WithContext(ctx), tea.WithFPS(120)}
	if o.In != nil {
		options = append(options, tea.WithInput(o.In))
	}
	if o.Out != nil {
		options = append(options, tea.WithOutput(o.Out))
	}
	return options
}

// prepare makes the explorer and goes on from the saved session, unless
// another start is asked for.
func prepare(o Options) (*Explorer, error) {
	kind := theme.Auto
	if o.Theme != "" {
		var err error
		if kind, err = theme.Parse(o.Theme); err != nil {
			return nil, err
		}
	}
	se, err := session.New(o.Scenario)
	if err != nil {
		return nil, err
	}
	var st *store.Store
	var trouble, claimed error
	if o.StatePath != "" {
		st = store.New(o.StatePath)
		claimed = st.Claim()
		if !o.Fresh {
			trouble = st.Load(se)
		}
	}
	if o.HasStart {
		if _, err := se.Do(o.Start); err != nil {
			return nil, err
		}
	}
	x := New(se, st, kind, o.ASCII || wideAmbiguous(os.Getenv))
	x.exporting = exporting{to: o.ExportTo, assess: o.Assess, workshop: o.Workshop, tmux: os.Getenv("TMUX") != ""}
	x.presentScript(o.Script)
	trouble = errors.Join(trouble, x.openCourse(o), x.loadPolls())
	if claimed != nil {
		x.giveWay(claimed)
	}
	if trouble != nil {
		x.refuse(trouble)
	}
	x.refresh()
	return x, nil
}

// wideAmbiguous tells locales in which terminals may draw the glyphs twice as
// wide: Chinese, Japanese and Korean.
func wideAmbiguous(getenv func(string) string) bool {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		locale := getenv(name)
		if locale == "" {
			continue
		}
		for _, language := range []string{"zh", "ja", "ko"} {
			if strings.HasPrefix(locale, language) {
				return true
			}
		}
		return false
	}
	return false
}
