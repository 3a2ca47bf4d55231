package plain

import (
	"context"
	"io"
	"os"
	"os/signal"
	"syscall"
)

// untilEnded is a context that ends when the program is asked to end: with
// ctrl+c, by the system, or since the window of the terminal is closed. Asked
// again, the program ends at once.
func untilEnded() (context.Context, context.CancelFunc) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	context.AfterFunc(ctx, stop)
	return ctx, stop
}

// await is the next line. The end of the context is told as that of the input,
// so that what there is to keep is kept then too. The lines are not to be read
// from afterwards.
func (l *lines) await(ctx context.Context) (string, error) {
	type answer struct {
		line string
		err  error
	}
	read := make(chan answer, 1)
	go func() {
		line, err := l.next()
		read <- answer{line, err}
	}()
	select {
	case <-ctx.Done():
		return "", io.EOF
	case a := <-read:
		return a.line, a.err
	}
}
