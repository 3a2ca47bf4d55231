package main

import (
	"math/bits"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"redline/model"
)

func TestUnblockEqualsBruteForce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := drawEvery(t)
		from, args := b.s.Today(), append([]string{"unblock"}, b.args...)
		for i := range b.s.Issues {
			if rapid.Bool().Draw(t, "set") {
				from = from.With(i, rapid.IntRange(0, b.s.Issues[i].Len()-1).Draw(t, "option"))
				args = append(args, "--set", b.s.Issues[i].ID+"="+b.s.Issues[i].OptionID(from.Option(i)))
			}
		}
		held := uint64(0)
		for i := range b.s.Issues {
			if rapid.IntRange(0, 5).Draw(t, "hold") == 0 {
				held |= 1 << i
				args = append(args, "--hold", b.s.Issues[i].ID)
			}
		}
		to, most := rapid.SampledFrom([]string{"unblocked", "clear"}).Draw(t, "to"), 50
		args = append(args, "--to", to)
		if rapid.Bool().Draw(t, "max given") {
			most = rapid.SampledFrom([]int{0, 1, 7, 1_000_000}).Draw(t, "max")
			args = append(args, "--max", map[int]string{0: "0", 1: "1", 7: "7", 1_000_000: "10000000000000000000000"}[most])
		}
		b.equalJSON(t, "unblock", answered(t, args...), b.unblock(from, held, to, most))
	})
}

// unblock is what the document says, straight from the words of the contract.
func (b *every) unblock(from model.Configuration, held uint64, to string, most int) map[string]any {
	d := map[string]any{
		"to": to, "held": b.ids(held), "fewest": nil, "ways": []any{}, "ways_total": 0, "change_sets": []any{}, "conflicts": []any{},
	}
	options := map[string]string{}
	for i, id := range b.s.Options(from) {
		options[b.s.Issues[i].ID] = id
	}
	d["from"] = options
	reached := b.reached(from, held, to)
	if len(reached) == 0 {
		return d
	}
	fewest := bits.OnesCount64(b.changed(from, reached[0]))
	ways := slices.Clone(reached)
	ways = slices.DeleteFunc(ways, func(c model.Configuration) bool { return bits.OnesCount64(b.changed(from, c)) > fewest })
	d["fewest"], d["ways_total"] = fewest, len(ways)
	list := []any{}
	for _, c := range ways[:min(most, len(ways))] {
		list = append(list, b.way(from, c))
	}
	d["ways"], d["change_sets"] = list, b.changeSets(from, reached)
	if fewest > 0 {
		d["conflicts"] = b.conflicts(from, held, reached)
	}
	return d
}

// reached lists the configurations of a goal in the order of the ways.
func (b *every) reached(from model.Configuration, held uint64, to string) []model.Configuration {
	var list []model.Configuration
	for k, c := range b.all {
		v := b.outs[k].Verdict
		if b.changed(from, c)&held == 0 && (v == model.VerdictClear || to == "unblocked" && v == model.VerdictStrained) {
			list = append(list, c)
		}
	}
	slices.SortStableFunc(list, func(x, y model.Configuration) int {
		p, q := x.Differences(from), y.Differences(from)
		if len(p) != len(q) {
			return len(p) - len(q)
		}
		if n := slices.Compare(p, q); n != 0 {
			return n
		}
		for _, i := range p {
			if x.Option(i) != y.Option(i) {
				return x.Option(i) - y.Option(i)
			}
		}
		return 0
	})
	return list
}

func (b *every) changed(from, to model.Configuration) (set uint64) {
	for _, i := range to.Differences(from) {
		set |= 1 << i
	}
	return set
}

func (b *every) way(from, to model.Configuration) map[string]any {
	changes := []any{}
	for _, i := range to.Differences(from) {
		is := &b.s.Issues[i]
		change := map[string]any{"issue": is.ID, "from": is.OptionID(from.Option(i)), "to": is.OptionID(to.Option(i)), "kind": string(is.Kind), "by": nil}
		if is.Party != "" {
			change["by"] = is.Party
		}
		changes = append(changes, change)
	}
	out := b.e.Outcome(to)
	return map[string]any{"changes": changes, "verdict": out.Verdict.String(), "code": b.s.Encode(to)}
}

