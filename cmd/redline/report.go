package main

import (
	"errors"
	"os"

	"github.com/spf13/cobra"

	"redline/model/compare"
	"redline/model/space"
	"redline/tui/chart"
	"redline/tui/report"
)

// Kinds of documents that report writes.
const (
	kindHandout = "handout"
	kindBrief   = "brief"
	kindOptions = "options"
	kindNotes   = "notes"
)

func newReport(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "report [A B…]",
		Short: "Write a handout: of one package, or of several side by side",
		Long: `Writes what a class or a delegation gets on paper. A handout of one package has the package, the verdict, the obstacles with their reasons and claims, the stances, the ways out, the map and the mining as pictures, questions to discuss and references. It prints on two pages.

-o names the file: .md is Markdown, .html one page that loads nothing and prints well, .bib the references as BibTeX. Without -o, Markdown goes to standard output.

A and B are each the id of a preset, a code, or the file of a draft; two to four of them are set side by side. Without any, the configuration flags name the package.

--kind brief is for the delegation of one --party: its positions, red lines and claims, and nothing of the others' answers. --kind options lists all that can be chosen. --kind notes is for whoever runs the class, and gives answers away: the steps of the workshop with what is never on the screen, and the lessons with their solutions. The workshop is the one built in for the scenario, or that of --script.`,
		Example: `redline report --preset reported_plan -o plan.html
redline report today reported_plan -o both.md
redline report --kind brief --party ukraine -o ukraine.html
redline report --preset today -o references.bib`,
		Args: upToFour,
	}
	f := &reportFlags{app: a, config: newConfigFlags(cmd), kind: newChoice("kind", kindHandout, kindBrief, kindOptions, kindNotes), format: newChoice("format", report.Forms()...)}
	cmd.Flags().VarP(named{&f.file}, "output", "o", "`FILE` the file to write: .md, .html or .bib")
	cmd.Flags().Var(&f.kind, "kind", "what to write")
	cmd.Flags().StringVar(&f.party, "party", "", "`ID` whose brief")
	f.addPolls(cmd)
	f.addScript(cmd)
	cmd.Flags().Var(&f.format, "format", "the form, where no file names it")
	cmd.ValidArgsFunction = completeArgs(fromScenario(&f.config.basisFlags, completePresets))
	complete(cmd, "kind", func(*cobra.Command, string) []string { return f.kind.known })
	complete(cmd, "format", func(*cobra.Command, string) []string { return f.format.known })
	complete(cmd, "party", fromScenario(&f.config.basisFlags, completeParties))
	completeFiles(cmd, "output", "md", "html", "bib")
	cmd.RunE = func(cmd *cobra.Command, args []string) error { return f.run(cmd, args) }
	return cmd
}

// upToFour lets as many packages through as fit side by side.
func upToFour(cmd *cobra.Command, args []string) error {
	if len(args) > compare.Most {
		return usagef("%q takes up to %d packages, but there are %d", cmd.CommandPath(), compare.Most, len(args))
	}
	return nil
}

type reportFlags struct {
	app                *app
	config             *configFlags
	kind, format       choice
	file, party, polls string
	script             string
}

func (f *reportFlags) run(cmd *cobra.Command, args []string) error {
	form := f.format.value
	if f.file != "" {
		if cmd.Flags().Changed("format") {
			return usagef("--format and --output: the name of the file says the form; leave --format out")
		}
		var err error
		if form, err = report.FormOf(f.file); err != nil {
			return usage("--output", err)
		}
	}
	if f.party != "" && f.kind.value != kindBrief {
		return usagef("--party is whose brief: add --kind brief, or leave it out")
	}
	if f.script != "" && f.kind.value != kindNotes {
		return usagef("--script is the workshop that notes tell: add --kind notes, or leave it out")
	}
	if err := f.checkPolls(args); err != nil {
		return err
	}
	subjects, err := f.subjects(cmd, args)
	if err != nil {
		return err
	}
	doc, err := f.document(subjects)
	if err != nil {
		return err
	}
	content := doc.In(form, subjects[0].Scenario)
	if f.file == "" {
		return f.app.write(content)
	}
	if err := os.WriteFile(f.file, content, 0o644); err != nil {
		return fileError("cannot write", f.file, err)
	}
	return nil
}

// subjects are the packages that the arguments or the flags name.
func (f *reportFlags) subjects(cmd *cobra.Command, args []string) ([]*report.Subject, error) {
	if len(args) == 0 {
		at, err := f.config.situation()
		if err != nil {
			return nil, err
		}
		one := &report.Subject{Package: at.named(), Space: space.New(at.engine, 0)}
		one.Polls, err = f.records(one)
		return []*report.Subject{one}, err
	}
	for _, flag := range []string{"preset", "code"} {
		if cmd.Flags().Changed(flag) {
			return nil, usage("--"+flag, errors.New("the arguments name the packages already; leave one or the other out"))
		}
	}
	c, err := newComparison(f.config, args)
	if err != nil {
		return nil, err
	}
	var list []*report.Subject
	for k := range c.table.Columns {
		p := &c.table.Columns[k].Package
		list = append(list, &report.Subject{Space: space.New(p.Engine, 0), Wishes: c.given[k].wishes,
			Package: chart.Package{Scenario: c.scenario, Engine: p.Engine, Configuration: p.Configuration, Name: p.Name}})
	}
	if len(list) == 1 {
		list[0].Polls, err = f.records(list[0])
	}
	return list, err
}

// document is what the kind asks for.
func (f *reportFlags) document(list []*report.Subject) (*report.Document, error) {
	s := list[0].Scenario
	if len(list) > 1 && f.kind.value != kindHandout {
		return nil, usagef("--kind %s is of one package or of none; name one package, or leave them out", f.kind.value)
	}
	switch f.kind.value {
	case kindBrief:
		if f.party == "" {
			return nil, usagef("--kind brief needs --party: whose brief it is to be")
		}
		p, err := findParty(s, f.party)
		if err != nil {
			return nil, usage("--party", err)
		}
		return report.Brief(list[0], p), nil
	case kindOptions:
		return report.Options(list[0]), nil
	case kindNotes:
		var err error
		if list[0].Script, err = f.workshop(s); err != nil {
			return nil, err
		}
		return report.Notes(list[0]), nil
	}
	if len(list) > 1 {
		return report.Several(list), nil
	}
	return report.Handout(list[0]), nil
}
