package space

import "slices"

// interner numbers rows of words, equal rows alike, in the order in which they
// are first added.
type interner struct {
	stride int      // words of a row, at least 1
	rows   []uint64 // one after the other
	slots  []int32  // number of a row plus 1, or 0; a power of two of them
	count  int
}

func newInterner(stride int) *interner {
	return &interner{stride: stride, slots: make([]int32, 64)}
}

func (t *interner) row(n int) []uint64 { return t.rows[n*t.stride:][:t.stride] }

// add is the number of a row, which is copied where it is new.
func (t *interner) add(row []uint64) int {
	if 2*t.count >= len(t.slots) {
		t.grow()
	}
	slot := t.find(row)
	if n := t.slots[slot]; n != 0 {
		return int(n) - 1
	}
	t.rows = append(t.rows, row...)
	t.count++
	t.slots[slot] = int32(t.count) // the budget keeps it small
	return t.count - 1
}

// find is the slot that holds a row, or the free one that it belongs into.
func (t *interner) find(row []uint64) uint64 {
	last := uint64(len(t.slots) - 1)
	for slot := hash(row) & last; ; slot = (slot + 1) & last {
		n := t.slots[slot]
		if n == 0 || slices.Equal(t.row(int(n)-1), row) {
			return slot
		}
	}
}

func (t *interner) grow() {
	t.slots = make([]int32, 4*len(t.slots))
	for n := range t.count {
		t.slots[t.find(t.row(n))] = int32(n + 1) // the budget keeps it small
	}
}

func hash(row []uint64) uint64 {
	h := uint64(len(row))
	for _, w := range row {
		h = (h ^ w) * 0x9e3779b97f4a7c15
		h ^= h >> 29
	}
	return h ^ h>>32
}
