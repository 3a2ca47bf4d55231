//go:build !unix

package store

import "testing"

func apart(t *testing.T) bool {
	t.Skip("file sizes cannot be limited here")
	return false
}

func limited(func() error) error { return nil }

func pipe(string) bool { return false }
