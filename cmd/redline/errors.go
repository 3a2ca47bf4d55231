package main

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"redline/data"
	"redline/model"
	"redline/tui/words"
)

// Exit codes, as the contract has them.
const (
	exitDone     = 0
	exitFailed   = 1 // the operation failed
	exitUsage    = 2 // wrong usage
	exitScenario = 3 // a scenario file with errors
)

// usageError is an error of whoever gave the command.
type usageError struct{ err error }

func (e *usageError) Error() string { return e.err.Error() }
func (e *usageError) Unwrap() error { return e.err }

// usage makes an error one of wrong usage; where says what it is about, such
// as a flag, and may be empty.
func usage(where string, err error) error {
	if err == nil {
		return nil
	}
	if where != "" {
		err = fmt.Errorf("%s: %w", where, err)
	}
	return &usageError{err}
}

func usagef(format string, args ...any) error { return &usageError{fmt.Errorf(format, args...)} }

// silentError ends the program with a code when everything is said.
type silentError struct{ code int }

func (e *silentError) Error() string { return "" }

// report tells people about an error and returns the exit code for it.
func (a *app) report(cmd *cobra.Command, err error) int {
	var wrong *usageError
	var silent *silentError
	var file data.Errors
	var steps *scriptError
	switch {
	case err == nil, errors.Is(err, syscall.EPIPE):
		return exitDone // whoever reads the output has read enough
	case errors.As(err, &silent):
		return silent.code
	case errors.As(err, &steps):
		fmt.Fprintf(a.err, "%v\nredline: %s in the script; mend it and try again.\n", steps.Errors, words.Count(len(steps.Errors), "error"))
		return exitScenario
	case errors.As(err, &file):
		return a.reportFile(file, nil)
	case errors.As(err, &wrong):
		fmt.Fprintf(a.err, "redline: %s\n%s\n", sentence(err), advice(cmd, err))
		return exitUsage
	}
	fmt.Fprintf(a.err, "redline: %s\n", sentence(err))
	return exitFailed
}

// reportFile tells what is wrong with a scenario file.
func (a *app) reportFile(wrong data.Errors, warnings []data.Problem) int {
	fmt.Fprintf(a.err, "%v\n%sredline: %s in the scenario file; mend it and try again.\n",
		wrong, warningText(warnings), words.Count(len(wrong), "error"))
	return exitScenario
}

// sentence is an error on one line.
func sentence(err error) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(err.Error(), "\n", "; ")), " ")
}

// advice says where the known words are listed.
func advice(cmd *cobra.Command, err error) string {
	var unknown *model.UnknownError
	what := ""
	if errors.As(err, &unknown) {
		what, _, _ = strings.Cut(unknown.What, " of ")
	}
	switch what {
	case "preset":
		return listing("presets", cmd)
	case "issue", "option", "rule or obstacle", "assumption":
		return listing("scenario show", cmd)
	case "claim":
		return listing("claims", cmd)
	case "script":
		return `"redline explore --help" names those that are built in; the name of a file has a / in it or ends in .yaml.`
	case "scenario":
		return `"redline scenario list" lists them; the name of a file has a / in it or ends in .yaml.`
	}
	return fmt.Sprintf("Try %q.", cmd.CommandPath()+" --help")
}

// listing names the command that lists the ids of the scenario at hand.
func listing(command string, cmd *cobra.Command) string {
	if f := cmd.Flags().Lookup("scenario"); f != nil && f.Changed {
		command += " --scenario " + shellWord(f.Value.String())
	}
	return fmt.Sprintf(`"redline %s" lists them.`, command)
}

// fileError says why a file could not be used, without the words of the
// system call.
func fileError(what, name string, err error) error {
	var path *os.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return fmt.Errorf("%s %s: %w", what, name, err)
}
