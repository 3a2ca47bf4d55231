package main

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"syscall"
	"testing"
)

// faulty is an output that fails in some way.
type faulty struct{ fail func() error }

func (f faulty) Write([]byte) (int, error) { return 0, f.fail() }

func TestOutputThatFails(t *testing.T) {
	pipe := func() error { return &os.PathError{Op: "write", Path: "/dev/stdout", Err: syscall.EPIPE} }
	full := func() error {
		return &os.PathError{Op: "write", Path: "/dev/stdout", Err: errors.New("no space left on device")}
	}
	for _, c := range []struct {
		name string
		fail func() error
		args string
		code int
		says string
	}{
		{"closed pipe", pipe, "assess", exitDone, ""},
		{"closed pipe, lines", pipe, "assess --stdin", exitDone, ""},
		{"full disk", full, "claims", exitFailed, "redline: the answer could not be written to standard output: no space left on device\n"},
		{"full disk, lines", full, "assess --stdin", exitFailed, "redline: the answer could not be written to standard output: no space left on device\n"},
		{"fault", func() error { panic("index out of range") }, "presets", exitFailed, "redline: a fault in redline itself stopped it."},
	} {
		t.Run(c.name, func(t *testing.T) {
			var stderr bytes.Buffer
			a := &app{in: strings.NewReader("{}\n"), out: faulty{c.fail}, err: &stderr, env: func(string) string { return "" }}
			code := run(a, strings.Fields(c.args))
			if code != c.code || !strings.HasPrefix(stderr.String(), c.says) || c.says == "" && stderr.Len() > 0 {
				t.Errorf("exit %d: %s", code, stderr.String())
			}
			if strings.Contains(stderr.String(), "index out of range") || strings.Contains(stderr.String(), "goroutine") {
				t.Errorf("it shows a panic: %s", stderr.String())
			}
		})
	}
}

func TestInputThatFails(t *testing.T) {
	folder, err := os.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer folder.Close()
	var out, stderr bytes.Buffer
	a := &app{in: folder, out: &out, err: &stderr, env: func(string) string { return "" }}
	if code := run(a, []string{"assess", "--stdin"}); code != exitFailed || !strings.HasPrefix(stderr.String(), "redline: cannot read standard input: ") {
		t.Errorf("exit %d: %s", code, stderr.String())
	}
}

func TestShellWord(t *testing.T) {
	for word, want := range map[string]string{"a/b-1.yaml": "a/b-1.yaml", "my file.yaml": "'my file.yaml'", "it's": `'it'\''s'`} {
		if got := shellWord(word); got != want {
			t.Errorf("%s became %s", word, got)
		}
	}
}

func TestTruthy(t *testing.T) {
	for value, want := range map[string]bool{"1": true, "true": true, "yes": true, "0": false, "no": false, "False": false, "": false} {
		if truthy(value) != want {
			t.Errorf("%q counts as %v", value, !want)
		}
	}
}
