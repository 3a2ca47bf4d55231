//go:build unix

package data

import (
	"errors"
	"io/fs"
	"path/filepath"
	"syscall"
	"testing"
)

// Opening a pipe that nobody writes to would wait for ever.
func TestOpenPipe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe.yaml")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Skip(err)
	}
	_, _, err := Open(path)
	var in *fs.PathError
	if !errors.As(err, &in) {
		t.Errorf("%v", err)
	}
}
