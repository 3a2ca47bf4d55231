package main

import (
	"errors"
	"strings"
)

// named is the value of a flag that names a file, or something built in. It is
// never empty: a variable of a shell that was not set names nothing.
type named struct{ to *string }

func (n named) String() string {
	if n.to == nil {
		return "" // as pflag makes it, to learn what an unset value looks like
	}
	return *n.to
}

// Set takes a name in.
func (n named) Set(name string) error {
	if strings.TrimSpace(name) == "" {
		return errors.New("the name is empty; write one, or leave the flag out")
	}
	*n.to = name
	return nil
}

// Type is the word of help for such values.
func (n named) Type() string { return "string" }
