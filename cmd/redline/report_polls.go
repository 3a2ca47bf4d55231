package main

import (
	"errors"
	"os"

	"github.com/spf13/cobra"

	"redline/model/poll"
	"redline/tui/report"
	"redline/tui/store"
)

// sessionPolls stands for the votes that the explorer keeps of a scenario.
const sessionPolls = "session"

// addPolls adds the flag that names what was voted. It has no default: what a
// command answers does not depend on what was open last.
func (f *reportFlags) addPolls(cmd *cobra.Command) {
	cmd.Flags().Var(named{&f.polls}, "polls",
		"`FILE` what was predicted and voted: a file of it, or session for what the explorer keeps of this scenario; without it none, so that the handout of one class never shows the votes of another")
	complete(cmd, "polls", func(*cobra.Command, string) []string { return []string{sessionPolls} })
}

// checkPolls sees that there is a place for what was voted.
func (f *reportFlags) checkPolls(args []string) error {
	switch {
	case f.polls == "":
		return nil
	case f.kind.value != kindHandout:
		return usagef("--polls is what a handout tells of the votes: add --kind handout, or leave it out")
	case len(args) > 1:
		return usagef("--polls is for the handout of one package, and several side by side have no place for votes: name one package, or leave it out")
	}
	return nil
}

// records reads what was voted, and leaves the file as it is.
func (f *reportFlags) records(at *report.Subject) ([]poll.Record, error) {
	path := f.polls
	switch path {
	case "":
		return nil, nil
	case sessionPolls:
		path = store.PollsPath(store.Path(at.Scenario))
		if _, err := os.Stat(path); os.IsNotExist(err) {
			return nil, errors.New("there are no votes of a session on this scenario yet: no " + path)
		}
	}
	if _, err := os.Stat(path); err != nil {
		return nil, fileError("cannot read the votes", path, err)
	}
	list, err := store.NewPolls(path).Read(at.Scenario)
	if err != nil {
		return nil, fileError("cannot read the votes", path, err)
	}
	return list, nil
}
