package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"redline/tui/page"
)

// Formats of the commands' answers.
const (
	formatText     = "text"
	formatJSON     = "json"
	formatMarkdown = "markdown"
)

// Columns that text takes: where nobody sees it, and at most unless asked.
const (
	pipedWidth = 80
	mostWidth  = 100
)

// output is how a command answers.
type output struct {
	app     *app
	format  choice
	noColor bool
	width   columns
}

// newOutput gives a command the flags of its answer.
func newOutput(a *app, cmd *cobra.Command, formats ...string) *output {
	o := &output{app: a, format: newChoice("format", formats...)}
	cmd.Flags().Var(&o.format, "format", "the form of the answer")
	cmd.Flags().BoolVar(&o.noColor, "no-color", false, "plain text on a terminal too")
	cmd.Flags().Var(&o.width, "width", "columns of the text (the terminal's, up to 100)")
	complete(cmd, "format", func(*cobra.Command, string) []string { return formats })
	return o
}

// write answers in the format asked for: a document for programs, or a page
// for people. Nothing is put together that is not asked for.
func (o *output) write(document func() any, say func() *page.Page) error {
	switch o.format.value {
	case formatJSON:
		return o.app.write(indented(document()))
	case formatMarkdown:
		return o.app.write([]byte(say().Markdown()))
	}
	return o.app.write([]byte(say().Terminal(o.look())))
}

// look is how text is set on this output.
func (o *output) look() page.Look {
	w, terminal := o.app.terminalWidth()
	look := page.Look{Width: pipedWidth, Bold: terminal && !o.plain()}
	if terminal {
		look.Width = min(w, mostWidth)
	}
	if o.width > 0 {
		look.Width = int(o.width)
	}
	return look
}

// plain tells that no control sequences are wanted (see no-color.org).
func (o *output) plain() bool {
	return o.noColor || o.app.env("NO_COLOR") != "" || o.app.env("TERM") == "dumb"
}

// terminalWidth is the number of columns of the terminal that the output is;
// false where it is none.
func (a *app) terminalWidth() (int, bool) {
	f, ok := a.out.(*os.File)
	if !ok || !term.IsTerminal(f.Fd()) {
		return 0, false
	}
	w, _, err := term.GetSize(f.Fd())
	if err != nil || w < minColumns {
		w = pipedWidth
	}
	return w, true
}

// write puts out an answer, all at once.
func (a *app) write(text []byte) error {
	if _, err := a.out.Write(text); err != nil {
		return fileError("the answer could not be written to", "standard output", err)
	}
	return nil
}

// indented is a document as JSON for reading.
func indented(document any) []byte {
	var b bytes.Buffer
	if err := json.Indent(&b, compact(document), "", "  "); err != nil {
		panic(err) // our own documents are JSON
	}
	b.WriteByte('\n')
	return b.Bytes()
}

// compact is a document as JSON on one line, without its end. Text stays as it
// is, < and & included.
func compact(document any) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(document); err != nil {
		panic(fmt.Sprintf("document is no JSON: %v", err)) // likewise
	}
	return bytes.TrimRight(b.Bytes(), "\n")
}
