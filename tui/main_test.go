package tui

import (
	"flag"
	"os"
	"testing"
)

// TestMain keeps properties short, since each of them draws hundreds of frames,
// and has them draw the same each time, so that a failure is the change's. Ask
// for more with -rapid.checks, and for others with -rapid.seed.
func TestMain(m *testing.M) {
	flag.Parse()
	asked := map[string]bool{}
	flag.Visit(func(f *flag.Flag) { asked[f.Name] = true })
	checks := "15"
	if testing.Short() {
		checks = "3" // under the race detector a frame takes ten times as long
	}
	for name, value := range map[string]string{"rapid.seed": "20251226", "rapid.checks": checks, "rapid.nofailfile": "true"} {
		if !asked[name] {
			_ = flag.Set(name, value) // the flags are rapid's, and take these
		}
	}
	os.Exit(m.Run())
}
