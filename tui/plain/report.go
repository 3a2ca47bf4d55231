package plain

import (
	"errors"
	"os"
	"strings"

	"redline/tui/chart"
	"redline/tui/report"
	"redline/tui/store"
	"redline/tui/words"
)

// reporting is the command that writes a handout.
func reporting() []command {
	return []command{{
		name: "report", args: "FILE",
		help: "write a handout of this package: FILE.md, FILE.html or, the references, FILE.bib",
		more: `For example, "report plan.html" writes a page that prints on two sheets. A file that is there already is not overwritten.`,
		run:  (*dialogue).report,
	}}
}

func (d *dialogue) report(args []string) error {
	if len(args) == 0 {
		return refuse(`Say which file: "report plan.html", or one that ends in .md or .bib.`)
	}
	file := strings.Join(args, " ")
	form, err := report.FormOf(file)
	if err != nil {
		return refuse("%s.", words.Upper(err.Error()))
	}
	content := report.Handout(d.subject()).In(form, d.scenario)
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	switch {
	case errors.Is(err, os.ErrExist):
		return refuse("%s is there already; say another name.", file)
	case err != nil:
		return refuse("%s.", words.Upper(err.Error()))
	}
	_, err = f.Write(content)
	if err = errors.Join(err, f.Close()); err != nil {
		return refuse("%s.", words.Upper(err.Error()))
	}
	d.out.say("Written: " + file + ".")
	return nil
}

// subject is the package at hand, for a report, with what was predicted and
// kept.
func (d *dialogue) subject() *report.Subject {
	st := d.session.State()
	at := &report.Subject{
		Package: chart.Package{Scenario: d.scenario, Engine: d.session.Engine(), Configuration: st.Configuration, Name: words.PackageTitle(&st)},
		Space:   d.survey(), Wishes: st.Wishes,
	}
	if d.keep.store != nil {
		// Records that cannot be read leave the handout without them.
		at.Polls, _ = store.NewPolls(store.PollsPath(d.keep.store.Path())).Load(d.scenario)
	}
	return at
}
