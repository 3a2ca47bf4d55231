package tui
import ("testing";"fmt")
func TestDump(t *testing.T) {
	show := func(name string, w,h int, keys ...string) {
		d := explore(t,"zaporizhzhia",w,h); d.press(keys...)
		fmt.Printf("--- %s %dx%d\n%s", name,w,h,d.screen())
	}
	for _, sz := range [][2]int{{80,24},{120,40},{160,45}} {
		show("first",sz[0],sz[1])
		show("change",sz[0],sz[1],"right")
		show("reported",sz[0],sz[1],"1")
		show("options",sz[0],sz[1],"1","j","j","j","j","enter","up")
	}
}
