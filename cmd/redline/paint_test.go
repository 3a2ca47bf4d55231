//go:build unix

package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// BenchmarkFirstPaint times redline on a terminal from its start to its first
// frame, and beside it the least program that Bubble Tea allows. The ratio of
// the two should stay below 1.5.
func BenchmarkFirstPaint(b *testing.B) {
	dir := b.TempDir()
	redline, minimal := built(b, dir, "."), built(b, dir, "./testdata/minimal")
	var ours, theirs []time.Duration
	for b.Loop() {
		ours = append(ours, firstPaint(b, redline, "CHOOSE"))
		theirs = append(theirs, firstPaint(b, minimal, "the first frame"))
	}
	b.ReportMetric(median(ours), "redline-ms")
	b.ReportMetric(median(theirs), "minimal-ms")
	b.ReportMetric(median(ours)/median(theirs), "ratio")
	b.ReportMetric(slices.Min(ours).Seconds()*1000, "redline-best-ms")
	b.ReportMetric(slices.Min(theirs).Seconds()*1000, "minimal-best-ms")
	b.ReportMetric(0, "ns/op") // both together say nothing
}

// median is in milliseconds. Other work on the machine disturbs it less than a
// mean.
func median(list []time.Duration) float64 {
	slices.Sort(list)
	return list[len(list)/2].Seconds() * 1000
}

// built builds a package and gives the program.
func built(b *testing.B, dir, pkg string) string {
	b.Helper()
	binary := filepath.Join(dir, filepath.Base(pkg)+".bin")
	if out, err := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", binary, pkg).CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return binary
}

// firstPaint starts a program on a terminal that answers queries, and waits
// until it has printed a text.
func firstPaint(b *testing.B, binary, text string) time.Duration {
	b.Helper()
	cmd := exec.Command(binary)
	cmd.Env = append(os.Environ(), "TERM=xterm-256color", "XDG_STATE_HOME="+b.TempDir(), "LC_ALL=C.UTF-8", "ACCESSIBLE=")
	begun := time.Now()
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 24, Cols: 80})
	if err != nil {
		b.Fatal(err)
	}
	emu := vt.NewSafeEmulator(80, 24)
	go func() { _, _ = io.Copy(tty, emu) }() // the answers
	var printed bytes.Buffer
	buf := make([]byte, 1<<15)
	for !bytes.Contains(printed.Bytes(), []byte(text)) {
		n, err := tty.Read(buf)
		if err != nil {
			b.Fatalf("%v after %q", err, printed.String())
		}
		_, _ = emu.Write(buf[:n])
		printed.Write(buf[:n])
	}
	took := time.Since(begun)
	_ = cmd.Process.Kill()
	_ = cmd.Wait()
	_ = tty.Close()
	return took
}
