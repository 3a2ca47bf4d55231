package main

import (
	"context"
	"math"
	"runtime"
	"slices"
	"strconv"
	"time"

	"redline/model"
	"redline/tui/page"
	"redline/tui/words"
)

// How long a question is asked, how often at most, how long a run should take
// at least so that the clock can tell, and how long all of them may take.
const (
	benchEach  = 120 * time.Millisecond
	benchRuns  = 2000
	benchTick  = 20 * time.Microsecond
	benchWhole = 4 * time.Second
)

// benchRow is the times of one question.
type benchRow struct {
	ID       string         `json:"id"`
	Question string         `json:"question"`
	Median   *time.Duration `json:"median_ns"` // null where there is no answer
	Fastest  *time.Duration `json:"fastest_ns"`
	Runs     int            `json:"runs"`
	Problem  string         `json:"problem"` // why there is no answer; else empty
}

// measureAll asks every question for a while.
func measureAll(questions []question) []benchRow {
	ctx, stop := context.WithTimeout(context.Background(), benchWhole)
	defer stop()
	rows := make([]benchRow, len(questions))
	for i, q := range questions {
		rows[i] = measure(ctx, q)
	}
	return rows
}

// measure asks one question for a while, in batches that the clock can tell.
func measure(ctx context.Context, q question) benchRow {
	row := benchRow{ID: q.id, Question: q.text}
	if ctx.Err() != nil {
		row.Problem = "not asked: the time was up"
		return row
	}
	begin := time.Now()
	first, err := timed(ctx, q, 1) // may prepare something
	if err == nil && time.Since(begin) < benchEach {
		first, err = timed(ctx, q, 1)
	}
	if err != nil {
		row.Problem = sentence(err)
		return row
	}
	batch, times := 1+int(benchTick/max(first, 1)), []time.Duration{first}
	for len(times) < benchRuns && time.Since(begin) < benchEach {
		took, err := timed(ctx, q, batch)
		if err != nil {
			break // the time is up
		}
		times = append(times, took)
	}
	slices.Sort(times)
	row.Median, row.Fastest, row.Runs = &times[len(times)/2], &times[0], len(times)
	return row
}

// timed asks a question so many times and says how long one took.
func timed(ctx context.Context, q question, times int) (time.Duration, error) {
	start := time.Now()
	for range times {
		if err := q.ask(ctx); err != nil {
			return 0, err
		}
	}
	return time.Since(start) / time.Duration(times), nil
}

// benchDocument is redline/bench/1.
type benchDocument struct {
	header
	Machine   machine    `json:"machine"`
	Questions []benchRow `json:"questions"`
}

type machine struct {
	System  string `json:"system"`
	Go      string `json:"go"`
	Threads int    `json:"threads"`
}

func machineOf() machine {
	return machine{runtime.GOOS + "/" + runtime.GOARCH, runtime.Version(), runtime.GOMAXPROCS(0)}
}

func benchDocumentOf(e *model.Engine, rows []benchRow) benchDocument {
	return benchDocument{basisHeader("bench", e), machineOf(), rows}
}

func benchPage(e *model.Engine, rows []benchRow) *page.Page {
	p := &page.Page{}
	m := machineOf()
	p.Title(titleOf(e.Scenario()))
	p.Heading("How fast", m.System+", "+m.Go+", "+words.Count(m.Threads, "thread"))
	p.Text(words.BasisOf(e))
	var cells []page.Row
	for _, r := range rows {
		if r.Median != nil {
			cells = append(cells, page.Cells(r.Question, duration(*r.Median), duration(*r.Fastest), strconv.Itoa(r.Runs)))
		}
	}
	p.Numbers([]string{"", "median", "fastest", "runs"}, cells...)
	for _, r := range rows {
		if r.Median == nil {
			p.Text(r.Question + ": " + r.Problem + ".")
		}
	}
	return p
}

// duration is a time with three digits or so.
func duration(t time.Duration) string {
	for _, unit := range []struct {
		name string
		size float64
	}{{"s", 1e9}, {"ms", 1e6}, {"µs", 1e3}} {
		if x := float64(t) / unit.size; x >= 1 {
			return figure(x) + " " + unit.name
		}
	}
	return strconv.FormatInt(int64(t), 10) + " ns"
}

// figure is a number with three digits that mean something.
func figure(x float64) string {
	switch abs := math.Abs(x); {
	case abs >= 100:
		return strconv.FormatFloat(x, 'f', 0, 64)
	case abs >= 1:
		return strconv.FormatFloat(x, 'f', 1, 64)
	}
	return strconv.FormatFloat(x, 'g', 3, 64)
}
