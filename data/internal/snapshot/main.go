// Command snapshot writes the embedded scenarios in the form in which the
// program loads them. go generate runs it in the folder data.
package main

import (
	"fmt"
	"os"

	"redline/data"
)

func main() {
	for _, name := range data.Names() {
		if err := write(name); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}

func write(name string) error {
	text, ok := data.Source(name)
	if !ok {
		return fmt.Errorf("%s.yaml is missing", name)
	}
	s, warnings, err := data.Read(name+".yaml", text)
	if err != nil {
		return err
	}
	for _, w := range warnings {
		fmt.Fprintln(os.Stderr, "warning:", w)
	}
	snapshot, err := data.Snapshot(s)
	if err != nil {
		return err
	}
	return os.WriteFile(name+".json", snapshot, 0o644) // a source file
}
