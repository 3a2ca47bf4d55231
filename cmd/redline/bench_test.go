package main

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"
)

// TestBench sees that every question has an answer.
func TestBench(t *testing.T) {
	text, stderr, code := redline(t, "", "bench")
	if code != exitDone {
		t.Fatalf("exit %d: %s", code, stderr)
	}
	for _, want := range []string{"HOW FAST: ", "median", "Read the scenario", "Compile its rules", "One package", "single change", "Count all packages", "Dead and required", "routes", "A map", "What muting", "Which positions hold", "make these positions hold", "orders of the wishes", "coalitions would leave"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
}

func TestMeasure(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	row := measure(ctx, question{"x", "X", func(context.Context) error { time.Sleep(30 * time.Millisecond); return nil }})
	if row.Problem != "" || row.Median == nil || *row.Median < 30*time.Millisecond || *row.Fastest > *row.Median || row.Runs < 1 {
		t.Errorf("%+v", row)
	}
	if row = measure(ctx, question{"x", "X", func(context.Context) error { return errors.New("no\nway") }}); row.Problem != "no; way" || row.Median != nil || row.Runs != 0 {
		t.Errorf("%+v", row)
	}
	stop()
	if row = measure(ctx, question{"x", "X", func(context.Context) error { return nil }}); !strings.Contains(row.Problem, "time was up") {
		t.Errorf("%+v", row)
	}
}

func TestDuration(t *testing.T) {
	for d, want := range map[time.Duration]string{12: "12 ns", 1500: "1.5 µs", 2 * time.Millisecond: "2.0 ms", 1234 * time.Millisecond: "1.2 s", 345 * time.Microsecond: "345 µs"} {
		if got := duration(d); got != want {
			t.Errorf("%d: %s, want %s", d, got, want)
		}
	}
}
