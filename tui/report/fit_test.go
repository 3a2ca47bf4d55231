package report

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"redline/model"
)

// TestPrintSize sees that a handout which has room is printed in large letters,
// and one that is full in smaller ones.
func TestPrintSize(t *testing.T) {
	at := func(scenario, preset string) *Subject { return subject(t, scenario, preset) }
	full := at("zaporizhzhia", "reported_plan")
	for _, c := range []struct {
		name       string
		doc        *Document
		least, top float64
	}{
		{"elmira", Handout(at("elmira", "today")), 9, 10},
		{"kyiv", Handout(at("zaporizhzhia", "kyiv_line")), 9, 10},
		{"today", Handout(at("zaporizhzhia", "today")), 8, 10},
		{"votes", Handout(voted(t, full, "operator", "us")), 7.4, 9},
		{"several", Several([]*Subject{at("zaporizhzhia", "today"), full}), 9, 10},
		{"notes", Notes(full), readable, readable},
		{"nothing", &Document{}, 10, 10},
	} {
		size := c.doc.printSize()
		if size < c.least || size > c.top {
			t.Errorf("%s prints in %v points, not %v to %v", c.name, size, c.least, c.top)
		}
		if !strings.Contains(string(c.doc.HTML()), "@media print{\nhtml{font-size:"+points(size)+";") {
			t.Errorf("%s: the page does not say %v points", c.name, size)
		}
	}
}

// TestFitsOnPaper prints handouts on both usual papers: two pages each, whatever
// size was chosen.
func TestFitsOnPaper(t *testing.T) {
	browser := chromium(t)
	strict := subject(t, "zaporizhzhia", "today")
	docs := map[string]*Document{
		"strict": Handout(subjectOf(t, strict.Scenario, model.Basis{Reading: model.Strict}, "today")),
		"votes":  Handout(voted(t, subject(t, "zaporizhzhia", "reported_plan", "split=40/20/30/10"), "operator", "us")),
		"ideal":  Handout(subject(t, "zaporizhzhia", "three_way_ideal")),
		"elmira": Handout(subject(t, "elmira", "today")),
		"brief":  Brief(strict, 0),
	}
	for name, doc := range docs {
		page := string(doc.HTML())
		for _, paper := range []string{"A4", "letter"} {
			pdf := filepath.Join(t.TempDir(), name+".pdf")
			file := saved(t, []byte(strings.Replace(page, "size:auto", "size:"+paper, 1)))
			browse(t, browser, "--no-pdf-header-footer", "--print-to-pdf="+pdf, "file://"+file)
			if n := pages(t, pdf); n != 2 {
				t.Errorf("%s in %v points prints on %d pages of %s", name, doc.printSize(), n, paper)
			}
		}
	}
}

// TestNothingRunsOffThePage sees that no address is so long that a browser makes
// the whole page small, or cuts it at the edge.
func TestNothingRunsOffThePage(t *testing.T) {
	browser := chromium(t)
	for _, scenario := range []string{"zaporizhzhia", "elmira"} {
		page := string(Handout(subject(t, scenario, "today")).HTML())
		// What sticks out of the page makes the browser scroll sideways.
		probe := "<script>document.title=document.documentElement.scrollWidth>innerWidth?'wide':'fits'</script>"
		policy := regexp.MustCompile(`<meta http-equiv[^>]*>`).FindString(page)
		page = strings.Replace(strings.Replace(page, policy, "", 1), "</body>", probe+"</body>", 1)
		dom := browse(t, browser, "--window-size=420,900", "--dump-dom", "file://"+saved(t, []byte(page)))
		if !strings.Contains(dom, "<title>fits</title>") {
			t.Errorf("%s: the page is wider than the window", scenario)
		}
	}
}