// changeSets lists the minimal sets; the smallest are reached first.
func (b *every) changeSets(from model.Configuration, reached []model.Configuration) []any {
	var sets []uint64
	for _, c := range reached {
		set := b.changed(from, c)
		if !slices.ContainsFunc(sets, func(x uint64) bool { return x&^set == 0 }) {
			sets = append(sets, set)
		}
	}
	list := []any{}
	for _, set := range sets {
		list = append(list, b.ids(set))
	}
	return list
}

// conflicts tries every set of issues that are not held.
func (b *every) conflicts(from model.Configuration, held uint64, reached []model.Configuration) []any {
	changes := map[uint64]bool{}
	for _, c := range reached {
		changes[b.changed(from, c)] = true
	}
	var all []uint64
	for set := range uint64(1) << len(b.s.Issues) {
		blocks := set&held == 0
		for x := range changes {
			blocks = blocks && x&set != 0
		}
		if blocks {
			all = append(all, set)
		}
	}
	all = slices.DeleteFunc(slices.Clone(all), func(x uint64) bool {
		return slices.ContainsFunc(all, func(y uint64) bool { return y != x && y&^x == 0 })
	})
	sets := make([][]int, len(all))
	for k, set := range all {
		for i := range b.s.Issues {
			if set>>i&1 == 1 {
				sets[k] = append(sets[k], i)
			}
		}
	}
	slices.SortFunc(sets, func(x, y []int) int {
		if len(x) != len(y) {
			return len(x) - len(y)
		}
		return slices.Compare(x, y)
	})
	list := []any{}
	for _, set := range sets {
		mask := uint64(0)
		for _, i := range set {
			mask |= 1 << i
		}
		list = append(list, b.ids(mask))
	}
	return list
}

func (b *every) ids(set uint64) []string {
	ids := []string{}
	for i := range b.s.Issues {
		if set>>i&1 == 1 {
			ids = append(ids, b.s.Issues[i].ID)
		}
	}
	return ids
}

// TestUnblockOrder sees the configuration in the order of the scenario.
func TestUnblockOrder(t *testing.T) {
	text, _, _ := redline(t, "", "unblock", "--format", "json")
	at := -1
	for _, mark := range []string{
		`"from"`, `"ukraine"`, `"russia"`, `"us"`, `"control"`, `"split"`, `"sanctions"`, `"to"`, `"held"`, `"fewest"`, `"ways"`, `"changes"`,
		`"issue"`, `"from"`, `"to"`, `"kind"`, `"by"`, `"verdict"`, `"code"`, `"ways_total"`, `"change_sets"`, `"conflicts"`,
	} {
		next := strings.Index(text[at+1:], mark)
		if next < 0 {
			t.Fatalf("%s is missing after %q", mark, text[max(0, at-20):at+20])
		}
		at += 1 + next
	}
}

// TestTooManyWays sees that a list that no memory holds is refused, and its
// length told.
func TestTooManyWays(t *testing.T) {
	text, err := os.ReadFile(ferry)
	if err != nil {
		t.Fatal(err)
	}
	large := strings.NewReplacer(
		"of: [north, south, fund], names: {fund: Fund}, step: 25", "of: [north, south, fund, rest], names: {fund: Fund, rest: Rest}, step: 1",
		"fund: 33.3}", "fund: 33.3, rest: 0}", "below: 50", "below: 5",
	).Replace(string(text))
	file := filepath.Join(t.TempDir(), "large.yaml")
	if err := os.WriteFile(file, []byte(large), 0o600); err != nil {
		t.Fatal(err)
	}
	args := []string{"unblock", "--scenario", file, "--set", "north=join", "--set", "weather=calm", "--hold", "south", "--hold", "pier", "--format", "json"}
	out, stderr, code := redline(t, "", append(args, "--max", "100001")...)
	if code != exitFailed || out != "" || !strings.Contains(stderr, "152,097 packages are that near, more than one answer can list: ask for at most 100,000 with --max") {
		t.Errorf("exit %d: %s", code, stderr)
	}
	out, stderr, code = redline(t, "", append(args, "--max", "3")...)
	if code != exitDone || !strings.Contains(out, `"ways_total": 152097`) || strings.Count(out, `"verdict"`) != 3 {
		t.Errorf("exit %d: %s", code, stderr)
	}
}
