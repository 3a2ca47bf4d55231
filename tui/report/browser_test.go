package report

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"redline/model"
)

// chromium is a browser for tests; where there is none the test is skipped.
func chromium(t *testing.T) string {
	t.Helper()
	if testing.Short() {
		t.Skip("skipped: a browser takes its time, and -short asks for little")
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skip("skipped: there is no chromium on this machine; on Debian, apt-get install chromium")
	return ""
}

// browse runs the browser without a window and returns what it says.
func browse(t *testing.T, browser string, args ...string) string {
	t.Helper()
	args = append([]string{
		"--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
		"--disable-component-update", "--disable-sync", "--user-data-dir=" + t.TempDir(),
	}, args...)
	out, err := exec.Command(browser, args...).Output()
	if err != nil {
		t.Fatalf("%s %s: %v", browser, strings.Join(args, " "), err)
	}
	return string(out)
}

func saved(t *testing.T, page []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(path, page, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// pages counts the pages of a PDF.
func pages(t *testing.T, path string) int {
	t.Helper()
	pdf, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return len(regexp.MustCompile(`/Type\s*/Page[^s\w]`).FindAll(pdf, -1))
}

// TestPrintsOnTwoPages prints the handouts of both embedded scenarios that are
// longest: the most findings, the strict reading, the votes of a room.
func TestPrintsOnTwoPages(t *testing.T) {
	browser := chromium(t)
	strict := subject(t, "zaporizhzhia", "today")
	for name, at := range map[string]*Subject{
		"votes":  voted(t, subject(t, "zaporizhzhia", "reported_plan", "split=40/20/30/10"), "operator", "us"),
		"strict": subjectOf(t, strict.Scenario, model.Basis{Reading: model.Strict}, "today"),
		"today":  strict,
		"elmira": subject(t, "elmira", "stand_off"),
	} {
		pdf := filepath.Join(t.TempDir(), name+".pdf")
		browse(t, browser, "--no-pdf-header-footer", "--print-to-pdf="+pdf, "file://"+saved(t, Handout(at).HTML()))
		if n := pages(t, pdf); n < 1 || n > 2 {
			t.Errorf("%s prints on %d pages", name, n)
		}
	}
}

// TestInABrowser sees that a browser takes the page as it is meant, and that
// no request leaves it.
func TestInABrowser(t *testing.T) {
	browser := chromium(t)
	page := Handout(subject(t, "zaporizhzhia", "reported_plan", "split=40/20/30/10")).HTML()
	log := filepath.Join(t.TempDir(), "net.json")
	path := saved(t, page)
	dom := browse(t, browser, "--dump-dom", "--log-net-log="+log, "file://"+path)
	for _, tag := range []string{"<table", "<caption", "<th", "<figure", "<svg", "<h2", "<article", "<section"} {
		if got, want := strings.Count(dom, tag), strings.Count(string(page), tag); got != want {
			t.Errorf("the browser has %d of %s, the page %d", got, tag, want)
		}
	}
	for _, url := range requests(t, log) {
		if url != "file://"+path && !strings.HasPrefix(url, "file://") {
			t.Errorf("the page asks for %s", url)
		}
	}
}

// TestRequestsAreSeen sees that the log would give a request away.
func TestRequestsAreSeen(t *testing.T) {
	browser := chromium(t)
	log := filepath.Join(t.TempDir(), "net.json")
	browse(t, browser, "--dump-dom", "--log-net-log="+log, "file://"+saved(t, []byte(`<!doctype html><img src="http://127.0.0.1:9/x.png">`)))
	if list := requests(t, log); !slices.Contains(list, "http://127.0.0.1:9/x.png") {
		t.Errorf("the log has only %q", list)
	}
}

// requests lists the addresses that a log of the network names, without those
// that the browser asks for on its own account.
func requests(t *testing.T, path string) []string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var log struct {
		Events []struct {
			Params struct {
				URL       string `json:"url"`
				Initiator string `json:"initiator"`
			} `json:"params"`
		} `json:"events"`
	}
	if err := json.Unmarshal(text, &log); err != nil {
		t.Fatalf("the log of the network: %v", err)
	}
	var list []string
	for _, e := range log.Events {
		// The browser's own requests have no page that began them.
		if e.Params.URL != "" && e.Params.Initiator != "" && e.Params.Initiator != "not an origin" {
			list = append(list, e.Params.URL)
		}
	}
	return list
}
