package model

import (
	"errors"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// wellFormed is a code as written: whole groups of four symbols.
var wellFormed = regexp.MustCompile(`^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4})*$`)

func TestCodeRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenarios.Draw(t, "scenario")
		for range 5 {
			c := drawConfiguration(t, s)
			code := s.Encode(c)
			if !wellFormed.MatchString(code) {
				t.Fatalf("%q is not in groups of four", code)
			}
			back, err := s.Decode(code)
			if err != nil || back != c {
				t.Fatalf("%s is read as %v, %v, want %v", code, s.Options(back), err, s.Options(c))
			}
		}
	})
}

func TestCodeOfEveryHarbour(t *testing.T) {
	s, seen := harbour(), map[string]bool{}
	var walk func(i int, c Configuration)
	walk = func(i int, c Configuration) {
		if i < len(s.Issues) {
			for o := range s.Issues[i].Len() {
				walk(i+1, c.With(i, o))
			}
			return
		}
		code := s.Encode(c)
		if back, err := s.Decode(code); err != nil || back != c || seen[code] {
			t.Fatalf("%v has the code %s, read as %v, %v; seen before: %v", s.Options(c), code, s.Options(back), err, seen[code])
		}
		seen[code] = true
	}
	walk(0, Configuration{})
	if want := 3 * 3 * 68 * 4 * 2; len(seen) != want {
		t.Errorf("%d codes, want %d", len(seen), want)
	}
}

// A code is as long as the scenario asks for, and no longer.
func TestCodeLength(t *testing.T) {
	for want, s := range map[int]*Scenario{len("XXXX-XXXX"): harbour(), len("XXXX-XXXX-XXXX"): dam()} {
		if code := s.Encode(s.Today()); len(code) != want {
			t.Errorf("%s has the code %s, of %d characters, want %d", s.ID, code, len(code), want)
		}
	}
}

func TestOneWrongSymbolIsRefused(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenarios.Draw(t, "scenario")
		code := s.Encode(drawConfiguration(t, s))
		for at := range code {
			for _, symbol := range symbols {
				wrong := code[:at] + string(symbol) + code[at+1:]
				if code[at] != '-' && wrong != code {
					refused(t, s, wrong, ErrCode)
				}
			}
		}
	})
}

func TestNeighboursSwappedAreRefused(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenarios.Draw(t, "scenario")
		bare := strings.ReplaceAll(s.Encode(drawConfiguration(t, s)), "-", "")
		for at := 1; at < len(bare); at++ {
			a, b := bare[at-1], bare[at]
			if a != b {
				refused(t, s, bare[:at-1]+string(b)+string(a)+bare[at+1:], ErrCode)
			}
		}
	})
}

// The check holds however long a code gets.
func TestCheckSymbolOfLongCodes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		digits := rapid.SliceOfN(rapid.ByteRange(0, 31), 1, 100).Draw(t, "digits")
		digits = append(digits, checkSymbol(digits))
		sound := func() bool { return checkSymbol(digits[:len(digits)-1]) == digits[len(digits)-1] }
		for i := range digits {
			old := digits[i]
			for d := range byte(32) {
				if digits[i] = d; sound() != (d == old) {
					t.Fatalf("digit %d changed from %d to %d: sound %v", i, old, d, sound())
				}
			}
			digits[i] = old
		}
		for i := 1; i < len(digits); i++ {
			digits[i-1], digits[i] = digits[i], digits[i-1]
			if sound() != (digits[i-1] == digits[i]) {
				t.Fatalf("digits %d and %d swapped: sound %v", i-1, i, sound())
			}
			digits[i-1], digits[i] = digits[i], digits[i-1]
		}
	})
}

func refused(t *rapid.T, s *Scenario, code string, want error) {
	t.Helper()
	c, err := s.Decode(code)
	if !errors.Is(err, want) {
		t.Fatalf("%s is read as %v, %v, want %v", code, s.Options(c), err, want)
	}
	if c != (Configuration{}) {
		t.Fatalf("%s is refused with a configuration", code)
	}
}

func TestHowACodeIsTypedDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenarios.Draw(t, "scenario")
		c := drawConfiguration(t, s)
		var b strings.Builder
		for _, symbol := range s.Encode(c) {
			b.WriteString(rapid.SampledFrom([]string{"", "", " ", "-", "  ", "- "}).Draw(t, "gap"))
			switch typed := rapid.SampledFrom(typings[symbol]).Draw(t, "typed"); symbol {
			case '-':
			default:
				b.WriteString(typed)
			}
		}
		if back, err := s.Decode(b.String()); err != nil || back != c {
			t.Fatalf("%q is read as %v, %v", b.String(), s.Options(back), err)
		}
	})
}

// typings are the ways in which a symbol may be typed.
var typings = func() map[rune][]string {
	m := map[rune][]string{'-': {""}}
	for _, symbol := range symbols {
		m[symbol] = []string{string(symbol), strings.ToLower(string(symbol))}
	}
	m['0'] = []string{"0", "O", "o"}
	m['1'] = []string{"1", "I", "i", "L", "l"}
	return m
}()

