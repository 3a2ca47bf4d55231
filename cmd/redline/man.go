package main

import (
	"strings"
	"time"

	"github.com/muesli/roff"
	"github.com/spf13/cobra"

	"redline/tui/page"
)

func newMan(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "man",
		Short: "Print the manual page",
		Long:  `Prints the manual page of redline. To read it at once, give it to man; to install it, put it into a folder such as /usr/local/share/man/man1.`,
		Example: `redline man
redline man > redline.1`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return a.write([]byte(manual(cmd.Root())))
		},
	}
}

// manual is the page of all commands, made from what their help says.
func manual(root *cobra.Command) string {
	d := &manualPage{Document: roff.NewDocument()}
	d.Heading(1, root.Name(), "redline "+root.Version, time.Time{})
	d.Section("Name")
	d.Text(root.Name() + " - " + root.Short)
	d.Section("Synopsis")
	d.pre(usageLines(root))
	d.Section("Description")
	d.paragraphs(root.Long)
	d.Section("Examples")
	d.pre(root.Example)
	d.Section("Commands")
	d.commands(root)
	for _, s := range manualSections() {
		d.Section(s.name)
		for _, row := range s.rows {
			d.tagged(row.Cells[0], row.Cells[1])
		}
	}
	// A page that says when it was printed would differ every day.
	return strings.Replace(d.String(), `"`+time.Time{}.Format(time.DateOnly)+`"`, `""`, 1) + "\n"
}

// manualPage adds to a roff document what manuals are made of.
type manualPage struct{ *roff.Document }

func (d *manualPage) commands(parent *cobra.Command) {
	for _, cmd := range parent.Commands() {
		if cmd.Hidden {
			continue
		}
		d.TaggedParagraph(-1)
		d.TextBold(strings.TrimSpace(usageLines(cmd)))
		d.EndSection()
		d.Indent(-1)
		d.paragraphs(cmd.Long)
		for _, f := range shownFlags(cmd) {
			d.tagged(flagWords(f))
		}
		d.IndentEnd()
		d.commands(cmd)
	}
}

func (d *manualPage) paragraphs(text string) {
	for i, p := range strings.Split(text, "\n\n") {
		if i > 0 {
			d.Paragraph()
		}
		d.Text(strings.ReplaceAll(p, "\n", " "))
		d.EndSection()
	}
}

func (d *manualPage) tagged(name, text string) {
	d.TaggedParagraph(-1)
	d.TextBold(name)
	d.EndSection()
	d.Text(text)
	d.EndSection()
}

// pre sets lines as they are.
func (d *manualPage) pre(text string) {
	for _, line := range strings.Split(text, "\n") {
		d.Paragraph()
		d.Text(strings.TrimSpace(line))
		d.EndSection()
	}
}

type manualSection struct {
	name string
	rows []page.Row
}

// manualSections is what no command's help says.
func manualSections() []manualSection {
	return []manualSection{
		{"Exit status", []page.Row{
			page.Cells("0", "Done."),
			page.Cells("1", "The operation failed: a file could not be read, say, or a line of --stdin."),
			page.Cells("2", "Wrong usage: an unknown command, flag or id, a code or split that is none."),
			page.Cells("3", "A scenario file with errors."),
		}},
		{"Environment", []page.Row{
			page.Cells("NO_COLOR", "If set, no colours."),
			page.Cells("ACCESSIBLE", "If 1, the explorer is a dialogue of lines, as with --plain."),
			page.Cells("XDG_STATE_HOME", "The folder in which the explorer keeps where you left off, in redline/SCENARIO.json."),
		}},
	}
}
