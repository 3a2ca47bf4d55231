package plain

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxLine is the length of the longest line that is taken, in bytes.
const maxLine = 64 << 10

// lines reads what is typed, line by line.
type lines struct {
	in    *bufio.Reader
	first bool
}

func newLines(r io.Reader) *lines {
	return &lines{in: bufio.NewReaderSize(r, 4096), first: true}
}

// next is the next line without its end and the spaces around it. A line that
// cannot be taken is a refusal; io.EOF ends the input.
func (l *lines) next() (string, error) {
	text, err := l.raw()
	if err != nil {
		return "", err
	}
	if l.first {
		text, l.first = strings.TrimPrefix(text, "\ufeff"), false
	}
	return readable(text)
}

// raw reads up to the end of the line, and past it where it is too long, so
// that the rest of it is not taken for a line of its own.
func (l *lines) raw() (string, error) {
	var text []byte
	size := 0
	for {
		part, err := l.in.ReadSlice('\n')
		size += len(part)
		if size <= maxLine+2 { // the line's end is not part of it
			text = append(text, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case errors.Is(err, io.EOF) && size == 0:
			return "", io.EOF
		case err != nil && !errors.Is(err, io.EOF):
			return "", fmt.Errorf("the input could not be read: %w", err)
		}
		line := strings.TrimSuffix(strings.TrimSuffix(string(text), "\n"), "\r")
		if size > maxLine+2 || len(line) > maxLine {
			return "", refuse("That line is longer than 64 KiB and was not read. Nothing changed.")
		}
		return line, nil
	}
}

// readable is a line with every kind of space made plain. Control characters,
// direction marks and broken text are refused: they would be repeated in
// answers, and a terminal might obey them.
func readable(line string) (string, error) {
	if !utf8.ValidString(line) {
		return "", refuse("That line is not text in UTF-8 and was not read. Nothing changed.")
	}
	plain := func(r rune) rune {
		if r == '\t' || unicode.Is(unicode.Zs, r) {
			return ' '
		}
		return r
	}
	line = strings.TrimSpace(strings.Map(plain, line))
	if strings.ContainsFunc(line, func(r rune) bool { return !unicode.IsGraphic(r) }) {
		return "", refuse("That line holds control characters and was not read. Nothing changed.")
	}
	return line, nil
}

// refusal says in a sentence why something was not done.
type refusal string

func (r refusal) Error() string { return string(r) }

func refuse(format string, args ...any) error { return refusal(fmt.Sprintf(format, args...)) }
