//go:build !unix

package store

// limited cannot limit anything here.
func limited(func() error) error { return nil }

// pipe makes nothing here.
func pipe(string) bool { return false }
