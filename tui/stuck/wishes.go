package stuck

import "slices"

// Restored is an order of wishes with one taken out, if it is in it, and put
// back after the nearest of those in it that the file has before it. So a list
// as given, with one left out, becomes as given again.
func Restored(order []int, wish int) []int {
	order = slices.DeleteFunc(slices.Clone(order), func(k int) bool { return k == wish })
	at, best := 0, -1
	for p, k := range order {
		if k < wish && k > best {
			best, at = k, p+1
		}
	}
	return slices.Insert(order, at, wish)
}
