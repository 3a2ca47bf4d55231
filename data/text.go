package data

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"
)

// scan is the first stage: it turns the bytes of a file into text that is
// UTF-8 with plain line ends and without characters that could play tricks on
// a terminal. False where the text is not to be read any further.
func (c *collector) scan(raw []byte) (string, bool) {
	start := position{1, 1}
	if len(raw) > maxBytes {
		c.fail(start, "", nil, "the file has more than %d bytes, too many for a %s; shorten it", maxBytes, c.what)
		return "", false
	}
	if bytes.HasPrefix(raw, []byte("\xff\xfe")) || bytes.HasPrefix(raw, []byte("\xfe\xff")) {
		c.fail(start, "", nil, "the file is in UTF-16; save it as UTF-8")
		return "", false
	}
	text := strings.TrimPrefix(string(raw), "\ufeff")
	text = strings.ReplaceAll(text, "\r\n", "\n")
	c.lines = strings.Split(clean(text), "\n")
	whole := c.scanCharacters(text) && c.scanLines() && c.scanMarks()
	return strings.Join(c.lines, "\n"), whole
}

// scanCharacters reports what clean replaces.
func (c *collector) scanCharacters(text string) bool {
	at := position{1, 1}
	for i, r := range text {
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(text[i:]); size == 1 {
				c.fail(at, "", nil, "byte %#02x is not UTF-8; save the file as UTF-8", text[i])
				return false
			}
		}
		if refused(r) && !c.full() {
			c.fail(at, "", nil, "the file contains %s; that is not allowed, so take it out", name(r))
		}
		at.column++
		if r == '\n' {
			at = position{at.line + 1, 1}
		}
	}
	return true
}

// refused tells whether no text may contain a character: control characters,
// and those that turn the direction of text, could make a terminal show what
// the file does not say.
func refused(r rune) bool {
	switch {
	case r == '\t' || r == '\n':
		return false
	case r < ' ' || r >= 0x7f && r < 0xa0:
		return true
	}
	return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0xfeff
}

// name is a refused character in words.
func name(r rune) string {
	switch {
	case r < 0xa0:
		return fmt.Sprintf("control character U+%04X", r)
	case r == 0xfeff:
		return "the byte order mark U+FEFF past the start of the file"
	}
	return fmt.Sprintf("U+%04X, which turns the direction of text", r)
}

// clean replaces every refused character, so that a text can be shown.
func clean(text string) string {
	return strings.Map(func(r rune) rune {
		if refused(r) {
			return utf8.RuneError
		}
		return r
	}, text)
}

// scanLines looks at the length of lines and at runs of empty ones, which the
// YAML scanner handles in quadratic time.
func (c *collector) scanLines() bool {
	blank := 0
	for i, line := range c.lines {
		if len(line) > maxLine && utf8.RuneCountInString(line) > maxLine {
			c.fail(position{i + 1, maxLine + 1}, "", nil, "this line has more than %d characters; break it, as after >- with every line indented", maxLine)
			return false
		}
		if blank++; strings.TrimSpace(line) != "" {
			blank = 0
		}
		if blank > maxBlank {
			c.fail(position{i + 1, 1}, "", nil, "there are more than %d empty lines in a row; take some out", maxBlank)
			return false
		}
	}
	return true
}

// scanMarks counts the characters that can make a YAML token: a bound on the
// tokens before there are any.
func (c *collector) scanMarks() bool {
	marks := 0
	for i, line := range c.lines {
		marks += countMarks(line)
		if marks > maxMarks {
			c.fail(position{i + 1, 1}, "", nil, "up to here there are more than %d brackets, commas and other marks, too many for a %s", maxMarks, c.what)
			return false
		}
	}
	return true
}

func countMarks(text string) int {
	marks := 0
	for _, b := range []byte(text) {
		if strings.IndexByte("[]{},:?&*!|>%@`'\"#<-", b) >= 0 {
			marks++
		}
	}
	return marks
}
