package data

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"redline/model"
)

// Open returns the scenario that a person named: a file if the name contains a
// slash or ends in .yaml or .yml, otherwise an embedded one. The problems are
// warnings. The error is of type [Errors] for a file with errors, wraps an
// [*fs.PathError] for one that cannot be read, and is a [*model.UnknownError]
// for a name that no embedded scenario has.
func Open(nameOrFile string) (*model.Scenario, []Problem, error) {
	if !isFile(nameOrFile) {
		s, err := Load(nameOrFile)
		return s, nil, err
	}
	text, err := readFile(nameOrFile, maxBytes)
	if err != nil {
		return nil, nil, fmt.Errorf("cannot read the scenario: %w", err)
	}
	return Read(nameOrFile, text)
}

func isFile(name string) bool {
	return strings.ContainsRune(name, '/') || strings.ContainsRune(name, os.PathSeparator) ||
		strings.HasSuffix(name, ".yaml") || strings.HasSuffix(name, ".yml")
}

// readFile reads no more of a file than it takes to know that it is too long,
// and nothing of what is no regular file: a pipe might never end.
func readFile(name string, most int64) ([]byte, error) {
	refuse := func(why string) error {
		return &fs.PathError{Op: "open", Path: name, Err: errors.New(why)}
	}
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, refuse("it is a folder; name a file in it")
	case !info.Mode().IsRegular():
		return nil, refuse("it is no regular file; save the scenario to one")
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // nothing was written
	return io.ReadAll(io.LimitReader(f, most+1))
}
