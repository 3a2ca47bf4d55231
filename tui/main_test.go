package tui

import (
	"flag"
	"os"
	"testing"
)

// TestMain keeps properties short: each of them draws hundreds of frames. Ask
// for more with -rapid.checks.
func TestMain(m *testing.M) {
	flag.Parse()
	asked := false
	flag.Visit(func(f *flag.Flag) { asked = asked || f.Name == "rapid.checks" })
	if !asked {
		_ = flag.Set("rapid.checks", "15") // the flag is rapid's, and takes numbers
	}
	os.Exit(m.Run())
}
