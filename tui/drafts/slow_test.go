package drafts

import (
	"strings"
	"testing"
	"time"
)

// TestSlow reads texts that are made to keep a parser busy.
func TestSlow(t *testing.T) {
	s := load(t, "elmira")
	for _, x := range []string{"[", "{", "- ", "? ", "a: ", "\"", "'", "&a ", "*a ", "!!a ", "| ", "a:\n ", "#", "---\n", "{a: ", "- - ", "\n", "\t", "a:b\n", "%", "!", ": "} {
		start := time.Now()
		_, err := Parse(s, []byte(strings.Repeat(x, (64<<10)/len(x)-1)))
		if d := time.Since(start); d > time.Minute { // fractions of a second, unless it hangs
			t.Errorf("%q %v %.60v", x, d, err)
		}
	}
}
