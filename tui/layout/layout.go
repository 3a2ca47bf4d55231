// Package layout says where everything stands on a screen of a given size. It
// is a pure function: the same arguments always give the same places.
package layout

// Rect is a place on the screen, in cells from the top left. A panel's title
// takes the row above its rectangle.
type Rect struct{ X, Y, W, H int }

// Empty tells whether nothing fits there.
func (r Rect) Empty() bool { return r.W <= 0 || r.H <= 0 }

// Mode is one of the arrangements.
type Mode int

// Modes, from the smallest.
const (
	TooSmall Mode = iota // a message
	One                  // one panel at a time
	Two                  // CHOOSE beside a view
	Wide                 // the same, with options under CHOOSE and evidence under Why
	Three                // Why and Evidence as second and third columns
)

// Smallest window that is drawn.
const (
	MinWidth  = 60
	MinHeight = 16
)

// leastRows is what a panel with the focus is never smaller than, however
// little it has to show: a scenario may have a single issue, or a filter leave
// none.
const leastRows = 2

// Place says where a card stands.
type Place int

// Places of cards.
const (
	NoCard   Place = iota
	Beside         // over the view; at Wide and up, under CHOOSE (options, split)
	OverView       // over the view; at Two and down, over everything
)

// Args is what a layout depends on.
type Args struct {
	Width, Height int
	ChooseRows    int   // rows that CHOOSE would like
	Card          Place // of the topmost card
	Full          bool  // the focused panel takes the whole width
	OnChoose      bool  // CHOOSE has the focus
	WithEvidence  bool  // the view is one that shows evidence beside or below it
	Roomy         bool  // the view needs the whole width at Two
	Broad         bool  // and at Wide too
	Band          int   // rows above the message row, for a lesson or a script
}

// Layout is where everything stands. Rows are -1, and rectangles empty, for
// what is not shown.
type Layout struct {
	Mode                                     Mode
	Strip, Verdict, Parties, Message, Footer int // rows
	Choose, Options, Legend                  Rect
	View, Evidence                           Rect
	Card                                     Rect
	Band                                     Rect
}

// ModeOf is the arrangement for a size.
func ModeOf(width, height int) Mode {
	switch {
	case width < MinWidth || height < MinHeight:
		return TooSmall
	case width < 80 || height < 24:
		return One
	case width < 120 || height < 36:
		return Two
	case width < 150 || height < 40:
		return Wide
	default:
		return Three
	}
}

// New works the layout out.
func New(a Args) Layout {
	l := Layout{Mode: ModeOf(a.Width, a.Height), Strip: -1, Verdict: -1, Parties: -1, Message: -1, Footer: -1}
	if l.Mode == TooSmall {
		return l
	}
	top := l.head(a)
	body := Rect{X: 0, Y: top, W: a.Width, H: a.Height - 2 - top - a.Band}
	if a.Band > 0 {
		l.Band = Rect{X: 0, Y: l.Message - a.Band, W: a.Width, H: a.Band}
	}
	switch {
	case l.Mode == One || a.Full || (a.needsAll(l.Mode) && !a.OnChoose && a.Card == NoCard):
		l.single(a, body)
	case l.Mode == Two && a.Card == OverView:
		l.Card = body
	default:
		l.columns(a, body)
	}
	return l
}

// needsAll tells whether the view needs the whole width.
func (a Args) needsAll(m Mode) bool { return (m == Two && a.Roomy) || (m == Wide && a.Broad) }

// head places the rows that every arrangement has and gives the first row of
// the body, below the titles.
func (l *Layout) head(a Args) int {
	row := 0
	if l.Mode > One {
		l.Strip, row = 0, 1
	}
	l.Verdict, l.Parties = row, row+1
	l.Message, l.Footer = a.Height-2, a.Height-1
	return row + 3
}

// single gives the whole body to the panel that has the focus.
func (l *Layout) single(a Args, body Rect) {
	switch {
	case a.Card != NoCard:
		l.Card = body
	case a.OnChoose:
		l.Choose, l.Legend = foot(body, 2, a.ChooseRows)
	default:
		l.View = body
	}
}

// foot takes n rows off the foot of a rectangle, if what stands above does not
// need them.
func foot(r Rect, n, need int) (above, below Rect) {
	if r.H-n < need {
		return r, Rect{}
	}
	above, below = r, r
	above.H -= n
	below.Y, below.H = r.Y+above.H, n
	return above, below
}

// columns places CHOOSE at the left and everything else to its right.
func (l *Layout) columns(a Args, body Rect) {
	left, right := body, body
	left.W = map[Mode]int{Two: 39, Wide: 46, Three: 50}[l.Mode]
	right.X, right.W = left.W+1, body.W-left.W-1
	l.View = right
	l.left(a, left)
	switch {
	case a.Card == OverView, a.Card == Beside && l.Mode == Two:
		l.Card, l.View = right, Rect{}
	case a.WithEvidence:
		l.split(right)
	}
}

// left places CHOOSE, the options under it where there is room, and the
// legend.
func (l *Layout) left(a Args, left Rect) {
	legend := 2
	if l.Mode == Three {
		legend = 3
	}
	if l.Mode == Two {
		need := min(a.ChooseRows, left.H-legend)
		if a.Band > 0 {
			need = min(a.ChooseRows, left.H) // the legend makes room
		}
		l.Choose, l.Legend = foot(left, legend, need)
		return
	}
	above, below := foot(left, legend, 0)
	l.Choose, l.Legend = above, below
	l.Choose.H = max(leastRows, min(a.ChooseRows, above.H*2/3))
	l.Options = above
	l.Options.Y += l.Choose.H + 2 // a blank row and the title
	l.Options.H -= l.Choose.H + 3 // and a blank row above the legend
	if a.Card == Beside {
		l.Card, l.Options = l.Options, Rect{}
	}
}

// split makes room for evidence below or beside a view.
func (l *Layout) split(right Rect) {
	switch l.Mode {
	case Wide:
		l.Evidence = right
		l.Evidence.H = max(8, right.H/4)
		l.View.H = right.H - l.Evidence.H - 1
		l.Evidence.Y = l.View.Y + l.View.H + 1
	case Three:
		l.View.W = (right.W + 1) / 2
		l.Evidence = right
		l.Evidence.X += l.View.W + 1
		l.Evidence.W -= l.View.W + 1
	}
}
