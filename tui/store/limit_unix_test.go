//go:build unix

package store

import (
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"syscall"
	"testing"
)

// apart runs a test in a process of its own and reports whether this is that
// process. A limit on files holds for a whole process, the log that go test keeps
// of it included, which may be written to at any moment.
func apart(t *testing.T) bool {
	t.Helper()
	const name = "REDLINE_TEST_APART"
	if os.Getenv(name) == t.Name() {
		return true
	}
	run := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$", "-test.v")
	run.Env = append(os.Environ(), name+"="+t.Name())
	out, err := run.CombinedOutput()
	switch {
	case err != nil:
		t.Fatalf("%v:\n%s", err, out)
	case strings.Contains(string(out), "--- SKIP"):
		t.Skipf("in a process of its own:\n%s", out)
	case !strings.Contains(string(out), "--- PASS: "+t.Name()):
		t.Fatalf("it did not run:\n%s", out)
	}
	return false
}

// limited runs something while no file may grow past 4 KB, as on a disk that is
// nearly full. Only for a test that is apart.
func limited(run func() error) error {
	signal.Ignore(syscall.SIGXFSZ)
	defer signal.Reset(syscall.SIGXFSZ)
	var old syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &old); err != nil {
		return nil
	}
	small := old
	small.Cur = 4096
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &small); err != nil {
		return nil
	}
	defer func() { _ = syscall.Setrlimit(syscall.RLIMIT_FSIZE, &old) }()
	return run()
}

// pipe makes a named pipe; false where that cannot be.
func pipe(path string) bool { return syscall.Mkfifo(path, 0o600) == nil }
