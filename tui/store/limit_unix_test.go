//go:build unix

package store

import (
	"os/signal"
	"syscall"
)

// limited runs something while no file may grow past 4 KB, as on a disk that is
// nearly full.
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
