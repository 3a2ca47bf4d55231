package report

import (
	"encoding/xml"
	"fmt"
	"math"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"redline/data"
	"redline/model"
)

// TestAccessible sees that every page has what people rely on who do not see
// it: a language, one title, headings in order, captions, heads of rows and
// columns, words for every picture; and that ids are there once, and links lead
// somewhere.
func TestAccessible(t *testing.T) {
	for name, d := range documents(t) {
		t.Run(name, func(t *testing.T) { accessible(t, string(d.HTML())) })
	}
}

func accessible(t *testing.T, page string) {
	if !strings.HasPrefix(page, "<!doctype html>\n<html lang=\"en\">") {
		t.Error("no language")
	}
	for tag, n := range map[string]int{"h1>": 1, "main>": 1, "header>": 1, "footer>": 1} {
		if got := strings.Count(page, "<"+tag); got != n {
			t.Errorf("%d %s", got, tag)
		}
	}
	level := 0
	for _, m := range regexp.MustCompile(`<h([1-6])\b`).FindAllStringSubmatch(page, -1) {
		h := int(m[1][0] - '0')
		if h > level+1 {
			t.Errorf("a heading of level %d after one of level %d", h, level)
		}
		level = h
	}
	for _, table := range regexp.MustCompile(`(?s)<table>.*?</table>`).FindAllString(page, -1) {
		if !regexp.MustCompile(`<caption>[^<]`).MatchString(table) || !strings.Contains(table, `<th scope="col">`) || !strings.Contains(table, `<th scope="row">`) {
			t.Errorf("a table without caption or heads: %.200s", table)
		}
	}
	for _, figure := range regexp.MustCompile(`(?s)<figure.*?</figure>`).FindAllString(page, -1) {
		if !regexp.MustCompile(`role="img" aria-labelledby="title\d+ desc\d+"`).MatchString(figure) || !regexp.MustCompile(`<figcaption>[^<]`).MatchString(figure) ||
			!regexp.MustCompile(`<desc id="desc\d+">[^<]{20}`).MatchString(figure) {
			t.Errorf("a picture without words: %.300s", figure)
		}
	}
	ids := map[string]bool{}
	for _, m := range regexp.MustCompile(` id="([^"]*)"`).FindAllStringSubmatch(page, -1) {
		if ids[m[1]] {
			t.Errorf("the id %s twice", m[1])
		}
		ids[m[1]] = true
	}
	for _, m := range regexp.MustCompile(`(?:href="#|aria-labelledby=")([^"]*)"`).FindAllStringSubmatch(page, -1) {
		for _, id := range strings.Fields(m[1]) {
			if !ids[id] {
				t.Errorf("nothing has the id %s", id)
			}
		}
	}
}

// TestLoadsNothing sees that no page names anything that a browser would
// fetch, and forbids it too.
func TestLoadsNothing(t *testing.T) {
	for name, d := range documents(t) {
		page := string(d.HTML())
		if !strings.Contains(page, `http-equiv="Content-Security-Policy" content="default-src 'none'`) {
			t.Errorf("%s: no policy", name)
		}
		if bad := regexp.MustCompile(`(?i)<(script|link|img|iframe|object|embed|video|audio|base|form)\b|@import|url\(|\bsrc=|srcset=|href="[^#]|\son\w+=`).FindString(page); bad != "" {
			t.Errorf("%s: %q", name, bad)
		}
	}
}

// TestHostileNames sees that names with signs of HTML stay text, in every kind
// of document and picture.
func TestHostileNames(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		said := rapid.SampledFrom([]string{`</title><script>alert(1)</script>`, `"><img src=x>`, `& < > ' "`, "`", "``", "a`b", `\`, `]]>`}).Draw(rt, "said")
		s, _, err := data.Open(ferry)
		if err != nil {
			rt.Fatal(err)
		}
		s.Title, s.Issues[0].Name, s.Issues[0].Options[0].Name, s.Rules[0].Title, s.Rules[0].Reason = said, said, said, said, said
		s.Claims[0].Text, s.Parties[0].Name, s.Sources[0].Title, s.Presets[0].Name = said, said, said, said
		at := subjectOf(t, s, model.Basis{}, s.StatusQuo)
		for _, d := range []*Document{Handout(at), Several([]*Subject{at, at}), Brief(at, 0), Options(at), Notes(at)} {
			wellFormed(rt, string(d.HTML()))
		}
	})
}

// wellFormed reads a page as XML, which it is but for the tags without end.
func wellFormed(t *rapid.T, page string) {
	page = regexp.MustCompile(`<meta ([^>]*)>`).ReplaceAllString(strings.TrimPrefix(page, "<!doctype html>\n"), "<meta $1/>")
	r := xml.NewDecoder(strings.NewReader(page))
	r.Entity = xml.HTMLEntity
	for {
		token, err := r.Token()
		if err != nil {
			if err.Error() != "EOF" {
				t.Fatalf("%v in %s", err, page)
			}
			return
		}
		if e, ok := token.(xml.StartElement); ok && (e.Name.Local == "script" || e.Name.Local == "img") {
			t.Fatalf("text became a %s", e.Name.Local)
		}
	}
}

// TestContrast works out the contrast of all colours of text in the style sheet
// on what they stand on.
func TestContrast(t *testing.T) {
	for _, m := range regexp.MustCompile(`:root\{([^}]*)\}`).FindAllStringSubmatch(styleSheet(readable), -1) {
		hues := map[string]string{}
		for _, v := range strings.Split(m[1], ";") {
			name, hue, _ := strings.Cut(v, ":")
			hues[strings.TrimPrefix(name, "--")] = hue
		}
		for _, front := range []string{"text", "quiet", "blocked", "clear"} {
			for _, back := range []string{"paper", "blocked-tint", "clear-tint"} {
				if r := contrast(hues[front], hues[back]); !(r >= 4.5) {
					t.Errorf("%s on %s: %.1f", front, back, r)
				}
			}
		}
	}
}

// contrast is the ratio of WCAG 2.
func contrast(a, b string) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(hue string) float64 {
	var c [3]int
	if _, err := fmt.Sscanf(hue, "#%02X%02X%02X", &c[0], &c[1], &c[2]); err != nil {
		return math.NaN()
	}
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		x := float64(c[i]) / 255
		if x <= 0.04045 {
			x /= 12.92
		} else {
			x = math.Pow((x+0.055)/1.055, 2.4)
		}
		sum += weight * x
	}
	return sum
}