func TestMalformedCodes(t *testing.T) {
	s := harbour()
	good := s.Encode(s.Today())
	for _, code := range []string{
		"", " ", "-", "0", "A", "U" + good[1:], good[:8] + "U", good + "!", good[:4] + "_" + good[5:], good + "\n", "\t" + good,
		good[:8], good[1:], good + "0Z", "Ð" + good[1:], "\xff" + good[1:], strings.Repeat("Z", 1000),
	} {
		if c, err := s.Decode(code); !errors.Is(err, ErrCode) {
			t.Errorf("%q is read as %v, %v", code, s.Options(c), err)
		}
	}
	digits, err := readSymbols(good)
	if err != nil {
		t.Fatal(err)
	}
	longer := slices.Concat(digits[:len(digits)-1], []byte{7, 7, 7, 7}) // with a check symbol of its own
	for _, code := range []string{group(append(longer, checkSymbol(longer))), "00", dam().Encode(Configuration{}), strings.Repeat("0", 1000)} {
		if c, err := s.Decode(code); !errors.Is(err, ErrCodeScenario) {
			t.Errorf("%q is read as %v, %v", code, s.Options(c), err)
		}
	}
}

// changes that a code must not survive, false where they do not apply.
var changes = map[string]func(*Scenario) bool{
	"scenario id":  func(s *Scenario) bool { s.ID += "2"; return true },
	"issue id":     func(s *Scenario) bool { s.Issues[0].ID += "2"; return true },
	"issue order":  func(s *Scenario) bool { s.Issues[0], s.Issues[1] = s.Issues[1], s.Issues[0]; return true },
	"issue added":  func(s *Scenario) bool { s.Issues = append(s.Issues, choices("added", Term, "one")); return true },
	"issue gone":   func(s *Scenario) bool { s.Issues = s.Issues[1:]; return true },
	"option id":    onOptions(func(list []Option) []Option { list[0].ID += "2"; return list }),
	"option added": onOptions(func(list []Option) []Option { return append(list, Option{ID: "added"}) }),
	"option moved": onOptions(func(list []Option) []Option {
		return append(list[1:len(list):len(list)], list[0])
	}),
	"share name":  onShares(func(sh *Shares) { sh.Of[1] += "2" }),
	"share order": onShares(func(sh *Shares) { sh.Of[0], sh.Of[1] = sh.Of[1], sh.Of[0] }),
	"share added": onShares(func(sh *Shares) { sh.Of = append(sh.Of, "added") }),
	"step":        onShares(func(sh *Shares) { sh.Step = map[int]int{10: 20, 20: 10, 25: 50, 50: 25}[sh.Step] }),
}

func onOptions(change func([]Option) []Option) func(*Scenario) bool {
	return func(s *Scenario) bool {
		for i := range s.Issues {
			if len(s.Issues[i].Options) > 1 {
				s.Issues[i].Options = change(s.Issues[i].Options)
				return true
			}
		}
		return false
	}
}

func onShares(change func(*Shares)) func(*Scenario) bool {
	return func(s *Scenario) bool {
		for i := range s.Issues {
			if s.Issues[i].Shares != nil {
				change(s.Issues[i].Shares)
				return true
			}
		}
		return false
	}
}

// A fingerprint has 15 bits or more, so that a change may, rarely, keep it:
// the seeds are fixed.
func TestCodesOfAChangedScenarioAreRefused(t *testing.T) {
	tried := map[string]int{}
	for seed := range 60 {
		code := scenarios.Example(seed).Encode(Configuration{})
		for what, change := range changes {
			s := scenarios.Example(seed)
			if !change(s) {
				continue
			}
			tried[what]++
			if c, err := s.Decode(code); !errors.Is(err, ErrCodeScenario) {
				t.Errorf("seed %d, %s changed: %s is read as %v, %v", seed, what, code, s.Options(c), err)
			}
		}
	}
	for what := range changes {
		if tried[what] < 20 {
			t.Errorf("%s was changed %d times", what, tried[what])
		}
	}
}

func TestCodesOutliveOtherChanges(t *testing.T) {
	s := harbour()
	want := s.Encode(s.Today())
	s.Title, s.Summary, s.AsOf = "Another", "title", "2027-01-01"
	s.Rules, s.Exclusions, s.Obstacles, s.Presets = nil, nil, nil, s.Presets[:1]
	s.Claims = []Claim{{ID: "S1"}}
	s.Parties[0].Name = "Northville"
	s.Issues[0].Name, s.Issues[0].Options[0].Name, s.Issues[0].Claims = "Of the north", "No", []string{"S1"}
	s.Issues[2].Shares.Names["upkeep"] = "Repairs"
	s.Issues[2].Options[1].Shares[0] = 33.334
	if got := s.Encode(s.Today()); got != want {
		t.Errorf("the code changed from %s to %s", want, got)
	}
}

func FuzzDecode(f *testing.F) {
	s := harbour()
	today := s.Encode(s.Today())
	for _, seed := range []string{today, strings.ToLower(today), s.Encode(Configuration{}), "", "O0I1-L", "ı", "ſſſſ-ſſſſ", "\xff\xfe", dam().Encode(Configuration{})} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c, err := s.Decode(text)
		if err != nil {
			if !errors.Is(err, ErrCode) && !errors.Is(err, ErrCodeScenario) {
				t.Errorf("%q: error %v is neither kind", text, err)
			}
			return
		}
		code := s.Encode(c)
		if canonical := canonicalCode(text); canonical != code {
			t.Errorf("%q, in short %s, is read as %s", text, canonical, code)
		}
		if back, err := s.Decode(code); err != nil || back != c {
			t.Errorf("%s is read as another configuration, %v", code, err)
		}
	})
}

// canonicalCode writes a code that was accepted the way Encode does.
func canonicalCode(text string) string {
	text = strings.NewReplacer("-", "", " ", "", "O", "0", "I", "1", "L", "1").Replace(strings.ToUpper(text))
	var groups []string
	for ; len(text) > codeGroup; text = text[codeGroup:] {
		groups = append(groups, text[:codeGroup])
	}
	return strings.Join(append(groups, text), "-")
}
