package tui

import (
	"context"
	"os/signal"
	"syscall"
)

// untilHangup is a context that ends when the window of the terminal is closed,
// so that what there is to keep is kept then too. Bubble Tea sees to SIGTERM.
func untilHangup(ctx context.Context) (context.Context, context.CancelFunc) {
	return signal.NotifyContext(ctx, syscall.SIGHUP)
}
