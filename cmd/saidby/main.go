package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"github.com/saidby/saidby/cmd/internal/app"
	"github.com/saidby/saidby/cmd/internal/term"
)

func main() { os.Exit(run()) }

// run does what the command line says and returns the exit status. The first
// Ctrl-C ends the work in good order; a second one ends the process. One that
// comes when the work is done changes nothing, so signals stay caught to the end.
func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	return app.Run(ctx, term.Process(), "", os.Args)
}
