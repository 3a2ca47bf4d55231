// Command redline explores what stands in the way of a negotiated package: on
// the terminal, line by line, or as text, Markdown and JSON for other programs.
//
// Each command has a file of its own, which turns flags into calls of the
// model and the answer into a page or a document. Nothing is worked out here.
package main

import (
	"fmt"
	"io"
	"os"
)

// app is where a run of the program reads and writes.
type app struct {
	in       io.Reader
	out, err io.Writer
	env      func(name string) string
}

func main() {
	os.Exit(run(&app{in: os.Stdin, out: os.Stdout, err: os.Stderr, env: os.Getenv}, os.Args[1:]))
}

// run is the whole program; the result is its exit code.
func run(a *app, args []string) (code int) {
	defer func() {
		if recover() != nil {
			// What went wrong means nothing to the people who use redline, and a
			// stack even less.
			fmt.Fprintln(a.err, "redline: a fault in redline itself stopped it. Nothing of yours is lost. Please report the command that you gave.")
			code = exitFailed
		}
	}()
	root := newRoot(a)
	root.SetArgs(args)
	cmd, err := root.ExecuteC()
	return a.report(cmd, err)
}
