package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"redline/data"
	"redline/model"
	"redline/tui/page"
	"redline/tui/words"
)

func newScenarioCheck(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "check FILE",
		Short: "Check a scenario or script file and say what is wrong, and where",
		Long: `Checks a scenario file, or a workshop script, which has the key script: at its top. Each error comes with its file, line and column, the line itself with a mark under what is wrong, what is wrong with it, and the nearest right word. Errors go to standard error; with --format json the document has them. Warnings are no errors.

The exit code is 0 where there are no errors, 3 where there are some, 1 where the file cannot be read. The name of a scenario or script that is built in does as well as a file. A script is held against the scenario that it names, which has to be built in, or against the file of --scenario.`,
		Example: `redline scenario check zaporizhzhia
redline scenario check elmira --format json
redline scenario check zaporizhzhia-workshop`,
		Args: exactlyOne("a file"),
	}
	out := newOutput(a, cmd, formatText, formatJSON, formatMarkdown)
	cmd.ValidArgsFunction = completeChecked
	f := &basisFlags{}
	f.addScenario(cmd)
	cmd.Flags().Lookup("scenario").Usage = "of a script: `NAME|FILE` the scenario that it is held against (the one that it names)"
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if data.IsScript(args[0]) {
			return checkScript(out, cmd.Flags().Changed("scenario"), f, args[0])
		}
		if cmd.Flags().Changed("scenario") {
			return usagef("--scenario is for workshop scripts, and %s is none", args[0])
		}
		s, warnings, err := check(args[0])
		var wrong data.Errors
		if err != nil && !errors.As(err, &wrong) {
			return err
		}
		if wrong != nil && out.format.value != formatJSON {
			return &silentError{a.reportFile(wrong, warnings)}
		}
		writeErr := out.write(
			func() any { return checkDocumentOf(args[0], s, wrong, warnings) },
			func() *page.Page { return checkPage(args[0], s, warnings) },
		)
		if wrong != nil && writeErr == nil {
			return &silentError{exitScenario} // the document has said it
		}
		return writeErr
	}
	return cmd
}

// check reads a file, or the text of a scenario that is built in.
func check(name string) (*model.Scenario, []data.Problem, error) {
	if text, ok := data.Source(name); ok {
		return data.Read(name, text)
	}
	s, warnings, err := data.Open(name)
	return s, warnings, openError("", name, err)
}

// warningText is what errors look like, for warnings.
func warningText(warnings []data.Problem) string {
	var b strings.Builder
	for _, w := range warnings {
		w.Message = "warning: " + w.Message
		b.WriteString(w.String() + "\n")
	}
	return b.String()
}

// checkDocument is redline/check/1. Its scenario is empty where the file has
// errors.
type checkDocument struct {
	header
	File     string       `json:"file"`
	Errors   []problemRow `json:"errors"`
	Warnings []problemRow `json:"warnings"`
}

type problemRow struct {
	Line       int    `json:"line"`
	Column     int    `json:"column"`
	Message    string `json:"message"`
	Text       string `json:"text"`
	Suggestion string `json:"suggestion"`
}

func checkDocumentOf(file string, s *model.Scenario, wrong, warnings []data.Problem) checkDocument {
	id := ""
	if s != nil {
		id = s.ID
	}
	return checkDocument{headerOf("check", id), file, problemRows(wrong), problemRows(warnings)}
}

func problemRows(list []data.Problem) []problemRow {
	rows := make([]problemRow, len(list))
	for i, p := range list {
		rows[i] = problemRow{p.Line, p.Column, p.Message, p.Text, p.Suggestion}
	}
	return rows
}

func checkPage(file string, s *model.Scenario, warnings []data.Problem) *page.Page {
	p := &page.Page{}
	p.Pre(warningText(warnings))
	p.Text(fmt.Sprintf("%s: no errors, %s. Scenario `%s`.", file, words.Count(len(warnings), "warning"), s.ID), contents(s))
	return p
}
