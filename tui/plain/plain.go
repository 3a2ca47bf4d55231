// Package plain is the explorer as a dialogue of lines, for screen readers,
// dumb terminals and pipes: a command is read, and what it changed is told in
// sentences. It never moves a cursor, draws nothing, and lets no sign carry
// meaning.
package plain

import (
	"context"
	"errors"
	"io"

	"redline/model"
	"redline/model/script"
	"redline/tui/course"
	"redline/tui/drafts"
	"redline/tui/session"
)

// Options says what a dialogue is about and where it is held.
type Options struct {
	Scenario  *model.Scenario
	Start     session.State // to start from; used if HasStart
	HasStart  bool
	Fresh     bool           // do not open the kept session
	Script    *script.Script // to run; nil for none
	StatePath string         // file that keeps the session; "" keeps nothing
	Lesson    string         // id of a lesson to begin; "" for none
	Reason    string         // why plain: "because of --plain", "because the output is no terminal"
	Again     string         // command that goes on with a kept session; "" is "redline --plain"
	In        io.Reader
	Out       io.Writer
	Width     int  // columns to wrap at; 0 is 80
	Echo      bool // repeat each line after the prompt, so that a transcript of piped input reads well

}

// defaultWidth is what lines are wrapped at where nobody says.
const defaultWidth = 80

// dialogue is a session and what has been said so far that later answers may
// refer to.
type dialogue struct {
	session  *session.Session
	scenario *model.Scenario
	out      *printer
	keep     keeper
	desk     *drafts.Desk // nil where nothing is kept
	shown    []int        // rules of the findings last listed, for their numbers; nil before any
	numbers  string       // command that the numbers of the last list go with
	whole    whole        // all packages under the present basis
	listing  listing
	course   *course.Course
	seen     []model.Shown // by the command at hand
	predict  predicting
	script   *script.Script // that runs, nil for none
	done     bool           // quit was said
}

// Run holds the dialogue until it is quit or the input ends. The error is about
// the scenario, the start, or reading and writing.
func Run(o Options) error {
	d, err := newDialogue(o)
	if err != nil {
		return err
	}
	d.greet(o)
	defer d.keep.release()
	d.beginScript(o.Script)
	ctx, stop := untilEnded()
	defer stop()
	return d.talk(ctx, newLines(o.In), o.Echo)
}

func newDialogue(o Options) (*dialogue, error) {
	se, err := session.New(o.Scenario)
	if err != nil {
		return nil, err
	}
	width := o.Width
	if width <= 0 {
		width = defaultWidth
	}
	d := &dialogue{session: se, scenario: o.Scenario, out: newPrinter(o.Out, width), course: course.New(o.Scenario)}
	if o.StatePath != "" {
		d.desk = &drafts.Desk{Folder: drafts.In(o.StatePath, o.Scenario)}
	}
	if o.HasStart {
		err = se.Restore(o.Start, nil, nil)
	}
	return d, err
}

// talk asks for lines and answers them, until the input or the context ends.
func (d *dialogue) talk(ctx context.Context, in *lines, echo bool) error {
	for !d.done {
		if !echo {
			d.out.prompt()
		}
		if err := d.out.flush(); err != nil {
			return err
		}
		line, err := in.await(ctx)
		if errors.Is(err, io.EOF) {
			if !echo {
				d.out.end()
			}
			if d.keep.failed != nil {
				d.finish()
			}
			break
		}
		var no refusal
		if err != nil && !errors.As(err, &no) {
			return err
		}
		if echo {
			d.out.echo(line, err != nil)
		}
		if err != nil {
			d.out.say(no.Error())
		} else {
			d.answer(line)
		}
		d.out.end()
	}
	return d.out.flush()
}
