package words_test

import (
	"testing"

	"redline/tui/words"
)

// TestSentencesEndOnce ends a sentence that ends already in its own script with
// no second stop.
func TestSentencesEndOnce(t *testing.T) {
	for text, want := range map[string]string{"A": "A.", "A.": "A.", "A?": "A?", "海。": "海。", "海？": "海？", "هل؟": "هل؟", "है।": "है।", "A…": "A…", "": "."} {
		if got := words.Ended(text); got != want {
			t.Errorf("%q ends as %q, not %q", text, got, want)
		}
	}
}

// TestLower makes a capital small only where it is no more than the head of a
// word.
func TestLower(t *testing.T) {
	for name, want := range map[string]string{"Security": "security", "Wider concerns": "wider concerns", "EU law": "EU law", "Law of the EU": "law of the EU", "P": "P", "漁業権": "漁業権", "Закон": "закон", "x": "x", "": ""} {
		if got := words.Lower(name); got != want {
			t.Errorf("%q within a sentence is %q, not %q", name, got, want)
		}
	}
}
