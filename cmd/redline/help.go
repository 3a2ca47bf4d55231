package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"redline/tui/page"
	"redline/tui/words"
)

// help says how a command is used. It is plain text of the terminal's width,
// and never asks the terminal for its colours: some would not answer.
func (a *app) help(cmd *cobra.Command) {
	o := output{app: a}
	if f := cmd.Flags().Lookup("no-color"); f != nil {
		o.noColor = f.Value.String() == "true"
	}
	_ = a.write([]byte(helpPage(cmd).Terminal(o.look()))) // nowhere to say that nobody reads it
}

func helpPage(cmd *cobra.Command) *page.Page {
	p := &page.Page{}
	for _, paragraph := range strings.Split(cmd.Long, "\n\n") {
		p.Text(strings.Split(paragraph, "\n")...)
	}
	p.Heading("Usage", "")
	p.Pre(usageLines(cmd))
	p.Heading("Examples", "")
	p.Pre("  " + strings.ReplaceAll(cmd.Example, "\n", "\n  "))
	if rows := commandRows(cmd); rows != nil {
		p.Heading("Commands", "")
		p.Table(nil, rows...)
	}
	p.Heading("Flags", "")
	p.Table(nil, flagRows(cmd)...)
	return p
}

// usageLines is the form of the command.
func usageLines(cmd *cobra.Command) string {
	line := "  " + strings.TrimSuffix(cmd.CommandPath(), cmd.Name()) + cmd.Use
	switch {
	case !cmd.HasParent():
		return line + " [FLAGS]\n" + line + " COMMAND [FLAGS]"
	case cmd.HasAvailableSubCommands():
		return line + " COMMAND [FLAGS]"
	}
	return line + " [FLAGS]"
}

func commandRows(cmd *cobra.Command) []page.Row {
	var rows []page.Row
	for _, c := range cmd.Commands() {
		if !c.Hidden {
			rows = append(rows, page.Cells(c.Name(), c.Short))
		}
	}
	return rows
}

func flagRows(cmd *cobra.Command) []page.Row {
	var rows []page.Row
	for _, f := range shownFlags(cmd) {
		name, text := flagWords(f)
		rows = append(rows, page.Cells(name, text))
	}
	return rows
}

// shownFlags lists the flags of a command in their order, --help last.
func shownFlags(cmd *cobra.Command) []*pflag.Flag {
	cmd.InitDefaultHelpFlag()
	cmd.Flags().Lookup("help").Usage = "show this"
	var list []*pflag.Flag
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if !f.Hidden {
			list = append(list, f)
		}
	})
	return list
}

// flagWords is a flag with what it takes, and what it does.
func flagWords(f *pflag.Flag) (name, text string) {
	value, text := pflag.UnquoteUsage(f)
	name = strings.TrimSpace("--" + f.Name + " " + value)
	if f.Shorthand != "" {
		name = "-" + f.Shorthand + ", " + name
	}
	text = strings.TrimPrefix(text, value+" ")
	if c, ok := f.Value.(*choice); ok {
		text += ": " + words.Or(c.known) + fmt.Sprintf(" (default %s)", f.DefValue)
	}
	if f.Name == "scenario" {
		text += fmt.Sprintf(" (default %s)", f.DefValue)
	}
	return name, text
}
