package model

import (
	"fmt"
	"strconv"
	"strings"
)

// Shares makes an issue a division of 100 per cent. Every split in the step is
// an option; named options may lie off the step or have no shares at all.
type Shares struct {
	Of    []string          `json:"of"`    // share ids, in order
	Names map[string]string `json:"names"` // display names of shares that are no party
	Step  int               `json:"step"`  // per cent; divides 100
}

// ShareName is the display name of share k: its own, its party's, or its id.
func (s *Scenario) ShareName(sh *Shares, k int) string {
	id := sh.Of[k]
	if name := sh.Names[id]; name != "" {
		return name
	}
	if p, ok := s.Party(id); ok {
		return s.Parties[p].Name
	}
	return id
}

// Share returns the position of the share with that id.
func (sh *Shares) Share(id string) (int, bool) {
	return indexOf(sh.Of, func(s *string) bool { return *s == id })
}

// ShareOf is the per cent that option o gives to share k, as the file writes
// it; false where the option divides nothing.
func (is *Issue) ShareOf(o, k int) (float64, bool) {
	if is.Shares == nil {
		return 0, false
	}
	if is.Named(o) {
		shares := is.Options[o].Shares
		if shares == nil {
			return 0, false
		}
		return shares[k], true
	}
	return float64(is.Shares.unrank(o - len(is.Options))[k]), true
}

// SplitOf is the split that option o stands for, in whole per cent; nil for a
// named option.
func (is *Issue) SplitOf(o int) []int {
	if is.Shares == nil || is.Named(o) {
		return nil
	}
	return is.Shares.unrank(o - len(is.Options))
}

// SplitOption is the number of the option that stands for a split: multiples
// of the step that sum to 100, one for each share.
func (is *Issue) SplitOption(split []int) int {
	return len(is.Options) + is.Shares.rank(split)
}

// splits is the number of ways to divide 100 per cent in the step: the
// compositions of 100/step into len(Of) parts, zeros allowed.
func (sh *Shares) splits() int { return ways(100/sh.Step, len(sh.Of)) }

// ways is the number of ways to put n equal pieces into k places, capped just
// above MaxOptions.
func ways(n, k int) int {
	count := 1
	for i := 1; i < k; i++ {
		count = count * (n + i) / i
		if count > MaxOptions {
			return MaxOptions + 1
		}
	}
	return count
}

// rank numbers splits in ascending order of the first share, then the second,
// and so on.
func (sh *Shares) rank(split []int) int {
	left, r := 100/sh.Step, 0
	for i, per := range split[:len(split)-1] {
		places := len(split) - i - 1
		for n := range per / sh.Step {
			r += ways(left-n, places)
		}
		left -= per / sh.Step
	}
	return r
}

func (sh *Shares) unrank(r int) []int {
	split := make([]int, len(sh.Of))
	left := 100 / sh.Step
	for i := range len(split) - 1 {
		places := len(split) - i - 1
		n := 0
		for w := ways(left, places); r >= w; w = ways(left-n, places) {
			r -= w
			n++
		}
		split[i] = n * sh.Step
		left -= n
	}
	split[len(split)-1] = left * sh.Step
	return split
}

// Each calls f with every split in the order of their numbers. The slice is
// reused between calls.
func (sh *Shares) each(f func(split []int)) {
	split := make([]int, len(sh.Of))
	var walk func(i, left int)
	walk = func(i, left int) {
		if i == len(split)-1 {
			split[i] = left
			f(split)
			return
		}
		for n := 0; n <= left; n += sh.Step {
			split[i] = n
			walk(i+1, left-n)
		}
	}
	walk(0, 100)
}

// SplitError says why a text is not a split.
type SplitError struct {
	Text   string
	Reason string
}

func (e *SplitError) Error() string { return fmt.Sprintf("%s is no split: %s", e.Text, e.Reason) }

// parse reads a split such as 40/20/40/0.
func (sh *Shares) parse(text string) ([]int, error) {
	fail := func(format string, args ...any) ([]int, error) {
		return nil, &SplitError{Text: text, Reason: fmt.Sprintf(format, args...)}
	}
	fields := strings.Split(text, "/")
	if len(fields) != len(sh.Of) {
		return fail("it has %s, and needs %d (%s)", count(len(fields), "number"), len(sh.Of), strings.Join(sh.Of, "/"))
	}
	split, sum := make([]int, len(fields)), 0
	for i, f := range fields {
		n, err := strconv.Atoi(f)
		if err != nil || strconv.Itoa(n) != f || n < 0 || n > 100 {
			return fail("%q is not a whole number from 0 to 100", f)
		}
		if n%sh.Step != 0 {
			return fail("%d is not a step of %d", n, sh.Step)
		}
		split[i], sum = n, sum+n
	}
	if sum != 100 {
		return fail("the shares make %d; they must make 100", sum)
	}
	return split, nil
}

func formatSplit(split []int) string {
	var b strings.Builder
	for i, n := range split {
		if i > 0 {
			b.WriteByte('/')
		}
		b.WriteString(strconv.Itoa(n))
	}
	return b.String()
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}

// WithShare is the option of the step that gives share k as much as asked, in
// per cent. What it gains or loses comes out of or goes into the last share,
// then the one before it, and so on; from a named option the start is what it
// gives, rounded down to the step, with the remainder in the last share.
func (is *Issue) WithShare(option, k, per int) int {
	split := is.SplitOf(option)
	if split == nil {
		split = is.rounded(option)
	}
	lack := per - split[k]
	split[k] = per
	for i := len(split) - 1; i >= 0 && lack != 0; i-- {
		if i == k {
			continue
		}
		moved := min(lack, split[i])
		split[i] -= moved
		lack -= moved
	}
	return is.SplitOption(split)
}

// rounded is a named option's shares, rounded down to the step, with the
// remainder in the last share.
func (is *Issue) rounded(option int) []int {
	split, left := make([]int, len(is.Shares.Of)), 100
	for k := range split {
		if x, ok := is.ShareOf(option, k); ok {
			split[k] = int(x) / is.Shares.Step * is.Shares.Step
		}
		left -= split[k]
	}
	split[len(split)-1] += left
	return split
}
