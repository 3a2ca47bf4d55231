package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"

	"redline/model"
	"redline/tui/words"
)

// maxLine is the length of the longest line that --stdin reads.
const maxLine = 1 << 20

// badLine is redline/assess-error/1: the answer to a line that is none.
type badLine struct {
	Line  int    `json:"line"` // from 1, blank lines counted
	Error string `json:"error"`
}

// lines answers standard input line by line. Memory stays bounded whatever
// comes, and answers leave as soon as no further line is waiting.
func (a *assessor) lines(app *app, start model.Configuration) error {
	in := bufio.NewReaderSize(app.in, maxLine+2) // with its end
	out := bufio.NewWriterSize(app.out, 1<<16)
	read, bad := 0, 0
	for n := 1; ; n++ {
		line, readErr := nextLine(in)
		if readErr != nil && !errors.Is(readErr, errLong) && !errors.Is(readErr, io.EOF) {
			return errors.Join(out.Flush(), fileError("cannot read", "standard input", readErr))
		}
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		if len(bytes.TrimSpace(line)) > 0 || errors.Is(readErr, errLong) {
			read++
			if !a.answer(out, n, line, readErr, start) {
				bad++
			}
		}
		if end := errors.Is(readErr, io.EOF); end || !waiting(in) {
			if err := out.Flush(); err != nil {
				return fileError("the answer could not be written to", "standard output", err)
			}
			if end {
				break
			}
		}
	}
	if bad > 0 {
		return fmt.Errorf("%d of %s could not be read; the answers say which, and why", bad, words.Count(read, "line"))
	}
	return nil
}

// answer puts out the assessment of a line, or what is wrong with it.
func (a *assessor) answer(out *bufio.Writer, n int, line []byte, readErr error, start model.Configuration) bool {
	c, err := start, readErr
	if !errors.Is(readErr, errLong) {
		c, err = parseLine(a.scenario, start, line)
	}
	// An error of writing stays with the writer until it is flushed.
	if err != nil {
		_, _ = out.Write(append(compact(badLine{n, sentence(err)}), '\n'))
		return false
	}
	assessment := a.engine.Assess(c)
	_, _ = out.Write(append(compact(a.document(&assessment)), '\n'))
	return true
}

var errLong = fmt.Errorf("the line has more than %d bytes; a package needs far fewer", maxLine)

// nextLine is the next line without its end, valid until the next call; with
// errLong it is what there was room for, and with io.EOF the last one.
func nextLine(in *bufio.Reader) ([]byte, error) {
	line, err := in.ReadSlice('\n')
	if errors.Is(err, bufio.ErrBufferFull) {
		for errors.Is(err, bufio.ErrBufferFull) {
			_, err = in.ReadSlice('\n')
		}
		if err == nil || errors.Is(err, io.EOF) {
			err = errLong // an end of input shows again at the next call
		}
		return nil, err
	}
	line = bytes.TrimSuffix(line, []byte("\n"))
	if len(line) > maxLine {
		return nil, errLong
	}
	return line, err
}

// waiting tells whether a whole further line has arrived already.
func waiting(in *bufio.Reader) bool {
	buffered, _ := in.Peek(in.Buffered())
	return bytes.IndexByte(buffered, '\n') >= 0
}

// parseLine applies one line such as {"operator":"us","restart":3} to a
// configuration.
func parseLine(s *model.Scenario, c model.Configuration, line []byte) (model.Configuration, error) {
	var whole json.RawMessage
	if err := json.Unmarshal(line, &whole); err != nil {
		return c, fmt.Errorf("this is no JSON: %w", err)
	}
	tokens := json.NewDecoder(bytes.NewReader(line))
	tokens.UseNumber()
	if open, err := tokens.Token(); err != nil || open != json.Delim('{') {
		return c, errors.New(`a package is an object such as {"operator":"us"}`)
	}
	var seen [model.MaxIssues]bool
	for tokens.More() {
		name, _ := tokens.Token() // sound JSON: an object's key is a string
		value, err := tokens.Token()
		if err != nil {
			return c, err
		}
		issue, err := s.FindIssue(fmt.Sprint(name))
		if err != nil {
			return c, err
		}
		if seen[issue] {
			return c, fmt.Errorf("issue %s stands there twice", s.Issues[issue].ID)
		}
		seen[issue] = true
		option, err := findValue(s, issue, value)
		if err != nil {
			return c, err
		}
		c = c.With(issue, option)
	}
	return c, nil
}

// findValue is the option that a JSON value names.
func findValue(s *model.Scenario, issue int, value any) (int, error) {
	switch value := value.(type) {
	case string:
		return s.FindOption(issue, value)
	case json.Number:
		return s.FindOption(issue, plainNumber(value))
	}
	return -1, fmt.Errorf("issue %s needs the id of an option, as a string or a number", s.Issues[issue].ID)
}

// plainNumber writes a number the way ids do: 3 for 3.0 and 3e0. What is too
// large to be an id stays as it is.
func plainNumber(n json.Number) string {
	f, err := n.Float64()
	if err != nil || f >= 1e15 || f <= -1e15 {
		return n.String()
	}
	return strconv.FormatFloat(f, 'f', -1, 64)
}
